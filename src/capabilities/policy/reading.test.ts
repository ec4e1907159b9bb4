import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plantingFaults, showingFaults, spanFaults } from './coverage.ts';
import { findingsInGerman } from './lint/findings.de.ts';
import { claimsOf, lint } from './lint/lint.ts';
import { rulesAbout } from './lint/rules-about-claims.ts';
import { rulesBetween } from './lint/rules-between-claims.ts';
import { liveChecks } from './proofs/live.ts';
import { assertionsIn, namingFaults, shownByTests } from './proofs/tests.ts';
import { readingDocument } from './reading-document.ts';
import { sourceText, spans } from './source/source.ts';
import { span } from './source/span.ts';
import type { Claim } from './statements/claim.ts';
import { germanFaults, readingIn } from './statements/german.ts';
import { notYet } from './statements/statement.ts';
import { statementOf, statements } from './statements/statements.ts';

const home = resolve(import.meta.dirname, '../../..');
/** Every test whose title begins with a statement, as it stands in the sources. */
const tests = globSync('{src,tests}/**/*.test.{ts,tsx}', { cwd: home }).flatMap((file) =>
  [
    ...readFileSync(join(home, file), 'utf8').matchAll(
      /est(?:\.each)?\b[^'"`]*?\(\s*['"`](S\d\d(?:\.[a-z\d]+)? [^'"`]*)|\)\(\s*['"`](S\d\d(?:\.[a-z\d]+)? [^'"`]*)/g,
    ),
  ].map(([, title, ofMany]) => ({ file, title: title ?? ofMany ?? '' })),
);
const provable = new Set([
  ...Object.keys(liveChecks),
  ...shownByTests.filter(({ files }) => files.length > 0).map(({ assertion }) => assertion),
]);
const faults = JSON.parse(readFileSync(join(home, 'bin/policy-faults.json'), 'utf8')) as {
  statement: string;
  file: string;
  from: string;
}[];

describe('policy.coverage', () => {
  test('every sentence of the source states something, in its order, and there are 62 statements', () => {
    expect(spanFaults(sourceText(), spans, statements)).toEqual([]);
    expect(statements.map(({ id }) => id)).toEqual(Array.from({ length: 62 }, (_, at) => `S${String(at + 1).padStart(2, '0')}`));
  });

  test('a sentence that is left out, added, moved or read as nothing is named', () => {
    const without = spans.filter(({ text }) => text !== 'Phone number' && !text.startsWith('We only retain'));
    expect(spanFaults(sourceText(), without, statements)[0]).toContain('Phone number');
    expect(spanFaults(sourceText(), [...spans, span('We sell nothing.', 'S02')], statements)).toEqual([
      'not-in-the-source, or not in this order: We sell nothing.',
    ]);
    expect(spanFaults(sourceText(), spans.toReversed(), statements)[0]).toContain('not-read');
    const silent = spans.map((one) => (one.text === 'Browser type and version' ? span(one.text) : one));
    expect(spanFaults(sourceText(), silent, statements)).toEqual([
      'states-nothing: Browser type and version',
      'nowhere-in-the-source: S12',
    ]);
  });

  test('every statement has an assertion, and one that is said to be built has something that runs', () => {
    expect(showingFaults(statements, provable)).toEqual([]);
    expect(showingFaults(statements, new Set([...provable].filter((name) => name !== 'S44.e2e')))).toEqual(['nothing-runs: S44.e2e']);
    expect(showingFaults([notYet('S63', { reading: '', class: 'tested', claims: [], shownBy: [] })], provable)).toEqual([
      'no-assertion: S63',
    ]);
  });

  test('every test that is named after a statement says which assertion it shows, and that assertion names its file', () => {
    expect(tests.length).toBeGreaterThan(100);
    expect(namingFaults(tests)).toEqual([]);
    const [file, other] = ['tests/privacy/statements.test.ts', 'tests/privacy/gate.test.ts'];
    expect(namingFaults([{ file, title: 'S04 a yes is an act' }])).toEqual([
      'shows-no-assertion, or does not say which: tests/privacy/statements.test.ts: S04 a yes is an act',
    ]);
    expect(namingFaults([{ file: other, title: 'S08 S04.static a yes is an act' }])).toEqual([
      `not-among-the-tests of S08.e2e: ${other}`,
      `not-among-the-tests of S04.static: ${other}`,
    ]);
  });

  test('every file that an assertion names has a test of it', () => {
    // A drill’s tests are named by a table; the run itself finds them, or says that it did not.
    const shown = new Set(tests.flatMap(({ file, title }) => assertionsIn(title).map((assertion) => `${assertion} ${file}`)));
    const named = shownByTests.filter(({ assertion }) => !assertion.endsWith('.drill'));
    expect(named.flatMap(({ assertion, files }) => files.map((file) => `${assertion} ${file}`)).filter((one) => !shown.has(one))).toEqual(
      [],
    );
  });

  test('a statement is built only with a fault planted against it', () => {
    expect(plantingFaults(statements, faults)).toEqual([]);
    expect(
      plantingFaults(
        statements,
        faults.filter(({ statement }) => statement !== 'S44'),
      ),
    ).toEqual(['no-fault-planted: S44']);
    expect(plantingFaults(statements, [...faults, { statement: 'S63' }])).toEqual(['planted-against-nothing: S63']);
  });

  test('what each fault breaks stands in the sources as it says', () => {
    const moved = faults.filter(({ file, from }) => !readFileSync(join(home, file), 'utf8').includes(from));
    expect(moved.map(({ statement, file }) => `${statement} ${file}`)).toEqual([]);
  });

  test('what comes later is not said to be there', () => {
    const later = ['S37', 'S39', 'S40', 'S41', 'S42', 'S43', 'S45', 'S46', 'S47', 'S48', 'S49', 'S51', 'S52', 'S53', 'S54', 'S55'] as const;
    expect(later.filter((id) => statementOf(id)?.built)).toEqual([]);
  });
});

test('every reading, every thing that shows it and every rule has its German, and no German is left over', () => {
  expect(germanFaults(statements)).toEqual([]);
  expect(germanFaults(statements.filter(({ id }) => id !== 'S08'))).toEqual(['no-english S08.reading', 'no-english S08.e2e']);
  expect(Object.keys(findingsInGerman).sort()).toEqual([...rulesAbout, ...rulesBetween].map(({ name }) => name).sort());
  for (const statement of statements) expect(readingIn(statement, 'de'), statement.id).not.toBe(statement.reading);
});

describe('the reading among the documents', () => {
  const document = readFileSync(join(home, 'docs/policy-reading.md'), 'utf8');

  test('is the reading that the program uses', () => expect(document, 'node bin/policy-reading.mjs').toBe(readingDocument()));

  test('quotes every sentence of the source in its order, and says each of the 62 statements once', () => {
    const quoted = [...document.matchAll(/^(?:>|##) (.*)$/gm)].map(([, text]) => text);
    expect(quoted.slice(0, -1)).toEqual(spans.map(({ text }) => text));
    const read = [...document.matchAll(/^- \*\*(S\d\d)\*\*, (?!see above)/gm)].map(([, id]) => id);
    expect(read.sort()).toEqual(statements.map(({ id }) => id));
  });
});

/** One of a policy that nothing can be said against. */
const sound: readonly Claim[] = [
  { act: 'collect', what: ['user.contact.email'], list: 'closed' },
  { act: 'use', what: ['user.contact.email'], aims: ['service'], only: true, list: 'closed' },
  { act: 'disclose', to: 'provider', when: 'contract', list: 'closed' },
  { act: 'erase', extent: 'all', withinDays: 27 },
  { act: 'choose', on: 'sale', before: true },
  ...(
    ['controller', 'contact', 'privacyContact', 'purposes', 'bases', 'recipients', 'transfers', 'retention', 'rights', 'complaint'] as const
  ).map((of) => ({ act: 'inform', of }) as const),
  { act: 'inform', of: 'automatedDecisions' },
  { act: 'inform', of: 'origin' },
  { act: 'inform', of: 'effectiveDate' },
];
const found = (...more: Claim[]) =>
  lint(claimsOf([{ id: 'sound', claims: sound }, ...more.map((claim) => ({ id: 'new', claims: [claim] }))]));

describe('policy.lint', () => {
  test('the claims of the source have the 22 weaknesses, each named with the statements it lies in', () => {
    const findings = lint(claimsOf(statements));
    expect(findings.map(({ rule, of }) => `${rule} ${of}`)).toMatchSnapshot();
    expect(findings).toHaveLength(22);
    expect(new Set(findings.map(({ rule }) => rule)).size).toBe(rulesAbout.length + rulesBetween.length);
    for (const { by } of findings) for (const id of by) expect(statements.some((statement) => statement.id === id)).toBe(true);
  });

  test('a policy without weak claims has no finding', () => expect(found()).toEqual([]));

  const planted: [string, Claim][] = [
    ['consent-without-an-act', { act: 'consent', to: 'sharing', by: 'default' }],
    ['open-list', { act: 'disclose', to: 'partner', when: 'consent', list: 'open' }],
    ['switch-out-of-reach', { act: 'stop', what: 'storage', by: 'deviceSettings' }],
    ['unnamed-cost', { act: 'cost', of: 'refusal', named: false }],
    ['technology-gone', { act: 'store', where: 'device', what: 'settings', by: 'silverlight' }],
    ['beacon-without-consent', { act: 'measure', in: 'mail', consent: false }],
    ['left-to-the-browser', { act: 'end', what: 'drafts', by: 'browser' }],
    ['no-longest-time', { act: 'retain', what: 'user.content.file', longestDays: 'none' }],
    ['circular-ground', { act: 'except', ground: 'policies' }],
    ['at-discretion', { act: 'disclose', to: 'partner', when: 'discretion', list: 'closed' }],
    ['absolute-security', { act: 'secure', degree: 'absolute' }],
    ['change-without-notice', { act: 'change', noticeDays: 0 }],
    ['active-only', { act: 'notify', whom: 'active' }],
    ['somebodys-address', { act: 'reach', by: 'phone', from: 'literal' }],
    ['only-but-more', { act: 'use', what: ['user.contact.email'], aims: ['offers'], list: 'closed' }],
    ['used-but-not-collected', { act: 'use', what: ['user.contact.phone'], aims: ['service'], list: 'closed' }],
    ['all-despite-a-choice', { act: 'choose', on: 'sale', before: false }],
    ['store-out-of-reach', { act: 'store', where: 'device', what: 'logs' }],
    ['never-but-elsewhere', { act: 'never', what: 'disclose', except: 'nothing' }],
  ];
  test.each(planted)('%s is found in a claim that nobody has seen before', (rule, claim) => {
    expect(found(claim).map((finding) => finding.rule)).toEqual([rule]);
  });

  test('the mended claim is found no more', () => {
    const mended: Claim[] = [
      { act: 'consent', to: 'sharing', by: 'act' },
      { act: 'stop', what: 'mail', by: 'link' },
      { act: 'measure', in: 'mail', consent: true },
      { act: 'end', what: 'session', by: 'server' },
      { act: 'retain', what: 'user.content.file', longestDays: 90 },
      { act: 'secure', degree: 'measured' },
      { act: 'change', noticeDays: 30 },
      { act: 'reach', by: 'phone', from: 'setting' },
      { act: 'never', what: 'disclose', except: 'listed' },
      { act: 'store', where: 'device', what: 'settings', by: 'localStorage' },
    ];
    expect(found(...mended)).toEqual([]);
  });

  test('what Art. 13 wants and nobody tells is named', () => {
    const silent = sound.filter((claim) => claim.act !== 'inform' || claim.of !== 'complaint');
    expect(lint(claimsOf([{ id: 'ours', claims: silent }]))).toMatchObject([{ rule: 'information-missing', of: 'complaint' }]);
  });
});
