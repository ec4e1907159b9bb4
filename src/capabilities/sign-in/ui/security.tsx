import { useQuery } from '@tanstack/react-query';
import { now } from '../../../kernel/web/clock.ts';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { Badge } from '../../../ui-kit/badge.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { CardList, CardRow } from '../../../ui-kit/card.tsx';
import { ErrorState, SkeletonRows } from '../../../ui-kit/states.tsx';
import { toast } from '../../../ui-kit/toast-queue.ts';
import type { SignInEntry } from '../contract.ts';
import styles from './account.module.css';
import { ChangePassword } from './change-password.tsx';
import { devicesQuery, signInsQuery, useSignOutThere } from './data.ts';
import { useAccountWords } from './words.ts';

/** The password, where one is signed in, and what was tried. */
export function Security() {
  return (
    <>
      <ChangePassword />
      <Devices />
      <SignIns />
    </>
  );
}

/** Where the reader is signed in, each of which they can end. */
export function Devices() {
  const say = useAccountWords();
  const { relative, date } = useFormats();
  const { data, error, refetch } = useQuery(devicesQuery);
  const { mutate, isPending, variables } = useSignOutThere();
  return (
    <section className={styles['part']} aria-labelledby="devices">
      <h2 id="devices">{say('devices')}</h2>
      {error !== null && <ErrorState error={error} onRetry={refetch} look="inline" />}
      {data === undefined && error === null && <SkeletonRows count={2} height={72} />}
      {data !== undefined && (
        <CardList label={say('devices')}>
          {data.items.map(({ id, browser, madeAt, seenAt, current }) => (
            <CardRow
              key={id}
              icon="globe"
              title={browser}
              line={say('deviceLine', { made: date(madeAt), seen: relative(seenAt, now()) })}
              end={
                current ? (
                  <Badge tone="good">{say('thisDevice')}</Badge>
                ) : (
                  <Button
                    aria-label={say('signOutOf', { browser })}
                    busy={isPending && variables === id}
                    onPress={() => mutate(id, { onSuccess: () => toast(say('signedOut', { browser })) })}
                  >
                    {say('signOutThere')}
                  </Button>
                )
              }
            />
          ))}
        </CardList>
      )}
    </section>
  );
}

function SignIns() {
  const say = useAccountWords();
  const { dateTime } = useFormats();
  const kinds: Record<SignInEntry['kind'], string> = {
    started: say('started'),
    ended: say('ended'),
    refused: say('refused'),
    passwordChanged: say('passwordChangedEntry'),
    resetAsked: say('resetAsked'),
    tokenMade: say('tokenMade'),
    tokenRevoked: say('tokenRevoked'),
  };
  const { data, error, refetch } = useQuery(signInsQuery);
  return (
    <section className={styles['part']} aria-labelledby="sign-ins">
      <h2 id="sign-ins">{say('signIns')}</h2>
      <p className={styles['help']}>{say('signInsHelp')}</p>
      {error !== null && <ErrorState error={error} onRetry={refetch} look="inline" />}
      {data?.items.length === 0 && <p className={styles['help']}>{say('noSignIns')}</p>}
      {data !== undefined && data.items.length > 0 && (
        <CardList label={say('signIns')}>
          {data.items.map(({ at, kind, browser }) => (
            <CardRow
              key={`${at} ${kind}`}
              icon={kind === 'refused' ? 'warning' : 'key'}
              title={kinds[kind]}
              line={`${dateTime(at)}, ${browser ?? say('unknownBrowser')}`}
            />
          ))}
        </CardList>
      )}
    </section>
  );
}
