import { useFormats } from '../../../../kernel/web/reader.tsx';
import type { TimelineStep } from '../../../../ui-kit/progress.tsx';
import { RichText } from '../../../../ui-kit/rich-text.tsx';
import type { Change, HistoryEntry, Message, TicketReply } from '../../shared/records.ts';
import { usePortalTicketWords, useStateWords } from './words.ts';

type Moment = { at: string; step: TimelineStep };

/** A ticket's life in plain words, oldest first, with where it stands at the end. */
export function useStory(ticket: TicketReply, readerId: string): TimelineStep[] {
  const asked = useAsked(ticket, readerId);
  const ofMessage = useMessageStep(readerId);
  const ofEntry = useEntrySteps();
  const now = useNowStep(ticket);
  const moments = [...ticket.messages.map(ofMessage), ...ticket.history.flatMap(ofEntry)].sort((a, b) => a.at.localeCompare(b.at));
  return [asked, ...moments.map(({ step }) => step), ...now];
}

function useAsked({ openedBy, createdAt, descriptionHtml, descriptionText }: TicketReply, readerId: string): TimelineStep {
  const say = usePortalTicketWords();
  const { dateTime } = useFormats();
  const what = openedBy.id === readerId ? say('youAsked') : say('askedForYou', { who: openedBy.name });
  const said = descriptionText.trim() === '' ? {} : { said: <RichText html={descriptionHtml} /> };
  return { id: 'asked', what, when: dateTime(createdAt), phase: 'done', ...said };
}

function useMessageStep(readerId: string): (message: Message) => Moment {
  const say = usePortalTicketWords();
  const { dateTime } = useFormats();
  return ({ id, author, html, createdAt }) => ({
    at: createdAt,
    step: {
      id,
      what: author.id === readerId ? say('youWrote') : say('someoneWrote', { who: author.name }),
      when: dateTime(createdAt),
      said: <RichText html={html} />,
      phase: 'done',
    },
  });
}

/** Only what a requester understands: the state, the team, and who took it. */
function useEntrySteps(): (entry: HistoryEntry) => Moment[] {
  const say = usePortalTicketWords();
  const stateOf = useStateWords();
  const { dateTime } = useFormats();
  const words = ({ field, to, toName }: Change): string | undefined => {
    if (field === 'state') return say('stateBecame', { state: stateOf(String(to)) });
    if (field === 'team' && toName !== null) return say('teamBecame', { team: toName });
    return field === 'assignee' && toName !== null ? say('assigneeBecame', { who: toName }) : undefined;
  };
  return ({ id, at, type, changes }) =>
    type === 'ticket.created'
      ? []
      : changes.flatMap((change) => {
          const what = words(change);
          return what === undefined
            ? []
            : [{ at, step: { id: `${id} ${change.field}`, what, when: dateTime(at), phase: 'done' as const } }];
        });
}

function useNowStep({ open, state }: TicketReply): TimelineStep[] {
  const say = usePortalTicketWords();
  const stateOf = useStateWords();
  return open ? [{ id: 'now', what: say('nowStep', { state: stateOf(state) }), phase: 'now' }] : [];
}
