import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { BrandingRow } from '../queries/branding.ts';

/** Makes sure there is a row and holds it, so that two changes follow each other. */
export async function lockBranding(tx: Tx, usual: Permitted<{ name: string; accent: string }, 'change'>): Promise<BrandingRow | undefined> {
  await tx.run(
    sql`insert into app.branding (tenant_id, name, accent) values (${tx.tenantId}, ${usual.name}, ${usual.accent})
        on conflict (tenant_id) do nothing`,
  );
  return await tx.row(
    sql`select name, accent, logo_file_id as "logoFileId", version from app.branding where tenant_id = ${tx.tenantId} for update`,
  );
}

export const updateBranding = (tx: Tx, { name, accent, logoFileId }: Permitted<BrandingRow, 'change'>): Promise<number> =>
  tx.run(
    sql`update app.branding set name = ${name}, accent = ${accent}, logo_file_id = ${logoFileId}, version = version + 1
        where tenant_id = ${tx.tenantId}`,
  );
