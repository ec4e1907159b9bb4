import { saveSetting, setting } from '../db/installation.ts';
import { shiftClock } from './clock.ts';

const key = 'clock.shift';
const between = 100;

/** Whether this installation was started for tests that travel in time; decided once, outside the program. */
export const isTestClock = (): boolean => process.env['CANDOR_TEST_CLOCK'] === '1';

/** Moves the clock of the whole installation: each process looks ten times a second. */
export async function moveClock(milliseconds: number): Promise<void> {
  await saveSetting(key, milliseconds);
  shiftClock(milliseconds);
}

/** Follows the installation's shift until stopped. Without a test clock there is nothing to follow, whatever the setting says. */
export async function followClock(): Promise<() => void> {
  if (!isTestClock()) return () => undefined;
  const look = async (): Promise<void> => shiftClock((await setting<number>(key)) ?? 0);
  await look();
  // The database may be away for a moment: the next look will tell.
  const timer = setInterval(() => look().catch(() => undefined), between);
  return () => clearInterval(timer);
}
