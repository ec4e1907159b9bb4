import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localeOf } from './locale.ts';
import { link, strong, words } from './words.ts';

test('nothing a person typed becomes markup, and plain text keeps it as it was', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const { text, html } = words`<i>${typed}</i>`;
      expect(text).toBe(`<i>${typed}</i>`);
      expect(html.replace(/^<i>|<\/i>$/g, '')).not.toMatch(/[<>"']/);
    }),
  );
});

test('a piece inside a piece is not escaped twice', () => {
  expect(words`Dear ${strong(words`${'A & B'}`)}!`).toMatchObject({ text: 'Dear A & B!', html: 'Dear <strong>A &amp; B</strong>!' });
});

test('a link leads to a page, never to a script', () => {
  expect(() => link('Go', 'javascript:alert(1)')).toThrow('pages only');
  expect(link('<Go>', 'https://acme.example/?a=1&b="').html).toBe('<a href="https://acme.example/?a=1&amp;b=%22">&lt;Go&gt;</a>');
});

test('a person reads German or English, whatever the region; others read English', () => {
  expect(['de', 'de-AT', 'DE-ch', 'en-GB', 'fr', ''].map(localeOf)).toEqual(['de', 'de', 'de', 'en', 'en', 'en']);
});
