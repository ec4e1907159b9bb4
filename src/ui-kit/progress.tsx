import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Hidden } from './hidden.tsx';
import styles from './progress.module.css';
import { useKitWords } from './words.ts';

interface StepperProps {
  /** From 1. */
  now: number;
  all: number;
  /** What the step is: "delivery". */
  children?: string | undefined;
}

/** "Step 3 of 4, delivery": a picture with words. */
export function Stepper({ now, all, children }: StepperProps) {
  const say = useKitWords();
  return (
    <div className={styles['track']}>
      <div className={styles['bar']} aria-hidden>
        {Array.from({ length: all }, (_, step) => (
          <i key={`step ${step.toString()}`} className={step + 1 < now ? styles['done'] : step + 1 === now ? styles['now'] : undefined} />
        ))}
      </div>
      <p className={styles['words']}>
        {say('step', { now, all })}
        {children && `, ${children}`}
      </p>
    </div>
  );
}

/** How far a piece of work is, 0 to 100. */
export const Meter = ({ value, label }: { value: number; label: string }) => (
  <div
    role="progressbar"
    aria-label={label}
    aria-valuenow={Math.round(value)}
    aria-valuemin={0}
    aria-valuemax={100}
    className={styles['meter']}
  >
    <div className={styles['fill']} style={{ inlineSize: `${value}%` }} />
  </div>
);

export interface TimelineStep {
  id: string;
  what: ReactNode;
  when?: ReactNode;
  /** What somebody said then. */
  said?: ReactNode;
  phase: 'done' | 'now' | 'next';
}

/** A story in plain words: what was, where it stands, what comes. */
export function Timeline({ steps, label }: { steps: readonly TimelineStep[]; label: string }) {
  const say = useKitWords();
  const spoken = { done: say('stepDone'), now: say('stepNow'), next: say('stepNext') };
  return (
    <ol className={styles['path']} aria-label={label}>
      {steps.map(({ id, what, when, said, phase }) => (
        <li key={id} className={cx(styles['step'], phase === 'now' && styles['atNow'], phase === 'next' && styles['next'])}>
          <p className={styles['what']}>
            <Hidden>{spoken[phase]} </Hidden>
            {what}
          </p>
          {when && <p className={styles['when']}>{when}</p>}
          {said && <div className={styles['said']}>{said}</div>}
        </li>
      ))}
    </ol>
  );
}
