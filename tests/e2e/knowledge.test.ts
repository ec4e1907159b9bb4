import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolations } from '../support/accessibility.ts';
import { choose, visitsTo } from '../support/admin-world.ts';
import { begin, publish, rewrite, say, saying } from '../support/articles.ts';
import { browserTest, expectComplaint, picture } from '../support/browser.ts';

import { workspaces } from '../support/cast.ts';
import { as } from '../support/client.ts';
import { openHouse } from '../support/house.ts';

const house = openHouse({ pages: true });
const { at, enter } = visitsTo(house);

browserTest(
  'Eve writes an article with headings, a list and a table, publishes it and says who reads it; Ada finds and reads it',
  { timeout: 240_000 },
  async ({ page }) => {
    await enter(page, 'eve', '/desk/knowledge');
    await page.getByText('Nobody has written an article here yet.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'New article' }).click();
    const dialog = page.getByRole('dialog', { name: 'New article' });
    await dialog.getByRole('textbox', { name: 'Title' }).fill('Connect to the VPN');
    await choose(page, /Begin with/, 'How-to');
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Begin', exact: true }).click();

    const text = page.getByRole('textbox', { name: 'Text', exact: true });
    await text.getByText('Before you begin').waitFor();
    await text.getByText('One action a step, beginning with a verb.').click();
    await page.locator('[role=textbox][aria-label=Text]:focus').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Open the client.');
    await text.getByText('What is needed: access, a device, a form.').click();
    await page.getByRole('button', { name: 'Insert' }).click();
    await page.getByRole('menuitem', { name: 'Callout: Careful' }).click();
    await page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
    await text.getByText('What to look at first, and whom to ask.').click();
    await page.locator('[role=textbox][aria-label=Text]:focus').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Insert' }).click();
    await page.getByRole('menuitem', { name: 'Table' }).click();
    await page.locator('[role=textbox][aria-label=Text]:focus').waitFor();
    await page.keyboard.type('Place');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Gateway');
    await page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
    await picture(page, 'knowledge-editor');
    expect(await axeViolations(page)).toEqual([]);

    await page.getByRole('button', { name: 'As Markdown' }).click();
    const markdown = page.getByRole('textbox', { name: 'Text as Markdown' });
    expect(await markdown.inputValue()).toContain('| Place | Gateway |');
    await markdown.fill(`${await markdown.inputValue()}\n## Afterwards\n\nClose it.\n`);
    await page.getByRole('button', { name: 'As Markdown' }).click();
    await text.getByRole('heading', { name: 'Afterwards' }).waitFor();
    await page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Publish' }).click();
    const asked = page.getByRole('dialog', { name: 'Publish' });
    await asked.getByRole('textbox', { name: 'What changed' }).fill('First words');
    await asked.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Version 1 is published.').waitFor();

    await page.getByRole('tab', { name: 'Who can read' }).click();
    await page.getByText('9 people can read this').waitFor();
    await choose(page, /Who may read it at most/, 'Who works in IT');
    await page.getByText('4 people can read this').waitFor();
    await picture(page, 'knowledge-readers');
    expect(await axeViolations(page)).toEqual([]);

    await enter(page, 'ada', '/knowledge');
    await page.getByRole('link', { name: /Connect to the VPN/ }).waitFor();
    await picture(page, 'knowledge-home');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: /Connect to the VPN/ }).click();
    const article = page.getByRole('article', { name: 'Connect to the VPN' });
    await article.getByRole('columnheader', { name: 'Gateway' }).waitFor();
    await article.getByRole('complementary', { name: 'Careful' }).getByText('What is needed: access, a device, a form.').waitFor();
    await page.getByRole('link', { name: 'Afterwards' }).waitFor();
    await picture(page, 'knowledge-article');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Something is wrong or missing' }).click();
    await page.getByRole('textbox', { name: 'What is wrong or missing' }).fill('The gateway has moved.');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText(/INC\d+ is with IT\./).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await picture(page, 'knowledge-article-phone');
    expect(await axeViolations(page)).toEqual([]);
  },
);

