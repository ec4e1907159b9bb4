import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import type { RequestTypeDraft } from '../../src/capabilities/catalog/contract.ts';
import type { TicketReply } from '../../src/capabilities/tickets/shared/records.ts';
import { expectNoAxeViolations } from '../support/accessibility.ts';
import { visitsTo } from '../support/admin-world.ts';
import { browserTest, picture } from '../support/browser.ts';
import { teams } from '../support/cast.ts';
import { as } from '../support/client.ts';
import { openHouse } from '../support/house.ts';
import { draftOf, offerServices } from '../support/portal-world.ts';

const house = openHouse({ pages: true });
const { enter, open } = visitsTo(house);
const words = (en: string, de: string) => ({ en, de });

beforeAll(async () => {
  await offerServices(house);
});

type Drafted = RequestTypeDraft['draft'];

/** The laptop becomes another: cheaper, from another team, with one question more, one fewer and one in other words. */
function another(draft: Drafted): Drafted {
  const [what, model, reason, address, , office] = draft.form.elements;
  if (what === undefined || model === undefined || reason === undefined || address === undefined || office === undefined)
    throw new Error('This is no laptop');
  const note: Drafted['form']['elements'][number] = {
    kind: 'longText',
    key: 'note',
    label: words('Anything else', 'Sonst noch etwas'),
    required: false,
  };
  const asked = { ...address, label: words('Where to', 'Wohin') };
  return {
    ...draft,
    team: teams.network.id,
    ships: true,
    urgency: 2,
    price: { amount: 129_900, currency: 'EUR', period: 'once' },
    tasks: [{ title: words('Order the bag', 'Die Tasche bestellen'), team: null }],
    form: { elements: [what, asked, model, reason, note, office] },
  };
}

/** What is listed as changed, a line each. */
const linesIn = async (page: Page, name: string): Promise<string[]> =>
  (await page.getByRole('region', { name }).getByRole('listitem').allInnerTexts()).map((text) => text.split(/\s+/).join(' ').trim());

browserTest(
  'Tom reads in words how a draft differs from the version in use, takes one change back, publishes and compares',
  { timeout: 120_000 },
  async ({ page }) => {
    const tom = await as(house, 'tom');
    const laptop = await draftOf(house, 'laptop');
    const { status, text } = await tom.patch(
      `/catalog/drafts/${laptop.id}`,
      { draft: another(laptop.draft) },
      { 'if-match': `"${laptop.version}"` },
    );
    expect(status, text).toBe(200);
    await enter(page, 'tom', `/admin/w/it/types/${laptop.id}`);
    await page.getByText('9 changes since version 1, which is in use').waitFor();
    const since = 'Changes since version 1';
    await expect
      .poll(() => linesIn(page, since))
      .toEqual([
        '+ Anything else added Undo',
        '− Needed by removed Undo',
        '~ Where to question Where shall it go? Where to Undo',
        '~ team Service Desk Network',
        '~ price €1,480 €1,299',
        '~ tasks empty Order the bag',
        '~ urgency Low Medium',
        '~ delivery none to whom it is for',
        '~ The order of the fields changed',
      ]);
    await expectNoAxeViolations(page);
    await picture(page, 'admin-designer-changes');

    const lines = page.getByRole('region', { name: since }).getByRole('listitem');
    await lines.filter({ hasText: 'Needed by' }).getByRole('button', { name: 'Undo' }).click();
    await page.getByText('8 changes since version 1, which is in use').waitFor();
    await page.getByRole('button', { name: 'Publish version 2' }).click();
    await page.getByText('Version 2 is in use now.').waitFor();

    await page.getByRole('tab', { name: 'Versions' }).click();
    const versions = page.getByRole('list', { name: 'Versions' }).getByRole('listitem');
    await versions.filter({ hasText: 'Version 2' }).getByText('in use').waitFor();
    expect(await versions.filter({ hasText: 'Version 1' }).getByRole('button').count()).toBe(0);
    await versions.filter({ hasText: 'Version 2' }).getByRole('button', { name: 'Compare' }).click();
    await page.getByRole('heading', { name: 'Version 1 and version 2' }).waitFor();
    for (const told of ['Anything else', 'Where shall it go?', 'Network', '€1,299', 'Order the bag', 'The order of the fields'])
      await page.getByRole('tabpanel').getByText(told).first().waitFor();
    expect(await page.getByRole('tabpanel').getByText('Needed by').count()).toBe(0);
    await expectNoAxeViolations(page);
    await picture(page, 'admin-designer-versions');
    await open(page, `/admin/w/it/types/${laptop.id}?part=versions`);
    await versions
      .filter({ hasText: 'Version 2' })
      .getByText(/published by Tom Berg/)
      .waitFor();
  },
);

