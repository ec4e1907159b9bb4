// What the source says it stores outside the database: log fields, cookies, browser keys, and whom it dials.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Packages and doors that dial, and the recipient each stands for. @type {Record<string, string>} */
const dialers = {
  nodemailer: 'smtp',
  '@aws-sdk/client-s3': 's3',
  '@opentelemetry/exporter-trace-otlp-http': 'otlp',
};
const doors =
  /^(node:)?(net|tls|http|https|http2|dgram|dns|dns\/promises|child_process|worker_threads|cluster)$|^(undici|axios|got|ky|ws|imapflow|openid-client)$/;
/** They name a format; nobody calls there. */
const namespaces = /^https?:\/\/(www\.w3\.org|schemas\.[a-z.]+|json-schema\.org|spec\.openapis\.org|w3id\.org|purl\.org)\//;
const otherStores = new Set(['sessionStorage', 'indexedDB', 'caches']);
/** They look what lies there, or take it out: nothing comes there by them. */
const putsNothing = new Set(['keys', 'databases', 'delete', 'deleteDatabase', 'removeItem']);
const registerOfKeys = 'src/kernel/shared/browser-storage.ts';
const listOfRecipients = 'src/kernel/net/recipients.ts';

/** @typedef {{ logFields: string[], cookies: string[], browserKeys: string[], hosts: string[] }} Names */
/** Which file puts an entry into the browser. @typedef {{ list: 'cookies' | 'browserKeys', name: string, file: string }} Setter */
/** @typedef {Names & { setters: Setter[] }} Stores */

/** @param {string} home @returns {Stores} */
export function storesIn(home) {
  const paths = globSync('src/**/*.{ts,tsx}', { cwd: home }).filter((path) => !/\.test\.tsx?$/.test(path));
  /** @type {Names} */
  const found = { logFields: [], cookies: [], browserKeys: [], hosts: [] };
  /** @type {Setter[]} */
  const setters = [];
  for (const path of paths) readSource(path, readFileSync(join(home, path), 'utf8'), { found, setters });
  found.browserKeys = usedOf(found.browserKeys);
  for (const list of /** @type {(keyof Names)[]} */ (Object.keys(found))) found[list] = [...new Set(found[list])].sort();
  return { ...found, setters };
}

/** @param {string} path @param {string} text @param {{ found: Names, setters: Setter[] }} into */
function readSource(path, text, { found, setters }) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  /** @param {ts.Node} node */
  const visit = (node) => {
    found.logFields.push(...logFieldsAt(path, node));
    found.cookies.push(...cookiesAt(path, node));
    found.browserKeys.push(...browserKeysAt(path, node));
    found.hosts.push(...hostsAt(path, node));
    setters.push(...settersAt(path, node));
    ts.forEachChild(node, visit);
  };
  visit(source);
}

/** @param {string} file @param {ts.Node} node @returns {Setter[]} */
const settersAt = (file, node) => [
  ...cookiesAt(file, node).map((name) => ({ list: /** @type {const} */ ('cookies'), name, file })),
  ...[...otherStoresAt(file, node), ...writtenAt(node)].map((name) => ({ list: /** @type {const} */ ('browserKeys'), name, file })),
];

/** A key that is written here: `store(key, …)`, or `useStored(key)` of which the second part is taken, too. @param {ts.Node} node */
function writtenAt(node) {
  if (!ts.isCallExpression(node)) return [];
  const name = node.expression.getText();
  const isSet = name === 'store' || (name === 'useStored' && takesSecond(node.parent));
  const key = node.arguments[0];
  return isSet && key && ts.isStringLiteralLike(key) ? [key.text] : [];
}

/** @param {ts.Node} declared */
const takesSecond = (declared) =>
  ts.isVariableDeclaration(declared) && ts.isArrayBindingPattern(declared.name) && declared.name.elements.length > 1;

/** The members of the one type that a log line may have. @param {string} path @param {ts.Node} node */
function logFieldsAt(path, node) {
  if (path !== 'src/kernel/log/log.ts' || !ts.isTypeAliasDeclaration(node) || node.name.text !== 'LogFields') return [];
  return ts.isTypeLiteralNode(node.type) ? node.type.members.map((member) => member.name?.getText() ?? '?') : ['?'];
}

/** A text with `; Path=` makes a cookie; its name stands before the first `=`. @param {string} path @param {ts.Node} node */
function cookiesAt(path, node) {
  if (ts.isPropertyAccessExpression(node) && node.getText() === 'document.cookie') return [`document.cookie ${path}`];
  if (ts.isStringLiteralLike(node)) return cookieText.test(node.text) ? [node.text.split('=', 1)[0] ?? '?'] : [];
  if (!ts.isTemplateExpression(node)) return [];
  const texts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  if (!texts.some((text) => cookieText.test(text))) return [];
  return [node.head.text.split('=', 1)[0] || constantAt(node.templateSpans[0]?.expression) || `unreadable ${path}`];
}

const cookieText = /;\s*path=\//i;

