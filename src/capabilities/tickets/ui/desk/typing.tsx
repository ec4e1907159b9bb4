import type { Present } from '../../../../kernel/web/live.ts';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import styles from './stream.module.css';
import { firstName, useDeskWords } from './words.ts';

/** "Mona is typing an internal note": announced, and gone when she stops. */
export function Typing({ others }: { others: readonly Present[] }) {
  const say = useDeskWords();
  const typing = others.filter(({ state }) => state !== 'viewing');
  return (
    <div role="status">
      {typing.map(({ person, state }) => (
        <p key={person.id} className={styles['typing']}>
          <Avatar name={person.name} isDecoration /> {say(state === 'noting' ? 'typesNote' : 'typesReply', { who: firstName(person.name) })}
          <i aria-hidden />
        </p>
      ))}
    </div>
  );
}
