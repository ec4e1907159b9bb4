import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import { expectNoAxeViolations } from '../support/accessibility.ts';
import { choose } from '../support/admin-world.ts';
import { begin, publish, saying } from '../support/articles.ts';
import { browserTest, expectComplaint, picture } from '../support/browser.ts';
import { wordsAsked } from '../support/choices.ts';
import { as } from '../support/client.ts';
import { arriveAs, goTo } from '../support/crawl.ts';
import { openHouse } from '../support/house.ts';
import { askForThings, offerServices, written } from '../support/portal-world.ts';
import { speakPseudo, untranslated } from '../support/pseudo.ts';

const house = openHouse({ pages: true });
const at = (path: string): string => `http://acme.localhost:${house.port}${path}`;
const built = (name: string): string => join(house.webFolder ?? '', name);
let numbers: Awaited<ReturnType<typeof askForThings>>;

beforeAll(async () => {
  await offerServices(house);
  numbers = await askForThings(house);
  await house.owner.query('update app.request_type set popularity = 5');
}, 60_000);

/** Each screen by its name. */
const screens = {
  home: () => '/',
  department: () => '/departments/it',
  form: () => '/ask/visit',
  'form-priced': () => '/ask/laptop',
  'ask-person': () => '/ask',
  requests: () => '/requests',
  'request-waiting': () => `/requests/${numbers.waiting}`,
  'request-done': () => `/requests/${numbers.delivered}`,
  'request-underway': () => `/requests/${numbers.underway}`,
  profile: () => '/me',
  security: () => '/me/security',
  privacy: () => '/me/privacy',
  choices: () => '/me/privacy/choices',
  copy: () => '/me/privacy/copy',
  tokens: () => '/me/tokens',
} as const;

async function enter(page: Page): Promise<void> {
  await arriveAs(page, house, 'ada');
}

async function open(page: Page, path: string): Promise<void> {
  expect(await goTo(page, at(''), path), path).toEqual([]);
}

browserTest('axe finds nothing on the pages that everybody may open', { timeout: 60_000 }, async ({ page }) => {
  expectComplaint(page, /404 POST .*\/password\/links|status of 404/);
  for (const path of ['/sign-in', '/forgot', `/set-password#${'x'.repeat(40)}`]) {
    await open(page, path);
    await expectNoAxeViolations(page);
    await picture(page, `portal${path.replace(/\/|#.*/g, '-')}`);
  }
});

browserTest(
  'a browser that calls its language by no name of any standard shows the pages all the same',
  { timeout: 60_000 },
  async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperties(navigator, { language: { value: 'en-US@posix' }, languages: { value: ['en-US@posix'] } });
    });
    await page.goto(at('/sign-in'));
    await page.getByRole('textbox', { name: 'E-mail' }).waitFor();
    await arriveAs(page, house, 'ada');
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
);

browserTest('every text is translated', { timeout: 120_000 }, async ({ page }) => {
  await enter(page);
  await speakPseudo(page);
  const names = /^([A-Z]{2}|Acme|Ada|Lindqvist|AL|SD|Eve Haddad|Service Desk|People Team|IT|People & Culture|English|Deutsch)$/;
  // Names of browsers and time zones, and what React Aria says about the parts of a date: each brings its own translations.
  const forms =
    /^(ada\.lindqvist@|Europe\/|Chrome|Other$|mm$|dd$|yyyy$|AM$|PM$|(INC|REQ)\d|(month|day|year|hour|minute|AM\/PM), ?|Show suggestions$|Calendar|\d+ [A-Z][a-z]{2,3} \d{4})/;
  const ours = new RegExp(`^(${[...written, ...wordsAsked].map((text) => text.replace(/[.?()]/g, '\\$&')).join('|')})$`);
  for (const path of Object.values(screens)) {
    await open(page, path());
    expect(await untranslated(page, [ours, names, forms]), path()).toEqual([]);
  }
});

browserTest('Ada reads the portal in German, and in Arabic direction from the other side', { timeout: 60_000 }, async ({ page }) => {
  await enter(page);
  await open(page, '/');
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await page.getByRole('heading', { name: 'Wartet auf Sie' }).waitFor();
  await page.getByText('Neuer Laptop').first().waitFor();
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('de');
  await picture(page, 'portal-german');

  await page.evaluate(() => localStorage.setItem('candor.language', JSON.stringify('ar')));
  await page.reload();
  await open(page, '/');
  await expect.poll(() => page.evaluate(() => document.documentElement.dir)).toBe('rtl');
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), { message: 'nothing sticks out' })
    .toBe(true);
  await picture(page, 'portal-arabic');
});

