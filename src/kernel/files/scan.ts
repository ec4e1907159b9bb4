import type { Readable } from 'node:stream';
import { type Call, keeper, Refusal } from '../access/access.ts';
import { tenantsWithHeldFiles } from '../db/installation.ts';
import { remembered } from '../db/remembered.ts';
import { sql } from '../db/sql.ts';
import { transact } from '../db/transact.ts';
import type { Watch } from '../jobs/jobs.ts';
import { log } from '../log/log.ts';
import { connectOut } from '../net/outbound.ts';
import { addressOf } from '../net/recipients.ts';
import { filesPlace, keyOf } from './files.ts';

type Held = { readonly id: string; readonly key: string };

/** Files that lie somewhere under a tenant: which of them wait, those of `later` left out, and where a verdict goes. */
export type Scanned = {
  readonly held: (call: Call, later: readonly string[]) => Promise<Held[]>;
  readonly judge: (call: Call, id: string, verdict: 'clean' | 'infected') => Promise<void>;
};

/** Scans what is held back, where a scanner is set (CANDOR_CLAMD=tcp://host:3310); else there is nothing to watch. `apart`: files that are no rows of `app.file`. */
export function scanWatch(apart: readonly Scanned[] = []): Watch[] {
  const scanner = addressOf('clamd');
  if (scanner === undefined) return [];
  const run = async (tenantId: string): Promise<void> => {
    const outcomes = await Promise.allSettled([shared, ...apart].map((files) => scanTenant(tenantId, files, scanner)));
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  };
  return [{ name: 'kernel.scan', where: tenantsWithHeldFiles, run }];
}

const shared: Scanned = {
  held: async ({ tx }, later) => {
    const rows = await tx.rows<{ id: string; sha256: Buffer }>(
      sql`select id, sha256 from app.file where tenant_id = ${tx.tenantId} and scan = 'held' and id <> all(${[...later]}::uuid[])
          order by made_at limit 20`,
    );
    return rows.map(({ id, sha256 }) => ({ id, key: keyOf(tx.tenantId, sha256) }));
  },
  judge: async ({ tx }, id, verdict) => {
    // The same bytes lie in one place, so the verdict is for every file that has them.
    await tx.run(
      sql`update app.file set scan = ${verdict} where tenant_id = ${tx.tenantId}
            and sha256 = (select f.sha256 from app.file f where f.tenant_id = ${tx.tenantId} and f.id = ${id})`,
    );
    tx.emit({ type: 'file.scanned', objectId: id, facts: { verdict } });
  },
};

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
async function scanTenant(tenantId: string, files: Scanned, scanner: URL): Promise<void> {
  const later = [...putOff].flatMap(([id, { until }]) => (until > performance.now() ? [id] : []));
  const held = await transact(keeper(tenantId, 'service'), (call) => files.held(call, later));
  const outcomes = await Promise.allSettled(held.map((file) => triedOn(tenantId, files, file, scanner)));
  const failed = outcomes.find(({ status }) => status === 'rejected');
  if (failed !== undefined) throw new Error('A file could not be scanned', { cause: 'reason' in failed ? failed.reason : undefined });
}

async function triedOn(tenantId: string, files: Scanned, { id, key }: Held, scanner: URL): Promise<void> {
  try {
    const verdict = await verdictOn(await filesPlace().storage.open(key), scanner);
    await transact(keeper(tenantId, 'service'), (call) => files.judge(call, id, verdict));
    if (verdict === 'infected') await filesPlace().storage.remove(key);
    putOff.delete(id);
  } catch (fault) {
    putOffLonger(id);
    throw fault;
  }
}

/** Looks at bytes at once, where they cannot be looked at later. Without a scanner they are taken as they are; where it does not answer, they are not. */
export async function refuseHarmful(bytes: Readable): Promise<void> {
  const scanner = addressOf('clamd');
  if (scanner === undefined) return void bytes.destroy();
  const verdict = await verdictOn(bytes, scanner).catch((fault: unknown) => {
    bytes.destroy();
    log.fault('a file could not be scanned', fault);
    throw new Refusal('unavailable', 'This file could not be scanned', { next: 'Send it again in a moment.', retryAfter: 30 });
  });
  if (verdict === 'infected') throw new Refusal('wrong_input', 'Something harmful was found in this file', { next: 'Send another one.' });
}

/** clamd's INSTREAM (clamd(8)): chunks, each after its length in four bytes, a zero length as the end, one line as the answer. */
async function verdictOn(bytes: Readable, scanner: URL): Promise<'clean' | 'infected'> {
  const socket = await connectOut(scanner.hostname, Number(scanner.port || 3310));
  try {
    const answer = answerOf(socket);
    const write = (part: Buffer): Promise<void> =>
      new Promise((done, failed) => socket.write(part, (fault) => (fault ? failed(fault) : done())));
    await write(Buffer.from('zINSTREAM\0'));
    for await (const part of bytes) await write(Buffer.concat([lengthOf(part as Buffer), part as Buffer]));
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
function readVerdict(answer: string): 'clean' | 'infected' {
  if (/^stream: OK\0/.test(answer)) return 'clean';
  if (/^stream: .+ FOUND\0/.test(answer)) return 'infected';
  throw new Error('The scanner gave no verdict');
}
