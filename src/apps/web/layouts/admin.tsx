import { useState } from 'react';
import { RailPlaces } from '../../../capabilities/directory/ui/admin/rail-places.tsx';
import { useSession } from '../../../kernel/web/session.tsx';
import { RailGroup, RailLink } from '../../../ui-kit/rail.tsx';
import { DeskKeys } from '../desk-keys.tsx';
import { useShellWords } from '../words.ts';
import { RailLayout } from './rail-layout.tsx';

export function AdminLayout() {
  const say = useShellWords();
  const { can } = useSession();
  const [query, setQuery] = useState('');
  return (
    <RailLayout label={say('admin')} home="/admin">
      <DeskKeys query={query} onQuery={setQuery} />
      <RailPlaces />
      {can.privacy && (
        <RailGroup label={say('privacy')}>
          <RailLink to="/admin/policy" icon="shield">
            {say('policy')}
          </RailLink>
        </RailGroup>
      )}
      {can.admin && <Operation />}
      <RailGroup label={say('deskAndApi')}>
        {(can.desk || can.tenant) && (
          <>
            <RailLink to="/admin/views" icon="list">
              {say('views')}
            </RailLink>
            <RailLink to="/admin/canned" icon="speech">
              {say('canned')}
            </RailLink>
          </>
        )}
        <RailLink to="/admin/tokens" icon="key">
          {say('tokens')}
        </RailLink>
      </RailGroup>
    </RailLayout>
  );
}

function Operation() {
  const say = useShellWords();
  const { can } = useSession();
  return (
    <RailGroup label={say('operation')}>
      {can.tenant && (
        <RailLink to="/admin/imports" icon="upload">
          {say('imports')}
        </RailLink>
      )}
      <RailLink to="/admin/undelivered" icon="mail">
        {say('undelivered')}
      </RailLink>
      <RailLink to="/admin/audit" icon="book">
        {say('audit')}
      </RailLink>
    </RailGroup>
  );
}
