import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium, startOptions } from '../tests/support/chromium.ts';
import type { Answer, Session } from './client.ts';
import { figures } from './loop.ts';
import { desktop, openSignedIn, type Place } from './screens.ts';

const changes = 50;
/** What one page shows, and a change by somebody else that brings these words there. */
type Watched = { readonly name: string; readonly path: string; readonly change: (words: string) => Promise<Answer> };
/** Milliseconds until the words stand on the page: since the change was sent, and since it was answered, which is after its commit. */
type Times = { readonly sent: number[]; readonly answered: number[] };

/** How long after a colleague's change an open ticket, an open list and an open request of the portal show it, without being asked. */
export async function measureLive(place: Place, sessions: readonly Session[]): Promise<void> {
  const [own, colleague] = sessions;
  if (own === undefined || colleague === undefined) throw new Error('It takes two to change and to see it');
  const browser = await chromium.launch(startOptions(await findChromium()));
  console.info(
    '\n| open page | since it was sent: p50 ms | p95 | since it was answered: p50 ms | p95 | changes |\n|---|---|---|---|---|---|',
  );
  try {
    for (const watched of await whatIsWatched(own, colleague)) print(watched, await timesOf(browser, place, watched));
  } finally {
    await browser.close();
  }
}

async function whatIsWatched(own: Session, colleague: Session): Promise<Watched[]> {
  const { body } = await own.ask('GET', '/tickets?state=open&limit=5&sort=-updatedAt');
  const [first, second] = (body as { items: { number: string }[] }).items.map(({ number }) => number);
  const ask = { type: 'incident', title: 'The key card does not open the garage', team: 'Queue 01' };
  const mine = ((await own.ask('POST', '/tickets', ask)).body as { number: string }).number;
  const say = (number: string | undefined) => (words: string) =>
    colleague.ask('POST', `/tickets/${number}/messages`, { body: `<p>${words}</p>`, kind: 'comment' });
  const rename = (words: string) => colleague.ask('PATCH', `/tickets/${second}`, { title: words }, { 'if-match': '*' });
  return [
    { name: 'ticket on the desk', path: `/desk/all/${first}`, change: say(first) },
    { name: 'list of the desk', path: '/desk/all', change: rename },
    { name: 'request in the portal', path: `/requests/${mine}`, change: say(mine) },
  ];
}

async function timesOf(browser: Browser, place: Place, { path, change }: Watched): Promise<Times> {
  const page = await openSignedIn(browser, place, desktop);
  const streaming = page.waitForResponse((reply) => reply.url().includes('/api/v1/stream'));
  await page.goto(`${place.home}${path}`);
  await streaming;
  const times: Times = { sent: [], answered: [] };
  for (let turn = 0; turn <= changes; turn += 1) await once(page, `Looked at it, turn ${turn}.`, change, times);
  await page.context().close();
  // The first change brings what no page needs before it.
  return { sent: times.sent.slice(1), answered: times.answered.slice(1) };
}

async function once(page: Page, words: string, change: Watched['change'], { sent, answered }: Times): Promise<void> {
  const shown = page.evaluate<number>(untilSaid(words));
  const began = performance.timeOrigin + performance.now();
  const { status, body } = await change(words);
  const ended = performance.timeOrigin + performance.now();
  if (status >= 300) throw new Error(`No change: ${status} ${JSON.stringify(body)}`);
  const at = await shown;
  sent.push(at - began);
  answered.push(at - ended);
}

// It runs in the page, and is text here, since nothing else of this program may know a document: the first frame that shows the words. Both
// clocks are this machine's.
const untilSaid = (words: string): string => `new Promise((done) => {
  const look = (frame) => {
    if (document.body.textContent.includes(${JSON.stringify(words)})) done(performance.timeOrigin + frame);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})`;

function print({ name }: Watched, { sent, answered }: Times): void {
  const [since, after] = [figures(sent, 1), figures(answered, 1)];
  const cells = [since.p50, since.p95, after.p50, after.p95].map((milliseconds) => milliseconds.toFixed(0));
  console.info(`| ${[name, ...cells, since.count].join(' | ')} |`);
}
