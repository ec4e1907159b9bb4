import { useEffect, useState } from 'react';
import { now } from '../kernel/web/clock.ts';
import { useFormats } from '../kernel/web/reader.tsx';

interface RelativeTimeProps {
  /** ISO 8601. */
  at: string;
  /** `age` is short, for columns: "3h". */
  look?: 'words' | 'age' | undefined;
}

/** "3 hours ago"; the exact time on hover and to screen readers. Moves on every half minute. */
export function RelativeTime({ at, look = 'words' }: RelativeTimeProps) {
  const formats = useFormats();
  const now = useNow();
  return (
    <time dateTime={at} title={formats.exact(at)}>
      {look === 'age' ? formats.duration(now - Date.parse(at), 1) : formats.relative(at, now)}
    </time>
  );
}

const listeners = new Set<(now: number) => void>();

/** The moment, moving on every half minute: one timer for all times on the screen. */
export function useNow(): number {
  const [instant, setNow] = useState(now);
  useEffect(() => {
    listeners.add(setNow);
    return () => {
      listeners.delete(setNow);
    };
  }, []);
  return instant;
}

setInterval(() => {
  for (const tell of listeners) tell(now());
}, 30_000);
