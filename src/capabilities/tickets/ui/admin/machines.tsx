import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldProblems, useEdit } from '../../../../kernel/web/edit.ts';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { Loaded, PagePart } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { MachineReply } from '../../contract-work.ts';
import { BackToUsual } from './back-to-usual.tsx';
import { machineQuery, machines } from './data.ts';
import { FieldFlags } from './field-flags.tsx';
import { MachineLists } from './machine-lists.tsx';
import { useMachineWords } from './machine-words.ts';
import styles from './machines.module.css';
import { Moves } from './moves.tsx';
import type { Destinations } from './state-names.ts';
import { States } from './states.tsx';
import { useTicketAdminWords } from './words.ts';

/** Types whose states a workspace sets; what a change goes through is said by its model. */
const adminTypes = ['incident', 'request', 'task'] as const;
type AdminType = (typeof adminTypes)[number];

/** The life of each type of ticket in a workspace: states, moves, what they need. */
export function Machines({ workspaceId }: { workspaceId: string }) {
  const say = useTicketAdminWords();
  const [type, setType] = useState<AdminType>('incident');
  const asking = useQuery(machineQuery(workspaceId, type));
  return (
    <>
      <PagePart title={say('states')} help={say('statesHelp')}>
        <Select
          label={say('type')}
          width="short"
          options={adminTypes.map((id) => ({ id, label: say(`type_${id}`) }))}
          value={type}
          onChange={(id) => adminTypes.filter((one) => one === id).map(setType)}
        />
      </PagePart>
      <Loaded asking={asking}>{(reply) => <Machine key={`${type} ${reply.own}`} reply={reply} />}</Loaded>
    </>
  );
}

const nowhere: Destinations = {};

const fieldsOf = ({ machine }: MachineReply) => ({
  fields: machine.fields,
  states: machine.states,
  transitions: machine.transitions,
  moves: nowhere,
});

function Machine({ reply }: { reply: MachineReply }) {
  const say = useTicketAdminWords();
  const queries = useQueryClient();
  const differencesOf = useMachineWords(reply.usual);
  const { workspaceId: id, type } = reply;
  const edit = useEdit({
    record: reply,
    fieldsOf,
    save: ({ moves = nowhere, ...change }, ifMatch, base) =>
      machines.put({ id, type, machine: { ...base.machine, ...change }, moves }, { ifMatch }),
    onSaved: (saved) => {
      queries.setQueryData(machineQuery(id, type).queryKey, saved);
      void queries.invalidateQueries({ queryKey: ['state-names'] });
      toast(say('saved'));
    },
  });
  const { moves, ...parts } = edit.values;
  const machine = { ...edit.base.machine, ...parts };
  const names: Readonly<Record<string, string>> = { fields: say('lists'), states: say('stateList'), transitions: say('moves') };
  const inWords = (field: string, value: unknown) => differencesOf({ ...reply.usual, [field]: value }).join(' ') || say('asUsual');
  return (
    <>
      <PagePart title={say(`type_${type}` as const)} end={reply.own && <BackToUsual reply={reply} />}>
        <Differences sentences={differencesOf(machine)} />
      </PagePart>
      <States machine={machine} inUse={reply.statesInUse} moves={moves} onChange={edit.write} />
      <Moves machine={machine} inUse={reply.statesInUse} onChange={(transitions) => edit.set('transitions', transitions)} />
      <FieldFlags machine={machine} onChange={(states) => edit.set('states', states)} />
      <MachineLists machine={machine} onChange={(fields) => edit.set('fields', fields)} />
      <Faults error={edit.error} />
      <EditFoot edit={edit} nameOf={(field) => names[field] ?? field} wordsOf={inWords} />
    </>
  );
}

/** What is other than usual, or that nothing is. */
function Differences({ sentences }: { sentences: readonly string[] }) {
  const say = useTicketAdminWords();
  if (sentences.length === 0) return <p>{say('usual')}</p>;
  return (
    <>
      <p>{say('differences', { count: sentences.length })}</p>
      <ul className={styles['differences']}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

/** Why tickets could not live by it, place by place. */
function Faults({ error }: { error: unknown }) {
  const faults = [...new Set(Object.values(fieldProblems(error)))];
  if (faults.length === 0) return null;
  return (
    <ul className={styles['differences']}>
      {faults.map((fault) => (
        <li key={fault}>{fault}</li>
      ))}
    </ul>
  );
}
