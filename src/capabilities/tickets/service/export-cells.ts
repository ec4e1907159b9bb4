import type { Call } from '../../../kernel/access/access.ts';
import { now } from '../../../kernel/clock/clock.ts';
import { localeOf } from '../../../kernel/i18n/locale.ts';
import type { Cell } from '../../../kernel/tables/csv.ts';
import { type NameGroup, nameKey } from '../shared/name-key.ts';
import type { TicketRow } from '../shared/records.ts';
import { stallSignsOf } from '../shared/stalling.ts';
import type { ColumnKey } from '../shared/view-lists.ts';
import { namesIn } from './names-in.ts';
import { stateWords } from './state-words.ts';

/** What states, reasons and signs are called where the file goes: in the reader's language, as on the screen. */
interface Words {
  state: (row: TicketRow) => string;
  name: (group: NameGroup, name: string) => string;
}

const cells: Record<ColumnKey, (row: TicketRow, words: Words) => Cell> = {
  number: ({ number }) => number,
  title: ({ title }) => title,
  type: ({ type }, { name }) => name('', type),
  state: (row, { state }) => state(row),
  priority: ({ priority }) => priority,
  requester: ({ requester }) => requester.name,
  team: ({ team }) => team?.name ?? null,
  assignee: ({ assignee }) => assignee?.name ?? null,
  workspace: ({ workspace }) => workspace,
  waitingOn: ({ waitingOn }, { name }) => name('waiting', waitingOn),
  waitingSince: ({ waitingSince }) => waitingSince,
  holdReason: ({ holdReason }, { name }) => holdReason && name('', holdReason),
  followUpAt: ({ followUpAt }) => followUpAt,
  dueAt: ({ dueAt }) => dueAt,
  clockDueAt: ({ clock }) => clock?.dueAt ?? null,
  unansweredSince: ({ unansweredSince }) => unansweredSince,
  hops: ({ hops }) => hops,
  stalledBy: (row, { name }) =>
    stallSignsOf(row, now().getTime())
      .map((sign) => name('stall', sign))
      .join(', '),
  createdAt: ({ createdAt }) => createdAt,
  updatedAt: ({ updatedAt }) => updatedAt,
};

/** The cells of a row, in the words of the reader; a state that was added or named goes by its name, what nobody knows by its key. */
export async function cellsFor({ tx, actor }: Call, columns: readonly ColumnKey[]): Promise<(row: TicketRow) => Cell[]> {
  const language = localeOf(actor.locale);
  const state = await stateWords(tx, language);
  const name: Words['name'] = (group, key) => namesIn(language)[nameKey(group, key)] ?? key;
  return (row) => columns.map((column) => cells[column](row, { state, name }));
}
