import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { findChromium, startOptions } from '../tests/support/chromium.ts';
import { figures, median } from './loop.ts';

type Loaded = { readonly milliseconds: number; readonly requests: number; readonly kib: number; readonly scriptKib: number };
/** What was asked for at some time, with how many bytes had come until it was whole; a stream never is. */
type Transfer = { readonly url: string; readonly asked: number; at: number; bytes: number; isScript: boolean };
/** Where the installation is, and a person who may sign in there. */
export type Place = { readonly home: string; readonly email: string; readonly password: string };

export const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const clicks = 50;
/** Long enough for the desk to fetch what it fetches by itself. */
const settling = 4000;
const row = 'li[data-row]:has-text("INC")';

/** Opens desk and portal in a real browser, cold each round, and clicks from ticket to ticket in a warm desk. */
export async function measureScreens(place: Place, rounds: number): Promise<void> {
  const found = await findChromium();
  const browser = await chromium.launch(startOptions(found));
  console.info(`\nChromium ${browser.version()}: ${found.path.split('/').at(-1)}.`);
  try {
    const desk = await repeated(rounds, () => coldDesk(browser, place));
    console.info(`\nCold desk until the list is visible: ${told(desk.map(({ list }) => list))}.`);
    const all = desk.map((load) => load.all);
    console.info(
      `Cold desk with all that it fetches while nobody does anything: ${median(all.map(({ requests }) => requests))} requests, ${median(all.map(({ kib }) => kib)).toFixed(0)} KiB.`,
    );
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
export async function openSignedIn(browser: Browser, { home, email, password }: Place, viewport: typeof desktop): Promise<Page> {
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

/** What is asked for from now on, and what came over the wire, as the browser counts it: compressed, with headers. */
async function transfers(page: Page): Promise<Transfer[]> {
  const wire: CDPSession = await page.context().newCDPSession(page);
  const all = new Map<string, Transfer>();
  const seen: Transfer[] = [];
  wire.on('Network.requestWillBeSent', ({ requestId, request }) => {
    const transfer = { url: request.url, asked: performance.now(), at: Number.POSITIVE_INFINITY, bytes: 0, isScript: false };
    all.set(requestId, transfer);
    seen.push(transfer);
  });
  wire.on(
    'Network.responseReceived',
    ({ requestId, type }) => void Object.assign(all.get(requestId) ?? {}, { isScript: type === 'Script' }),
  );
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    Object.assign(all.get(requestId) ?? {}, { at: performance.now(), bytes: encodedDataLength });
  });
  await wire.send('Network.enable');
  return seen;
}

/** Until then: each request that had been made, and the bytes of those that were whole. */
function loadedBy(seen: readonly Transfer[], milliseconds: number, end: number): Loaded {
  const whole = seen.filter(({ at }) => at <= end);
  const kib = (list: readonly Transfer[]): number => list.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
  const requests = seen.filter(({ asked }) => asked <= end).length;
  return { milliseconds, requests, kib: kib(whole), scriptKib: kib(whole.filter(({ isScript }) => isScript)) };
}

async function coldDesk(browser: Browser, place: Place): Promise<{ list: Loaded; all: Loaded }> {
  const page = await openSignedIn(browser, place, desktop);
  await page.addInitScript(watchForRow);
  const seen = await transfers(page);
  const began = performance.now();
  await page.goto(`${place.home}/desk/unassigned`, { waitUntil: 'commit' });
  await page.locator(row).first().waitFor();
  const end = began + (await page.evaluate<number>(rowShown));
  await page.waitForTimeout(settling);
  if (process.env['BENCH_REQUESTS'] !== undefined) tellRequests(seen, began, end);
  await page.context().close();
  return { list: loadedBy(seen, end - began, end), all: loadedBy(seen, end - began, Number.MAX_VALUE) };
}

function tellRequests(seen: readonly Transfer[], began: number, end: number): void {
  for (const { url, asked, at, bytes } of seen)
    console.info(
      `${asked <= end ? 'before' : 'after '} ${(asked - began).toFixed(0)}–${(at - began).toFixed(0)} ms ${(bytes / 1024).toFixed(1)} KiB ${url}`,
    );
}

async function coldPortal(browser: Browser, place: Place): Promise<Loaded> {
  const page = await openSignedIn(browser, place, phone);
  const seen = await transfers(page);
  const began = performance.now();
  await page.goto(`${place.home}/`, { waitUntil: 'networkidle' });
  const largest = await page.evaluate<number>(largestPaint);
  await page.context().close();
  return loadedBy(seen, largest, began + largest);
}

/** From the press of the button to the frame that shows the ticket's conversation. */
async function warmClicks(browser: Browser, place: Place): Promise<number[]> {
  const page = await openSignedIn(browser, place, desktop);
  await page.goto(`${place.home}/desk/unassigned`);
  await page.locator(row).first().waitFor();
  // A desk on which somebody works has what it fetches by itself.
  await page.waitForTimeout(settling);
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

// Seen from outside it would be shown only when the browser has time to say so.
const watchForRow = `globalThis.rowShown = new Promise((done) => {
  const look = () => requestAnimationFrame(() => {
    if (document.querySelector('li[data-row]') === null) look();
    else requestAnimationFrame(done);
  });
  look();
})`;
const rowShown = 'globalThis.rowShown';

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
