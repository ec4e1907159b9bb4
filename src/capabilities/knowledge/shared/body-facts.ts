import type { ArticleBody } from './document/body.ts';

type Node = { readonly text?: unknown; readonly attrs?: unknown; readonly content?: unknown };

/** The files of its article that a body shows or offers. */
export const filesIn = (body: ArticleBody): string[] => [...new Set(nodesOf(body).flatMap(fileOf))];

function nodesOf(node: Node): Node[] {
  const inner = Array.isArray(node.content) ? (node.content as Node[]) : [];
  return [node, ...inner.flatMap(nodesOf)];
}

function fileOf({ attrs }: Node): string[] {
  const file = typeof attrs === 'object' && attrs !== null && 'file' in attrs ? attrs.file : undefined;
  return typeof file === 'string' ? [file] : [];
}

const blocks = new Set(['paragraph', 'heading', 'codeBlock', 'tableRow', 'listItem', 'callout']);

/** The words of a body, a line a block. */
export const plainOf = (body: ArticleBody): string =>
  wordsOf(body)
    .replace(/\n{2,}/g, '\n')
    .trim();

function wordsOf(node: Node & { readonly type?: unknown }): string {
  if (typeof node.text === 'string') return node.text;
  const inner = Array.isArray(node.content) ? (node.content as Node[]).map(wordsOf).join('') : '';
  return typeof node.type === 'string' && blocks.has(node.type) ? `${inner}\n` : inner;
}
