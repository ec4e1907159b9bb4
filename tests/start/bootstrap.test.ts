import { expect, test } from 'vitest';
import { isNewEnough } from '../../bin/bootstrap.mjs';

test('Node 24.7, the first with Argon2id, is new enough; what came before is not', () => {
  expect(['24.7.0', '24.21.0', '26.0.0'].filter(isNewEnough)).toEqual(['24.7.0', '24.21.0', '26.0.0']);
  expect(['18.0.0', '20.20.2', '24.0.0', '24.6.9'].filter(isNewEnough)).toEqual([]);
});
