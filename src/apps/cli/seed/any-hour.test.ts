import { describe, expect, test } from 'vitest';
import { definitionOf } from '../../../../db/seeds/build.ts';
import { checkAnswers } from '../../../capabilities/catalog/public.ts';
import { RequestTypeDefinition } from '../../../capabilities/catalog/shared/request-type.ts';
import { demos } from './seed.ts';
import { answersIn } from './tell.ts';

const some = '0198c0de-0000-7000-8000-000000000001';
const day = 86_400_000;

// A form counts days from the asker's own today. Counted in UTC, the demo could not be told, and nothing started, for an hour or two a day.
describe('at every half hour of a day each story of the demo is asked in a form that takes its answers', () => {
  test.each(['2026-01-15', '2026-07-15', '2026-10-25', '2028-02-29'])('%s', (date) => {
    const halfHours = Array.from({ length: 48 }, (_, at) => new Date(Date.parse(date) + at * 1_800_000));
    expect(demos.flatMap((demo) => halfHours.flatMap((now) => refusedAt(demo, now)))).toEqual([]);
  });
});

function refusedAt({ tenant, catalog, stories }: (typeof demos)[number], seeded: Date): string[] {
  const types = new Map(catalog.flatMap((one) => one.types.map((type) => [type.key, type] as const)));
  const zoneOf = (person: string): string => {
    const row = tenant.people.find(([key]) => key === person);
    return row?.[7]?.timeZone ?? tenant.locations.find(({ name }) => name === row?.[4])?.timeZone ?? 'Europe/Berlin';
  };
  const actor = (person: string) => ({ id: some, timeZone: zoneOf(person), teamIds: [] });
  return stories.flatMap((story) => {
    const type = types.get(story.of ?? '');
    if (type === undefined) return [];
    const now = new Date(seeded.getTime() - story.ago * day);
    const definition = definitions.get(type) ?? RequestTypeDefinition.parse(definitionOf(type, () => some));
    definitions.set(type, definition);
    const answers = answersIn(definition, story, { actor, location: () => some }, now);
    const { problems } = checkAnswers(definition, answers, { now, ...actor(story.by), personId: some });
    return problems.map(({ path }) => `${seeded.toISOString()} ${story.title} ${path}`);
  });
}

const definitions = new Map<unknown, RequestTypeDefinition>();
