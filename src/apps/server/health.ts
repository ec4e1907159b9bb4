import type { FastifyInstance } from 'fastify';
import { machineTime } from '../../kernel/clock/clock.ts';
import { databaseAnswers } from '../../kernel/db/admin.ts';
import { appliedMigrationNames, setting } from '../../kernel/db/installation.ts';
import { migrationNames } from '../../kernel/db/migrate.ts';

const workerSilence = 30_000;

/** /healthz: this process lives. /readyz: database, migrations and worker too; 503 names what is missing. */
export function addHealth(server: FastifyInstance): void {
  server.get('/healthz', async () => ({ status: 'ok' }));
  server.get('/readyz', async (_request, reply) => {
    const checks = await readiness();
    const ready = Object.values(checks).every(Boolean);
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', checks });
  });
}

async function readiness(): Promise<{ database: boolean; migrations: boolean; worker: boolean }> {
  if (!(await databaseAnswers())) return { database: false, migrations: false, worker: false };
  const [due, applied, beat] = await Promise.all([migrationNames(), appliedMigrationNames(), setting<{ at: number }>('worker.beat')]);
  return {
    database: true,
    migrations: due.every((name) => applied.includes(name)),
    worker: beat !== undefined && machineTime() - beat.at < workerSilence,
  };
}
