import type { FastifyReply } from 'fastify';
import type { OpenableFile } from './files.ts';

/** Pictures that may be shown in place; SVG is not among them, since it can hold scripts. */
const shown = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

type How = { readonly name: string /** Show a picture instead of downloading it. */; readonly inPlace?: boolean };

/** Sends a file so that no browser ever runs it: as a download, of the type its bytes have, in a sandbox of its own. */
export async function serveFile(reply: FastifyReply, file: OpenableFile, { name, inPlace = false }: How): Promise<FastifyReply> {
  const disposition = inPlace && shown.has(file.mediaType) ? 'inline' : 'attachment';
  return reply
    .headers({
      'content-type': file.mediaType,
      'content-length': String(file.bytes),
      'content-disposition': `${disposition}; filename="${asciiOf(name)}"; filename*=UTF-8''${encoded(name)}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    .send(await file.open());
}

const asciiOf = (name: string): string => name.replace(/[^\w. -]/g, '_').slice(0, 100) || 'file';

/** RFC 8187: whatever is not plainly a letter travels in percent signs. */
const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed().slice(0, 200).toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
