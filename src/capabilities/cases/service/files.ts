import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { type Actor, type Call, type Permitted, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { openApart, storeApart } from '../../../kernel/files/apart.ts';
import type { OpenableFile } from '../../../kernel/files/files.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { needsStorage } from '../../subscription/public.ts';
import { mayNote, mayReply, maySee } from '../policy.ts';
import type { FoundCase } from '../queries/cases.ts';
import { countWaiting, fileIn, filesOf } from '../queries/files.ts';
import { asReader } from '../reader.ts';
import { fileReply } from '../replies.ts';
import type { CaseFile } from '../shared/records.ts';
import type { MessageKind } from '../shared/words.ts';
import { insertRead } from '../store.ts';
import { insertCaseFile, noteBytes, sendCaseFiles } from '../store-files.ts';
import { absent, seen, wrongField } from './found.ts';

/** The most that one file of a case may have: 100 MB. */
export const mostBytes = 100 * 1024 ** 2;
const mostWaiting = 20;

export type Adding = { readonly reference: string; readonly name: string; readonly kind: MessageKind; readonly waits: boolean };

/** A transaction as its actor’s reading of cases, for what comes and goes as a stream. */
export const reading = <T>(actor: Actor, act: (call: Call) => Promise<T>): Promise<T> =>
  transact(actor, (call) => asReader<undefined, T, undefined>(act)(call, undefined, undefined));

const target = async (call: Call, { reference, kind }: Adding): Promise<Permitted<FoundCase, 'attach'>> =>
  permit(
    await seen(call, reference),
    'attach',
    (one) => (kind === 'reply' ? mayReply(call.actor, one) : mayNote(call.actor, one)),
    (one) => maySee(call.actor, one),
  );

/** Takes a file into a case, apart from all other files. Asked before the bytes are taken in, and again once they are: much can change meanwhile. */
export async function addCaseFile(actor: Actor, request: FastifyRequest, wanted: Adding): Promise<CaseFile> {
  const id = await reading(actor, (call) => ready(call, wanted));
  const stored = await storeApart({ tenantId: actor.tenantId, id }, bodyOf(request), mostBytes);
  return await reading(actor, async (call) => {
    const { id: caseId } = await target(call, wanted);
    const { name, kind, waits } = wanted;
    await insertCaseFile(call.tx, permitNew({ ...stored, caseId, name, kind, sent: !waits, addedById: actor.id }, 'attach', true));
    if (!waits) call.tx.emit({ type: 'case.fileAdded', objectId: caseId, facts: { fileId: id, kind } });
    const [file] = await filesOf(call.tx, caseId, id);
    if (file === undefined) throw absent();
    return fileReply(file);
  });
}

async function ready(call: Call, wanted: Adding): Promise<string> {
  const { tx, actor } = call;
  const { id: caseId } = await target(call, wanted);
  if (wanted.waits && (await countWaiting(tx, caseId, actor.id)) >= mostWaiting)
    throw new Refusal('conflict', 'Too many files wait to be sent here', {
      next: 'Send them, or wait until they are gone after two days.',
    });
  await needsStorage(call);
  const id = newId(tx.now.getTime());
  await noteBytes(tx, permitNew({ id }, 'attach', true));
  return id;
}

export function bodyOf({ body }: FastifyRequest): Readable {
  if (body instanceof Readable) return body;
  throw new Refusal('wrong_input', 'There is nothing in this request', {
    next: 'Send the file as its body, of type application/octet-stream.',
  });
}

/** Opens one for whoever may see it. That they did is noted as an opening of the case is, before they get a byte. */
export const openCaseFile = (actor: Actor, reference: string, id: string): Promise<{ name: string; file: OpenableFile }> =>
  reading(actor, async (call) => {
    const { tx } = call;
    const found = await seen(call, reference);
    const row = await fileIn(tx, found.id, id);
    if (row === undefined) throw absent();
    const { name, ...stored } = row;
    const file = openApart(tx.tenantId, stored);
    const read = { id: newId(tx.now.getTime()), caseId: found.id, personId: actor.id, ofFile: id };
    await insertRead(tx, permitNew(read, 'read', maySee(actor, found)));
    tx.emit({ type: 'case.fileOpened', objectId: found.id, facts: { fileId: id } });
    return { name, file };
  });

/** Sends with a message what its writer kept waiting for it. */
export async function sendWaiting(
  { tx, actor }: Call,
  found: Permitted<FoundCase, 'say'>,
  { messageId, kind, files }: { readonly messageId: string; readonly kind: MessageKind; readonly files: readonly string[] },
): Promise<void> {
  if (files.length === 0) return;
  const ids = [...new Set(files)];
  if ((await sendCaseFiles(tx, found, { messageId, kind, by: actor.id, ids })) < ids.length)
    throw wrongField('/files', 'One of these files does not wait here', 'Add it again.');
}
