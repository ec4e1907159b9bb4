import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { now } from '../../../../kernel/web/clock.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { ContextSection } from '../../../../ui-kit/context-side.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import type { CaseReply } from '../../contract.ts';
import { openingsQuery } from '../data.ts';
import { useCaseFileWords } from '../files/words.ts';
import { useCaseWords } from '../words.ts';
import styles from './side.module.css';

/** Who has opened the case lately; each opening on demand. */
export function Openings({ one: { openings, reference } }: { one: CaseReply }) {
  const say = useCaseWords();
  const { relative, exact } = useFormats();
  const [isAll, all] = useState(false);
  return (
    <ContextSection title={say('opened')} meta={say('lastDays', { count: 7 })}>
      <ul className={styles['openings']}>
        {openings.map(({ person, times: often, lastAt }) => (
          <li key={person.id}>
            <span>
              {person.name}
              {often > 1 && <small> {say('times', { count: often })}</small>}
            </span>
            <time title={exact(lastAt)}>{relative(lastAt, now())}</time>
          </li>
        ))}
      </ul>
      <Button look="quiet" onPress={() => all(true)}>
        {say('allOpenings')}
      </Button>
      {isAll && <AllOpenings reference={reference} onClose={() => all(false)} />}
    </ContextSection>
  );
}

function AllOpenings({ reference, onClose }: { reference: string; onClose: () => void }) {
  const say = useCaseWords();
  const sayFile = useCaseFileWords();
  const { dateTime } = useFormats();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(openingsQuery(reference));
  return (
    <Dialog isOpen onClose={onClose} title={say('everyOpening')}>
      {error !== null && <ErrorState look="inline" error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <SkeletonRows count={6} />}
      <ul className={styles['openings']}>
        {data?.pages.flatMap(({ items }) =>
          items.map(({ id, person, at, file }) => (
            <li key={id}>
              <span>
                {person.name}
                {file !== null && <small> {sayFile('openedFile', { name: file })}</small>}
              </span>
              <time>{dateTime(at)}</time>
            </li>
          )),
        )}
      </ul>
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {say('showMore')}
        </Button>
      )}
    </Dialog>
  );
}
