import { expect, test } from 'vitest';
import { whyTable } from '../../src/apps/server/why-table.ts';
import { words as german } from '../../src/kernel/web/why-words.de.ts';
import { words as english } from '../../src/kernel/web/why-words.en.ts';

test('what a screen says of why it asks is what the registry says, in both languages', () => {
  const table = whyTable();
  expect(table['app.person.phone']).toEqual({ purposes: ['service', 'administration'], retention: 'account' });
  expect(table['app.ticket.fields']).toMatchObject({ retention: 'ticket' });
  for (const { purposes, retention } of Object.values(table))
    for (const key of [...purposes.map((one) => `for_${one}`), `kept_${retention}`])
      for (const words of [english, german]) expect(words).toHaveProperty(key);
});
