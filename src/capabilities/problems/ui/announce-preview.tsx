import { Badge } from '../../../ui-kit/badge.tsx';
import { useTicketNames } from '../../tickets/ui/public.tsx';
import type { AnnouncementPreview, LeftOut, ToTell } from '../contract-announcements.ts';
import styles from './problems.module.css';
import { useProblemWords } from './words.ts';

/** Who gets which text in which ticket, and who is left out and why. */
export function AnnouncePreview({ seen: { tells, leftOut } }: { seen: AnnouncementPreview }) {
  const say = useProblemWords();
  return (
    <div className={styles['preview']}>
      <p role="status">{tells.length === 0 ? say('nobodyGets') : say('gets', { count: tells.length })}</p>
      <ul>
        {tells.map((one) => (
          <Gets key={one.number} one={one} />
        ))}
      </ul>
      {leftOut.length > 0 && (
        <section aria-label={say('leftOut', { count: leftOut.length })}>
          <h3>{say('leftOut', { count: leftOut.length })}</h3>
          <ul>
            {leftOut.map((one) => (
              <Left key={one.number} one={one} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Gets({ one: { number, title, requester, language, text, becomes } }: { one: ToTell }) {
  const say = useProblemWords();
  const named = useTicketNames();
  return (
    <li>
      <p>
        <b>{requester}</b> <span className={styles['muted']}>{[number, title, say(`inLanguage_${language}`)].join(' · ')}</span>{' '}
        {becomes !== null && <Badge tone="good">{say('becomes', { state: named('state', becomes) })}</Badge>}
      </p>
      <blockquote lang={language}>{text}</blockquote>
    </li>
  );
}

function Left({ one: { number, title, why, reason } }: { one: LeftOut }) {
  const say = useProblemWords();
  return (
    <li>
      <p>
        {title} <span className={styles['muted']}>{number}</span>
      </p>
      <p className={styles['muted']}>{reason ?? say(`why_${why}`)}</p>
    </li>
  );
}
