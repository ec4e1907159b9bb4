import { EmptyState } from '../../../ui-kit/states.tsx';
import { useShellWords } from '../words.ts';

export function DeskStart() {
  const say = useShellWords();
  return <EmptyState icon="inbox">{say('queueEmpty')}</EmptyState>;
}
