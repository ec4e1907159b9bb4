import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { default as Axe, AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The small one of the two that the package brings: each page that is asked reads it once, and that is half as much to read. */
const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** WCAG 2.2 at level AA, with all that it includes. */
const wcag22aa = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } as const;
/** Those of its rules that look at colours. */
const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } as const;
/** React Aria's announcer says for seven seconds, by their ids, the names of things that may be closed or replaced by then. */
const passing = ['[data-live-announcer] [role=img]'];

type RunOnly = typeof wcag22aa | typeof colours;

/** What axe finds wrong on the page as it stands now, one line a place. */
export const axeViolations = (page: Page): Promise<readonly string[]> => found(page, wcag22aa);

export async function expectNoAxeViolations(page: Page): Promise<void> {
  expect(await axeViolations(page), `axe at ${page.url()}`).toEqual([]);
}

/** In light and in dark; the other theme changes nothing but colours, so of those alone axe is asked twice. */
export async function axeViolationsInBothThemes(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [colorScheme, rules] of [['light', wcag22aa] as const, ['dark', colours] as const]) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    faults.push(...(await found(page, rules)).map((fault) => `${colorScheme}: ${fault}`));
  }
  return faults;
}

/** Runs in the page: what fades in, or turns from light to dark, has no contrast yet. What moves for ever may. */
async function movesEnd(): Promise<void> {
  const ends = ({ playState, effect }: Animation): boolean =>
    playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
  for (let moves = document.getAnimations().filter(ends); moves.length > 0; moves = document.getAnimations().filter(ends))
    await Promise.all(moves.map(({ finished }) => finished.catch(() => undefined)));
}

async function found(page: Page, runOnly: RunOnly): Promise<readonly string[]> {
  await page.evaluate(movesEnd);
  // Evaluated, not added as a script: our own content security policy refuses foreign scripts, also from a test.
  if (!(await page.evaluate(() => Reflect.has(window, 'axe')))) await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults, { runOnly: RunOnly; exclude: string[] }>(
    ({ runOnly: { type, values }, exclude }) =>
      (Reflect.get(window, 'axe') as typeof Axe).run({ exclude }, { runOnly: { type, values: [...values] }, resultTypes: ['violations'] }),
    { runOnly, exclude: passing },
  );
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, html }) => `${id}: ${help} at ${target.join(' ')} ${html}`));
}
