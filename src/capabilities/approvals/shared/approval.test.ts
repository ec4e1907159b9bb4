import { describe, expect, test } from 'vitest';
import { ApprovalPlan, type ApproverRule } from '../../../kernel/shared/approval-plan.ts';
import { type Act, type Around, act, type Outcome, voicesOf, whyStuck } from './acts.ts';
import { type Approval, askAgain, askApproval, runningStep, silentIn } from './approval.ts';
import { nextDue } from './due.ts';
import { type Ask, findApprovers, type People } from './find-approvers.ts';
import { type StandIn, standInsOf } from './stand-ins.ts';

const ids = ['mira', 'noah', 'ines', 'omar', 'lucy', 'theo', 'gone'] as const;
type Name = (typeof ids)[number];
const id = Object.fromEntries(ids.map((name, n) => [name, `00000000-0000-7000-8000-00000000000${n + 1}`])) as Record<Name, string>;
const team = '00000000-0000-7000-8000-0000000000aa';

/** Mira works for Noah, Noah for Ines, Ines for Omar, who leads the company. Finance is Lucy, Theo, and one who has left. */
const managers: Readonly<Record<string, string>> = { [id.mira]: id.noah, [id.noah]: id.ines, [id.ines]: id.omar };
const people: People = {
  isActive: (person) => person !== id.gone,
  managerOf: (person) => managers[person] ?? null,
  costCentreOwnerOf: () => id.ines,
  holdersOf: (role) => (role === 'teamLead' ? [id.lucy, id.mira] : []),
  membersOf: () => [id.lucy, id.theo, id.gone],
};

const start = new Date('2026-03-02T09:00:00Z');
const hours = (n: number): Date => new Date(start.getTime() + n * 3_600_000);
const ofMira: Ask = { requesterId: id.mira, openedById: id.mira, answers: { price: 100, forWhom: id.theo } };
const aroundAt = (at: Date, standIns: readonly StandIn[] = []): Around => ({
  at,
  standIns,
  applies: () => true,
  approversOf: (rules, ask) => findApprovers(rules, ask, people),
});
const around = aroundAt(start);

type GivenStep = Record<string, unknown>;
const manager = { kind: 'managers' };
const finance = { kind: 'team', team };
const asked = (steps: readonly GivenStep[], ask = ofMira): Approval => askApproval(ApprovalPlan.parse({ steps }), ask, around, start);

function later(approval: Approval, ...acts: readonly (Act & { around?: Around })[]): Approval {
  return acts.reduce((now, one) => done(act(now, one, one.around ?? around)), approval);
}

function done(outcome: Outcome): Approval {
  if ('whyNot' in outcome) throw new Error(`It was refused: ${outcome.whyNot}`);
  return outcome.approval;
}

const yes = (byId: string, voiceId?: string): Act => ({ act: 'vote', byId, voiceId, answer: 'approve', comment: '' });
const no = (byId: string, comment = 'Too dear'): Act => ({ act: 'vote', byId, answer: 'reject', comment });
function whyNot(approval: Approval, one: Act, at = around): string | undefined {
  const outcome = act(approval, one, at);
  return 'whyNot' in outcome ? outcome.whyNot : undefined;
}
const whom = (approval: Approval): readonly string[] => runningStep(approval)?.asked.map(({ personId }) => personId) ?? [];

