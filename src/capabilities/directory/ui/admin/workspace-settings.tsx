import { useQueryClient } from '@tanstack/react-query';
import { fieldProblems, useEdit } from '../../../../kernel/web/edit.ts';
import { BothLanguages } from '../../../../ui-kit/both-languages.tsx';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { IconPicker } from '../../../../ui-kit/icon-picker.tsx';
import { NumberField } from '../../../../ui-kit/number-fields.tsx';
import { PagePart, Pair } from '../../../../ui-kit/page.tsx';
import { Switch } from '../../../../ui-kit/switch.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { Noun, WorkspaceReply } from '../../shared/groups.ts';
import styles from './admin.module.css';
import { workspaces, workspacesQuery } from './data.ts';
import { useDirectoryAdminWords } from './words.ts';

const noNoun = { one: { en: '' }, many: { en: '' } };

/** The settings one by one, so that two admins who change two of them don't meet. */
const fieldsOf = ({ name, icon, position, noun, settings }: WorkspaceReply) => ({ name, icon, position, noun, ...settings });
type Fields = ReturnType<typeof fieldsOf>;

/** As the API takes it: numbers and switches under `settings`. */
function changeOf({ name, icon, position, noun, ...settings }: Partial<Fields>) {
  const own = { name, icon, position, noun };
  return Object.keys(settings).length === 0 ? own : { ...own, settings };
}

/** Keeps the list of workspaces in step without asking again. */
export function useKeepWorkspace() {
  const queries = useQueryClient();
  return (saved: WorkspaceReply) =>
    queries.setQueryData(workspacesQuery.queryKey, (known) =>
      known === undefined ? known : { items: known.items.map((one) => (one.id === saved.id ? saved : one)) },
    );
}

/** Name, looks, words and handling of a workspace. */
export function WorkspaceSettings({ workspace }: { workspace: WorkspaceReply }) {
  const say = useDirectoryAdminWords();
  const keep = useKeepWorkspace();
  const edit = useEdit({
    record: workspace,
    fieldsOf,
    save: (change, ifMatch) => workspaces.change({ id: workspace.id, ...changeOf(change) }, { ifMatch }),
    onSaved: (saved) => {
      keep(saved);
      toast(say('saved'));
    },
  });
  const { values, set } = edit;
  const problems = fieldProblems(edit.error);
  return (
    <>
      <PagePart title={say('name')}>
        <BothLanguages label={say('name')} value={values.name} onChange={(name) => set('name', name)} error={problems['/name/en']} />
        <Pair>
          <IconPicker label={say('icon')} value={values.icon} onChange={(icon) => set('icon', icon)} />
          <NumberField
            label={say('position')}
            help={say('positionHelp')}
            minValue={0}
            maxValue={10_000}
            value={values.position}
            onChange={(position) => set('position', position)}
          />
        </Pair>
      </PagePart>
      <OwnWords noun={values.noun} onChange={(noun) => set('noun', noun)} problems={problems} />
      <Handling values={values} set={set} />
      <EditFoot edit={edit} nameOf={useNames()} isWrong={values.name.en.trim() === ''} />
    </>
  );
}

function useNames(): (field: string) => string {
  const say = useDirectoryAdminWords();
  const names: Readonly<Record<string, string>> = {
    name: say('name'),
    icon: say('icon'),
    position: say('position'),
    noun: say('ownWords'),
    autoCloseDays: say('autoCloseDays'),
    reminderDays: say('reminderDays'),
    resolveOnSilence: say('resolveOnSilence'),
    vipRaisesPriority: say('vipRaisesPriority'),
  };
  return (field) => names[field] ?? field;
}

interface OwnWordsProps {
  noun: Noun | null;
  onChange: (noun: Noun | null) => void;
  problems: Readonly<Record<string, string>>;
}

function OwnWords({ noun, onChange, problems }: OwnWordsProps) {
  const say = useDirectoryAdminWords();
  const words: Noun = noun ?? noNoun;
  const write = (next: Partial<Noun>) => onChange(orNone({ ...words, ...next }));
  return (
    <PagePart title={say('ownWords')} help={say('ownWordsHelp')}>
      <BothLanguages label={say('nounOne')} value={words.one} onChange={(one) => write({ one })} error={problems['/noun/one/en']} />
      <BothLanguages label={say('nounMany')} value={words.many} onChange={(many) => write({ many })} error={problems['/noun/many/en']} />
    </PagePart>
  );
}

const orNone = (noun: Noun): Noun | null => ([noun.one.en, noun.one.de, noun.many.en, noun.many.de].some(Boolean) ? noun : null);

function Handling({ values, set }: { values: Fields; set: <K extends keyof Fields>(key: K, value: Fields[K]) => void }) {
  const say = useDirectoryAdminWords();
  return (
    <PagePart title={say('handling')}>
      <NumberField
        label={say('autoCloseDays')}
        unit={say('days')}
        width="short"
        minValue={1}
        maxValue={90}
        value={values.autoCloseDays}
        onChange={(days) => set('autoCloseDays', days)}
      />
      <NumberField
        label={say('reminderDays')}
        unit={say('days')}
        width="short"
        minValue={1}
        maxValue={30}
        value={values.reminderDays}
        onChange={(days) => set('reminderDays', days)}
      />
      <div className={styles['switches']}>
        <Switch label={say('resolveOnSilence')} value={values.resolveOnSilence} onChange={(on) => set('resolveOnSilence', on)} />
        <Switch label={say('vipRaisesPriority')} value={values.vipRaisesPriority} onChange={(on) => set('vipRaisesPriority', on)} />
      </div>
    </PagePart>
  );
}
