import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

export type BrandingRow = { name: string; accent: string; logoFileId: string | null; version: number };

export const brandingOf = (tx: Tx): Promise<BrandingRow | undefined> =>
  tx.row(
    sql`select name, accent, logo_file_id as "logoFileId", version from app.branding where tenant_id = ${tx.tenantId}`,
    'directory.branding',
  );
