import { Refusal } from '../../../kernel/access/access.ts';
import type { SpineTicket } from '../../tickets/public.ts';
import type { ChangeEdit, CheckReply } from '../contract.ts';
import type { Whole } from './record.ts';

const beforeWork = ['new', 'assess', 'authorize', 'scheduled'];

/** Its time and plans may still change: work on it has not begun. */
export const isPlannable = ({ state }: Pick<SpineTicket, 'state'>): boolean => beforeWork.includes(state);

/** Its review may be answered until it is closed: what one already knows needs not wait. */
export const isReviewable = ({ open }: Pick<SpineTicket, 'open'>): boolean => open;

/** What was agreed stays readable as it was agreed once somebody acts by it. */
export function refuseFixed(ticket: SpineTicket, edit: ChangeEdit): void {
  if (isPlannable(ticket) || Object.values(edit).every((value) => value === undefined)) return;
  throw new Refusal('conflict', 'Work on this change has begun: what was planned stays as it is', {
    next: 'Note what is done otherwise on the ticket, or say it in the review.',
  });
}

/** What its model still asks for is named field by field. */
export function refuseMissing(missing: readonly string[]): void {
  if (missing.length === 0) return;
  throw new Refusal('wrong_input', 'The model of this change asks for this first', {
    errors: missing.map((pointer) => ({ pointer, reason: 'The model of this change asks for this first', fix: 'Fill it in.' })),
    next: 'Fill in what is named in errors, then go on.',
  });
}

/** Nothing goes on over a conflict that nobody answers for. */
export function refuseConflicts({ conflicts }: CheckReply, { record }: Whole): void {
  const open = conflicts.filter(({ binds }) => binds);
  if (open.length === 0 || record.keptBoth !== null) return;
  throw new Refusal('conflict', 'This change meets something else at its time', {
    next: 'Move it to a free time, or say why it stays.',
  });
}

const silent = (reason: string, pointer: '/reason' | '/review'): Refusal =>
  new Refusal('wrong_input', reason, { errors: [{ pointer, reason }], next: 'Say it, and send it again.' });

/** Where something has to be said along, nothing goes on in silence. */
export function refuseSilence(said: string, pointer: '/reason' | '/review'): void {
  if (said.trim() !== '') return;
  throw pointer === '/reason' ? silent('Say why', pointer) : silent('Say how it went', pointer);
}
