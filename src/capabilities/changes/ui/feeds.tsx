import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { Loaded } from '../../../ui-kit/page.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { toast } from '../../../ui-kit/toast-queue.ts';
import { calendarCalls, feedsQuery, useChangeDeed } from './data.ts';
import styles from './feeds.module.css';
import { useChangeWords } from './words.ts';

/** Addresses for one's own calendar program: made, told once, and ended. */
export function Feeds({ service, onClose }: { service: string | null; onClose: () => void }) {
  const say = useChangeWords();
  const { dateTime } = useFormats();
  const asking = useQuery(feedsQuery);
  const [address, tell] = useState<string | null>(null);
  const make = useChangeDeed(
    () => calendarCalls.openFeed({ service }),
    ({ path }) => tell(new URL(path, window.location.origin).href),
  );
  const end = useChangeDeed(
    (id: string) => calendarCalls.closeFeed({ id }),
    () => tell(null),
  );
  const copy = (address: string) => void navigator.clipboard.writeText(address).then(() => toast(say('copied')));
  const foot = (
    <>
      {address !== null && (
        <Button icon="copy" onPress={() => copy(address)}>
          {say('copy')}
        </Button>
      )}
      <Button look={address === null ? 'primary' : 'secondary'} busy={make.isPending} onPress={() => make.mutate(undefined)}>
        {say('feedMake')}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={say('feed')} foot={foot}>
      <p>{say('feedHelp')}</p>
      {address !== null && (
        <code role="status" className={styles['address']}>
          {address}
        </code>
      )}
      {(make.error ?? end.error) !== null && <ErrorState look="inline" error={make.error ?? end.error} />}
      <Loaded asking={asking} rows={2}>
        {({ items }) => (
          <ul className={styles['feeds']}>
            {items.length === 0 && <li className={styles['off']}>{say('feedsNone')}</li>}
            {items.map(({ id, madeAt }) => (
              <li key={id}>
                <span>{say('feedSince', { date: dateTime(madeAt) })}</span>
                <Button look="danger" busy={end.isPending} onPress={() => end.mutate(id)}>
                  {say('feedEnd')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Dialog>
  );
}
