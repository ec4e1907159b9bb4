import { useQuery } from '@tanstack/react-query';
import { textLanguage } from '../../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { DownloadLink } from '../../../../ui-kit/link.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import type { TimelineEntry } from '../../contract.ts';
import { timelineQuery } from '../data.ts';
import styles from './major.module.css';
import { useMajorWords } from './words.ts';

const told = [
  ...(['created', 'commented', 'noted', 'linked', 'changed', 'majorProposed', 'majorAccepted', 'majorRejected', 'majorStoodDown'] as const),
  ...([
    'majorResolved',
    'majorRoleNamed',
    'majorCadenceSet',
    'majorUpdated',
    'majorUpdateDue',
    'majorUpdateMissed',
    'majorCascaded',
    'majorReviewed',
    'majorActionAdded',
  ] as const),
] as const;

/** What happened, oldest first. */
export function Timeline({ id }: { id: string }) {
  const say = useMajorWords();
  const { data, error, refetch } = useQuery(timelineQuery(id));
  return (
    <PagePart title={say('timeline')} end={<Files id={id} />}>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} look="inline" />}
      {data === undefined && error === null && <SkeletonRows count={4} />}
      <ol>
        {data?.map((entry) => (
          <Line key={`${entry.at} ${entry.type}`} entry={entry} />
        ))}
      </ol>
    </PagePart>
  );
}

/** The same to take along; that one did is told in the log. */
function Files({ id }: { id: string }) {
  const say = useMajorWords();
  const language = textLanguage(useLanguage());
  const file = (as: string) => `/api/v1/major-incidents/${id}/timeline/file?as=${as}&language=${language}`;
  return (
    <span className={styles['deeds']}>
      <DownloadLink href={file('csv')}>{say('asTable')}</DownloadLink>
      <DownloadLink href={file('md')}>{say('asDocument')}</DownloadLink>
    </span>
  );
}

function Line({ entry: { at, type, by, text } }: { entry: TimelineEntry }) {
  const say = useMajorWords();
  const { dateTime } = useFormats();
  const what = told.find((one) => type === `ticket.${one}`);
  return (
    <li className={styles['told']}>
      <b>{what === undefined ? type : say(`event_${what}`)}</b> <small>{`${by ?? say('theHouse')}, ${dateTime(at)}`}</small>
      {text !== '' && (
        <>
          <br />
          {text}
        </>
      )}
    </li>
  );
}
