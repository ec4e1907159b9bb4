import { createServer, type IncomingMessage, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** As much of S3 as the real SDK asks for: objects by path, signed requests only. */
export function fakeBucket(): { objects: Map<string, Buffer>; server: Server } {
  const objects = new Map<string, Buffer>();
  const answer = async (request: IncomingMessage): Promise<[number, Buffer | string]> => {
    const path = new URL(request.url ?? '/', 'http://s3').pathname;
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=key/')) return [403, ''];
    await change(objects, path, request);
    if (request.method !== 'GET' && request.method !== 'HEAD') return [200, ''];
    const found = objects.get(path);
    return found === undefined ? [404, '<Error><Code>NoSuchKey</Code></Error>'] : [200, found];
  };
  const server = createServer((request, response) => {
    void answer(request).then(([status, body]) => response.writeHead(status).end(body));
  });
  return { objects, server };
}

async function change(objects: Map<string, Buffer>, path: string, request: IncomingMessage): Promise<void> {
  if (request.method === 'PUT') objects.set(path, await buffer(request));
  if (request.method === 'DELETE') objects.delete(path);
}
