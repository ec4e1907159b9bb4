import { useFormats } from '../../../kernel/web/reader.tsx';
import { useSession } from '../../../kernel/web/session.tsx';
import type { TimelineStep } from '../../../ui-kit/progress.tsx';
import { Timeline } from '../../../ui-kit/progress.tsx';
import type { ApprovalReply } from '../contract.ts';
import { useShownWords } from './shown.tsx';
import { useApprovalWords } from './words.ts';

type Step = ApprovalReply['steps'][number];
type Voice = Step['voices'][number];
type Moment = { at: string; step: TimelineStep };

/** Who has been asked, who answered what and when, and what is waited for. */
export function Course({ approval }: { approval: ApprovalReply }) {
  const say = useApprovalWords();
  const asked = useAsked();
  const answer = useAnswer();
  const stand = useStand(approval);
  const moments = approval.steps
    .flatMap((step) => [...asked(step), ...step.voices.flatMap((voice) => answer(step.place, voice))])
    .sort((a, b) => a.at.localeCompare(b.at));
  return <Timeline steps={[...moments.map(({ step }) => step), stand]} label={say('course')} />;
}

const kinds = { asked: 'wereAsked', added: 'alsoAsked', decider: 'nowDecides' } as const;

/** Those whom the plan names, those added by hand, and the one to whom silence led: each in a line of their own, at the moment at which they were asked. */
function useAsked(): (step: Step) => Moment[] {
  const say = useApprovalWords();
  const { dateTime, list } = useFormats();
  return ({ place, askedAt, voices }) => {
    const moment = (id: string, at: string, what: string): Moment => ({
      at,
      step: { id: `${place} ${id}`, what, when: dateTime(at), phase: 'done' },
    });
    if (voices.length === 0) return [moment('nobody', askedAt, say('nobodyFound'))];
    const together = Map.groupBy(voices, ({ kind, askedAt: at }) => `${kind} ${at}`);
    return [...together].flatMap(([id, those]) => {
      const [first] = those;
      return first === undefined
        ? []
        : [moment(id, first.askedAt, say(kinds[first.kind], { who: list(those.map(({ person }) => person.name)) }))];
    });
  };
}

function useAnswer(): (place: number, voice: Voice) => Moment[] {
  const words = useAnswerWords();
  const { dateTime } = useFormats();
  return (place, voice) => {
    const { answer, answeredAt, comment, person } = voice;
    if (answer === null || answeredAt === null) return [];
    const said = comment === '' ? {} : { said: <p dir="auto">{comment}</p> };
    const step: TimelineStep = { id: `${place} ${person.id}`, what: words(voice), when: dateTime(answeredAt), phase: 'done', ...said };
    return [{ at: answeredAt, step }];
  };
}

const saysYes = { you: 'youApproved', they: 'whoApproved', other: 'whoApprovedFor' } as const;
const saysNothing = { you: 'youAbstained', they: 'whoAbstained', other: 'whoAbstainedFor' } as const;
const saysNo = { you: 'youRejected', they: 'whoRejected', other: 'whoRejectedFor' } as const;
const sayings = { approve: saysYes, reject: saysNo, abstain: saysNothing };

function useAnswerWords(): (voice: Voice) => string {
  const say = useApprovalWords();
  const me = useSession().person.id;
  return ({ answer, by, person: { id, name } }) => {
    const words = sayings[answer ?? 'approve'];
    if (by !== null) return say(words.other, { by: by.name, who: name });
    return id === me ? say(words.you) : say(words.they, { who: name });
  };
}

/** How it ended, or whom it waits for. */
function useStand(approval: ApprovalReply): TimelineStep {
  const say = useApprovalWords();
  const { dateTime } = useFormats();
  const reason = useReason(approval);
  const { state, endedAt } = approval;
  const waits = useWaits(approval);
  if (state === 'requested') return { id: 'now', what: waits, phase: 'now' };
  return {
    id: 'end',
    what: say(`ended_${state}`),
    phase: 'done',
    ...(endedAt === null ? {} : { when: dateTime(endedAt) }),
    ...(reason === undefined ? {} : { said: <p dir="auto">{reason}</p> }),
  };
}

/** A rejection's reason stands with who gave it; a change is told by the questions whose answers changed. */
function useReason({ state, reason, shown }: ApprovalReply): string | undefined {
  const say = useApprovalWords();
  const { list } = useFormats();
  const { label } = useShownWords();
  // Silence rejects without a word of anybody.
  if (state === 'rejected') return reason === null || reason === '' ? say('silence') : undefined;
  if (reason === null || reason === '') return undefined;
  if (state !== 'voided') return reason;
  const others: Readonly<Record<string, string>> = { $price: say('price'), $plan: say('plan') };
  const names = reason.split(', ').map((key) => others[key] ?? label(shown, key));
  return say('changed', { what: list(names) });
}

function useWaits({ steps, stuck, can }: ApprovalReply): string {
  const say = useApprovalWords();
  const { list } = useFormats();
  const me = useSession().person.id;
  const whoAdds = useWhoAdds();
  const silent = steps.at(-1)?.voices.filter(({ answer }) => answer === null) ?? [];
  const who = list(silent.flatMap(({ person }) => (person.id === me ? [] : [person.name])));
  if (stuck !== null) return `${say(`stuck_${stuck.why}`)} ${whoAdds(stuck, can.add)}`;
  if (can.answer) return who === '' ? say('waitsForYou') : say('waitsForYouOr', { who });
  return who === '' ? say('waits') : say('waitsFor', { who });
}

/** Where nobody is left who may answer: who can ask somebody else. */
export function useWhoAdds(): (stuck: NonNullable<ApprovalReply['stuck']>, canAdd: boolean) => string {
  const say = useApprovalWords();
  const { list } = useFormats();
  return ({ adders }, canAdd) => {
    if (canAdd) return say('youAdd');
    if (adders.length === 0) return say('theyAdd');
    const others = adders.length - 3;
    const names = adders.slice(0, 3).map(({ name }) => name);
    return say('whoAdds', { who: list(others > 0 ? [...names, say('others', { count: others })] : names) });
  };
}
