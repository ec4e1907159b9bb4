import { createServer, type Server } from 'node:net';

const greeting = Buffer.from('zINSTREAM\0');

/** A scanner that speaks clamd's INSTREAM and finds the EICAR test word. */
export const fakeClamd = (): Server =>
  createServer((socket) => {
    const parts: Buffer[] = [];
    socket.on('error', () => undefined);
    socket.on('data', (part: Buffer) => {
      parts.push(part);
      const content = contentIn(Buffer.concat(parts));
      if (content !== undefined) socket.end(content.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
    });
  });

/** What the chunks hold, once the empty one came. */
function contentIn(all: Buffer): string | undefined {
  if (!all.subarray(0, greeting.length).equals(greeting)) return all.length < greeting.length ? undefined : '';
  let content = '';
  for (let at = greeting.length; at + 4 <= all.length; ) {
    const length = all.readUInt32BE(at);
    if (length === 0) return content;
    content += all.toString('utf8', at + 4, at + 4 + length);
    at += 4 + length;
  }
  return undefined;
}
