import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { actKey } from '../../../../kernel/web/api.ts';
import { BothLanguages } from '../../../../ui-kit/both-languages.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Checkbox } from '../../../../ui-kit/checkbox.tsx';
import { RadioGroup } from '../../../../ui-kit/choice-fields.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { NumberField } from '../../../../ui-kit/number-fields.tsx';
import { Pair } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { workspacesQuery } from '../../../directory/ui/public-data.ts';
import type { CaseClassReply, NewCaseClass } from '../../contract-classes.ts';
import { confidentialities } from '../../shared/words.ts';
import { caseClasses, classesQuery } from '../reach.ts';
import { useSaid } from '../said.ts';
import styles from './admin.module.css';
import { useCaseAdminWords } from './words.ts';

type Draft = Pick<NewCaseClass, 'workspace' | 'key' | 'prefix' | 'confidentiality' | 'portal' | 'keptMonths'> & {
  name: { en: string; de?: string | undefined };
};

const fresh: Draft = {
  workspace: '',
  key: '',
  prefix: '',
  name: { en: '' },
  confidentiality: 'confidential',
  portal: true,
  keptMonths: 36,
};

/** A kind of cases: begun, or changed. Its department, key, letters and how closed it is are decided once. */
export function KindDialog({ kind, onClose }: { kind: CaseClassReply | null; onClose: () => void }) {
  const say = useCaseAdminWords();
  const said = useSaid();
  const [draft, write] = useState<Draft>(kind ?? fresh);
  const [isTried, tried] = useState(false);
  const { save, turn } = useKindDeeds(kind, draft, onClose);
  const set = (part: Partial<Draft>) => write({ ...draft, ...part });
  const isReady = draft.name.en.trim() !== '' && (kind !== null || isComplete(draft));
  const press = () => (isReady ? save.mutate() : tried(true));
  const error = save.error ?? turn.error;
  const foot = (
    <>
      {kind !== null && (
        <Button busy={turn.isPending} onPress={() => turn.mutate()}>
          {say(kind.active ? 'retire' : 'offer')}
        </Button>
      )}
      <Button look="primary" busy={save.isPending} onPress={press}>
        {say(kind === null ? 'add' : 'save')}
      </Button>
    </>
  );
  const title = kind === null ? say('addKind') : say('changeKind', { name: said(kind.name) });
  return (
    <Dialog isOpen isFirm onClose={onClose} title={title} foot={foot}>
      <div className={styles['form']}>
        <BothLanguages label={say('name')} value={draft.name} onChange={(name) => set({ name })} autoFocus />
        {kind === null && <Once draft={draft} set={set} isTried={isTried} />}
        <Checkbox label={say('portal')} value={draft.portal} onChange={(portal) => set({ portal })} />
        <NumberField
          label={say('keptMonths')}
          value={draft.keptMonths}
          onChange={(keptMonths) => set({ keptMonths: keptMonths ?? 1 })}
          minValue={1}
          maxValue={480}
        />
        {error !== null && <ErrorState look="inline" error={error} />}
      </div>
    </Dialog>
  );
}

const isKey = (key: string): boolean => /^[a-z][a-z0-9-]{1,39}$/.test(key);
const isPrefix = (prefix: string): boolean => /^[A-Z]{2,5}$/.test(prefix);
const isComplete = ({ key, prefix, workspace }: Draft): boolean => isKey(key) && isPrefix(prefix) && workspace !== '';

/** What is decided once. */
function Once({ draft, set, isTried }: { draft: Draft; set: (part: Partial<Draft>) => void; isTried: boolean }) {
  const say = useCaseAdminWords();
  const said = useSaid();
  const rooms = useQuery(workspacesQuery).data?.items ?? [];
  return (
    <>
      <Select
        label={say('department')}
        options={rooms.map(({ id, name }) => ({ id, label: said(name) }))}
        value={draft.workspace === '' ? null : draft.workspace}
        onChange={(workspace) => set({ workspace })}
      />
      <Pair>
        <TextField
          label={say('key')}
          help={say('keyHelp')}
          value={draft.key}
          onChange={(key) => set({ key: key.toLowerCase() })}
          maxLength={40}
          error={isTried && !isKey(draft.key) ? say('keyWrong') : undefined}
        />
        <TextField
          label={say('prefix')}
          help={say('prefixHelp')}
          value={draft.prefix}
          onChange={(prefix) => set({ prefix: prefix.toUpperCase() })}
          maxLength={5}
          error={isTried && !isPrefix(draft.prefix) ? say('prefixWrong') : undefined}
        />
      </Pair>
      <RadioGroup
        label={say('confidentiality')}
        help={say('levelForever')}
        options={confidentialities.map((id) => ({ id, label: say(`level_${id}`), line: say(`level_${id}Line`) }))}
        value={draft.confidentiality}
        onChange={(id) => set({ confidentiality: confidentialities.find((one) => one === id) ?? 'confidential' })}
      />
    </>
  );
}

function useKindDeeds(kind: CaseClassReply | null, draft: Draft, onDone: () => void) {
  const queries = useQueryClient();
  const [act] = useState(actKey);
  const onSuccess = async () => {
    await queries.invalidateQueries({ queryKey: classesQuery.queryKey });
    onDone();
  };
  const { de, en } = draft.name;
  const name = { en: en.trim(), ...(de === undefined || de.trim() === '' ? {} : { de: de.trim() }) };
  const { portal, keptMonths } = draft;
  const save = useMutation({
    mutationFn: () =>
      kind === null
        ? caseClasses.add({ ...draft, name }, { idempotencyKey: act })
        : caseClasses.change({ id: kind.id, name, portal, keptMonths }, { ifMatch: kind.version }),
    onSuccess,
  });
  const turn = useMutation({
    mutationFn: async () => kind && (await caseClasses.change({ id: kind.id, active: !kind.active }, { ifMatch: kind.version })),
    onSuccess,
  });
  return { save, turn };
}
