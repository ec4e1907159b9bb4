import { useState } from 'react';
import { actKey } from '../../../../kernel/web/api.ts';
import { fieldProblems, useEdit } from '../../../../kernel/web/edit.ts';
import { BothLanguages } from '../../../../ui-kit/both-languages.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { IconPicker } from '../../../../ui-kit/icon-picker.tsx';
import { NumberField } from '../../../../ui-kit/number-fields.tsx';
import { Pair } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import type { CategoryReply } from '../../contract-settings.ts';
import { useKnowledgeDeed } from '../data.ts';
import { useSaid } from '../localised.ts';
import { settings, spoken } from './data.ts';
import { AddFoot, Withdrawal } from './offered.tsx';
import { mostLevels, treeOf } from './tree.ts';
import { useKnowledgeAdminWords } from './words.ts';

interface CategoryDialogProps {
  workspace: string;
  /** All of the department. */
  all: readonly CategoryReply[];
  /** Null for a new one. */
  category: CategoryReply | null;
  /** Below which a new one begins. */
  below: string | null;
  onClose: () => void;
}

export function CategoryDialog({ category, ...props }: CategoryDialogProps) {
  const say = useKnowledgeAdminWords();
  const said = useSaid();
  const title = category === null ? say('newCategory') : say('editCategory', { name: said(category.name) });
  return (
    <Dialog isOpen isFirm onClose={props.onClose} title={title}>
      {category === null ? <NewCategory {...props} /> : <EditCategory {...props} category={category} />}
    </Dialog>
  );
}

type Fields = Pick<CategoryReply, 'name' | 'parent' | 'icon' | 'position'>;
const fieldsOf = ({ name, parent, icon, position }: CategoryReply): Fields => ({ name, parent, icon, position });
const isNamed = ({ name }: Fields): boolean => name.en.trim() !== '';

function NewCategory({ workspace, all, below, onClose }: Omit<CategoryDialogProps, 'category'>) {
  const position = all.filter(({ parent }) => parent === below).length;
  const [values, setValues] = useState<Fields>({ name: { en: '' }, parent: below, icon: 'book', position });
  const [act] = useState(actKey);
  const add = useKnowledgeDeed(
    () => settings.addCategory({ workspace, ...values, name: spoken(values.name) }, { idempotencyKey: act }),
    onClose,
  );
  return (
    <>
      <CategoryFields all={all} own={null} values={values} set={(key, value) => setValues({ ...values, [key]: value })} error={add.error} />
      <AddFoot add={add} isReady={isNamed(values)} />
    </>
  );
}

function EditCategory({ all, category, onClose }: CategoryDialogProps & { category: CategoryReply }) {
  const say = useKnowledgeAdminWords();
  const { id, version, active } = category;
  const refresh = useKnowledgeDeed(async () => undefined, onClose);
  const edit = useEdit({
    record: category,
    fieldsOf,
    save: ({ name, ...change }, ifMatch) =>
      settings.changeCategory({ id, ...change, ...(name === undefined ? {} : { name: spoken(name) }) }, { ifMatch }),
    onSaved: () => refresh.mutate(undefined),
  });
  const names: Readonly<Record<string, string>> = { name: say('name'), parent: say('above'), icon: say('icon'), position: say('order') };
  return (
    <>
      <CategoryFields all={all} own={id} values={edit.values} set={edit.set} error={edit.error} />
      <Withdrawal
        active={active}
        change={(to) => settings.changeCategory({ id, active: to }, { ifMatch: version })}
        help={say('withdrawnHelp')}
        onClose={onClose}
      />
      <EditFoot edit={edit} nameOf={(field) => names[field] ?? field} isWrong={!isNamed(edit.values)} />
    </>
  );
}

interface CategoryFieldsProps {
  all: readonly CategoryReply[];
  /** The one that is changed: it stands below neither itself nor what hangs below it. */
  own: string | null;
  values: Fields;
  set: <K extends keyof Fields>(key: K, value: Fields[K]) => void;
  error: unknown;
}

const top = 'top';

function CategoryFields({ all, own, values, set, error }: CategoryFieldsProps) {
  const say = useKnowledgeAdminWords();
  const said = useSaid();
  const problems = fieldProblems(error);
  const under = own === null ? [] : [own, ...treeOf(all, own).map(({ category }) => category.id)];
  const places = treeOf(all).filter(({ category, depth }) => !under.includes(category.id) && depth < mostLevels - 1);
  return (
    <>
      <BothLanguages
        label={say('name')}
        autoFocus
        value={values.name}
        onChange={(name) => set('name', name)}
        error={problems['/name/en']}
      />
      <Select
        label={say('above')}
        error={problems['/parent']}
        options={[
          { id: top, label: say('top') },
          ...places.map(({ category, depth }) => ({ id: category.id, label: `${'– '.repeat(depth)}${said(category.name)}` })),
        ]}
        value={values.parent ?? top}
        onChange={(id) => set('parent', id === top ? null : id)}
      />
      <Pair>
        <IconPicker label={say('icon')} value={values.icon} onChange={(icon) => set('icon', icon)} />
        <NumberField
          label={say('order')}
          help={say('orderHelp')}
          minValue={0}
          maxValue={10_000}
          value={values.position}
          onChange={(position) => set('position', Number.isNaN(position) ? 0 : position)}
        />
      </Pair>
    </>
  );
}
