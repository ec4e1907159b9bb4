import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counted, patience } from '../../../../tests/support/proofs.ts';
import { ApprovalPlan, type Quorum } from '../../../kernel/shared/approval-plan.ts';
import { type Act, type Around, act, isStuck, type Outcome, voicesOf } from './acts.ts';
import { type Approval, type ApprovalState, askApproval, type Finding, isBarred, standingOf, stepOf, voicesIn } from './approval.ts';
import { nextDue } from './due.ts';
import { type Ask, findApprovers, type People } from './find-approvers.ts';
import { type CountedAnswer, type Tally, tally } from './quorum.ts';
import type { StandIn } from './stand-ins.ts';

const numRuns = counted(1_500, 100_000);
const persons = Array.from({ length: 7 }, (_, n) => `00000000-0000-7000-8000-00000000000${n}`);
const start = new Date('2026-03-02T09:00:00Z').getTime();
const person = fc.constantFrom(...persons);
const answer = fc.constantFrom<CountedAnswer>('approve', 'reject');

const quorum: fc.Arbitrary<Quorum> = fc.oneof(
  fc.constantFrom<Quorum>({ kind: 'all' }, { kind: 'any' }, { kind: 'firstAnswer' }),
  fc.integer({ min: 1, max: 5 }).map((count) => ({ kind: 'count' as const, count })),
  fc.integer({ min: 1, max: 100 }).map((percent) => ({ kind: 'share' as const, percent })),
);
const rule = fc.oneof(
  person.map((one) => ({ kind: 'person', person: one })),
  fc.record({ kind: fc.constant('managers'), from: fc.integer({ min: 1, max: 3 }), levels: fc.integer({ min: 1, max: 3 }) }),
  fc.constantFrom(
    { kind: 'team', team: persons[0] },
    { kind: 'costCentreOwner' },
    { kind: 'field', field: 'who' },
    { kind: 'role', role: 'agent' },
  ),
);
const rules = fc.array(rule, { minLength: 1, maxLength: 4 });
const timeout = fc.oneof(
  fc.constant(null),
  fc.record({ action: fc.constantFrom('expire', 'reject', 'approve'), afterHours: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ action: fc.constant('escalate'), afterHours: fc.integer({ min: 1, max: 30 }), to: rules }),
);
const remindEveryHours = fc.option(fc.integer({ min: 1, max: 20 }));
const plan = fc
  .array(fc.record({ approvers: rules, quorum, timeout, remindEveryHours }), { minLength: 1, maxLength: 3 })
  .chain((steps) => fc.tuple(fc.constant(steps), fc.array(fc.boolean(), { minLength: 3, maxLength: 3 })))
  .map(([steps, boards]): ApprovalPlan => {
    const parsed = ApprovalPlan.parse({ steps });
    return { ...parsed, steps: parsed.steps.map((step, at) => ({ ...step, exceptAssignee: boards[at] })) };
  });

const standIn: fc.Arbitrary<StandIn> = fc.record({
  forId: person,
  byId: person,
  kind: fc.constantFrom('delegate', 'outOfOffice', 'substitute'),
  from: fc.option(fc.integer({ min: 0, max: 40 }).map((n) => new Date(start + n * 3_600_000))),
  until: fc.option(fc.integer({ min: 0, max: 80 }).map((n) => new Date(start + n * 3_600_000))),
});
const world = fc.record({
  ask: fc.record({ requesterId: person, openedById: person, answers: fc.record({ who: person }), assigneeId: fc.option(person) }),
  managers: fc.array(fc.option(person), { minLength: persons.length, maxLength: persons.length }),
  owner: fc.option(person),
  members: fc.uniqueArray(person, { maxLength: 4 }),
  standIns: fc.array(standIn, { maxLength: 6 }),
  left: fc.uniqueArray(person, { maxLength: 2 }),
});
type World = { ask: Ask; managers: (string | null)[]; owner: string | null; members: string[]; standIns: StandIn[]; left: string[] };

const vote = fc.record({
  act: fc.constant('vote'),
  byId: person,
  voiceId: fc.option(person, { nil: undefined }),
  answer,
  comment: fc.constantFrom('', 'No'),
});
const happening: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: vote as fc.Arbitrary<Act> },
  { weight: 2, arbitrary: fc.constantFrom<Act>({ act: 'timeOut' }, { act: 'remind' }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('addApprover' as const), byId: person, personId: person }) },
  { weight: 1, arbitrary: fc.constantFrom<Act>({ act: 'withdraw', reason: 'x' }, { act: 'void', reason: 'x' }) },
);
const history = fc.record({
  plan,
  world,
  happenings: fc.array(fc.tuple(happening, fc.integer({ min: 0, max: 12 })), { maxLength: 25 }),
});

