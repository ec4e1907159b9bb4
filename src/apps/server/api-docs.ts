import type { FastifyInstance } from 'fastify';
import { nonceOf } from '../../kernel/http/security.ts';
import type { ApiDocument } from '../../kernel/openapi/json-schema.ts';
import { apiPage } from '../../kernel/openapi/page.ts';
import { apiDocument } from './api-document.ts';

/** The reference of the API: for programs at /openapi.json, for people at /api/docs. Made at the first asking, then kept. */
export function addApiDocs(server: FastifyInstance): void {
  const kept: { document: Promise<ApiDocument> | undefined } = { document: undefined };
  const made = (): Promise<ApiDocument> => {
    if (kept.document === undefined) kept.document = apiDocument();
    return kept.document;
  };
  server.get('/openapi.json', async (_request, reply) => reply.header('cache-control', 'no-cache').send(await made()));
  server.get('/api/docs', async (request, reply) =>
    reply
      .headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
      .send(apiPage(await made(), { nonce: nonceOf(request), origin: `${request.protocol}://${request.headers.host ?? 'localhost'}` })),
  );
}
