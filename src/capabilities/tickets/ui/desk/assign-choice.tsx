import { useState } from 'react';
import { useKeys, useKeysOf } from '../../../../kernel/web/keys.ts';
import { useSession } from '../../../../kernel/web/session.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Hidden } from '../../../../ui-kit/hidden.tsx';
import { Keys } from '../../../../ui-kit/kbd.tsx';
import { Popover } from '../../../../ui-kit/popover.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { Assignee } from '../../../../ui-kit/work-frame.tsx';
import { TeamPicker, useTeamMembers } from '../../../directory/ui/public.tsx';
import type { TicketReply } from '../../shared/records.ts';
import { useChange } from './change.ts';
import styles from './desk.module.css';
import { firstName, useDeskWords } from './words.ts';

/** Team first, then one of its members. */
export function AssignChoice({ ticket }: { ticket: TicketReply }) {
  const say = useDeskWords();
  const [isOpen, setOpen] = useState(false);
  const { mutate } = useChange(ticket);
  const { person } = useSession();
  const said = say('assignedTo', { number: ticket.number, who: person.name });
  const toMe = () => ticket.can.assign && !ticket.readOnly.includes('assignee') && mutate({ change: { assignee: 'me' }, said });
  useKeys({ assign: () => setOpen(true), assignToMe: toMe });
  const who = ticket.assignee === null ? say('nobody') : firstName(ticket.assignee.name);
  const words = [ticket.team?.name, ticket.assignee?.name].filter(Boolean).join(', ') || say('nobody');
  const inside = <Assignee name={ticket.assignee?.name ?? null}>{who}</Assignee>;
  if (!ticket.can.assign) return inside;
  return (
    <Popover
      label={say('assign')}
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button look="plain">
          <Hidden>{say('assignee')}: </Hidden>
          {inside}
          <Hidden> ({words})</Hidden>
        </Button>
      }
    >
      <Choice ticket={ticket} onToMe={toMe} />
    </Popover>
  );
}

function Choice({ ticket, onToMe }: { ticket: TicketReply; onToMe: () => void }) {
  const say = useDeskWords();
  const { mutate } = useChange(ticket);
  const members = useTeamMembers(ticket.team?.id ?? null);
  const keys = useKeysOf('assignToMe');
  const { readOnly } = ticket;
  const nobody = { id: '', label: say('nobody') };
  return (
    <div className={styles['asked']}>
      <TeamPicker
        label={say('team')}
        value={ticket.team?.id ?? null}
        isDisabled={readOnly.includes('team')}
        onChange={(team) => mutate({ change: { team }, said: say('teamChanged', { number: ticket.number }) })}
      />
      <Select
        label={say('assignee')}
        options={[nobody, ...members]}
        value={ticket.assignee?.id ?? ''}
        isDisabled={readOnly.includes('assignee')}
        onChange={(id) => mutate({ change: { assignee: id === '' ? null : id }, said: say('assigneeChanged', { number: ticket.number }) })}
      />
      <p className={styles['hint']}>
        <Button onPress={onToMe}>{say('assignToMe')}</Button> <Keys keys={keys} />
      </p>
    </div>
  );
}
