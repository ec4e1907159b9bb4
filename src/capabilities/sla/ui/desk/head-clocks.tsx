import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { later } from '../../../../kernel/web/later.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import type { ClockReply } from '../../contract-levels.ts';
import { ClockMark } from './clock-mark.tsx';
import styles from './clocks.module.css';
import { clocksQuery } from './data.ts';

/** Read by whoever presses a clock. */
export const why = later(() => import('./why.tsx').then((parts) => parts.Why));

const most = 2;

/** What still counts, the most urgent first: below zero stands before what is left, and what waits after both. */
const stillCounting = (clocks: readonly ClockReply[]): ClockReply[] =>
  clocks
    .filter(({ state, isRunning }) => isRunning || state === 'paused')
    .toSorted((one, other) => Number(other.isRunning) - Number(one.isRunning) || one.remaining - other.remaining)
    .slice(0, most);

/** The clocks that still count, in the ticket's line of facts; each tells why on a press. What failed is told in the context. */
export function HeadClocks({ number, version }: { number: string; version: number }) {
  const { data, dataUpdatedAt, refetch } = useQuery(clocksQuery(number, version));
  const [asked, ask] = useState<string>();
  const clocks = stillCounting(data?.items ?? []);
  const open = data?.items.find(({ level }) => level.id === asked);
  const read = { readAt: dataUpdatedAt, readAnew: () => void refetch() };
  if (clocks.length === 0 && open === undefined) return null;
  return (
    <span className={styles['chips']}>
      {clocks.map((clock) => (
        <Button key={clock.level.id} look="plain" onPress={() => ask(clock.level.id)}>
          <ClockMark clock={clock} {...read} isShort />
        </Button>
      ))}
      {open && <why.Part number={number} clock={open} {...read} onClose={() => ask(undefined)} />}
    </span>
  );
}
