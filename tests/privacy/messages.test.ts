import { expect, test } from 'vitest';
import { faultsOf, letterFaults, wordingsIn } from '../../bin/letters.mjs';
import { messageClasses } from '../../src/kernel/shared/message-classes.ts';

const letter = (messageClass: string, more: string): string[] =>
  wordingsIn(
    'letters.ts',
    `export const one = { class: '${messageClass}', template: 'planted', version: 1, en: () => ({ subject: 'Your ticket', paragraphs: [words\`It is solved.\`], ${more} }) };`,
  ).flatMap(faultsOf);

test('S34 a letter that nobody can refuse promotes nothing, neither in a part of its own nor in its words', () => {
  expect(letterFaults('.')).toEqual([]);
  const owed = Object.entries(messageClasses).flatMap(([name, { isAsked }]) => (isAsked ? [] : [name]));
  expect(owed).toEqual(['transactional', 'security', 'contract', 'policy']);
  for (const name of owed) {
    expect(letter(name, '')).toEqual([]);
    expect(letter(name, 'promotion: [words`More`]')).toEqual([`promotion planted: ${name} has a promotional part`]);
    expect(letter(name, 'foot: words`Upgrade now and get 20 % off`')).toEqual([expect.stringContaining('says “Upgrade now”')]);
    expect(letter(name, 'foot: words`Heute Sonderangebote`')).toEqual([expect.stringContaining('says “Sonderangebote”')]);
  }
  expect(letter('news', 'promotion: [words`Upgrade now`]')).toEqual([]);
  expect(letter('advert', '')).toEqual(['unknown-class planted: advert']);
});
