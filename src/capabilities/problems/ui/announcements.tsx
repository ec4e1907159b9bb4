import { useFormats } from '../../../kernel/web/reader.tsx';
import { More } from '../../../ui-kit/more.tsx';
import type { Announcement, ProblemReply } from '../contract.ts';
import styles from './problems.module.css';
import { useSaid } from './said.ts';
import { useProblemWords } from './words.ts';

/** What was told so far, latest first. */
export function Told({ problem: { announcements } }: { problem: ProblemReply }) {
  const say = useProblemWords();
  return (
    <section aria-label={say('announcements')}>
      <h3>{say('announcements')}</h3>
      {announcements.length === 0 && <p className={styles['muted']}>{say('noAnnouncements')}</p>}
      <ul className={styles['told']}>
        {announcements.map((one) => (
          <One key={one.id} one={one} />
        ))}
      </ul>
    </section>
  );
}

function One({ one: { kind, text, resolves, by, at, incidents } }: { one: Announcement }) {
  const say = useProblemWords();
  const said = useSaid();
  const { dateTime } = useFormats();
  const line = [say('toldIn', { count: incidents.length }), ...(resolves ? [say('andResolved')] : [])].join(' ');
  const shown = said(text) === '' ? (text.en === '' ? text.de : text.en) : said(text);
  return (
    <li>
      <More label={`${say(`told_${kind}`)} ${line}`}>
        <blockquote>{shown}</blockquote>
        <p className={styles['muted']}>{incidents.join(', ')}</p>
      </More>
      <small>{[by?.name ?? say('nobody'), dateTime(at)].join(' · ')}</small>
    </li>
  );
}
