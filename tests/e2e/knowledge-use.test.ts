import { expect } from 'vitest';
import { axeViolations } from '../support/accessibility.ts';
import { visitsTo } from '../support/admin-world.ts';
import { begin, publish, published, rewrite, say, saying } from '../support/articles.ts';
import * as desk from '../support/at-desk.ts';
import { browserTest, picture } from '../support/browser.ts';
import { as } from '../support/client.ts';
import { openHouse } from '../support/house.ts';

const house = openHouse({ pages: true });

browserTest(
  'Eve brings what answers a ticket into her reply: from the palette by one key, from beside the ticket by one press, told first what Bob cannot read',
  { timeout: 120_000 },
  async ({ page }) => {
    const [eve, bob] = [await as(house, 'eve'), await as(house, 'bob')];
    const { number } = await begin(eve, { title: 'Waxwing in the printer', kind: 'knownError', body: saying('Let it out.') });
    await publish(eve, number);
    await published(eve, 'Waxwing, for the desk alone', { visibility: 'workspace' });
    const ticket = (await bob.post<{ number: string }>('/tickets', { title: 'A waxwing sits in my printer', workspace: 'it' })).body.number;
    await desk.atDesk(page, house, 'eve', `/desk/all/${ticket}`);
    await page.getByRole('article', { name: ticket }).waitFor();
    const reply = page.getByRole('textbox', { name: 'Reply to Bob' });
    await reply.waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').or(page.getByRole('dialog').getByRole('searchbox')).first().fill('waxwing');
    const option = page.getByRole('option', { name: /Waxwing in the printer/ });
    await option.waitFor();
    const isMarked = async () => (await option.getAttribute('aria-selected')) === 'true';
    for (let at = 0; at < 12 && !(await isMarked()); at += 1) await page.keyboard.press('ArrowDown');
    await expect.poll(isMarked).toBe(true);
    await page.keyboard.press('Control+Enter');
    const link = reply.getByRole('link', { name: 'Waxwing in the printer' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toMatch(new RegExp(`^http://.+/knowledge/${number}$`));
    await expect.poll(async () => (await eve.get(`/tickets/${ticket}/articles`)).text).toContain('usedIn');

    const beside = page.getByRole('region', { name: 'Knowledge' });
    const offered = beside.getByRole('list', { name: 'Suggested' });
    await offered.getByText('has waxwing, printer').waitFor();
    await offered.getByText('Known error').waitFor();
    await beside.getByText('Used in a reply').waitFor();
    await offered.getByText('Who asked cannot read this').waitFor();
    await offered.getByRole('button', { name: 'Insert text: Waxwing in the printer' }).click();
    await reply.getByText('Let it out.').waitFor();
    await offered.getByRole('button', { name: 'Insert link: Waxwing, for the desk alone' }).click();
    const doubt = page.getByRole('dialog', { name: 'Who asked cannot read this' });
    await desk.isSound(page, 'article-not-theirs');
    await doubt.getByRole('button', { name: 'Do not insert' }).click();
    await doubt.waitFor({ state: 'detached' });
    expect(await reply.getByRole('link').count()).toBe(1);
    await desk.isSound(page, 'articles-beside');

    await offered.getByRole('button', { name: 'Waxwing in the printer', exact: true }).click();
    const read = page.getByRole('dialog', { name: 'Waxwing in the printer' });
    await read.getByRole('region', { name: 'Did this help?' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await read.waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: 'Show the context' }).click();
    await page.getByRole('dialog').getByRole('list', { name: 'Suggested' }).scrollIntoViewIfNeeded();
    await desk.isSound(page, 'articles-phone');
  },
);

browserTest('Eve types a word wrong in a list, and is told what she may have meant', { timeout: 60_000 }, async ({ page }) => {
  const bob = await as(house, 'bob');
  await bob.post('/tickets', { title: 'A redshank on the roof', workspace: 'it' });
  await desk.atDesk(page, house, 'eve', '/desk/all?q=redhsank');
  await page.getByText('No ticket fits this filter.').waitFor();
  await page.getByRole('button', { name: 'Did you mean “redshank”?' }).click();
  await page.getByRole('link', { name: /A redshank on the roof/ }).waitFor();
});

browserTest(
  'whoever comes by searches what is public, says whether it helped, and reads it without a script',
  { timeout: 90_000 },
  async ({ page, browser }) => {
    const [eve, tom] = [await as(house, 'eve'), await as(house, 'tom')];
    const { number } = await begin(eve, { title: 'Opening hours of the desk', body: saying('From eight to five.') });
    await say(eve, number, { visibility: 'public' });
    await publish(eve, number);
    await published(eve, 'Opening hours of the safe', {});
    await tom.put('/knowledge-site', { open: true });
    const at = (path: string) => `http://localhost:${house.port}${path}`;

    await page.goto(at('/kb'));
    await page.getByRole('searchbox', { name: 'Search the articles' }).fill('opening huors');
    await page.getByText('Nothing has exactly these words.').waitFor();
    await page.getByRole('link', { name: /Opening hours of the desk/ }).waitFor();
    expect(await page.getByRole('link', { name: /safe/ }).count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?q=/);
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, 'public-search');
    await page.getByRole('link', { name: /Opening hours of the desk/ }).click();
    const judge = page.getByRole('region', { name: 'Did this help?' });
    await judge.getByRole('button', { name: 'No' }).click();
    await judge.getByText('It is out of date').click();
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, 'public-feedback');
    await judge.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Thank you.').waitFor();

    const plain = await browser.newContext({ javaScriptEnabled: false });
    const quiet = await plain.newPage();
    await quiet.goto(at('/kb?q=hours'));
    await quiet.waitForURL(/\/kb\/plain\?q=hours$/);
    await quiet.getByRole('searchbox', { name: 'Search the articles' }).fill('desk');
    await quiet.getByRole('button', { name: 'Search' }).click();
    await quiet.getByRole('link', { name: 'Opening hours of the desk' }).click();
    await quiet.getByText('From eight to five.').waitFor();
    await picture(quiet, 'public-plain');
    await plain.close();
  },
);

browserTest('Eve is shown who is named in her article, and puts placeholders there', { timeout: 60_000 }, async ({ page }) => {
  const [eve, bob] = [await as(house, 'eve'), await as(house, 'bob')];
  const ticket = (await bob.post<{ number: string }>('/tickets', { title: 'The sandpiper bites', workspace: 'it' })).body.number;
  const { number } = (await eve.post<{ number: string }>(`/tickets/${ticket}/articles`)).body;
  await rewrite(eve, number, { body: saying('Bob Okafor was bitten. Write to vet@acme.example.') });
  await visitsTo(house).enter(page, 'eve', `/desk/knowledge/${number}`);
  await page.getByText('This tells of people: “vet@acme.example”, “Bob Okafor”.').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'knowledge-personal');
  await page.getByRole('button', { name: 'Put placeholders there' }).click();
  await page.getByRole('textbox', { name: 'Text', exact: true }).getByText('[name] was bitten. Write to [e-mail address].').waitFor();
  await page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
  await page.getByText('This tells of people').waitFor({ state: 'detached' });
});