describe('whom a step asks', () => {
  const found = (rules: readonly GivenStep[], ask = ofMira) => whom(asked([{ approvers: rules }], ask));

  test("Mira's manager, or the first two above her, or only the second", () => {
    expect(found([manager])).toEqual([id.noah]);
    expect(found([{ ...manager, levels: 2 }])).toEqual([id.noah, id.ines]);
    expect(found([{ ...manager, from: 2 }])).toEqual([id.ines]);
  });

  test('the owner of her cost centre, whom she named in the form, a role, and a team without who has left; each once', () => {
    expect(found([{ kind: 'costCentreOwner' }, { kind: 'field', field: 'forWhom' }])).toEqual([id.ines, id.theo]);
    expect(found([finance, { kind: 'role', role: 'teamLead' }, { kind: 'person', person: id.theo }])).toEqual([id.lucy, id.theo]);
    expect(found([{ kind: 'field', field: 'toString' }])).toEqual([]);
  });

  test('where her manager logged it for her, his manager is asked in his place', () => {
    expect(found([manager], { ...ofMira, openedById: id.noah })).toEqual([id.ines]);
  });

  test('never herself, even where she is named, holds the role or put herself into the form', () => {
    const own = { ...ofMira, answers: { forWhom: id.mira } };
    const rules: ApproverRule[] = [
      { kind: 'person', person: id.mira },
      { kind: 'role', role: 'teamLead', workspace: null },
      { kind: 'field', field: 'forWhom' },
    ];
    expect(findApprovers(rules, own, people)).toEqual([{ personId: id.lucy, because: 'role' }]);
    expect(found(rules, own)).toEqual([id.lucy]);
    const careless = { ...around, approversOf: () => [{ personId: id.mira, because: 'person' as const }] };
    expect(whom(askApproval(ApprovalPlan.parse({ steps: [{ approvers: rules }] }), own, careless, start))).toEqual([]);
  });

  test('two who are each other’s managers end the chain', () => {
    const circle: People = { ...people, managerOf: (person) => (person === id.mira ? id.noah : id.mira) };
    expect(findApprovers([{ kind: 'managers', from: 1, levels: 10 }], ofMira, circle)).toEqual([
      { personId: id.noah, because: 'managers' },
    ]);
  });
});

describe('steps', () => {
  const two = [{ approvers: [manager] }, { approvers: [finance] }];

  test('follow one another: Finance is asked once Noah has approved, and both of Finance approve it', () => {
    const begun = asked(two);
    expect(whyNot(begun, yes(id.lucy))).toBe('notAsked');
    const second = later(begun, yes(id.noah));
    expect(whom(second)).toEqual([id.lucy, id.theo]);
    expect(later(second, yes(id.theo)).state).toBe('requested');
    expect(later(second, yes(id.theo), yes(id.lucy))).toMatchObject({ state: 'approved', endedAt: start });
  });

  test('a rejection says why and ends all of it, so that Finance is never asked', () => {
    expect(whyNot(asked(two), no(id.noah, '  '))).toBe('commentMissing');
    const rejected = later(asked(two), no(id.noah));
    expect(rejected).toMatchObject({ state: 'rejected', reason: 'Too dear' });
    expect(rejected.steps).toHaveLength(1);
    expect(whyNot(rejected, yes(id.noah))).toBe('ended');
  });

  test('whose condition does not hold are left out; where none holds nobody has to approve', () => {
    const plan = ApprovalPlan.parse({ steps: [{ ...two[0], when: { field: 'price', op: 'gt', value: 500 } }, two[1]] });
    const cheap = { ...around, applies: ({ when }: { when?: unknown }) => when === undefined };
    expect(whom(askApproval(plan, ofMira, cheap, start))).toEqual([id.lucy, id.theo]);
    expect(askApproval(plan, ofMira, { ...around, applies: () => false }, start).state).toBe('approved');
  });

  test.each([
    [{ kind: 'share', percent: 50 }, 2],
    [{ kind: 'share', percent: 67 }, 3],
    [{ kind: 'count', count: 2 }, 2],
    [{ kind: 'any' }, 1],
    [{ kind: 'firstAnswer' }, 1],
    [{ kind: 'all' }, 3],
  ])('of three who are asked, with %j, are approved by %i', (quorum, enough) => {
    const begun = asked([{ approvers: [finance, manager], quorum }]);
    const states = [id.lucy, id.theo, id.noah].map(
      (_, n, all) =>
        later(
          begun,
          ...all
            .slice(0, n + 1)
            .slice(0, enough)
            .map((who) => yes(who)),
        ).state,
    );
    expect(states.indexOf('approved') + 1).toBe(enough);
  });

  test('that find nobody wait: an agent adds Theo, whose word then counts; Mira may choose nobody', () => {
    const stuck = asked([{ approvers: [{ kind: 'person', person: id.mira }] }]);
    expect(whyStuck(stuck, { at: start, standIns: [] })).toBe('nobodyFound');
    expect(whyNot(stuck, { act: 'addApprover', byId: id.mira, personId: id.theo })).toBe('ownAsk');
    expect(later(stuck, { act: 'addApprover', byId: id.lucy, personId: id.theo }, yes(id.theo)).state).toBe('approved');
  });
});