browserTest(
  'Tom lets one task begin after another; when the first fails Ada reads how it goes on, and Eve says what comes next',
  { timeout: 120_000 },
  async ({ page, anotherPage }) => {
    const tom = await as(house, 'tom');
    const monitor = await draftOf(house, 'monitor');
    const tasks = ['Find the right people', 'Tell what came of it'].map((title) => ({ title: words(title, title), team: null }));
    await tom.patch(
      `/catalog/drafts/${monitor.id}`,
      { draft: { ...monitor.draft, team: teams.desk.id, tasks } },
      { 'if-match': `"${monitor.version}"` },
    );
    await enter(page, 'tom', `/admin/w/it/types/${monitor.id}?part=properties`);
    const second = page.getByRole('group', { name: 'Task 2' });
    await second.getByRole('checkbox', { name: 'Find the right people' }).press('Space');
    await second.getByRole('textbox', { name: 'Due after' }).fill('3');
    await page.keyboard.press('Tab');
    const only = second.getByRole('group', { name: 'Made when' });
    await only.getByRole('button', { name: 'Add a condition' }).press('Enter');
    await only.getByRole('button', { name: 'is filled in Comparison' }).waitFor();
    await page.getByRole('button', { name: 'Add a task' }).press('Enter');
    const third = page.getByRole('group', { name: 'Task 3' });
    await third.getByRole('button', { name: /What it is$/ }).press('Enter');
    await page.getByRole('option', { name: 'An approval' }).press('Enter');
    await third.getByRole('button', { name: /If it is rejected$/ }).waitFor();
    await third.getByRole('checkbox', { name: 'Tell what came of it' }).press('Space');
    await expect
      .poll(async () => (await draftOf(house, 'monitor')).draft.tasks.slice(1), { timeout: 10_000 })
      .toEqual([
        expect.objectContaining({ dueInDays: 3, when: { field: 'what', op: 'isNotEmpty' } }),
        expect.objectContaining({ approval: expect.objectContaining({ onRejection: 'end' }), after: [expect.any(String)] }),
      ]);
    await expectNoAxeViolations(page);
    await picture(page, 'admin-designer-tasks');
    await page.getByRole('button', { name: 'Publish version 2' }).click();
    await page.getByText('Version 2 is in use now.').waitFor();

    const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
    const asked = await ada.post<TicketReply>('/tickets', {
      requestType: 'monitor',
      title: 'A quiet room',
      fields: { what: 'For calls' },
    });
    expect(asked.status, asked.text).toBe(201);
    const { number } = asked.body;
    const [task] = (await eve.get<TicketReply>(`/tickets/${number}`)).body.tasks;
    await eve.patch(`/tickets/${task?.number}`, { state: 'closedIncomplete', workNote: 'Nobody knows' }, { 'if-match': '"1"' });

    await enter(page, 'ada', `/requests/${number}`);
    const steps = page.getByRole('region', { name: 'Step by step' });
    await steps.getByText('we are clarifying how it goes on').waitFor();
    await steps.getByText('0 of 3 steps done').first().waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'portal-plan');

    const eves = await anotherPage();
    await enter(eves, 'eve', `/desk/all/${number}`);
    const plan = eves.getByRole('region', { name: 'Step by step' });
    await plan.getByRole('button', { name: /^On without it/ }).waitFor();
    await expectNoAxeViolations(eves);
    await picture(eves, 'desk-plan');
    await plan.getByRole('button', { name: /^On without it/ }).press('Enter');
    await plan.getByText('left out').waitFor();
    await plan.getByText(/^Service Desk has it: TASK\d+$/).waitFor();
    await steps.getByText('1 of 3 steps done').first().waitFor();
  },
);
