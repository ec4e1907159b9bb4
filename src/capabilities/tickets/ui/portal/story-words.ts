import type { Change, HistoryEntry } from '../../shared/records.ts';
import { usePortalTicketWords, useStateWords } from './words.ts';

type Facts = { state?: Change; holdReason?: Change; team?: Change; assignee?: Change };
type Kind = 'working' | 'held' | 'done' | 'confirmed' | 'canceled';
type Telling = { from: string; to: string; isReader: boolean; who: string; facts: Facts };
type Sentence = (telling: Telling) => string | undefined;

const kinds: Record<string, Kind> = {
  inProgress: 'working',
  fulfilment: 'working',
  onHold: 'held',
  resolved: 'done',
  delivered: 'done',
  closed: 'confirmed',
  closedComplete: 'confirmed',
  canceled: 'canceled',
  closedCanceled: 'canceled',
};

const factsOf = ({ changes }: HistoryEntry): Facts => Object.fromEntries(changes.map((change) => [change.field, change]));

/** What one entry of the history means to its requester; nothing for what concerns agents only, or what a message tells already. */
export function useEntryWords(readerId: string): (entry: HistoryEntry) => string | undefined {
  const say = usePortalTicketWords();
  const ofState = useStateSentence();
  return (entry) => {
    if (entry.type === 'ticket.created') return undefined;
    const facts = factsOf(entry);
    const { state, team, assignee } = facts;
    if (state !== undefined) {
      const who = entry.by?.name ?? say('ourTeam');
      return ofState({ from: String(state.from), to: String(state.to), isReader: entry.by?.id === readerId, who, facts });
    }
    if (team?.toName) return say('teamBecame', { team: team.toName });
    return assignee?.toName ? say('assigneeBecame', { who: assignee.toName }) : undefined;
  };
}

function useStateSentence(): Sentence {
  const say = usePortalTicketWords();
  const stateOf = useStateWords();
  const sentences: Record<Kind, Sentence> = {
    working: useBeganSentence(),
    held: ({ facts, who }) => (facts.holdReason?.to === 'awaitingRequester' ? undefined : say('putAside', { who })),
    done: ({ isReader, who }) => (isReader ? say('youFinished') : say('finishedBy', { who })),
    confirmed: ({ isReader, to }) => (isReader ? say('youConfirmed') : stateOf(to)),
    canceled: ({ isReader, who }) => (isReader ? say('youCanceled') : say('canceledBy', { who })),
  };
  return (telling) => {
    const kind = kinds[telling.to];
    return kind === undefined ? stateOf(telling.to) : sentences[kind](telling);
  };
}

function useBeganSentence(): Sentence {
  const say = usePortalTicketWords();
  return ({ from, isReader, who, facts }) => {
    if (kinds[from] === 'done') return isReader ? say('youReopened') : say('reopenedBy', { who });
    // The reader's own answer brought it back: the message stands there already.
    if (isReader) return undefined;
    return kinds[from] === 'held' ? say('goesOn', { who }) : say('startedBy', { who: facts.assignee?.toName ?? who });
  };
}
