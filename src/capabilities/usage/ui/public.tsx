import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { whenIdle } from '../../../kernel/web/later.tsx';
import { isSignalled } from '../../../kernel/web/privacy-signal.ts';
import { type PagePattern, pages } from '../shared/pages.ts';
import type { tellOf } from './beacon.ts';
import { countingQuery } from './data.ts';

type Telling = ReturnType<typeof tellOf>;

/**
 * Tells of the pages that the reader opens, if they allow it; draws nothing. The part of the program that tells is not even fetched before
 * the server has said so, and stops as soon as it says otherwise.
 */
export function Counting({ page }: { page: string }) {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  // Where the browser says no for its reader, nobody is even asked whether to count.
  const { data } = useQuery({ ...countingQuery, enabled: isIdle && !isSignalled() });
  const [telling, setTelling] = useState<Telling>();
  const pattern = patternOf(page);
  const version = data?.on === true ? data.version : undefined;
  useTelling(version, pattern, setTelling);
  useEffect(() => {
    if (pattern !== undefined) telling?.go(pattern);
  }, [telling, pattern]);
  return null;
}

function useTelling(
  version: string | undefined,
  pattern: PagePattern | undefined,
  onTelling: (telling: Telling | undefined) => void,
): void {
  const isOn = version !== undefined && pattern !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page with which it begins; where one goes from there it is told by itself.
  useEffect(() => {
    if (!isOn) return;
    const held: { telling?: Telling; isOver: boolean } = { isOver: false };
    void import('./beacon.ts').then(({ tellOf: begin }) => {
      if (held.isOver) return;
      held.telling = begin(pattern, version);
      onTelling(held.telling);
    });
    return () => {
      held.isOver = true;
      held.telling?.stop();
      onTelling(undefined);
    };
  }, [isOn, version]);
}

/** The router writes some patterns with a stroke at their end. */
const patternOf = (page: string): PagePattern | undefined => pages.find((one) => one === (page === '/' ? page : page.replace(/\/$/, '')));
