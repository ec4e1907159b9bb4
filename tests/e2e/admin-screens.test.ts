import { beforeAll, describe, expect } from 'vitest';
import { twoLostLetters, visitsTo } from '../support/admin-world.ts';
import { browserTest, picture } from '../support/browser.ts';
import { people } from '../support/cast.ts';
import { openHouse } from '../support/house.ts';
import { speakPseudo, untranslated } from '../support/pseudo.ts';

const house = openHouse({ pages: true });
const { at, enter, open } = visitsTo(house);
beforeAll(() => twoLostLetters());

describe('every screen of the administration', () => {
  const types = '/admin/w/it';
  const screens: readonly string[] = [
    '/admin',
    '/admin/people',
    '/admin/people/new',
    '/admin/people/import',
    `/admin/people/${people.eve.id}`,
    '/admin/departments',
    '/admin/locations',
    '/admin/new-workspace',
    '/admin/branding',
    '/admin/instructions',
    ...['services', 'teams', 'roles', 'priorities', 'states', 'settings'].map((part) => `${types}?part=${part}`),
    '/admin/imports',
    '/admin/undelivered',
    '/admin/audit',
    '/admin/views',
    '/admin/canned',
    '/admin/tokens',
  ];
  const nameOf = (path: string) =>
    path
      .replace(/^\/admin\/?/, '')
      .replace(people.eve.id, 'one')
      .replace(/[^a-z]+/g, '-') || 'start';

  browserTest('has no text that went past the translation', { timeout: 240_000 }, async ({ page }) => {
    await enter(page, 'tom', '/admin');
    await speakPseudo(page);
    const data =
      /^([A-Z]{2}|Acme|[A-Z][a-z]+ [A-Z][a-z]+|[a-z.]+@|Network|Service Desk|People Team|People & Culture|IT|Group 56|Network, by Eve|Greeting|English|Deutsch|Europe\/|UTC|INC|REQ|TASK|ISS|550 |#[0-9a-f]{6}|en$|de$|Show suggestions$|Calendar|mm$|dd$|yyyy$|AM$|PM$|(month|day|year|hour|minute|AM\/PM), ?|[A-Z][a-z]{2} \d+, \d{4}|(incident|request|task)s?$|Ctrl K$|day$|[A-Z][a-z]+ \d+, \d{4}$|[A-Z][a-z]+day, )/;
    const missed: string[] = [];
    for (const path of screens) {
      await page.goto(at(path), { waitUntil: 'networkidle' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      missed.push(...(await untranslated(page, [data])).map((text) => `${path}: ${text}`));
    }
    expect([...new Set(missed)]).toEqual([]);
  });

  browserTest('is drawn from right to left', { timeout: 240_000 }, async ({ page }) => {
    await enter(page, 'tom', '/admin');
    await page.evaluate(() => localStorage.setItem('candor.language', JSON.stringify('ar')));
    for (const path of screens) {
      await open(page, path);
      expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
      await picture(page, `admin-rtl-${nameOf(path)}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${path} sticks out`).toBe(true);
    }
  });
});
