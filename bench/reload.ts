import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { install, type Place } from './installation.ts';
import { median } from './loop.ts';

const source = resolve(import.meta.dirname, '../src');
/** Two files that nothing of ours imports: one of the web app, one of the server. */
const probes = { web: join(source, 'apps/web/reload-probe.ts'), server: join(source, 'reload-probe.ts') };

/** How long after an edit `npm run dev` serves the changed file, and how long until the server that began anew is ready. */
export async function measureReload(place: Place, rounds: number): Promise<void> {
  const { port, stop } = await install(place, 'dev');
  const ask = async (path: string): Promise<string> => {
    const reply = await fetch(`http://localhost:${port}${path}`).catch(() => undefined);
    return reply?.ok ? await reply.text() : '';
  };
  const times: Record<keyof typeof probes, number[]> = { web: [], server: [] };
  try {
    // The first round warms up.
    for (let round = 0; round <= rounds; round += 1) {
      const text = `export const probe = ${round};\n`;
      times.web.push(await after(probes.web, text, [async () => (await ask('/reload-probe.ts')).includes(`= ${round}`)]));
      const isReady = async (): Promise<boolean> => (await ask('/readyz')) !== '';
      times.server.push(await after(probes.server, text, [async () => !(await isReady()), isReady]));
    }
  } finally {
    for (const probe of Object.values(probes)) rmSync(probe, { force: true });
    await stop();
  }
  const [web, server] = [times.web, times.server].map((all) => Math.round(median(all.slice(1))));
  console.info(`\nAfter an edit: the web app's file is served anew after ${web} ms, the server is ready again after ${server} ms.`);
}

/** From the edit until each of these has come true, one after the other. */
async function after(path: string, text: string, comeTrue: readonly (() => Promise<boolean>)[]): Promise<number> {
  const began = performance.now();
  writeFileSync(path, text);
  for (const isTrue of comeTrue) while (!(await isTrue())) await pause(5);
  return performance.now() - began;
}
