import { type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { sameJson } from '../../../kernel/shared/same-json.ts';
import { workspaceRules } from '../../directory/public.ts';
import type { BookReply, Edition } from '../contract.ts';
import { mayRunRules, mayTryRules } from '../policy.ts';
import { type BookRow, bookOf, versionsOf } from '../queries/books.ts';
import type { AssignmentRules } from '../shared/definition.ts';
import { keepDraft, lockBook, publishEdition } from '../store.ts';
import { refuseWrongRules } from './check-rules.ts';

const nothing: AssignmentRules = { rules: [], calendar: null, capacity: null };
const none = { number: null, definition: null, publishedAt: null, publisherId: null, publisherName: null, draft: null, version: 1 };

/** A workspace whose rules the caller runs; every other is not there. */
export async function runs({ tx, actor }: Call, workspaceId: string) {
  const isThere = (await workspaceRules(tx, workspaceId)) !== undefined;
  return permit(
    isThere ? { workspaceId } : undefined,
    'change',
    () => true,
    (one) => mayRunRules(actor, one),
  );
}

/** What is in force and what is being written; a workspace in which nobody wrote any has none. */
export async function seeBook(call: Call, workspaceId: string): Promise<BookReply> {
  await runs(call, workspaceId);
  return bookReply(call, (await bookOf(call.tx, workspaceId)) ?? { ...none, workspaceId });
}

export async function saveDraft(
  call: Call,
  { workspace, ...draft }: AssignmentRules & { workspace: string },
  edge: Pick<Edge, 'ifMatch'>,
): Promise<BookReply> {
  const book = await held(call, workspace, edge, draft);
  await refuseWrongRules(call, workspace, draft);
  await keepDraft(call.tx, permitNew(book, 'change', true), draft);
  call.tx.emit({ type: 'assignment.drafted', objectId: workspace, facts: { workspaceId: workspace, rules: draft.rules.length } });
  return seeBook(call, workspace);
}

export async function discardDraft(call: Call, workspaceId: string, edge: Pick<Edge, 'ifMatch'>): Promise<BookReply> {
  const book = await held(call, workspaceId, edge, {});
  if (book.draft === null) return bookReply(call, book);
  await keepDraft(call.tx, permitNew(book, 'change', true), null);
  call.tx.emit({ type: 'assignment.draftDiscarded', objectId: workspaceId, facts: { workspaceId } });
  return seeBook(call, workspaceId);
}

/** Checked once more: teams and skills may have gone since it was written. */
export async function publishDraft(call: Call, workspaceId: string, edge: Pick<Edge, 'ifMatch'>): Promise<BookReply> {
  const { tx, actor } = call;
  const { draft, definition, number } = await held(call, workspaceId, edge, {});
  if (draft === null || (definition !== null && sameJson(draft, definition)))
    throw new Refusal('conflict', 'There is nothing new to publish', { next: 'Save changed rules first.' });
  await refuseWrongRules(call, workspaceId, draft);
  const edition = { workspaceId, number: (number ?? 0) + 1, definition: draft };
  await publishEdition(tx, permitNew(edition, 'publish', mayRunRules(actor, edition)), actor.id);
  tx.emit({
    type: 'assignment.published',
    objectId: workspaceId,
    facts: { workspaceId, number: edition.number, rules: draft.rules.length },
  });
  return seeBook(call, workspaceId);
}

export async function editionsOf(call: Call, workspaceId: string): Promise<Edition[]> {
  await runs(call, workspaceId);
  return (await versionsOf(call.tx, workspaceId)).map(({ number, definition, publishedAt, personId, name }) => ({
    number,
    at: publishedAt.toISOString(),
    by: { id: personId, name },
    says: definition,
  }));
}

async function held(call: Call, workspaceId: string, edge: Pick<Edge, 'ifMatch'>, yours: object): Promise<BookRow> {
  await lockBook(call.tx, await runs(call, workspaceId));
  const book = (await bookOf(call.tx, workspaceId)) ?? { ...none, workspaceId };
  refuseStale(edge, { ...bookReply(call, book), ...(book.draft ?? book.definition ?? nothing) }, yours);
  return book;
}

function bookReply({ actor }: Call, row: BookRow): BookReply {
  const { workspaceId: workspace, number, definition, publishedAt, publisherId, publisherName, draft, version } = row;
  const isPublished = number !== null && definition !== null && publishedAt !== null && publisherId !== null;
  return {
    workspace,
    published: isPublished
      ? { number, at: publishedAt.toISOString(), by: { id: publisherId, name: publisherName ?? '' }, says: definition }
      : null,
    draft,
    version,
    can: { simulate: mayTryRules(actor, row) },
  };
}
