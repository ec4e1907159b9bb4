import { useFormats } from '../../../../kernel/web/reader.tsx';
import type { TimelineStep } from '../../../../ui-kit/progress.tsx';
import { RichText } from '../../../../ui-kit/rich-text.tsx';
import type { HistoryEntry, Message, TicketReply } from '../../shared/records.ts';
import { FileLinks } from './message-files.tsx';
import { useEntryWords } from './story-words.ts';
import { useMoments } from './when.ts';
import { usePortalTicketWords } from './words.ts';

type Moment = { at: string; step: TimelineStep };

/** A ticket's life in plain words, oldest first, then where it stands and what comes. */
export function useStory(ticket: TicketReply, readerId: string): TimelineStep[] {
  const asked = useAsked(ticket, readerId);
  const ofMessage = useMessageStep(ticket, readerId);
  const ofEntry = useEntrySteps(readerId);
  const next = useNextSteps(ticket);
  const moments = [...ticket.messages.map(ofMessage), ...ticket.history.flatMap(ofEntry)].sort((a, b) => a.at.localeCompare(b.at));
  return [asked, ...moments.map(({ step }) => step), ...next];
}

function useAsked({ openedBy, createdAt, descriptionHtml, descriptionText }: TicketReply, readerId: string): TimelineStep {
  const say = usePortalTicketWords();
  const { dateTime } = useFormats();
  const what = openedBy.id === readerId ? say('youAsked') : say('askedForYou', { who: openedBy.name });
  const said = descriptionText.trim() === '' ? {} : { said: <RichText html={descriptionHtml} /> };
  return { id: 'asked', what, when: dateTime(createdAt), phase: 'done', ...said };
}

function useMessageStep({ number, attachments }: TicketReply, readerId: string): (message: Message) => Moment {
  const say = usePortalTicketWords();
  const { dateTime } = useFormats();
  const someone = (who: string): string => (who === '' ? say('houseWrote') : say('someoneWrote', { who }));
  return ({ id, author, html, createdAt }) => ({
    at: createdAt,
    step: {
      id,
      what: author.id === readerId ? say('youWrote') : someone(author.name),
      when: dateTime(createdAt),
      said: (
        <>
          <RichText html={html} />
          <FileLinks number={number} files={attachments.filter(({ messageId }) => messageId === id)} />
        </>
      ),
      phase: 'done',
    },
  });
}

/** One step for what was done at once: whoever took it and began is told in one sentence. */
function useEntrySteps(readerId: string): (entry: HistoryEntry) => Moment[] {
  const words = useEntryWords(readerId);
  const { dateTime } = useFormats();
  return (entry) => {
    const what = words(entry);
    return what === undefined ? [] : [{ at: entry.at, step: { id: entry.id, what, when: dateTime(entry.at), phase: 'done' } }];
  };
}

function useNextSteps({ open, waitingOn, team, assignee, dueAt, can }: TicketReply): TimelineStep[] {
  const say = usePortalTicketWords();
  const { by, isPast } = useMoments();
  const check: TimelineStep = { id: 'check', what: say('nextCheck'), phase: can.confirm ? 'now' : 'next' };
  if (!open) return can.confirm ? [check] : [];
  const other =
    assignee !== null ? say('nowWith', { who: assignee.name }) : team === null ? say('nobodyYet') : say('nowTeam', { who: team.name });
  const what = waitingOn === 'requester' ? say('nowYou') : other;
  const now: TimelineStep = { id: 'now', what, phase: phaseOf(waitingOn) };
  if (dueAt === null) return [now, check];
  return [{ ...now, when: say(isPast(dueAt) ? 'wasExpected' : 'expected', { date: by(dueAt) }) }, check];
}

/** Who approves has it now, as its own course tells; the team comes after. */
const phaseOf = (waitingOn: TicketReply['waitingOn']): TimelineStep['phase'] => (waitingOn === 'approval' ? 'next' : 'now');
