import { closeDatabase, openDatabase } from '../../kernel/db/admin.ts';
import { setMasterKey } from '../../kernel/events/keys.ts';
import { needed, readInstallation } from './environment.ts';
import { tellReport } from './import-command.ts';
import { nameOperator } from './operator-command.ts';
import { demoLog, importDemoLog, withoutLog } from './seed/demo-import.ts';
import { seedPolicy } from './seed/policy.ts';
import { seedDemo, writeSignIns } from './seed/seed.ts';

/** Fills the installation with the demo tenants; run again it adds only what is missing. */
export async function seedCommand(): Promise<void> {
  const { appUrl, dataFolder, masterKey } = readInstallation();
  const log = demoLog();
  setMasterKey(masterKey);
  openDatabase(appUrl, 4);
  try {
    const ids = await seedDemo(needed('CANDOR_OWNER_URL'));
    await seedPolicy(await nameOperator(needed('CANDOR_OWNER_URL'), 'operator'), dataFolder);
    await importReal(ids.get('acme'), log);
    writeSignIns(dataFolder);
    console.info('The demo is there.');
  } finally {
    await closeDatabase();
  }
}

async function importReal(tenantId: string | undefined, file: string | undefined): Promise<void> {
  if (file === undefined || tenantId === undefined) console.info(withoutLog);
  else tellReport(await importDemoLog(tenantId, file));
}
