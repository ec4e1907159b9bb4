import { isIPv6 } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutShort } from './network.ts';
import { placesIn } from './scrub.ts';
import { pageOf, sectionOf } from './shared/pages.ts';

describe('an address', () => {
  test.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:db8::7', '2001:db8:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['::1', '0:0:0::/48'],
    ['not an address', null],
    ['203.0.113.999', null],
  ])('S11.static %s goes on as %s', (whole, short) => expect(cutShort(whole)).toBe(short));

  test('S11.static of any address nothing behind the cut goes on', () => {
    fc.assert(
      fc.property(fc.ipV6(), fc.ipV4(), (six, four) => {
        const [short = '', tail] = (cutShort(six) ?? '').split('::');
        const isMapped = tail === undefined;
        expect(isMapped || (short.split(':').length === 3 && tail === '/48' && isIPv6(`${short}::`))).toBe(true);
        expect(cutShort(four)).toMatch(/^\d+\.\d+\.\d+\.0\/24$/);
      }),
    );
  });
});

describe('a page', () => {
  test.each([
    ['/', '/', 'portal'],
    ['/requests/INC0000001', '/requests/$number', 'portal'],
    ['/desk/new', '/desk/new', 'desk'],
    ['/desk/mine/INC1', '/desk/$queue/$number', 'desk'],
    ['/privacy', '/privacy', 'public'],
    ['/me/privacy', '/me/privacy', 'account'],
    ['/admin/w/it', '/admin/w/$key', 'administration'],
  ])('S13 %s is %s, of the %s', (path, page, section) => expect([pageOf(path), sectionOf(page)]).toEqual([page, section]));

  test('S13 an address that is none of ours has no name', () => expect(pageOf('/ada@acme.example/secret')).toBeUndefined());
});

describe('a stack', () => {
  test('S17 whatever is thrown in, only places in our own files come out', () => {
    const places = /^([\w.$]{1,60} [\w-]{1,80}\.js:\d{1,7}:\d{1,7}(\n|$)){1,12}$/;
    const line = fc.oneof(
      fc.string(),
      fc.constant('    at draw (http://acme.localhost/assets/desk-Bx1.js:12:340)'),
      fc.string().map((word) => `    at f (https://x/${word}/a.js?${word}:1:2)`),
      fc.string().map((word) => `TypeError: ${word}`),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const kept = placesIn(lines.join('\n'));
        expect(kept === null || places.test(kept)).toBe(true);
      }),
    );
    expect(placesIn('Error: ada@acme.example\n    at ada@acme.example')).toBeNull();
  });
});
