import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import sanitizeHtml from 'sanitize-html';
import type { ArticleBody } from '../../shared/document/body.ts';
import { bodyOfHtml } from '../../shared/document/from-html.ts';
import { bodyOfMarkdown } from '../../shared/document/from-markdown.ts';
import { linkOf, type Means } from '../../shared/document/means.ts';
import { textOfBlock } from '../../shared/document/to-text.ts';
import { type FrontMatter, frontMatterOf } from '../../shared/front-matter.ts';
import { type ArticleLanguage, languages } from '../../shared/words.ts';

/** Files by their place in the folder, with forward slashes. */
export type Folder = ReadonlyMap<string, Buffer>;
/** What is wrong with a file, or what of it comes in otherwise than it stands there. */
export type Wrong = { readonly path: string; readonly reason: string };

/** An article as a file tells it. */
export type Planned = {
  readonly path: string;
  readonly title: string;
  readonly language: ArticleLanguage | undefined;
  readonly category: string | undefined;
  readonly owner: string | undefined;
  readonly summary: string | undefined;
  readonly tags: readonly string[];
  readonly body: (means: Means) => ArticleBody;
  readonly pictures: readonly string[];
  readonly hash: Buffer;
  /** What of it comes in otherwise: links and pictures that lead nowhere. */
  readonly notes: readonly Wrong[];
};

type Unread = { readonly reason: string };

/** A longer text is several articles, and some take the square of their length to read. */
const mostText = 200_000;
const written = /\.(md|markdown|html?)$/i;
/** Whether a file is one that becomes an article. */
export const isWritten = (path: string): boolean => written.test(path);
const pictured = /\.(png|jpe?g|gif|webp)$/i;

/** Every article of a folder, and every file that is none, with the reason. */
export function planOf(folder: Folder): { planned: Planned[]; wrong: Wrong[] } {
  const planned: Planned[] = [];
  const wrong: Wrong[] = [];
  for (const path of [...folder.keys()].sort()) {
    const read = readAt(folder, path);
    if (read === undefined) continue;
    if ('reason' in read) wrong.push({ path, ...read });
    else planned.push(read);
  }
  return { planned, wrong };
}

/** The article, why it is none, or nothing where a picture lies that articles show. */
function readAt(folder: Folder, path: string): Planned | Unread | undefined {
  if (pictured.test(path)) return undefined;
  if (!written.test(path)) return { reason: 'It is neither Markdown nor HTML nor a picture' };
  const bytes = folder.get(path) ?? Buffer.alloc(0);
  const text = bytes.toString('utf8');
  if (text.includes('\ufffd') || text.includes('\0')) return { reason: 'It is no text in UTF-8' };
  if (text.length > mostText) return { reason: `It is longer than ${mostText} characters: make several articles of it` };
  return articleIn(folder, path, text);
}

function articleIn(folder: Folder, path: string, text: string): Planned | Unread {
  const isHtml = /\.html?$/i.test(path);
  const { meta, rest } = isHtml ? { meta: metaOfHtml(text), rest: text } : frontMatterOf(text);
  const bodyWith = (means: Means): ArticleBody => (isHtml ? bodyOfHtml(wellFormed(rest), means) : bodyOfMarkdown(rest, means));
  const look = new Look(folder, path);
  const body = bodyWith(look.means);
  const language = said(meta, 'lang') ?? said(meta, 'language');
  if (language !== undefined && !languages.some((one) => one === language))
    return { reason: `There are no articles in the language ${language}` };
  const head = body.content[0]?.type === 'heading' ? textOfBlock(body.content[0]) : '';
  const title = (said(meta, 'title') ?? (isHtml ? /<title[^>]*>([^<]*)/i.exec(text)?.[1]?.trim() : undefined) ?? head)
    .replace(/\s+/g, ' ')
    .trim();
  const named = (title === '' ? posix.basename(path).replace(written, '') : title).slice(0, 200);
  const pictures = [...look.pictures].sort();
  return {
    path,
    title: named,
    language: languages.find((one) => one === language),
    category: said(meta, 'category'),
    owner: said(meta, 'owner'),
    summary: said(meta, 'summary')?.slice(0, 500),
    tags: tagsOf(meta),
    body: (means) => withoutTitle(bodyWith(means), named),
    pictures,
    hash: hashOf([text, ...pictures.map((one) => folder.get(one) ?? '')]),
    notes: look.notes,
  };
}

