import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Comparison } from '../../../../kernel/shared/conditions/condition.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { RadioGroup } from '../../../../ui-kit/choice-fields.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import { teamsQuery, workspacesQuery } from '../../../directory/ui/public.tsx';
import type { NewView } from '../../shared/views.ts';
import { useKeeping } from './cache.ts';
import { usualColumns } from './columns.tsx';
import { ConditionRows } from './condition-rows.tsx';
import { conditionsOf, joined } from './conditions-of.ts';
import { views } from './data.ts';
import styles from './desk.module.css';
import type { View } from './use-view.ts';
import { useDeskWords } from './words.ts';

type Scope = 'own' | 'team' | 'workspace';
type Given = { name: string; scope: Scope; place: string | null; by: 'all' | 'any'; rows: Comparison[] };

/** What one looks at becomes a view with a name: for oneself, the team, or the workspace. */
export function SaveView({ queueKey, view, onClose }: { queueKey: string; view: View; onClose: () => void }) {
  const say = useDeskWords();
  const [given, setGiven] = useState<Given>({ name: '', scope: 'own', place: null, by: 'all', rows: conditionsOf(queueKey, view.search) });
  const change = (next: Partial<Given>) => setGiven({ ...given, ...next });
  const { mutate, isPending, error } = useSaving(view, onClose);
  const isReady = given.name.trim() !== '' && (given.scope === 'own' || given.place !== null);
  const foot = (
    <Button look="primary" busy={isPending} isDisabled={!isReady} onPress={() => mutate(given)}>
      {say('save')}
    </Button>
  );
  return (
    <Dialog isOpen isFirm size="wide" onClose={onClose} title={say('saveView')} foot={foot}>
      <div className={styles['asked']}>
        <TextField label={say('viewName')} value={given.name} onChange={(name) => change({ name })} autoFocus />
        <Whose given={given} onChange={change} />
        <RadioGroup
          label={say('viewJoin')}
          look="bare"
          options={[
            { id: 'all', label: say('joinAll') },
            { id: 'any', label: say('joinAny') },
          ]}
          value={given.by}
          onChange={(by) => change({ by: by === 'any' ? 'any' : 'all' })}
        />
        <ConditionRows rows={given.rows} onChange={(rows) => change({ rows })} />
        {error !== null && <ErrorState error={error} look="inline" />}
      </div>
    </Dialog>
  );
}

function useSaving({ search }: View, onClose: () => void) {
  const say = useDeskWords();
  const navigate = useNavigate();
  const { queries, lists } = useKeeping();
  const [key] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (given: Given) => views.create(viewOf(given, search), { idempotencyKey: key }),
    onSuccess: async ({ id, name }) => {
      onClose();
      toast(say('viewSaved', { name }));
      await Promise.all([queries.invalidateQueries({ queryKey: ['views'] }), lists()]);
      await navigate({ to: '/desk/$queue', params: { queue: id }, search: { as: search.as, by: search.by, columns: search.columns } });
    },
  });
}

const viewOf = ({ name, scope, place, by, rows }: Given, search: View['search']): NewView => ({
  name,
  scope,
  ...(scope === 'team' && place !== null ? { teamId: place } : {}),
  ...(scope === 'workspace' && place !== null ? { workspaceId: place } : {}),
  condition: joined(rows, by),
  columns: search.columns ?? [...usualColumns],
  sort: search.sort ?? '-updatedAt',
  groupBy: search.by ?? null,
  position: 0,
});

function Whose({ given: { scope, place }, onChange }: { given: Given; onChange: (change: Partial<Given>) => void }) {
  const say = useDeskWords();
  const { data: teams } = useQuery(teamsQuery);
  const { data: workspaces } = useQuery(workspacesQuery);
  const places =
    scope === 'team'
      ? teams?.items.filter(({ mine }) => mine).map(({ id, name }) => ({ id, label: name }))
      : workspaces?.items.map(({ id, name }) => ({ id, label: name.en }));
  return (
    <>
      <Select
        label={say('viewScope')}
        options={[
          { id: 'own', label: say('scopeOwn') },
          { id: 'team', label: say('scopeTeam') },
          { id: 'workspace', label: say('scopeWorkspace') },
        ]}
        value={scope}
        onChange={(id) => onChange({ scope: id === 'team' || id === 'workspace' ? id : 'own', place: null })}
      />
      {scope !== 'own' && (
        <Select
          label={say(scope === 'team' ? 'scopeTeam' : 'scopeWorkspace')}
          options={places ?? []}
          value={place}
          onChange={(id) => onChange({ place: id })}
        />
      )}
    </>
  );
}
