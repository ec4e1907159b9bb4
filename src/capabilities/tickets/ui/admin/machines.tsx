import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../../kernel/web/api.ts';
import { useEdit } from '../../../../kernel/web/edit.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { Loaded, PagePart } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { machinesContract } from '../../contract-work.ts';
import { type TicketType, ticketTypes } from '../../shared/types.ts';
import { FieldFlags } from './field-flags.tsx';
import { MachineLists } from './machine-lists.tsx';
import { Moves } from './moves.tsx';
import { useTicketAdminWords } from './words.ts';

const machines = client<typeof machinesContract>('machines');
type MachineReply = Awaited<ReturnType<typeof machines.get>>;

const machineQuery = (id: string, type: TicketType) =>
  queryOptions({ queryKey: ['machines', id, type], queryFn: () => machines.get({ id, type }) });

/** The life of each type of ticket in a workspace: states, moves, what they need. */
export function Machines({ workspaceId }: { workspaceId: string }) {
  const say = useTicketAdminWords();
  const [type, setType] = useState<TicketType>('incident');
  const asking = useQuery(machineQuery(workspaceId, type));
  return (
    <>
      <PagePart title={say('states')} help={say('statesHelp')}>
        <Select
          label={say('type')}
          width="short"
          options={ticketTypes.map((id) => ({ id, label: say(`type_${id}` as const) }))}
          value={type}
          onChange={(id) => ticketTypes.filter((one) => one === id).map(setType)}
        />
      </PagePart>
      <Loaded asking={asking}>{(reply) => <Machine key={`${type} ${reply.own}`} reply={reply} />}</Loaded>
    </>
  );
}

const fieldsOf = ({ machine }: MachineReply) => ({
  fields: machine.fields,
  states: machine.states,
  transitions: machine.transitions,
});

function Machine({ reply }: { reply: MachineReply }) {
  const say = useTicketAdminWords();
  const queries = useQueryClient();
  const { workspaceId: id, type } = reply;
  const keep = (saved: MachineReply) => queries.setQueryData(machineQuery(id, type).queryKey, saved);
  const edit = useEdit({
    record: reply,
    fieldsOf,
    save: (change, ifMatch, base) => machines.put({ id, type, machine: { ...base.machine, ...change } }, { ifMatch }),
    onSaved: (saved) => {
      keep(saved);
      toast(say('saved'));
    },
  });
  const machine = { ...edit.base.machine, ...edit.values };
  const names: Readonly<Record<string, string>> = { fields: say('lists'), states: say('fields'), transitions: say('moves') };
  return (
    <>
      <PagePart title={say(`type_${type}` as const)} end={reply.own && <BackToUsual reply={reply} onDone={keep} />}>
        <p>
          {say(reply.own ? 'own' : 'usual')} {reply.own && say('differences', { count: reply.differences.length })}
        </p>
      </PagePart>
      <Moves machine={machine} inUse={reply.statesInUse} onChange={(transitions) => edit.set('transitions', transitions)} />
      <FieldFlags machine={machine} onChange={(states) => edit.set('states', states)} />
      <MachineLists machine={machine} onChange={(fields) => edit.set('fields', fields)} />
      <EditFoot edit={edit} nameOf={(field) => names[field] ?? field} wordsOf={(_, value) => JSON.stringify(value)} />
    </>
  );
}

function BackToUsual({ reply, onDone }: { reply: MachineReply; onDone: (reply: MachineReply) => void }) {
  const say = useTicketAdminWords();
  const [isAsking, setAsking] = useState(false);
  const { workspaceId: id, type, version } = reply;
  const goBack = async () => {
    onDone(await machines.put({ id, type, machine: null }, { ifMatch: version }));
    setAsking(false);
  };
  return (
    <>
      <Button onPress={() => setAsking(true)}>{say('back')}</Button>
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={say('backTitle')}
        foot={
          <>
            <Button onPress={() => setAsking(false)}>{say('cancel')}</Button>
            <Button look="danger" onPress={() => void goBack()}>
              {say('back')}
            </Button>
          </>
        }
      >
        <p>{say('backHelp')}</p>
      </Dialog>
    </>
  );
}
