import { useState } from 'react';
import { fieldProblems, useEdit } from '../../../../kernel/web/edit.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { DangerDialog } from '../../../../ui-kit/danger-dialog.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import { useDeed, useRefresh } from './data.ts';
import { type PlaceInput, type PlaceKind, placeCalls } from './place-calls.ts';
import { useDirectoryAdminWords } from './words.ts';

type Place = { id: string; name: string; version: number; country?: string | null; timeZone?: string | null };

interface PlaceDialogProps {
  kind: PlaceKind;
  /** Null for a new one. */
  place: Place | null;
  /** Of a new one. */
  title: string;
  onClose: () => void;
}

export function PlaceDialog({ kind, place, title, onClose }: PlaceDialogProps) {
  const say = useDirectoryAdminWords();
  return (
    <Dialog isOpen onClose={onClose} title={place === null ? title : say('edit', { name: place.name })}>
      {place === null ? <NewPlace kind={kind} onClose={onClose} /> : <EditPlace kind={kind} place={place} onClose={onClose} />}
    </Dialog>
  );
}

function NewPlace({ kind, onClose }: { kind: PlaceKind; onClose: () => void }) {
  const say = useDirectoryAdminWords();
  const [values, setValues] = useState<PlaceInput>({ name: '', country: null, timeZone: null });
  const add = useDeed(
    () => placeCalls[kind].create(values),
    [kind],
    ({ name }) => {
      toast(say('added', { name }));
      onClose();
    },
  );
  return (
    <>
      <PlaceFields kind={kind} values={values} set={(key, value) => setValues({ ...values, [key]: value })} error={add.error} />
      {add.error !== null && <ErrorState look="inline" error={add.error} />}
      <Button look="primary" busy={add.isPending} isDisabled={values.name.trim() === ''} onPress={() => add.mutate(undefined)}>
        {say('add')}
      </Button>
    </>
  );
}

const fieldsOf = ({ name, country, timeZone }: Place): PlaceInput => ({ name, country: country ?? null, timeZone: timeZone ?? null });

function EditPlace({ kind, place, onClose }: { kind: PlaceKind; place: Place; onClose: () => void }) {
  const say = useDirectoryAdminWords();
  const refresh = useRefresh();
  const edit = useEdit<Place, PlaceInput>({
    record: place,
    fieldsOf,
    save: (change, ifMatch) => placeCalls[kind].change(place.id, change, ifMatch),
    onSaved: () => {
      void refresh(kind, 'people');
      onClose();
    },
  });
  const names: Readonly<Record<string, string>> = { name: say('name'), country: say('country'), timeZone: say('timeZone') };
  return (
    <>
      <PlaceFields kind={kind} values={edit.values} set={edit.set} error={edit.error} />
      <EditFoot edit={edit} nameOf={(field) => names[field] ?? field} isWrong={edit.values.name.trim() === ''} />
    </>
  );
}

interface PlaceFieldsProps {
  kind: PlaceKind;
  values: PlaceInput;
  set: <K extends keyof PlaceInput>(key: K, value: PlaceInput[K]) => void;
  error: unknown;
}

function PlaceFields({ kind, values, set, error }: PlaceFieldsProps) {
  const say = useDirectoryAdminWords();
  const problems = fieldProblems(error);
  const orNull = (text: string) => (text === '' ? null : text);
  return (
    <>
      <TextField label={say('name')} autoFocus value={values.name} onChange={(name) => set('name', name)} error={problems['/name']} />
      {kind === 'locations' && (
        <>
          <TextField label={say('country')} optional value={values.country ?? ''} onChange={(text) => set('country', orNull(text))} />
          <TextField
            label={say('timeZone')}
            optional
            value={values.timeZone ?? ''}
            onChange={(text) => set('timeZone', orNull(text))}
            error={problems['/timeZone']}
          />
        </>
      )}
    </>
  );
}

export function RemoveDialog({ kind, place: { id, name }, onClose }: { kind: PlaceKind; place: Place; onClose: () => void }) {
  const say = useDirectoryAdminWords();
  const refresh = useRefresh();
  const done = () => {
    toast(say('removed', { name }));
    void refresh(kind);
  };
  return (
    <DangerDialog
      title={say('removeTitle', { name })}
      help={say('removeHelp')}
      deed={say('removeDeed')}
      keep={say('keep')}
      onDo={() => placeCalls[kind].remove(id)}
      onDone={done}
      onClose={onClose}
    />
  );
}
