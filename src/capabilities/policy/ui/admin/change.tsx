import type { PolicyVersionReply } from '../../contract.ts';
import { Names } from './names.tsx';
import styles from './policy.module.css';
import { usePolicyWords } from './words.ts';

const lists = ['material', 'added', 'removed', 'reworded', 'freshConsent'] as const;

/** How much a version changes, computed from the register, and what. */
export function ChangeFacts({ change }: { change: PolicyVersionReply['change'] }) {
  const say = usePolicyWords();
  return (
    <>
      <p className={styles['sum']}>{say(`changeClass_${change.class}` as const)}</p>
      {change.class !== 'first' &&
        lists.map((list) => (
          <Names key={list} label={say(list)} names={change[list].map((name) => ({ id: name, name: change.words[name] ?? name }))} />
        ))}
    </>
  );
}
