import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { actKey, client } from '../../../../kernel/web/api.ts';
import { useEdit } from '../../../../kernel/web/edit.ts';
import { useSession } from '../../../../kernel/web/session.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { Pair } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import type { viewsContract } from '../../contract-views.ts';
import { groupings } from '../../shared/view-lists.ts';
import type { ViewReply } from '../../shared/views.ts';
import { ColumnChoice } from '../desk/column-choice.tsx';
import { givenOf, ViewConditions, writtenOf } from '../desk/view-conditions.tsx';
import styles from './machines.module.css';
import { firstScope, isVague, ScopeFields, type Sharing } from './scope-fields.tsx';
import { useTicketAdminWords } from './words.ts';

const views = client<typeof viewsContract>('views');

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

interface ViewFieldsProps {
  values: Looks;
  set: <K extends keyof Looks>(key: K, value: Looks[K]) => void;
}

function ViewFields({ values, set }: ViewFieldsProps) {
  const say = useTicketAdminWords();
  const conditions = givenOf(values.condition);
  return (
    <>
      <TextField label={say('name')} value={values.name} onChange={(name) => set('name', name)} />
      <ViewConditions value={conditions} onChange={(change) => set('condition', writtenOf({ ...conditions, ...change }))} />
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
      <ColumnChoice value={values.columns} onChange={(columns) => set('columns', columns)} />
    </>
  );
}
