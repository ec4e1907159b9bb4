import { useFormats } from '../../../../kernel/web/reader.tsx';
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
  const edited = useEditedSentence();
  return (entry) => {
    if (entry.type === 'ticket.created') return undefined;
    const facts = factsOf(entry);
    const { state, team, assignee } = facts;
    if (state !== undefined) {
      const who = entry.by?.name ?? say('ourTeam');
      return ofState({ from: String(state.from), to: String(state.to), isReader: entry.by?.id === readerId, who, facts });
    }
    if (team?.toName) return say('teamBecame', { team: team.toName });
    if (assignee?.toName) return say('assigneeBecame', { who: assignee.toName });
    return edited(entry);
  };
}

/** Somebody corrected what was asked: that it is not as it was written is no secret to whoever asked. */
function useEditedSentence(): (entry: HistoryEntry) => string | undefined {
  const say = usePortalTicketWords();
  const { list } = useFormats();
  const nouns = { title: say('theTitle'), description: say('theDescription'), fields: say('theAnswers') };
  return ({ by, changes }) => {
    const parts = new Set(changes.map(({ field }) => field.split('.')[0] ?? field));
    const what = (['title', 'description', 'fields'] as const).filter((part) => parts.has(part)).map((part) => nouns[part]);
    return what.length === 0 ? undefined : say('editedBy', { who: by?.name ?? say('ourTeam'), what: list(what) });
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
