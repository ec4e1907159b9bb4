import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import { ownModels } from '../../src/capabilities/changes/shared/own-models.ts';
import { usualCauses } from '../../src/capabilities/problems/shared/words.ts';
import { twoLostLetters, visitsTo } from '../support/admin-world.ts';
import { browserTest, picture } from '../support/browser.ts';
import { people } from '../support/cast.ts';
import { goTo } from '../support/crawl.ts';
import { openHouse } from '../support/house.ts';
import { type Landmarks, placesOf, routes, surfaceOf } from '../support/places.ts';
import { draftOf, offerServices, written } from '../support/portal-world.ts';
import { speakPseudo, untranslated } from '../support/pseudo.ts';

const house = openHouse({ pages: true });
const { at, enter, open } = visitsTo(house);
/** As a link does: to load the app anew for each screen would be most of the time. */
const follow = async (page: Page, path: string): Promise<void> => expect(await goTo(page, at(''), path), path).toEqual([]);
let screens: readonly string[] = [];

beforeAll(async () => {
  await twoLostLetters();
  await offerServices(house);
  const [laptop, visit] = [await draftOf(house, 'laptop'), await draftOf(house, 'visit')];
  const marks: Landmarks = {
    ...{ departments: [], requestTypes: [], requests: [], tickets: [], approvals: [], articles: [], problems: [] },
    people: [people.eve.id],
    workspaces: ['it'],
    drafts: [
      ['it', laptop.id],
      ['it', visit.id],
    ],
  };
  // What the policy says and what others wrote about somebody belongs to Petra: admin-policy.test.ts, privacy-centre.test.ts.
  const ours = routes.filter((route) => surfaceOf(route) === 'admin' && !['/admin/policy', '/admin/data-reviews'].includes(route));
  screens = ours.flatMap((route) => placesOf(route, marks));
});

/** A screen as it opens, and the form designer at each of its fields. */
async function lookAt(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const { pathname, search } = new URL(page.url());
  await look(`${pathname}${search}`);
  const fields = page.getByRole('grid').locator('[role=row][data-key]');
  for (let field = 0; /\/types\/.*part=form/.test(page.url()) && field < (await fields.count()); field += 1) {
    await fields.nth(field).click();
    await expect.poll(() => fields.nth(field).getAttribute('aria-selected')).toBe('true');
    await look(`${pathname}, field ${field + 1}`);
  }
}

describe('every screen of the administration', () => {
  browserTest(
    'has no text that went past the translation, and is no wider than its window from either side, nor taller',
    { timeout: 240_000 },
    async ({ page }) => {
      await enter(page, 'tom', '/admin');
      await speakPseudo(page);
      await open(page, '/admin');
      const data =
        /^([A-Z]{2}|Acme|[A-Z][a-z]+ [A-Z][a-z]+|[a-z.]+@|Network|Service Desk|People Team|People & Culture|IT|Group 56|Network, by Eve|Greeting|English|Deutsch|Europe\/|UTC|INC|REQ|TASK|ISS|550 |#[0-9a-f]{6}|en$|de$|Show suggestions$|Calendar|mm$|dd$|yyyy$|AM$|PM$|(month|day|year|hour|minute|AM\/PM), ?|\d+ [A-Z][a-z]{2,3} \d{4}|(Team|Company|Self-run|[\d,]+ (bytes|GB)|(incident|request|task)s?)$|Ctrl K$|day$|\d+ [A-Z][a-z]+ \d{4}$|[A-Z][a-z]+day,? )/;
      // The list of fields says with words of React Aria's own which one was chosen; the log of the administration writes a colon before a name.
      const ours = new RegExp(
        `^(: )?(${[...written, ...usualCauses.map(({ name }) => name.en), ...Object.values(ownModels).map(({ name }) => name.en)].map((text) => text.replace(/[.?]/g, '\\$&')).join('|')})( selected\\.)?$`,
      );
      const missed: string[] = [];
      for (const path of screens) {
        await follow(page, path);
        await lookAt(page, async (name) => {
          missed.push(...(await untranslated(page, [data, ours])).map((text) => `${name}: ${text}`));
          missed.push(...(await tooTall(page)).map((fault) => `${name}: ${fault}`));
          for (const side of ['ltr', 'rtl'] as const) missed.push(...(await tooWideFrom(page, side)).map((fault) => `${name}: ${fault}`));
        });
      }
      expect([...new Set(missed)]).toEqual([]);

      const visit = await draftOf(house, 'visit');
      await follow(page, `/admin/w/it/types/${visit.id}?part=form`);
      const host = page.getByRole('combobox', { name: 'Who meets them' });
      await expect.poll(() => host.inputValue(), { message: 'the preview begins as the form does for that person' }).toBe('Tom Berg');
    },
  );

  browserTest('is drawn from right to left for who reads so', { timeout: 60_000 }, async ({ page }) => {
    await enter(page, 'tom', '/admin');
    await page.evaluate(() => localStorage.setItem('candor.language', JSON.stringify('ar')));
    await open(page, '/admin');
    await expect.poll(() => page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    await picture(page, 'admin-rtl');
    expect(await tooWideFrom(page, 'rtl')).toEqual([]);
  });
});

/** Long words are the harder test of a width: what they fit in from one side has to hold them from the other. */
async function tooWideFrom(page: Page, side: 'rtl' | 'ltr'): Promise<string[]> {
  return await page.evaluate((dir) => {
    const before = document.documentElement.dir;
    document.documentElement.dir = dir;
    const spare = document.documentElement.scrollWidth - innerWidth;
    document.documentElement.dir = before;
    return spare > 0 ? [`${spare} px stick out, ${dir}`] : [];
  }, side);
}

/** The frame is as high as the window, and what is longer scrolls within it. */
const tooTall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const spare = document.documentElement.scrollHeight - innerHeight;
    return spare > 0 ? [`scrolls by ${spare} px as a whole`] : [];
  });
