import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../../ui-kit/button.tsx';
import { StateGlyph } from '../../../../ui-kit/glyphs.tsx';
import { SkeletonRows } from '../../../../ui-kit/states.tsx';
import type { Group } from '../../contract-views.ts';
import type { TicketRow } from '../../shared/records.ts';
import { BoardCard } from './board-card.tsx';
import { groupsQuery } from './data.ts';
import { useDraftNumbers } from './draft-keeping.ts';
import { lanesOf } from './lanes.ts';
import { ListFailed } from './list-failed.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { Empty } from './queue-list.tsx';
import { TableHead } from './table-head.tsx';
import styles from './table-view.module.css';
import { useBoard } from './use-board.ts';
import { useView, type View } from './use-view.ts';
import { stateKind, useDeskWords, useNamed } from './words.ts';

/** A queue by state: a card is moved by dragging it, or by keyboard with Space and the arrows. */
export function BoardView({ queueKey }: { queueKey: string }) {
  const view = useView(queueKey);
  const { sort: _, ...asked } = view.query;
  const { data, error, refetch, isPending } = useQuery(groupsQuery(asked, 'state'));
  const total = data?.items.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className={styles['view']}>
      <TableHead queueKey={queueKey} view={view} total={total} />
      {isPending && <SkeletonRows count={12} />}
      {error !== null && <ListFailed error={error} onRetry={refetch} look={data === undefined ? 'part' : 'inline'} />}
      {total === 0 && <Empty view={view} />}
      {data !== undefined && total !== 0 && <Lanes queueKey={queueKey} view={view} groups={data.items} />}
    </section>
  );
}

function Lanes({ queueKey, view, groups }: { queueKey: string; view: View; groups: readonly Group[] }) {
  const say = useDeskWords();
  const type = queueKey === 'my-tasks' ? 'task' : view.search.type;
  const states = lanesOf(
    groups.map(({ key }) => key ?? ''),
    type,
  );
  const counts = new Map(groups.map(({ key, count }) => [key, count]));
  const board = useBoard(view.query, states);
  return (
    <>
      <p role="status" className={styles['spoken']}>
        {board.spoken}
      </p>
      <fieldset className={styles['board']} aria-label={say('asBoard')}>
        {states.map((state) => (
          <Lane key={state} state={state} count={counts.get(state) ?? 0} queueKey={queueKey} view={view} board={board} />
        ))}
      </fieldset>
      {board.asking && <MoveDialog {...board.asking} onClose={board.endAsking} />}
    </>
  );
}

interface LaneProps {
  state: string;
  count: number;
  queueKey: string;
  view: View;
  board: ReturnType<typeof useBoard>;
}

function Lane({ state, count, queueKey, view, board }: LaneProps) {
  const named = useNamed();
  const say = useDeskWords();
  const rows: readonly TicketRow[] = board.rowsOf(state);
  const drafts = useDraftNumbers();
  const isTarget = board.target === state;
  const hidden = rows.length === 0 ? 0 : count - rows.length;
  return (
    <section
      className={board.isOpen(state) ? styles['lane'] : `${styles['lane']} ${styles['shut']}`}
      aria-label={named('state', state)}
      onDragOver={(event) => {
        if (!board.isOpen(state)) return;
        event.preventDefault();
        board.over(state);
      }}
      onDrop={() => board.drop(state)}
    >
      <h2>
        <StateGlyph kind={stateKind(state)}>{named('state', state)}</StateGlyph>
        <span>{count}</span>
      </h2>
      <ol className={isTarget ? `${styles['cards']} ${styles['target']}` : styles['cards']}>
        {rows.map((row) => (
          <li key={row.number}>
            <BoardCard hasDraft={drafts.has(row.number)} row={row} queueKey={queueKey} board={board} />
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <Button look="quiet" onPress={() => view.change({ state: `is:${state}`, as: 'table' })}>
          {say('moreInLane', { count: hidden })}
        </Button>
      )}
    </section>
  );
}
