import { Pane } from '../../../ui-kit/pane.tsx';
import { EmptyState } from '../../../ui-kit/states.tsx';
import { useShellWords } from '../words.ts';

export function AdminStart() {
  const say = useShellWords();
  return (
    <Pane title={say('admin')} level={1}>
      <EmptyState icon="settings">{say('chooseArea')}</EmptyState>
    </Pane>
  );
}
