import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../access/access.ts';

/** The whole body of a raw route, at most so many bytes: for what must be seen whole before anything can be done with it. */
export async function readBody({ body }: FastifyRequest, most: number): Promise<Buffer> {
  if (!(body instanceof Readable))
    throw new Refusal('wrong_input', 'There is nothing in this request', { next: 'Send the file as its body.' });
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > most) throw new Refusal('too_large', `This is larger than ${Math.floor(most / 1024)} KB`, { next: 'Send less at once.' });
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
