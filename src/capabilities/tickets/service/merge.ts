import { type Call, Refusal } from '../../../kernel/access/access.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { fieldMerge } from '../../../kernel/shared/field-merge.ts';
import type { TicketChange } from '../contract.ts';
import { changesSince } from '../queries/history.ts';
import type { HeldTicket } from '../store/tickets.ts';
import { richText } from './rich-text.ts';

type Values = Record<string, unknown>;

/** Stands for an old text, of which the log tells that it changed but not, without its key, from what. */
const wordsBefore = { changed: true };

/**
 * Lets a change through that saw an older version as long as nobody changed the same fields since; otherwise refuses it with both
 * values (RFC 9110, 13.1.1). What changed since is read from the log.
 */
export async function refuseOverlap(call: Call, held: HeldTicket, ifMatch: Edge['ifMatch'], input: TicketChange): Promise<void> {
  if (ifMatch === 'any' || ifMatch === held.version) return;
  const mine = valuesOf(call, input);
  const theirs = pick(currentValues(held), Object.keys(mine));
  const known = ifMatch !== undefined && ifMatch < held.version;
  const base = known ? { ...theirs, ...pick(await baseValues(call, held.id, ifMatch), Object.keys(mine)) } : unknownBase(mine);
  const { conflicts } = fieldMerge(base, mine, theirs);
  if (conflicts.length === 0) return;
  throw new Refusal('stale', 'Somebody changed this in the meantime', {
    next: 'Compare both values, then send your change again with the new version.',
    current: { version: held.version, ...Object.fromEntries(conflicts.map(({ field, theirs: value }) => [field, value ?? null])) },
    yours: Object.fromEntries(conflicts.map(({ field, mine: value }) => [field, value ?? null])),
  });
}

const pick = (values: Values, fields: readonly string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([field]) => fields.includes(field)));

const unknownBase = (mine: Values): Values => Object.fromEntries(Object.keys(mine).map((field) => [field, wordsBefore]));

/** What the fields were at a version: the `from` of the first change after it. */
async function baseValues(call: Call, ticketId: string, version: number): Promise<Values> {
  const later = await changesSince(call, ticketId, version);
  const newestFirst = later.toReversed();
  return Object.assign(
    {},
    ...newestFirst.map(({ changes, texts }) => ({
      ...Object.fromEntries(Object.entries(changes).map(([field, [from]]) => [field, from])),
      ...Object.fromEntries(texts.map((field) => [field, wordsBefore])),
    })),
  );
}

const plain = [
  'state',
  'holdReason',
  'resolutionCode',
  'resolutionNotes',
  'team',
  'impact',
  'urgency',
  'priority',
  'title',
  'tags',
] as const;

/** What is asked for, by the names that the log uses. */
function valuesOf({ actor }: Call, input: TicketChange): Values {
  const { assignee, description, fields = {}, followUpAt, dueAt } = input;
  const values: Values = {
    ...Object.fromEntries(plain.map((field) => [field, input[field]])),
    assignee: assignee === 'me' ? actor.id : assignee,
    description: description === undefined ? undefined : richText(description).text,
    followUpAt: moment(followUpAt),
    dueAt: moment(dueAt),
    ...Object.fromEntries(Object.entries(fields).map(([key, value]) => [`fields.${key}`, value])),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

const moment = (at: string | null | undefined): string | null | undefined => (typeof at === 'string' ? new Date(at).toISOString() : at);

const currentValues = (held: HeldTicket): Values => ({
  ...held,
  team: held.teamId,
  assignee: held.assigneeId,
  description: held.descriptionText,
  followUpAt: held.followUpAt?.toISOString() ?? null,
  dueAt: held.dueAt?.toISOString() ?? null,
  ...Object.fromEntries(Object.entries(held.fields).map(([key, value]) => [`fields.${key}`, value])),
});
