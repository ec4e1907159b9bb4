import { afterAll, beforeAll } from 'vitest';
import { storesIn } from '../../bin/stores.mjs';
import { type Found, tablesIn } from '../../src/kernel/privacy/found.ts';
import type { TestHouse } from './house.ts';
import { serverProgram } from './program.ts';
import { placesIn } from './traces.ts';

type Program = Awaited<ReturnType<typeof serverProgram>>;

/** The server of a house as a program of its own, what the gate finds of its columns and stores, and where a text stands in its tables. */
export function examined(house: TestHouse) {
  const held: { program?: Program; found?: Found } = {};
  beforeAll(async () => {
    held.program = await serverProgram(house, {});
    held.found = { tables: await tablesIn(async (text) => (await house.owner.query(text)).rows), ...storesIn('.') };
  }, 60_000);
  afterAll(() => void held.program?.child.kill('SIGTERM'));
  const program = (): Program => held.program ?? fail();
  const found = (): Found => held.found ?? fail();
  return { program, found, placesOf: (text: string): Promise<string[]> => placesIn(house, found().tables, text) };
}

function fail(): never {
  throw new Error('The server does not run yet');
}
