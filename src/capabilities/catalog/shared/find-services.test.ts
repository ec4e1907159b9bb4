import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findServices } from './find-services.ts';

const things = [
  { name: 'New laptop', keywords: ['notebook', 'computer', 'MacBook'], summary: 'A device for your work' },
  { name: 'Visitor badge', keywords: ['guest', 'Besucherausweis'], summary: 'For people who come to see you' },
  { name: 'Kündigung prüfen', keywords: [], summary: 'Legal reads it within three days' },
  { name: 'Laptop bag', keywords: [], summary: 'To carry it' },
];
const names = (query: string) => findServices(things, query).map(({ name }) => name);

test('the beginning of a word is enough, and the name counts more than the rest', () => {
  expect(names('lap')).toEqual(['Laptop bag', 'New laptop']);
  expect(names('note')).toEqual(['New laptop']);
});

test('what has every word stands alone', () => {
  expect(names('laptop new')).toEqual(['New laptop']);
  expect(names('elephant')).toEqual([]);
});

test('a whole sentence finds what has its rarest words, and nothing by those that tell nothing', () => {
  const more = [
    { name: 'Special chair for you', keywords: [], summary: '' },
    { name: 'Help for a visitor', keywords: [], summary: '' },
    ...things,
  ];
  const found = (query: string) => findServices(more, query).map(({ name }) => name);
  expect(found('my laptop is broken')).toEqual(['Laptop bag', 'New laptop']);
  expect(found('standing chair for my back')).toEqual(['Special chair for you']);
  expect(found('I would like to know how it is for you')).toEqual([]);
});

test('a word with a hyphen is found without it', () => {
  expect(findServices([{ name: 'Wi-Fi for guests', keywords: ['E-Mail'], summary: '' }], 'wifi email')).toHaveLength(1);
});

test('one typing error, accents and parts of German compounds are forgiven', () => {
  expect(names('latpop')).toContain('New laptop');
  expect(names('labtop')).toContain('New laptop');
  expect(names('kundigung')).toEqual(['Kündigung prüfen']);
  expect(names('ausweis')).toEqual(['Visitor badge']);
});

test('nothing asked finds nothing, and no text makes it fail', () => {
  expect(names('  ')).toEqual([]);
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (query) => findServices(things, query).length <= things.length));
});

test('any thing is found by its own name', () => {
  fc.assert(
    fc.property(fc.constantFrom(...things), (thing) => {
      expect(names(thing.name)).toContain(thing.name);
    }),
  );
});
