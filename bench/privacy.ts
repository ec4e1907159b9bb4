import { Agent, request } from 'node:http';
import { loadavg } from 'node:os';
import { install, type Place } from './installation.ts';
import { closedLoop, type Figures, median } from './loop.ts';

type Order = { readonly milliseconds: number; readonly rounds: number };
type Page = { readonly text: string; readonly milliseconds: number };

const ways = ['/privacy/en', '/privacy/de'] as const;

/** How soon `/privacy` of a demo installation is there for anybody: asked for the first time, when it is read and rendered, and over and over. */
export async function measurePrivacy(place: Place, order: Order): Promise<void> {
  const installation = await install(place, 'start', 'demo');
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    await measure(agent, installation.port, order);
  } finally {
    agent.destroy();
    await installation.stop();
  }
}

async function measure(agent: Agent, port: number, { milliseconds, rounds }: Order): Promise<void> {
  const first: Page[] = [];
  for (const path of ways) first.push(await whole(agent, port, path));
  const style = await asked(agent, port, '/privacy/style.css');
  const all: Figures[] = [];
  for (let round = 0; round < rounds; round += 1)
    all.push(await closedLoop(1, milliseconds, async (_, turn) => void (await whole(agent, port, ways[turn % 2] ?? ways[0]))));
  print({ first, style: Buffer.byteLength(style.text), all });
}

/** The policy itself, and not the page that says that there is none. */
async function whole(agent: Agent, port: number, path: string): Promise<Page> {
  const page = await asked(agent, port, path);
  if (!page.text.includes('id="introduction.policy"')) throw new Error(`${path} is no policy: ${page.text.slice(0, 200)}`);
  return page;
}

function asked(agent: Agent, port: number, path: string): Promise<Page> {
  const began = performance.now();
  return new Promise((done, failed) => {
    const asking = request({ port, host: '127.0.0.1', path, headers: { host: 'localhost' }, agent }, (reply) => {
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('end', () => done({ text: Buffer.concat(parts).toString(), milliseconds: performance.now() - began }));
    });
    asking.on('error', failed);
    asking.end();
  });
}

function print({ first, style, all }: { first: readonly Page[]; style: number; all: readonly Figures[] }): void {
  const of = (key: keyof Figures): number => median(all.map((figures) => figures[key]));
  const sizes = first.map(({ text }) => `${((Buffer.byteLength(text) + style) / 1000).toFixed(1)}`).join(' and ');
  console.info(
    '\n| /privacy | first asked for: English, German, ms | then p50 ms | p95 | pages/s | KB with its style |\n|---|---|---|---|---|---|',
  );
  console.info(
    `| anybody, no cookie | ${first.map(({ milliseconds }) => milliseconds.toFixed(1)).join(', ')} | ${of('p50').toFixed(2)} | ${of('p95').toFixed(2)} | ${Math.round(of('perSecond'))} | ${sizes} |`,
  );
  console.info(`\n${all.reduce((sum, { count }) => sum + count, 0)} pages, load of the machine ${(loadavg()[0] ?? 0).toFixed(1)}.`);
}
