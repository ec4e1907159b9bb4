import { closeDatabase, openDatabase } from '../../kernel/db/admin.ts';
import { log } from '../../kernel/log/log.ts';
import { readEnvironment } from './environment.ts';
import { assemble } from './assemble.ts';
import { setMasterKey } from '../../kernel/events/keys.ts';

const { port, appUrl, dataFolder, masterKey, hasParent } = readEnvironment();
setMasterKey(masterKey);
openDatabase(appUrl);
const server = await assemble({ dataFolder });

let stopping: Promise<void> | undefined;

/** Lets running answers finish, then leaves. */
async function stop(): Promise<void> {
  await server.close();
  await closeDatabase();
  process.exit(0);
}

const stopOnce = (): void => {
  void (stopping ??= stop());
};

process.once('SIGTERM', stopOnce);
process.once('SIGINT', stopOnce);
if (hasParent) process.once('disconnect', stopOnce);
await server.listen({ port, host: '127.0.0.1' });
log.info('listening', { port });
