import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { registry } from '../../src/apps/server/registry.ts';
import { choices } from '../../src/capabilities/consent/choices.ts';
import { bytesOf } from '../../src/capabilities/policy/chain.ts';
import { changeFrom, onlyRemoves } from '../../src/capabilities/policy/compile/change.ts';
import { bareIn, compile } from '../../src/capabilities/policy/compile/compile.ts';
import { type PolicyDocument, sentencesOf } from '../../src/capabilities/policy/compile/document.ts';
import { type Facts, factsOf } from '../../src/capabilities/policy/compile/facts.ts';
import { fingerprint } from '../../src/capabilities/policy/compile/fingerprint.ts';
import { statements } from '../../src/capabilities/policy/statements/statements.ts';
import type { Column, Personal, Table } from '../../src/kernel/privacy/classify.ts';
import { identity } from '../support/policy.ts';

type Planted = Parameters<typeof compile>[0]['registry'];

function made(from: Planted = registry, without: readonly string[] = []): PolicyDocument {
  const compiled = compile({ registry: from, identity, without });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled));
  return compiled.document;
}

/** The register with one more table of the operator's. */
function holding(said: Partial<Personal>): Planted {
  const column: Personal = {
    kind: 'personal',
    category: 'user.contact.email',
    purposes: { service: 'contract' },
    retention: 'draft',
    erase: { self: 'delete' },
    export: true,
    ...said,
  };
  const table: Table = { role: 'processor', subjects: {}, columns: { planted: column } };
  return { ...registry, tables: { ...registry.tables, 'app.planted': table } };
}

const edition = JSON.parse(readFileSync(join(import.meta.dirname, '../../src/capabilities/policy/edition.json'), 'utf8')) as {
  edition: number;
  facts: Facts;
};
const ids = (document: PolicyDocument) => sentencesOf(document).map(({ id }) => id);

test('S01.static the policy is compiled from the register: the same gives the same bytes, another gives others', () => {
  const shuffled = { ...registry, tables: Object.fromEntries(Object.entries(registry.tables).toReversed()) };
  expect(bytesOf(made(shuffled)).equals(bytesOf(made()))).toBe(true);
  expect(fingerprint(made(shuffled)).equals(fingerprint(made()))).toBe(true);
  const other = made({ ...registry, cookies: {} });
  expect(bytesOf(other).equals(bytesOf(made()))).toBe(false);
  for (const { text } of sentencesOf(made())) expect([text.en, text.de].every((words) => words.length > 2)).toBe(true);
});

test('S05 the inventory is closed: what the register holds is what this edition of the policy says', () => {
  expect(factsOf(registry), 'Raise the edition: node bin/policy-edition.mjs').toEqual(edition.facts);
  const listed = ids(made()).filter((id) => id.startsWith('personal-data.inventory.'));
  expect(listed.map((id) => id.slice('personal-data.inventory.'.length)).sort()).toEqual(edition.facts.categories.map(({ key }) => key));
  expect(JSON.stringify(made().parts)).not.toMatch(/not limited to|other diagnostic|any purpose|unter anderem/i);

  const { tables } = registry;
  const fewer = Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [
      name,
      { ...table, columns: Object.fromEntries(Object.entries(table.columns).filter(([column]) => column !== 'phone')) },
    ]),
  );
  expect(changeFrom(made({ ...registry, tables: fewer }), made())).toMatchObject({
    class: 'material',
    material: ['category user.contact.phone'],
  });
});

test('S20 a purpose that is not on the list is refused', () => {
  const planted = holding({ purposes: { marketing: 'consent' } as Personal['purposes'] });
  expect(compile({ registry: planted, identity })).toMatchObject({ ok: false, faults: ['unknown-purpose marketing'] });
});

test('what rests on a legitimate interest is compiled only once that interest was weighed', () => {
  const planted = holding({ purposes: { rights: 'legitimateInterest' } });
  expect(compile({ registry: planted, identity })).toMatchObject({ ok: false, faults: [expect.stringContaining('no-assessment rights')] });
});

test('S31 a purpose cannot use a category outside the inventory, location first of all', () => {
  const planted = holding({ category: 'user.location' as Personal['category'] });
  const compiled = compile({ registry: planted, identity });
  expect(compiled).toMatchObject({ ok: false });
  expect(JSON.stringify(compiled)).toContain('unknown-category user.location');
  expect(edition.facts.categories.map(({ key }) => String(key)).filter((key) => key.includes('location'))).toEqual([]);
});

