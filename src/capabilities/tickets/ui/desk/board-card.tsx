import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { PriorityGlyph } from '../../../../ui-kit/glyphs.tsx';
import type { TicketRow } from '../../shared/records.ts';
import { deskTicketQuery } from './data.ts';
import { DraftMark } from './draft-mark.tsx';
import { MajorMark } from './major-mark.tsx';
import styles from './table-view.module.css';
import type { useBoard } from './use-board.ts';
import { priorityOf, useDeskWords } from './words.ts';

interface BoardCardProps {
  row: TicketRow;
  hasDraft: boolean;
  queueKey: string;
  board: ReturnType<typeof useBoard>;
}

/** A ticket on the board. Space lifts it, the arrows choose the state, Enter drops it, Escape leaves it where it was. */
export function BoardCard({ row, hasDraft, queueKey, board }: BoardCardProps) {
  const say = useDeskWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  /** What it may become is known before it is lifted. */
  const near = () => void queries.prefetchQuery(deskTicketQuery(row.number));
  const isLifted = board.lifted?.number === row.number;
  const open = () =>
    void navigate({ to: '/desk/$queue/$number', params: { queue: queueKey, number: row.number }, search: (search: object) => search });
  const press = (event: KeyboardEvent) => {
    const sign = document.documentElement.dir === 'rtl' ? -1 : 1;
    const lifted = new Map([
      ['ArrowRight', () => board.step(sign)],
      ['ArrowLeft', () => board.step(-sign)],
      ['Enter', () => board.drop()],
      ['Escape', board.leave],
      [' ', () => board.drop()],
    ]);
    const lying = new Map([[' ', () => board.lift(row)]]);
    const deed = (isLifted ? lifted : lying).get(event.key);
    if (deed === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    deed();
  };
  return (
    <button
      type="button"
      draggable
      className={isLifted ? `${styles['card']} ${styles['lifted']}` : styles['card']}
      aria-pressed={isLifted}
      aria-description={say('boardHelp')}
      onClick={open}
      onKeyDown={press}
      onFocus={near}
      onPointerEnter={near}
      onDragStart={() => board.lift(row)}
      onDragEnd={board.leave}
    >
      <b dir="auto">{row.title}</b>
      <small>
        <PriorityGlyph priority={priorityOf(row.priority)} /> {row.number} <span>{row.requester.name}</span>
        {hasDraft && <DraftMark />}
        <MajorMark mark={row.major} />
        <Avatar name={row.assignee?.name ?? null} />
      </small>
    </button>
  );
}
