import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Along, mostBytes, mostFiles } from '../../capabilities/cases/service/reports/along.ts';
import { isTooOften } from '../../capabilities/cases/service/reports/throttle.ts';
import { Refusal } from '../../kernel/access/access.ts';
import { plainFileName } from '../../kernel/shared/file-name.ts';

/** What is held of a form: more than may go along, so that whoever chose a little too much is told of each file. */
const mostHeld = mostBytes + 12 * 1024 ** 2;
/** What is read to its end all the same: a browser shows no answer that comes before it has sent everything. */
const mostRead = 200 * 1024 ** 2;
const smallForm = 100_000;

const isMultipart = ({ headers }: FastifyRequest): boolean => headers['content-type']?.startsWith('multipart/form-data') === true;

/** Forms of the reporting office may bring files: held as a whole, for they are small, and none before it is counted who sends how many. */
export function addFileForms(room: FastifyInstance): void {
  room.addHook('onRequest', (request, _reply, done) => {
    const isSmall = Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY) <= smallForm;
    if (isMultipart(request) && !isSmall && isTooOften('files', request.host, request.ip))
      throw new Refusal('too_many', 'That were many files in this hour', { next: 'Send them in an hour.', retryAfter: 3600 });
    done();
  });
  room.addContentTypeParser('multipart/form-data', async (request: FastifyRequest, body: IncomingMessage) => {
    const type = request.headers['content-type'] ?? '';
    const { held, isCut } = await heldOf(body);
    return await fieldsOf(type, isCut ? closedAgain(type, held) : held, isCut);
  });
}

async function heldOf(body: IncomingMessage): Promise<{ held: Buffer; isCut: boolean }> {
  const parts: Buffer[] = [];
  let read = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    read += part.length;
    if (read > mostRead)
      throw new Refusal('too_large', 'These files are far too large', { next: 'Send smaller ones, together at most 20 MB.' });
    if (read <= mostHeld) parts.push(part);
  }
  return { held: Buffer.concat(parts), isCut: read > mostHeld };
}

/** What came whole of a form that was cut: the words stand before the files in it, so they are never lost. */
function closedAgain(type: string, held: Buffer): Buffer {
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1] ?? '';
  return Buffer.concat([held.subarray(0, Math.max(0, held.lastIndexOf(`--${boundary}`))), Buffer.from(`--${boundary}--\r\n`)]);
}

const [files, cut] = [Symbol('files'), Symbol('cut')];

/** Texts by the names of their fields, as of every form here, and files beside them. */
async function fieldsOf(type: string, body: Buffer, isCut: boolean): Promise<Record<string | symbol, unknown>> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData().catch(() => {
    throw new Refusal('wrong_input', 'This form could not be read', { next: 'Go back and send it again.' });
  });
  const found: Along[] = [];
  const fields: Record<string | symbol, unknown> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string') fields[name] = value;
    else if (value.size > 0) found.push({ name: plainFileName(value.name), bytes: Buffer.from(await value.arrayBuffer()) });
  }
  fields[files] = found;
  fields[cut] = isCut;
  return fields;
}

export const filesIn = ({ body }: FastifyRequest): readonly Along[] =>
  (Reflect.get(Object(body), files) as readonly Along[] | undefined) ?? [];

/** What came of a field, without what browsers put round lines. */
export function fieldOf({ body }: FastifyRequest, name: string): string {
  const value: unknown = Reflect.get(Object(body), name);
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
}

/** More files than may go along, or larger ones. */
export function isTooMuch({ body }: FastifyRequest, all: readonly Along[]): boolean {
  const isCut = Reflect.get(Object(body), cut) === true;
  return isCut || all.length > mostFiles || all.reduce((sum, { bytes }) => sum + bytes.length, 0) > mostBytes;
}
