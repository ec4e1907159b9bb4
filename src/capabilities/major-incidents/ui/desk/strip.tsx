import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Banner } from '../../../../ui-kit/banner.tsx';
import { Link } from '../../../../ui-kit/link.tsx';
import { ofTicketQuery } from '../data.ts';
import { useMajorWords } from './words.ts';

/** Above the whole ticket: that it is a major incident, who leads it, and when those who wait are told next. What failed to come says no more than that. */
export function MajorStrip({ number }: { number: string }) {
  const say = useMajorWords();
  const { dateTime } = useFormats();
  const { data: major } = useQuery(ofTicketQuery(number));
  const commander = major?.roles.find(({ role }) => role === 'commander')?.person;
  const due = major?.cadence.dueAt ?? null;
  return (
    <Banner
      tone="danger"
      deeds={
        major && (
          <Link to="/desk/major/$id" params={{ id: major.id }}>
            {say('open')}
          </Link>
        )
      }
    >
      <b>{say('strip')}</b> {commander !== undefined && say('stripLed', { who: commander.name })}{' '}
      {due !== null && say(major?.cadence.isMissed === true ? 'stripMissed' : 'stripDue', { time: dateTime(due) })}
    </Banner>
  );
}
