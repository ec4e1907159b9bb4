// Stands for src/apps/worker: its last deed needs the database, so that must stop after it.

import { pg } from './database.mjs';
import { note } from './notes.mjs';

const { CANDOR_WORKER_URL } = process.env;
const work = setInterval(() => undefined, 1000);
process.on('SIGTERM', async () => {
  clearInterval(work);
  const client = new pg.Client(CANDOR_WORKER_URL);
  try {
    await client.connect();
    await client.query('select count(*) from rows');
    await client.end();
    note('worker stopped');
  } catch {
    note('worker found no database');
  }
  process.exit();
});
