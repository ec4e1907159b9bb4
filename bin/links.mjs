// A document that points to nothing is older than the code. Links within the project have to lead somewhere.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const documents = ['*.md', '{docs,src,tests,bench,db}/**/*.md'];

/** @param {string} home */
export function linkFaults(home) {
  return globSync(documents, { cwd: home }).flatMap((path) =>
    linksIn(readFileSync(join(home, path), 'utf8'))
      .filter((target) => !existsSync(join(home, dirname(path), target)))
      .map((target) => `leads-nowhere ${path}: ${target}`),
  );
}

/** Paths of files only: no addresses, no headings of the same page, nothing shown as code. @param {string} text */
function linksIn(text) {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => decodeURI(target.replace(/#.*/, '')))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));
}
