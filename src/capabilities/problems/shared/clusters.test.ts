import { expect, test } from 'vitest';
import { clustersOf, likeness } from './clusters.ts';
import { textFor } from './told-text.ts';
import { whyOf } from './why.ts';

test('likeness goes by titles and what was told, more so for one service or item; strangers are not tied by a chain', () => {
  const one = (id: string, title: string, more: object = {}) => ({ id, title, text: '', service: null, item: null, ...more });
  expect(likeness(one('a', 'VPN certificate expired'), one('b', 'vpn certificate has expired!'))).toBeGreaterThan(0.9);
  expect(likeness(one('a', 'VPN certificate expired'), one('b', 'Certificate of birth lost'))).toBeLessThan(0.5);
  const near = [one('a', 'Cannot print invoices', { item: 'prn-5' }), one('b', 'Invoices print blank', { item: 'prn-5' })] as const;
  expect(likeness(...near)).toBeGreaterThan(likeness({ ...near[0], item: null }, near[1]));
  const outage = Array.from({ length: 600 }, (_, at) => one(`o${at}`, at % 3 === 0 ? 'VPN down' : `VPN down in office ${at % 7}`));
  const others = Array.from({ length: 600 }, (_, at) => one(`x${at}`, `Thing${at * 7919} broke${at * 104729}`));
  const groups = clustersOf([...outage, ...others]);
  expect(groups[0]?.length, 'a large outage is one group').toBe(600);
  expect(groups).toHaveLength(1);
  const said = [...Array.from({ length: 12 }, () => 'VPN certificate expired'), 'No VPN since eight', 'VPN is dead'];
  expect(whyOf(said.map((title) => ({ title, service: 'vpn', item: null })))).toEqual({
    ...{ phrase: 'vpn certificate expired', says: 12, of: 14, item: null },
    service: { id: 'vpn', count: 14 },
  });
  expect(textFor({ en: 'Hi {name}', de: '' }, { name: 'Bob', number: 'INC1', language: 'de' }), 'better the other language than none').toBe(
    'Hi Bob',
  );
});
