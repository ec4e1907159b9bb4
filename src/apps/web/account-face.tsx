import { useSession } from '../../kernel/web/session.tsx';
import { Avatar } from '../../ui-kit/avatar.tsx';
import { Hidden } from '../../ui-kit/hidden.tsx';
import styles from './account-menu.module.css';
import { useShellWords } from './words.ts';

export interface AccountButtonProps {
  withName?: boolean | undefined;
}

/** What the account button shows; its spoken name is the whole sentence. */
export function AccountFace({ withName }: AccountButtonProps) {
  const say = useShellWords();
  const { person } = useSession();
  return (
    <>
      <Avatar name={person.name} size={withName ? 'small' : 'medium'} isDecoration />
      {withName && (
        <span className={styles['name']} aria-hidden>
          {person.name}
        </span>
      )}
      <Hidden>{say('account', { name: person.name })}</Hidden>
    </>
  );
}
