import { useQuery } from '@tanstack/react-query';
import { textLanguage } from '../../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { DownloadLink } from '../../../../ui-kit/link.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import { useTicketNames } from '../../../tickets/ui/public.tsx';
import type { TimelineEntry } from '../../contract.ts';
import { majorRoles, phases } from '../../shared/words.ts';
import { majorQuery, timelineQuery } from '../data.ts';
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
          <Line key={entry.id} id={id} entry={entry} />
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

/** Which role, phase, state or link it was, as the file says it; minutes and the like as they stand. */
function useWhich(id: string): (entry: TimelineEntry) => string {
  const say = useMajorWords();
  const named = useTicketNames();
  const { data } = useQuery(majorQuery(id));
  const place = data === undefined ? undefined : { workspace: data.ticket.workspace, type: 'incident' as const };
  const ofMajor = (value: string): string => {
    const [role, phase] = [majorRoles.find((one) => one === value), phases.find((one) => one === value)];
    if (role !== undefined) return say(`role_${role}`);
    return phase === undefined ? value : say(`phase_${phase}`);
  };
  return ({ type, value }) => {
    if (value === null) return '';
    if (type === 'ticket.majorCadenceSet') return say('rhythm_minutes', { count: Number(value) });
    if (type === 'ticket.changed') return named('state', value, place);
    if (type !== 'ticket.linked') return ofMajor(value);
    return value === 'related' ? say('link_related') : named('', value);
  };
}

function Line({ id, entry }: { id: string; entry: TimelineEntry }) {
  const say = useMajorWords();
  const { dateTime } = useFormats();
  const which = useWhich(id)(entry);
  const what = told.find((one) => entry.type === `ticket.${one}`);
  return (
    <li className={styles['told']}>
      <b>{what === undefined ? entry.type : say(`event_${what}`)}</b>
      {which !== '' && <>: {which}</>} <small>{`${entry.by ?? say('theHouse')}, ${dateTime(entry.at)}`}</small>
      {entry.text !== '' && (
        <>
          <br />
          {entry.text}
        </>
      )}
    </li>
  );
}
