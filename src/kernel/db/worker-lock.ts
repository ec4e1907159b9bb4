import pg from 'pg';

const lock = "hashtext('candor-worker')";
const release = `select jobs.force_unlock_workers(array(
  select locked_by from jobs._private_jobs where locked_by is not null
  union select locked_by from jobs._private_job_queues where locked_by is not null))`;

/**
 * Shows to other workers that this one lives, as long as its connection does. Whoever begins alone sets free what a killed worker held:
 * Graphile Worker itself would wait four hours. Gives the end of it.
 */
export async function liveAsWorker(url: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url, application_name: 'candor-worker-lock' });
  // When this connection dies, the next beginner may take our jobs for a dead worker's: they are done twice, which they must bear.
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ alone: boolean }>(`select pg_try_advisory_lock(${lock}) as alone`);
  const isAlone = rows[0]?.alone === true;
  if (isAlone) await client.query(release);
  await client.query(`select pg_advisory_lock_shared(${lock})`);
  if (isAlone) await client.query(`select pg_advisory_unlock(${lock})`);
  return () => client.end();
}
