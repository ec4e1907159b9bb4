import { install, type Place } from './installation.ts';
import { median } from './loop.ts';
import { cpuOf, memoryOf } from './processes.ts';

/** How long a start takes where all was made before: from the launcher's beginning to the answer that everything is ready. */
export async function measureStart(place: Place, rounds: number): Promise<void> {
  const first = await install(place);
  await first.stop();
  console.info(`\nFirst start of this folder: ${(first.startMilliseconds / 1000).toFixed(1)} s.`);
  const starts: { seconds: number; cpu: number; memory: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const warm = await install(place);
    starts.push({ seconds: warm.startMilliseconds / 1000, cpu: cpuOf(warm.pid), memory: memoryOf(warm.pid) });
    await warm.stop();
  }
  const of = (key: 'seconds' | 'cpu' | 'memory'): number => median(starts.map((one) => one[key]));
  console.info(
    `Warm start: ${of('seconds').toFixed(1)} s, ${(of('cpu') / 1000).toFixed(1)} s of CPU; server and worker then take ${Math.round(of('memory'))} MiB (PSS).`,
  );
}
