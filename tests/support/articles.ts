import { expect } from 'vitest';
import type { ArticleReply } from '../../src/capabilities/knowledge/contract.ts';
import type { TextReply } from '../../src/capabilities/knowledge/contract-texts.ts';
import type { ArticleBody } from '../../src/capabilities/knowledge/shared/document/body.ts';
import { workspaces } from './cast.ts';
import type { Client } from './client.ts';

const it = workspaces.it.id;
export const match = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` });
export const saying = (...lines: string[]): ArticleBody => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

export async function begin(who: Client, change: object = {}): Promise<ArticleReply> {
  const { status, text, body } = await who.post<ArticleReply>('/articles', {
    workspace: it,
    title: 'Connect to the VPN',
    summary: 'At home and on the way.',
    body: saying('Open the client.'),
    ...change,
  });
  expect(status, text).toBe(201);
  return body;
}

export const textOf = async (who: Client, number: string, language = 'en') =>
  (await who.get<TextReply>(`/articles/${number}/texts/${language}`)).body;

export async function publish(who: Client, number: string, language = 'en', note = ''): Promise<TextReply> {
  const seen = await textOf(who, number, language);
  const { status, text, body } = await who.post<TextReply>(`/articles/${number}/texts/${language}/versions`, { note }, match(seen));
  expect(status, text).toBe(201);
  return body;
}

export async function rewrite(who: Client, number: string, change: object, language = 'en'): Promise<TextReply> {
  const seen = await textOf(who, number, language);
  const { title, summary, body } = seen;
  const reply = await who.put<TextReply>(`/articles/${number}/texts/${language}/draft`, { title, summary, body, ...change }, match(seen));
  expect(reply.status, reply.text).toBe(200);
  return reply.body;
}

export async function say(who: Client, number: string, change: object): Promise<ArticleReply> {
  const seen = (await who.get<ArticleReply>(`/articles/${number}`)).body;
  const { status, text, body } = await who.patch<ArticleReply>(`/articles/${number}`, change, match(seen));
  expect(status, text).toBe(200);
  return body;
}

/** Published and found by everybody of Acme, unless something else is said of it first. */
export async function published(who: Client, title: string, said?: object): Promise<string> {
  const { number } = await begin(who, { title });
  if (said !== undefined) await say(who, number, said);
  await publish(who, number);
  return number;
}
