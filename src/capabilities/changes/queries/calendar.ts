import type { Call } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Span } from '../../../kernel/shared/recurrence.ts';
import { type SpineNumbered, spine } from '../../tickets/public.ts';
import { type ChangeState, changeStates } from '../shared/way.ts';
import type { ChangeRecord } from './changes.ts';

/** An open change of a time. */
export type TouchingRow = Span & {
  /** What it touches, a line for each thing: its key, and behind a tab the name of a system. */
  readonly touches: string;
};
/** By what it was begun, and where. */
type Place = Pick<ChangeRecord, 'modelKey' | 'modelNumber'> & { readonly workspaceId: string };
export type InViewRow = TouchingRow & {
  /** Null: the caller may not see it, and nothing is known of it but what it touches when. */
  readonly seen: { readonly number: number; readonly place: Place; readonly told: string } | null;
};
/** What a calendar tells of one that it has room for. */
export type ToldRow = Omit<SpineNumbered, 'type' | 'number'> &
  Pick<ChangeRecord, 'version'> & { readonly state: ChangeState; readonly isAskers: boolean; readonly title: string };

type Times = { readonly from: Date; readonly until: Date };

// Ten thousand rows of fourteen columns cost database and server more to write and to read, column by column, than all that is asked: they come as one text. None of these letters stands in what
// somebody writes, or it becomes a blank.
const [betweenParts, betweenFields, betweenRows] = ['\u001D', '\u001F', '\u001E'];

/** Open changes of a time, of the whole tenant; those that the caller may see with what a calendar tells of them. */
export async function changesInView({ tx, actor }: Call, times: Times): Promise<InViewRow[]> {
  const told = sql`concat_ws(${betweenParts}, d.version, coalesce(t.prefix, ''), coalesce(t.digits::text, ''), t.state,
    case when t.requester_id = ${actor.id} then 1 else 0 end, translate(t.title, ${betweenParts + betweenFields + betweenRows}, '   '))`;
  const place = sql`concat_ws(' ', d.model_key, d.model_number, t.workspace_id)`;
  const seen = sql`case when ${spine.visible(actor)} then concat(${betweenFields}::text, t.number, ${betweenFields}::text, ${place}, ${betweenFields}::text, ${told}) else '' end`;
  const places = placeReader();
  return (await linesOf(tx, times, { told: seen, name: 'changes.in-view' })).map(
    ([from, until, touches = '', number, at = '', rest = '']) => ({
      ...{ from: Number(from), until: Number(until), touches },
      seen: number === undefined ? null : { number: Number(number), place: places(at), told: rest },
    }),
  );
}

/** The same of the whole tenant, to know only what meets what. */
export async function changesTouching(tx: Tx, times: Times): Promise<TouchingRow[]> {
  const lines = await linesOf(tx, times, { told: sql`''`, name: 'changes.touching' });
  return lines.map(([from, until, touches = '']) => ({ from: Number(from), until: Number(until), touches }));
}

async function linesOf(tx: Tx, { from, until }: Times, { told, name }: { told: Sql; name: string }): Promise<string[][]> {
  const row = await tx.row<{ lines: string | null }>(
    sql`select string_agg(concat_ws(${betweenFields}, d.starts_at, d.ends_at,
            concat_ws(E'\n', 'person:' || t.assignee_id, nullif(d.touched, ''))) || ${told}, ${betweenRows}) as lines
        from app.changes_planned(${from}, ${until}) d
        join app.ticket t on t.tenant_id = ${tx.tenantId} and t.id = d.ticket_id and t.open`,
    name,
  );
  const lines = row?.lines ?? '';
  return lines === '' ? [] : lines.split(betweenRows).map((line) => line.split(betweenFields));
}

/** Most are of the same few: each is read once. */
function placeReader(): (text: string) => Place {
  const known = new Map<string, Place>();
  return (text) => {
    const [modelKey = '', modelNumber, workspaceId = ''] = text.split(' ');
    const place = known.get(text) ?? { modelKey, modelNumber: Number(modelNumber), workspaceId };
    known.set(text, place);
    return place;
  };
}

export function toldIn(told: string): ToldRow {
  const [version, prefix, digits, written, asked, title = ''] = told.split(betweenParts);
  const state = changeStates.find((one) => one === written);
  if (state === undefined) throw new Error('A change in a state that none has');
  return {
    ...{ version: Number(version), prefix: prefix || null, digits: digits ? Number(digits) : null },
    ...{ state, isAskers: asked === '1', title },
  };
}
