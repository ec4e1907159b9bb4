// Begins a capability: `node bin/new-capability.mjs surveys [survey]`. The second word names one record, if dropping the s is wrong.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const home = resolve(import.meta.dirname, '..');
const templates = join(home, 'bin/templates/capability');
const neighbours = 'src/capabilities/neighbours.cjs';
const house = 'src/apps/server/house.ts';
const contract = 'src/apps/server/contract.ts';
const registry = 'src/apps/server/registry.ts';
const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** @param {string} name */
const singular = (name) => name.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');

/** @param {string} name */
const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** @param {string} name @param {string} record @returns {Record<string, string>} */
const wordsFor = (name, record) => ({
  name,
  words: name.replaceAll('-', ' '),
  Words: capital(name.replaceAll('-', ' ')),
  records: camel(name),
  Records: capital(camel(name)),
  record: camel(record),
  Record: capital(camel(record)),
  table: record.replaceAll('-', '_'),
});

/** @param {string} name @param {string} record */
function refusal(name, record) {
  if (!kebab.test(name) || !kebab.test(record)) return 'A name is in kebab-case, in the plural: node bin/new-capability.mjs surveys';
  if (name === record) return `One of the ${name} needs a name of its own: node bin/new-capability.mjs ${name} RECORD`;
  if (existsSync(join(home, 'src/capabilities', name))) return `src/capabilities/${name} exists already.`;
  return undefined;
}

/** @param {string} name @param {string} record @returns {string[]} */
function make(name, record) {
  const words = wordsFor(name, record);
  const files = readdirSync(templates).map((template) => {
    const path = placeOf(template.replace(/\.txt$/, ''), name);
    write(path, filled(readFileSync(join(templates, template), 'utf8'), words));
    return path;
  });
  edit(neighbours, (text) => text.replace(/,?\s*\};?\s*$/, `, '${name}': [] };\n`));
  edit(house, (text) => served(text, words));
  edit(contract, (text) => promised(text, words));
  edit(registry, (text) => classified(text, words));
  return [...files, neighbours, house, contract, registry];
}

/** @param {string} text @param {Record<string, string>} words */
const filled = (text, words) => text.replace(/\{\{(\w+)\}\}/g, (_, word) => words[word] ?? unknown(word));

/** @param {string} word @returns {never} */
function unknown(word) {
  throw new Error(`A template asks for {{${word}}}, which nobody knows`);
}

/** @param {string} template @param {string} name */
function placeOf(template, name) {
  if (template !== 'migration.sql') return join('src/capabilities', name, template.replace(/^name\./, `${name}.`));
  const last = readdirSync(join(home, 'db/migrations'))
    .filter((file) => /^\d{4}-/.test(file))
    .sort()
    .at(-1);
  return `db/migrations/${String(Number(last?.slice(0, 4) ?? 0) + 1).padStart(4, '0')}-${name}.sql`;
}

/** The composition root serves what is named in its router. @param {string} text @param {Record<string, string>} words */
function served(text, { name, records }) {
  const line = `import { ${records}Routes } from '../../capabilities/${name}/routes.ts';\n`;
  return line + text.replace(/router: \{\s*/, (found) => `${found}${records}: ${records}Routes, `);
}

/** The API's document, the browser's client and the tests of isolation read what is promised here. @param {string} text @param {Record<string, string>} words */
function promised(text, { name, records }) {
  const line = `import { ${records}Contract } from '../../capabilities/${name}/contract.ts';\n`;
  return line + text.replace(/contract = \{\s*/, (found) => `${found}${records}: ${records}Contract, `);
}

/** What it knows about people is judged with everybody's. @param {string} text @param {Record<string, string>} words */
function classified(text, { name, records }) {
  const line = `import { ${records}Registry } from '../../capabilities/${name}/registry.ts';\n`;
  return line + text.replace(/compose\(\[\s*/, (found) => `${found}${records}Registry, `);
}

/** @param {string} path @param {(text: string) => string} change */
function edit(path, change) {
  const before = readFileSync(join(home, path), 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${path} does not look as expected: nothing was changed in it`);
  writeFileSync(join(home, path), after);
}

/** @param {string} path @param {string} text */
function write(path, text) {
  mkdirSync(join(home, path, '..'), { recursive: true });
  writeFileSync(join(home, path), text);
}

const [name = '', record = singular(name)] = process.argv.slice(2);
const no = refusal(name, record);
if (no === undefined) {
  const paths = make(name, record);
  const tidy = paths.filter((path) => /\.(ts|cjs|md)$/.test(path));
  spawnSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'check', '--write', ...tidy], { cwd: home, stdio: 'inherit' });
  console.info(`Made:\n${paths.map((path) => `  ${path}`).join('\n')}\nNow: npm run schema, npm run check, npm test -- ${name}`);
} else {
  console.error(no);
  process.exitCode = 1;
}
