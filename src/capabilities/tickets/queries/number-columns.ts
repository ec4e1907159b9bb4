import { sql } from '../../../kernel/db/sql.ts';
import type { TicketType } from '../shared/types.ts';

/** All that a number is written from. */
export type Numbered = {
  readonly type: TicketType;
  readonly number: number;
  /** The letters it was born with; null: the usual ones of its type. */
  readonly prefix: string | null;
  /** The digits, at least, it was born with; null: the usual seven. */
  readonly digits: number | null;
};

/** Of a ticket `t`: whoever leaves one out would write another number than the ticket has. */
export const numberColumns = sql`t.type, t.number, t.prefix, t.digits`;

/** The same of a ticket `o`, as members of a JSON object. */
export const numberMembers = sql`'type', o.type, 'number', o.number, 'prefix', o.prefix, 'digits', o.digits`;
