import type { Step } from '../../../../db/seeds/stories.ts';
import type { TicketChange } from '../../../capabilities/tickets/contract.ts';
import type { TicketType } from '../../../capabilities/tickets/shared/types.ts';

type States = { working: string; solved: string; closed: string; canceled: string };

const states: Record<TicketType, States> = {
  incident: { working: 'inProgress', solved: 'resolved', closed: 'closed', canceled: 'canceled' },
  request: { working: 'fulfilment', solved: 'delivered', closed: 'closedComplete', canceled: 'closedCanceled' },
  task: { working: 'inProgress', solved: 'closedComplete', closed: 'closedComplete', canceled: 'canceled' },
  change: { working: 'implement', solved: 'closedSuccessful', closed: 'closedSuccessful', canceled: 'canceled' },
  problem: { working: 'rootCause', solved: 'resolved', closed: 'closed', canceled: 'closed' },
};

export type Changing = Exclude<
  Step,
  { do: 'reply' | 'note' | 'answer' | 'task' | 'tasks' | 'begin' | 'watch' | 'link' | 'merge' | 'unmerge' | 'vote' | 'major' }
>;
type Now = { type: TicketType; at: Date; id: (person: string) => string };

/** The change of the API that a step of a story means. */
export function changeFor(step: Changing, { type, at, id }: Now): TicketChange {
  const { working, closed, canceled } = states[type];
  switch (step.do) {
    case 'take':
      return { assignee: 'me', state: working };
    case 'assign':
      return { team: step.team, ...(step.to === undefined ? {} : { assignee: id(step.to) }) };
    case 'hold':
      return held(step, at);
    case 'resume':
      return { state: working };
    case 'solve':
      return solved(step, type);
    case 'close':
      return { state: closed, comment: step.text };
    case 'cancel':
      return { state: canceled, comment: step.text };
    case 'reopen':
      return { state: working, comment: step.text };
    case 'raise':
      return { priority: step.priority, priorityReason: step.why };
    case 'tag':
      return { tags: step.tags };
  }
}

function held({ reason, text, days }: Extract<Step, { do: 'hold' }>, at: Date): TicketChange {
  const followUpAt = days === undefined ? undefined : new Date(at.getTime() + days * 86_400_000).toISOString();
  return { state: 'onHold', holdReason: reason, comment: text, followUpAt };
}

function solved({ text, code = 'solved' }: Extract<Step, { do: 'solve' }>, type: TicketType): TicketChange {
  const said = { state: states[type].solved, comment: text };
  return type === 'incident' ? { ...said, resolutionCode: code, resolutionNotes: text } : said;
}
