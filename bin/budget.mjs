// How large our functions and files are. Reported, never gated: a median that is a target gets shredded code.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** @param {number[]} numbers @param {number} share */
const quantile = (numbers, share) => numbers.toSorted((a, b) => a - b)[Math.floor(share * (numbers.length - 1))] ?? 0;

/** @param {string} text */
const lines = (text) => text.split('\n').filter((line) => line.trim() !== '').length;

/** @param {string} home @returns {string[]} */
export function sizes(home) {
  const code = globSync('src/**/*.{ts,tsx}', { cwd: home });
  const tested = code.filter((path) => /\.test\.tsx?$/.test(path));
  const product = code.filter((path) => !tested.includes(path));
  const files = product.map((path) => lines(readFileSync(join(home, path), 'utf8')));
  const functions = product.flatMap((path) => functionSizes(home, path));
  const tests = [...tested, ...globSync('tests/**/*.{ts,tsx}', { cwd: home })].map((path) => lines(readFileSync(join(home, path), 'utf8')));
  return [
    `functions: ${spread(functions)} (aim 8)`,
    `files: ${spread(files)} (aim 80)`,
    `test lines to code lines: ${(sum(tests) / Math.max(1, sum(files))).toFixed(2)} (aim 0.8 server, 0.3 web)`,
  ];
}

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

/** @param {number[]} numbers */
const spread = (numbers) =>
  `${numbers.length}, lines: median ${quantile(numbers, 0.5)}, 90 % ${quantile(numbers, 0.9)}, largest ${quantile(numbers, 1)}`;

/** @param {string} home @param {string} path */
function functionSizes(home, path) {
  const source = ts.createSourceFile(path, readFileSync(join(home, path), 'utf8'), ts.ScriptTarget.Latest, true);
  /** @type {number[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (isNamedFunction(node)) found.push(lines(node.getText()));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** A callback of one expression is a part of its caller, not a function one reads by itself. @param {ts.Node} node */
function isNamedFunction(node) {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) return node.body !== undefined;
  return (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) && ts.isVariableDeclaration(node.parent);
}
