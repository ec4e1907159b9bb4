import { useQuery } from '@tanstack/react-query';
import { Select } from '../../../../ui-kit/select.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { teamsQuery, workspacesQuery } from '../../../directory/ui/public-data.ts';
import { groupings, looks, scopes } from '../../shared/view-lists.ts';
import { ColumnChoice } from './column-choice.tsx';
import styles from './desk.module.css';
import { isOrder, orders } from './orders.ts';
import { ViewConditions } from './view-conditions.tsx';
import type { GivenView } from './view-given.ts';
import { useDeskWords, useNamed } from './words.ts';

interface FieldsProps {
  given: GivenView;
  onChange: (change: Partial<GivenView>) => void;
}

/** All that a saved view is: its name, whose it is, which tickets, and how they are shown. */
export function ViewFields({ given, onChange }: FieldsProps) {
  const say = useDeskWords();
  return (
    <>
      <TextField label={say('viewName')} value={given.name} onChange={(name) => onChange({ name })} autoFocus />
      <Whose given={given} onChange={onChange} />
      <ViewConditions value={given} onChange={onChange} />
      <LookFields given={given} onChange={onChange} />
    </>
  );
}

const looksAs = { split: 'asList', table: 'asTable', board: 'asBoard', calendar: 'asCalendar' } as const;
const scopeWords = { own: 'scopeOwn', team: 'scopeTeam', workspace: 'scopeWorkspace', tenant: 'scopeTenant' } as const;
const ungrouped = 'none';

function LookFields({ given, onChange }: FieldsProps) {
  const say = useDeskWords();
  const named = useNamed();
  return (
    <>
      <div className={styles['three']}>
        <Select
          label={say('looks')}
          options={looks.map((id) => ({ id, label: say(looksAs[id]) }))}
          value={given.look}
          onChange={(id) => looks.filter((look) => look === id).map((look) => onChange({ look }))}
        />
        <Select
          label={say('sortBy')}
          options={Object.entries(orders).map(([id, word]) => ({ id, label: say(word) }))}
          value={given.sort}
          onChange={(sort) => isOrder(sort) && onChange({ sort })}
        />
        <Select
          label={say('groupBy')}
          options={[{ id: ungrouped, label: say('noGroups') }, ...groupings.map((id) => ({ id, label: named('field', id) }))]}
          value={given.groupBy ?? ungrouped}
          onChange={(id) => onChange({ groupBy: groupings.find((grouping) => grouping === id) ?? null })}
        />
      </div>
      <ColumnChoice value={given.columns} onChange={(columns) => onChange({ columns })} />
    </>
  );
}

/** Whom it is shared with; where one may not share, saving says so. */
function Whose({ given: { scope, place }, onChange }: FieldsProps) {
  const say = useDeskWords();
  const { data: teams } = useQuery(teamsQuery);
  const { data: workspaces } = useQuery(workspacesQuery);
  const places =
    scope === 'team'
      ? teams?.items.filter(({ mine }) => mine).map(({ id, name }) => ({ id, label: name }))
      : workspaces?.items.map(({ id, name }) => ({ id, label: name.en }));
  return (
    <div className={styles['two']}>
      <Select
        label={say('viewScope')}
        options={scopes.map((id) => ({ id, label: say(scopeWords[id]) }))}
        value={scope}
        onChange={(id) => scopes.filter((one) => one === id).map((one) => onChange({ scope: one, place: null }))}
      />
      {(scope === 'team' || scope === 'workspace') && (
        <Select
          label={say(scope === 'team' ? 'viewTeam' : 'viewWorkspace')}
          options={places ?? []}
          value={place}
          onChange={(id) => onChange({ place: id })}
        />
      )}
    </div>
  );
}