test('a step that wants more than it found waits once all have approved, until each who is added approves as well', () => {
  const added = (now: Approval, personId: string) => later(now, { act: 'addApprover', byId: id.lucy, personId });
  const alone = later(asked([{ approvers: [manager], quorum: { kind: 'count', count: 2 } }]), yes(id.noah));
  expect([alone.state, silentIn(runningStep(alone) ?? fail())]).toEqual(['requested', []]);
  expect(later(added(alone, id.theo), yes(id.theo)).state).toBe('approved');
  const both = added(added(alone, id.theo), id.ines);
  expect([later(both, yes(id.theo)), later(both, yes(id.theo), yes(id.ines)), later(both, no(id.ines))].map(({ state }) => state)).toEqual([
    ...['requested', 'approved', 'rejected'],
  ]);
});

const fail = (): never => {
  throw new Error('No step runs');
};

describe('somebody added while it runs', () => {
  const any = [{ approvers: [finance], quorum: { kind: 'any' } }];
  const withInes = later(asked(any), { act: 'addApprover', byId: id.lucy, personId: id.ines });

  test('makes it stricter, never easier: the friend whom Mira adds does not approve in place of Finance', () => {
    expect(later(withInes, yes(id.ines)).state).toBe('requested');
    expect(later(withInes, yes(id.ines), yes(id.theo)).state).toBe('approved');
    expect(later(withInes, yes(id.theo)).state).toBe('requested');
    expect(later(withInes, no(id.ines)).state).toBe('rejected');
  });

  test('is not one who is asked already, nor Mira', () => {
    expect(whyNot(withInes, { act: 'addApprover', byId: id.lucy, personId: id.ines })).toBe('askedAlready');
    expect(whyNot(withInes, { act: 'addApprover', byId: id.lucy, personId: id.mira })).toBe('ownAsk');
  });
});

describe('in the place of another', () => {
  const standIn = (forId: string, byId: string, kind: StandIn['kind'] = 'outOfOffice'): StandIn => ({
    forId,
    byId,
    kind,
    from: hours(0),
    until: hours(24),
  });

  test('Ines answers while Noah is away, neither before nor after, and the row tells both', () => {
    const away = [standIn(id.noah, id.ines)];
    const begun = asked([{ approvers: [manager] }]);
    expect(whyNot(begun, yes(id.ines), aroundAt(hours(-1), away))).toBe('notAsked');
    expect(whyNot(begun, yes(id.ines), aroundAt(hours(24), away))).toBe('notAsked');
    const approved = later(begun, { ...yes(id.ines), around: aroundAt(hours(1), away) });
    expect(approved.steps[0]?.votes).toMatchObject([{ voiceId: id.noah, byId: id.ines, answer: 'approve' }]);
    expect(approved.state).toBe('approved');
  });

  test('nobody approves their own ask by being made a stand-in, at whatever remove', () => {
    const begun = asked([{ approvers: [manager] }]);
    for (const chain of [[standIn(id.noah, id.mira)], [standIn(id.noah, id.ines), standIn(id.ines, id.mira)]]) {
      expect(whyNot(begun, yes(id.mira, id.noah), aroundAt(hours(1), chain))).toBe('ownAsk');
      expect(voicesOf(begun, id.mira, aroundAt(hours(1), chain))).toEqual([]);
    }
  });

  test('whoever is away hands on, whoever is there does not, and a circle of holidays ends', () => {
    const away = [standIn(id.noah, id.ines), standIn(id.ines, id.omar), standIn(id.omar, id.noah)];
    expect(standInsOf(away, id.noah, hours(1))).toEqual([id.ines, id.omar]);
    expect(standInsOf([standIn(id.noah, id.ines), standIn(id.ines, id.omar, 'delegate')], id.noah, hours(1))).toEqual([id.ines]);
    expect(standInsOf([standIn(id.noah, id.ines), standIn(id.ines, id.omar, 'substitute')], id.noah, hours(1))).toEqual([id.ines]);
    expect(standInsOf([{ ...standIn(id.noah, id.ines, 'substitute'), from: null, until: null }], id.noah, hours(99))).toEqual([id.ines]);
  });

  test('one person gives one answer in a step: Lucy, who is asked herself, does not answer for Theo as well', () => {
    const begun = asked([{ approvers: [finance] }]);
    const away = aroundAt(hours(1), [standIn(id.theo, id.lucy)]);
    expect(whyNot(begun, yes(id.lucy, id.theo), away)).toBe('ownVoice');
    expect(voicesOf(begun, id.lucy, away)).toEqual([id.lucy]);
    const own = later(begun, { ...yes(id.lucy), around: away });
    expect(whyNot(own, yes(id.lucy, id.theo), away)).toBe('ownVoice');
    expect(whyNot(own, yes(id.lucy), away)).toBe('answeredAlready');
  });
});

