import { now } from '../../kernel/clock/clock.ts';
import { closeDatabase, openDatabase } from '../../kernel/db/admin.ts';
import { allTenants, saveSetting } from '../../kernel/db/installation.ts';
import { setMasterKey } from '../../kernel/events/keys.ts';
import { sealLog } from '../../kernel/events/seal.ts';
import { log } from '../../kernel/log/log.ts';
import { readWorkerEnvironment } from './environment.ts';

const { workerUrl, masterKey, hasParent } = readWorkerEnvironment();
setMasterKey(masterKey);
openDatabase(workerUrl, 5);

const state = { stopping: false };
const stop = (): void => {
  state.stopping = true;
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
if (hasParent) process.once('disconnect', stop);

log.info('worker started');
while (!state.stopping) {
  await saveSetting('worker.beat', { at: now().getTime() });
  for (const { id } of await allTenants()) await sealLog(id);
  await new Promise((done) => setTimeout(done, 1000));
}
await closeDatabase();
process.exit(0);
