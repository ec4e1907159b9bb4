import '../../kernel/net/raised.ts';
import { join } from 'node:path';
import { followClock } from '../../kernel/clock/follow.ts';
import { closeDatabase, openDatabase } from '../../kernel/db/admin.ts';
import { setMasterKey } from '../../kernel/events/keys.ts';
import { log } from '../../kernel/log/log.ts';
import { noteDoor } from '../../kernel/net/doors.ts';
import { keepRefusals } from '../../kernel/net/keep-refusals.ts';
import { startTelemetry } from '../../kernel/telemetry/start.ts';
import { assemble } from './assemble.ts';
import { readEnvironment } from './environment.ts';
import { warmPolicy } from './warm.ts';

const { port, appUrl, dataFolder, masterKey, hasParent } = readEnvironment();
const endTelemetry = await startTelemetry();
setMasterKey(masterKey);
openDatabase(appUrl);
keepRefusals('server');
const unfollow = await followClock();
// Built by `npm start`; a test brings its own.
const webFolder = process.env['CANDOR_WEB'] || join(import.meta.dirname, '../../../dist/web');
const server = await assemble({ dataFolder, webFolder });

/** Lets running answers finish, then leaves. A second signal finds the first at work. */
async function stop(): Promise<void> {
  process.removeAllListeners('SIGTERM').removeAllListeners('SIGINT').removeAllListeners('disconnect');
  process.on('SIGTERM', ignore).on('SIGINT', ignore);
  await server.close();
  unfollow();
  await Promise.all([closeDatabase(), endTelemetry()]);
  process.exit(0);
}

const ignore = (): void => undefined;

process.once('SIGTERM', stop);
process.once('SIGINT', stop);
if (hasParent) process.once('disconnect', stop);
await warmPolicy(server);
await server.listen({ port, host: '127.0.0.1' });
await noteDoor('server', port);
log.info('listening', { port });
