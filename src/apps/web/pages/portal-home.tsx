import { useSession } from '../../../kernel/web/session.tsx';
import { useShellWords } from '../words.ts';
import styles from './portal-pages.module.css';

/** The greeting; what follows below it comes from the capabilities. */
export function PortalHome() {
  const say = useShellWords();
  const { person } = useSession();
  const name = person.name.split(' ')[0] ?? person.name;
  const hour = new Date().getHours();
  const greeting = hour < 12 ? 'goodMorning' : hour < 18 ? 'goodDay' : 'goodEvening';
  return <h1 className={styles['greeting']}>{say(greeting, { name })}</h1>;
}
