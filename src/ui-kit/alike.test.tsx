import { expect, test } from 'vitest';
import { areAlike } from './alike.ts';

const Age = ({ at }: { at: string }) => at;

test('rows made anew from the same values are alike, elements in them included', () => {
  const row = (at: string, title = 'Printer') => ({ title, isUnread: false, age: <Age at={at} /> });

  expect(areAlike(row('10:00'), row('10:00'))).toBe(true);
  expect(areAlike(row('10:00'), row('10:01'))).toBe(false);
  expect(areAlike(row('10:00'), row('10:00', 'Mouse'))).toBe(false);
  expect(areAlike(row('10:00'), { ...row('10:00'), mark: undefined })).toBe(false);
  expect(areAlike({ age: <Age at="10:00" /> }, { age: <b>10:00</b> })).toBe(false);
});
