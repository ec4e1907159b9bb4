import { expect } from 'vitest';
import { axeViolations } from '../support/accessibility.ts';
import { choose, visitsTo } from '../support/admin-world.ts';
import { browserTest, picture } from '../support/browser.ts';
import { people } from '../support/cast.ts';
import { as } from '../support/client.ts';
import { arriveAs } from '../support/crawl.ts';
import { openHouse } from '../support/house.ts';
import { offer } from '../support/offer.ts';

const house = openHouse({ pages: true });
const { at, enter } = visitsTo(house);

/** With these a rule may name more than anybody reads through in a list. */
const manyQuestions = Array.from({ length: 12 }, (_, at) => ({
  kind: 'text',
  key: `part${at}`,
  label: { en: `Part ${at}`, de: `Teil ${at}` },
  required: false,
}));

browserTest(
  'Wanda sends faults of the network to their team, sees what that changes, and Eve reads why she has one',
  { timeout: 180_000 },
  async ({ page }) => {
    await offer(house);
    await offer(house, 'long-form', { name: { en: 'Long form', de: 'Langes Formular' }, form: { elements: manyQuestions } });
    const ada = await as(house, 'ada');
    for (const title of ['VPN drops', 'Mouse is broken']) expect((await ada.post('/tickets', { title, workspace: 'it' })).status).toBe(201);

    await enter(page, 'wanda', '/admin/w/it?part=assignment');
    await page.getByText('No rules yet.').waitFor();
    await page.getByText('Nothing was published yet.').waitFor();
    await picture(page, 'assignment-empty');
    expect(await axeViolations(page)).toEqual([]);

    await page.getByRole('button', { name: 'New rule' }).click();
    const dialog = page.getByRole('dialog', { name: 'New rule' });
    await dialog.getByRole('textbox', { name: 'Name (English)' }).fill('Network faults');
    const when = dialog.getByRole('group', { name: 'For which tickets' });
    await when.getByRole('button', { name: 'Add a condition' }).click();
    const field = when.getByRole('combobox', { name: /Field/ });
    const pick = async (at: number, name: string) => {
      await field.nth(at).fill(name);
      await page.getByRole('option', { name, exact: true }).click();
    };
    await pick(0, 'Title');
    await choose(page, /Comparison/, 'contains');
    await when.getByRole('textbox').fill('vpn');
    await when.getByRole('button', { name: 'Add a condition' }).click();
    await pick(1, 'New laptop: Model');
    await when.getByRole('button', { name: /^Light, 13 inches/ }).waitFor();
    await picture(page, 'assignment-rule-answer');
    expect(await axeViolations(page)).toEqual([]);
    await when.getByRole('button', { name: 'Remove this condition' }).last().click();
    await choose(page, / Team$/, 'Network');
    await choose(page, /Who of the team/, 'Each in turn');
    await picture(page, 'assignment-rule');
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Done' }).click();

    await page.getByRole('button', { name: 'New rule' }).click();
    await page.getByRole('textbox', { name: 'Name (English)' }).fill('All the rest');
    await choose(page, / Team$/, 'Service Desk');
    await page.getByRole('button', { name: 'Done' }).click();
    const rules = page.getByRole('grid', { name: 'Assignment rules' });
    await rules.getByText('Title contains vpn → Network · in turn').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('These rules are a draft.').waitFor();

    await page.getByRole('button', { name: 'Try on past tickets' }).click();
    const tried = page.getByRole('table');
    await tried
      .getByRole('row', { name: /VPN drops/ })
      .getByText(/^Network, (Eve Haddad|Leila Nwosu)$/)
      .waitFor();
    await tried
      .getByRole('row', { name: /Mouse is broken/ })
      .getByText('Service Desk, nobody')
      .waitFor();
    await picture(page, 'assignment-simulation');
    expect(await axeViolations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Publish…' }).click();
    const asked = page.getByRole('dialog', { name: 'Publish as version 1?' });
    await asked.getByText('new: Network faults').waitFor();
    await picture(page, 'assignment-publish');
    await asked.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('Version 1 decides from now on').waitFor();
    await page.getByText('In force').waitFor();

    await page.getByRole('button', { name: 'Change what Leila Nwosu can take on' }).click();
    const leila = page.getByRole('dialog', { name: 'What Leila Nwosu can take on' });
    await leila.getByRole('textbox', { name: 'Open tickets at most' }).fill('12');
    await picture(page, 'assignment-person');
    expect(await axeViolations(page)).toEqual([]);
    await leila.getByRole('button', { name: 'Save' }).click();
    await page.getByText('0 open, at most 12').waitFor();

    const first = rules.getByRole('row', { name: 'All the rest' });
    await first.getByRole('button', { name: /^Move/ }).focus();
    await page.keyboard.press('Enter');
    // The grip hears keys until the places to drop are there, a frame later.
    await page.locator('[aria-roledescription="drop indicator"]:focus').waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await rules.getByRole('row').first().getByText('All the rest').waitFor();
    await page.getByRole('button', { name: 'Discard' }).click();
    await rules.getByRole('row').first().getByText('Network faults').waitFor();
    await picture(page, 'assignment');
  },
);

browserTest('Eve reads beside a ticket why it is hers, and who was passed over', { timeout: 120_000 }, async ({ page }) => {
  const leila = await as(house, 'leila');
  // Where she is: for an hour before midnight in London it is tomorrow in Berlin.
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });
  expect((await leila.post('/absences', { from: today, until: today })).status).toBe(201);
  const { number, assignee } = (
    await (await as(house, 'ada')).post<{ number: string; assignee: { id: string } }>('/tickets', { title: 'VPN is slow', workspace: 'it' })
  ).body;
  expect(assignee.id).toBe(people.eve.id);
  await arriveAs(page, house, 'eve');
  await page.goto(at(`/desk/all/${number}`), { waitUntil: 'load' });
  await page.getByRole('article', { name: number }).waitFor();
  const why = page.getByRole('region', { name: 'Assignment' });
  await why.getByText('It was the turn of Eve Haddad in Network.').waitFor();
  await why.getByText('Rule “Network faults”, version 1').waitFor();
  await why.getByText('One other was passed over').click();
  await why.getByText('Leila Nwosu: was away').waitFor();
  await picture(page, 'assignment-why');
  expect(await axeViolations(page)).toEqual([]);
});

