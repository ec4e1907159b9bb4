import { expect } from 'vitest';
import type { ArticlePage, ArticleReply } from '../../src/capabilities/knowledge/contract.ts';
import type { TextReply } from '../../src/capabilities/knowledge/contract-texts.ts';
import type { ArticleBody } from '../../src/capabilities/knowledge/shared/document/body.ts';
import { sorts } from '../../src/capabilities/knowledge/shared/words.ts';
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

/** A few articles a page, both ways: each once, and the one way the other way round. */
async function inOrder(who: Client, sort: string): Promise<void> {
  const all = async (direction: string) => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { status, text, body } = await who.get<ArticlePage>(`/articles?limit=6&sort=${sort}&direction=${direction}${cursor}`);
      expect(status, text).toBe(200);
      seen.push(...body.items.map(({ number }) => number));
      cursor = body.next === null ? '' : `&cursor=${encodeURIComponent(body.next)}`;
      expect(seen.length).toBeLessThanOrEqual(body.total.value);
      if (body.next === null) expect(new Set(seen).size, sort).toBe(body.total.value);
    } while (cursor !== '');
    return seen;
  };
  expect(await all('ascending'), sort).toEqual((await all('descending')).reverse());
}

/** Holds the list of authors in every order it can be asked for. */
export async function inEachOrder(who: Client): Promise<void> {
  for (const sort of sorts) await inOrder(who, sort);
}

/** Which of the articles that somebody writes solved most, and how it is used. */
export async function solvedMost(who: Client, number: string, use: object): Promise<void> {
  const [first] = (await who.get<ArticlePage>('/articles?sort=solved')).body.items;
  expect(first).toMatchObject({ number, use });
}
