import { useEffect, useRef, useState } from 'react';
import { moment } from './clock.ts';
import { stored, useDraft } from './storage.ts';

/** Where drafts are kept besides this device; another capability's, given by the page. */
export interface DraftKeeper {
  /** What was kept there when the page was opened. */
  readonly found: Record<string, unknown> | null;
  readonly keep: (content: Record<string, unknown>) => void;
  readonly drop: () => void;
  /** Whether the last change has arrived there. */
  readonly isKept: boolean;
}

/** What is kept, and when it was written. */
type Kept<T> = T & { readonly at: string };

const pause = 800;

/**
 * A draft in this browser at once and on the server a moment later; of two, the one written last counts. What is found of another shape
 * counts as `nothing`. Where one had begun to write here before anybody could tell what is on the server, `together` makes one of both.
 */
export function useKeptDraft<T extends object>(
  id: string,
  { found, keep, drop }: DraftKeeper,
  nothing: T,
  together: (there: T, here: T) => T = (_, here) => here,
) {
  const [text, setText] = useDraft(id);
  const [wasNothing] = useState(text === '' && found === null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was found at first counts; later the reader writes here
  useEffect(() => {
    const there = shaped(found, nothing);
    const here = read(stored('drafts')?.[id] ?? '', nothing);
    if (there.at > here.at) setText(JSON.stringify(there));
    else if (wasNothing && there.at !== '') write({ ...together(there, here), at: here.at });
  }, [found]);
  const write = (next: Kept<T>): void => {
    setText(JSON.stringify(next));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => keep(next as Record<string, unknown>), pause);
  };
  return {
    kept: read(text, nothing),
    hasDraft: text !== '',
    update: (change: (kept: T) => T) => write({ ...change(read(stored('drafts')?.[id] ?? '', nothing)), at: moment().toISOString() }),
    /** Here; what is on the server goes with what was sent, or by `drop`. */
    forgetHere: () => {
      clearTimeout(timer.current);
      setText('');
    },
    forget: () => {
      clearTimeout(timer.current);
      setText('');
      drop();
    },
  };
}

function read<T extends object>(text: string, nothing: T): Kept<T> {
  return shaped(text === '' ? null : JSON.parse(text), nothing);
}

/** A draft of an older shape counts as none. */
function shaped<T extends object>(content: unknown, nothing: T): Kept<T> {
  const found = (typeof content === 'object' && content !== null ? content : {}) as Partial<Kept<T>>;
  return typeof found.at === 'string' ? { ...nothing, ...found, at: found.at } : { ...nothing, at: '' };
}
