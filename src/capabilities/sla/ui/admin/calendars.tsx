import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Link } from '../../../../ui-kit/link.tsx';
import { Loaded, Page, Row, RowList } from '../../../../ui-kit/page.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import type { CalendarReply } from '../../contract-calendars.ts';
import { useBusinessTime } from '../use-business-time.ts';
import { calendarsQuery } from './data.ts';
import { NewCalendar, type Owners } from './new-calendar.tsx';
import { secondsOfWeek } from './times.ts';
import { useSlaAdminWords } from './words.ts';

interface CalendarsProps extends Owners {
  onOpen: (id: string) => void;
}

/** When somebody works: the calendars of the organisation and of the workspaces one runs. */
export function Calendars({ workspaces, mayShare, onOpen }: CalendarsProps) {
  const say = useSlaAdminWords();
  const asking = useQuery(calendarsQuery);
  const [isNew, setNew] = useState(false);
  const add = (
    <Button icon="plus" look="primary" onPress={() => setNew(true)}>
      {say('newCalendar')}
    </Button>
  );
  return (
    <Page title={say('calendars')} meta={asking.data?.items.length} end={add}>
      <p>{say('calendarsHelp')}</p>
      <Loaded asking={asking}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="calendar">{say('noCalendars')}</EmptyState>
          ) : (
            <RowList label={say('calendars')}>
              {items.map((calendar) => (
                <CalendarRow key={calendar.id} calendar={calendar} ownerOf={(id) => workspaces.find((one) => one.id === id)?.name} />
              ))}
            </RowList>
          )
        }
      </Loaded>
      {isNew && <NewCalendar workspaces={workspaces} mayShare={mayShare} onClose={() => setNew(false)} onDone={onOpen} />}
    </Page>
  );
}

function CalendarRow({ calendar, ownerOf }: { calendar: CalendarReply; ownerOf: (id: string) => string | undefined }) {
  const say = useSlaAdminWords();
  const businessTime = useBusinessTime();
  const { id, name, workspace, timeZone, week, number, active } = calendar;
  const owner = workspace === null ? say('everybody') : ownerOf(workspace);
  const perWeek = say('perWeek', { hours: businessTime(secondsOfWeek(week)) });
  return (
    <Row
      isOff={!active}
      line={[owner, perWeek, timeZone.replaceAll('_', ' ')].filter(Boolean).join(' · ')}
      end={active ? <Badge>{say('versionNumber', { number })}</Badge> : <Badge>{say('withdrawn')}</Badge>}
    >
      <Link to="/admin/calendars" search={{ calendar: id }}>
        {name}
      </Link>
    </Row>
  );
}