/** The text of a constant of the same file. @param {ts.Expression | undefined} expression */
function constantAt(expression) {
  if (!expression || !ts.isIdentifier(expression)) return undefined;
  const declared = expression
    .getSourceFile()
    .statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find(({ name }) => name.getText() === expression.text)?.initializer;
  return declared && ts.isStringLiteralLike(declared) ? declared.text : undefined;
}

const listed = 'listed ';
const keepers = new Set(['store', 'stored', 'useStored']);

/** A key that is listed and that nothing stores or reads stays as what it is: nobody classifies it, and the gate says so. @param {string[]} keys */
const usedOf = (keys) => keys.filter((key) => !key.startsWith(listed) || !keys.includes(key.slice(listed.length)));

/** @param {string} path @param {ts.Node} node */
function browserKeysAt(path, node) {
  if (path === registerOfKeys) return keysOf(node, 'browserStorage').map((key) => listed + key);
  return [...keptAt(path, node), ...otherStoresAt(path, node)];
}

/** What the storage of our own keeps, in a screen; only the storage itself goes over all keys by name. @param {string} path @param {ts.Node} node */
function keptAt(path, node) {
  if (!ts.isCallExpression(node) || !keepers.has(node.expression.getText()) || !ofScreens.test(path)) return [];
  const key = node.arguments[0];
  return [key && ts.isStringLiteralLike(key) ? key.text : `unreadable ${path}`];
}

const ofScreens = /^src\/(apps\/web|ui-kit|kernel\/web(?!\/storage\.ts)|capabilities\/[^/]+\/ui)\//;

/** @param {string} path @param {ts.Node} node */
function otherStoresAt(path, node) {
  if (ts.isIdentifier(node) && otherStores.has(node.text) && ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node)
    return putsNothing.has(node.parent.name.text) ? [] : [`${node.text} ${path}`];
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'scrollRestoration') return ['sessionStorage tsr-scroll-restoration-v1_3'];
  if (ts.isCallExpression(node) && node.expression.getText().endsWith('serviceWorker.register'))
    return [`serviceWorker ${textOf(node.arguments[0])}`];
  const writes = ts.isPropertyAccessExpression(node) && node.name.text === 'setItem' && path !== 'src/kernel/web/storage.ts';
  return writes ? [`setItem ${path}`] : [];
}

/** @param {ts.Expression | undefined} node */
const textOf = (node) => (node && ts.isStringLiteralLike(node) ? node.text : 'unreadable');

/** The keys of an object constant. @param {ts.Node} node @param {string} name */
function keysOf(node, name) {
  if (!ts.isVariableDeclaration(node) || node.name.getText() !== name || !node.initializer) return [];
  let value = node.initializer;
  while (ts.isAsExpression(value) || ts.isSatisfiesExpression(value)) value = value.expression;
  return ts.isObjectLiteralExpression(value) ? value.properties.map((property) => property.name?.getText() ?? '?') : ['?'];
}

/** Recipients the kernel lists, packages that dial by themselves, and every address written out. @param {string} path @param {ts.Node} node */
function hostsAt(path, node) {
  if (path === listOfRecipients) return keysOf(node, 'recipients');
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return dialed(path, node);
  if (ts.isCallExpression(node)) return calledAt(path, node);
  if (ts.isNewExpression(node) && /^(WebSocket|EventSource|XMLHttpRequest)$/.test(node.expression.getText()))
    return ofServer(path, node.expression.getText());
  const text = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) ? node.text : '';
  return /^https?:\/\/[a-z0-9]/i.test(text) && !namespaces.test(text) && !isOwn(text) ? [new URL(text).host] : [];
}

/** What screens call is their own server, and the browser holds them to it. @param {string} path @param {string} name */
const ofServer = (path, name) => (path.startsWith('src/kernel/web/') ? [] : [`${name} ${path}`]);

/** A call out, or a module that is fetched while the program runs. @param {string} path @param {ts.CallExpression} node */
function calledAt(path, { expression, arguments: [first] }) {
  const called = expression.getText().replace(/^(globalThis|window|self)\./, '');
  if (called === 'fetch') return ofServer(path, called);
  if (/^process\.(binding|_linkedBinding|dlopen|getBuiltinModule)$/.test(called)) return [`${called} ${path}`];
  if (called !== 'import' && called !== 'require') return [];
  return first && ts.isStringLiteralLike(first) ? named(path, first.text) : [];
}

/** @param {string} path @param {ts.ImportDeclaration | ts.ExportDeclaration} node */
function dialed(path, node) {
  const { moduleSpecifier } = node;
  if (ts.isImportDeclaration(node) ? node.importClause?.isTypeOnly : node.isTypeOnly) return [];
  return moduleSpecifier && ts.isStringLiteralLike(moduleSpecifier) ? named(path, moduleSpecifier.text) : [];
}

/** @param {string} path @param {string} name */
function named(path, name) {
  if (dialers[name]) return [dialers[name]];
  return doors.test(name) ? [`${name} ${path}`] : [];
}

/** This machine, and the names that RFC 2606 keeps for examples. @param {string} text */
const isOwn = (text) =>
  /^https?:\/\/((127\.0\.0\.1|localhost|[\w.-]*\.(localhost|example|invalid|test))([:/]|$)|([\w-]+\.)?example\.(com|org|net))/i.test(text);
