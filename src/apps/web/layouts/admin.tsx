import { useState } from 'react';
import { RailGroup, RailLink } from '../../../ui-kit/rail.tsx';
import { DeskKeys } from '../desk-keys.tsx';
import { useShellWords } from '../words.ts';
import { RailLayout } from './rail-layout.tsx';

export function AdminLayout() {
  const say = useShellWords();
  const [query, setQuery] = useState('');
  return (
    <RailLayout label={say('admin')} home="/admin">
      <DeskKeys query={query} onQuery={setQuery} />
      <RailGroup label={say('main')}>
        <RailLink to="/admin" icon="settings">
          {say('admin')}
        </RailLink>
      </RailGroup>
    </RailLayout>
  );
}
