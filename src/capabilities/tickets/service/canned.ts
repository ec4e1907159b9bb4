import { type Actor, type Call, permit, permitNew } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import type { CannedChange, CannedReply, NewCanned, Rendering } from '../contract-views.ts';
import { mayShareView, refuseUnarranging, visible } from '../policy.ts';
import { type CannedRow, cannedRow, cannedRows, type Facts, factsOf } from '../queries/canned.ts';
import { numbered } from '../queries/ticket.ts';
import { numberOf } from '../replies/row.ts';
import { deleteCanned, insertCanned, updateCanned } from '../store/canned.ts';
import { nothingNamed } from './plan.ts';
import { richText } from './rich-text.ts';

type Whose = Pick<CannedRow, 'ownerId' | 'workspaceId'>;

function scopeOf({ ownerId, workspaceId }: Whose): CannedReply['scope'] {
  if (ownerId !== null) return 'own';
  return workspaceId === null ? 'tenant' : 'workspace';
}

/** As for views: one's own, or what one administers. */
const mayEdit = (actor: Actor, row: Whose): boolean =>
  row.ownerId === null
    ? mayShareView(actor, { scope: scopeOf(row), teamId: null, workspaceId: row.workspaceId })
    : row.ownerId === actor.id;

const replyOf = (actor: Actor, { ownerId, ...row }: CannedRow): CannedReply => ({
  ...row,
  scope: scopeOf({ ownerId, ...row }),
  can: { edit: mayEdit(actor, { ownerId, ...row }) },
});

export async function seeCanned(call: Call) {
  refuseUnarranging(call);
  const rows = await cannedRows(call);
  return { items: rows.map((row) => replyOf(call.actor, row)), placeholders };
}

export async function createCanned(call: Call, { name, body, scope, workspaceId }: NewCanned): Promise<CannedReply> {
  const { tx, actor } = call;
  refuseUnarranging(call);
  if (scope === 'workspace' && workspaceId === undefined) throw nothingNamed('/workspaceId', 'A response of a workspace names one');
  const whose = { ownerId: scope === 'own' ? actor.id : null, workspaceId: scope === 'workspace' ? (workspaceId ?? null) : null };
  const row = { id: newId(tx.now.getTime()), name, html: richText(body).html, ...whose };
  await insertCanned(tx, permitNew(row, 'create', mayEdit(actor, row)));
  tx.emit({ type: 'canned.created', objectId: row.id, facts: { scope, workspaceId: row.workspaceId } });
  return replyOf(actor, { ...row, version: 1 });
}

export async function changeCanned(call: Call, id: string, change: CannedChange, edge: Edge): Promise<CannedReply> {
  const { tx, actor } = call;
  refuseUnarranging(call);
  const found = permit(await cannedRow(call, id, sql`for update`), 'change', (row) => mayEdit(actor, row));
  refuseStale(edge, replyOf(actor, found), change);
  const next = { name: change.name ?? found.name, html: change.body === undefined ? found.html : richText(change.body).html };
  await updateCanned(tx, found, next);
  tx.emit({ type: 'canned.changed', objectId: id, facts: { fields: Object.keys(change) } });
  return replyOf(actor, { ...found, ...next, version: found.version + 1 });
}

export async function removeCanned(call: Call, id: string) {
  refuseUnarranging(call);
  const found = permit(await cannedRow(call, id, sql`for update`), 'remove', (row) => mayEdit(call.actor, row));
  await deleteCanned(call.tx, found);
  call.tx.emit({ type: 'canned.removed', objectId: id, facts: {} });
  return { done: true as const };
}

/** What may stand between braces. */
const values: Record<string, (facts: Facts, actor: Actor) => string | null> = {
  'requester.givenName': ({ requesterGivenName }) => requesterGivenName,
  'requester.familyName': ({ requesterFamilyName }) => requesterFamilyName,
  'requester.name': ({ requesterName }) => requesterName,
  'ticket.number': numberOf,
  'ticket.title': ({ title }) => title,
  'agent.givenName': ({ agentGivenName }) => agentGivenName,
  'agent.name': ({ agentName }) => agentName,
  'assignee.name': ({ assigneeName }) => assigneeName,
  'team.name': ({ teamName }) => teamName,
  'workspace.name': ({ workspaceName }, { locale }) => workspaceName[locale.slice(0, 2)] ?? workspaceName['en'] ?? null,
};

/** What texts that are kept may name. */
export const placeholders = Object.keys(values);

const placeholder = /\{\{\s*([\w.]{1,60})\s*\}\}/g;

/** The response as it reads for a ticket. Sanitised once more at the end: a value could have become part of an address. */
export async function renderCanned(call: Call, id: string, number: string): Promise<Rendering> {
  const [row, found] = await Promise.all([cannedRow(call, id), factsOf(call, numbered(call.tx, number, visible(call.actor)))]);
  const { html } = permit(row, 'use', () => true);
  return filled(
    call,
    html,
    permit(found, 'see', () => true),
  );
}

/** A text that is kept, as it reads for a ticket that whoever asks holds. */
export async function filledFor(call: Call, html: string, ticketId: string): Promise<Rendering> {
  const facts = await factsOf(call, sql`${ticketId}::uuid`);
  if (facts === undefined) throw new Error('A ticket that is held is not there');
  return filled(call, html, facts);
}

function filled(call: Call, html: string, facts: Facts): Rendering {
  const missing = new Set<string>();
  const text = richText(
    html.replace(placeholder, (written, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name]?.(facts, call.actor) : undefined;
      if (typeof value === 'string' && value !== '') return escaped(value);
      missing.add(name);
      return value === undefined ? written : '';
    }),
  );
  return { html: text.html, text: text.text, missing: [...missing] };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
