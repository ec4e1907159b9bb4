import type { RowOfList } from '../queries/columns.ts';
import type { Numbered } from '../queries/number-columns.ts';
import { defaultFormats, formatNumber } from '../shared/numbers.ts';
import type { PersonRef, TicketRow } from '../shared/records.ts';

/** The number as people read it: with the prefix and the width it was born with. */
export const numberOf = ({ type, number, prefix, digits }: Numbered): string => {
  const usual = defaultFormats[type];
  return formatNumber({ prefix: prefix ?? usual.prefix, padding: digits ?? usual.padding }, number);
};

export const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export const personRef = (id: string | null, name: string | null, vip: boolean | null): PersonRef | null =>
  id === null ? null : { id, name: name ?? '', vip: vip ?? false };

/** A row of a list as it leaves the house. */
export const rowReply = (row: RowOfList): TicketRow => ({
  id: row.id,
  number: numberOf(row),
  type: row.type,
  title: row.title,
  state: row.state,
  open: row.open,
  priority: row.priority,
  team: row.teamId === null ? null : { id: row.teamId, name: row.teamName ?? '' },
  assignee: personRef(row.assigneeId, row.assigneeName, row.assigneeVip),
  requester: { id: row.requesterId, name: row.requesterName, vip: row.requesterVip },
  workspace: row.workspace,
  waitingOn: row.waitingOn,
  waitingSince: row.waitingSince.toISOString(),
  holdReason: row.holdReason,
  followUpAt: iso(row.followUpAt),
  dueAt: iso(row.dueAt),
  clock: row.clockState === null ? null : { state: row.clockState, dueAt: iso(row.clockDueAt) },
  unansweredSince: iso(row.unansweredSince),
  hops: row.hops,
  unread: row.unread,
  createdAt: row.madeAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  version: row.version,
  major: row.major,
});
