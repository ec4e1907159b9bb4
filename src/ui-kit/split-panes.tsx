import { Fragment, type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { useStored } from '../kernel/web/storage.ts';
import { cx } from './cx.ts';
import styles from './split-panes.module.css';
import { useKitWords } from './words.ts';

export interface SplitPane {
  key: string;
  /** Spoken at the edge that resizes it. */
  label: string;
  /** Pixels at first; without it the pane takes what is left. */
  size?: number | undefined;
  least?: number | undefined;
  most?: number | undefined;
  content: ReactNode;
}

/** Columns beside each other; their edges can be dragged or moved by arrows, and stay where one put them. */
export function SplitPanes({ name, panes }: { name: string; panes: readonly SplitPane[] }) {
  const [sizes = {}, keep] = useStored('paneSizes');
  const growing = panes.findIndex(({ size }) => size === undefined);
  const keyOf = (pane: SplitPane): string => `${name}.${pane.key}`;
  const sizeOf = (pane: SplitPane): number => sizes[keyOf(pane)] ?? pane.size ?? 0;
  const resize = (pane: SplitPane, size: number): void => keep({ ...sizes, [keyOf(pane)]: within(pane, size) });
  return (
    <div className={styles['split']}>
      {panes.map((pane, at) => {
        // An edge belongs to the pane with a size: the one before it, or after the growing pane the one behind it.
        const sized = at > growing ? pane : panes[at - 1];
        const style = pane.size === undefined ? { minInlineSize: pane.least } : { inlineSize: sizeOf(pane) };
        return (
          <Fragment key={pane.key}>
            {at > 0 && sized && (
              <Edge
                label={sized.label}
                size={sizeOf(sized)}
                pane={sized}
                towards={at > growing ? -1 : 1}
                onResize={(size) => resize(sized, size)}
              />
            )}
            <div className={cx(styles['pane'], pane.size === undefined && styles['grow'])} style={style}>
              {pane.content}
            </div>
          </Fragment>
        );
      })}
    </div>
  );
}

const within = ({ least = 200, most = 720 }: SplitPane, size: number): number => Math.round(Math.min(most, Math.max(least, size)));

interface EdgeProps {
  label: string;
  pane: SplitPane;
  size: number;
  /** 1: dragging towards the end makes it wider. */
  towards: 1 | -1;
  onResize: (size: number) => void;
}

function Edge({ label, pane, size, towards, onResize }: EdgeProps) {
  const say = useKitWords();
  const start = useRef<{ x: number; size: number } | null>(null);
  const sign = (): number => (document.documentElement.dir === 'rtl' ? -towards : towards);
  const drag = (event: PointerEvent): void => {
    if (start.current) onResize(start.current.size + (event.clientX - start.current.x) * sign());
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -16, ArrowRight: 16 }[event.key];
    if (step !== undefined) onResize(size + step * sign());
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule one can move is a separator with a value, which hr is not.
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={say('resize', { name: label })}
      aria-valuenow={size}
      aria-valuemin={pane.least ?? 200}
      aria-valuemax={pane.most ?? 720}
      tabIndex={0}
      className={styles['edge']}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, size };
      }}
      onPointerMove={drag}
      onPointerUp={() => {
        start.current = null;
      }}
    />
  );
}
