import { afterEach, beforeAll, expect, test } from 'vitest';
import { type PersonName, people } from '../../../tests/support/cast.ts';
import { answers, forgetConsent } from '../../../tests/support/choices.ts';
import { as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { forgetPolicies, makeOperator } from '../../../tests/support/policy.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import { toldParts } from '../../kernel/shared/fewest.ts';
import type { FiguresReply } from './contract-figures.ts';

const house = openHouse();
const day = 86_400_000;
const path = '/consent/figures';

beforeAll(() => makeOperator(house));
afterEach(async () => {
  await forgetConsent(house);
  await forgetPolicies(house);
});

const figuresFor = async (name: PersonName): Promise<FiguresReply> => (await (await as(house, name)).get<FiguresReply>(path)).body;
const newsOf = ({ purposes }: FiguresReply) => purposes.find(({ purpose }) => purpose === 'news');

test('of news Petra sees how many allow and refuse them, now and a fortnight ago, and of fewer than five nothing', async () => {
  for (const name of ['ada', 'bob', 'eve', 'noah', 'hana'] as const) await answers(await as(house, name), 'news', 'refused');
  shiftClock(14 * day);
  for (const name of ['ada', 'bob', 'eve', 'noah', 'hana'] as const) await answers(await as(house, name), 'news', 'given');
  const figures = await figuresFor('petra');
  expect(figures.people).toBe(9);
  // Four say nothing yet: fewer than five, and what could be subtracted to find them is left out with them.
  expect(newsOf(figures)?.now).toEqual({ given: null, refused: 0, withdrawn: 0, outdated: 0, undecided: null });
  expect(newsOf(figures)?.weeks).toHaveLength(12);
  expect(newsOf(figures)?.weeks.at(0)).toMatchObject({ given: 0, refused: 0, withdrawn: 0 });
  expect(newsOf(figures)?.weeks.at(-2)).toMatchObject({ given: 0, refused: null });
});

test('what one person said before does not count beside what they say now, and the words are in the language of the reader', async () => {
  const all = ['ada', 'bob', 'eve', 'noah', 'hana', 'leila', 'wanda', 'tom', 'petra'] as const;
  for (const name of all) await answers(await as(house, name), 'news', 'given');
  expect(newsOf(await figuresFor('petra'))?.now).toEqual({ given: 9, refused: 0, withdrawn: 0, outdated: 0, undecided: 0 });
  for (const name of all) await answers(await as(house, name), 'news', 'refused');
  expect(newsOf(await figuresFor('petra'))?.now).toEqual({ given: 0, refused: 0, withdrawn: 9, outdated: 0, undecided: 0 });
  const { body } = await (await as(house, 'petra')).get<FiguresReply>(path, { 'accept-language': 'de' });
  expect(newsOf(body)?.title).toBe('Neuigkeiten zum Dienst per E-Mail');
});

test('nobody but who answers for privacy counts what people allow, and Gus of Globex counts Globex', async () => {
  for (const name of ['ada', 'eve', 'tom'] as const) expect((await (await as(house, name)).get(path)).status, name).toBe(403);
  await (await as(house, 'gina')).post('/roles', { personId: people.gus.id, role: 'privacyOfficer', workspaceId: null });
  expect((await figuresFor('gus')).people).toBe(2);
});

test('what is told of a whole cannot be subtracted apart', () => {
  expect(toldParts({ one: 6, two: 0, three: 9 })).toEqual({ one: 6, two: 0, three: 9 });
  expect(toldParts({ one: 4, two: 5, three: 90 })).toEqual({ one: null, two: null, three: 90 });
  expect(toldParts({ one: 1, two: 2, three: 9 })).toEqual({ one: null, two: null, three: 9 });
  expect(toldParts({ one: 3, two: 0 })).toEqual({ one: null, two: 0 });
});
