import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { textLanguage } from '../../../../kernel/shared/locales.ts';
import { actKey } from '../../../../kernel/web/api.ts';
import { fieldProblems, useEdit } from '../../../../kernel/web/edit.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import { workspacesQuery } from '../../../directory/ui/public-data.ts';
import styles from '../admin/machines.module.css';
import { SharedThings } from '../admin/shared-things.tsx';
import { type Actions, type Macro, macroCalls, macrosQuery } from './data.ts';
import { isNothing, MacroFields } from './macro-fields.tsx';
import { useMacroAbout } from './use-macro-about.ts';
import { useMacroWords } from './words.ts';

/** The macros of the workspaces that the reader works in or looks after. */
export function Macros() {
  const say = useMacroWords();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(macrosQuery);
  const aboutOf = useMacroAbout();
  const items = data?.items.map((macro) => ({ ...macro, scope: 'workspace' as const, teamId: null }));
  return (
    <SharedThings
      title={say('macros')}
      help={say('macrosHelp')}
      none={say('noMacros')}
      fresh={say('newMacro')}
      icon="template"
      about={({ actions }) => aboutOf(actions)}
      asking={{ data: items && { items }, error, refetch }}
      remove={({ id }) => macroCalls.remove({ id })}
      onChanged={() => void queries.invalidateQueries({ queryKey: macrosQuery.queryKey })}
      form={(macro, onDone) => (macro === null ? <NewMacro onDone={onDone} /> : <EditMacro macro={macro} onDone={onDone} />)}
    />
  );
}

/** Where the reader may make one. */
function useKeptIn() {
  const language = textLanguage(useLanguage());
  const mine = new Set(useQuery(macrosQuery).data?.makesIn);
  const { data } = useQuery(workspacesQuery);
  return (data?.items ?? []).filter(({ id }) => mine.has(id)).map(({ id, name }) => ({ id, label: name[language] || name.en }));
}

function NewMacro({ onDone }: { onDone: () => void }) {
  const say = useMacroWords();
  const rooms = useKeptIn();
  const [name, setName] = useState('');
  const [room, choose] = useState<string | null>(null);
  const [actions, act] = useState<Actions>({});
  const [key] = useState(actKey);
  const workspaceId = room ?? rooms[0]?.id ?? '';
  const make = useMutation({
    mutationFn: () => macroCalls.create({ name, workspaceId, actions }, { idempotencyKey: key }),
    onSuccess: onDone,
  });
  return (
    <div className={styles['body']}>
      <TextField label={say('name')} autoFocus value={name} onChange={setName} maxLength={120} />
      {rooms.length > 1 && <Select label={say('workspace')} options={rooms} value={workspaceId} onChange={choose} />}
      <MacroFields actions={actions} problems={fieldProblems(make.error)} onChange={act} />
      {make.error !== null && <ErrorState look="inline" error={make.error} />}
      <Button
        look="primary"
        busy={make.isPending}
        isDisabled={name.trim() === '' || workspaceId === '' || isNothing(actions)}
        onPress={() => make.mutate()}
      >
        {say('keep')}
      </Button>
    </div>
  );
}

const fieldsOf = ({ name, actions }: Macro) => ({ name, actions });

function EditMacro({ macro, onDone }: { macro: Macro; onDone: () => void }) {
  const say = useMacroWords();
  const edit = useEdit({
    record: macro,
    fieldsOf,
    save: (change, ifMatch) => macroCalls.change({ id: macro.id, ...change }, { ifMatch }),
    onSaved: () => {
      toast(say('saved'));
      onDone();
    },
  });
  const names: Readonly<Record<string, string>> = { name: say('name'), actions: say('macros') };
  return (
    <div className={styles['body']}>
      <TextField label={say('name')} value={edit.values.name} onChange={(text) => edit.set('name', text)} maxLength={120} />
      <MacroFields actions={edit.values.actions} problems={fieldProblems(edit.error)} onChange={(next) => edit.set('actions', next)} />
      <EditFoot
        edit={edit}
        nameOf={(field) => names[field] ?? field}
        isWrong={edit.values.name.trim() === '' || isNothing(edit.values.actions)}
      />
    </div>
  );
}
