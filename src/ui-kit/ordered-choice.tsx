import { type DragEvent, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { Checkbox } from './checkbox.tsx';
import { cx } from './cx.ts';
import fieldStyles from './field.module.css';
import { Hidden } from './hidden.tsx';
import { Icon } from './icon.tsx';
import type { Option } from './option-item.tsx';
import { movedBeside, movedTo } from './order-of.ts';
import styles from './ordered-choice.module.css';
import { useKitWords } from './words.ts';

interface OrderedChoiceProps {
  label: string;
  isLabelHidden?: boolean | undefined;
  options: readonly Option[];
  /** The chosen ones in their order. */
  value: readonly string[];
  onChange: (ids: string[]) => void;
  /** One at least stays chosen. */
  isNeeded?: boolean | undefined;
}

/** Several of many in an order of one's own: ticked, and moved by the grip, by its arrow keys or by the arrows beside it. */
export function OrderedChoice({ label, isLabelHidden, options, value, onChange, isNeeded = false }: OrderedChoiceProps) {
  const say = useKitWords();
  const id = useId();
  const order = useOrder(value, onChange);
  const chosen = value.flatMap((one) => options.filter((option) => option.id === one));
  const others = options.filter((option) => !value.includes(option.id));
  const tick = (option: Option) => (
    <span className={styles['words']}>
      <Checkbox
        label={option.label}
        value={value.includes(option.id)}
        isDisabled={isNeeded && value.length === 1 && value[0] === option.id}
        onChange={(on) => order.change(on ? [...value, option.id] : value.filter((one) => one !== option.id), option.id)}
      />
    </span>
  );
  return (
    <section ref={order.ref} className={fieldStyles['field']} aria-labelledby={id}>
      <div id={id} className={cx(fieldStyles['label'], isLabelHidden && fieldStyles['unseen'])}>
        {label}
      </div>
      <p className={styles['help']}>{say('orderHelp')}</p>
      {chosen.length > 0 && (
        <ol className={styles['list']} aria-labelledby={id}>
          {chosen.map((option, at) => (
            <Placed key={option.id} option={option} at={at} order={order}>
              {tick(option)}
            </Placed>
          ))}
        </ol>
      )}
      {others.length > 0 && (
        <ul className={cx(styles['list'], styles['others'])} aria-label={say('notChosen', { label })}>
          {others.map((option) => (
            <li key={option.id} data-id={option.id} className={styles['row']}>
              {tick(option)}
            </li>
          ))}
        </ul>
      )}
      <Hidden>
        <output>{order.told(options)}</output>
      </Hidden>
    </section>
  );
}

type Order = ReturnType<typeof useOrder>;

function Placed({ option: { id, label }, at, order, children }: { option: Option; at: number; order: Order; children: React.ReactNode }) {
  const say = useKitWords();
  const step = (by: -1 | 1, icon: 'arrow-up' | 'arrow-down', word: 'moveUp' | 'moveDown') => (
    // By keyboard the grip does the same; two more stops a row would only be in the way.
    <button
      type="button"
      tabIndex={-1}
      className={styles['step']}
      aria-label={say(word, { name: label })}
      disabled={!order.has(at + by)}
      onClick={() => order.move(id, at + by)}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <li data-id={id} draggable className={cx(styles['row'], styles[order.mark(id) ?? ''])} {...order.dragging(id)}>
      <button
        type="button"
        className={styles['grip']}
        aria-label={say('moveIt', { name: label })}
        aria-description={say('orderHelp')}
        onKeyDown={(event) => order.press(event, id, at)}
      >
        <Icon name="drag" />
      </button>
      {children}
      {step(-1, 'arrow-up', 'moveUp')}
      {step(1, 'arrow-down', 'moveDown')}
    </li>
  );
}

type Over = { id: string; isAfter: boolean };

/** What is dragged, where to, and what was moved last: its focus goes with it, and it is told. */
function useOrder(value: readonly string[], onChange: (ids: string[]) => void) {
  const say = useKitWords();
  const ref = useRef<HTMLElement>(null);
  const focus = useRef<{ id: string; on: string } | null>(null);
  const [moved, setMoved] = useState<string | null>(null);
  const [dragged, drag] = useState<string | null>(null);
  const [over, setOver] = useState<Over | null>(null);
  useLayoutEffect(() => {
    const row = ref.current?.querySelector(`[data-id="${focus.current?.id}"]`);
    row?.querySelector<HTMLElement>(focus.current?.on ?? '')?.focus();
    focus.current = null;
  });
  const keep = (id: string, on: string, ids: string[]): void => {
    focus.current = { id, on };
    setMoved(on === 'input' ? null : id);
    onChange(ids);
  };
  const move = (id: string, place: number): void => keep(id, 'button', movedTo(value, id, place));
  const told = (options: readonly Option[]): string => {
    const name = options.find(({ id }) => id === moved)?.label;
    return name === undefined ? '' : say('movedTo', { name, place: value.indexOf(moved ?? '') + 1, all: value.length });
  };
  const drop = (): void => {
    if (dragged !== null && over !== null) keep(dragged, 'button', movedBeside(value, dragged, { beside: over.id, isAfter: over.isAfter }));
  };
  const leave = (): void => {
    drag(null);
    setOver(null);
  };
  return {
    ref,
    move,
    told,
    has: (place: number): boolean => place >= 0 && place < value.length,
    change: (ids: string[], id: string): void => keep(id, 'input', ids),
    mark: (id: string): 'before' | 'after' | undefined =>
      over?.id === id && dragged !== null ? (over.isAfter ? 'after' : 'before') : undefined,
    press: (event: KeyboardEvent, id: string, at: number): void => {
      const place = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: value.length - 1 }[event.key];
      if (place === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      move(id, place);
    },
    dragging: (id: string) => ({
      onDragStart: ({ dataTransfer }: DragEvent) => {
        // Firefox drags nothing that carries nothing.
        dataTransfer.setData('text/plain', '');
        drag(id);
      },
      onDragEnd: leave,
      onDragOver: (event: DragEvent) => {
        if (dragged === null) return;
        event.preventDefault();
        setOver({ id, isAfter: isBelowMiddle(event) });
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        drop();
        leave();
      },
    }),
  };
}

function isBelowMiddle({ clientY, currentTarget }: DragEvent): boolean {
  const { top, height } = currentTarget.getBoundingClientRect();
  return clientY > top + height / 2;
}
