import { EmptyState } from '../../../ui-kit/states.tsx';
import { useShellWords } from '../words.ts';
import styles from './portal-pages.module.css';

export function PortalRequests() {
  const say = useShellWords();
  return (
    <>
      <h1 className={styles['greeting']}>{say('yourRequests')}</h1>
      <EmptyState icon="inbox">{say('nothingOpen')}</EmptyState>
    </>
  );
}
