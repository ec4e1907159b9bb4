import { useQuery } from '@tanstack/react-query';
import { textLanguage } from '../../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { useReader } from '../../../../kernel/web/reader.tsx';
import { Icon } from '../../../../ui-kit/icon.tsx';
import type { OpeningReply } from '../../contract.ts';
import type { Hours } from '../../shared/identity.ts';
import { openingQuery } from './data.ts';
import styles from './policy.module.css';
import { usePolicyWords } from './words.ts';

/** What visitors would read of these hours, kept or not: open now or when, and the next two weeks. */
export function OpeningPreview({ hours }: { hours: Hours }) {
  const say = usePolicyWords();
  const whole = wholeOf(hours);
  const { data, error } = useQuery(openingQuery(whole));
  return (
    <section className={styles['opening']} aria-label={say('preview')}>
      <h3>{say('preview')}</h3>
      {data === undefined || error !== null || whole === undefined ? (
        <p className={styles['quiet']}>{say('previewWaits')}</p>
      ) : (
        <>
          <Standing opening={data} timeZone={hours.timeZone} />
          <Days days={data.days} />
        </>
      )}
    </section>
  );
}

const isClock = (text: string | undefined): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text ?? '');
const isSpan = ({ from, to }: { from?: string | undefined; to?: string | undefined }): boolean => isClock(from) && isClock(to);

/** The hours without rows that somebody is still writing; undefined while there are none. */
function wholeOf(hours: Hours): Hours | undefined {
  const { days, timeZone, breaks = [], otherDays = [], ownDays = [] } = hours;
  if (days.length === 0 || timeZone === '' || !isSpan(hours)) return undefined;
  const dated = ownDays.filter((day) => day.date !== '' && (day.from === undefined || isSpan(day)));
  const named = dated.map((day) => ({ ...day, name: { en: day.name.en || '–', de: day.name.de || day.name.en || '–' } }));
  return { ...hours, breaks: breaks.filter(isSpan), otherDays: otherDays.filter(isSpan), ownDays: named };
}

/** “Open now, until Thursday, 26 November at 17:00”. */
function Standing({ opening: { isOpen, changesAt }, timeZone }: { opening: OpeningReply; timeZone: string }) {
  const say = usePolicyWords();
  const { locale } = useReader();
  const moment = (at: string): string =>
    new Intl.DateTimeFormat(locale, {
      timeZone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
    }).format(new Date(at));
  const words =
    changesAt === null ? say(isOpen ? 'openAlways' : 'closedAlways') : say(isOpen ? 'openUntil' : 'opensAt', { at: moment(changesAt) });
  return (
    <p className={styles['standing']} data-open={isOpen || undefined} role="status">
      <Icon name="clock" size="small" /> {words} <small>{timeZone.replaceAll('_', ' ')}</small>
    </p>
  );
}

function Days({ days }: Pick<OpeningReply, 'days'>) {
  const say = usePolicyWords();
  const { locale } = useReader();
  const language = textLanguage(useLanguage());
  const named = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (
    <dl className={styles['fortnight']}>
      {days.map(({ date, spans, name }) => (
        <div key={date} data-closed={spans.length === 0 || undefined}>
          <dt>{named.format(new Date(`${date}T12:00Z`))}</dt>
          <dd>
            {spans.length === 0 ? say('closed') : spans.map(({ from, to }) => `${from} – ${to}`).join(', ')}
            {name !== null && <small>{name[language]}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
