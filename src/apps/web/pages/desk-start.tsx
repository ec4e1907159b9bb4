import { Pane } from '../../../ui-kit/pane.tsx';
import { EmptyState } from '../../../ui-kit/states.tsx';
import { useShellWords } from '../words.ts';

export function DeskStart() {
  const say = useShellWords();
  return (
    <Pane title={say('desk')} level={1}>
      <EmptyState icon="inbox">{say('queueEmpty')}</EmptyState>
    </Pane>
  );
}
