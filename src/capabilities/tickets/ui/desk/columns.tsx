import { now } from '../../../../kernel/web/clock.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { PriorityGlyph, StateGlyph } from '../../../../ui-kit/glyphs.tsx';
import { RelativeTime } from '../../../../ui-kit/relative-time.tsx';
import type { TableColumn } from '../../../../ui-kit/table-types.ts';
import type { TicketRow } from '../../shared/records.ts';
import { sortKeys } from '../../shared/sorts.ts';
import { stallSignsOf } from '../../shared/stalling.ts';
import type { ColumnKey } from '../../shared/view-lists.ts';
import { ClockChip, DueDay } from './clock-chip.tsx';
import { useDraftNumbers } from './draft-keeping.ts';
import { DraftMark } from './draft-mark.tsx';
import { MajorMark } from './major-mark.tsx';
import styles from './table-view.module.css';
import { priorityOf, stateKind, useDeskWords, useNamed } from './words.ts';

type Column = TableColumn<TicketRow>;
type Shape = Pick<Column, 'width' | 'cell'> & Partial<Column>;

const isSortable = (key: string): boolean => sortKeys.some((sort) => sort === key);

/** The columns by their keys, in the reader's language. */
export function useColumns(): (keys: readonly ColumnKey[]) => Column[] {
  const say = useDeskWords();
  const named = useNamed();
  const { shortDate } = useFormats();
  const drafts = useDraftNumbers();
  const day = (at: string | null) => (at === null ? '' : shortDate(at));
  const age = (at: string) => <RelativeTime at={at} look="age" />;
  const shapes: Record<ColumnKey, Shape> = {
    priority: { width: 36, isHeaderHidden: true, cell: (row) => <PriorityGlyph priority={priorityOf(row.priority)} /> },
    number: { width: 116, isMuted: true, cell: (row) => row.number },
    title: {
      width: 'grow',
      isLead: true,
      cell: (row) => (
        <span dir="auto" className={styles['own']}>
          {drafts.has(row.number) && <DraftMark />}
          <MajorMark mark={row.major} />
          {row.title}
        </span>
      ),
    },
    type: { width: 96, cell: (row) => named('', row.type) },
    state: { width: 148, cell: (row) => <StateGlyph kind={stateKind(row.state)}>{stateWords(row, named)}</StateGlyph> },
    requester: { width: 136, cell: (row) => row.requester.name },
    team: { width: 124, isMuted: true, cell: (row) => row.team?.name ?? '' },
    assignee: { width: 152, cell: (row) => <Who name={row.assignee?.name ?? null} nobody={say('nobody')} /> },
    workspace: { width: 96, isMuted: true, cell: (row) => row.workspace },
    waitingOn: { width: 112, cell: (row) => named('waiting', row.waitingOn) },
    waitingSince: { width: 88, align: 'end', isMuted: true, cell: (row) => age(row.waitingSince) },
    holdReason: { width: 136, cell: (row) => (row.holdReason === null ? '' : named('', row.holdReason)) },
    followUpAt: { width: 136, cell: ({ followUpAt, open }) => <DueDay at={open ? followUpAt : null} words={day(followUpAt)} /> },
    dueAt: { width: 136, cell: ({ dueAt, open }) => <DueDay at={open ? dueAt : null} words={day(dueAt)} /> },
    clockDueAt: { width: 136, cell: ({ clock }) => clock !== null && <ClockChip clock={clock} /> },
    unansweredSince: { width: 112, align: 'end', cell: (row) => (row.unansweredSince === null ? '' : age(row.unansweredSince)) },
    hops: { width: 72, align: 'end', isMuted: true, cell: (row) => row.hops },
    stalledBy: { width: 208, cell: (row) => <Stalls row={row} /> },
    createdAt: { width: 96, align: 'end', isMuted: true, cell: (row) => age(row.createdAt) },
    updatedAt: { width: 96, align: 'end', isMuted: true, cell: (row) => age(row.updatedAt) },
  };
  return (keys) => keys.map((key) => ({ key, header: named('column', key), isSortable: isSortable(key), ...shapes[key] }));
}

/** By which signs it is about to stall, in words. */
function Stalls({ row }: { row: TicketRow }) {
  const named = useNamed();
  const { list } = useFormats();
  const words = list(stallSignsOf(row, now()).map((sign) => named('stall', sign)));
  return <span title={words}>{words}</span>;
}

const stateWords = ({ state, holdReason, workspace, type }: TicketRow, named: ReturnType<typeof useNamed>): string =>
  holdReason === null ? named('state', state, { workspace, type }) : named('', holdReason);

const Who = ({ name, nobody }: { name: string | null; nobody: string }) => (
  <span className={styles['assignee']}>
    <Avatar name={name} isDecoration />
    {name === null ? <span className={styles['nobody']}>{nobody}</span> : <span>{name}</span>}
  </span>
);
