import { expect, test } from 'vitest';
import { changeOf, type Draft, faultsOf } from './profile-draft.ts';

const ada: Draft = {
  givenName: 'Ada',
  familyName: 'Lindqvist',
  phone: '',
  locale: 'de',
  timeZone: 'Europe/Berlin',
  street: ' ',
  postalCode: '',
  city: '',
  region: '',
  country: '',
};

test('Ada has no address as long as all its parts are empty', () => {
  expect(changeOf(ada)).toMatchObject({ address: null, phone: null });
  expect(changeOf({ ...ada, city: ' Lyon ' }).address).toEqual({
    street: null,
    postalCode: null,
    city: 'Lyon',
    region: null,
    country: null,
  });
});

test('a name is needed, and a phone number is one', () => {
  expect(faultsOf({ ...ada, givenName: ' ', phone: 'call me' })).toEqual(['givenName', 'phone']);
  expect(faultsOf({ ...ada, phone: '+49 (30) 1234-5' })).toEqual([]);
});
