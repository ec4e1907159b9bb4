import { useSession } from '../../../../kernel/web/session.tsx';
import { useStored } from '../../../../kernel/web/storage.ts';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { cx } from '../../../../ui-kit/cx.ts';
import { Icon } from '../../../../ui-kit/icon.tsx';
import { RichText } from '../../../../ui-kit/rich-text.tsx';
import { waitingIn } from './outbox.ts';
import styles from './stream.module.css';
import { useDeskWords } from './words.ts';

/** What one has sent and can still take back; it stands where it will stand. */
export function WaitingMessages({ number }: { number: string }) {
  const say = useDeskWords();
  const { person } = useSession();
  const [drafts = {}] = useStored('drafts');
  return waitingIn(drafts, number).map(({ key, kind, message, files = [] }) => (
    <article key={key} className={cx(styles['said'], styles['waiting'], kind === 'note' && styles['note'])}>
      <Avatar name={person.name} size="medium" isDecoration />
      <div>
        <p className={styles['who']}>
          <b>{person.name}</b> <span>{say('sending')}</span>
        </p>
        <div className={styles['body']}>
          <RichText html={message.body} />
        </div>
        <ul className={styles['files']}>
          {files.map(({ id, name }) => (
            <li key={id}>
              <Icon name="file" /> {name}
            </li>
          ))}
        </ul>
      </div>
    </article>
  ));
}
