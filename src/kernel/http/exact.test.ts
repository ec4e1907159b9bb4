import { expect, test } from 'vitest';
import { z } from 'zod';
import { toTheLetter } from './exact.ts';

const Ticket = toTheLetter(z.object({ number: z.string(), tags: z.array(z.string()).default([]) }));
const isTaken = async (reply: unknown): Promise<boolean> => (await Ticket['~standard'].validate(reply)).issues === undefined;

test('a reply that the contract would leave as it is, is taken', async () => {
  expect(await isTaken({ number: 'INC1', tags: ['vpn'] })).toBe(true);
});

test('one with a field too many, a field missing or a default to fill in is refused', async () => {
  for (const reply of [{ number: 'INC1', tags: [], secret: 'x' }, { tags: [] }, { number: 'INC1' }])
    expect(await isTaken(reply)).toBe(false);
});