/** Reads a text once to see where it leads: which pictures of the folder it shows, and what leads nowhere. */
class Look {
  readonly pictures = new Set<string>();
  readonly notes: Wrong[] = [];
  readonly means: Means;

  constructor(folder: Folder, path: string) {
    const tell = (said: { readonly reason: string }): void => {
      if (!this.notes.some(({ reason }) => reason === said.reason)) this.notes.push({ path, ...said });
    };
    this.means = {
      link: (href) => {
        const inside = pathFrom(path, href);
        if (inside !== null && !folder.has(inside))
          tell({ reason: `It links to ${inside}, which is not in the folder: only the words stay` });
        return linkOf(href);
      },
      picture: (src) => {
        const inside = pathFrom(path, src);
        if (inside === null) tell({ reason: `The picture ${src.slice(0, 200)} lies elsewhere: a link to it stays` });
        else if (folder.has(inside)) this.pictures.add(inside);
        else tell({ reason: `The picture ${inside} is not in the folder` });
        return null;
      },
    };
  }
}

const mostTags = 20;

/** Words after `tags`, in a list or with commas between them. */
function tagsOf(meta: FrontMatter): string[] {
  const words = [meta['tags'] ?? []].flat().flatMap((one) => one.split(','));
  const tags = words.map((word) => word.trim().toLowerCase().slice(0, 40)).filter((word) => word !== '');
  return [...new Set(tags)].slice(0, mostTags);
}

/** What a page says of itself in its head. */
function metaOfHtml(html: string): FrontMatter {
  const found = [...html.matchAll(/<meta\s+name=["']?([\w-]+)["']?\s+content=(["'])(.*?)\2/gi)];
  const meta = Object.fromEntries(found.map(([, name = '', , content = '']) => [name.toLowerCase(), content]));
  const { keywords: tags, description: summary } = meta;
  return { ...(tags === undefined ? {} : { tags }), ...(summary === undefined ? {} : { summary }) };
}

const said = (meta: FrontMatter, key: string): string | undefined => {
  const value = meta[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** The title stands above an article; said again as its first heading it would stand there twice. */
function withoutTitle(body: ArticleBody, title: string): ArticleBody {
  const [first, ...others] = body.content;
  return first?.type === 'heading' && textOfBlock(first).replace(/\s+/g, ' ').trim() === title ? { type: 'doc', content: others } : body;
}

function hashOf(parts: readonly (string | Buffer)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest();
}

/** Where an address in a file leads inside the folder; null where it leads out of it or elsewhere. */
export function pathFrom(path: string, address: string): string | null {
  const [plain = ''] = address.split(/[?#]/);
  if (plain === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(plain)) return null;
  const spelled = plain.replace(/%20/g, ' ');
  const target = posix.normalize(spelled.startsWith('/') ? spelled.slice(1) : posix.join(posix.dirname(path), spelled));
  return target.startsWith('..') ? null : target;
}

/** Wild HTML with every tag closed and without anything that runs; what of it an article knows is read from that. */
const wellFormed = (html: string): string =>
  sanitizeHtml(html, {
    allowedTags: sanitizeHtml.defaults.allowedTags.concat(['img', 'del', 's', 'h1', 'h2', 'details', 'summary']),
    allowedAttributes: { a: ['href'], img: ['src', 'alt'], ol: ['start'], '*': ['class', 'data-kind'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    nonTextTags: ['script', 'style', 'textarea', 'option', 'title', 'noscript', 'template', 'svg', 'math'],
    nestingLimit: 60,
  });
