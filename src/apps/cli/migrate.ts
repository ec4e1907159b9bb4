import { migrate } from '../../kernel/db/migrate.ts';
import { registry } from '../server/registry.ts';

const urlIn = (name: string): URL => new URL(process.env[name] ?? '');
const loginIn = (url: URL) => ({ name: decodeURIComponent(url.username), password: decodeURIComponent(url.password) });

/** Brings the database up to date and says what was done. */
export async function migrateCommand(): Promise<void> {
  const logins = { app: loginIn(urlIn('CANDOR_APP_URL')), worker: loginIn(urlIn('CANDOR_WORKER_URL')) };
  const applied = await migrate(urlIn('CANDOR_OWNER_URL').href, logins, registry);
  console.info(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`);
}