const peopleOf = ({ managers, owner, members, left }: World): People => ({
  isActive: (one) => !left.includes(one),
  managerOf: (one) => managers[persons.indexOf(one)] ?? null,
  costCentreOwnerOf: () => owner,
  holdersOf: () => members,
  membersOf: () => members,
});

const findingIn = (given: World): Finding => ({
  applies: () => true,
  approversOf: (which) => findApprovers(which, given.ask, peopleOf(given)),
});

const nothing = (): void => undefined;

type Moment = { before: Approval; one: Act; after: Approval; around: Around; refused: boolean };

/** Lets one thing after the other happen, hours apart, and hands each moment over. */
function live(given: { plan: ApprovalPlan; world: World; happenings: [Act, number][] }, look: (moment: Moment) => void): Approval {
  const { ask, standIns } = given.world;
  let at = start;
  const around = (): Around => ({ ...findingIn(given.world), at: new Date(at), standIns });
  let approval = askApproval(given.plan, ask, around(), new Date(at));
  for (const [one, hours] of given.happenings) {
    at += hours * 3_600_000;
    const outcome = act(approval, one, around());
    const after = 'approval' in outcome ? outcome.approval : approval;
    look({ before: approval, one, after, around: around(), refused: 'whyNot' in outcome });
    approval = after;
  }
  return approval;
}

const lived = (look: (moment: Moment) => void, atEnd: (approval: Approval) => void = nothing): void =>
  fc.assert(
    fc.property(history, (given) => atEnd(live(given, look))),
    { numRuns },
  );

/** Everybody whom it asked, or who answered. */
const involvedIn = (approval: Approval): string[] =>
  approval.steps.flatMap(({ asked, added, deciders, votes }) => [
    ...[...asked, ...added].map(({ personId }) => personId),
    ...deciders,
    ...votes.flatMap(({ voiceId, byId }) => [voiceId, byId]),
  ]);

/** How its last step stands, by its answers alone. */
function lastStanding(approval: Approval): string {
  const step = approval.steps.at(-1);
  const planned = step && stepOf(approval, step);
  return step === undefined || planned === undefined ? 'none' : standingOf(planned, step);
}

const timeoutOf = (approval: Approval): unknown => approval.plan.steps[approval.steps.at(-1)?.index ?? -1]?.timeout?.action;

/** Lets time alone pass, until it ends. */
function waitOut(given: ApprovalPlan, around: World): Approval {
  const steps = given.steps.map((step) => ({ ...step, timeout: step.timeout ?? { action: 'expire' as const, afterHours: 5 } }));
  const finding = findingIn(around);
  let approval = askApproval({ ...given, steps }, around.ask, finding, new Date(start));
  for (let turns = 0; turns < 1_000; turns += 1) {
    const due = nextDue(approval);
    if (due === null) return approval;
    approval = taken(act(approval, { act: due.what }, { ...finding, at: due.at, standIns: [] }));
  }
  return approval;
}

function taken(outcome: Outcome): Approval {
  if ('whyNot' in outcome) throw new Error(`What is due was refused: ${outcome.whyNot}`);
  return outcome.approval;
}