browserTest('Noah says in his account when he is away, and takes it back', { timeout: 120_000 }, async ({ page }) => {
  await enter(page, 'noah', '/me');
  const away = page.getByRole('region', { name: 'Away' });
  await away.getByText('No days away are entered.').waitFor();
  for (const [at, day] of ['05', '16'].entries())
    for (const [part, typed] of Object.entries({ day, month: '07', year: '2027' }))
      await away
        .getByRole('spinbutton', { name: new RegExp(`^${part}`, 'i') })
        .nth(at)
        .pressSequentially(typed);
  await away.getByRole('button', { name: 'Enter days away' }).click();
  await away.getByText(/5 Jul(y)? 2027 – 16 Jul(y)? 2027/).waitFor();
  await picture(page, 'absences');
  expect(await axeViolations(page)).toEqual([]);
  await away.getByRole('button', { name: /^Take back/ }).click();
  await away.getByText('No days away are entered.').waitFor();
});

browserTest('Leila, who leads, names a skill and says that Eve has it', { timeout: 120_000 }, async ({ page }) => {
  await enter(page, 'leila', '/desk/team');
  await page.getByRole('region', { name: 'IT: who can take on what' }).getByText('Eve Haddad').waitFor();
  await page.getByRole('button', { name: 'New skill' }).click();
  await page.getByRole('textbox', { name: 'Name (English)' }).fill('Firewalls');
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('button', { name: 'Give up “Firewalls”' }).waitFor();
  await page.getByRole('button', { name: 'Change what Eve Haddad can take on' }).click();
  const eve = page.getByRole('dialog', { name: 'What Eve Haddad can take on' });
  await eve.getByRole('button', { name: 'Add a skill' }).click();
  await choose(page, /Level$/, '4 · very practised');
  await eve.getByRole('button', { name: 'Save' }).click();
  await page.getByText(/Firewalls 4/).waitFor();
  await picture(page, 'workplaces');
  expect(await axeViolations(page)).toEqual([]);
});
