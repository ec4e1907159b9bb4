// Stands for src/apps/server: acknowledges a row only once it is committed.
import { createServer } from 'node:http';
import { pg } from './database.mjs';
import { isAsked, note } from './notes.mjs';

if (isAsked('crash-at-once')) throw new Error('the fuse is blown');

const { CANDOR_APP_URL, PORT } = process.env;
const pool = new pg.Pool({ connectionString: CANDOR_APP_URL, max: 8 });
pool.on('error', () => undefined);

/** @type {Record<string, (number: number) => unknown>} */
const answers = {
  '/readyz': () => 'ready',
  '/api/word': () => 'first edition',
  '/api/pid': () => process.pid,
  '/environment': () => JSON.stringify(process.env),
  '/rows': async () => (await pool.query('select count(*)::int as count from rows')).rows[0].count,
  '/row': async (number) => (await pool.query('insert into rows values ($1)', [number])).rowCount,
};

const server = createServer(async (request, reply) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  try {
    reply.end(String(await answers[url.pathname]?.(Number(url.searchParams.get('number')))));
  } catch {
    reply.writeHead(503).end();
  }
});
server.listen(Number(PORT));

process.on('SIGTERM', async () => {
  if (isAsked('stubborn')) return;
  server.close();
  server.closeAllConnections();
  await pool.end();
  note('server stopped');
  process.exit();
});
