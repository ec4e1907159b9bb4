import { type Call, keeper } from '../access/access.ts';
import { type Sql, sql } from '../db/sql.ts';
import { transact } from '../db/transact.ts';
import type { Sweep } from '../jobs/jobs.ts';
import { filesPlace, keyOf, lockBytes } from './files.ts';
import { removeLeft } from './receive.ts';

/** Whether a file `f` is in use by one capability, as a condition on its id; every column that names a file stands in one of them. */
export type FileUse = (fileId: Sql) => Sql;

type Orphan = { id: string; sha256: Buffer };
const waits = 86_400_000;
const most = 200;

/** Removes files that nobody uses a day after they came: the row, and the bytes once no other row has them; and what never came whole. */
export const sweepOrphans = (uses: readonly FileUse[]): Sweep => ({
  name: 'kernel.orphans',
  every: 3_600_000,
  run: async (tenantId) => {
    for (const orphan of await orphansOf(tenantId, uses))
      await transact(keeper(tenantId, 'service'), (call) => removeOrphan(call, orphan, uses));
    await removeLeft(filesPlace().dataFolder);
  },
});

const unused = (uses: readonly FileUse[]): Sql => uses.reduce((all, use) => sql`${all} and not ${use(sql`f.id`)}`, sql`true`);

const orphansOf = (tenantId: string, uses: readonly FileUse[]): Promise<Orphan[]> =>
  transact(keeper(tenantId, 'service'), ({ tx }) =>
    tx.rows<Orphan>(
      sql`select f.id, f.sha256 from app.file f
          where f.tenant_id = ${tx.tenantId} and f.made_at <= ${new Date(tx.now.getTime() - waits)} and ${unused(uses)}
          order by f.made_at limit ${most}`,
    ),
  );

/**
 * Looked at again under the lock that everybody takes who stores these bytes. The bytes go before the commit, alone among all deeds: only
 * until then does the lock keep somebody from storing the same ones anew, and a turn that is cut off leaves the row for the next.
 */
async function removeOrphan({ tx }: Call, { id, sha256 }: Orphan, uses: readonly FileUse[]): Promise<void> {
  await lockBytes(tx, sha256);
  const removed = await tx.run(sql`delete from app.file f where f.tenant_id = ${tx.tenantId} and f.id = ${id} and ${unused(uses)}`);
  if (removed === 0) return;
  tx.emit({ type: 'file.removed', objectId: id });
  const other = await tx.row(sql`select from app.file where tenant_id = ${tx.tenantId} and sha256 = ${sha256} limit 1`);
  if (other === undefined) await filesPlace().storage.remove(keyOf(tx.tenantId, sha256));
}
