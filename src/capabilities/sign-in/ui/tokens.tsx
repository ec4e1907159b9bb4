import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { now } from '../../../kernel/web/clock.ts';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { CardList, CardRow } from '../../../ui-kit/card.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { EmptyState, ErrorState, SkeletonRows } from '../../../ui-kit/states.tsx';
import { toast } from '../../../ui-kit/toast-queue.ts';
import type { ApiToken } from '../contract.ts';
import styles from './account.module.css';
import { tokensQuery, useRevokeToken } from './data.ts';
import { MakeToken } from './make-token.tsx';
import { useAccountWords } from './words.ts';

/** Tokens for programs that work in the reader's name. */
export function Tokens() {
  const say = useAccountWords();
  const [making, setMaking] = useState(false);
  const { data, error, refetch } = useQuery(tokensQuery);
  const make = (
    <Button icon="plus" onPress={() => setMaking(true)}>
      {say('makeToken')}
    </Button>
  );
  return (
    <section className={styles['part']} aria-labelledby="tokens">
      <h2 id="tokens">{say('tokens')}</h2>
      <p className={styles['help']}>{say('tokensHelp')}</p>
      {error !== null && <ErrorState error={error} onRetry={refetch} look="inline" />}
      {data === undefined && error === null && <SkeletonRows count={2} height={72} />}
      {data?.items.length === 0 && (
        <EmptyState icon="key" deed={make}>
          {say('noTokens')}
        </EmptyState>
      )}
      {data !== undefined && data.items.length > 0 && (
        <>
          <CardList label={say('tokens')}>
            {data.items.map((token) => (
              <TokenRow key={token.id} token={token} />
            ))}
          </CardList>
          {make}
        </>
      )}
      {making && <MakeToken onClose={() => setMaking(false)} />}
    </section>
  );
}

function TokenRow({ token: { id, name, scopes, endsAt, seenAt } }: { token: ApiToken }) {
  const say = useAccountWords();
  const { date, list, relative } = useFormats();
  const [asking, setAsking] = useState(false);
  const { mutate, isPending, error } = useRevokeToken();
  const used = seenAt === null ? say('tokenNever') : say('tokenUsed', { time: relative(seenAt, now()) });
  const foot = (
    <>
      <Button onPress={() => setAsking(false)}>{say('keep')}</Button>
      <Button look="danger" busy={isPending} onPress={() => mutate(id, { onSuccess: () => toast(say('revoked', { name })) })}>
        {say('revoke')}
      </Button>
    </>
  );
  return (
    <CardRow
      icon="key"
      title={name}
      line={`${say('tokenLine', { scopes: list(scopes), end: date(endsAt) })}, ${used}`}
      end={
        <>
          <Button aria-label={say('revokeNamed', { name })} onPress={() => setAsking(true)}>
            {say('revoke')}
          </Button>
          <Dialog isOpen={asking} onClose={() => setAsking(false)} title={say('revokeSure', { name })} foot={foot}>
            <p>{say('revokeHelp')}</p>
            {error !== null && <ErrorState error={error} look="inline" />}
          </Dialog>
        </>
      }
    />
  );
}
