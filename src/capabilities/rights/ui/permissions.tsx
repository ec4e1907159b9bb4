import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { AnswerPair } from '../../../ui-kit/answer-pair.tsx';
import { CardList, CardRow } from '../../../ui-kit/card.tsx';
import { Loaded } from '../../../ui-kit/page.tsx';
import { Question } from '../../../ui-kit/question.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import type { PermissionsReply } from '../contract-own.ts';
import { permissionsQuery, useSayPermission } from './data.ts';
import styles from './rights.module.css';
import { useRightsWords } from './words.ts';

type Browsers = NotificationPermission | 'none';

const ask = (): Browsers => ('Notification' in window ? Notification.permission : 'none');

/** What the browser says now: it may be changed in its own settings while the page stands. */
function useBrowsersAnswer(): Browsers {
  return useSyncExternalStore(listen, ask);
}

function listen(told: () => void): () => void {
  const held: { status?: PermissionStatus } = {};
  void navigator.permissions?.query({ name: 'notifications' }).then(
    (status) => {
      held.status = status;
      status.addEventListener('change', told);
    },
    () => undefined,
  );
  window.addEventListener('focus', told);
  return () => {
    held.status?.removeEventListener('change', told);
    window.removeEventListener('focus', told);
  };
}

/** What the reader lets browsers do for us: asked for by a press with its reason beside it, off at once. */
export function Permissions() {
  const say = useRightsWords();
  return (
    <Question title={say('permissionsTitle')} line={say('permissionsLine')} look="part">
      <Loaded asking={useQuery(permissionsQuery)} rows={1}>
        {(own) => <Notifications own={own} />}
      </Loaded>
    </Question>
  );
}

function Notifications({ own: { items, history } }: { own: PermissionsReply }) {
  const say = useRightsWords();
  const browsers = useBrowsersAnswer();
  const isOn = items.some(({ permission, on }) => permission === 'notifications' && on);
  return (
    <>
      <div className={styles['kinds']}>
        <section className={styles['kind']} aria-labelledby="notifications">
          <div>
            <h3 id="notifications">{say('notifications')}</h3>
            <p>{say('notificationsWhy')}</p>
            <small aria-live="polite">{say(wordOf(isOn, browsers))}</small>
          </div>
          <Pair isOn={isOn} browsers={browsers} />
        </section>
      </div>
      {history.length > 0 && <Said history={history} />}
    </>
  );
}

function wordOf(isOn: boolean, browsers: Browsers) {
  if (browsers === 'none') return 'notificationsNone';
  if (browsers === 'denied') return 'notificationsBlocked';
  if (!isOn) return 'notificationsOff';
  return browsers === 'granted' ? 'notificationsOn' : 'notificationsAskAgain';
}

function Pair({ isOn, browsers }: { isOn: boolean; browsers: Browsers }) {
  const say = useRightsWords();
  const { mutate, isPending, error } = useSayPermission();
  const isWorking = isOn && browsers === 'granted';
  const allow = async (): Promise<void> => {
    const answer = await Notification.requestPermission();
    if (answer !== 'default') mutate({ permission: 'notifications', state: answer === 'granted' ? 'allowed' : 'denied' });
  };
  return (
    <div className={styles['answer']}>
      <AnswerPair
        label={say('notifications')}
        answers={[
          { id: 'off', label: say('deny'), isDisabled: isPending },
          { id: 'on', label: say('allow'), isDisabled: isPending || browsers === 'none' || browsers === 'denied' },
        ]}
        chosen={isWorking ? 'on' : isOn ? undefined : 'off'}
        onAnswer={(answer) => {
          if (answer === 'on' && !isWorking) void allow();
          if (answer === 'off' && isOn) mutate({ permission: 'notifications', state: 'off' });
        }}
      />
      {error !== null && <ErrorState error={error} look="inline" />}
    </div>
  );
}

function Said({ history }: { history: PermissionsReply['history'] }) {
  const say = useRightsWords();
  const { dateTime } = useFormats();
  return (
    <>
      <h3>{say('permissionHistory')}</h3>
      <CardList label={say('permissionHistory')}>
        {history.map(({ at, state }) => (
          <CardRow key={`${at} ${state}`} title={say(`said_${state}`)} line={`${say('notifications')}, ${dateTime(at)}`} />
        ))}
      </CardList>
    </>
  );
}
