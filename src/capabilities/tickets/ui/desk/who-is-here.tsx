import { usePresence } from '../../../../kernel/web/live.ts';
import styles from './desk.module.css';
import { useDeskWords } from './words.ts';

const words = { viewing: 'alsoViewing', replying: 'alsoReplying', noting: 'alsoNoting' } as const;

/** Which other agents are on this ticket, and what they are doing; says the same of oneself to them. */
export function WhoIsHere({ number }: { number: string }) {
  const say = useDeskWords();
  const others = usePresence(number, 'viewing');
  return (
    <p className={styles['whoIsHere']} aria-live="polite">
      {others.map(({ person, state }) => (
        <span key={person.id}>{say(words[state], { name: person.name })}</span>
      ))}
    </p>
  );
}
