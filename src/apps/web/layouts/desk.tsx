import { useState } from 'react';
import { RailGroup, RailLink } from '../../../ui-kit/rail.tsx';
import { DeskKeys } from '../desk-keys.tsx';
import { useShellWords } from '../words.ts';
import { RailLayout } from './rail-layout.tsx';

export function DeskLayout() {
  const say = useShellWords();
  const [query, setQuery] = useState('');
  return (
    <RailLayout label={say('desk')} home="/desk">
      <DeskKeys query={query} onQuery={setQuery} />
      <RailGroup label={say('main')}>
        <RailLink to="/desk" icon="inbox">
          {say('desk')}
        </RailLink>
      </RailGroup>
    </RailLayout>
  );
}
