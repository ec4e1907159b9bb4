import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import subsetFont from 'subset-font';
import { defineConfig, minify, type Plugin, type Rolldown, transformWithOxc } from 'vite';
import { routeTable } from './src/apps/server/route-table.ts';
import { whyTable } from './src/apps/server/why-table.ts';
import { firstPageOf, queues } from './src/capabilities/tickets/ui/desk/queues.ts';

const web = resolve(import.meta.dirname, 'src/apps/web');

/** Sets theme and direction before the first paint, in the page itself: a module would run after it, another file would be asked for. */
function themeBoot(): Plugin {
  const file = join(web, 'theme-boot.ts');
  const compile = async (): Promise<string> => (await transformWithOxc(await readFile(file, 'utf8'), file, { sourcemap: false })).code;
  return {
    name: 'candor:theme-boot',
    configureServer(server) {
      server.middlewares.use('/theme-boot.js', (_, reply, next) => {
        compile().then((code) => reply.setHeader('content-type', 'text/javascript').end(withWords(code, {})), next);
      });
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return;
        const code = await minify('theme-boot.js', withWords(await compile(), wordsIn(bundle)));
        page.source = page.source.toString().replace(/ src="\/theme-boot\.js"([^>]*)>/, (__, rest: string) => `${rest}>${code.code}`);
      },
    },
  };
}

const withWords = (code: string, words: object): string => code.replace('__WORDS__', JSON.stringify(words));

/** Where the words of the first views lie, by language. */
function wordsIn(bundle: Rolldown.OutputBundle): Record<string, string> {
  const found = Object.values(bundle).filter((file) => file.type === 'chunk' && /^words-..$/.test(file.name));
  return Object.fromEntries(found.map(({ name, fileName }) => [name?.slice(-2), `/${fileName}`]));
}

/** What each first view is drawn from, for the server to name in the page: asked for at once, not when what comes before has run. */
function firstViews(): Plugin {
  const session = 'api/v1/session';
  const addresses = { '/desk': 'desk', '/': 'portal' } as const;
  return {
    name: 'candor:first-views',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const filesOf = (part: Part): string[] =>
          chunks
            .filter(({ name }) => name === part)
            .flatMap(({ fileName, viteMetadata }) => [fileName, ...(viteMetadata?.importedCss ?? [])]);
        const lists = queues.map((queue) => [`/desk/${queue.key}$`, [...filesOf('desk'), session, `api/v1${firstPageOf(queue)}`]]);
        const views = [...lists, ...Object.entries(addresses).map(([address, part]) => [address, [...filesOf(part), session]])];
        this.emitFile({ type: 'asset', fileName: '.vite/first-views.json', source: JSON.stringify(Object.fromEntries(views)) });
        entryInPage(bundle);
        const first = new Set(Object.values(Object.fromEntries(views)).flat());
        for (const chunk of chunks) if (first.has(chunk.fileName) || isShell(chunk)) chunk.code = `${compileAtOnce}\n${chunk.code}`;
      },
    },
  };
}

/**
 * Most of what a first view brings is called before it is drawn: Chromium then compiles the whole file beside the page while it comes in, not each function
 * in the page's way when it is first called. Others read a comment.
 */
const compileAtOnce = '//# allFunctionsCalledOnLoad';
const isShell = ({ moduleIds }: Rolldown.OutputChunk): boolean => moduleIds.some((id) => id.endsWith('apps/web/main.tsx'));

/** The entry only starts what stands in other files: a line in the page, not a file more. The font's letters are asked for with it. */
function entryInPage(bundle: Rolldown.OutputBundle): void {
  const page = bundle['index.html'];
  const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry);
  const font = Object.keys(bundle).find((name) => /inter-latin-wght-normal/.test(name));
  if (page?.type !== 'asset' || entry?.type !== 'chunk') return;
  const line = entry.code.replaceAll('"./', '"/assets/').trim();
  page.source = page.source
    .toString()
    .replace(/(<script type="module") crossorigin src="[^"]*index-[^"]*"( nonce="[^"]*")>/, (_, head, nonce) => `${head}${nonce}>${line}`)
    .replace('</head>', `  <link rel="preload" as="font" type="font/woff2" crossorigin href="/${font}">\n  </head>`);
  delete bundle[entry.fileName];
}

