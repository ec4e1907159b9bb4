import { cx } from './cx.ts';
import styles from './glyphs.module.css';
import { Hidden } from './hidden.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-drawings.tsx';
import { useKitWords } from './words.ts';

type Priority = 'p1' | 'p2' | 'p3' | 'p4' | 'p5';
const priorities: Record<1 | 2 | 3 | 4 | 5, Priority> = { 1: 'p1', 2: 'p2', 3: 'p3', 4: 'p4', 5: 'p5' };

interface PriorityGlyphProps {
  priority: 1 | 2 | 3 | 4 | 5;
  /** Shows the words too. */
  withWords?: boolean | undefined;
}

/** Priority by shape first, colour second. */
export function PriorityGlyph({ priority, withWords }: PriorityGlyphProps) {
  const say = useKitWords();
  const name = priorities[priority];
  return (
    <span className={cx(styles['glyph'], styles['priority'], styles[name])} title={withWords ? undefined : say(name)}>
      {withWords ? <Icon name={name} /> : <Icon name={name} label={say(name)} />}
      {withWords && <span>{say(name)}</span>}
    </span>
  );
}

/** What a state means to the eye, whatever a workspace calls it. */
export type StateKind = 'new' | 'progress' | 'hold' | 'approval' | 'resolved' | 'closed' | 'canceled';

const stateIcons: Record<StateKind, IconName> = {
  new: 'state-new',
  progress: 'state-progress',
  hold: 'pause',
  approval: 'stamp',
  resolved: 'check-circle',
  closed: 'check-circle',
  canceled: 'x-circle',
};

/** A state's shape and its word. */
export const StateGlyph = ({ kind, children }: { kind: StateKind; children: string }) => (
  <span className={cx(styles['glyph'], styles['state'], kind === 'resolved' && styles['done'])}>
    <Icon name={stateIcons[kind]} />
    <span>{children}</span>
  </span>
);

interface ClockProps {
  state: 'running' | 'paused' | 'breached' | 'met' | 'canceled';
  /** Share of the time that is used, 0 to 100. */
  used: number;
  /** Time left or over, in words: "2 h 18 m". */
  children: string;
  /** Spoken before it and shown on hover: "Resolution, running". */
  label: string;
}

/** An SLA clock: the ring is the share used, a disc is breached, bars are paused. */
export function ClockGlyph({ state, used, children, label }: ClockProps) {
  const tone = state === 'running' ? toneOf(used) : state;
  return (
    <span className={cx(styles['clock'], styles[tone])} title={label}>
      <ClockPicture state={state} used={used} />
      <span>
        <Hidden>{label}: </Hidden>
        {children}
      </span>
    </span>
  );
}

const toneOf = (used: number): string => (used >= 75 ? 'most' : used >= 50 ? 'half' : 'calm');

const clockIcons = { paused: 'pause', breached: 'breached', met: 'check-circle', canceled: 'x-circle' } as const;

function ClockPicture({ state, used }: Pick<ClockProps, 'state' | 'used'>) {
  if (state !== 'running') return <Icon name={clockIcons[state]} />;
  return (
    <svg viewBox="0 0 16 16" aria-hidden>
      <circle className={styles['rest']} cx="8" cy="8" r="5.5" strokeWidth="2" />
      <circle cx="8" cy="8" r="5.5" pathLength="100" strokeWidth="2" strokeDasharray={`${used} 100`} transform="rotate(-90 8 8)" />
    </svg>
  );
}
