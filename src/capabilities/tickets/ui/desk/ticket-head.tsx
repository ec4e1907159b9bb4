import { use } from 'react';
import { useKeys } from '../../../../kernel/web/keys.ts';
import type { Present } from '../../../../kernel/web/live.ts';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { WorkHead } from '../../../../ui-kit/work-frame.tsx';
import type { TicketReply } from '../../shared/records.ts';
import { AssignChoice } from './assign-choice.tsx';
import { InTicketHead } from './beside.ts';
import { MoreMenu } from './more-menu.tsx';
import { PriorityChoice } from './priority-choice.tsx';
import { StateChoice } from './state-choice.tsx';
import { useDeskWords } from './words.ts';

interface TicketHeadProps {
  ticket: TicketReply;
  others: readonly Present[];
  onBack: () => void;
  onContext?: (() => void) | undefined;
  isBeside?: boolean | undefined;
}

/** The one line of facts, each changed in place. */
export function TicketHead({ ticket, others, onBack, onContext, isBeside = false }: TicketHeadProps) {
  const say = useDeskWords();
  useKeys({ back: onBack });
  const end = (
    <>
      {others.map(({ person }) => (
        <Avatar key={person.id} name={person.name} isHere />
      ))}
      <MoreMenu ticket={ticket} />
      {onContext && <IconButton icon="panel" label={say('showContext')} onPress={onContext} />}
      {isBeside && <IconButton icon="x" label={say('closeBeside')} onPress={onBack} />}
    </>
  );
  return (
    <WorkHead number={ticket.number} back={say('backToList')} onBack={onBack} end={end}>
      <StateChoice ticket={ticket} />
      <PriorityChoice ticket={ticket} />
      <AssignChoice ticket={ticket} />
      {use(InTicketHead)(ticket)}
    </WorkHead>
  );
}
