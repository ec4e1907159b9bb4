import { machine } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { transact } from '../../../kernel/db/transact.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { contentOf } from '../../../kernel/events/payloads.ts';
import { type Cursor, lockCursor, moveCursor } from '../../../kernel/events/read.ts';
import { type Redaction, redactPayloads } from '../../../kernel/events/redact.ts';
import { replacedFields } from './person-changes.ts';

const day = 86_400_000;
/** As the rule `replaced` of the registry and the policy say. */
const keptDays = 90;
const reader = 'directory.earlier-values';
const batch = 200;

/**
 * Erases from the log what people were called, and how and where they were reached, before it was changed: 90 days after the change. Goes on
 * where it stood, so doing it again does nothing.
 */
export async function eraseEarlier(tenantId: string): Promise<void> {
  let read = batch;
  while (read === batch) read = await eraseSome(tenantId);
}

const eraseSome = (tenantId: string): Promise<number> =>
  transact(machine(tenantId), async (call) => {
    const { tx } = call;
    const before = new Date(tx.now.getTime() - keptDays * day);
    const changes = await changesAfter(tx, await lockCursor(call, reader), before);
    const people = Map.groupBy(await saidOf(tx, changes, before), ({ personId }) => personId);
    for (const [personId, said] of people) {
      const less = withoutEarlier(said, tx.now);
      if (less.length > 0) await redactPayloads(call, personId, less);
    }
    const last = changes.at(-1);
    if (last !== undefined) await moveCursor(call, reader, last);
    return changes.length;
  });

type Change = Cursor & { personId: string };

/** Changes of people that have stood long enough, in the order of the log, after a place in it. */
const changesAfter = (tx: Tx, { xid, id }: Cursor, before: Date): Promise<Change[]> =>
  tx.rows<Change>(
    sql`select xid::text, id, object_id as "personId" from app.event
        where tenant_id = ${tx.tenantId} and type = 'person.changed' and (xid, id) > (${xid}::xid8, ${id}::uuid)
          and xid < app.log_horizon() and at <= ${before}
        order by event.xid, event.id limit ${batch}`,
    'directory.person-changes',
  );

type SaidRow = { id: string; personId: string; sealed: Buffer; wrapped: Buffer };
type Said = { readonly id: string; readonly personId: string; readonly content: Content };
type Values = Readonly<Record<string, unknown>>;
type Content = { readonly from?: Values; readonly to?: Values; readonly erased?: Readonly<Record<string, string>> };

/** All that the log said about these people up to a moment, oldest first; of whom the key was destroyed it says nothing any more. */
async function saidOf(tx: Tx, changes: readonly Change[], before: Date): Promise<Said[]> {
  const people = [...new Set(changes.map(({ personId }) => personId))];
  if (people.length === 0) return [];
  const rows = await tx.rows<SaidRow>(
    sql`select e.id, e.object_id as "personId", p.sealed, k.wrapped from app.event e
        join app.event_payload p on p.tenant_id = e.tenant_id and p.event_id = e.id and p.subject_id = e.object_id
        join app.subject_key k on k.tenant_id = e.tenant_id and k.subject_id = e.object_id and k.wrapped is not null
        where e.tenant_id = ${tx.tenantId} and e.object_id = any(${people}::uuid[]) and e.at <= ${before}
          and e.type in ('person.created', 'person.changed')
        order by e.at, e.id`,
    'directory.person-said',
  );
  return rows.map(({ wrapped, sealed, ...row }) => ({ ...row, content: contentOf(wrapped, sealed) }));
}

/** What each event shall still say: of every field the last value that it was given, and none before it. */
function withoutEarlier(said: readonly Said[], now: Date): Redaction[] {
  const later = new Set<string>();
  return said
    .toReversed()
    .flatMap(({ id, content }): Redaction[] => {
      const gone = [...held(content.from), ...held(content.to).filter((field) => later.has(field))];
      const next = without(content, { later, gone, at: now.toISOString() });
      for (const field of replacedFields) if (content.from !== undefined && field in content.from) later.add(field);
      return gone.length === 0 ? [] : [{ eventId: id, content: next }];
    })
    .toReversed();
}

/** Fields of ours that hold a value; that there was none tells nothing of anybody. */
const held = (values: Values = {}): string[] => replacedFields.filter((field) => (values[field] ?? null) !== null);

type Less = { readonly later: ReadonlySet<string>; readonly gone: readonly string[]; readonly at: string };

function without({ from, to, erased, ...rest }: Content, { later, gone, at }: Less): Content {
  const earlier: readonly string[] = replacedFields;
  const kept = (values: Values, goes: (field: string) => boolean) =>
    Object.fromEntries(Object.entries(values).filter(([field, value]) => value === null || !goes(field)));
  return {
    ...rest,
    ...(from === undefined ? {} : { from: kept(from, (field) => earlier.includes(field)) }),
    ...(to === undefined ? {} : { to: kept(to, (field) => earlier.includes(field) && later.has(field)) }),
    erased: { ...Object.fromEntries(gone.map((field) => [field, at])), ...erased },
  };
}