browserTest(
  'Noah compares versions and gets both texts where Eve saved meanwhile; whoever comes by reads what is public',
  { timeout: 240_000 },
  async ({ page }) => {
    const [eve, tom] = [await as(house, 'eve'), await as(house, 'tom')];
    const { number } = await begin(eve, { title: 'Opening hours', body: saying('We are open from eight to five.') });
    await say(eve, number, { visibility: 'public' });
    await publish(eve, number);
    await rewrite(eve, number, { body: saying('We are open from eight to six.', 'On Saturdays we are closed.') });
    await publish(eve, number, 'en', 'An hour longer');
    await tom.put('/knowledge-site', { open: true });

    await enter(page, 'noah', `/desk/knowledge/${number}?part=versions`);
    await page.getByRole('button', { name: 'Compare' }).first().click();
    const compared = page.getByRole('dialog', { name: 'Version 2' });
    await compared.locator('ins', { hasText: 'six' }).waitFor();
    await compared.locator('del', { hasText: 'five' }).waitFor();
    await picture(page, 'knowledge-compare');
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('tab', { name: 'Write' }).click();
    const title = page.getByRole('textbox', { name: 'Title' });
    await title.waitFor();
    await rewrite(eve, number, { title: 'Opening hours of the desk' });
    expectComplaint(page, /412/);
    await title.fill('When we are open');
    const both = page.getByRole('dialog', { name: 'Somebody else saved meanwhile' });
    await both.getByRole('region', { name: 'What is there now' }).getByText('Opening hours of the desk').waitFor();
    await picture(page, 'knowledge-conflict');
    expect(await axeViolations(page)).toEqual([]);
    await both.getByRole('button', { name: 'Keep mine' }).click();
    await page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
    await expect.poll(async () => (await eve.get<{ title: string }>(`/articles/${number}/texts/en`)).body.title).toBe('When we are open');

    await page.getByRole('tab', { name: 'About' }).click();
    await page.getByText('No ticket names it.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.goto(at('/desk/knowledge'));
    await page.getByRole('row', { name: /When we are open/ }).waitFor();
    await picture(page, 'knowledge-list');
    expect(await axeViolations(page)).toEqual([]);

    await page.goto('about:blank');
    await page.context().clearCookies();
    await page.goto(at(`/kb/${number}`));
    await page.getByRole('article', { name: 'Opening hours' }).getByText('On Saturdays we are closed.').waitFor();
    await picture(page, 'knowledge-public');
    expect(await axeViolations(page)).toEqual([]);
  },
);

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** As a screenshot comes from the clipboard: a file, and no words. */
const pastePicture = (text: Locator): Promise<void> =>
  text.evaluate((element, base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], 'menu.png', { type: 'image/png' }));
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, png);

browserTest(
  'Eve pastes a picture and writes on without a network; what is behind is told with why; a ticket is opened from an article',
  { timeout: 240_000 },
  async ({ page }) => {
    const eve = await as(house, 'eve');
    const { number } = await begin(eve, { title: 'The new menu', body: saying('First look here.') });
    await enter(page, 'eve', `/desk/knowledge/${number}`);
    const text = page.getByRole('textbox', { name: 'Text', exact: true });
    await text.getByText('First look here.').click();
    await page.locator('[role=textbox][aria-label=Text]:focus').waitFor();
    await page.keyboard.press('End');
    await pastePicture(text);
    const shown = text.getByRole('img', { name: 'menu.png' });
    await shown.waitFor();
    await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1);
    await page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
    const kept = async () => JSON.stringify((await eve.get<{ body: object }>(`/articles/${number}/texts/en`)).body.body);
    await expect.poll(kept).toMatch(/"type":"picture","attrs":\{"file":"[0-9a-f-]{36}","alt":"menu.png"\}/);

    expectComplaint(page, /ERR_INTERNET_DISCONNECTED/);
    await page.context().setOffline(true);
    await text.getByText('First look here.').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Written on a train.');
    await page.getByRole('status').getByText('Could not be saved').waitFor();
    await picture(page, 'knowledge-offline');
    expect(await kept()).not.toContain('train');
    await page.context().setOffline(false);
    await page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
    await expect.poll(kept).toContain('First look here. Written on a train.');

    await publish(eve, number);
    await eve.post(`/articles/${number}/texts`, { language: 'de' });
    await publish(eve, number, 'de');
    await rewrite(eve, number, { body: saying('First look there. Written on a train.') });
    await publish(eve, number);
    await page.goto(at('/desk/knowledge?queue=stale'));
    await page
      .getByRole('row', { name: /The new menu/ })
      .getByText('German: follows version 1 of 2')
      .waitFor();
    await picture(page, 'knowledge-behind');
    await page.goto(at(`/desk/knowledge/${number}?language=de`));
    await page.getByText('The original is at version 2; this follows version 1.').waitFor();
    await page.getByRole('button', { name: 'What has changed' }).click();
    const changes = page.getByRole('dialog', { name: 'The original from version 1 to version 2' });
    await changes.locator('ins', { hasText: 'there' }).waitFor();
    await picture(page, 'knowledge-source-changes');
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('tab', { name: 'About' }).click();
    await page.getByRole('button', { name: 'Open a ticket about it' }).click();
    await page.getByRole('textbox', { name: 'What is wrong or missing' }).fill('The picture is too small.');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText(/INC\d+ is with IT\./).waitFor();
    await page
      .getByRole('list', { name: 'Tickets' })
      .getByRole('link', { name: /INC\d+/ })
      .click();
    await page.getByRole('region', { name: 'Knowledge' }).getByRole('link', { name: 'The new menu' }).waitFor();
  },
);

