// What no tracked file may say: where one machine keeps things, which registry it asked, which tool helped to write it.
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Each pattern is written so that this file does not find itself. @type {{ what: string, says: RegExp, only?: RegExp }[]} */
const forbidden = [
  { what: 'machine-path', says: /(?<![\w.:/-])\/(wor[k]|roo[t])\/|(?<![\w.:/-])\/(hom[e]|User[s])\/[a-z][\w.-]*\// },
  { what: 'registry-host', says: /registry\.(npmj[s]\.org|yarnpk[g]\.com)|deb\.debia[n]\.org|files\.pythonhoste[d]\.org/ },
  { what: 'lockfile-host', says: /^\s*"resolved": "https?:/, only: /(^|\/)package-lock\.json$/ },
  {
    what: 'made-by',
    says: /\b(clau[d]e|anthropi[c]|chatgp[t]|copilo[t]|coding agen[t]s?|sub-?agen[t]s?)\b|\bAI[- ](sessio[n]|agen[t]|helpe[r]|too[l])s?\b|co-authored-b[y]:|generated (b[y]|wit[h]) (an )?(AI|LLM)\b/i,
  },
];

const largest = 4_000_000;

/** @param {string} home */
export function wordFaults(home) {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: home, encoding: 'utf8' });
  const paths = listed.split('\0').filter((path) => path !== '');
  if (paths.length === 0) return ['nothing-seen: git lists no file'];
  return paths.flatMap((path) => faultsOf(home, path));
}

/** @param {string} home @param {string} path */
function faultsOf(home, path) {
  const text = textOf(join(home, path));
  return forbidden
    .filter(({ only }) => only?.test(path) ?? true)
    .flatMap(({ what, says }) =>
      text.split('\n').flatMap((line, index) => {
        const found = says.exec(line);
        return found ? [`${what} ${path}:${index + 1} ${found[0].trim()}`] : [];
      }),
    );
}

/** Pictures, fonts and huge data say nothing. @param {string} path */
function textOf(path) {
  const about = statSync(path, { throwIfNoEntry: false });
  if (!about?.isFile() || about.size > largest) return '';
  const bytes = readFileSync(path);
  return bytes.subarray(0, 8000).includes(0) ? '' : bytes.toString('utf8');
}
