import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { consentPurposes } from '../../src/kernel/shared/purposes.ts';
import { send } from './client.ts';
import { proving } from './proofs.ts';

const journeys = readdirSync(resolve(import.meta.dirname, '../e2e'))
  .filter((name) => name.endsWith('.test.ts'))
  .sort();

/**
 * Whether the people of this file have said no to everything optional. `CANDOR_REFUSED=1` says so for all files, as `npm run prove` does; a sample
 * takes every third, so that the ordinary suite walks both ways without walking twice.
 */
export function refusesIn(path: string): boolean {
  const asked = process.env['CANDOR_REFUSED'];
  if (asked !== undefined || proving) return asked === '1';
  return journeys.indexOf(basename(path)) % 3 === 2;
}

const refusing = new WeakSet<BrowserContext>();

/** A browser that says no for its person in both ways of Global Privacy Control, and in which no letter shows a picture. */
export async function refuse(context: BrowserContext): Promise<void> {
  refusing.add(context);
  await context.setExtraHTTPHeaders({ 'sec-gpc': '1' });
  await context.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
  await context.route(pictureOfLetter, (route) => route.abort('blockedbyclient'));
}

/** What a letter could fetch when it is opened. */
const pictureOfLetter = /\/o\//;
/** A no is taken whatever words it brings. */
const noWords = '0'.repeat(64);

type Session = { readonly port: number; readonly host: string; readonly cookie: string };

/** Whoever arrives in such a browser has said no to everything that they could allow, as by the buttons of their page. */
export async function refuseEverything(page: Page, { port, host, cookie }: Session): Promise<void> {
  if (!refusing.has(page.context())) return;
  const items = consentPurposes.map((purpose) => ({ purpose, notice: noWords, act: randomUUID() }));
  const said = { answer: 'refused', place: 'privacyChoices', items };
  const { status, text } = await send(port, host, 'PUT', '/api/v1/me/choices', said, { headers: { cookie } });
  if (status !== 200) throw new Error(`Not everything could be refused: ${status} ${text}`);
}