browserTest('search is answered in place, by keyboard', { timeout: 60_000 }, async ({ page }) => {
  await enter(page);
  await open(page, '/');
  await page.keyboard.press('/');
  await page.getByRole('searchbox').and(page.locator(':focus')).waitFor();
  await page.keyboard.type('laptop');
  const results = page.getByRole('region', { name: 'What was found' });
  await results.getByRole('heading', { name: 'Your requests' }).waitFor();
  await expectNoAxeViolations(page);
  await picture(page, 'portal-search');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'New laptop' }).waitFor();
});

browserTest('what a form misses is told beside each field', { timeout: 60_000 }, async ({ page }) => {
  await enter(page);
  await open(page, '/ask/visit');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Please answer this.').first().waitFor();
  await page.getByText('Please tick this.').waitFor();
  await expectNoAxeViolations(page);
  await picture(page, 'portal-form-errors');
});

describe('what goes wrong is drawn', () => {
  browserTest('a request that is not there, or not shared', { timeout: 60_000 }, async ({ page }) => {
    expectComplaint(page, /404/);
    await enter(page);
    await page.goto(at('/requests/REQ9999999'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'portal-forbidden');
  });

  browserTest('a server that fails, and a second try', { timeout: 60_000 }, async ({ page }) => {
    expectComplaint(page, /500|requests/);
    await enter(page);
    await page.route('**/api/v1/tickets?*', (route) => route.fulfill({ status: 500, json: { title: 'Something broke' } }));
    await page.goto(at('/requests'));
    const retry = page.getByRole('button', { name: 'Try again' });
    await retry.waitFor();
    await picture(page, 'portal-failed');
    await page.unroute('**/api/v1/tickets?*');
    await retry.click();
    await page.getByText('Letter of employment').waitFor();
  });

  browserTest('a server that nobody reaches for a moment: what is missing comes by itself', { timeout: 60_000 }, async ({ page }) => {
    expectComplaint(page, /ERR_|requests/);
    await enter(page);
    const asked = '**/api/v1/tickets?*';
    await page.route(asked, (route) => route.abort('connectionrefused'));
    await open(page, '/requests');
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await page.unroute(asked);
    await page.getByText('Letter of employment').waitFor();
  });

  browserTest('no network: a strip above, and an offline page for what was not open', { timeout: 60_000 }, async ({ page }) => {
    expectComplaint(page, /ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
    await enter(page);
    // What tells of a changed policy is lost on its way: nobody asked for it, and the page stands without it.
    const notices = /assets\/notices-/;
    await page.route(notices, (route) => route.abort());
    const lost = page.waitForEvent('requestfailed', (request) => notices.test(request.url()));
    await open(page, '/');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await lost;
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.context().setOffline(true);
    await page
      .getByRole('status')
      .filter({ hasText: /offline/i })
      .first()
      .waitFor();
    await picture(page, 'portal-offline-strip');
    await page.goto(at('/requests'));
    await page.getByRole('heading', { level: 1, name: 'You are offline' }).waitFor();
    await expectNoAxeViolations(page);
    // Nobody presses anything: the page they wanted comes by itself.
    await page.context().setOffline(false);
    await page.getByText('Letter of employment').waitFor();
  });

  // The browser remembers that a part of the program did not come, and the page stood without it until somebody pressed a button.
  browserTest('a page whose part was lost without a network is drawn once there is one', { timeout: 60_000 }, async ({ page }) => {
    expectComplaint(page, /ERR_INTERNET_DISCONNECTED|ERR_FAILED|imported module|preload CSS/);
    await enter(page);
    await open(page, '/');
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Requests', exact: true }).first().click();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await page.context().setOffline(false);
    await page.getByText('Letter of employment').waitFor();
  });
});

browserTest('the front page is drawn from at most 180 KiB of script, none of it a validator', { timeout: 60_000 }, async ({ page }) => {
  await enter(page);
  await open(page, '/');
  const names = await page.evaluate(async () => {
    const drawn = await new Promise<number>((found) =>
      new PerformanceObserver((list) => found(list.getEntries().at(-1)?.startTime ?? 0)).observe({
        type: 'largest-contentful-paint',
        buffered: true,
      }),
    );
    const loaded = performance.getEntriesByType('resource').filter(({ startTime }) => startTime <= drawn);
    return loaded.map(({ name }) => new URL(name).pathname).filter((path) => path.endsWith('.js'));
  });
  // As they are sent; the service worker hides from the page how small that was.
  const sizes = await Promise.all(names.map(async (name) => (await stat(built(`${name}.br`))).size));
  const sum = sizes.reduce((all, size) => all + size, 0) / 1024;
  console.info(`portal's first view: ${names.length} scripts, ${sum.toFixed(1)} KiB`);
  expect(names.length).toBeGreaterThan(3);
  expect(sum).toBeLessThanOrEqual(180);
  const texts = await Promise.all(names.map((name) => readFile(built(name), 'utf8')));
  expect(texts.filter((text) => text.includes('ZodError'))).toEqual([]);
});

browserTest('Ada reads what answers her search, and beside a form what spares her the ask', { timeout: 90_000 }, async ({ page }) => {
  const eve = await as(house, 'eve');
  const { number } = await begin(eve, {
    title: 'Guests on the quokka network',
    summary: 'A code for a day.',
    body: saying('Press the knob.'),
  });
  await publish(eve, number);
  await page.setViewportSize({ width: 390, height: 844 });
  await arriveAs(page, house, 'ada');
  await page.goto(at('/'));
  await page.getByRole('searchbox').fill('quokka');
  await page.getByRole('link', { name: /Guests on the quokka network/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Guests on the quokka network' });
  await dialog.getByText('Press the knob.').waitFor();
  await dialog.getByRole('button', { name: 'No' }).click();
  await dialog.getByText('It is out of date').click();
  await expectNoAxeViolations(page);
  await picture(page, 'portal-article-in-place');
  await dialog.getByRole('button', { name: 'Send' }).click();
  await dialog.getByText('Thank you.').waitFor();
  await page.keyboard.press('Escape');

  await page.goto(at('/ask/visit'));
  const about = page.getByRole('textbox', { name: 'What is it about?' });
  await about.fill('My guests shall use the quokka network');
  const help = page.getByRole('region', { name: 'This may answer it already' });
  await help.getByRole('link', { name: /Guests on the quokka network/ }).click();
  await dialog.getByText('Press the knob.').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await about.inputValue()).toBe('My guests shall use the quokka network');
  await expectNoAxeViolations(page);
  await picture(page, 'portal-form-answers');
  await help.getByRole('link', { name: /Guests on the quokka network/ }).click();
  await dialog.getByRole('button', { name: 'This solved it' }).click();
  await page.getByRole('searchbox').waitFor();
  await page.goto(at('/ask/visit'));
  await expect.poll(() => about.inputValue()).toBe('');
  // A free question: in sight above the foot of the screen while she writes, and what she read before she asked stands beside the ticket.
  await page.goto(at('/ask'));
  await page.getByText('Something does not work').click();
  const line = page.getByRole('textbox', { name: /one line/i });
  await line.fill('The quokka network sends my guests away');
  await help.getByRole('link', { name: /Guests on the quokka network/ }).waitFor();
  const end = async () => {
    const { y, height } = (await help.boundingBox()) ?? { y: Number.NaN, height: 0 };
    return y + height;
  };
  await expect.poll(end).toBeLessThanOrEqual(844);
  await expectNoAxeViolations(page);
  await picture(page, 'portal-ask-answers');
  await help.getByRole('link', { name: /Guests on the quokka network/ }).click();
  await dialog.getByText('Press the knob.').waitFor();
  await page.keyboard.press('Escape');
  await choose(page, /Who can help/, 'IT');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('heading', { level: 1, name: 'The quokka network sends my guests away' }).waitFor();
  const asked = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await expect.poll(async () => (await eve.get(`/tickets/${asked}/articles`)).text).toContain('"tie":"opened"');
  const counted = async () => {
    const { rows } = await house.owner.query('select shown, opened, solved, asked from app.ask_help order by solved desc');
    return rows.map((row) => Object.values(row).map(Number));
  };
  await expect.poll(counted).toEqual([
    [1, 2, 1, 0],
    [1, 1, 0, 1],
  ]);
});
