import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { type Actor, type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { type OpenableFile, openFile, type StoredFile, storeFile } from '../../../kernel/files/files.ts';
import { mostBytes } from '../../../kernel/files/receive.ts';
import { serveFile } from '../../../kernel/files/serve.ts';
import { nothing, type RawContent, rawRoute } from '../../../kernel/http/raw.ts';
import { needsStorage } from '../../subscription/public.ts';
import { AttachedReply, AttachQuery, NamedFile, OfTicket, OneAttachment, OneFile, UploadReply } from '../contract-files.ts';
import { mayComment, mayNote, visible } from '../policy.ts';
import { attachmentOf, type FileRow, fileOf } from '../queries/attachments.ts';
import { guardOf } from '../queries/live.ts';
import { numbered } from '../queries/ticket.ts';
import { insertUpload } from '../store/attachments.ts';
import { touchTicket } from '../store/messages.ts';
import { attach } from './attach.ts';

const meta = { needs: 'person', purpose: 'service', scope: 'tickets' } as const;
/** Whatever a file is: what it holds is looked at, not what it says it is. */
const anyFile: RawContent = { 'application/octet-stream': {} };
const itsBytes: RawContent = { '*/*': {} };

async function stored(actor: Actor, { body }: FastifyRequest): Promise<StoredFile> {
  if (!(body instanceof Readable))
    throw new Refusal('wrong_input', 'There is nothing in this request', {
      next: 'Send the file as its body, of type application/octet-stream.',
    });
  await transact(actor, needsStorage);
  return await storeFile(actor, body);
}

const replyOf = ({ id, bytes, mediaType, scan }: StoredFile, name: string): UploadReply => ({ id, name, bytes, mediaType, scan });

const upload = rawRoute({
  meta,
  method: 'POST',
  path: '/files',
  summary: 'Upload a file (its body) to be named later in `attachments`, in a form or as a picture in a text.',
  params: nothing,
  query: NamedFile,
  body: anyFile,
  answers: [{ status: 201, meaning: 'The file as it is kept.', content: { 'application/json': { schema: UploadReply } } }],
  bodyLimit: mostBytes,
  answer: async ({ actor, request, reply, query: { name } }) => {
    const file = await stored(actor, request);
    await transact(actor, ({ tx }) => insertUpload(tx, permitNew({ fileId: file.id, personId: actor.id, name }, 'upload', true)));
    return reply.status(201).send(replyOf(file, name));
  },
});

async function target({ tx, actor }: Call, number: string, internal: boolean) {
  const found = await guardOf(tx, numbered(tx, number, visible(actor)));
  const ticket = found === undefined ? undefined : { ...found, shared: found.sharedWith.includes(actor.id) };
  return permit(ticket, 'attach', (one) => (internal ? mayNote(actor, one) : mayComment(actor, one)));
}

const attachToTicket = rawRoute({
  meta,
  method: 'POST',
  path: '/tickets/:number/attachments',
  summary: 'Attach a file (its body) to a ticket.',
  params: OfTicket,
  query: AttachQuery,
  body: anyFile,
  answers: [{ status: 201, meaning: 'The attachment.', content: { 'application/json': { schema: AttachedReply } } }],
  bodyLimit: mostBytes,
  answer: async ({ actor, request, reply, params: { number }, query: { name, internal } }) => {
    // Asked before a gigabyte is taken in, and again once it is: much can change meanwhile.
    await transact(actor, (call) => target(call, number, internal));
    const file = await stored(actor, request);
    const id = await transact(actor, async (call) => {
      const { id: ticketId } = await target(call, number, internal);
      await touchTicket(call.tx, ticketId, 'nobody');
      return await attach(call, { ticketId, messageId: null, fileId: file.id, name, internal, inline: false });
    });
    return reply.status(201).send({ ...replyOf(file, name), id, fileId: file.id, internal } satisfies AttachedReply);
  },
});

async function opened(actor: Actor, find: (call: Call) => Promise<FileRow | undefined>): Promise<{ row: FileRow; file: OpenableFile }> {
  return await transact(actor, async (call) => {
    const row = permit(await find(call), 'open', () => true);
    return { row, file: await openFile(call, row.fileId) };
  });
}

const download = rawRoute({
  meta,
  method: 'GET',
  path: '/tickets/:number/attachments/:id',
  summary: 'An attachment of a ticket; internal ones for agents only.',
  params: OneAttachment,
  query: nothing,
  answers: [{ status: 200, meaning: 'The file, of the type that its bytes have, to be kept and never to be run.', content: itsBytes }],
  answer: async ({ actor, reply, params: { number, id } }) => {
    const { row, file } = await opened(actor, async (call) => await attachmentOf(call, number, id));
    return await serveFile(reply, file, { name: row.name, inPlace: row.inline });
  },
});

const show = rawRoute({
  meta,
  method: 'GET',
  path: '/files/:id',
  summary: 'A picture in a text, for whoever may read the text.',
  params: OneFile,
  query: nothing,
  answers: [{ status: 200, meaning: 'The picture; whatever is none comes as a file to be kept.', content: itsBytes }],
  answer: async ({ actor, reply, params: { id } }) => {
    const { row, file } = await opened(actor, async (call) => await fileOf(call, id));
    return await serveFile(reply, file, { name: row.name, inPlace: true });
  },
});

export const fileRoutes = [upload, attachToTicket, download, show];
