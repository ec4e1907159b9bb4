import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { cx } from '../../../ui-kit/cx.ts';
import type { Placed } from './geometry.ts';
import styles from './lanes.module.css';
import { useSpanWords } from './said.ts';
import { laterBy, useMove } from './use-move.ts';
import { useChangeWords } from './words.ts';

interface BarProps {
  placed: Placed;
  hours: number;
  isOpen: boolean;
  onOpen: (number: string) => void;
}

const arrows: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
/** How long nothing more comes before what keys moved is sent: a person presses several times. */
const pause = 700;

/** A change in its lane. It is dragged, or moved by Shift and an arrow, a quarter of an hour each. */
export function ChangeBar({ placed: { bar, from, to, row, room, isBefore }, hours, isOpen, onOpen }: BarProps) {
  const say = useChangeWords();
  const spanWords = useSpanWords();
  const { quarters, drag, keys, isDragged, isMoving } = useDragging(bar, hours);
  const times = laterBy(bar, quarters);
  const label = say(bar.meets ? 'barLabelMeets' : 'barLabel', { number: bar.number, title: bar.title, time: spanWords(times) });
  const place = {
    insetInlineStart: `${((from + quarters / 4) / hours) * 100}%`,
    inlineSize: `${((to - from) / hours) * 100}%`,
    insetBlockStart: `${row * 36 + 6}px`,
  };
  return (
    <button
      type="button"
      className={cx(
        styles['bar'],
        bar.kind === 'emergency' && styles['emergency'],
        bar.mine && styles['mine'],
        bar.meets && styles['meets'],
        isBefore && styles['before'],
      )}
      style={place}
      aria-label={label}
      aria-pressed={isOpen}
      aria-busy={isMoving}
      title={label}
      onClick={() => !isDragged() && onOpen(bar.number)}
      onKeyDown={keys}
      {...drag}
    >
      <i className={styles['block']} />
      <span className={styles['barWords']} style={{ maxInlineSize: `min(220px, ${((room / hours) * 100).toFixed(2)}cqi)` }}>
        <span>{bar.title}</span> <small>{bar.number}</small>
      </span>
    </button>
  );
}

/** How far it is moved while it is being moved; what came of it is sent once, and until that is known it stays where it is. */
function useDragging(bar: Placed['bar'], hours: number) {
  const move = useMove();
  const isFree = bar.movable && !move.isPending;
  // Of a beginning: once the bar stands where it was moved to, it is moved no further.
  const [shift, setShift] = useState({ from: bar.from, by: 0 });
  const quarters = shift.from === bar.from ? shift.by : 0;
  const setQuarters = (by: number) => setShift({ from: bar.from, by });
  const start = useRef<{ x: number; width: number } | null>(null);
  const dragged = useRef(0);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const send = (by: number) => {
    if (by !== 0) move.mutate({ bar, times: laterBy(bar, by) }, { onSettled: () => setQuarters(0) });
  };
  const drag = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      dragged.current = 0;
      if (!isFree || event.button !== 0) return;
      start.current = { x: event.clientX, width: event.currentTarget.parentElement?.clientWidth ?? 1 };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: ({ clientX }: PointerEvent<HTMLElement>) => {
      if (start.current === null) return;
      const by = Math.round(((clientX - start.current.x) / start.current.width) * hours * 4);
      // What is drawn may come after the button is let go.
      dragged.current = by;
      setQuarters(by);
    },
    onPointerUp: () => {
      if (start.current !== null) send(dragged.current);
      start.current = null;
    },
  };
  const keys = (event: KeyboardEvent) => {
    const by = arrows[event.key];
    if (!event.shiftKey || by === undefined || !isFree) return;
    event.preventDefault();
    const next = quarters + by;
    setQuarters(next);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => send(next), pause);
  };
  return { quarters, drag, keys, isDragged: () => dragged.current !== 0, isMoving: move.isPending };
}