describe('the compiler', () => {
  test.each(Object.keys(identity))('refuses without %s, and names it', (field) => {
    const partial = Object.fromEntries(Object.entries(identity).filter(([name]) => name !== field));
    expect(compile({ registry, identity: partial })).toMatchObject({ ok: false, missing: [field] });
  });

  test('publishes nothing of a statement that nothing shows', () => {
    const heading = { en: 'Sale', de: 'Verkauf' };
    const template = { id: 'sale', states: 'S37', claims: () => [], says: () => heading } as const;
    expect(bareIn([{ id: 'x', level: 2, heading, templates: [template] }])).toEqual(['not-built sale: S37 is not shown by anything']);
    expect(bareIn([{ id: 'x', level: 2, heading, templates: [{ ...template, class: 'attested' }] }])).toEqual([]);
  });

  test('binds every sentence to an assertion or to somebody who answers for it', () => {
    for (const { id, class: told, assertions } of sentencesOf(made()))
      expect(assertions.length > 0, id).toBe(told !== 'attested' && told !== 'unbuilt');
  });

  test('says a sentence of each statement that is built, with all that shows it, and claims nothing of the others', () => {
    const byStatement = Map.groupBy(sentencesOf(made()), ({ states }) => states);
    const told = statements.map(({ id, built }) => [id, built, new Set(byStatement.get(id)?.flatMap(({ assertions }) => assertions))]);
    const shows = statements.map(({ id, built, shownBy }) => [id, built, new Set(built ? shownBy.map(({ kind }) => `${id}.${kind}`) : [])]);
    expect(told).toEqual(shows);
    const unbuilt = statements.filter(({ built }) => !built).flatMap(({ id }) => byStatement.get(id) ?? []);
    expect(unbuilt.map(({ id, class: said }) => [id, said])).toEqual([
      ['retention.rules', 'unbuilt'],
      ['transfer.offices', 'unbuilt'],
      ['transfer.countries', 'unbuilt'],
    ]);
    expect(sentencesOf(made()).filter(({ class: said }) => said === 'unbuilt')).toEqual(unbuilt);
  });

  test('keeps the order of the source', () => {
    const headings = made().parts.map(({ heading }) => heading.en);
    expect(headings).toEqual([
      'Privacy Policy',
      'Collecting and using your personal data',
      'Types of data collected',
      'Personal data',
      'Usage data',
      'Information collected while using the application',
      'Tracking technologies and cookies',
      'Use of your personal data',
      'Retention of your personal data',
      'Transfer of your personal data',
      'Disclosure of your personal data',
      'Business transactions',
      'Law enforcement',
      'Other legal requirements',
      'Security of your personal data',
      'Changes to this privacy policy',
      'Contact us',
    ]);
  });

  test('refuses what has no words in both languages', () => {
    const cookie = { ends: 'session', essential: true, because: 'x', setBy: [], holds: { kind: 'technical', reason: '' } } as const;
    const planted: Planted = { ...registry, cookies: { ...registry.cookies, tracker: cookie } };
    expect(compile({ registry: planted, identity })).toMatchObject({ ok: false, faults: ['no-words tracker'] });
  });
});

/** The register of an installation that writes no news to anybody. */
function withoutNews(all: Planted): Planted {
  const unasked = (said: Column): Column =>
    said.kind !== 'personal'
      ? said
      : {
          ...said,
          purposes: Object.fromEntries(Object.entries(said.purposes).filter(([purpose]) => !['news', 'features'].includes(purpose))),
        };
  const columns = (of: Table['columns']) => Object.fromEntries(Object.entries(of).map(([name, said]) => [name, unasked(said)]));
  const tables = Object.entries(all.tables).map(([name, table]) => [name, { ...table, columns: columns(table.columns) }]);
  return { ...all, tables: Object.fromEntries(tables) };
}

