import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { DangerDialog } from '../../../../ui-kit/danger-dialog.tsx';
import { Page, Row, RowList } from '../../../../ui-kit/page.tsx';
import { RelativeTime } from '../../../../ui-kit/relative-time.tsx';
import { EmptyState, ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { UndeliveredLetter } from '../../contract.ts';
import { lettersQuery, undelivered } from './data.ts';
import styles from './oversight.module.css';
import { useOversightWords } from './words.ts';

const nameOf = ({ to: { name, address } }: UndeliveredLetter): string => name ?? address;

/** Letters that the mail server did not take: to whom and why, never what they say; and what else belongs beside them. */
export function Undelivered({ more }: { more?: ReactNode }) {
  const say = useOversightWords();
  const asked = useInfiniteQuery(lettersQuery);
  const [leaving, setLeaving] = useState<UndeliveredLetter | null>(null);
  const letters = asked.data?.pages.flatMap(({ items }) => items);
  const count = asked.data?.pages[0]?.total.value;
  return (
    <Page title={say('undelivered')} meta={count !== undefined && count > 0 && say('letters', { count })}>
      <p>{say('undeliveredHelp')}</p>
      {asked.error !== null && <ErrorState error={asked.error} look={letters && 'inline'} onRetry={() => void asked.refetch()} />}
      {letters === undefined && asked.error === null && <SkeletonRows />}
      {letters?.length === 0 && <EmptyState icon="mail">{say('noLetters')}</EmptyState>}
      {letters !== undefined && letters.length > 0 && (
        <RowList label={say('undelivered')}>
          {letters.map((letter) => (
            <Letter key={letter.id} letter={letter} onGiveUp={() => setLeaving(letter)} />
          ))}
        </RowList>
      )}
      {asked.hasNextPage && (
        <p className={styles['deeds']}>
          <Button busy={asked.isFetchingNextPage} onPress={() => void asked.fetchNextPage()}>
            {say('olderLetters')}
          </Button>
        </p>
      )}
      {more}
      {leaving !== null && <GiveUp letter={leaving} onClose={() => setLeaving(null)} />}
    </Page>
  );
}

function Letter({ letter, onGiveUp }: { letter: UndeliveredLetter; onGiveUp: () => void }) {
  const say = useOversightWords();
  const queries = useQueryClient();
  const { to, about, state, reason, attempts, writtenAt } = letter;
  const name = nameOf(letter);
  const again = useMutation({
    mutationFn: () => undelivered.sendAgain({ id: letter.id }),
    onSuccess: async () => {
      toast(say('sentAgain', { name }));
      await queries.invalidateQueries({ queryKey: lettersQuery.queryKey });
    },
  });
  return (
    <Row
      end={
        <>
          <Button busy={again.isPending} aria-label={say('sendAgainTo', { name })} onPress={() => again.mutate()}>
            {say('sendAgain')}
          </Button>
          <Button look="plain" aria-label={say('giveUpOn', { name })} onPress={onGiveUp}>
            {say('giveUp')}
          </Button>
        </>
      }
      line={
        <>
          <span className={styles['words']}>
            {say(`about_${about}` as const)} · <RelativeTime at={writtenAt} /> · {say('tried', { count: attempts })}
          </span>
          <span className={styles['words']} dir="auto">
            {reason}
          </span>
          {again.error !== null && <ErrorState look="inline" error={again.error} />}
        </>
      }
    >
      {say('letter', { name: to.name === null ? to.address : `${to.name} (${to.address})` })}{' '}
      <Badge tone={state === 'failed' ? 'danger' : 'neutral'}>{say(state)}</Badge>
    </Row>
  );
}

function GiveUp({ letter, onClose }: { letter: UndeliveredLetter; onClose: () => void }) {
  const say = useOversightWords();
  const queries = useQueryClient();
  const name = nameOf(letter);
  const done = () => {
    toast(say('gaveUp', { name }));
    void queries.invalidateQueries({ queryKey: lettersQuery.queryKey });
  };
  return (
    <DangerDialog
      title={say('giveUpTitle', { name })}
      help={say('giveUpHelp')}
      deed={say('giveUp')}
      keep={say('cancel')}
      onDo={() => undelivered.giveUp({ id: letter.id })}
      onDone={done}
      onClose={onClose}
    />
  );
}
