import { machine } from '../access/access.ts';
import { sql } from '../db/sql.ts';
import { transact } from '../db/transact.ts';
import type { Tx } from '../db/tx.ts';
import { type Anchor, anchorOf } from './anchors.ts';
import { keyDestroyed } from './keys.ts';
import { payloadFaults } from './payloads.ts';
import { type Cursor, countAfter, eventsBetween, type ReadEvent, start } from './read.ts';
import { redactedIn } from './redacted.ts';
import { batch, headOf, leafBytes, leafOf, type Seal, sealColumns } from './seal.ts';

export type Verdict = {
  readonly tenantId: string;
  readonly sealed: number;
  readonly unsealed: number;
  /** Events whose words were erased in part since, each proved against the event that says so. */
  readonly redacted: number;
  readonly faults: readonly string[];
};

/**
 * Reads the whole log of a tenant against its seals, and the seals against the head kept outside the database. Names each row that was
 * changed, removed or slipped in. What is younger than the last seal (a second or two) is counted, not yet proved.
 */
export async function verifyLog(tenantId: string): Promise<Verdict> {
  const anchor = await anchorOf(tenantId);
  return await transact(machine(tenantId), async ({ tx }) => {
    const seals = await tx.rows<Seal>(sql`select ${sealColumns} from app.event_seal order by seq`);
    const redacted = await redactedIn(tx);
    const faults = [...anchorFaults(seals, anchor), ...(await missingKeys(tx)), ...(await strayPayloads(tx))];
    let place: Cursor = start;
    let sealed = 0;
    for (const [at, seal] of seals.entries()) {
      const events = await eventsBetween(tx, place, seal);
      faults.push(...headFaults(seal, seals[at - 1], at), ...differences(seal, events), ...(await payloadFaults(tx, events, redacted)));
      sealed += seal.leaves.length / leafBytes;
      place = seal;
    }
    faults.push(...(await latecomers(tx, seals.at(-1))));
    return { tenantId, sealed, unsealed: await countAfter(tx, place), redacted: redacted.size, faults };
  });
}

/** The last transaction was sealed whole (unless the batch was full), so nothing can have joined it honestly. */
async function latecomers(tx: Tx, last: Seal | undefined): Promise<string[]> {
  if (last === undefined || last.leaves.length >= batch * leafBytes) return [];
  const events = await eventsBetween(tx, last, { xid: last.xid, id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' });
  return events.map(({ id }) => `Event ${id} was slipped into a transaction that seal ${last.seq} closed`);
}

function anchorFaults(seals: readonly Seal[], anchor: Anchor | undefined): string[] {
  if (anchor === undefined) return [];
  const kept = seals.find(({ seq }) => seq === anchor.seq);
  if (kept === undefined) return [`Seal ${anchor.seq}, whose head was kept outside the database, is gone`];
  return kept.head.toString('hex') === anchor.head ? [] : [`The head of seal ${anchor.seq} is not the one kept outside the database`];
}

function headFaults(seal: Seal, previous: Seal | undefined, at: number): string[] {
  const expected = (previous?.seq ?? 0) + 1;
  const faults = seal.seq === expected && (at > 0 || seal.seq === 1) ? [] : [`A seal before seal ${seal.seq} is missing`];
  return headOf(previous?.head, seal).equals(seal.head) ? faults : [...faults, `The head of seal ${seal.seq} does not match`];
}

/** An event without its leaf was changed or inserted, a leaf without its event changed or removed. */
function differences({ seq, leaves }: Seal, events: readonly ReadEvent[]): string[] {
  const found = new Map(events.map((event) => [leafOf(event).toString('hex'), event.id]));
  const expected = leavesIn(leaves);
  const strange = [...found].filter(([leaf]) => !expected.has(leaf)).map(([, id]) => id);
  const gone = [...expected].filter((leaf) => !found.has(leaf)).length;
  const removed = gone - strange.length;
  return [
    ...strange.map((id) => `Event ${id} in seal ${seq} was changed or inserted`),
    ...(removed > 0 ? [`${removed} event(s) of seal ${seq} were removed`] : []),
    ...(leaves.length % leafBytes === 0 ? [] : [`The leaves of seal ${seq} were cut`]),
  ];
}

const leavesIn = (leaves: Buffer): Set<string> =>
  new Set(
    Array.from({ length: Math.floor(leaves.length / leafBytes) }, (_, at) => leaves.toString('hex', at * leafBytes, (at + 1) * leafBytes)),
  );

/** Keys that are gone although no event says that they were destroyed: the words about these people were made unreadable unlawfully. */
async function missingKeys(tx: Tx): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`select p.subject_id as id from (select distinct subject_id from app.event_payload where tenant_id = ${tx.tenantId}) p
        left join app.subject_key k on k.tenant_id = ${tx.tenantId} and k.subject_id = p.subject_id
        where k.wrapped is null and not exists (
          select from app.event e where e.tenant_id = ${tx.tenantId} and e.object_id = p.subject_id and e.type = ${keyDestroyed})`,
  );
  return rows.map(({ id }) => `The key of subject ${id} is gone, and no event says that it was destroyed`);
}

async function strayPayloads(tx: Tx): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`select p.event_id as id from app.event_payload p where p.tenant_id = ${tx.tenantId}
        and not exists (select from app.event e where e.tenant_id = ${tx.tenantId} and e.id = p.event_id)`,
  );
  return rows.map(({ id }) => `A payload belongs to event ${id}, which does not exist`);
}
