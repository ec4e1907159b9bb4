import { useState } from 'react';
import { actKey } from '../../../../kernel/web/api.ts';
import { fieldProblems, useEdit } from '../../../../kernel/web/edit.ts';
import { BothLanguages } from '../../../../ui-kit/both-languages.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { IconPicker } from '../../../../ui-kit/icon-picker.tsx';
import { NumberField } from '../../../../ui-kit/number-fields.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import type { ServiceReply } from '../../contract.ts';
import { useLocalised } from '../localised.ts';
import { catalog, useCatalogDeed } from './data.ts';
import { isWhole, keyOf } from './naming.ts';
import { useCatalogAdminWords } from './words.ts';

interface ServiceDialogProps {
  workspaceId: string;
  /** Null for a new one. */
  service: ServiceReply | null;
  onClose: () => void;
}

export function ServiceDialog({ workspaceId, service, onClose }: ServiceDialogProps) {
  const say = useCatalogAdminWords();
  const localised = useLocalised();
  const title = service === null ? say('newService') : say('editService', { name: localised(service.name) });
  return (
    <Dialog isOpen isFirm size="wide" onClose={onClose} title={title}>
      {service === null ? <NewService workspaceId={workspaceId} onClose={onClose} /> : <EditService service={service} onClose={onClose} />}
    </Dialog>
  );
}

type Fields = Pick<ServiceReply, 'name' | 'summary' | 'icon' | 'position'>;
const blank: Fields = { name: { en: '', de: '' }, summary: { en: '', de: '' }, icon: 'box', position: 0 };
const fieldsOf = ({ name, summary, icon, position }: ServiceReply): Fields => ({ name, summary, icon, position });
const isReady = ({ name, summary }: Fields): boolean => isWhole(name) && isWhole(summary);

function NewService({ workspaceId, onClose }: { workspaceId: string; onClose: () => void }) {
  const say = useCatalogAdminWords();
  const [values, setValues] = useState(blank);
  const [ownKey, setOwnKey] = useState<string | null>(null);
  const [act] = useState(actKey);
  const key = ownKey ?? keyOf(values.name.en);
  const offer = useCatalogDeed(() => catalog.createService({ workspace: workspaceId, key, ...values }, { idempotencyKey: act }), onClose);
  return (
    <>
      <ServiceFields values={values} set={(name, value) => setValues({ ...values, [name]: value })} error={offer.error} />
      <TextField label={say('key')} help={say('keyHelp')} value={key} onChange={setOwnKey} error={fieldProblems(offer.error)['/key']} />
      {offer.error !== null && <ErrorState look="inline" error={offer.error} />}
      <p>
        <Button look="primary" busy={offer.isPending} isDisabled={!isReady(values) || key === ''} onPress={() => offer.mutate(undefined)}>
          {say('offer')}
        </Button>
      </p>
    </>
  );
}

function EditService({ service, onClose }: { service: ServiceReply; onClose: () => void }) {
  const say = useCatalogAdminWords();
  const { id, version, active } = service;
  const refresh = useCatalogDeed(async () => undefined, onClose);
  const edit = useEdit({
    record: service,
    fieldsOf,
    save: (change, ifMatch) => catalog.changeService({ id, ...change }, { ifMatch }),
    onSaved: () => refresh.mutate(undefined),
  });
  const withdraw = useCatalogDeed(() => catalog.changeService({ id, active: !active }, { ifMatch: version }), onClose);
  const names: Readonly<Record<string, string>> = { name: say('name'), summary: say('summary'), icon: say('icon'), position: say('order') };
  return (
    <>
      <ServiceFields values={edit.values} set={edit.set} error={edit.error} />
      {withdraw.error !== null && <ErrorState look="inline" error={withdraw.error} />}
      <p>
        <Button busy={withdraw.isPending} onPress={() => withdraw.mutate(undefined)}>
          {say(active ? 'withdraw' : 'offerAgain')}
        </Button>
      </p>
      <EditFoot edit={edit} nameOf={(field) => names[field] ?? field} isWrong={!isReady(edit.values)} />
    </>
  );
}

interface ServiceFieldsProps {
  values: Fields;
  set: <K extends keyof Fields>(key: K, value: Fields[K]) => void;
  error: unknown;
}

function ServiceFields({ values, set, error }: ServiceFieldsProps) {
  const say = useCatalogAdminWords();
  const problems = fieldProblems(error);
  return (
    <>
      <BothLanguages
        label={say('name')}
        autoFocus
        value={values.name}
        onChange={(name) => set('name', name)}
        error={problems['/name/en']}
      />
      <BothLanguages
        label={say('summary')}
        value={values.summary}
        onChange={(summary) => set('summary', summary)}
        error={problems['/summary/en']}
      />
      <IconPicker label={say('icon')} value={values.icon} onChange={(icon) => set('icon', icon)} />
      <NumberField
        label={say('order')}
        width="short"
        minValue={0}
        maxValue={10_000}
        value={values.position}
        onChange={(position) => set('position', Number.isNaN(position) ? 0 : position)}
      />
    </>
  );
}