/** Compiled alone and under a fixed name: a browser asks for the one again at that address, and keeps the other to show without a network. */
function ownAddresses(): Plugin {
  const files = { 'service-worker.js': 'src/kernel/web/service-worker.ts', 'offline.js': 'src/kernel/web/offline-page.ts' };
  return {
    name: 'candor:own-addresses',
    async generateBundle() {
      for (const [fileName, path] of Object.entries(files)) {
        const file = resolve(import.meta.dirname, path);
        const { code } = await transformWithOxc(await readFile(file, 'utf8'), file, { sourcemap: false });
        this.emitFile({ type: 'asset', fileName, source: code });
      }
    },
  };
}

/** We write in weights 400 to 700; the font's package brings 100 to 900, which is two fifths more to fetch before the first view. */
const weights = { min: 400, max: 700 };
const part = { keepAllGlyphs: true, targetFormat: 'woff2', variationAxes: { wght: weights } } as const;
const isFont = (name: string): boolean => /wght-normal.*\.woff2$/.test(name);

function ownWeights(): Plugin {
  return {
    name: 'candor:own-weights',
    async generateBundle(_, bundle) {
      const fonts = Object.values(bundle).filter((file) => file.type === 'asset' && isFont(file.fileName)) as Rolldown.OutputAsset[];
      for (const font of fonts) font.source = await subsetFont(Buffer.from(font.source), '', part);
    },
  };
}

/** What a file is kept under for a year: a font of other weights is another file. */
const assetName = ({ names }: { names: readonly string[] }): string =>
  names.some(isFont) ? `assets/[name]-${weights.min}-${weights.max}-[hash][extname]` : 'assets/[name]-[hash][extname]';

/** React Aria brings its own words in 34 languages; we speak three. */
function ownLanguagesOnly(): Plugin {
  const foreign = /react-(aria|stately|aria-components)\/.*\/intl\/[^/]+\/(?!en-US|de-DE|ar-AE)[a-z]{2}-[A-Z]{2}\.mjs$/;
  return {
    name: 'candor:own-languages-only',
    load: { filter: { id: foreign }, handler: () => 'export default {};' },
  };
}

const desk = '../../capabilities/tickets/ui/desk';
const menus = '../../ui-kit/menu-list.tsx';

/** First views and the ticket; each is all that comes along with its files at once, what they ask for later is not. */
const parts = {
  shell: ['index.html', 'main.tsx'],
  desk: ['layouts/desk.tsx', 'pages/desk-pages.tsx'],
  portal: ['layouts/portal.tsx', 'pages/portal-home.tsx'],
  // Stands above the portal's first view for whoever is asked there, or whose browser says no.
  notice: ['../../capabilities/consent/ui/first-notice.tsx'],
  // What it shares with a ticket, fields say, comes without the ticket.
  sign: ['pages/sign-in.tsx'],
  // One's own request, and the editor below it: neither brings more of a ticket than what it draws.
  request: ['pages/portal-requests.tsx'],
  editor: ['../../ui-kit/rich-text-tiptap.tsx'],
  // What keys open on every surface, and on the desk the bar of what is ticked.
  keys: ['../../ui-kit/command-palette.tsx', '../../ui-kit/key-help.tsx', `${desk}/bulk-bar.tsx`],
  // With what menus open: a key that opens one on a ticket must not wait for a file.
  ticket: [...['ticket', 'context-panel', 'conflict-dialog'].map((name) => `${desk}/${name}.tsx`), menus],
};
type Part = keyof typeof parts;

type Module = Record<'importedIds' | 'importers' | 'dynamicImporters', readonly string[]>;
type Modules = { getModuleInfo(id: string): Module | null };

/**
 * The file in which a module is sent (docs/decisions/0018-files-by-first-view.md). Left to itself the bundler makes one for each way of
 * sharing: 39 for the first page, 90 for the desk.
 */
