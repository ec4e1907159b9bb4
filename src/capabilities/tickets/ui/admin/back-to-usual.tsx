import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../../../kernel/web/api.ts';
import { Banner } from '../../../../ui-kit/banner.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { MachineReply } from '../../contract-work.ts';
import { stateOf } from '../../shared/state-machine.ts';
import { machineQuery, machines } from './data.ts';
import styles from './machines.module.css';
import { type Destinations, useStateName } from './state-names.ts';
import { useTicketAdminWords } from './words.ts';

const isStale = (error: unknown): boolean => error instanceof ApiProblem && error.status === 412;

/** Gives the states back to the product; tickets in states of the workspace's own are told where to go. */
export function BackToUsual({ reply }: { reply: MachineReply }) {
  const say = useTicketAdminWords();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button onPress={() => setAsking(true)}>{say('back')}</Button>
      {isAsking && <Asked reply={reply} onClose={() => setAsking(false)} />}
    </>
  );
}

function Asked({ reply, onClose }: { reply: MachineReply; onClose: () => void }) {
  const say = useTicketAdminWords();
  const queries = useQueryClient();
  const [moves, setMoves] = useState<Destinations>({});
  const { workspaceId: id, type, version } = reply;
  const keep = (now: MachineReply) => queries.setQueryData(machineQuery(id, type).queryKey, now);
  const homeless = reply.statesInUse.filter(({ state }) => stateOf(reply.usual, state) === undefined);
  const back = useMutation({
    mutationFn: () => machines.put({ id, type, machine: null, moves }, { ifMatch: version }),
    onSuccess: (now) => {
      keep(now);
      void queries.invalidateQueries({ queryKey: ['state-names'] });
      toast(say('saved'));
      onClose();
    },
    // What is there now is shown behind the question, which then rests on it.
    onError: (error) => (error instanceof ApiProblem && isStale(error) ? keep(error.problem['current'] as MachineReply) : undefined),
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('backTitle')}
      foot={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button
            look="danger"
            busy={back.isPending}
            isDisabled={homeless.some(({ state }) => moves[state] === undefined)}
            onPress={() => back.mutate()}
          >
            {say('back')}
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        <p>{say('backHelp')}</p>
        {isStale(back.error) && <Banner tone="warning">{say('backStale')}</Banner>}
        {back.error !== null && !isStale(back.error) && <ErrorState look="inline" error={back.error} />}
        <Homeless reply={reply} moves={moves} onChange={setMoves} />
      </div>
    </Dialog>
  );
}

function Homeless({ reply, moves, onChange }: { reply: MachineReply; moves: Destinations; onChange: (moves: Destinations) => void }) {
  const say = useTicketAdminWords();
  const ownName = useStateName(reply.machine);
  const usualName = useStateName(reply.usual);
  return reply.statesInUse
    .filter(({ state }) => stateOf(reply.usual, state) === undefined)
    .map(({ state, count }) => (
      <Select
        key={state}
        label={`${ownName(state)}: ${say('whereTo', { count })}`}
        options={reply.usual.states.map(({ key }) => ({ id: key, label: usualName(key) }))}
        value={moves[state] ?? null}
        onChange={(to) => onChange({ ...moves, [state]: to })}
      />
    ));
}
