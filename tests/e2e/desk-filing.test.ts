import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import * as desk from '../support/at-desk.ts';
import { browserTest, expectComplaint, picture } from '../support/browser.ts';
import { people } from '../support/cast.ts';
import { as } from '../support/client.ts';
import { arriveAs } from '../support/crawl.ts';
import { fillTheDesk } from '../support/desk-scene.ts';
import { openHouse } from '../support/house.ts';
import { offer } from '../support/offer.ts';
import { askForALaptop, clean, pastePicture } from '../support/ticket-scene.ts';

const house = openHouse({ pages: true });
const numbers: string[] = [];
let asked = '';
const atDesk = (page: Page, name: 'eve', path: string) => desk.atDesk(page, house, name, path);

const words = (en: string, de = en) => ({ en, de });
const options = [
  { value: 'broken', label: words('It is broken', 'Es ist kaputt') },
  { value: 'lost', label: words('It is lost', 'Es ist verloren') },
];
const elements = [
  { kind: 'choice', key: 'what', label: words('What happened to it?', 'Was ist damit?'), required: true, options },
  { kind: 'person', key: 'who', label: words('Who uses it?', 'Wer benutzt es?'), required: true, default: { me: true } },
  {
    ...{ kind: 'longText', key: 'where', label: words('Where was it last?', 'Wo war es zuletzt?'), required: true },
    visible: { field: 'what', op: 'eq', value: 'lost' },
  },
];

/** Two people are called Ada Lindqvist: one in Bergen, one in Berlin. */
beforeAll(async () => {
  numbers.push(...(await fillTheDesk(house)));
  asked = await askForALaptop(house);
  const name = words('Replace a badge', 'Ausweis ersetzen');
  await offer(house, 'badge', {
    name,
    keywords: ['card'],
    audience: { not: { field: 'person', op: 'eq', value: people.bob.id } },
    form: { elements },
  });
  const tom = await as(house, 'tom');
  const made = async (path: string, input: object) => {
    const { status, body, text } = await tom.post<{ id: string }>(path, input, { 'idempotency-key': crypto.randomUUID() });
    if (status !== 201) throw new Error(text);
    return body.id;
  };
  const departmentId = await made('/departments', { name: 'Harbour' });
  const locationId = await made('/locations', { name: 'Bergen' });
  await made('/people', { givenName: 'Ada', familyName: 'Lindqvist', email: 'a.lindqvist@acme.example', departmentId, locationId });
});

type Ticket = {
  state: string;
  requester: { id: string };
  openedBy: { id: string };
  fields: object;
  impact: number;
  priority: number;
  title: string;
  descriptionHtml: string;
  descriptionText: string;
  attachments: { name: string; inline: boolean }[];
};
const ticketOf = async (number: string): Promise<Ticket> => (await (await as(house, 'eve')).get<Ticket>(`/tickets/${number}`)).body;
const drafts = async (): Promise<string[]> =>
  (await (await as(house, 'eve')).get<{ items: { place: string }[] }>('/drafts')).body.items.map(({ place }) => place);

/** The number of the ticket that was opened last. */
async function opened(page: Page): Promise<string> {
  await page.waitForURL(/\/desk\/all\/[A-Z]+\d+$/);
  const number = page.url().split('/').at(-1) ?? '';
  await page.getByRole('article', { name: number }).waitFor();
  return number;
}

