import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { demoPassword, demos, seedDemo } from '../../src/apps/cli/seed/seed.ts';
import { axeViolations } from '../support/accessibility.ts';
import { browserTest, expectComplaint } from '../support/browser.ts';
import { send } from '../support/client.ts';
import { belongTo, fileName, goTo, keep, sessionOf, settled, speak, strangersOf, type Visitor } from '../support/crawl.ts';
import { openHouse } from '../support/house.ts';
import { lookFaults } from '../support/looks.ts';
import { type Landmarks, placesOf, routes, surfaceOf } from '../support/places.ts';
import { patience, proving, sharedOut } from '../support/proofs.ts';

const house = openHouse({ pages: true });
const host = 'hostile.localhost';
const person = (key: string): Visitor => ({ host, email: `${key}@hostile.example`, password: demoPassword });
const widths = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
let marks: Landmarks;

beforeAll(async () => {
  await seedDemo(
    house.ownerUrl,
    demos.filter(({ tenant }) => tenant.slug === 'hostile'),
  );
  marks = await landmarks();
}, 120_000);

async function asked<T>(key: string, path: string): Promise<T> {
  const cookie = await sessionOf(house.port, person(key));
  const { status, body, text } = await send<T>(house.port, host, 'GET', `/api/v1${path}`, undefined, { headers: { cookie } });
  if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
  return body;
}

type Numbers = { items: { number: string; state: string; title: string }[] };

async function landmarks(): Promise<Landmarks> {
  const [mine, all] = [await asked<Numbers>('rtl', '/tickets?limit=100'), await asked<Numbers>('agent', '/tickets?limit=100')];
  const people = await asked<{ items: { id: string; email: string }[] }>('admin', '/people?limit=100');
  const drafts = await asked<{ items: { id: string; key: string }[] }>('admin', '/catalog/drafts');
  const articles = await asked<{ items: { number: string }[] }>('agent', '/knowledge/articles');
  const onePerState = ({ items }: Numbers) => [...new Map(items.map((one) => [one.state, one.number])).values()];
  return {
    departments: ['scripts', 'rtl'],
    requestTypes: ['hostile-0', 'hostile-1'],
    requests: onePerState(mine),
    tickets: onePerState(all),
    approvals: [],
    articles: articles.items.slice(0, 2).map(({ number }) => number),
    problems: (await asked<{ items: { number: string }[] }>('agent', '/problems?shelf=all')).items.map(({ number }) => number),
    people: people.items.filter(({ email }) => /^(long|rtl)@/.test(email)).map(({ id }) => id),
    workspaces: ['scripts'],
    drafts: drafts.items.filter(({ key }) => key === 'hostile-0').map(({ id }) => ['scripts', id] as const),
  };
}

type Reading = { readonly direction: 'ltr' | 'rtl'; readonly at: readonly string[]; readonly axeAt: readonly string[] };

/**
 * Axe cares for the direction in nothing; a sample asks it at one width of each screen, in turns, and reads the screen from the right at the
 * other one.
 */
const readingOf = (direction: Reading['direction'], turn: number): Reading => {
  const devices = Object.keys(widths);
  const sample = (from: number) => devices.filter((_, at) => proving || at === from % devices.length);
  return direction === 'ltr' ? { direction, at: devices, axeAt: sample(turn) } : { direction, at: sample(turn + 1), axeAt: [] };
};

/** One screen at its widths, as it is read from the left or from the right. */
async function look(page: Page, path: string, { direction, at, axeAt }: Reading): Promise<string[]> {
  const faults = [...(await goTo(page, `http://${host}:${house.port}`, path))];
  for (const [device, size] of Object.entries(widths).filter(([name]) => at.includes(name))) {
    await page.setViewportSize(size);
    const found = [...(await settled(page)), ...(await lookFaults(page)), ...(axeAt.includes(device) ? await axeViolations(page) : [])];
    await keep(page, `hostile/${fileName(path)}-${device}-${direction}`);
    faults.push(...found.map((fault) => `${device} ${direction}: ${fault}`));
  }
  return [...new Set(faults)].map((fault) => `${path} ${fault}`);
}

const walks = { public: undefined, portal: person('rtl'), desk: person('agent'), admin: person('admin') };
type Surface = keyof typeof walks;

/** All screens of a surface, read from one side. */
async function walk(page: Page, surface: Surface, direction: 'ltr' | 'rtl'): Promise<string[]> {
  const strangers = strangersOf(page);
  const faults: string[] = [];
  page.on('dialog', async (dialog) => {
    faults.push(`a script ran: ${dialog.message()}`);
    await dialog.dismiss();
  });
  const visitor = walks[surface];
  if (visitor) await belongTo(page, house.port, visitor);
  else expectComplaint(page, /404 POST .*\/password\/links|status of (401|404)|reply: 401/);
  await speak(page, direction === 'rtl' ? 'ar' : 'en');
  // Public screens are walked here only.
  const places = routes.filter((route) => surfaceOf(route) === surface).flatMap((route) => placesOf(route, marks));
  const paths = surface === 'public' ? places : sharedOut(places, 'second');
  for (const [turn, path] of paths.entries()) faults.push(...(await look(page, path, readingOf(direction, turn))));
  return [...faults, ...strangers.map((url) => `asks another host: ${url}`)];
}

browserTest.for(Object.keys(walks) as Surface[])(
  'whatever people call themselves and write, every screen bears it: %s',
  { timeout: patience(600_000) },
  async (surface, { page, anotherPage }) => {
    const faults = await Promise.all([walk(page, surface, 'ltr'), walk(await anotherPage(), surface, 'rtl')]);
    expect(faults.flat()).toEqual([]);
  },
);
