import '../../kernel/net/raised.ts';
import { operatorMailbox } from '../../capabilities/site/inbound/mailbox.ts';
import { withBeacon } from '../../capabilities/usage/service/opens.ts';
import { followClock } from '../../kernel/clock/follow.ts';
import { closeDatabase, openDatabase } from '../../kernel/db/admin.ts';
import { keepAnchorsIn } from '../../kernel/events/anchors.ts';
import { setMasterKey } from '../../kernel/events/keys.ts';
import { openFiles } from '../../kernel/files/files.ts';
import { scanWatch } from '../../kernel/files/scan.ts';
import { log } from '../../kernel/log/log.ts';
import { openPost, postSettings } from '../../kernel/mail/post.ts';
import { receiveMail } from '../../kernel/mail/receive.ts';
import { mailWatch } from '../../kernel/mail/send.ts';
import { noteDoor } from '../../kernel/net/doors.ts';
import { keepRefusals } from '../../kernel/net/keep-refusals.ts';
import { startTelemetry } from '../../kernel/telemetry/start.ts';
import { readWorkerEnvironment } from './environment.ts';
import { house } from './house.ts';
import { startWork } from './run.ts';

const { workerUrl, dataFolder, masterKey, hasParent, inboundPort } = readWorkerEnvironment();
const endTelemetry = await startTelemetry(1);
setMasterKey(masterKey);
keepAnchorsIn(dataFolder);
openDatabase(workerUrl, 6);
keepRefusals('worker');

// Asked to leave while it still starts: then it leaves as soon as it has.
const asked = new Promise<void>((done) => {
  process.once('SIGTERM', () => done());
  process.once('SIGINT', () => done());
  if (hasParent) process.once('disconnect', () => done());
});
const unfollow = await followClock();
openFiles(dataFolder);
const post = postSettings(dataFolder);
const watches = [...house.watches, mailWatch(openPost(post), withBeacon), ...scanWatch()];
const finish = await startWork(workerUrl, { ...house, watches });
const inbound = inboundPort === undefined ? undefined : await receiveMail(inboundPort, operatorMailbox(post.from));
await noteDoor('mail', inbound?.port ?? null);
log.info('worker started');
await asked;
process.on('SIGTERM', () => undefined).on('SIGINT', () => undefined);
await inbound?.close();
await finish();
unfollow();
await Promise.all([closeDatabase(), endTelemetry()]);
log.info('worker stopped');
process.exit(0);
