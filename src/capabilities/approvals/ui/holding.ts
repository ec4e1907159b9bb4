import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { now } from '../../../kernel/web/clock.ts';
import { whenIdle } from '../../../kernel/web/later.tsx';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { holdingQuery } from './data.ts';
import { useApprovalWords } from './words.ts';

/** More names than these nobody reads in a line. */
const mostNamed = 2;

/** Who is waited for, in words, by the number of each request of which nothing goes on but an approval; asked for once the browser has nothing to do. */
export function useHolding(): ReadonlyMap<string, string> {
  const say = useApprovalWords();
  const { list, relative } = useFormats();
  const [isIdle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  const { data } = useQuery({ ...holdingQuery, enabled: isIdle });
  return new Map(
    (data ?? []).map(({ number, people, since }) => {
      const [names, time] = [people.map(({ name }) => name), relative(since, now())];
      const line = names.length > mostNamed ? say('holdMany', { count: names.length, time }) : say('hold', { who: list(names), time });
      return [number, line];
    }),
  );
}
