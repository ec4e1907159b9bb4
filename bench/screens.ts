import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { findChromium, startOptions } from '../tests/support/chromium.ts';
import { figures, median } from './loop.ts';

type Loaded = { readonly milliseconds: number; readonly requests: number; readonly kib: number; readonly scriptKib: number };
type Transfer = { readonly at: number; readonly bytes: number; readonly isScript: boolean };
/** Where the installation is, and a person who may sign in there. */
type Place = { readonly home: string; readonly email: string; readonly password: string };

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const clicks = 50;
const row = '[role=listitem]:has-text("INC"), li:has-text("INC")';

/** Opens desk and portal in a real browser, cold each round, and clicks from ticket to ticket in a warm desk. */
export async function measureScreens(place: Place, rounds: number): Promise<void> {
  const browser = await chromium.launch(startOptions(await findChromium()));
  try {
    const desk = await repeated(rounds, () => coldDesk(browser, place));
    console.info(`\nCold desk until the list is visible: ${told(desk)}.`);
    const portal = await repeated(rounds, () => coldPortal(browser, place));
    console.info(`Cold portal on a phone until its largest paint: ${told(portal)}.`);
    const { p50, p95, count } = figures(await warmClicks(browser, place), 1);
    console.info(`Click to ticket, warm: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms over ${count} clicks.`);
  } finally {
    await browser.close();
  }
}

async function repeated<T>(rounds: number, once: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await once());
  return all;
}

const told = (loads: readonly Loaded[]): string => {
  const of = (key: keyof Loaded): string => median(loads.map((load) => load[key])).toFixed(0);
  return `${of('milliseconds')} ms, ${of('requests')} requests, ${of('kib')} KiB, of it ${of('scriptKib')} KiB script`;
};

/** A page in a browser that knows nothing of us but who signed in. */
async function signedIn(browser: Browser, { home, email, password }: Place, viewport: typeof desktop): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'en-GB', serviceWorkers: 'block' });
  const page = await context.newPage();
  // A browser knows that bench.localhost is this machine, other programs may not; this page is a file and brings no script along.
  await page.goto(`${home}/icon.svg`);
  const status = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/api/v1/session', { method: 'POST', headers, body })).status;
  }, JSON.stringify({ email, password }));
  if (status !== 201) throw new Error(`${email} could not sign in: ${status}`);
  return page;
}

/** What came over the wire from now on, as the browser counts it: compressed, with headers. */
async function transfers(page: Page): Promise<Transfer[]> {
  const wire: CDPSession = await page.context().newCDPSession(page);
  const scripts = new Set<string>();
  const seen: Transfer[] = [];
  wire.on('Network.responseReceived', ({ requestId, type }) => void (type === 'Script' && scripts.add(requestId)));
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    seen.push({ at: performance.now(), bytes: encodedDataLength, isScript: scripts.has(requestId) });
  });
  await wire.send('Network.enable');
  return seen;
}

function loadedBy(seen: readonly Transfer[], milliseconds: number, end: number): Loaded {
  const counted = seen.filter(({ at }) => at <= end);
  const kib = (list: readonly Transfer[]): number => list.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
  return { milliseconds, requests: counted.length, kib: kib(counted), scriptKib: kib(counted.filter(({ isScript }) => isScript)) };
}

async function coldDesk(browser: Browser, place: Place): Promise<Loaded> {
  const page = await signedIn(browser, place, desktop);
  const seen = await transfers(page);
  const began = performance.now();
  await page.goto(`${place.home}/desk/unassigned`, { waitUntil: 'commit' });
  await page.locator(row).first().waitFor();
  const end = performance.now();
  await page.context().close();
  return loadedBy(seen, end - began, end);
}

async function coldPortal(browser: Browser, place: Place): Promise<Loaded> {
  const page = await signedIn(browser, place, phone);
  const seen = await transfers(page);
  const began = performance.now();
  await page.goto(`${place.home}/`, { waitUntil: 'networkidle' });
  const largest = await page.evaluate<number>(largestPaint);
  await page.context().close();
  return loadedBy(seen, largest, began + largest);
}

/** From the press of the button to the frame that shows the ticket's conversation. */
async function warmClicks(browser: Browser, place: Place): Promise<number[]> {
  const page = await signedIn(browser, place, desktop);
  await page.goto(`${place.home}/desk/unassigned`);
  await page.locator(row).first().waitFor();
  const times: number[] = [];
  for (let click = 0; click < clicks + 1; click += 1) {
    const target = page.locator(row).nth(click % 20);
    const number =
      (await target
        .getByText(/^INC\d+$/)
        .first()
        .textContent()) ?? '';
    const shown = page.evaluate<number>(untilShown(number));
    await target.click();
    times.push(await shown);
  }
  await page.context().close();
  // The first click brings the ticket's own part of the program.
  return times.slice(1);
}

// What follows runs in the page, and is text here, since nothing else of this program may know a document.
const largestPaint = `new Promise((done) => {
  const observer = new PerformanceObserver((list) => done(list.getEntries().at(-1)?.startTime ?? Number.NaN));
  observer.observe({ type: 'largest-contentful-paint', buffered: true });
})`;

const untilShown = (number: string): string => `new Promise((done) => {
  const pressed = ({ timeStamp }) => {
    const look = () => {
      const shown = document.querySelector('article[aria-label="${number}"] section[tabindex]');
      if (shown === null) requestAnimationFrame(look);
      else requestAnimationFrame((frame) => done(frame - timeStamp));
    };
    look();
  };
  document.addEventListener('pointerdown', pressed, { once: true, capture: true });
})`;
