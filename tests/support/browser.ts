import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { test } from 'vitest';
import { findChromium, startOptions } from './chromium.ts';
import { inTurn } from './in-turn.ts';
import { refuse, refusesIn } from './refusing.ts';
import { slowed } from './slow.ts';

/** What a page complained about, and what its test has said to expect. */
type Watch = { readonly complaints: string[]; readonly expected: RegExp[] };

const watches = new WeakMap<Page, Watch>();
const screens = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const pictures = resolve(import.meta.dirname, '../pictures');

/** Pages of tests live for seconds: what is compiled well is seldom run again. */
const shortLived = '--js-flags=--no-opt --no-maglev';

/**
 * A test with a `page` of its own: one browser a worker, a fresh context (cookies, storage) a test; `anotherPage` opens
 * one for a second person. A test whose page logs an error, throws, or fails to load something fails, unless it said
 * before what to expect. Where the file's people say no to everything optional (refusing.ts), so does each of its browsers.
 */
export const browserTest = test
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures a fixture needs.
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const { args, ...options } = startOptions(await inTurn('candor-chromium', findChromium));
    const browser = await chromium.launch({ ...options, args: [...args, shortLived] });
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('saysNo', ({ task }) => refusesIn(task.file.name))
  .extend('anotherPage', async ({ browser, saysNo }, { onCleanup }) => {
    const pages: Page[] = [];
    onCleanup(async () => {
      const complaints = pages.flatMap(unexpected);
      await Promise.all(pages.map((page) => page.context().close()));
      if (complaints.length > 0) throw new Error(`The page complained:\n${complaints.join('\n')}`);
    });
    return async (): Promise<Page> => {
      const page = await openPage(browser, saysNo);
      pages.push(page);
      return page;
    };
  })
  .extend('page', ({ anotherPage }) => anotherPage());

/** For what people are asked and answer: their browsers come undecided, wherever else they would have said no. Each with its reason in undecided.ts. */
export const undecidedTest = browserTest.extend('saysNo', () => false);
/** Their browsers refuse, in every run. */
export const refusedTest = browserTest.extend('saysNo', () => true);

async function openPage(browser: Browser, saysNo: boolean): Promise<Page> {
  const context = await browser.newContext({ viewport: screens.desktop, locale: 'en-GB', timezoneId: 'Europe/Berlin' });
  if (saysNo) await refuse(context);
  const page = await context.newPage();
  watch(page);
  await slowed(page);
  return page;
}

function watch(page: Page): void {
  const complaints: string[] = [];
  watches.set(page, { complaints, expected: [] });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (fault) => complaints.push(`thrown: ${fault.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'unknown';
    // Leaving a page cuts off what it was still loading, and pictures of letters may be blocked by their reader: nothing failed.
    if (reason !== 'net::ERR_ABORTED' && reason !== 'net::ERR_BLOCKED_BY_CLIENT')
      complaints.push(`request: ${request.method()} ${request.url()} ${reason}`);
  });
  page.on('response', (reply) => {
    if (reply.status() >= 400) complaints.push(`reply: ${reply.status()} ${reply.request().method()} ${reply.url()}`);
  });
}

/** Says beforehand which complaints belong to the test: a refusal that is meant to be seen, say. */
export function expectComplaint(page: Page, about: RegExp): void {
  watches.get(page)?.expected.push(about);
}

/** Complaints nobody expected. */
export function unexpected(page: Page): readonly string[] {
  const { complaints, expected } = watches.get(page) ?? { complaints: ['this page is not watched'], expected: [] };
  return complaints.filter((complaint) => !expected.some((about) => about.test(complaint)));
}

/** Nobody looks at the pictures of a whole run, and they are a good part of its time. */
export const withPictures = (): boolean => process.env['CANDOR_PICTURES'] !== 'none';

/** Keeps the screen as it looks on a desktop and a phone, in light and in dark, under tests/pictures. */
export async function picture(page: Page, name: string): Promise<readonly string[]> {
  if (!withPictures()) return [];
  const before = page.viewportSize();
  const paths: string[] = [];
  await mkdir(pictures, { recursive: true });
  for (const [device, size] of Object.entries(screens)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const path = join(pictures, `${name}-${device}-${colorScheme}.png`);
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.screenshot({ path, animations: 'disabled' });
      paths.push(path);
    }
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  if (before) await page.setViewportSize(before);
  return paths;
}
