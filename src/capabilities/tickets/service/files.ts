import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { type Actor, type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { type OpenableFile, openFile, type StoredFile, storeFile } from '../../../kernel/files/files.ts';
import { mostBytes } from '../../../kernel/files/receive.ts';
import { serveFile } from '../../../kernel/files/serve.ts';
import type { RawRoute } from '../../../kernel/http/raw.ts';
import { mayComment, mayNote, visible } from '../policy.ts';
import { attachmentOf, type FileRow, fileOf } from '../queries/attachments.ts';
import { guardOf } from '../queries/live.ts';
import { isUuid } from '../queries/lookups.ts';
import { numbered } from '../queries/ticket.ts';
import { insertUpload } from '../store/attachments.ts';
import { touchTicket } from '../store/messages.ts';
import { attach } from './attach.ts';

const meta = { needs: 'person', purpose: 'service', scope: 'tickets' } as const;
const longestName = 200;

const asked = (request: FastifyRequest): { params: Record<string, string>; query: URLSearchParams } => ({
  params: Object(request.params),
  query: new URLSearchParams(request.url.split('?', 2)[1]),
});

/** What the sender calls it, without anything that could be a place: a name is shown, never used as a path. */
function nameIn(query: URLSearchParams): string {
  const name = (query.get('name') ?? '').toWellFormed().replace(/\p{C}/gu, '').split(/[/\\]/).at(-1)?.trim() ?? '';
  return name === '' || /^\.+$/.test(name) ? 'file' : name.slice(0, longestName).toWellFormed();
}

async function stored(actor: Actor, { body }: FastifyRequest): Promise<StoredFile> {
  if (!(body instanceof Readable))
    throw new Refusal('wrong_input', 'There is nothing in this request', {
      next: 'Send the file as its body, of type application/octet-stream.',
    });
  return await storeFile(actor, body);
}

const replyOf = ({ id, bytes, mediaType, scan }: StoredFile, name: string) => ({ id, name, bytes, mediaType, scan });

const upload: RawRoute = {
  meta,
  method: 'POST',
  path: '/files',
  summary: 'Upload a file (its body, ?name=) to be named later in `attachments`, in a form or as a picture in a text.',
  bodyLimit: mostBytes,
  answer: async ({ actor, request, reply }) => {
    const name = nameIn(asked(request).query);
    const file = await stored(actor, request);
    await transact(actor, ({ tx }) => insertUpload(tx, permitNew({ fileId: file.id, personId: actor.id, name }, 'upload', true)));
    return reply.status(201).send(replyOf(file, name));
  },
};

async function target({ tx, actor }: Call, number: string, internal: boolean) {
  const found = await guardOf(tx, numbered(tx, number, visible(actor)));
  const ticket = found === undefined ? undefined : { ...found, shared: found.sharedWith.includes(actor.id) };
  return permit(ticket, 'attach', (one) => (internal ? mayNote(actor, one) : mayComment(actor, one)));
}

const attachToTicket: RawRoute = {
  meta,
  method: 'POST',
  path: '/tickets/:number/attachments',
  summary: 'Attach a file (its body, ?name=) to a ticket; ?internal=true shows it to agents only.',
  bodyLimit: mostBytes,
  answer: async ({ actor, request, reply }) => {
    const { params, query } = asked(request);
    const { number = '' } = params;
    const internal = query.get('internal') === 'true';
    // Asked before a gigabyte is taken in, and again once it is: much can change meanwhile.
    await transact(actor, (call) => target(call, number, internal));
    const file = await stored(actor, request);
    const name = nameIn(query);
    const id = await transact(actor, async (call) => {
      const { id: ticketId } = await target(call, number, internal);
      await touchTicket(call.tx, ticketId, 'nobody');
      return await attach(call, { ticketId, messageId: null, fileId: file.id, name, internal, inline: false });
    });
    return reply.status(201).send({ ...replyOf(file, name), id, fileId: file.id, internal });
  },
};

async function opened(actor: Actor, find: (call: Call) => Promise<FileRow | undefined>): Promise<{ row: FileRow; file: OpenableFile }> {
  return await transact(actor, async (call) => {
    const row = permit(await find(call), 'open', () => true);
    return { row, file: await openFile(call, row.fileId) };
  });
}

const download: RawRoute = {
  meta,
  method: 'GET',
  path: '/tickets/:number/attachments/:id',
  summary: 'An attachment of a ticket; internal ones for agents only.',
  answer: async ({ actor, request, reply }) => {
    const { number = '', id = '' } = asked(request).params;
    const { row, file } = await opened(actor, async (call) => (isUuid(id) ? await attachmentOf(call, number, id) : undefined));
    return await serveFile(reply, file, { name: row.name, inPlace: row.inline });
  },
};

const show: RawRoute = {
  meta,
  method: 'GET',
  path: '/files/:id',
  summary: 'A picture in a text, for whoever may read the text.',
  answer: async ({ actor, request, reply }) => {
    const { id = '' } = asked(request).params;
    const { row, file } = await opened(actor, async (call) => (isUuid(id) ? await fileOf(call, id) : undefined));
    return await serveFile(reply, file, { name: row.name, inPlace: true });
  },
};

export const fileRoutes: readonly RawRoute[] = [upload, attachToTicket, download, show];
