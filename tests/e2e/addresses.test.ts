import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { browserTest, expectComplaint } from '../support/browser.ts';
import { type PersonName, people, tenants } from '../support/cast.ts';
import { arriveAs, goTo } from '../support/crawl.ts';
import { openHouse } from '../support/house.ts';
import { noLandmarks, placesOf, readers, surfaceOf } from '../support/places.ts';

const house = openHouse({ pages: true });

/** Everything that some screen reads in its address. */
const keys = [
  'all',
  'article',
  'as',
  'at',
  'by',
  'category',
  'change',
  'class',
  'columns',
  'copy',
  'day',
  'days',
  'departmentId',
  'from',
  'kind',
]
  .concat([
    'language',
    'level',
    'like',
    'model',
    'part',
    'priority',
    'q',
    'role',
    'run',
    'service',
    'shelf',
    'show',
    'sort',
    'span',
    'state',
  ])
  .concat(['tag', 'team', 'to', 'type', 'until', 'view', 'which', 'workspace']);
const saying = (value: string): string => `?${keys.map((key) => `${key}=${encodeURIComponent(value)}`).join('&')}`;
const nonsense = ['', '2026-99-99', '[{"a":1}]'].map(saying);

const guides = { portal: ['ada'], desk: ['eve'], admin: ['tom', 'petra'], public: [] } as const satisfies Record<
  string,
  readonly PersonName[]
>;

async function walk(page: Page, who: PersonName, places: readonly string[]): Promise<string[]> {
  await arriveAs(page, house, who);
  const origin = `http://${tenants[people[who].tenant].host}:${house.port}`;
  const broken: string[] = [];
  for (const path of places) {
    await goTo(page, origin, path);
    if ((await page.getByRole('heading', { name: 'That did not work' }).count()) > 0) broken.push(path);
  }
  return broken;
}

browserTest.for(['ada', 'eve', 'tom', 'petra'] as const)(
  'an address that says what nobody can mean leads %s to the screen as it is without',
  { timeout: 180_000 },
  async (who, { page }) => {
    // What is asked for by a name that nothing has is refused, and the screen says so.
    expectComplaint(page, /40[04]|422/);
    const routes = readers.filter((route) => guides[surfaceOf(route)].some((one) => one === who));
    const places = routes.flatMap((route) => placesOf(route, noLandmarks)).map((path) => path.replace(/\?.*/, ''));
    expect(
      await walk(
        page,
        who,
        [...new Set(places)].flatMap((path) => nonsense.map((said) => path + said)),
      ),
    ).toEqual([]);
  },
);
