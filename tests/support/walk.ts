import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expectComplaint } from './browser.ts';
import { billJoins, oneOfEach, type PersonName, people, tenants } from './cast.ts';
import { as } from './client.ts';
import { arriveAs, goTo, strangersOf } from './crawl.ts';
import type { TestHouse } from './house.ts';
import { nameFaults } from './looks.ts';
import { type Landmarks, placesOf, routes, surfaceOf } from './places.ts';
import { announceMaterial, makeOperator, showAll } from './policy.ts';
import { isItsTurn, oneToday } from './proofs.ts';
import { undeclaredIn } from './stores.ts';

/** What somebody found at an address. */
export type Found = {
  readonly path: string;
  /** False where they are told that there is no such thing. */
  readonly isThere: boolean;
  /** How the page behaves wrongly; and what is there and asks for something that its reader may not have. */
  readonly wrong: readonly string[];
  /** What their browser then holds for the first time that the register does not name. */
  readonly held: readonly string[];
  /** What the page asked of another host. */
  readonly strangers: readonly string[];
};

const notThere = 'Doesn’t exist, or isn’t shared with you.';
export const isNotThere = async (page: Page): Promise<boolean> =>
  (await page.getByRole('heading', { level: 1 }).first().textContent()) === notThere;

/** Goes to one place after the other as somebody who has signed in, as by links, and looks at each what is there, held and asked for. */
export async function walk(page: Page, origin: string, places: readonly string[]): Promise<Found[]> {
  const refused: string[] = [];
  page.on('response', (reply) => {
    if (reply.status() >= 400) refused.push(`asks for ${new URL(reply.url()).pathname}`);
  });
  const strangers = strangersOf(page);
  const found: Found[] = [];
  const known = new Set<string>();
  for (const path of places) {
    const wrong = [...(await goTo(page, origin, path)), ...(await nameFaults(page))];
    const held = (await undeclaredIn(page)).filter((one) => !known.has(one));
    for (const one of held) known.add(one);
    const isThere = !(await isNotThere(page));
    const asked = refused.splice(0);
    found.push({ path, isThere, wrong: isThere ? [...wrong, ...asked] : wrong, held, strangers: strangers.splice(0) });
  }
  return found;
}

/** The screens of the app that need somebody signed in. */
export const signedIn = routes.filter((route) => surfaceOf(route) !== 'public');

export type Walk = { readonly who: PersonName; readonly found: readonly Found[] };

/** Who sees which screen, as it is written down: yes or 404 of each person. */
const written: ReadonlyMap<string, readonly string[]> = new Map(
  readFileSync(new URL('../e2e/screens.txt', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.split(/ +/))
    .map(([route = '', ...cells]) => [route, cells]),
);

const asWritten = (route: string, who: PersonName): string | undefined => written.get(route)?.[oneOfEach.indexOf(who)];

/**
 * In a sample each place is gone to by a third of the people, others each day, and by one of those who see it; and by everybody if nothing is
 * written down of its screen yet.
 */
function placesToday(who: PersonName, marks: Landmarks): readonly string[] {
  const all = signedIn.flatMap((route) => placesOf(route, marks).map((path) => ({ route, path })));
  return all.flatMap(({ route, path }, at) => {
    const readers = oneOfEach.filter((one) => asWritten(route, one) === 'yes');
    const goes = !written.has(route) || isItsTurn(at + oneOfEach.indexOf(who), 3) || oneToday(readers, at) === who;
    return goes ? [path] : [];
  });
}

/** Whoever holds a role, and Ada who holds none, go to the screens that there are, filled with what is really there. */
export async function everybodyWalks(house: TestHouse, marks: Landmarks, anotherPage: () => Promise<Page>): Promise<readonly Walk[]> {
  await billJoins(house);
  // Acme runs the installation and has announced a change of its policy: its screens have something to show.
  await makeOperator(house);
  await showAll();
  await announceMaterial(house);
  return await Promise.all(
    oneOfEach.map(async (who) => {
      const page = await anotherPage();
      expectComplaint(page, /404/);
      await arriveAs(page, house, who);
      const origin = `http://${tenants[people[who].tenant].host}:${house.port}`;
      return { who, found: await walk(page, origin, [...placesToday(who, marks), ...(await ownRequest(house, who))]) };
    }),
  );
}

/** Who sees no ticket of others has asked for something, too. */
async function ownRequest(house: TestHouse, who: PersonName): Promise<string[]> {
  if (!['tom', 'petra', 'bill'].includes(who)) return [];
  const asked = { type: 'incident', title: 'Badge opens no door', team: 'Service Desk', description: 'Since Monday.' };
  const { body } = await (await as(house, who)).post<{ number: string }>('/tickets', asked);
  return [`/requests/${body.number}`];
}

/** Whether somebody found the screen of a route at its first place; as it is written down where they did not go today. */
export function seenBy({ who, found }: Walk, route: string, first: string): string {
  const place = found.find(({ path }) => path === first);
  if (place === undefined) return asWritten(route, who) ?? '404';
  return place.isThere ? 'yes' : '404';
}

export const faultsOf = (all: readonly Walk[], which: 'wrong' | 'held' | 'strangers'): string[] =>
  all.flatMap(({ who, found }) => found.flatMap((one) => one[which].map((fault) => `${who} at ${one.path}: ${fault}`)));

/** Every address of the server at which a person reads a page that it draws itself, out of its router: a new one is among them by itself. */
export function drawnPages(printed: string): readonly string[] {
  const above: string[] = [];
  const all = printed.split('\n').flatMap((line) => {
    const [, indent = '', name = ''] = /^([│ ]*)[├└]── (\S+) \(/.exec(line) ?? [];
    if (name === '') return [];
    const depth = indent.length / 4;
    const address = `${depth === 0 ? '' : (above[depth - 1] ?? '')}${name}`;
    above[depth] = address;
    return [address];
  });
  return all.filter((address) => !noPages.test(address));
}

/** Files, what programs ask, the picture of a letter, what is there only while developing, and everything that the app’s own router answers. */
const noPages = /\.\w+$|\*|^\/(api\/v1|dev|healthz|readyz|o|\.well-known)\b|^\/assets\//;
