import { keeper } from '../access/access.ts';
import { tenantsWithHeldFiles } from '../db/installation.ts';
import { remembered } from '../db/remembered.ts';
import { sql } from '../db/sql.ts';
import { transact } from '../db/transact.ts';
import type { Watch } from '../jobs/jobs.ts';
import { connectOut } from '../net/outbound.ts';
import { addressOf } from '../net/recipients.ts';
import { filesPlace, keyOf, type Scan } from './files.ts';

type Held = { id: string; sha256: Buffer };

/** Scans what is held back, where a scanner is set (CANDOR_CLAMD=tcp://host:3310); else there is nothing to watch. */
export function scanWatch(): Watch[] {
  const scanner = addressOf('clamd');
  return scanner === undefined
    ? []
    : [{ name: 'kernel.scan', where: tenantsWithHeldFiles, run: (tenantId) => scanTenant(tenantId, scanner) }];
}

/** What could not be scanned, too large for the scanner say, and when it is tried again: else twenty of them would be the first twenty for ever. */
const putOff = remembered<string, { until: number; pause: number }>();
const mostPutOff = 10_000;
const [firstPause, longestPause] = [30_000, 3_600_000];

function putOffLonger(id: string): void {
  if (putOff.size >= mostPutOff) putOff.clear();
  const pause = Math.min((putOff.get(id)?.pause ?? firstPause / 2) * 2, longestPause);
  putOff.set(id, { until: performance.now() + pause, pause });
}

/** One that cannot be scanned stays held and keeps the others not waiting; the fault is told at the end. */
async function scanTenant(tenantId: string, scanner: URL): Promise<void> {
  const later = [...putOff].flatMap(([id, { until }]) => (until > performance.now() ? [id] : []));
  const held = await transact(keeper(tenantId, 'service'), ({ tx }) =>
    tx.rows<Held>(
      sql`select id, sha256 from app.file where tenant_id = ${tx.tenantId} and scan = 'held' and id <> all(${later}::uuid[])
          order by made_at limit 20`,
    ),
  );
  const outcomes = await Promise.allSettled(held.map((file) => triedOn(tenantId, file, scanner)));
  const failed = outcomes.find(({ status }) => status === 'rejected');
  if (failed !== undefined) throw new Error('A file could not be scanned', { cause: 'reason' in failed ? failed.reason : undefined });
}

async function triedOn(tenantId: string, file: Held, scanner: URL): Promise<void> {
  try {
    await scanFile(tenantId, file, scanner);
    putOff.delete(file.id);
  } catch (fault) {
    putOffLonger(file.id);
    throw fault;
  }
}

async function scanFile(tenantId: string, { id, sha256 }: Held, scanner: URL): Promise<void> {
  const verdict = await verdictOn(keyOf(tenantId, sha256), scanner);
  await transact(keeper(tenantId, 'service'), async ({ tx }) => {
    // The same bytes lie in one place, so the verdict is for every file that has them.
    await tx.run(sql`update app.file set scan = ${verdict} where tenant_id = ${tx.tenantId} and sha256 = ${sha256}`);
    tx.emit({ type: 'file.scanned', objectId: id, facts: { verdict } });
  });
  if (verdict === 'infected') await filesPlace().storage.remove(keyOf(tenantId, sha256));
}

/** clamd's INSTREAM (clamd(8)): chunks, each after its length in four bytes, a zero length as the end, one line as the answer. */
async function verdictOn(key: string, scanner: URL): Promise<Scan> {
  const socket = await connectOut(scanner.hostname, Number(scanner.port || 3310));
  try {
    const answer = answerOf(socket);
    const write = (part: Buffer): Promise<void> =>
      new Promise((done, failed) => socket.write(part, (fault) => (fault ? failed(fault) : done())));
    await write(Buffer.from('zINSTREAM\0'));
    for await (const part of await filesPlace().storage.open(key)) await write(Buffer.concat([lengthOf(part as Buffer), part as Buffer]));
    await write(Buffer.alloc(4));
    return readVerdict(await answer);
  } finally {
    socket.destroy();
  }
}

function lengthOf({ length }: Buffer): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

function answerOf(socket: NodeJS.ReadableStream): Promise<string> {
  const answer = new Promise<string>((done, failed) => {
    let text = '';
    socket.on('data', (part: Buffer) => {
      text += part.toString();
      if (text.includes('\0')) done(text);
    });
    socket.on('error', failed);
    socket.on('close', () => failed(new Error('The scanner hung up')));
  });
  answer.catch(() => undefined);
  return answer;
}

/** Whatever is neither of the two answers is no verdict: the file stays held. */
function readVerdict(answer: string): Scan {
  if (/^stream: OK\0/.test(answer)) return 'clean';
  if (/^stream: .+ FOUND\0/.test(answer)) return 'infected';
  throw new Error('The scanner gave no verdict');
}
