import { createHmac, randomBytes } from 'node:crypto';
import { now } from '../../../../kernel/clock/clock.ts';
import { remembered } from '../../../../kernel/db/remembered.ts';

const hour = 3_600_000;
const most = { report: { each: 10, all: 200 }, code: { each: 30, all: 2000 }, files: { each: 30, all: 400 } } as const;
type Throttled = keyof typeof most;

const keys = remembered<number, Buffer>();
const counted = remembered<string, number>();

/** A new key a day, in memory only: of an address nothing is left but a number that nobody can compute again. */
function nameless(text: string): string {
  const day = Math.floor(now().getTime() / (24 * hour));
  const key = keys.get(day) ?? randomBytes(32);
  if (!keys.has(day)) keys.clear();
  keys.set(day, key);
  return createHmac('sha256', key).update(text).digest('base64');
}

/** With the hour its counts are forgotten. */
function countUp(name: string): number {
  const turn = `${Math.floor(now().getTime() / hour)} `;
  if (!counted.has(turn)) counted.clear();
  counted.set(turn, 0);
  const count = (counted.get(name) ?? 0) + 1;
  counted.set(name, count);
  return count;
}

/** True where it was enough for this hour, from one address or from all of them: counted in memory, and forgotten with the hour. */
export function isTooOften(what: Throttled, tenantId: string, address: string): boolean {
  const { each, all } = most[what];
  const fromHere = countUp(nameless(`${what} ${tenantId} ${address}`));
  return fromHere > each || countUp(`${what} ${tenantId}`) > all;
}
