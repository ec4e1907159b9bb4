import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const project = resolve(import.meta.dirname, '../..');

/** A browser that can be started: its program, and what it needs in its environment. */
export type Chromium = { readonly path: string; readonly env: Readonly<Record<string, string>> };

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-headless-shell',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Chromium looks up its maker's hosts at every start, many at a time, unless it is told not to. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Its sandbox refuses to work for root. */
export const startOptions = ({ path, env }: Chromium) => ({
  executablePath: path,
  args: process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet,
  env: { ...environment(), ...env },
});

/**
 * The one named by CHROMIUM_PATH, else the one among the development packages, else one that is installed, else Debian's. That among the packages
 * draws no window, and takes two thirds of the processor for the same pages.
 */
export const findChromium = async (): Promise<Chromium> => named() ?? (await broughtAlong()) ?? installed() ?? (await fromDebian());

const named = (): Chromium | undefined => at(process.env['CHROMIUM_PATH']);
const installed = (): Chromium | undefined => at(usual.find((place) => existsSync(place)));
const at = (path: string | undefined): Chromium | undefined => (path === undefined ? undefined : { path, env: {} });

async function broughtAlong(): Promise<Chromium | undefined> {
  const packed = await unpackedChromium().catch(
    (fault: Error) => void console.warn(`The packed Chromium does not unpack here: ${fault.message}`),
  );
  return packed && (await answers(packed)) ? packed : undefined;
}

/** A missing library shows only when the program is started. */
async function answers({ path, env }: Chromium): Promise<boolean> {
  const about = run(path, ['--version', '--no-sandbox'], { env: { ...environment(), ...env }, timeout: 30_000 });
  return await about.then(
    () => true,
    (fault: Error) => {
      console.warn(`The packed Chromium does not start here: ${fault.message}`);
      return false;
    },
  );
}

async function fromDebian(): Promise<Chromium> {
  if (process.getuid?.() !== 0) throw new Error('No Chromium starts here: install one, or name it with CHROMIUM_PATH');

  await run('apt-get', ['update', '-qq']);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell']);
  return { path: '/usr/bin/chromium-headless-shell', env: {} };
}

/** Takes @sparticuz/chromium from its archives, once a version; whole or not at all, since several tests may ask at once. */
export async function unpackedChromium(cache = join(project, 'node_modules/.cache')): Promise<Chromium> {
  const home = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'));
  const place = join(cache, `chromium-${version}-with-letters`);
  if (!existsSync(place)) await unpack(home, cache, place);

  const env = { LD_LIBRARY_PATH: join(place, 'al2023/lib'), FONTCONFIG_PATH: join(place, 'fonts') };
  return { path: join(place, 'chromium'), env };
}

async function unpack(home: string, cache: string, place: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, 'chromium-draft-'));
  try {
    await inflateInto(draft, home);
    await writeFile(join(draft, 'fonts/fonts.conf'), letters(join(place, 'fonts')));
    await rename(draft, place);
  } catch (fault) {
    if (!existsSync(place)) throw fault;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** The package looks for letters where it was unpacked on another machine; a browser that finds none at all ends at the first that it misses. */
const letters = (own: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${own}</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${own}/known</cachedir>
</fontconfig>
`;

/** The package unpacks into the temporary folder only, so it gets one of its own. */
async function inflateInto(folder: string, home: string): Promise<void> {
  const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((name) => join(home, 'bin', name));
  const script = `import { inflate } from '@sparticuz/chromium';
    await Promise.all(${JSON.stringify(archives)}.map((archive) => inflate(archive)));`;
  await run(process.execPath, ['--input-type=module', '--eval', script], { cwd: project, env: { ...environment(), TMPDIR: folder } });
}

const environment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
