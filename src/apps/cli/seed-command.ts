import { closeDatabase, openDatabase } from '../../kernel/db/admin.ts';
import { setMasterKey } from '../../kernel/events/keys.ts';
import { needed, readInstallation } from './environment.ts';
import { seedDemo, writeSignIns } from './seed/seed.ts';

/** Fills the installation with the demo tenants; run again it adds only what is missing. */
export async function seedCommand(): Promise<void> {
  const { appUrl, dataFolder, masterKey } = readInstallation();
  setMasterKey(masterKey);
  openDatabase(appUrl, 4);
  try {
    await seedDemo(needed('CANDOR_OWNER_URL'));
    writeSignIns(dataFolder);
    console.info('The demo is there.');
  } finally {
    await closeDatabase();
  }
}