describe('silence', () => {
  const silent = (timeout: GivenStep, more: GivenStep = {}) =>
    asked([{ approvers: [finance], timeout: { afterHours: 48, ...timeout }, ...more }]);
  const late = aroundAt(hours(48));
  const timeOut: Act & { around: Around } = { act: 'timeOut', around: late };

  test.each([
    ['expire', 'expired'],
    ['reject', 'rejected'],
    ['approve', 'approved'],
  ])('after its time makes it %s, and not a moment sooner', (action, state) => {
    expect(whyNot(silent({ action }), { act: 'timeOut' }, aroundAt(new Date(hours(48).getTime() - 1)))).toBe('notDue');
    expect(later(silent({ action }), timeOut)).toMatchObject({ state, endedAt: hours(48) });
  });

  test('of nobody is no consent', () => {
    const stuck = asked([{ approvers: [{ kind: 'person', person: id.mira }], timeout: { action: 'approve', afterHours: 48 } }]);
    expect(later(stuck, timeOut).state).toBe('expired');
  });

  test('leads to Omar, whose first answer decides; he has as long again', () => {
    const escalated = later(silent({ action: 'escalate', to: [{ kind: 'person', person: id.omar }] }), timeOut);
    expect(nextDue(escalated)).toEqual({ what: 'timeOut', at: hours(96) });
    expect(later(escalated, yes(id.omar)).state).toBe('approved');
    expect(later(escalated, no(id.omar)).state).toBe('rejected');
    expect(later(escalated, { act: 'timeOut', around: aroundAt(hours(96)) }).state).toBe('expired');
  });

  test('does not lead to one whose answer was given in his place: Lucy has been heard, and Theo or Omar decides', () => {
    const to = [finance, { kind: 'person', person: id.omar }];
    const substitute = { forId: id.lucy, byId: id.ines, kind: 'substitute', from: null, until: null } as const;
    const heard = later(silent({ action: 'escalate', to }), { ...yes(id.ines), around: aroundAt(hours(1), [substitute]) }, timeOut);
    expect(runningStep(heard)?.deciders).toEqual([id.theo, id.omar]);
    expect(heard.state).toBe('requested');
  });

  test('never leads to Mira: it expires where nobody else stands above', () => {
    expect(later(silent({ action: 'escalate', to: [{ kind: 'person', person: id.mira }] }), timeOut).state).toBe('expired');
  });

  test('is reminded of again and again, until all have answered or the time is out', () => {
    const begun = silent({ action: 'expire' }, { remindEveryHours: 20 });
    expect(nextDue(begun)).toEqual({ what: 'remind', at: hours(20) });
    const twice = later(begun, { act: 'remind', around: aroundAt(hours(21)) }, { act: 'remind', around: aroundAt(hours(41)) });
    expect(nextDue(twice)).toEqual({ what: 'timeOut', at: hours(48) });
    expect(silentIn(runningStep(twice) ?? fail())).toEqual([id.lucy, id.theo]);
    expect(nextDue(later(twice, no(id.theo)))).toBeNull();
  });
});

describe('what ends it from outside', () => {
  test('Mira withdraws, and nobody is asked any more', () => {
    const withdrawn = later(asked([{ approvers: [manager] }]), { act: 'withdraw', reason: 'Found one' });
    expect(withdrawn).toMatchObject({ state: 'withdrawn', reason: 'Found one' });
    expect(whyNot(withdrawn, { act: 'void', reason: 'Price' })).toBe('ended');
  });

  test('another price voids what was approved and asks Noah again, as if he had said nothing', () => {
    const approved = later(asked([{ approvers: [manager] }]), yes(id.noah));
    const voided = later(approved, { act: 'void', reason: 'price' });
    const again = askAgain(voided, { ...ofMira, answers: { price: 900 } }, around, hours(2));
    expect(again).toMatchObject({ state: 'requested', round: 2, ask: { answers: { price: 900 } } });
    expect(silentIn(runningStep(again) ?? fail())).toEqual([id.noah]);
    expect(() => askAgain(approved, ofMira, around, start)).toThrow('Only what was voided');
  });
});
