import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Refusal } from '../../kernel/access/access.ts';
import { type Words, words } from '../../kernel/i18n/words.ts';
import { outboxIn, postSettings } from '../../kernel/mail/post.ts';
import { refuseUnlessTrial } from './loopback.ts';

const Letter = z.object({
  id: z.string(),
  recipient: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  madeAt: z.string(),
});
type Letter = z.infer<typeof Letter>;

const mostListed = 200;

/** /dev/mail shows the letters that no mail server took away: only where none is set, on trial, and to this machine. */
export function addDevMail(server: FastifyInstance, dataFolder: string): void {
  if (postSettings(dataFolder).smtpUrl !== undefined) return;
  const folder = outboxIn(dataFolder);
  const near = { onRequest: (request: FastifyRequest): Promise<void> => refuseUnlessTrial(request, dataFolder) };
  server.get('/dev/mail', near, async (_request, reply) => page(reply, listPage(await letters(folder))));
  server.get('/dev/mail.json', near, async () => ({ items: await letters(folder) }));
  server.get<Asked>('/dev/mail/:id', near, async ({ params }, reply) => page(reply, letterPage(await letter(folder, params.id))));
  server.get<Asked>('/dev/mail/:id/html', near, async ({ params }, reply) => {
    const { html } = await letter(folder, params.id);
    return reply.header('content-security-policy', framePolicy).type('text/html; charset=utf-8').send(html);
  });
}

type Asked = { Params: { id: string } };

const framePolicy = "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

/** Newest first. */
async function letters(folder: string): Promise<Letter[]> {
  const names = await readdir(folder).catch(nothingYet);
  const newest = names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .reverse()
    .slice(0, mostListed);
  return await Promise.all(newest.map((name) => letter(folder, name.slice(0, -'.json'.length))));
}

function nothingYet(fault: unknown): string[] {
  if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return [];
  throw fault;
}

async function letter(folder: string, id: string): Promise<Letter> {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Refusal('not_found', 'There is no such letter');
  const text = await readFile(join(folder, `${id}.json`), 'utf8').catch(() => undefined);
  if (text === undefined) throw new Refusal('not_found', 'There is no such letter');
  return Letter.parse(JSON.parse(text));
}

const page = (reply: FastifyReply, body: Words): FastifyReply =>
  reply
    .type('text/html; charset=utf-8')
    .send(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Outbox</title><body><main>${body.html}</main></body></html>`);

function listPage(found: readonly Letter[]): Words {
  const rows = found.map(
    ({ id, recipient, subject, madeAt }) =>
      words`<tr><td>${madeAt}</td><td dir="auto">${recipient}</td><td dir="auto"><a href="/dev/mail/${id}">${subject}</a></td></tr>`,
  );
  const all = rows.reduce((sum, row) => words`${sum}${row}`, words``);
  return words`<h1>Outbox</h1><p>No mail server is set, so letters stay here.</p>
    <table><thead><tr><th>Written</th><th>To</th><th>Subject</th></tr></thead><tbody>${all}</tbody></table>`;
}

const letterPage = ({ id, recipient, subject, text, madeAt }: Letter): Words =>
  words`<p><a href="/dev/mail">Outbox</a></p><h1 dir="auto">${subject}</h1><p>${madeAt} · <span dir="auto">${recipient}</span></p>
    <iframe title="The letter" src="/dev/mail/${id}/html" width="800" height="400"></iframe><pre dir="auto">${text}</pre>`;
