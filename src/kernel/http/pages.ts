import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem } from './faults.ts';
import { nothingFound } from './methods.ts';
import { nonceOf } from './security.ts';

const aYear = 31_536_000;
const placeholder = /__CSP_NONCE__/g;

/** Whom a page has before it, in words that stand in it, by the names of its data attributes. */
type Visitors = (request: FastifyRequest) => Promise<Readonly<Record<string, string>>>;

type Known = {
  readonly visitorOf?: Visitors;
  /** Where what stands at an address is read without a script; undefined where it is not. */
  readonly plainOf?: (url: string) => string | undefined;
};

/**
 * Serves the built web app: its files, compressed at build time and kept by the browser for good (their names carry their content), and
 * its one page for every address that a person may open, each time with a fresh nonce.
 */
export async function addPages(server: FastifyInstance, folder: string, { visitorOf, plainOf }: Known = {}): Promise<void> {
  const pageAt = await pagesOf(folder);
  await server.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    allowedPath: (path) => !/(^\/index\.html|\.(br|gz)$|^\/\.vite)/.test(path),
    setHeaders: (reply, path) => {
      const isNamedByContent = path.includes('/assets/');
      void reply.header('cache-control', isNamedByContent ? `public, max-age=${aYear}, immutable` : 'no-cache');
    },
  });
  server.setNotFoundHandler(async (request, reply) =>
    wantsPage(request)
      ? sendPage(
          withoutScript(forVisitor(pageAt(request.url, hasCookie(request)), await visitorOf?.(request)), plainOf?.(request.url)),
          request,
          reply,
        )
      : nothingHere(server, request, reply),
  );
}

/**
 * The page for an address: the same for all, but that it names the files of the first view there, so that the browser asks for them at once.
 * An address that ends with `$` stands for itself alone; what it asks the API for is only given to whoever may be signed in.
 */
async function pagesOf(folder: string): Promise<(url: string, isSignedIn: boolean) => string> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const pages = Object.entries(await firstViewsOf(folder)).map(([address, files]) => ({
    isAlone: address.endsWith('$'),
    isThere: address.endsWith('$') ? new RegExp(`^${address}`) : address === '/' ? /^\/(\?|$)/ : new RegExp(`^${address}([/?]|$)`),
    page: page.replace('</head>', `${files.map(linkTo).join('')}</head>`),
  }));
  return (url, isSignedIn) => pages.find(({ isAlone, isThere }) => (isSignedIn || !isAlone) && isThere.test(url))?.page ?? page;
}

/** An app built without the list works all the same, only slower; a list that cannot be read is a broken build, and must not be served. */
async function firstViewsOf(folder: string): Promise<Record<string, string[]>> {
  const list = await readFile(join(folder, '.vite/first-views.json'), 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'ENOENT') throw fault;
    return '{}';
  });
  return JSON.parse(list);
}

function linkTo(file: string): string {
  if (file.startsWith('api/')) return `<link rel="preload" as="fetch" crossorigin href="/${file.replaceAll('&', '&amp;')}">`;
  const relation = file.endsWith('.css') ? 'stylesheet' : 'modulepreload';
  return `<link rel="${relation}" crossorigin href="/${file}" nonce="__CSP_NONCE__">`;
}

/** Without a built web app every address outside the API is unknown. */
export const addNoPages = (server: FastifyInstance): void =>
  void server.setNotFoundHandler((request, reply) => nothingHere(server, request, reply));

const nothingHere = (server: FastifyInstance, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  answerProblem(nothingFound(server, request), request, reply);

/** A person's browser says that it wants a page; curl and whatever watches over a service say nothing, and get it where no file is meant. */
function wantsPage({ method, url, headers: { accept = '*/*' } }: FastifyRequest): boolean {
  const isRead = method === 'GET' || method === 'HEAD';
  if (!isRead || /^\/(api|dev|assets)(\/|\?|$)/.test(url)) return false;
  return accept.includes('text/html') || (accept.includes('*/*') && !/\.\w+(\?|$)/.test(url));
}

const sendPage = (page: string, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply
    .status(200)
    .headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', vary: 'cookie, sec-gpc' })
    .send(framed(page, request).replace(placeholder, nonceOf(request)));

/** What the page may ask whoever opens it is known before it is drawn. */
const forVisitor = (page: string, words: Readonly<Record<string, string>> = {}): string =>
  page.replace('<html', ['<html', ...Object.entries(words).map(([name, word]) => `data-${name}="${word}"`)].join(' '));

/** A browser that runs no script is sent where the same is read without one. */
const withoutScript = (page: string, address: string | undefined): string =>
  address === undefined
    ? page
    : page.replace(
        '</head>',
        () => `<noscript><meta http-equiv="refresh" content="0;url=${address.replaceAll('&', '&amp;')}"></noscript></head>`,
      );

const frames = { rail: /^\/(desk|admin)([/?]|$)/, bar: /^\/(requests|me)?([/?]|$)/ };

/** The frame that will stand there is drawn before anything is known, for whoever brings a cookie: somebody who has to sign in will see another page. */
function framed(page: string, request: FastifyRequest): string {
  const [frame] = Object.entries(frames).find(([, address]) => hasCookie(request) && address.test(request.url)) ?? [];
  return frame === undefined ? page : page.replace('<html', `<html data-frame="${frame}"`);
}

const hasCookie = ({ headers }: FastifyRequest): boolean => headers.cookie !== undefined;