describe('how much a change matters', () => {
  const changedBy = (planted: Planted) => changeFrom(made(), made(planted));
  const emails = (change: ReturnType<typeof changedBy>) => [change.class, ...change.material];

  test('the first version changes nothing before it', () => expect(changeFrom(undefined, made()).class).toBe('first'));
  test('other words are a typo', () => {
    const [part, ...parts] = made().parts;
    const reworded = part && {
      ...part,
      sentences: part.sentences.map((one, at) => (at === 0 ? { ...one, text: { en: 'X y z.', de: 'X y z.' } } : one)),
    };
    expect(changeFrom({ ...made(), parts: reworded ? [reworded, ...parts] : [] }, made())).toMatchObject({
      class: 'typo',
      reworded: ['introduction.policy'],
    });
  });
  test('the same data in another place is nothing at all', () =>
    expect(changedBy(holding({ retention: 'account', category: 'user.name.first' })).class).toBe('typo'));
  test('longer retention is material', () =>
    expect(
      emails(changedBy(holding({ category: 'user.device.ip_address', purposes: { security: 'legitimateInterest' }, retention: 'audit' }))),
    ).toEqual(['material', 'category user.device.ip_address kept longer']));
  test('a new purpose of known data is material', () =>
    expect(
      emails(changedBy(holding({ category: 'user.device.ip_address', purposes: { upkeep: 'contract' }, retention: 'session' })))[0],
    ).toBe('material'));
  test('a new basis is material', () =>
    expect(emails(changedBy(holding({ purposes: { security: 'contract' } })))).toEqual(['material', 'purpose security: basis contract']));
  test('what people were asked to allow is asked anew once it uses more or keeps it longer, and only that', () => {
    const freshAfter = (planted: Planted) => changedBy(planted).freshConsent;
    const asking = (change: object): Planted => ({
      ...registry,
      choices: { ...choices, news: { ...choices.news, ...change } },
    });
    expect(freshAfter(asking({ categories: ['user.contact.email', 'user.contact.phone'] }))).toEqual(['news']);
    expect(changeFrom(made(asking({ retention: 'log' })), made(asking({ retention: 'usage' }))).freshConsent).toEqual(['news']);
    expect(changeFrom(made(asking({ retention: 'usage' })), made(asking({ retention: 'log' }))).class).not.toBe('material');
    expect(freshAfter(holding({ category: 'user.contact.email', purposes: { upkeep: 'contract' } }))).toEqual([]);
    const before = made({ ...withoutNews(registry), choices: { mailOpens: choices.mailOpens, usageStatistics: choices.usageStatistics } });
    expect(changeFrom(before, made())).toMatchObject({ class: 'material', freshConsent: ['features', 'news'] });
  });
  test('a new recipient and a new essential cookie are material', () => {
    const host = { because: 'x', categories: ['user.contact.email'], chosenBy: 'operator' } as const;
    const before = { ...registry, hosts: Object.fromEntries(Object.entries(registry.hosts).filter(([name]) => name !== 'smtp')) };
    expect(emails(changeFrom(made(before), made()))).toEqual(['material', 'recipient smtp']);
    const wider = { ...registry, hosts: { ...registry.hosts, otlp: host } };
    expect(emails(changeFrom(made(), made(wider)))).toEqual(['material', 'recipient otlp: category user.contact.email']);
    expect(emails(changeFrom(made({ ...registry, cookies: {} }), made()))).toEqual([
      'material',
      'store __Host-candor_session',
      'store __Host-candor_visitor',
      'store candor_session',
      'store candor_visitor',
    ]);
  });
  test('an entry that stays in the browser longer is material, and one that goes sooner is not', () => {
    const { candor_visitor: visitor } = registry.cookies;
    const { ends: _, ...entry } = visitor ?? {
      ends: 'year',
      essential: true,
      because: '',
      setBy: [],
      holds: { kind: 'technical', reason: '' },
    };
    const until = (ends: 'session' | 'sixMonths' | 'year' | 'cleared') =>
      made({ ...registry, cookies: { ...registry.cookies, candor_visitor: { ...entry, ends } } });
    expect(emails(changeFrom(until('sixMonths'), until('year')))).toEqual(['material', 'store candor_visitor kept longer']);
    expect(emails(changeFrom(until('year'), until('cleared')))).toEqual(['material', 'store candor_visitor kept longer']);
    expect(emails(changeFrom(until('year'), until('session')))).toEqual(['minor']);
  });
  test('a claim that is withdrawn is minor, and is known to only remove', () => {
    const change = changeFrom(made(), made(registry, ['retention.logs']));
    expect(change).toMatchObject({ class: 'minor', removed: ['retention.logs'], added: [] });
    expect([onlyRemoves(change), onlyRemoves(changeFrom(made(registry, ['retention.logs']), made()))]).toEqual([true, false]);
  });
});
