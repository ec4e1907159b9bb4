import { beforeAll, expect } from 'vitest';
import type { CaseReply } from '../../src/capabilities/cases/contract.ts';
import { axeViolations } from '../support/accessibility.ts';
import { visitsTo } from '../support/admin-world.ts';
import { browserTest, expectComplaint, picture } from '../support/browser.ts';
import { assignsByKey, callsIt, closesAndReopens, confirmsInGerman, letsGroupIn, namesAndClears } from '../support/case-keys.ts';
import { keepsWhatIsBegun, letAndTakeBack, letOutWhileThere, sealsFile } from '../support/case-walks.ts';
import { hrCases, seen } from '../support/case-world.ts';
import { people, workspaces } from '../support/cast.ts';
import { as } from '../support/client.ts';
import { openHouse } from '../support/house.ts';

const house = openHouse({ pages: true });
const { enter, at, open } = visitsTo(house);

beforeAll(async () => void (await hrCases(house)));

browserTest(
  'Ada opens a case of her own, knows before she writes who will see it, reads there what Hana answers, and seals her certificate in it; the tab names nobody',
  { timeout: 240_000 },
  async ({ page }) => {
    await enter(page, 'ada', '/cases/new?class=hr-case');
    await page.getByText('You and 2 people will see this: Hana Mori, Leila Nwosu.').waitFor();
    const about = page.getByRole('combobox', { name: /Whom it is about/ });
    await about.fill('Leila');
    await page.getByRole('option', { name: /Leila Nwosu/ }).click();
    await page.getByText('You and Hana Mori will see this.').waitFor();
    await page.getByRole('textbox', { name: 'In one line' }).fill('Phased return from 1 December');
    await page
      .getByRole('textbox', { name: /What you want to say/ })
      .fill('Four hours a day. Please agree the hours with me first, not with the team.');
    const certificate = { name: 'Attest.txt', mimeType: 'text/plain', buffer: Buffer.from('Four hours a day') };
    await page.locator('input[type=file]').setInputFiles(certificate);
    await page.getByText('Attest.txt').waitFor();
    await picture(page, 'case-new');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Open the case' }).click();
    await page.getByRole('heading', { level: 1, name: 'Phased return from 1 December' }).waitFor();
    await page.waitForURL(/\/cases\/HRC-/);
    const reference = page.url().split('/').at(-1) ?? '';
    expect(await page.title()).toBe(`${reference} · Acme`);

    await page.getByRole('link', { name: 'Attest.txt' }).waitFor();
    const hana = await as(house, 'hana');
    await hana.post(`/cases/${reference}/messages`, { kind: 'reply', body: '<p>Of course. Wednesday at 10?</p>' });
    await hana.post(`/cases/${reference}/messages`, { kind: 'note', body: '<p>Start date agreed by phone.</p>' });
    // By itself: nobody loads the page again.
    await page.getByText('Of course. Wednesday at 10?').waitFor();
    expect(await page.getByText('Start date agreed by phone.').count()).toBe(0);
    await page.getByRole('button', { name: 'Seal something' }).click();
    const sealing = page.getByRole('dialog', { name: 'Seal something' });
    await sealing.getByRole('textbox', { name: /What it is/ }).fill('Medical certificate');
    await sealing.getByRole('textbox', { name: /What is sealed/ }).fill('Four hours a day until March');
    await sealing.getByRole('button', { name: 'Seal it' }).click();
    const own = page.getByRole('region', { name: 'Sealed field: Medical certificate' });
    await own.getByRole('button', { name: 'Open', exact: true }).click();
    await own.getByText('Four hours a day until March').waitFor();
    await letAndTakeBack(page);
    await sealsFile(page);
    await picture(page, 'case-own');
    expect(await axeViolations(page)).toEqual([]);
    await open(page, '/cases');
    await page.getByRole('link', { name: /Phased return/ }).waitFor();
    await open(page, '/requests');
    await page.getByRole('link', { name: /Something that only few may know/ }).waitFor();
    expect(await page.getByText('Phased return').count()).toBe(0);
  },
);

