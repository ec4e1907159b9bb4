import { useSession } from '../../../../kernel/web/session.tsx';
import { useStored } from '../../../../kernel/web/storage.ts';
import { Icon } from '../../../../ui-kit/icon.tsx';
import { Said, SaidWords } from '../../../../ui-kit/stream.tsx';
import { waitingIn } from './outbox.ts';
import styles from './stream.module.css';
import { useDeskWords } from './words.ts';

/** What one has sent and can still take back; it stands where it will stand. */
export function WaitingMessages({ number }: { number: string }) {
  const say = useDeskWords();
  const { person } = useSession();
  const [drafts = {}] = useStored('drafts');
  return waitingIn(drafts, number).map(({ key, kind, message, files = [] }) => (
    <Said key={key} face={person.name} isNote={kind === 'note'} look="waiting" facts={<span>{say('sending')}</span>}>
      <SaidWords html={message.body} />
      <ul className={styles['files']}>
        {files.map(({ id, name }) => (
          <li key={id}>
            <Icon name="file" /> {name}
          </li>
        ))}
      </ul>
    </Said>
  ));
}
