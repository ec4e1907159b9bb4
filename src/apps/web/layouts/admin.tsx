import { useState } from 'react';
import { RailPlaces } from '../../../capabilities/directory/ui/admin/rail-places.tsx';
import { useAdminDoors } from '../admin-doors.ts';
import { DeskKeys } from '../desk-keys.tsx';
import { useShellWords } from '../words.ts';
import { RailLayout } from './rail-layout.tsx';

export function AdminLayout() {
  const say = useShellWords();
  const [query, setQuery] = useState('');
  return (
    <RailLayout label={say('admin')} home="/admin">
      <DeskKeys query={query} onQuery={setQuery} />
      <RailPlaces more={useAdminDoors()} />
    </RailLayout>
  );
}
