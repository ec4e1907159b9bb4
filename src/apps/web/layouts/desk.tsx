import { RailGroup, RailLink } from '../../../ui-kit/rail.tsx';
import { useShellWords } from '../words.ts';
import { RailLayout } from './rail-layout.tsx';

export function DeskLayout() {
  const say = useShellWords();
  return (
    <RailLayout label={say('desk')} home="/desk">
      <RailGroup label={say('main')}>
        <RailLink to="/desk" icon="inbox">
          {say('desk')}
        </RailLink>
      </RailGroup>
    </RailLayout>
  );
}
