import type { ApprovalPlan, ApprovalStep } from '../../../kernel/shared/approval-plan.ts';
import { type Ask, barredBy, type Found } from './find-approvers.ts';
import { type Answer, type CountedAnswer, tally } from './quorum.ts';

export const approvalStates = ['requested', 'approved', 'rejected', 'expired', 'withdrawn', 'voided'] as const;
/** Requested until it ends. What was approved is voided once it changes; no other end is left. */
export type ApprovalState = (typeof approvalStates)[number];

/** An answer. Whose voice it is and who gave it differ where somebody stands in. */
export type Vote = {
  readonly voiceId: string;
  readonly byId: string;
  readonly answer: Answer;
  readonly comment: string;
  readonly at: Date;
};

/** Somebody who was added while the step ran. */
export type Added = { readonly personId: string; readonly addedById: string };

/** A step as it goes: whom it asked, what they answered. */
export type RunningStep = {
  /** Where it stands in the plan, from 0. */
  readonly index: number;
  readonly askedAt: Date;
  readonly asked: readonly Found[];
  readonly added: readonly Added[];
  /** To whom silence led: their first answer decides. */
  readonly deciders: readonly string[];
  readonly escalatedAt: Date | null;
  readonly remindedAt: Date | null;
  readonly votes: readonly Vote[];
};

/** The whole course of one approval, from which everything else is told. */
export type Approval = {
  readonly plan: ApprovalPlan;
  readonly ask: Ask;
  /** 1, and one more each time a change voided what was asked. */
  readonly round: number;
  readonly state: ApprovalState;
  /** Steps that have begun, the running one last; none before, and what a condition kept out never. */
  readonly steps: readonly RunningStep[];
  readonly endedAt: Date | null;
  /** Why it was withdrawn or voided, or what the one said who rejected it. */
  readonly reason: string | null;
};

/** What the house looks up when a step begins. */
export interface Finding {
  /** Whether the condition of a step holds for the answers. */
  applies(step: ApprovalStep): boolean;
  approversOf(rules: ApprovalStep['approvers'], ask: Ask): readonly Found[];
}

export const stepOf = (approval: Approval, { index }: RunningStep): ApprovalStep | undefined => approval.plan.steps[index];

/** The step that waits for answers; none once it has ended. */
export const runningStep = (approval: Approval): RunningStep | undefined =>
  approval.state === 'requested' ? approval.steps.at(-1) : undefined;

export const isBarred = ({ ask }: Approval, personId: string): boolean => barredBy(ask).includes(personId);

/** They do the work, and the step is none for who does it. */
export const doesIt = ({ ask }: Approval, planned: ApprovalStep | undefined, personId: string): boolean =>
  planned?.exceptAssignee === true && ask.assigneeId === personId;

/** Whoever has no say in a step, whichever way they would come to one. */
export const hasNoSay = (approval: Approval, planned: ApprovalStep | undefined, personId: string): boolean =>
  isBarred(approval, personId) || doesIt(approval, planned, personId);

/** Asks for approval. If no step applies nobody has to be asked, and it is approved. */
export const askApproval = (plan: ApprovalPlan, ask: Ask, finding: Finding, at: Date): Approval =>
  nextStep({ plan, ask, round: 1, state: 'requested', steps: [], endedAt: null, reason: null }, finding, at);

/** Asks anew after a change, or where what took it back was undone, as if nobody had answered: who approved something else has not approved this. */
export function askAgain(voided: Approval, ask: Ask, finding: Finding, at: Date): Approval {
  if (voided.state !== 'voided' && voided.state !== 'withdrawn') throw new Error('Only what was voided or taken back is asked for again');
  return { ...askApproval(voided.plan, ask, finding, at), round: voided.round + 1 };
}

/** Begins the next step that applies, or ends it as approved where none is left. */
export function nextStep(approval: Approval, finding: Finding, at: Date): Approval {
  const done = approval.steps.at(-1)?.index ?? -1;
  const index = approval.plan.steps.findIndex((step, place) => place > done && finding.applies(step));
  const step = approval.plan.steps[index];
  if (step === undefined) return ended(approval, 'approved', at, null);
  const asked = finding.approversOf(step.approvers, approval.ask).filter(({ personId }) => !hasNoSay(approval, step, personId));
  const begun = { index, askedAt: at, asked, added: [], deciders: [], escalatedAt: null, remindedAt: null, votes: [] };
  return { ...approval, steps: [...approval.steps, begun] };
}

export const ended = (approval: Approval, state: ApprovalState, endedAt: Date, reason: string | null): Approval => ({
  ...approval,
  state,
  endedAt,
  reason,
});

/** Everybody who has a voice in a step. */
export const voicesIn = ({ asked, added, deciders }: RunningStep): readonly string[] => [
  ...new Set([...asked.map(({ personId }) => personId), ...added.map(({ personId }) => personId), ...deciders]),
];

/** Those whose answer is still wanted. */
export const silentIn = (step: RunningStep): readonly string[] =>
  voicesIn(step).filter((voice) => !step.votes.some(({ voiceId }) => voiceId === voice));

/**
 * How a step stands. To whom silence led decides alone. Who was added by hand makes it stricter, never easier: each of them has to approve
 * beside the quorum of the plan. Only where the plan found nobody do they count by themselves, and where it wants more than it found they make
 * up for whom it lacks, beside all who were found. Whoever abstained counts as not asked.
 */
export function standingOf(planned: ApprovalStep, running: RunningStep) {
  const step = withoutAbstained(running);
  const decided = step.votes.find(({ voiceId }) => step.deciders.includes(voiceId));
  if (decided !== undefined) return tally({ kind: 'firstAnswer' }, 1, [decided.answer]);
  const added = answersOf(step, step.added);
  if (step.asked.length === 0) return tally({ kind: 'all' }, step.added.length, added);
  const lacking = lackingIn(planned, step);
  const quorum = tally(lacking > 0 ? { kind: 'all' } : planned.quorum, step.asked.length, answersOf(step, step.asked));
  if (quorum === 'missed' || added.includes('reject')) return 'missed';
  return step.added.length >= lacking && quorum === 'met' && added.length === step.added.length ? 'met' : 'open';
}

function withoutAbstained(step: RunningStep) {
  const left = new Set(step.votes.flatMap(({ voiceId, answer }) => (answer === 'abstain' ? [voiceId] : [])));
  const stays = ({ personId }: { readonly personId: string }): boolean => !left.has(personId);
  const votes = step.votes.flatMap(({ voiceId, answer }) => (answer === 'abstain' ? [] : [{ voiceId, answer }]));
  return { asked: step.asked.filter(stays), added: step.added.filter(stays), deciders: step.deciders, votes };
}

type Counted = ReturnType<typeof withoutAbstained>;

/** How many more have to approve than the plan found. */
const lackingIn = ({ quorum }: ApprovalStep, { asked }: Counted): number =>
  quorum.kind === 'count' ? Math.max(0, quorum.count - asked.length) : 0;

const answersOf = ({ votes }: Counted, whose: readonly { readonly personId: string }[]): readonly CountedAnswer[] =>
  votes.flatMap(({ voiceId, answer }) => (whose.some(({ personId }) => personId === voiceId) ? [answer] : []));
