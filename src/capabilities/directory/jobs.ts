import { sql } from '../../kernel/db/sql.ts';
import type { FileUse } from '../../kernel/files/orphans.ts';

/** The logo. */
export const logoFiles: FileUse = (id) =>
  sql`exists (select from app.branding b where b.tenant_id = f.tenant_id and b.logo_file_id = ${id})`;
