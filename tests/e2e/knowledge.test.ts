import { expect } from 'vitest';
import { axeViolations } from '../support/accessibility.ts';
import { choose, visitsTo } from '../support/admin-world.ts';
import { begin, publish, rewrite, say, saying } from '../support/articles.ts';
import { browserTest, expectComplaint, picture } from '../support/browser.ts';

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
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Open the client.');
    await text.getByText('What is needed: access, a device, a form.').click();
    await page.getByRole('button', { name: 'Insert' }).click();
    await page.getByRole('menuitem', { name: 'Callout: Careful' }).click();
    await page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
    await text.getByText('What to look at first, and whom to ask.').click();
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
    expect((await eve.get<{ title: string }>(`/articles/${number}/texts/en`)).body.title).toBe('When we are open');

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
