import { useEffect, useRef } from 'react';
import { stored, useDraft } from '../../../kernel/web/storage.ts';
import type { Option } from '../../../ui-kit/option-item.tsx';

/** Answers as they are written, names of what was picked, and when. */
export type Kept = { answers: Record<string, unknown>; named: Record<string, Option>; at: string };

/** Where drafts are kept besides this device; another capability's, given by the page. */
export interface DraftKeeper {
  /** What was kept there when the page was opened. */
  readonly found: Record<string, unknown> | null;
  readonly keep: (content: Record<string, unknown>) => void;
  readonly drop: () => void;
  /** Whether the last change has arrived there. */
  readonly isKept: boolean;
}

const nothing: Kept = { answers: {}, named: {}, at: '' };
const pause = 800;

/** A draft in this browser at once and on the server a moment later; of two, the one written last counts. */
export function useKeptDraft(id: string, keeper: DraftKeeper) {
  const [text, setText] = useDraft(id);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { found, keep, drop } = keeper;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was found at first counts; later the reader writes here
  useEffect(() => {
    const there = shaped(found);
    if (there.at > read(stored('drafts')?.[id] ?? '').at) setText(JSON.stringify(there));
  }, [found]);
  return {
    kept: read(text),
    hasDraft: text !== '',
    update: (change: (kept: Kept) => Omit<Kept, 'at'>) => {
      const next = { ...change(read(stored('drafts')?.[id] ?? '')), at: new Date().toISOString() };
      setText(JSON.stringify(next));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => keep(next), pause);
    },
    forget: () => {
      clearTimeout(timer.current);
      setText('');
      drop();
    },
  };
}

const read = (text: string): Kept => (text === '' ? nothing : shaped(JSON.parse(text)));

/** A draft of an older shape counts as none. */
function shaped(content: unknown): Kept {
  const { answers, named, at } = (typeof content === 'object' && content !== null ? content : {}) as Partial<Kept>;
  return typeof at === 'string' ? { answers: answers ?? {}, named: named ?? {}, at } : nothing;
}
