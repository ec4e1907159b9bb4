import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { workspacesQuery } from '../../../capabilities/directory/ui/admin/data.ts';
import { useLocalised } from '../../../capabilities/directory/ui/admin/localised.ts';
import { KnowledgeAdmin } from '../../../capabilities/knowledge/ui/admin/knowledge.tsx';
import { Loaded } from '../../../ui-kit/page.tsx';

export function AdminKnowledge() {
  const { part = 'rules', workspace } = useSearch({ from: '/signed-in/admin/knowledge' });
  const localised = useLocalised();
  const navigate = useNavigate();
  return (
    <Loaded asking={useQuery(workspacesQuery)} look="page">
      {({ items }) => (
        <KnowledgeAdmin
          departments={items.filter(({ can }) => can.edit).map(({ id, key, name }) => ({ id, key, label: localised(name) }))}
          chosen={workspace}
          part={part}
          onGo={(search) => void navigate({ to: '/admin/knowledge', search })}
        />
      )}
    </Loaded>
  );
}
