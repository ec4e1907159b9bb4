import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, transformWithOxc } from 'vite';
import { routeTable } from './src/apps/server/route-table.ts';
import { whyTable } from './src/apps/server/why-table.ts';

const web = resolve(import.meta.dirname, 'src/apps/web');

/** Sets theme and direction before the first paint. A module would run after it, an inline script is refused by our policy. */
function themeBoot(): Plugin {
  const file = join(web, 'theme-boot.ts');
  const compile = async (): Promise<string> => (await transformWithOxc(await readFile(file, 'utf8'), file, { sourcemap: false })).code;
  let reference: string | undefined;
  return {
    name: 'candor:theme-boot',
    async buildStart() {
      if (this.environment.mode === 'build') reference = this.emitFile({ type: 'asset', name: 'theme-boot.js', source: await compile() });
    },
    configureServer(server) {
      server.middlewares.use('/theme-boot.js', (_, reply, next) => {
        compile().then((code) => reply.setHeader('content-type', 'text/javascript').end(code), next);
      });
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (reference === undefined || page?.type !== 'asset') return;
        page.source = page.source.toString().replace('/theme-boot.js', `/${this.getFileName(reference)}`);
      },
    },
  };
}

/** Compiled alone and under a fixed name: a browser asks for it again at that address. */
function serviceWorker(): Plugin {
  const file = resolve(import.meta.dirname, 'src/kernel/web/service-worker.ts');
  return {
    name: 'candor:service-worker',
    async generateBundle() {
      const { code } = await transformWithOxc(await readFile(file, 'utf8'), file, { sourcemap: false });
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: code });
    },
  };
}

/** React Aria brings its own words in 34 languages; we speak three. */
function ownLanguagesOnly(): Plugin {
  const foreign = /react-(aria|stately|aria-components)\/.*\/intl\/[^/]+\/(?!en-US|de-DE|ar-AE)[a-z]{2}-[A-Z]{2}\.mjs$/;
  return {
    name: 'candor:own-languages-only',
    load: { filter: { id: foreign }, handler: () => 'export default {};' },
  };
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
  plugins: [react(), themeBoot(), serviceWorker(), ownLanguagesOnly(), precompressed()],
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
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': `http://127.0.0.1:${process.env['PORT'] ?? '3000'}` },
  },
});
