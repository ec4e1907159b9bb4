import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Candidate, choose } from './choose.ts';

const skill = 'network';
const someone = (id: string, change: Partial<Candidate> = {}): Candidate => ({
  id,
  isRequester: false,
  isAbsent: false,
  isAtWork: true,
  load: 0,
  capacity: null,
  skills: {},
  knewLast: false,
  ...change,
});
const usual = { method: 'roundRobin', sticky: false, skills: [] } as const;
const whys = (choice: ReturnType<typeof choose>) => Object.fromEntries(choice.passed.map(({ personId, why }) => [personId, why]));

const anybody = fc.record<Candidate>({
  id: fc.uuid(),
  isRequester: fc.boolean(),
  isAbsent: fc.boolean(),
  isAtWork: fc.boolean(),
  load: fc.nat(30),
  capacity: fc.option(fc.integer({ min: 1, max: 30 })),
  skills: fc.oneof(fc.constant({}), fc.record({ [skill]: fc.integer({ min: 1, max: 5 }) })),
  knewLast: fc.boolean(),
});
const team = fc.uniqueArray(anybody, { selector: ({ id }) => id, maxLength: 12 });
const wanted = fc.record({
  method: fc.constantFrom('none', 'roundRobin', 'leastLoaded', 'bestSkilled'),
  sticky: fc.boolean(),
  skills: fc.constantFrom([], [{ skill, level: 2 }]),
} as const);

test('nobody gets a ticket who is away, out of hours, full, without the skill, or who asks for it', () => {
  fc.assert(
    fc.property(wanted, team, fc.option(fc.uuid()), (rule, candidates, last) => {
      const { personId } = choose(rule, candidates, last);
      const got = candidates.find(({ id }) => id === personId);
      if (got === undefined) return personId === null;
      const knows = rule.skills.every(({ level }) => (got.skills[skill] ?? 0) >= level);
      return !got.isAbsent && got.isAtWork && !got.isRequester && knows && (got.capacity === null || got.load < got.capacity);
    }),
    { numRuns: 3000 },
  );
});

test('whatever the order in which they are read, the same person gets it, and of each other is told why not', () => {
  fc.assert(
    fc.property(wanted, team, fc.option(fc.uuid()), fc.nat(), (rule, candidates, last, turns) => {
      const at = candidates.length === 0 ? 0 : turns % candidates.length;
      const otherwise = [...candidates.slice(at), ...candidates.slice(0, at)].reverse();
      const choice = choose(rule, candidates, last);
      expect(choose(rule, otherwise, last).personId).toBe(choice.personId);
      if (choice.personId === null) return;
      expect([choice.personId, ...choice.passed.map(({ personId }) => personId)].toSorted()).toEqual(
        candidates.map(({ id }) => id).toSorted(),
      );
    }),
  );
});

test('in turns nobody gets two more than another, however many tickets come', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 60 }), (ids, tickets) => {
      const counts = new Map(ids.map((id) => [id, 0]));
      let last: string | null = null;
      for (let ticket = 0; ticket < tickets; ticket++) {
        last = choose(
          usual,
          ids.map((id) => someone(id)),
          last,
        ).personId;
        if (last !== null) counts.set(last, (counts.get(last) ?? 0) + 1);
      }
      expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(1);
    }),
  );
});

test('who was away gets the next in turn once back, and is not made to catch up', () => {
  const team = ['a', 'b', 'c'];
  const go = (last: string | null, away: string[]) =>
    choose(
      usual,
      team.map((id) => someone(id, { isAbsent: away.includes(id) })),
      last,
    ).personId;
  const got = [go(null, ['b']), go('a', ['b']), go('c', ['b']), go('a', []), go('b', []), go('c', [])];
  expect(got).toEqual(['a', 'c', 'a', 'b', 'c', 'a']);
});

test('the least loaded is who has the least of what they can take on, and who is full gets none', () => {
  const eve = someone('eve', { load: 6, capacity: 20 });
  const noah = someone('noah', { load: 4, capacity: 8 });
  const mia = someone('mia', { load: 2, capacity: 2 });
  const choice = choose({ ...usual, method: 'leastLoaded' }, [eve, noah, mia], null);
  expect([choice.personId, choice.because, whys(choice)]).toEqual(['eve', 'load', { noah: 'busier', mia: 'full' }]);
});

test('the best skilled is who knows most of what is needed; of two who know as much, who has less', () => {
  const eve = someone('eve', { skills: { network: 3 } });
  const noah = someone('noah', { skills: { network: 5 }, load: 9 });
  const mia = someone('mia', { skills: { network: 5 }, load: 3 });
  const ben = someone('ben', { skills: { network: 1 } });
  const choice = choose({ method: 'bestSkilled', sticky: false, skills: [{ skill, level: 2 }] }, [eve, noah, mia, ben], null);
  expect([choice.personId, choice.because, whys(choice)]).toEqual([
    'mia',
    'skill',
    { ben: 'lacksSkill', eve: 'lessSkilled', noah: 'lessSkilled' },
  ]);
});

test('whoever knew the requester last gets it before the turn, and not while they are away', () => {
  const eve = someone('eve');
  const noah = someone('noah', { knewLast: true });
  const sticky = { ...usual, sticky: true };
  expect(choose(sticky, [eve, noah], null)).toMatchObject({
    personId: 'noah',
    because: 'sticky',
    passed: [{ personId: 'eve', why: 'otherKnows' }],
  });
  expect(choose(sticky, [eve, { ...noah, isAtWork: false }], null)).toMatchObject({ personId: 'eve', because: 'turn' });
});
