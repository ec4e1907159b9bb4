import type { ApprovalStep } from '../../../kernel/shared/approval-plan.ts';
import {
  type Approval,
  doesIt,
  ended,
  type Finding,
  hasNoSay,
  isBarred,
  nextStep,
  type RunningStep,
  runningStep,
  silentIn,
  standingOf,
  stepOf,
  voicesIn,
} from './approval.ts';
import { nextDue } from './due.ts';
import type { Answer } from './quorum.ts';
import { type StandIn, standInsOf } from './stand-ins.ts';

/** What can happen to an approval. Who may withdraw or add somebody is the policy's; who may answer is told here. */
export type Act =
  | { act: 'vote'; byId: string; voiceId?: string | undefined; answer: Answer; comment: string }
  | { act: 'addApprover'; byId: string; personId: string }
  | { act: 'withdraw'; reason: string }
  | { act: 'void'; reason: string }
  | { act: 'findAgain' }
  | { act: 'remind' }
  | { act: 'timeOut' };

/** What an act is measured by. */
export interface Around extends Finding {
  readonly at: Date;
  readonly standIns: readonly StandIn[];
}

/** Why it was not done; screens translate it. */
export type WhyNot =
  | 'ended'
  | 'ownAsk'
  | 'ownWork'
  | 'notAsked'
  | 'ownVoice'
  | 'answeredAlready'
  | 'commentMissing'
  | 'askedAlready'
  | 'notDue'
  | 'mayNotAbstain';

export type Outcome = { readonly approval: Approval } | { readonly whyNot: WhyNot };

/** The approval after the act, or why it stays as it is. */
export function act(approval: Approval, done: Act, around: Around): Outcome {
  if (done.act === 'void') return voided(approval, done.reason, around.at);
  const step = runningStep(approval);
  const planned = step && stepOf(approval, step);
  if (step === undefined || planned === undefined) return { whyNot: 'ended' };
  if (done.act === 'withdraw') return { approval: ended(approval, 'withdrawn', around.at, done.reason) };
  if (done.act === 'vote') return vote({ approval, planned, step, around }, done);
  if (done.act === 'addApprover') return addApprover({ approval, planned, step, around }, done);
  if (done.act === 'findAgain') return { approval: foundAgain({ approval, planned, step, around }) };
  return onTime({ approval, planned, step, around }, done.act);
}

type Running = { readonly approval: Approval; readonly planned: ApprovalStep; readonly step: RunningStep; readonly around: Around };

/** A change of what is asked for ends what runs and what was approved; other ends stay what they are. */
function voided(approval: Approval, reason: string, at: Date): Outcome {
  if (approval.state !== 'requested' && approval.state !== 'approved') return { whyNot: 'ended' };
  return { approval: ended(approval, 'voided', at, reason) };
}

/** For whom this person may answer now: for himself where he is asked, else for those in whose place he stands. Never in his own ask. */
export function voicesOf(approval: Approval, personId: string, { at, standIns }: Now): readonly string[] {
  const step = runningStep(approval);
  if (step === undefined || hasNoSay(approval, stepOf(approval, step), personId) || step.votes.some(({ byId }) => byId === personId))
    return [];
  const silent = silentIn(step);
  if (voicesIn(step).includes(personId)) return silent.filter((voice) => voice === personId);
  return silent.filter((voice) => standInsOf(standIns, voice, at).includes(personId));
}

type Now = Pick<Around, 'at' | 'standIns'>;

/** Nobody is left who may answer: it waits for somebody to be added, or for its time to run out. */
export function isStuck(approval: Approval, around: Now): boolean {
  const step = runningStep(approval);
  if (step === undefined) return false;
  const able = silentIn(step).flatMap((voice) => [voice, ...standInsOf(around.standIns, voice, around.at)]);
  return !able.some((personId) => voicesOf(approval, personId, around).length > 0);
}

/** Why nobody is left: none was found, all who were asked abstained, fewer were found than have to approve, or whoever is left has no say. */
export function whyStuck(approval: Approval, around: Now): 'nobodyFound' | 'allAbstained' | 'tooFew' | 'noSay' | null {
  const step = isStuck(approval, around) ? runningStep(approval) : undefined;
  if (step === undefined) return null;
  if (voicesIn(step).length === 0) return 'nobodyFound';
  if (silentIn(step).length > 0) return 'noSay';
  return step.votes.every(({ answer }) => answer === 'abstain') ? 'allAbstained' : 'tooFew';
}

type VoteAct = Extract<Act, { act: 'vote' }>;

function vote(running: Running, { byId, voiceId, answer, comment }: VoteAct): Outcome {
  const { approval, step, around } = running;
  const voice = voiceId ?? voicesOf(approval, byId, around)[0] ?? byId;
  const whyNot = whyNoVote(running, byId, voice) ?? whyNoAnswer(running, answer, comment);
  if (whyNot !== undefined) return { whyNot };
  const given = { voiceId: voice, byId, answer, comment: comment.trim(), at: around.at };
  return { approval: settled({ ...running, step: { ...step, votes: [...step.votes, given] } }, given.comment) };
}

function whyNoAnswer({ planned }: Running, answer: Answer, comment: string): WhyNot | undefined {
  if (answer === 'abstain' && planned.abstain !== true) return 'mayNotAbstain';
  return answer === 'reject' && comment.trim() === '' ? 'commentMissing' : undefined;
}