describe('whatever happens, in whatever order', { timeout: patience(60_000) }, () => {
  test('nothing comes after an end, but that what was approved is voided', () => {
    const seen = new Set<ApprovalState>();
    lived(({ before, one, after }) => {
      seen.add(after.state);
      if (before.state === 'requested') return;
      expect(nextDue(before)).toBeNull();
      const isVoided = before.state === 'approved' && one.act === 'void';
      expect(after).toEqual(isVoided ? { ...before, state: 'voided', reason: 'x', endedAt: after.endedAt } : before);
    });
    expect([...seen].sort()).toEqual(['approved', 'expired', 'rejected', 'requested', 'voided', 'withdrawn']);
  });

  test('nobody has a voice in their own ask, nor gives an answer in it, nor is asked in place of another', () => {
    lived(
      ({ before, one, around, refused }) => {
        expect(persons.filter((who) => isBarred(before, who)).flatMap((who) => voicesOf(before, who, around))).toEqual([]);
        if (one.act === 'vote' && isBarred(before, one.byId)) expect(refused).toBe(true);
      },
      (approval) => void expect(involvedIn(approval).filter((who) => isBarred(approval, who))).toEqual([]),
    );
  });

  test('who does the work has no voice where a board decides, neither as its member, in somebody’s place nor added, and adds nobody', () => {
    const isBoard = (approval: Approval): boolean => approval.plan.steps[approval.steps.at(-1)?.index ?? -1]?.exceptAssignee === true;
    const bars = (one: Act, who: string): boolean =>
      (one.act === 'vote' && one.byId === who) || (one.act === 'addApprover' && [one.byId, one.personId].includes(who));
    lived(({ before, one, around, refused, after }) => {
      const doer = before.ask.assigneeId ?? 'nobody';
      if (!isBoard(before)) return;
      expect(voicesOf(before, doer, around)).toEqual([]);
      expect(bars(one, doer) && !refused).toBe(false);
      const boards = after.steps.filter((run) => stepOf(after, run)?.exceptAssignee === true);
      expect(boards.filter((run) => voicesIn(run).includes(doer))).toEqual([]);
    });
  });

  test('it is stuck just where nobody may answer', () => {
    lived(({ before, around }) => {
      const able = persons.filter((who) => voicesOf(before, who, around).length > 0);
      expect(isStuck(before, around)).toBe(before.state === 'requested' && able.length === 0);
    });
  });

  test('a step that is missed ends all of it as rejected, and one that is met leads on at once', () => {
    lived(({ after }) => {
      if (lastStanding(after) === 'missed') expect(['rejected', 'voided']).toContain(after.state);
      if (after.state === 'requested') expect(lastStanding(after)).toBe('open');
    });
  });

  test('approved is only what every step approved: by its quorum, or by silence where the plan takes it as consent', () => {
    lived(({ before, one, after }) => {
      if (before.state !== 'requested' || after.state !== 'approved') return;
      expect(after.steps).toHaveLength(after.plan.steps.length);
      expect(one.act === 'timeOut' ? timeoutOf(after) : lastStanding(after)).toBe(one.act === 'timeOut' ? 'approve' : 'met');
      expect(after.steps.filter((step) => voicesIn(step).length === 0)).toEqual([]);
    });
  });

  test('one person answers once in a step, each voice is heard once, and whoever rejects says why', () => {
    lived(nothing, ({ steps }) => {
      for (const { votes } of steps) {
        expect(new Set(votes.map(({ byId }) => byId)).size).toBe(votes.length);
        expect(new Set(votes.map(({ voiceId }) => voiceId)).size).toBe(votes.length);
        expect(votes.filter(({ answer: given, comment }) => given === 'reject' && comment === '')).toEqual([]);
      }
    });
  });

  test('who is told that he may answer may, for each voice that is offered to him, and nobody else may', () => {
    lived(({ before, around }) => {
      for (const byId of persons) {
        const votes = persons.map((voiceId) => ({ act: 'vote' as const, byId, voiceId, answer: 'approve' as const, comment: '' }));
        const accepted = votes.filter((one) => 'approval' in act(before, one, around)).map(({ voiceId }) => voiceId);
        expect([...voicesOf(before, byId, around)].sort()).toEqual(accepted);
      }
    });
  });

  test('what was said is never unsaid: steps and answers only grow', () => {
    lived(({ before, after }) => {
      const kept = before.steps.map(({ votes }, n) => after.steps[n]?.votes.slice(0, votes.length));
      expect(kept).toEqual(before.steps.map(({ votes }) => votes));
    });
  });

  test('by itself it comes to an end wherever its time can run out', () => {
    fc.assert(
      fc.property(plan, world, (given, around) => void expect(waitOut(given, around).endedAt).not.toBeNull()),
      { numRuns },
    );
  });
});

/** How it stands before the first answer and after each. */
const course = (which: Quorum, asked: number, given: readonly CountedAnswer[]): Tally[] =>
  [0, ...given.map((_, n) => n + 1)].map((n) => tally(which, asked, given.slice(0, n)));

describe('a quorum', () => {
  const answers = fc.array(answer, { maxLength: 8 });

  test('once met or missed stays so, is met by an approval and missed by a rejection', () => {
    fc.assert(
      fc.property(quorum, answers, fc.nat(4), (which, given, more) => {
        const standings = course(which, given.length + more, given);
        const first = standings.findIndex((now) => now !== 'open');
        if (first < 0) return;
        expect(first).toBeGreaterThan(0);
        expect(new Set(standings.slice(first)).size).toBe(1);
        expect(standings[first]).toBe(given[first - 1] === 'approve' ? 'met' : 'missed');
      }),
      { numRuns },
    );
  });

  test('never takes more from more: an approval in place of a rejection harms nothing', () => {
    const rank = { missed: 0, open: 1, met: 2 };
    fc.assert(
      fc.property(quorum, answers, fc.nat(7), fc.nat(4), (which, given, place, more) => {
        const better = given.map((one, n) => (n === place ? 'approve' : one));
        const asked = given.length + more;
        expect(rank[tally(which, asked, better)]).toBeGreaterThanOrEqual(rank[tally(which, asked, given)]);
      }),
      { numRuns },
    );
  });

  test('of nobody asked is never met', () => fc.assert(fc.property(quorum, (which) => tally(which, 0, []) === 'open')));
});
