import type { Call } from '../access/access.ts';
import { sql } from '../db/sql.ts';

/** Work queued by a deed: begun after its transaction, repeated with growing pauses until it succeeds. Must bear being done twice. */
export type Job = {
  /** As in `exchange.import`. */
  readonly name: string;
  readonly run: (tenantId: string, details: unknown) => Promise<void>;
};

/** Work that comes round for each tenant, by the injected clock. */
export type Sweep = {
  /** As in `tickets.auto-close`. */
  readonly name: string;
  /** Milliseconds between two turns. */
  readonly every: number;
  readonly run: (tenantId: string) => Promise<unknown>;
};

/** Work that is looked for four times a second: `where` names the tenants which have some, across the wall; `run` opens one of them. */
export type Watch = {
  readonly name: string;
  readonly where: () => Promise<readonly string[]>;
  readonly run: (tenantId: string) => Promise<unknown>;
};

/** Queues a job inside the transaction. Of two with the same `key`, not yet begun, one remains. */
export const queueJob = ({ tx }: Call, name: string, details: object, key: string | null = null): Promise<number> =>
  tx.run(sql`select app.queue_job(${name}, ${JSON.stringify(details)}::jsonb, ${key})`, 'jobs.queue');