browserTest(
  'Hana answers and notes on the desk, lets Noah in with a reason and out again, and is told whom a mention does not reach',
  { timeout: 300_000 },
  async ({ page }) => {
    const ada = await as(house, 'ada');
    const { items } = (await ada.get<{ items: { id: string }[] }>('/case-classes')).body;
    const asked = { class: items[0]?.id, title: 'Gestufte Wiedereingliederung', description: '<p>Mit vier Stunden am Tag.</p>' };
    const { reference } = (await ada.post<CaseReply>('/cases', asked)).body;

    await enter(page, 'hana', '/desk/unassigned');
    await page.getByRole('link', { name: 'Cases', exact: true }).click();
    await page.getByRole('link', { name: /Unread.*Gestufte Wiedereingliederung/ }).click();
    await page.getByRole('article', { name: `Case ${reference}` }).waitFor();
    expect(await page.title()).toBe(`${reference} · Acme`);
    await page.getByText('3 people can see this').waitFor();
    const side = page.getByRole('region', { name: 'Who can see this' }).last();
    await side.getByText('It is their own case').waitFor();

    await page.keyboard.press('r');
    const reply = page.getByRole('textbox', { name: 'Reply to Ada' });
    await reply.and(page.locator(':focus')).waitFor();
    await page.getByText('To Ada only; 2 colleagues see it too').waitFor();
    await page.keyboard.type('Passt Ihnen Mittwoch um 10 Uhr?');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('article', { name: 'Reply by Hana Mori' }).waitFor();

    await page
      .locator('[data-composer] input[type=file]')
      .setInputFiles({ name: 'Plan.txt', mimeType: 'text/plain', buffer: Buffer.from('Plan') });
    await page.getByRole('button', { name: 'Remove Plan.txt' }).waitFor();
    await page.getByRole('button', { name: 'Send to Ada' }).and(page.locator(':enabled')).click();
    await page.getByRole('article', { name: 'Reply by Hana Mori' }).getByRole('link', { name: 'Plan.txt' }).waitFor();

    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'Internal note' }).and(page.locator(':focus')).waitFor();
    await page.getByText('2 colleagues will see this, Ada won’t').waitFor();
    await page.keyboard.type('Ask @Noa');
    await page.getByRole('option', { name: 'Noah Fischer' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Noah Fischer can’t see this and won’t be let in by being mentioned').waitFor();
    await page.getByRole('button', { name: 'Add internal note' }).click();
    await page.getByRole('article', { name: 'Note by Hana Mori' }).waitFor();

    await side.getByRole('button', { name: 'Let somebody in' }).click();
    const dialog = page.getByRole('dialog', { name: 'Let somebody in' });
    await dialog.getByRole('combobox', { name: 'Person' }).fill('Noah');
    await page.getByRole('option', { name: /Noah Fischer/ }).click();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Knows the contract');
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Let in' }).click();
    await side.getByText('Let in by Hana Mori: Knows the contract').waitFor();
    await page.getByText('4 people can see this').waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await picture(page, 'case-desk');
    expect(await axeViolations(page)).toEqual([]);

    await keepsWhatIsBegun(page);
    const noah = await as(house, 'noah');
    expect((await noah.get(`/cases/${reference}`)).status).toBe(200);
    await side.getByRole('button', { name: 'Take it back from Noah Fischer' }).click();
    const taking = page.getByRole('dialog', { name: 'Take it back from Noah Fischer' });
    await taking.getByRole('textbox', { name: 'Reason' }).fill('Contract is done');
    await taking.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('3 people can see this').waitFor();
    expect((await noah.get(`/cases/${reference}`)).status).toBe(404);
  },
);

browserTest(
  'Tom, who runs the tenant, sees which kinds there are and who handles them, and no case: there is none for him',
  async ({ page }) => {
    const hana = await as(house, 'hana');
    const { items } = (await hana.get<{ items: { reference: string }[] }>('/cases')).body;
    const { reference } = items[0] ?? { reference: 'HRC-222222' };
    await enter(page, 'tom', '/admin/confidential');
    await page.getByText(/Hana Mori \(leads\), Leila Nwosu/).waitFor();
    await page.getByRole('textbox', { name: /Opens for at most/ }).fill('20');
    await page.getByRole('textbox', { name: /Opens for at most/ }).press('Tab');
    await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await page.getByText('Saved', { exact: true }).waitFor();
    await picture(page, 'case-kinds');
    expect(await axeViolations(page)).toEqual([]);
    expectComplaint(page, /404/);
    await page.goto(at(`/cases/${reference}`));
    await page.getByRole('heading', { name: 'Doesn’t exist, or isn’t shared with you' }).waitFor();
    expect(await page.getByText(people.ada.givenName).count()).toBe(0);
  },
);

