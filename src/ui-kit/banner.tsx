import type { ReactNode } from 'react';
import { now, useTestClock } from '../kernel/web/clock.ts';
import { usePartMissing } from '../kernel/web/missing-part.ts';
import { useOnline } from '../kernel/web/online.ts';
import { useFormats } from '../kernel/web/reader.tsx';
import styles from './banner.module.css';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-drawings.tsx';
import { useKitWords } from './words.ts';

type Tone = 'info' | 'warning' | 'danger' | 'good' | 'ink';

const icons: Record<Tone, IconName> = { info: 'info', warning: 'warning', danger: 'warning', good: 'check-circle', ink: 'lock' };

interface BannerProps {
  /** `ink` is the fixed strip of a confidential case. */
  tone?: Tone | undefined;
  children: ReactNode;
  deeds?: ReactNode;
}

/** An outage, an announcement, a warning about the whole view. */
export function Banner({ tone = 'info', children, deeds }: BannerProps) {
  return (
    <div role="status" className={cx(styles['banner'], styles[tone])}>
      <Icon name={icons[tone]} />
      <div className={styles['words']}>{children}</div>
      {deeds && <div className={styles['deeds']}>{deeds}</div>}
    </div>
  );
}

/** There while the browser has no network. */
export function OfflineStrip() {
  const say = useKitWords();
  const online = useOnline();
  return (
    <div role="status">
      {!online && (
        <div className={styles['offline']}>
          <Icon name="offline" />
          {say('offline')}
        </div>
      )}
    </div>
  );
}

/** There once a part of the program did not arrive, after a new release say: what opens it would fail until the page is loaded anew. */
export function MissingPartStrip() {
  const say = useKitWords();
  const online = useOnline();
  const isShown = usePartMissing() && online;
  return (
    <div role="status">
      {isShown && (
        <div className={styles['offline']}>
          <Icon name="refresh" />
          <span>{say('partMissing')}</span>
          <Button onPress={() => location.reload()}>{say('loadAnew')}</Button>
        </div>
      )}
    </div>
  );
}

/** There on every page of an installation whose clock tests may move. */
export function TestClockStrip() {
  const say = useKitWords();
  const { dateTime } = useFormats();
  const shift = useTestClock();
  if (shift === null) return null;
  return (
    <div role="status" className={styles['offline']}>
      <Icon name="clock" />
      {say('testClock', { time: dateTime(now()) })}
    </div>
  );
}
