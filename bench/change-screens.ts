import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium, startOptions } from '../tests/support/chromium.ts';
import { desktop, openSignedIn, type Place } from './screens.ts';

export type Week = {
  /** A day of the week before the one that is measured, `YYYY-MM-DD`. */
  readonly before: string;
  /** How many changes the measured one has. */
  readonly count: number;
};

/** Milliseconds from the press to the frame that shows what is in sight, and until all that is below it is there, too. */
type Shown = { readonly frame: number; readonly whole: number };

/** From the press that brings a full week to the frame that shows it, of a page that never had it; and when it is come back to. */
export async function measureCalendarScreen(place: Place, week: Week, rounds: number): Promise<void> {
  const browser = await chromium.launch(startOptions(await findChromium()));
  try {
    const [first, whole, again]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round <= rounds; round += 1) {
      const times = await pressed(browser, place, week);
      // The first round brings what server and database keep of such a question.
      if (round === 0) continue;
      first.push(times.first.frame);
      whole.push(times.first.whole);
      again.push(times.again.frame);
    }
    console.info(
      `${`the calendar with ${week.count} changes, in a browser`.padEnd(40)} ms from the press to the frame: ${told(first)}; until each lane is there: ${told(whole)}; come back to: ${told(again)}`,
    );
  } finally {
    await browser.close();
  }
}

const told = (times: readonly number[]): string =>
  times
    .toSorted((a, b) => a - b)
    .map((time) => time.toFixed(0))
    .join(', ');

async function pressed(browser: Browser, place: Place, { before, count }: Week): Promise<{ first: Shown; again: Shown }> {
  const page = await openSignedIn(browser, place, desktop);
  try {
    await page.goto(`${place.home}/desk/changes?at=${before}`);
    await page.getByRole('button', { name: 'After', exact: true }).waitFor();
    // A desk on which somebody works has what it fetches by itself.
    await page.waitForTimeout(3000);
    const words = `${count.toLocaleString('en-GB')} changes, none left out`;
    const first = await press(page, 'After', words);
    await press(page, 'Before', 'none left out', words);
    return { first, again: await press(page, 'After', words) };
  } finally {
    await page.context().close();
  }
}

async function press(page: Page, button: string, words: string, without = ''): Promise<Shown> {
  const shown = page.evaluate<Shown>(untilShown(words, without));
  await page.getByRole('button', { name: button, exact: true }).click();
  return await shown;
}

// It runs in the page, and is text here, since nothing else of this program may know a document.
const untilShown = (words: string, without: string): string => `new Promise((done) => {
  const isShown = () => {
    const said = document.querySelector('main footer')?.textContent ?? '';
    return said.includes(${JSON.stringify(words)}) && (${JSON.stringify(without)} === '' || !said.includes(${JSON.stringify(without)}));
  };
  document.addEventListener('pointerdown', ({ timeStamp }) => {
    const isWhole = () => document.querySelector('main [aria-busy="true"]') === null;
    const rest = (shown, frame) => (isWhole() ? done({ frame: shown - timeStamp, whole: frame - timeStamp }) : requestAnimationFrame((next) => rest(shown, next)));
    const look = () => (isShown() ? requestAnimationFrame((frame) => rest(frame, frame)) : requestAnimationFrame(look));
    look();
  }, { once: true, capture: true });
})`;
