import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type FieldType, fieldTypes } from '../../../../kernel/shared/conditions/catalogue.ts';
import type { Condition } from '../../../../kernel/shared/conditions/condition.ts';
import { textLanguage } from '../../../../kernel/shared/locales.ts';
import { actKey, client } from '../../../../kernel/web/api.ts';
import { useEdit } from '../../../../kernel/web/edit.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { useSession } from '../../../../kernel/web/session.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { CheckboxGroup } from '../../../../ui-kit/choice-fields.tsx';
import { ConditionBuilder } from '../../../../ui-kit/condition-builder.tsx';
import type { ConditionField } from '../../../../ui-kit/condition-field.ts';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { Pair } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { personControl } from '../../../directory/ui/public.tsx';
import { teamsQuery, workspacesQuery } from '../../../directory/ui/public-data.ts';
import type { viewsContract } from '../../contract-views.ts';
import { type ColumnKey, columnKeys, groupings } from '../../shared/view-lists.ts';
import type { ViewReply } from '../../shared/views.ts';
import { useNamed } from '../desk/words.ts';
import styles from './machines.module.css';
import { firstScope, isVague, ScopeFields, type Sharing } from './scope-fields.tsx';
import { useTicketAdminWords } from './words.ts';

const views = client<typeof viewsContract>('views');
const fieldsQuery = queryOptions({ queryKey: ['views', 'fields'], queryFn: () => views.fields(), staleTime: 300_000 });

type Looks = Pick<ViewReply, 'name' | 'condition' | 'columns' | 'sort' | 'groupBy'>;
const fieldsOf = ({ name, condition, columns, sort, groupBy }: ViewReply): Looks => ({ name, condition, columns, sort, groupBy });
const blank: Looks = {
  name: '',
  condition: { all: [] },
  columns: ['number', 'title', 'requester', 'state', 'priority', 'assignee', 'updatedAt'],
  sort: '-updatedAt',
  groupBy: null,
};

export function NewView({ onDone }: { onDone: () => void }) {
  const say = useTicketAdminWords();
  const { can } = useSession();
  const [values, setValues] = useState(blank);
  const [sharing, setSharing] = useState<Sharing>(firstScope(can.tenant));
  const [key] = useState(actKey);
  const where = {
    scope: sharing.scope,
    ...(sharing.workspaceId === null ? {} : { workspaceId: sharing.workspaceId }),
    ...(sharing.teamId === null ? {} : { teamId: sharing.teamId }),
  };
  const make = useMutation({ mutationFn: () => views.create({ ...values, ...where }, { idempotencyKey: key }), onSuccess: onDone });
  return (
    <div className={styles['body']}>
      <ScopeFields
        value={sharing}
        onChange={setSharing}
        offered={can.desk ? ['workspace', 'team', 'tenant', 'own'] : ['workspace', 'team', 'tenant']}
      />
      <ViewFields values={values} set={(name, value) => setValues({ ...values, [name]: value })} />
      {make.error !== null && <ErrorState look="inline" error={make.error} />}
      <Button look="primary" busy={make.isPending} isDisabled={values.name.trim() === '' || isVague(sharing)} onPress={() => make.mutate()}>
        {say('keep')}
      </Button>
    </div>
  );
}

export function EditView({ view, onDone }: { view: ViewReply; onDone: () => void }) {
  const say = useTicketAdminWords();
  const edit = useEdit({
    record: view,
    fieldsOf,
    save: (change, ifMatch) => views.change({ id: view.id, ...change }, { ifMatch }),
    onSaved: onDone,
  });
  const names: Readonly<Record<string, string>> = {
    name: say('name'),
    condition: say('condition'),
    columns: say('columns'),
    sort: say('sort'),
    groupBy: say('groupBy'),
  };
  return (
    <div className={styles['body']}>
      <ViewFields values={edit.values} set={edit.set} />
      <EditFoot edit={edit} nameOf={(field) => names[field] ?? field} isWrong={edit.values.name.trim() === ''} />
    </div>
  );
}

const orders = { '-updatedAt': 'sort_newest', updatedAt: 'sort_oldest', '-createdAt': 'sort_created', priority: 'sort_priority' } as const;
type Order = keyof typeof orders;
const orderKeys: readonly Order[] = ['-updatedAt', 'updatedAt', '-createdAt', 'priority'];
const none = 'none';
const nothing: Condition = { all: [] };

interface ViewFieldsProps {
  values: Looks;
  set: <K extends keyof Looks>(key: K, value: Looks[K]) => void;
}

function ViewFields({ values, set }: ViewFieldsProps) {
  const say = useTicketAdminWords();
  const named = useNamed();
  const columns = (ids: string[]): ColumnKey[] => columnKeys.filter((column) => ids.includes(column));
  return (
    <>
      <TextField label={say('name')} value={values.name} onChange={(name) => set('name', name)} />
      <fieldset className={styles['values']}>
        <legend>{say('condition')}</legend>
        <ConditionBuilder
          label={say('condition')}
          fields={useViewFields()}
          value={values.condition}
          onChange={(condition) => set('condition', condition ?? nothing)}
        />
      </fieldset>
      <Pair>
        <Select
          label={say('sort')}
          options={orderKeys.map((id) => ({ id, label: say(orders[id]) }))}
          value={orderKeys.find((order) => order === values.sort) ?? null}
          onChange={(id) => orderKeys.filter((order) => order === id).map((order) => set('sort', order))}
        />
        <Select
          label={say('groupBy')}
          options={[{ id: none, label: say('ungrouped') }, ...groupings.map((id) => ({ id, label: say(`group_${id}` as const) }))]}
          value={values.groupBy ?? none}
          onChange={(id) => set('groupBy', groupings.find((grouping) => grouping === id) ?? null)}
        />
      </Pair>
      <CheckboxGroup
        label={say('columns')}
        options={columnKeys.map((id) => ({ id, label: named('column', id) }))}
        value={values.columns}
        onChange={(ids) => ids.length > 0 && set('columns', columns(ids))}
      />
    </>
  );
}

const isType = (type: string): type is FieldType => fieldTypes.some((known) => known === type);

/** What the server lets a view ask about, each with what can be chosen: people by name, teams and workspaces from a list. */
function useViewFields(): ConditionField[] {
  const named = useNamed();
  const language = textLanguage(useLanguage());
  const items = useQuery(fieldsQuery).data?.items ?? [];
  const teams = useQuery(teamsQuery).data?.items ?? [];
  const rooms = useQuery(workspacesQuery).data?.items ?? [];
  const chosenFrom = (name: string, type: FieldType, options: readonly string[] | null): Partial<ConditionField> | null => {
    if (type === 'person') return { control: personControl };
    if (type === 'team') return { options: teams.map((team) => ({ id: team.id, label: team.name })) };
    if (name === 'workspace') return { options: rooms.map((room) => ({ id: room.id, label: room.name[language] || room.name.en })) };
    // What a request type's identifier means is known to the catalog only.
    if (type === 'reference') return null;
    return options === null ? {} : { options: options.map((id) => ({ id, label: named(groups[name] ?? '', id) })) };
  };
  return items.flatMap(({ name, type, options }) => {
    const extras = isType(type) ? chosenFrom(name, type, options) : null;
    return isType(type) && extras !== null ? [{ name, type, label: named('field', name), ...extras }] : [];
  });
}

const groups: Readonly<Record<string, 'state' | 'group' | 'waiting'>> = { state: 'state', group: 'group', waitingOn: 'waiting' };