browserTest(
  'Ada calls: Eve finds which Ada, asks for her by the form of the catalog, by keyboard; begun here, ended in another browser',
  { timeout: 240_000 },
  async ({ page, anotherPage }) => {
    await atDesk(page, 'eve', '/desk/groups-open');
    await page.keyboard.press('c');
    await page.getByRole('combobox', { name: 'For whom?' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Ada Lind');
    await page
      .getByRole('option', { name: /Ada Lindqvist/ })
      .nth(1)
      .waitFor();
    await picture(page, 'desk-new-who');
    await page.getByRole('option').filter({ hasText: 'Harbour · Bergen' }).waitFor();
    await page.getByRole('option').filter({ hasText: 'ada.lindqvist@acme.example' }).click();
    await page.getByRole('region', { name: 'Requester' }).getByText('ada.lindqvist@acme.example').waitFor();
    await page.getByRole('combobox', { name: 'For whom?' }).and(page.locator(':focus')).waitFor();
    // She says that it is a call, and goes on.
    for (const key of ['Tab', 'Space']) await page.keyboard.press(key);
    await expect.poll(() => page.getByRole('checkbox', { name: 'They are calling' }).isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.locator('[role=combobox]:focus').waitFor();
    await page.keyboard.type('card');
    await page.getByRole('option', { name: 'Replace a badge' }).waitFor();
    await page.getByRole('option', { name: 'Incident' }).waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('It is lost').click();
    await page.getByRole('textbox', { name: /Where was it last/ }).waitFor();
    await expect.poll(() => page.getByRole('combobox', { name: /Who uses it/ }).inputValue()).toBe('Ada Lindqvist');
    await page.getByRole('textbox', { name: 'Title' }).fill('Badge of Ada is lost');
    const text = page.getByRole('textbox', { name: 'Description' });
    await text.click();
    await page.keyboard.type('She called from the gate.');
    await pastePicture(text, 'gate.png');
    await text.getByRole('img', { name: 'gate.png' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('One field needs another look.').waitFor();
    await page
      .getByRole('textbox', { name: /Where was it last/ })
      .and(page.locator(':focus'))
      .waitFor();
    await picture(page, 'desk-new-told');
    await clean(page);
    await page.getByText('Draft kept').waitFor({ state: 'hidden' });
    // Kept while she wrote, it may lack what came last.
    const kept = async () => (await (await as(house, 'eve')).get('/drafts/new:desk')).text;
    await expect.poll(kept).toMatch(/She called from the gate\..*gate\.png/s);

    const other = await anotherPage();
    await atDesk(other, 'eve', '/desk/new');
    await other.getByRole('textbox', { name: /Where was it last/ }).fill('In the tram');
    await other.getByRole('textbox', { name: 'Description' }).getByText('She called from the gate.').waitFor();
    await other.getByRole('button', { name: /Impact/ }).click();
    await other.getByRole('option', { name: /1/ }).click();
    await other.getByText('P3').waitFor();
    await picture(other, 'desk-new');
    await clean(other);
    await other.getByRole('textbox', { name: 'Description' }).click();
    await other.keyboard.press('Control+Enter');
    const number = await opened(other);
    expect(await ticketOf(number)).toMatchObject({
      ...{ title: 'Badge of Ada is lost', impact: 1, priority: 3, descriptionText: 'She called from the gate.' },
      ...{ requester: { id: people.ada.id }, openedBy: { id: people.eve.id } },
      fields: { what: 'lost', who: people.ada.id, where: 'In the tram' },
      attachments: [{ name: 'gate.png', inline: true }],
    });
    await expect.poll(() => drafts()).not.toContain('new:desk');

    await other.getByRole('button', { name: 'Undo' }).click();
    await other.getByText(`${number} was canceled. What you wrote is here again.`).waitFor();
    await expect.poll(async () => (await ticketOf(number)).state).toBe('closedCanceled');
    await other.waitForURL(/\/desk\/new$/);
    await expect.poll(() => other.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Badge of Ada is lost');
    await other.getByRole('button', { name: 'Discard' }).click();
    await expect.poll(() => other.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('');

    // An incident does not end without a word to whoever it is for.
    await other.getByRole('textbox', { name: 'Title' }).fill('A slip of the hand');
    await other.getByRole('button', { name: /Assignment group/ }).click();
    await other.getByRole('option').first().click();
    await other.getByRole('button', { name: 'Create' }).click();
    await other.waitForURL((url) => /INC\d+$/.test(url.pathname) && !url.pathname.endsWith(number));
    const slip = await opened(other);
    await other.getByRole('button', { name: 'Undo' }).click();
    await other.getByText(`${slip} was canceled. What you wrote is here again.`).waitFor();
    expect(await ticketOf(slip)).toMatchObject({ state: 'canceled', messages: [{ text: expect.stringContaining('opened by mistake') }] });
    await other.getByRole('button', { name: 'Discard' }).click();
    await expect.poll(() => other.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('');
    await other.keyboard.press('Escape');
    await other.getByRole('article').first().waitFor();
  },
);

browserTest(
  'Eve corrects a description while Noah does: what she writes stays, both are shown, and Bob who asked is told who edited it',
  { timeout: 240_000 },
  async ({ page, anotherPage }) => {
    const number = numbers[0] ?? '';
    const noah = await as(house, 'noah');
    const ofNoah = async (change: object) => {
      const { status, text } = await noah.patch(`/tickets/${number}`, change, { 'if-match': '*' });
      if (status !== 200) throw new Error(text);
    };
    await atDesk(page, 'eve', `/desk/all/${number}`);
    await page.getByRole('button', { name: 'Edit the description' }).click();
    const text = page.getByRole('textbox', { name: 'Description' });
    await text.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.type(' Seen twice.');
    await pastePicture(text, 'again.png');
    await text.getByRole('img', { name: 'again.png' }).waitFor();
    await ofNoah({ title: 'Noah said it shorter' });
    await page.getByRole('heading', { name: 'Noah said it shorter' }).first().waitFor();
    await text.getByText('Seen twice.').waitFor();
    await ofNoah({ description: '<p>Noah knows better.</p>' });
    await page.getByText('Changed by somebody else since you began.').waitFor();
    await picture(page, 'desk-edit-description');
    await clean(page);

    const other = await anotherPage();
    const kept = async () => (await (await as(house, 'eve')).get(`/drafts/${number}:description`)).text;
    await expect.poll(kept).toMatch(/Seen twice\..*again\.png/s);
    await atDesk(other, 'eve', `/desk/all/${number}`);
    await other.getByRole('button', { name: 'Edit the description' }).click();
    await other.getByRole('textbox', { name: 'Description' }).getByText('Seen twice.').waitFor();

    expectComplaint(page, /412/);
    await text.click();
    await page.keyboard.press('Control+Enter');
    const decision = page.getByRole('dialog', { name: 'Somebody was faster' });
    await decision.getByText('Noah knows better.').waitFor();
    await picture(page, 'desk-edit-conflict');
    await decision.getByRole('button', { name: 'Go on writing' }).click();
    await text.getByText('Seen twice.').waitFor();
    await text.click();
    await page.keyboard.press('Control+Enter');
    await decision.getByRole('button', { name: 'Use mine' }).click();
    await page.getByRole('button', { name: 'Edit the description' }).waitFor();
    await expect.poll(async () => (await ticketOf(number)).descriptionText).toContain('Seen twice.');
    expect((await ticketOf(number)).attachments).toContainEqual(expect.objectContaining({ name: 'again.png', inline: true }));
    await expect.poll(() => drafts()).not.toContain(`${number}:description`);
    await page
      .getByRole('button', { name: /changes? by/ })
      .last()
      .click();
    await page.getByText('Before', { exact: true }).first().waitFor();
    await picture(page, 'desk-edit-told');
    await clean(page);

    const bob = await anotherPage();
    await arriveAs(bob, house, 'bob', 'localhost');
    await bob.goto(`http://localhost:${house.port}/requests/${number}`);
    await bob.getByText('Eve Haddad edited the description').waitFor();
    await picture(bob, 'portal-edited');
    await clean(bob);
  },
);

browserTest('Eve corrects answers by the form as it was when Ada asked', { timeout: 240_000 }, async ({ page }) => {
  await offer(house, 'new-laptop', { form: { elements: [] } }, 2);
  await atDesk(page, 'eve', `/desk/all/${asked}`);
  const drawer = page.getByRole('dialog', { name: 'Edit the answers' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Show the context' }).click();
  await page.getByRole('button', { name: 'Edit the answers' }).click();
  await expect.poll(() => drawer.getByRole('combobox', { name: /Who agrees/ }).inputValue()).toBe('Leila Nwosu');
  await drawer.getByRole('textbox', { name: /At most/ }).fill('1500');
  await page.keyboard.press('Tab');
  await drawer.getByText('Draft kept').waitFor();
  await desk.isSound(page, 'edit-answers-phone');
  // The window is widened while it is open: it is the same dialog.
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(() => drawer.getByRole('textbox', { name: /At most/ }).inputValue()).toBe('€1,500.00');
  await desk.isSound(page, 'edit-answers');
  await drawer.getByRole('textbox', { name: /At most/ }).click();
  await page.keyboard.press('Control+Enter');
  await drawer.waitFor({ state: 'detached' });
  await page.getByRole('region', { name: 'Answers' }).getByText('€1,500').waitFor();
  await expect.poll(() => ticketOf(asked)).toMatchObject({ fields: { cost: 150_000, boss: people.leila.id, day: '2026-12-01' } });
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('region', { name: 'Answers' }).getByText('€1,299').waitFor();
});
