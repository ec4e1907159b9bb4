import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { actKey } from '../../../../kernel/web/api.ts';
import { fieldProblems, useEdit } from '../../../../kernel/web/edit.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { MultiSelect } from '../../../../ui-kit/multi-select.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { CostCentreReply } from '../../shared/cost-centres.ts';
import { PersonPicker } from '../public.tsx';
import styles from './admin.module.css';
import { costCentres, departmentsQuery, useDeed, useRefresh } from './data.ts';
import { useDirectoryAdminWords } from './words.ts';

interface Fields {
  code: string;
  name: string;
  owner: Option | null;
  departments: readonly Option[];
}

interface CostCentreDialogProps {
  /** Null for a new one. */
  centre: CostCentreReply | null;
  onClose: () => void;
}

export function CostCentreDialog({ centre, onClose }: CostCentreDialogProps) {
  const say = useDirectoryAdminWords();
  return (
    <Dialog isOpen isFirm onClose={onClose} title={centre === null ? say('addCostCentre') : say('edit', { name: centre.name })}>
      {centre === null ? <NewCentre onClose={onClose} /> : <EditCentre centre={centre} onClose={onClose} />}
    </Dialog>
  );
}

const isWrong = ({ code, name, owner }: Fields): boolean => code.trim() === '' || name.trim() === '' || owner === null;

function NewCentre({ onClose }: { onClose: () => void }) {
  const say = useDirectoryAdminWords();
  const [values, setValues] = useState<Fields>({ code: '', name: '', owner: null, departments: [] });
  const add = useDeed(
    () => costCentres.create(sentOf(values), { idempotencyKey: actKey() }),
    ['cost-centres'],
    ({ name }) => {
      toast(say('added', { name }));
      onClose();
    },
  );
  return (
    <>
      <CentreFields values={values} set={(key, value) => setValues({ ...values, [key]: value })} error={add.error} />
      {add.error !== null && <ErrorState look="inline" error={add.error} />}
      <div className={styles['deeds']}>
        <Button look="primary" busy={add.isPending} isDisabled={isWrong(values)} onPress={() => add.mutate(undefined)}>
          {say('add')}
        </Button>
      </div>
    </>
  );
}

const sentOf = ({ code, name, owner, departments }: Fields) => ({
  code,
  name,
  ownerId: owner?.id ?? '',
  departmentIds: departments.map(({ id }) => id),
});

const fieldsOf = ({ code, name, owner, departments }: CostCentreReply): Fields => ({
  code,
  name,
  owner: { id: owner.id, label: owner.name },
  departments: departments.map((one) => ({ id: one.id, label: one.name })),
});

/** Only what was changed is sent: an owner who has left meanwhile does not stop another name. */
const changeOf = ({ owner, departments, ...rest }: Partial<Fields>) => ({
  ...rest,
  ...(owner && { ownerId: owner.id }),
  ...(departments && { departmentIds: departments.map(({ id }) => id) }),
});

function EditCentre({ centre, onClose }: { centre: CostCentreReply; onClose: () => void }) {
  const say = useDirectoryAdminWords();
  const refresh = useRefresh();
  const edit = useEdit<CostCentreReply, Fields>({
    record: centre,
    fieldsOf,
    save: (change, ifMatch) => costCentres.change({ id: centre.id, ...changeOf(change) }, { ifMatch }),
    onSaved: () => {
      void refresh('cost-centres');
      onClose();
    },
  });
  const names: Readonly<Record<string, string>> = {
    code: say('costCentreCode'),
    name: say('name'),
    owner: say('costCentreOwner'),
    departments: say('costCentreDepartments'),
  };
  return (
    <>
      <CentreFields values={edit.values} set={edit.set} error={edit.error} />
      <EditFoot edit={edit} nameOf={(field) => names[field] ?? field} wordsOf={wordsOf} isWrong={isWrong(edit.values)} />
    </>
  );
}

/** What a clash shows of a value: names of a person and of departments, other texts as they stand. */
function wordsOf(_: string, value: unknown): string {
  const all = Array.isArray(value) ? value : [value];
  return all.map((one) => (typeof one === 'object' && one !== null && 'label' in one ? String(one.label) : String(one ?? ''))).join(', ');
}

interface CentreFieldsProps {
  values: Fields;
  set: <K extends keyof Fields>(key: K, value: Fields[K]) => void;
  error: unknown;
}

function CentreFields({ values, set, error }: CentreFieldsProps) {
  const say = useDirectoryAdminWords();
  const problems = fieldProblems(error);
  const rooms = useQuery(departmentsQuery).data?.items ?? [];
  const find = async (query: string): Promise<Option[]> =>
    rooms.flatMap(({ id, name }) => (name.toLowerCase().includes(query.trim().toLowerCase()) ? [{ id, label: name }] : []));
  return (
    <>
      <TextField
        label={say('costCentreCode')}
        help={say('costCentreCodeHelp')}
        width="short"
        autoFocus
        value={values.code}
        onChange={(code) => set('code', code)}
        error={problems['/code']}
      />
      <TextField label={say('name')} value={values.name} onChange={(name) => set('name', name)} error={problems['/name']} />
      <PersonPicker
        label={say('costCentreOwner')}
        help={say('costCentreOwnerHelp')}
        value={values.owner}
        onChange={(owner) => set('owner', owner)}
        error={problems['/ownerId']}
      />
      <div className={styles['further']}>
        <MultiSelect
          label={say('costCentreDepartments')}
          help={say('costCentreDepartmentsHelp')}
          optional
          find={find}
          value={values.departments}
          onChange={(departments) => set('departments', departments)}
        />
      </div>
    </>
  );
}
