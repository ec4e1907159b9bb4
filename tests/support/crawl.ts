import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Page, Request } from 'playwright-core';
import { withPictures } from './browser.ts';
import { type PersonName, password, people, tenants } from './cast.ts';
import { send } from './client.ts';
import { refuseEverything } from './refusing.ts';

const pictures = resolve(import.meta.dirname, '../pictures');

/** A person at the address of their tenant. */
export type Visitor = { readonly host: string; readonly email: string; readonly password: string };

/** The session of somebody who signed in, as the cookie that says so. */
export async function sessionOf(port: number, visitor: Visitor, headers: Record<string, string> = {}): Promise<string> {
  const { host, email, password } = visitor;
  const { status, headers: told, text } = await send(port, host, 'POST', '/api/v1/session', { email, password }, { headers });
  if (status !== 201) throw new Error(`${email} could not sign in: ${status} ${text}`);
  return String(told['set-cookie']).split(';', 1)[0] ?? '';
}

/** The page belongs to somebody who has signed in with this browser; nothing is opened yet. */
export async function belongTo(page: Page, port: number, visitor: Visitor): Promise<void> {
  const browser = await page.evaluate(() => navigator.userAgent);
  const cookie = await sessionOf(port, visitor, { 'user-agent': browser });
  const [name = '', ...value] = cookie.split('=');
  await page.context().addCookies([{ name, value: value.join('='), url: `http://${visitor.host}:${port}`, httpOnly: true }]);
  await refuseEverything(page, { port, host: visitor.host, cookie });
}

/** The page belongs to a person of the cast, at the address of their company or another one of it. */
export async function arriveAs(
  page: Page,
  { port }: { readonly port: number },
  name: PersonName,
  host: string = tenants[people[name].tenant].host,
): Promise<void> {
  await belongTo(page, port, { host, email: people[name].email, password });
}

const underWay = new WeakMap<Page, { count: number; since: number }>();

/**
 * The stream of live changes never ends; and what outlives its screen, that somebody leaves a ticket, never tells how it ended: who counted that
 * waited three seconds at each screen after it.
 */
const isAwaited = (request: Request): boolean => request.resourceType() !== 'eventsource' && !request.url().endsWith('/presence');

/** How much a page waits for, from now on. */
function counted(page: Page): { count: number; since: number } {
  const found = underWay.get(page);
  if (found !== undefined) return found;
  const waits = { count: 0, since: Date.now() };
  const more = (by: number) => (request: Request) => {
    if (isAwaited(request)) Object.assign(waits, { count: Math.max(0, waits.count + by), since: Date.now() });
  };
  page.on('request', more(1)).on('requestfinished', more(-1)).on('requestfailed', more(-1));
  underWay.set(page, waits);
  return waits;
}

/** Opens a screen as a link does, without loading the app anew, and waits until it stands still. */
export async function goTo(page: Page, origin: string, path: string): Promise<readonly string[]> {
  counted(page);
  if (page.url().startsWith(origin)) await follow(page, path);
  else await page.goto(origin + path, { waitUntil: 'load' });
  return await settled(page);
}

/** Nobody follows a link before there is one: an address pushed while the router comes to life is never heard of. */
async function follow(page: Page, path: string): Promise<void> {
  await page.waitForFunction(() => Reflect.get(window, '__TSR_ROUTER__')?.state.resolvedLocation !== undefined);
  await page.evaluate((to) => history.pushState({}, '', to), path);
}

/** Until nothing on the page is still coming: a heading, no skeleton, all letters there, no answer awaited. What never stands still is a fault. */
export async function settled(page: Page): Promise<readonly string[]> {
  const waits = counted(page);
  const until = Date.now() + 45_000;
  let awaited: readonly string[] = ['answers'];
  while (Date.now() < until) {
    await page.waitForTimeout(60);
    awaited = waits.count === 0 || Date.now() - waits.since > 3000 ? await page.evaluate(stillAwaited) : ['answers'];
    if (awaited.length === 0) return [];
  }
  return [`never stands still: awaits ${awaited.join(', ')}`];
}

/** Runs in the page. The router arrived, too: until then the screen before it stands there. */
function stillAwaited(): readonly string[] {
  const { status, resolvedLocation } = Reflect.get(window, '__TSR_ROUTER__')?.state ?? {};
  const is = {
    'a heading': [...document.querySelectorAll('h1')].some((one) => one.textContent !== '' && one.checkVisibility()),
    'the router': status === 'idle' && resolvedLocation?.pathname === location.pathname,
    'what comes in place of a skeleton': document.querySelector('[class*="skeleton"]') === null,
    letters: document.fonts.status === 'loaded',
  };
  return Object.entries(is).flatMap(([what, isThere]) => (isThere ? [] : [what]));
}

/** Keeps what the page shows now under tests/pictures. */
export async function keep(page: Page, name: string): Promise<void> {
  if (!withPictures()) return;
  const path = join(pictures, `${name}.png`);
  await mkdir(dirname(path), { recursive: true });
  await page.screenshot({ path, animations: 'disabled' });
}

/** An address as the name of a file. */
export const fileName = (path: string): string =>
  path
    .replace(/[^a-zA-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80) || 'home';

/** What the page asks of other machines than the one it came from. */
export function strangersOf(page: Page): string[] {
  const strangers: string[] = [];
  const note = (url: string): void => {
    const { protocol, host } = new URL(url);
    if (/^(http|ws)/.test(protocol) && host !== new URL(page.url()).host && page.url() !== 'about:blank') strangers.push(url);
  };
  page.on('request', (request) => note(request.url())).on('websocket', (socket) => note(socket.url()));
  return strangers;
}

/** Every page of this browser speaks the language from the start. */
export async function speak(page: Page, language: string): Promise<void> {
  await page.addInitScript((value) => localStorage.setItem('candor.language', JSON.stringify(value)), language);
}

/** A page draws what it has after two seconds; to draw its first view whole, two busy cores may need longer. */
export async function isPatient(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { setTimeout } = window;
    const patient = (run: TimerHandler, after = 0, ...given: unknown[]) => setTimeout(run, after === 2000 ? 30_000 : after, ...given);
    Object.assign(window, { setTimeout: patient });
  });
}
