import { afterAll, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from './admin.ts';
import { remembered } from './remembered.ts';

afterAll(closeDatabase);

test('what was remembered of one database is not known of the next, whatever its people are called', () => {
  const address = (database: string) => `postgresql://nobody@127.0.0.1:9/${database}`;
  const nameOf = remembered<string, string>();
  openDatabase(address('one'));
  nameOf.set('person 1', 'Ada');

  openDatabase(address('other'));

  expect(nameOf.get('person 1')).toBeUndefined();
});
