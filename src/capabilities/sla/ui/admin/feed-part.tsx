import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import type { CalendarReply } from '../../contract-calendars.ts';
import styles from './calendar.module.css';
import { calendarCalls, useCalendarDeed } from './data.ts';
import { useSlaAdminWords } from './words.ts';

/** The address at which other calendars subscribe to this one: shown once, for only a hash of its secret is kept. */
export function FeedPart({ record: { id, version, feed } }: { record: CalendarReply }) {
  const say = useSlaAdminWords();
  const [address, setAddress] = useState<string | null>(null);
  const open = useCalendarDeed(
    () => calendarCalls.openFeed({ id }, { ifMatch: version }),
    ({ path }) => setAddress(new URL(path, window.location.origin).href),
  );
  const close = useCalendarDeed(
    () => calendarCalls.closeFeed({ id }, { ifMatch: version }),
    () => setAddress(null),
  );
  const error = open.error ?? close.error;
  return (
    <PagePart title={say('feed')} help={say('feedHelp')}>
      {address !== null && (
        <div role="status">
          <p>{say('feedOnce')}</p>
          <p className={styles['address']}>{address}</p>
        </div>
      )}
      {feed && address === null && <p>{say('feedOpen')}</p>}
      {error !== null && <ErrorState look="inline" error={error} />}
      <p className={styles['deeds']}>
        <Button icon="link" busy={open.isPending} onPress={() => open.mutate(undefined)}>
          {say(feed ? 'renewFeed' : 'openFeed')}
        </Button>
        {feed && (
          <Button busy={close.isPending} onPress={() => close.mutate(undefined)}>
            {say('closeFeed')}
          </Button>
        )}
      </p>
    </PagePart>
  );
}
