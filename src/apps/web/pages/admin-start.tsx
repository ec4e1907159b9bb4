import { EmptyState } from '../../../ui-kit/states.tsx';
import { useShellWords } from '../words.ts';

export function AdminStart() {
  const say = useShellWords();
  return <EmptyState icon="settings">{say('chooseArea')}</EmptyState>;
}