browserTest(
  'Eve mends what readers say, orders the list by what it saves, and Wanda reads the report',
  { timeout: 240_000 },
  async ({ page }) => {
    const [eve, bob, ada] = [await as(house, 'eve'), await as(house, 'bob'), await as(house, 'ada')];
    const { number } = await begin(eve, { title: 'Clear the cache', body: saying('Close everything.') });
    await publish(eve, number);
    const said = { helpful: false, reason: 'outdated', said: 'The menu is gone.', language: 'en' };
    await bob.put(`/knowledge/articles/${number}/feedback`, said);
    await ada.put(`/knowledge/articles/${number}/feedback`, { ...said, said: '' });
    const counted = { requestType: null, workspace: workspaces.it.id, articles: [number] };
    for (let more = 0; more < 6; more += 1)
      for (const event of ['shown', 'solved']) await bob.post('/knowledge/help-counts', { event, ...counted });

    await enter(page, 'eve', '/desk/knowledge');
    await page.getByRole('button', { name: 'How they stand' }).click();
    await page.getByRole('menuitemradio', { name: 'Use and age' }).click();
    await page.getByRole('columnheader', { name: 'Solved' }).click();
    await page
      .getByRole('row', { name: /Clear the cache/ })
      .getByText('6')
      .first()
      .waitFor();
    await picture(page, 'knowledge-use');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'What to mend' }).click();
    const issue = page.getByRole('listitem').filter({ hasText: 'Clear the cache' });
    await issue.getByText('Outdated 2').waitFor();
    await issue.getByText('The menu is gone.').waitFor();
    await picture(page, 'knowledge-mend');
    expect(await axeViolations(page)).toEqual([]);
    await issue.getByRole('button', { name: 'Dismiss' }).click();
    const dismiss = page.getByRole('dialog', { name: 'Dismiss' });
    expect(await dismiss.getByRole('button', { name: 'Dismiss' }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await issue.getByRole('button', { name: 'It is mended' }).click();
    const mended = page.getByRole('dialog', { name: 'It is mended' });
    await mended.getByRole('textbox', { name: 'What was or will be done' }).fill('New pictures.');
    await mended.getByRole('button', { name: 'It is mended' }).click();
    await page.getByText('Nothing is to be mended').waitFor();
    await picture(page, 'knowledge-mend-none');
    await page.goto(at(`/desk/knowledge/${number}?part=about`));
    await page.getByText('Offered beside forms').waitFor();
    await picture(page, 'knowledge-about');
    expect(await axeViolations(page)).toEqual([]);

    await enter(page, 'wanda', '/admin/knowledge?part=report');
    await page.getByRole('region', { name: 'By article' }).first().getByText('Clear the cache').waitFor();
    await picture(page, 'knowledge-report');
    expect(await axeViolations(page)).toEqual([]);
  },
);
