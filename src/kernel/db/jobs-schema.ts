import { runMigrations } from 'graphile-worker';
import { silence } from '../jobs/silence.ts';

/** Installs or updates Graphile Worker's own tables, as the owner; our migrations then grant what the worker may do there. */
export const installJobs = (ownerUrl: string): Promise<void> =>
  runMigrations({ connectionString: ownerUrl, schema: 'jobs', logger: silence });
