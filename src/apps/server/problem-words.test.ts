import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { askedFor } from '../../kernel/http/reader.ts';
import { titles, usualNext } from '../../kernel/i18n/problem-words.ts';
import { type Problem, refusalStatus } from '../../kernel/shared/problem.ts';
import { german } from './problem-words.ts';

const house = openHouse();
const home = resolve(import.meta.dirname, '../../..');

/** What speaks to people in another way, or not at all. */
const elsewhere =
  /\.test\.ts$|\.d\.ts$|\/ui\/|kernel\/(web|privacy|openapi)\/|registry|policy\/(source|compile|lint|statements|words|pages|proofs)\/|apps\/(web|cli|worker)\//;
const files = globSync('src/{kernel,capabilities,apps}/**/*.ts', { cwd: home }).filter((file) => !elsewhere.test(file));
const trees = files.map((file) => ts.createSourceFile(file, readFileSync(resolve(home, file), 'utf8'), ts.ScriptTarget.Latest, true));

/** The sentences that an expression may be, with `{}` for each hole. */
function sentencesOf(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('')];
  if (ts.isConditionalExpression(node)) return [...sentencesOf(node.whenTrue), ...sentencesOf(node.whenFalse)];
  return ts.isArrayLiteralExpression(node) ? node.elements.flatMap(sentencesOf) : [];
}

const isRefusal = (node: ts.Node): node is ts.NewExpression => ts.isNewExpression(node) && node.expression.getText() === 'Refusal';

/** Names of functions that pass on what they are given as the words of a refusal. */
function helpersIn(tree: ts.SourceFile): string[] {
  const found: string[] = [];
  const see = (node: ts.Node): void => {
    const words = isRefusal(node) ? node.arguments?.[1] : undefined;
    if (words !== undefined && ts.isIdentifier(words)) {
      const around = ts.findAncestor(node, (one) => ts.isVariableDeclaration(one) || ts.isFunctionDeclaration(one));
      found.push((around as ts.VariableDeclaration | undefined)?.name.getText() ?? '');
    }
    ts.forEachChild(node, see);
  };
  see(tree);
  return found;
}

const helpers = new Set(trees.flatMap(helpersIn));
const told = new Set(['reason', 'fix', 'next']);

/** What is wrong with a file that is imported, or with a row of it: told beside what came in. */
const ofImports = new Set(['WrongCell', 'NotServiceNow']);

function wordsOf({ expression, arguments: given }: ts.NewExpression): ts.Node[] {
  const name = expression.getText();
  if (name === 'Refusal') return [...(given ?? [])].slice(1, 2);
  return ofImports.has(name) ? [...(given ?? [])] : [];
}

/** What one piece of the source may say in a problem. */
function toldBy(node: ts.Node): ts.Node[] {
  if (ts.isNewExpression(node)) return wordsOf(node);
  if (ts.isPropertyAssignment(node)) return told.has(node.name.getText()) ? [node.initializer] : [];
  if (ts.isCallExpression(node)) return helpers.has(node.expression.getText()) ? [...node.arguments] : [];
  return ts.isArrowFunction(node) && node.getSourceFile().fileName.endsWith('forms/problem.ts') ? [node.body] : [];
}

/** Everything that a problem may say, as it stands in the source. */
function toldIn(tree: ts.SourceFile): string[] {
  const found: string[] = [];
  const see = (node: ts.Node): void => {
    found.push(...toldBy(node).flatMap(sentencesOf));
    ts.forEachChild(node, see);
  };
  see(tree);
  return found;
}

/** Addresses, and what holds nothing but what is put in. */
const isWords = (text: string): boolean => /[A-Za-z]{2}/.test(text.replaceAll('{}', '')) && !text.startsWith('/');

const sentences = [...new Set(trees.flatMap(toldIn).filter(isWords))];

test('each sentence by which the house refuses is there in German, with as many holes, and no German one is left over', () => {
  expect(sentences.length).toBeGreaterThan(150);
  expect(sentences.filter((sentence) => german[sentence] === undefined)).toEqual([]);
  const holes = (text: string) => text.match(/\{\d*\}/g)?.length ?? 0;
  expect(Object.entries(german).filter(([from, to]) => holes(from) < holes(to))).toEqual([]);
  const known = new Set([...sentences, ...byHand]);
  expect(Object.keys(german).filter((sentence) => !known.has(sentence))).toEqual([]);
});

/** Sentences that are put together where they are told, or that a schema tells. */
const byHand = [
  // By the schema of a change.
  'The end lies after the beginning',
  'A change lasts at most 400 days',
  // What is wrong with a calendar, by the code of its shared check.
  'A week has seven days',
  'This is no time of the day',
  'This ends before it begins',
  'This overlaps hours of the same day',
  'There is no such day',
  'This day is named twice',
  'A calendar is open at least once a week',
  'At most 200 days come again by rules',
  'This rule cannot be followed, or comes too often for a holiday',
  // Why an article is not published, and for whom it cannot be.
  'Change something first.',
  'This workspace publishes with four eyes',
  'Ask that it be reviewed.',
  'You wrote on this yourself',
  'Somebody else of the workspace publishes it.',
  'You do not review for this workspace',
  'One of its reviewers publishes it.',
  'You may not publish this',
  'Ask who answers for it.',
  'Whom an article is for cannot depend on who happens to look.',
  'The fault was recorded. Nothing was changed.',
  "There is no state '{}'.",
  "'{}' doesn't follow '{}'.",
  'This move is not for the {} to make.',
  'Open a follow-up instead.',
  'Did you mean {}?',
  'Known here: {}.',
  'This is no JSON',
];

test('each code has a title and a next step in both languages', () => {
  for (const code of [...Object.keys(refusalStatus), 'fault'] as (keyof typeof titles)[])
    for (const words of [titles[code], usualNext[code]]) for (const text of [words.en, words.de]) expect(text.trim(), code).not.toBe('');
});

test('Ada is refused in the language she asks for, else in her own, each time with what to do next', async () => {
  const ada = await as(house, 'ada');
  const refused = async (headers: Record<string, string>) => (await ada.get<Problem>('/tickets/INC9999999', headers)).body;
  expect(await refused({})).toMatchObject({ title: 'Not found', next: usualNext.not_found.en });
  const said = await refused({ 'accept-language': 'fr, de-AT;q=0.8, en;q=0.5' });
  expect(said).toMatchObject({
    title: 'Nicht gefunden',
    detail: 'Dieses Ticket gibt es nicht, oder es ist nicht für Sie freigegeben',
    next: usualNext.not_found.de,
  });
  await house.owner.query("update app.person set locale = 'de-AT' where given_name = 'Bob'");
  const bob = await as(house, 'bob');
  const wrong = (await bob.post<Problem>('/tickets', { title: '', team: 7 })).body;
  expect(wrong).toMatchObject({ detail: '2 Felder können nicht angenommen werden' });
  expect(wrong.errors?.map(({ reason }) => reason).toSorted()).toEqual(['Das ist leer', 'Das muss ein Text sein, nicht eine Zahl']);
  const english = (await bob.post<Problem>('/tickets', { title: '' }, { 'accept-language': 'en' })).body;
  expect(english).toMatchObject({ detail: 'One field cannot be accepted' });
});

test('a header is read by weight, and what is none of ours is passed over', () => {
  expect(askedFor('de;q=0.3, en;q=0.9')).toBe('en');
  expect(askedFor('fr, de;q=0')).toBeUndefined();
  expect(askedFor('de-CH')).toBe('de');
  expect(askedFor(undefined)).toBeUndefined();
});
