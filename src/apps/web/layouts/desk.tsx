import { useState } from 'react';
import { RailQueues } from '../../../capabilities/tickets/ui/desk/rail-queues.tsx';
import { useLive } from '../../../kernel/web/live.ts';
import { DeskKeys } from '../desk-keys.tsx';
import { useShellWords } from '../words.ts';
import { RailLayout } from './rail-layout.tsx';

export function DeskLayout() {
  useLive();
  const say = useShellWords();
  const [query, setQuery] = useState('');
  return (
    <RailLayout label={say('desk')} home="/desk">
      <DeskKeys query={query} onQuery={setQuery} />
      <RailQueues />
    </RailLayout>
  );
}
