import { type Call, type Permitted, permitNew } from '../../../kernel/access/access.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { peopleById } from '../../directory/public.ts';
import { cleaned } from '../../tickets/public.ts';
import { isRequester, mayNote, mayReply } from '../policy.ts';
import type { FoundCase } from '../queries/cases.ts';
import { messagesOf, seeingOf } from '../queries/within.ts';
import { messageReply } from '../replies.ts';
import type { MessageKind } from '../shared/words.ts';
import { insertMessage, moveCase } from '../store.ts';
import { sendWaiting } from './files.ts';
import { absent, held, seen } from './found.ts';
import { movedByReply } from './moves.ts';
import { heedAnswer } from './reports/deadlines.ts';
import { otherSide, tellOf } from './told.ts';

type Said = { readonly kind: MessageKind; readonly body: string; readonly files?: readonly string[] };

/** Says something to the other side, or notes it among those who handle the case. A mention lets nobody in: who cannot see it is named to the writer. */
export async function say(call: Call, reference: string, { kind, body, files = [] }: Said) {
  const found = await held(call, reference, 'say', (one) => (kind === 'reply' ? mayReply(call.actor, one) : mayNote(call.actor, one)));
  const { id, mentions } = await note(call, found, { kind, text: body });
  await sendWaiting(call, found, { messageId: id, kind, files });
  if (kind === 'reply') {
    await followReply(call, found);
    await heedAnswer(call, found);
  }
  const seeing = await readersOf(call, found.id, kind);
  await tellOf(call, found, [
    ...(kind === 'reply' ? await otherSide(call, found) : assigneeOf(found)),
    ...mentions.filter((one) => seeing.has(one)),
  ]);
  return await saidReply(call, found.id, id, mentions);
}

/** The same for whoever repeats it, as far as they see the case by now. */
export async function saidAgain(call: Call, reference: string, id: string, body: string) {
  const found = await seen(call, reference);
  return await saidReply(call, found.id, id, cleaned(body).mentions);
}

async function saidReply(call: Call, caseId: string, id: string, mentions: readonly string[]) {
  const [row] = await messagesOf(call.tx, caseId, id);
  if (row === undefined) throw absent();
  const seeing = await readersOf(call, caseId, row.kind);
  const unseen = await peopleById(
    call.tx,
    mentions.filter((one) => !seeing.has(one)),
  );
  return { message: messageReply(row), unseen: unseen.filter(({ active }) => active).map(({ name }) => name) };
}

const readersOf = async ({ tx }: Call, caseId: string, kind: MessageKind): Promise<ReadonlySet<string>> =>
  new Set((await seeingOf(tx, caseId)).filter((one) => readsIt(one.kind, kind)).map(({ person }) => person.id));

/** What waited for whoever asked goes on once they have replied. */
async function followReply({ tx, actor }: Call, found: Permitted<FoundCase, 'say'>): Promise<void> {
  const target = isRequester(actor, found) ? movedByReply(found) : undefined;
  if (target === undefined || target.group === 'closed') return;
  await moveCase(tx, found, { state: target.key, open: true, keepUntil: null });
  tx.emit({ type: 'case.moved', objectId: found.id, facts: { changes: { state: [found.state, target.key] }, version: found.version + 1 } });
}

const readsIt = (grant: string, kind: MessageKind): boolean => kind === 'reply' || grant !== 'requester';

const assigneeOf = ({ assignee }: FoundCase): string[] => (assignee === null ? [] : [assignee.id]);

/** Writes one message and tells the log that there is one: its words stand in the case only. */
export async function note(
  call: Call,
  { id: caseId }: Permitted<FoundCase, 'say' | 'move'>,
  { kind, text: body }: { kind: MessageKind; text: string },
) {
  const { tx, actor } = call;
  const { html, text, mentions } = cleaned(body);
  const row = { id: newId(tx.now.getTime()), caseId, kind, authorId: actor.id, html, text };
  await insertMessage(tx, permitNew(row, 'say', true));
  tx.emit({ type: 'case.said', objectId: caseId, facts: { messageId: row.id, kind } });
  return { id: row.id, mentions };
}
