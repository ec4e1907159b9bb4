import { collecting } from './collecting.ts';
import { collectingInUse } from './collecting-in-use.ts';
import { keeping } from './keeping.ts';
import type { Statement, StatementId } from './statement.ts';
import { using } from './using.ts';

/** The source read as 62 statements. */
export const statements: readonly Statement[] = [...collecting, ...collectingInUse, ...using, ...keeping];

export const statementOf = (id: StatementId): Statement | undefined => statements.find((statement) => statement.id === id);
