import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { axeViolations } from '../support/accessibility.ts';
import { choose, visitsTo } from '../support/admin-world.ts';
import { begin, publish, say } from '../support/articles.ts';
import { browserTest, picture } from '../support/browser.ts';
import { teams, workspaces } from '../support/cast.ts';
import { as } from '../support/client.ts';
import { openHouse } from '../support/house.ts';

const house = openHouse({ pages: true });
const { enter } = visitsTo(house);
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

browserTest(
  'Wanda says how IT publishes, builds categories and a template, and brings a folder in',
  { timeout: 240_000 },
  async ({ page }) => {
    await enter(page, 'wanda', '/admin/knowledge');
    await page.getByRole('checkbox', { name: /With four eyes/ }).click({ force: true });
    await choose(page, /Who reviews/, 'Network');
    await picture(page, 'knowledge-rules');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
    const rules = (await (await as(house, 'wanda')).get(`/knowledge-rules/${workspaces.it.id}`)).body;
    expect(rules).toMatchObject({ fourEyes: true, reviewers: teams.network.id, validMonths: 12 });
    await page.getByRole('checkbox', { name: /With four eyes/ }).click({ force: true });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });

    await page.getByRole('tab', { name: 'Categories' }).click();
    await page.getByText('There is no category yet').waitFor();
    await page.getByRole('button', { name: 'New category' }).click();
    await page.getByRole('textbox', { name: 'Name (English)' }).fill('Networks');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('button', { name: 'New category below Networks' }).click();
    await page.getByRole('textbox', { name: 'Name (English)' }).fill('Switches');
    await picture(page, 'knowledge-category');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('button', { name: 'Change Switches' }).waitFor();
    await picture(page, 'knowledge-categories');
    expect(await axeViolations(page)).toEqual([]);

    await page.getByRole('tab', { name: 'Templates' }).click();
    await page.getByRole('button', { name: 'Make your own of it' }).first().click();
    await page.getByRole('textbox', { name: 'Name (English)' }).fill('Our how-to');
    await page.getByRole('textbox', { name: 'Text in English' }).getByText('Before you begin').waitFor();
    await picture(page, 'knowledge-template');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('button', { name: 'Change Our how-to' }).waitFor();
    await picture(page, 'knowledge-templates');

    await page.getByRole('tab', { name: 'Bring in a folder' }).click();
    await page.locator('input[type=file]').setInputFiles(handbook());
    await page.getByText('“handbook” with 4 files').waitFor();
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page
      .getByRole('region', { name: 'What cannot come in, and why' })
      .getByText('It is neither Markdown nor HTML nor a picture')
      .waitFor();
    await picture(page, 'knowledge-folder');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('checkbox', { name: /Publish at once/ }).click({ force: true });
    await page.getByRole('button', { name: 'Bring in 2 articles' }).click();
    await page.getByText('It is in.').waitFor();
    await page.getByRole('list', { name: 'Articles' }).getByRole('link', { name: 'Lunch' }).click();
    await page.getByRole('textbox', { name: 'Text', exact: true }).getByRole('img', { name: 'The menu' }).waitFor();
  },
);

browserTest(
  'Tom opens the knowledge to everybody, told what follows before, and shuts it again',
  { timeout: 240_000 },
  async ({ page }) => {
    const [eve, tom] = [await as(house, 'eve'), await as(house, 'tom')];
    await tom.put('/knowledge-site', { open: false });
    const { number } = await begin(eve, { title: 'Where we are' });
    await say(eve, number, { visibility: 'public' });
    await publish(eve, number);
    await enter(page, 'tom', '/admin/knowledge');
    await page.getByRole('button', { name: 'Open it …' }).click();
    const asked = page.getByRole('dialog', { name: 'Open the knowledge to everybody?' });
    await asked.getByText(/can be read at acme\.localhost:\d+\/kb by everybody/).waitFor();
    await asked.getByRole('list', { name: 'What everybody would read' }).getByText('Where we are').waitFor();
    await picture(page, 'knowledge-site');
    expect(await axeViolations(page)).toEqual([]);
    await asked.getByRole('button', { name: 'Open it to everybody' }).click();
    await page.getByText(/Open: everybody in the world reads public articles/).waitFor();
    await page.getByRole('button', { name: 'Shut it …' }).click();
    await page.getByRole('dialog', { name: 'Shut the knowledge?' }).getByRole('button', { name: 'Shut it', exact: true }).click();
    await page.getByText('Shut: public articles are read by those who are signed in.').waitFor();
  },
);

/** A folder with a picture, a link and a file that is no article. */
function handbook(): string {
  const folder = join(house.dataFolder, 'handbook');
  mkdirSync(join(folder, 'menu'), { recursive: true });
  writeFileSync(
    join(folder, 'menu', 'lunch.md'),
    '---\ntitle: Lunch\ncategory: Canteen\ntags: [food]\n---\nSee [the hours](../hours.html).\n\n![The menu](menu.png)\n',
  );
  writeFileSync(join(folder, 'menu', 'menu.png'), Buffer.from(png, 'base64'));
  writeFileSync(join(folder, 'hours.html'), '<title>Hours</title><p>From noon. <a href="gone.html">More</a></p>');
  writeFileSync(join(folder, 'notes.txt'), 'For nobody');
  return folder;
}
