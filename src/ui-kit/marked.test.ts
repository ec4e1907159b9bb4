import { expect, test } from 'vitest';
import { pieces } from './marked-pieces.ts';

const told = (text: string, query: string): string =>
  pieces(text, query)
    .map(({ text: piece, isMatch }) => (isMatch ? `[${piece}]` : piece))
    .join('');

test('each word that was typed stands out where it is, in any case and order; nothing is taken for a pattern', () => {
  expect(told('New laptop for Zoë', 'zoë LAP')).toBe('New [lap]top for [Zoë]');
  expect(told('C++ (beta)', '(b +')).toBe('C[+][+] [(b]eta)');
  expect([told('VPN', ''), told('VPN', 'wifi')]).toEqual(['VPN', 'VPN']);
});
