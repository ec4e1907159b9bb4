// db/schema.sql: what the migrations make, as PostgreSQL tells it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspectFresh } from '../src/apps/cli/inspect.ts';
import { temporaryDatabase } from './database.mjs';

/** @param {string} home */
async function freshSchema(home) {
  const database = await temporaryDatabase(home);
  try {
    return (await inspectFresh(database.url)).schema;
  } finally {
    await database.stop();
  }
}

/** The first lines in which the checked-in file differs from what is. @param {string} home */
export async function schemaFaults(home) {
  const is = (await freshSchema(home)).split('\n');
  const kept = new Set(readFileSync(join(home, 'db/schema.sql'), 'utf8').split('\n'));
  const now = new Set(is);
  const differences = [
    ...is.filter((line) => !kept.has(line)).map((line) => `+ ${line}`),
    ...[...kept].filter((line) => !now.has(line)).map((line) => `- ${line}`),
  ];
  return differences.length === 0
    ? []
    : ['schema db/schema.sql is not what the migrations make: run `npm run schema`', ...differences.slice(0, 20)];
}

/** @param {string} home */
export async function writeSchema(home) {
  writeFileSync(join(home, 'db/schema.sql'), await freshSchema(home));
}
