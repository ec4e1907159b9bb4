import { asOwner } from '../../kernel/db/admin.ts';
import { migrate } from '../../kernel/db/migrate.ts';
import { type FoundTable, tablesIn } from '../../kernel/privacy/found.ts';
import { printSchema } from '../../kernel/schema/print.ts';
import { registry } from '../server/registry.ts';

const logins = { app: { name: 'candor_app', password: 'unused' }, worker: { name: 'candor_worker', password: 'unused' } };

/** Migrates an empty database and reads what is in it, as PostgreSQL tells it. */
export async function inspectFresh(url: string): Promise<{ tables: FoundTable[]; schema: string }> {
  await migrate(url, logins, registry);
  return await asOwner(url, async (client) => {
    const ask = async (text: string) => (await client.query<Record<string, unknown>>(text)).rows;
    return { tables: await tablesIn(ask), schema: await printSchema(ask) };
  });
}