browserTest(
  'Bob, who works at no desk, is let in and follows the letter: he reads and notes, sees nothing else of a desk, and before there was nothing there for him',
  { timeout: 120_000 },
  async ({ page }) => {
    const [ada, hana] = [await as(house, 'ada'), await as(house, 'hana')];
    const { items } = (await ada.get<{ items: { id: string }[] }>('/case-classes')).body;
    const { reference } = (await ada.post<CaseReply>('/cases', { class: items[0]?.id, title: 'Wheelchair at the desk' })).body;
    await enter(page, 'bob', '/desk/cases');
    await page.getByText(/Doesn’t exist, or isn’t shared/).waitFor();

    await hana.post(`/cases/${reference}/grants`, { person: people.bob.id, reason: 'Orders the desk' });
    await open(page, `/desk/cases/${reference}`);
    await page.getByRole('article', { name: `Case ${reference}` }).waitFor();
    expect(await page.getByRole('link', { name: 'All open' }).count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    await letOutWhileThere(page, house, reference);
    await page.getByRole('link', { name: 'Portal' }).click();
    await page.waitForURL(/localhost:\d+\/$/);
  },
);

browserTest(
  'Hana, without a mouse, takes a case, chooses between two titles, names whom it is about, lets a group in, closes and opens it, and confirms in German that Leila opens what is sealed',
  { timeout: 300_000 },
  async ({ page, anotherPage }) => {
    const [ada, hana, leila] = [await as(house, 'ada'), await as(house, 'hana'), await as(house, 'leila')];
    const { items } = (await ada.get<{ items: { id: string }[] }>('/case-classes')).body;
    const { reference } = (await ada.post<CaseReply>('/cases', { class: items[0]?.id, title: 'Return' })).body;
    await ada.post(`/cases/${reference}/sealed-fields`, { label: 'Medical certificate', value: 'Four hours a day until March' });
    await hana.post('/need-to-know-groups', { workspace: workspaces.hr.id, name: 'Occupational health', members: [people.noah.id] });
    const path = `/desk/cases/${reference}`;
    await enter(page, 'hana', path);
    const one = page.getByRole('article', { name: `Case ${reference}` });
    await one.waitFor();
    // The editor comes last: by then each key is heard.
    await one.getByRole('textbox', { name: 'Reply to Ada' }).waitFor();

    await assignsByKey(page, one);
    await callsIt(page, one, 'Back step by step', async () => {
      const { body } = await leila.get<CaseReply>(`/cases/${reference}`);
      await leila.patch(`/cases/${reference}`, { title: 'Phased return' }, seen(body));
    });
    await namesAndClears(page, 'Eve Haddad');
    await letsGroupIn(page);
    await closesAndReopens(page, one);

    const leilas = await anotherPage();
    await enter(leilas, 'leila', path);
    const card = leilas.getByRole('region', { name: 'Sealed field: Medical certificate' });
    await card.waitFor();
    await picture(leilas, 'case-sealed');
    await card.getByRole('textbox', { name: /Why do you have to open it now/ }).fill('The works council needs the date today');
    expect(await leilas.getByText('Four hours').count()).toBe(0);
    expect(await axeViolations(leilas)).toEqual([]);
    await card.getByRole('button', { name: /Break the glass for \d+ minutes/ }).click();
    await card.getByText('Waits for a second person').waitFor();
    await confirmsInGerman(page);
    await open(leilas, path);
    await card.getByRole('button', { name: 'Open', exact: true }).click();
    await card.getByText('Four hours a day until March').waitFor();
  },
);

browserTest(
  'all who handled a case have left: Petra is shown its reference, names Noah of the case team, and sees no case',
  { timeout: 120_000 },
  async ({ page }) => {
    const [ada, hana, tom] = [await as(house, 'ada'), await as(house, 'hana'), await as(house, 'tom')];
    const { items } = (await ada.get<{ items: { id: string }[] }>('/case-classes')).body;
    const { reference } = (await ada.post<CaseReply>('/cases', { class: items[0]?.id, title: 'Left behind' })).body;
    const team = [{ person: people.hana.id, leads: true }, { person: people.leila.id }, { person: people.noah.id }];
    await hana.put(`/case-classes/${items[0]?.id}/team`, { people: team }, { 'if-match': '*' });
    for (const { id } of [people.hana, people.leila]) await tom.put(`/people/${id}/deactivation`);
    await enter(page, 'petra', '/sealed');
    const one = page.getByRole('listitem').filter({ hasText: reference });
    await one.getByRole('button', { name: 'Name who handles it' }).press('Enter');
    const naming = page.getByRole('dialog', { name: `Who handles ${reference}` });
    await naming.getByRole('button', { name: /From now on/ }).click();
    await page.getByRole('option', { name: 'Noah Fischer' }).click();
    await naming.getByRole('textbox', { name: 'Why they' }).fill('Takes over');
    expect(await axeViolations(page)).toEqual([]);
    await naming.getByRole('button', { name: 'Name them' }).press('Enter');
    await one.waitFor({ state: 'detached' });
    expect(await page.getByText('Left behind').count()).toBe(0);
    expect((await (await as(house, 'noah')).get<CaseReply>(`/cases/${reference}`)).body.can.change).toBe(true);
  },
);
