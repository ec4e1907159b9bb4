import { Fragment, type KeyboardEvent as KeyPress, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useKeyBarrier } from '../kernel/web/keys.ts';
import { useStored } from '../kernel/web/storage.ts';
import { cx } from './cx.ts';
import { IconButton } from './icon-button.tsx';
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
  /**
   * Where there is no room for it: a sheet over the others while it is open. It stays the same pane, so that widening and narrowing the window loses
   * neither a dialog begun in it nor what one writes; closed, it is out of sight only.
   */
  sheet?: { isOpen: boolean; onClose: () => void } | undefined;
}

/** Columns beside each other; their edges can be dragged or moved by arrows, and stay where one put them. */
export function SplitPanes({ name, panes }: { name: string; panes: readonly SplitPane[] }) {
  const [sizes = {}, keep] = useStored('paneSizes');
  const growing = panes.findIndex(({ size }) => size === undefined);
  const keyOf = (pane: SplitPane): string => `${name}.${pane.key}`;
  const sizeOf = (pane: SplitPane): number => sizes[keyOf(pane)] ?? pane.size ?? 0;
  const resize = (pane: SplitPane, size: number): void => keep({ ...sizes, [keyOf(pane)]: within(pane, size) });
  const isCovered = panes.some(({ sheet }) => sheet?.isOpen);
  return (
    <div className={styles['split']}>
      {panes.map((pane, at) => {
        // An edge belongs to the pane with a size: the one before it, or after the growing pane the one behind it.
        const sized = pane.sheet ? undefined : at > growing ? pane : panes[at - 1];
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
            <Pane pane={pane} size={sizeOf(pane)} isBehind={isCovered && !pane.sheet} />
          </Fragment>
        );
      })}
    </div>
  );
}

/** One column, or a sheet: the content has the same place in both. */
function Pane({ pane: { label, size, least, sheet, content }, size: now, isBehind }: { pane: SplitPane; size: number; isBehind: boolean }) {
  const style = size === undefined ? { minInlineSize: least } : { inlineSize: now };
  return (
    <>
      {sheet?.isOpen && <div className={styles['scrim']} onPointerDown={sheet.onClose} />}
      <div
        className={cx(styles['pane'], size === undefined && styles['grow'], sheet && styles['sheet'])}
        style={sheet ? undefined : style}
        {...(sheet ? { role: 'dialog', 'aria-label': label, hidden: !sheet.isOpen } : {})}
        inert={isBehind}
      >
        {sheet && <SheetHead label={label} {...sheet} />}
        <OnceSeen isSeen={sheet?.isOpen !== false}>{content}</OnceSeen>
      </div>
    </>
  );
}

/** Drawn from when it is seen first, and kept from then on. */
function OnceSeen({ isSeen, children }: { isSeen: boolean; children: ReactNode }) {
  const [was, see] = useState(isSeen);
  if (isSeen && !was) see(true);
  return was || isSeen ? children : null;
}

function SheetHead({ label, isOpen, onClose }: { label: string; isOpen: boolean; onClose: () => void }) {
  const say = useKitWords();
  useKeyBarrier(isOpen);
  const head = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const before = document.activeElement;
    if (!isOpen) return undefined;
    head.current?.querySelector('button')?.focus();
    const unheard = heedEscape(head.current, () => close.current());
    return () => {
      unheard();
      // Back to where one came from; whoever writes in it while it becomes a column goes on writing.
      const { activeElement } = document;
      if (before instanceof HTMLElement && (activeElement === document.body || activeElement?.closest('[hidden]') !== null)) before.focus();
    };
  }, [isOpen]);
  return (
    <header ref={head} className={styles['head']}>
      <h2>{label}</h2>
      <IconButton icon="x" label={say('close')} onPress={onClose} />
    </header>
  );
}

/**
 * A dialog begun in a sheet lies elsewhere on the page, so its Escape is its own, and what opens a list takes one for that. Only the tip of the button
 * that closes takes none: it hears of each key first, so whoever stands there is heard before it.
 */
function heedEscape(head: HTMLElement | null, close: () => void): () => void {
  const isHead = (target: EventTarget | null): boolean =>
    target === document.body || (target instanceof Node && head?.contains(target) === true);
  const first = ({ key, target }: KeyboardEvent): void => void (key === 'Escape' && isHead(target) && close());
  const then = ({ key, target }: KeyboardEvent): void => void (key === 'Escape' && !isHead(target) && close());
  const sheet = head?.parentElement;
  window.addEventListener('keydown', first, true);
  sheet?.addEventListener('keydown', then);
  return () => {
    window.removeEventListener('keydown', first, true);
    sheet?.removeEventListener('keydown', then);
  };
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
  const press = (event: KeyPress): void => {
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
