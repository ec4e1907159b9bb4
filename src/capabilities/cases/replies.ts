import type { Call } from '../../kernel/access/access.ts';
import type { Audience, CaseReply, CaseRow } from './contract.ts';
import { isRequester, mayHandle, mayNote, mayReply } from './policy.ts';
import type { FoundCase } from './queries/cases.ts';
import { type FileJson, filesOf } from './queries/files.ts';
import { type MessageRow, messagesOf, openedSince, type SeeingRow, seeingOf, subjectsOf } from './queries/within.ts';
import { seen } from './service/found.ts';
import { movesOf } from './service/moves.ts';
import { usualMachine } from './shared/machine.ts';
import type { CaseFile } from './shared/records.ts';

const told = (at: Date | null): string | null => at?.toISOString() ?? null;
const days = 86_400_000;

/** A case as its reader sees it, with everybody else who does. */
export async function caseReply(call: Call, reference: string): Promise<CaseReply> {
  const { tx, actor } = call;
  const found = await seen(call, reference);
  const asked = isRequester(actor, found);
  const [messages, files, seeing, subjects, openings] = await Promise.all([
    messagesOf(tx, found.id),
    filesOf(tx, found.id),
    seeingOf(tx, found.id),
    mayHandle(actor, found) || mayNote(actor, found) ? subjectsOf(tx, found.id) : [],
    openedSince(tx, found.id, new Date(tx.now.getTime() - 7 * days)),
  ]);
  return {
    ...rowReply(found),
    workspace: found.workspaceId,
    description: found.description,
    openedBy: found.openedBy,
    closedAt: told(found.closedAt),
    keepUntil: told(found.keepUntil),
    subjects,
    messages: messages.toReversed().map(messageReply),
    files: files.map(fileReply),
    audience: audienceOf(seeing, asked),
    openings: openings.map(({ lastAt, ...one }) => ({ ...one, lastAt: lastAt.toISOString() })),
    moves: movesOf(actor, found).map(({ key, name, group, why }) => ({ key, name, group, why })),
    version: found.version,
    can: {
      reply: mayReply(actor, found),
      note: mayNote(actor, found),
      change: mayHandle(actor, found),
      grant: mayHandle(actor, found),
    },
  };
}

export const messageReply = ({ at, files, ...message }: MessageRow): CaseReply['messages'][number] => ({
  ...message,
  files: files.map(fileReply),
  at: at.toISOString(),
});

/** The database writes moments of JSON in its own way. */
export const fileReply = ({ at, ...file }: FileJson): CaseFile => ({ ...file, at: new Date(at).toISOString() });

/** Each person once, with every way in which they see it. Why somebody was let in is told among those who handle it. */
export function audienceOf(seeing: readonly SeeingRow[], asked: boolean): Audience {
  const people = [...Map.groupBy(seeing, ({ person }) => person.id).values()].map((ways) => ({
    person: ways[0]?.person ?? { id: '', name: '' },
    ways: ways.map(({ grantId, kind, group, reason, by, since, until }) => ({
      grant: grantId,
      kind,
      group,
      reason: asked || reason === '' ? null : reason,
      by,
      since: new Date(since).toISOString(),
      until: told(until),
    })),
  }));
  return { count: people.length, people };
}

export function rowReply(found: FoundCase): CaseRow {
  const { id, reference, title, open, priority, requester, assignee, unread } = found;
  return {
    id,
    reference,
    class: { id: found.classId, key: found.classKey, name: found.className, confidentiality: found.confidentiality },
    title,
    state: stateOf(found),
    open,
    priority,
    dueAt: told(found.dueAt),
    requester,
    assignee,
    openedAt: found.openedAt.toISOString(),
    updatedAt: found.updatedAt.toISOString(),
    unread,
  };
}

/** A state that its class knows no more is told by its key. */
function stateOf({ machine, state, open }: FoundCase): CaseRow['state'] {
  const found = (machine ?? usualMachine).states.find(({ key }) => key === state);
  return { key: state, name: found?.name ?? { en: state, de: state }, group: found?.group ?? (open ? 'open' : 'closed') };
}
