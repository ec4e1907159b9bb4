import { sql } from '../../kernel/db/sql.ts';
import type { FileUse } from '../../kernel/files/orphans.ts';
import type { Sweep } from '../../kernel/jobs/jobs.ts';
import { eraseEarlier } from './service/earlier-values.ts';

/** The logo. */
export const logoFiles: FileUse = (id) =>
  sql`exists (select from app.branding b where b.tenant_id = f.tenant_id and b.logo_file_id = ${id})`;

/** What people were called and how they were reached before they changed it goes out of the log, once a day. */
export const sweepEarlier: Sweep = { name: 'directory.earlier-values', every: 86_400_000, run: eraseEarlier };