/**
 * One person gives one answer in a step, also where he stands in for others: four eyes are not two that look twice. Whoever is asked himself
 * answers for himself, or his own answer would be missing for ever.
 */
function whyNoVote({ approval, planned, step, around }: Running, byId: string, voice: string): WhyNot | undefined {
  if (isBarred(approval, byId)) return 'ownAsk';
  if (doesIt(approval, planned, byId)) return 'ownWork';
  const standsIn = byId === voice || standInsOf(around.standIns, voice, around.at).includes(byId);
  if (!voicesIn(step).includes(voice) || !standsIn) return 'notAsked';
  if (byId !== voice && voicesIn(step).includes(byId)) return 'ownVoice';
  return step.votes.some((one) => one.voiceId === voice || one.byId === byId) ? 'answeredAlready' : undefined;
}

/** Goes on, ends or waits, as the answers now stand. */
function settled({ approval, planned, step, around }: Running, said: string): Approval {
  const after = withStep(approval, step);
  const standing = standingOf(planned, step);
  if (standing === 'missed') return ended(after, 'rejected', around.at, said);
  return standing === 'met' ? nextStep(after, around, around.at) : after;
}

const withStep = (approval: Approval, step: RunningStep): Approval => ({ ...approval, steps: [...approval.steps.slice(0, -1), step] });

/** The plan lets whoever is asked in the step that runs abstain. */
export function mayAbstain(approval: Approval): boolean {
  const step = runningStep(approval);
  return step !== undefined && stepOf(approval, step)?.abstain === true;
}

/** Whoever does what a board decides on does not choose who else judges it. */
export function mayChoose(approval: Approval, personId: string): boolean {
  const step = runningStep(approval);
  return step !== undefined && !doesIt(approval, stepOf(approval, step), personId);
}

/** Neither may the asker be added, nor may he choose who judges where the plan found nobody; where a board decides, nor may who does it. */
function addApprover({ approval, planned, step }: Running, { byId, personId }: Extract<Act, { act: 'addApprover' }>): Outcome {
  if (isBarred(approval, personId) || (step.asked.length === 0 && isBarred(approval, byId))) return { whyNot: 'ownAsk' };
  if (doesIt(approval, planned, personId) || doesIt(approval, planned, byId)) return { whyNot: 'ownWork' };
  if (voicesIn(step).includes(personId)) return { whyNot: 'askedAlready' };
  if (step.votes.some((one) => one.byId === personId)) return { whyNot: 'answeredAlready' };
  return { approval: withStep(approval, { ...step, added: [...step.added, { personId, addedById: byId }] }) };
}

/** Whoever was asked has left: who the rules find by now is asked as well, and what the others said counts as if nobody else had been asked. */
function foundAgain(running: Running): Approval {
  const { approval, planned, step, around } = running;
  const known = [...voicesIn(step), ...step.votes.map(({ byId }) => byId)];
  const found = around
    .approversOf(planned.approvers, approval.ask)
    .filter(({ personId }) => !hasNoSay(approval, planned, personId) && !known.includes(personId));
  if (found.length === 0 && standingOf(planned, step) === 'open') return approval;
  const said = step.votes.findLast(({ answer }) => answer === 'reject')?.comment ?? '';
  return settled({ ...running, step: { ...step, asked: [...step.asked, ...found] } }, said);
}

function onTime(running: Running, what: 'remind' | 'timeOut'): Outcome {
  const { approval, step, around } = running;
  const due = nextDue(approval);
  if (due === null || due.what !== what || due.at > around.at) return { whyNot: 'notDue' };
  if (what === 'remind') return { approval: withStep(approval, { ...step, remindedAt: around.at }) };
  return { approval: timedOut(running) };
}

/** What the plan makes of silence. Where it may count as consent it does so for each who was asked, so of nobody asked it approves nothing. */
function timedOut(running: Running): Approval {
  const { approval, planned, step, around } = running;
  const { timeout } = planned;
  if (timeout?.action === 'escalate' && step.escalatedAt === null) return escalated(running, timeout.to);
  if (timeout?.action === 'reject') return ended(approval, 'rejected', around.at, null);
  if (timeout?.action === 'approve' && standingOf(planned, consenting(step, around.at)) === 'met')
    return nextStep(approval, around, around.at);
  return ended(approval, 'expired', around.at, null);
}

const consenting = (step: RunningStep, at: Date): RunningStep => {
  const silent = silentIn(step).map((voiceId) => ({ voiceId, byId: voiceId, answer: 'approve' as const, comment: '', at }));
  return { ...step, votes: [...step.votes, ...silent] };
};

/** Whoever has answered already, or was answered for, does not decide as well. If nobody is found above, there is nobody to wait for. */
function escalated({ approval, planned, step, around }: Running, to: ApprovalStep['approvers']): Approval {
  const above = around.approversOf(to, approval.ask).map(({ personId }) => personId);
  const heard = step.votes.flatMap(({ byId, voiceId }) => [byId, voiceId]);
  const deciders = above.filter((personId) => !hasNoSay(approval, planned, personId) && !heard.includes(personId));
  if (deciders.length === 0) return ended(approval, 'expired', around.at, null);
  return withStep(approval, { ...step, deciders, escalatedAt: around.at });
}
