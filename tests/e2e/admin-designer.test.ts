import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import type { RequestTypeDraft } from '../../src/capabilities/catalog/contract.ts';
import type { TicketReply } from '../../src/capabilities/tickets/shared/records.ts';
import { expectNoAxeViolations } from '../support/accessibility.ts';
import { visitsTo } from '../support/admin-world.ts';
import { hearOfRequests, offerStands } from '../support/approval-world.ts';
import { browserTest, picture } from '../support/browser.ts';
import { people, teams, workspaces } from '../support/cast.ts';
import { as, type Client } from '../support/client.ts';
import { openHouse } from '../support/house.ts';
import { draftOf, offerServices } from '../support/portal-world.ts';

const house = openHouse({ pages: true });
const { enter, open } = visitsTo(house);
const words = (en: string, de: string) => ({ en, de });

beforeAll(async () => {
  await offerServices(house);
  await offerStands(house);
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

/** Eve does what is to be done, and Leila is asked, whose report Ada is. */
async function finishForLeila(eve: Client, number: string): Promise<void> {
  await house.owner.query('update app.person set manager_id = $2 where id = $1', [people.ada.id, people.leila.id]);
  const running = (await eve.get<TicketReply>(`/tickets/${number}`)).body.tasks.find(({ open: isOpen }) => isOpen);
  await eve.patch(`/tickets/${running?.number}`, { state: 'closedComplete' }, { 'if-match': '*' });
  await hearOfRequests(house);
}

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
    const hours = [{ from: '09:00', to: '17:00' }];
    const office = {
      name: 'Office',
      workspace: workspaces.it.id,
      timeZone: 'Europe/Vienna',
      week: [hours, hours, hours, hours, hours, [], []],
    };
    expect((await tom.post('/calendars', office)).status).toBe(201);
    await enter(page, 'tom', `/admin/w/it/types/${monitor.id}?part=properties`);
    const second = page.getByRole('group', { name: 'Task 2' });
    const choose = async (field: RegExp, option: string | RegExp) => {
      await second.getByRole('button', { name: field }).press('Enter');
      await page.getByRole('option', { name: option }).press('Enter');
    };
    await choose(/Team that does it$/, 'People Team · People & Culture');
    await expect.poll(async () => (await draftOf(house, 'monitor')).draft.tasks[1]?.team).toBe(teams.people.id);
    await choose(/Team that does it$/, 'The team of the request');
    await second.getByRole('checkbox', { name: 'Find the right people' }).press('Space');
    await second.getByRole('textbox', { name: 'Due after' }).fill('3');
    await page.keyboard.press('Tab');
    await choose(/Counted in$/, 'open hours');
    await second.getByRole('button', { name: /^Office By the calendar$/ }).waitFor();
    await second.getByRole('button', { name: /By the calendar$/ }).press('Enter');
    await page.getByRole('option', { name: 'Office' }).press('Enter');
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
      .poll(async () => (await draftOf(house, 'monitor')).draft.tasks.slice(1))
      .toEqual([
        expect.objectContaining({
          due: { amount: 3, unit: 'openHours', calendar: expect.any(String) },
          when: { field: 'what', op: 'isNotEmpty' },
        }),
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
    await enter(eves, 'eve', '/desk/asks-next');
    await eves.getByRole('link', { name: /A quiet room/ }).click();
    const plan = eves.getByRole('region', { name: 'Step by step' });
    await plan.getByRole('button', { name: /^On without it/ }).waitFor();
    await expectNoAxeViolations(eves);
    await picture(eves, 'desk-plan');
    await plan.getByRole('button', { name: /^On without it/ }).press('Enter');
    await plan.getByText('left out').waitFor();
    await plan.getByText(/^Service Desk has it: TASK\d+$/).waitFor();
    await steps.getByText('1 of 3 steps done').first().waitFor();

    await page.getByRole('heading', { name: 'Service Desk has it' }).waitFor();
    await finishForLeila(eve, number);
    await page.getByRole('heading', { name: 'Leila Nwosu is asked to approve it' }).waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'portal-plan-asked');
  },
);

browserTest(
  'Wanda writes in the designer who has to approve a stand, is told what cannot be, and publishes the plan',
  { timeout: 120_000 },
  async ({ page }) => {
    const wanda = await as(house, 'wanda');
    const drafts = (await wanda.get<{ items: { id: string; key: string }[] }>(`/catalog/drafts?workspace=${workspaces.it.id}&limit=200`))
      .body.items;
    const id = drafts.find(({ key }) => key === 'stand')?.id ?? '';
    await enter(page, 'wanda', `/admin/w/it/types/${id}?part=approvals`);
    const first = page.getByRole('region', { name: 'Step 1', exact: true });
    await expect.poll(() => first.getByRole('combobox', { name: 'Person' }).inputValue()).toBe('Leila Nwosu');
    await picture(page, 'approval-plan-first');
    await page.getByRole('button', { name: 'Remove step 2' }).press('Enter');
    await page.getByRole('button', { name: 'Add a step' }).press('Enter');
    const second = page.getByRole('region', { name: 'Step 2', exact: true });
    const choose = async (field: string, option: string) => {
      await second.getByRole('button', { name: new RegExp(field) }).press('Enter');
      await page.getByRole('option', { name: option, exact: true }).press('Enter');
    };
    await second.getByRole('button', { name: 'Add an approver' }).press('Enter');
    await choose('Who has to approve', 'So many of them');
    const count = second.getByRole('textbox', { name: 'How many' });
    await count.fill('3');
    await count.press('Tab');
    await page.getByText('More have to approve than are asked.').waitFor();
    await expectNoAxeViolations(page);
    await choose('Who has to approve', 'Whoever answers first decides');
    await choose('Who has to approve', 'A share of them');
    await second.getByRole('textbox', { name: 'Percent' }).fill('60');
    await page.keyboard.press('Tab');
    await second.getByRole('textbox', { name: 'Remind every' }).fill('24');
    await page.keyboard.press('Tab');
    await second.getByRole('group', { name: 'Approver 2' }).getByRole('button', { name: /By$/ }).press('Enter');
    await page.getByRole('option', { name: 'Role', exact: true }).press('Enter');
    await second.getByRole('group', { name: 'Approver 2' }).getByRole('button', { name: /Role$/ }).last().press('Enter');
    await page.getByRole('option', { name: 'Agents here' }).press('Enter');
    await choose('If nobody answers', 'It counts as not approved');
    const fair = page.getByRole('checkbox', { name: 'Which fair?' });
    await picture(page, 'approval-plan');
    await fair.press(' ');
    const price = page.getByRole('checkbox', { name: /^Another price/ });
    await price.press(' ');
    await expect.poll(() => price.isChecked()).toBe(true);
    await expect.poll(() => fair.isChecked()).toBe(true);
    await expect.poll(() => page.getByText('More have to approve than are asked.').count()).toBe(0);
    await expectNoAxeViolations(page);
    const publish = page.getByRole('button', { name: 'Publish version 2' });
    await expect.poll(() => publish.isEnabled()).toBe(true);
    await publish.press('Enter');
    await page.getByText('Version 2 is in use now.').waitFor();
    const { body } = await wanda.get<{ draft: { approvals: object } }>(`/catalog/drafts/${id}`);
    expect(body.draft.approvals).toMatchObject({
      steps: [
        { approvers: [{ kind: 'person', person: people.leila.id }] },
        {
          approvers: [
            { kind: 'managers', from: 1, levels: 1 },
            { kind: 'role', role: 'agent', workspace: workspaces.it.id },
          ],
          quorum: { kind: 'share', percent: 60 },
          remindEveryHours: 24,
          timeout: { action: 'reject', afterHours: 72 },
        },
      ],
      matters: ['travel', 'fair'],
    });
  },
);
