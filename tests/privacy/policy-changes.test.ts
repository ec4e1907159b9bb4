import { expect, test } from 'vitest';
import { registry } from '../../src/apps/server/registry.ts';
import { changeFrom } from '../../src/capabilities/policy/compile/change.ts';
import type { PolicyDocument } from '../../src/capabilities/policy/compile/document.ts';
import { type Facts, factsOf } from '../../src/capabilities/policy/compile/facts.ts';
import { widenedWords } from '../../src/capabilities/policy/words/widened.ts';

const documentOf = (facts: Facts, noticeDays: number): PolicyDocument => ({
  serviceName: 'Desk',
  attested: { by: { en: 'nobody', de: 'niemand' }, until: '2099-12-31' },
  noticeDays,
  timeZone: 'UTC',
  controller: { name: '', address: '', email: '' },
  facts,
  parts: [],
});

test('a reader is told in both languages what goes further, whichever fact of the register it is', () => {
  const facts = factsOf(registry);
  const bare = {
    ...facts,
    categories: facts.categories.map((fact) => ({ ...fact, purposes: [], roles: [], retentions: ['link' as const] })),
    purposes: facts.purposes.map((fact) => ({ ...fact, bases: [] })),
    recipients: facts.recipients.map((fact) => ({ ...fact, categories: [] })),
  };
  const none: Facts = { categories: [], purposes: [], recipients: [], stores: [] };
  const changes = [none, bare].flatMap((before) => changeFrom(documentOf(before, 60), documentOf(facts, 30)).material);
  expect(changes.length).toBeGreaterThan(100);
  expect(changes.filter((change) => [widenedWords(change, 'en'), widenedWords(change, 'de')].includes(change))).toEqual([]);
  expect(widenedWords('notice 30 to 14 days', 'en')).toBe('Changes are announced 14 days ahead; it was 30.');
  expect(widenedWords('category user.name.first: purpose news', 'de')).toBe(
    'Vorname: jetzt auch wenn Sie es erlauben, um Ihnen Neuigkeiten zum Dienst zu senden',
  );
});
