import { useKeys } from '../../../../kernel/web/keys.ts';
import { useSession } from '../../../../kernel/web/session.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Menu } from '../../../../ui-kit/menu.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { TicketReply } from '../../shared/records.ts';
import { AssignChoice } from './assign-choice.tsx';
import { useWatch } from './data.ts';
import styles from './desk.module.css';
import { PriorityChoice } from './priority-choice.tsx';
import { StateChoice } from './state-choice.tsx';
import { useDeskWords } from './words.ts';

/** The one line of facts, each changed in place. */
export function TicketHead({ ticket, onBack }: { ticket: TicketReply; onBack: () => void }) {
  const say = useDeskWords();
  useKeys({ back: onBack });
  return (
    <header className={styles['head']}>
      <span className={styles['backOnPhone']}>
        <IconButton icon="chevron-left" label={say('backToList')} onPress={onBack} />
      </span>
      <span className={styles['number']}>{ticket.number}</span>
      <StateChoice ticket={ticket} />
      <PriorityChoice ticket={ticket} />
      <AssignChoice ticket={ticket} />
      <span className={styles['headEnd']}>
        <More ticket={ticket} />
      </span>
    </header>
  );
}

function More({ ticket }: { ticket: TicketReply }) {
  const say = useDeskWords();
  const { person } = useSession();
  const { mutate: watch } = useWatch(ticket.number);
  const isWatching = ticket.watchers.some((watcher) => watcher.person.id === person.id);
  const copy = async () => {
    await navigator.clipboard.writeText(`${location.origin}/t/${ticket.number}`);
    toast(say('copied'));
  };
  return (
    <Menu
      label={say('more')}
      trigger={<IconButton icon="more" label={say('more')} />}
      groups={[
        {
          id: 'ticket',
          entries: [
            { id: 'watch', label: say(isWatching ? 'unwatch' : 'watch'), icon: 'eye', onDo: () => watch(!isWatching) },
            { id: 'copy', label: say('copyLink'), icon: 'link', onDo: () => void copy() },
          ],
        },
      ]}
    />
  );
}
