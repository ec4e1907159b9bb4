import { formatDate } from '../../../kernel/shared/formats.ts';
import { now } from '../../../kernel/web/clock.ts';
import { useReader } from '../../../kernel/web/reader.tsx';
import { Hidden } from '../../../ui-kit/hidden.tsx';
import type { ControlReply } from '../contract.ts';
import styles from './controls.module.css';
import { useControlWords } from './words.ts';

type Looks = ControlReply['days'][number];

const shown = 30;
const day = 86_400_000;

/** The days that are drawn, oldest first, in UTC as they are counted. */
const lastDays = (): string[] =>
  Array.from({ length: shown }, (_, back) => new Date(now() - (shown - 1 - back) * day).toISOString().slice(0, 10));

/** Thirty days as thirty marks, the latest at the end; the sum of them in words. */
export function History({ name, days }: { name: string; days: readonly Looks[] }) {
  const say = useControlWords();
  const byDay = new Map(days.map((looks) => [looks.day, looks]));
  const of = (mood: Mood): number => days.filter((looks) => moodOf(looks) === mood).length;
  const [failed, gaps] = [of('bad'), of('gap')];
  const told = [
    say('historyDays', { count: days.length }),
    ...(failed > 0 ? [say('historyFailed', { count: failed })] : []),
    ...(gaps > 0 ? [say('historyGaps', { count: gaps })] : []),
  ];
  return (
    <p className={styles['history']}>
      <span className={styles['strip']} aria-hidden>
        {lastDays().map((one) => (
          <Mark key={one} day={one} looks={byDay.get(one)} />
        ))}
      </span>
      <Hidden>{say('historyOf', { name })}: </Hidden>
      <small>{told.join(' · ')}</small>
    </p>
  );
}

type Mood = 'none' | 'good' | 'gap' | 'bad';

function moodOf(looks: Looks | undefined): Mood {
  if (looks === undefined) return 'none';
  if (looks.failed > 0) return 'bad';
  return looks.gaps > 0 ? 'gap' : 'good';
}

function Mark({ day: at, looks }: { day: string; looks: Looks | undefined }) {
  const say = useControlWords();
  const { locale } = useReader();
  const mood = moodOf(looks);
  const told = formatDate({ locale, timeZone: 'UTC' }, `${at}T12:00:00Z`);
  const titles: Record<Mood, () => string> = {
    none: () => say('dayNone', { day: told }),
    good: () => say('dayHeld', { day: told }),
    gap: () => say('dayGap', { day: told }),
    bad: () => say('dayFailed', { day: told, count: looks?.failed ?? 0 }),
  };
  return <i className={styles[mood]} title={titles[mood]()} />;
}
