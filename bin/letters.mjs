// Letters that nobody can refuse promote nothing: no promotional part, and none of the words in which one promotes.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { messageClasses } from '../src/kernel/shared/message-classes.ts';

/** English and German, as they stand in letters that sell. */
const promotes =
  /\b(special offers?|discounts?|\d+ ?% off|free trial|upgrade (now|today|to)|limited time|newsletter|buy now|try (it|our)|don[’']t miss|Sonderangebote?|Rabatte?|Gutscheine?|kostenlos testen|jetzt (testen|kaufen|upgraden)|nur für kurze Zeit|Newsletter|nicht verpassen)\b/i;

/** @param {string} home */
export function letterFaults(home) {
  const paths = globSync('src/**/*.ts', { cwd: home }).filter((path) => !path.endsWith('.test.ts'));
  const found = paths.flatMap((path) => wordingsIn(path, readFileSync(join(home, path), 'utf8')));
  return found.length === 0 ? ['nothing-seen: no letter has a class'] : found.flatMap(faultsOf);
}

/** @typedef {{ template: string, messageClass: string, node: ts.ObjectLiteralExpression }} Wording */

/** Every object that says class, template and version is the wording of a letter. @param {string} path @param {string} text @returns {Wording[]} */
export function wordingsIn(path, text) {
  /** @type {Wording[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isObjectLiteralExpression(node)) found.push(...wordingAt(node));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

/** @param {ts.ObjectLiteralExpression} node @returns {Wording[]} */
function wordingAt(node) {
  const [messageClass, template, version] = ['class', 'template', 'version'].map((name) => literalAt(node, name));
  return messageClass === undefined || template === undefined || version === undefined ? [] : [{ template, messageClass, node }];
}

/** @param {ts.ObjectLiteralExpression} node @param {string} name */
function literalAt({ properties }, name) {
  const found = properties.filter(ts.isPropertyAssignment).find((property) => property.name.getText() === name)?.initializer;
  return found && ts.isLiteralExpression(found) ? found.text : undefined;
}

/** @param {Wording} wording @returns {string[]} */
export function faultsOf({ template, messageClass, node }) {
  if (!Object.hasOwn(messageClasses, messageClass)) return [`unknown-class ${template}: ${messageClass}`];
  if (/** @type {Record<string, { isAsked: boolean }>} */ (messageClasses)[messageClass]?.isAsked) return [];
  /** @type {string[]} */
  const faults = [];
  /** @param {ts.Node} inner */
  const visit = (inner) => {
    if (ts.isPropertyAssignment(inner) && inner.name.getText() === 'promotion')
      faults.push(`promotion ${template}: ${messageClass} has a promotional part`);
    const text = ts.isStringLiteralLike(inner) || ts.isTemplateHead(inner) || ts.isTemplateMiddleOrTemplateTail(inner) ? inner.text : '';
    const said = promotes.exec(text)?.[0];
    if (said !== undefined) faults.push(`promotion ${template}: ${messageClass} says “${said}”`);
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return faults;
}
