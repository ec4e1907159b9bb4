import { RailGroup, RailLink } from '../../../ui-kit/rail.tsx';
import { useShellWords } from '../words.ts';
import { RailLayout } from './rail-layout.tsx';

export function AdminLayout() {
  const say = useShellWords();
  return (
    <RailLayout label={say('admin')} home="/admin">
      <RailGroup label={say('main')}>
        <RailLink to="/admin" icon="settings">
          {say('admin')}
        </RailLink>
      </RailGroup>
    </RailLayout>
  );
}