function fileByModule(): (id: string, modules: Modules) => string | null {
  const known = new Map<Part, Set<string>>();
  const closureOf = (part: Part, modules: Modules): Set<string> => {
    const closure = known.get(part) ?? new Set<string>();
    if (!known.has(part)) for (const file of parts[part]) gather(join(web, file), modules, closure);
    known.set(part, closure);
    return closure;
  };
  const partsOf = (id: string, modules: Modules): Part[] =>
    (Object.keys(parts) as Part[]).filter((part) => closureOf(part, modules).has(id));
  return (id, modules) => {
    const language = texts.exec(id)?.[1];
    if (language === undefined) return fileOf(id, partsOf(id, modules));
    return askersOf(id, modules).some((from) => isFirst(partsOf(from, modules))) ? `words-${language}` : null;
  };
}

const first: readonly Part[] = ['shell', 'desk', 'portal'];
const isFirst = (among: readonly Part[]): boolean => among.some((part) => first.includes(part));

function fileOf(id: string, among: readonly Part[]): string | null {
  const isIn = (...all: Part[]): boolean => all.every((part) => among.includes(part));
  // All first styles in one file: together they are smaller than what one more request costs.
  if (id.endsWith('.css') && isFirst(among)) return 'shell';
  if (isIn('shell') || isIn('desk', 'portal') || isIn('desk', 'notice') || isIn('keys', 'portal')) return 'shell';
  if (isIn('desk')) return 'desk';
  // What only two of the others share stays apart: neither should bring the other along, nor an editor that shares it too.
  return among.length === 0 ? null : apart(among).join('-');
}

/**
 * One's own request and the editor come when others are there: what they share with one of those stands in its file, and not in one more.
 * So do palette and list of keys where a ticket is near, as on each desk.
 */
function apart(all: readonly Part[]): readonly Part[] {
  const among = all.includes('ticket') ? all.filter((part) => part !== 'keys') : all;
  const others = among.filter((part) => part !== 'request' && part !== 'editor');
  if (others.some((part) => part !== 'ticket')) return others;
  return among.length === 3 ? ['request', 'ticket'] : among;
}

/** Who loads these words: at once where they are part of other words. */
function askersOf(id: string, modules: Modules): readonly string[] {
  const { dynamicImporters = [], importers = [] } = modules.getModuleInfo(id) ?? {};
  return [...dynamicImporters, ...importers.filter((from) => texts.test(from)).flatMap((from) => askersOf(from, modules))];
}

const texts = /\.(en|de)\.ts$/;

/** Names everything the package has, of which we take one thing; its components have files of their own. */
const index = /react-aria-components\/dist\/exports\/index\.mjs$/;

/** All that comes along with a module at once. */
function gather(id: string, modules: Modules, into: Set<string>): void {
  if (into.has(id) || index.test(id)) return;
  into.add(id);
  for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) gather(imported, modules, into);
}

const compressors = [
  {
    ending: 'br',
    compress: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  },
  { ending: 'gz', compress: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }) },
];

/** Compresses once, at build time and as hard as it goes, instead of at every request. The page itself changes with each nonce. */
function precompressed(): Plugin {
  return {
    name: 'candor:precompressed',
    // Only what ships: stories are built for tests.
    apply: (_, { command, mode }) => command === 'build' && mode === 'production',
    async writeBundle({ dir = '' }, bundle) {
      const names = Object.keys(bundle).filter((name) => /\.(js|css|svg|json)$/.test(name));
      await Promise.all(
        names.map(async (name) => {
          const bytes = await readFile(join(dir, name));
          for (const { ending, compress } of compressors) await writeFile(join(dir, `${name}.${ending}`), await compress(bytes));
        }),
      );
    },
  };
}

export default defineConfig({
  root: web,
  plugins: [react(), themeBoot(), firstViews(), ownAddresses(), ownLanguagesOnly(), ownWeights(), precompressed()],
  define: { __ROUTES__: JSON.stringify(routeTable()), __WHY__: JSON.stringify(whyTable()) },
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: resolve(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // Nothing inline: a data: address would need a hole in the policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      preserveEntrySignatures: false,
      output: {
        assetFileNames: assetName,
        strictExecutionOrder: true,
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: fileByModule(), debugName: 'files' }] },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': `http://127.0.0.1:${process.env['PORT'] ?? '3000'}` },
  },
});
