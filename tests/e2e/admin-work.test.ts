import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { serviceNowImport } from '../../src/capabilities/exchange/jobs.ts';
import { logCheck } from '../../src/capabilities/oversight/jobs.ts';
import type { TicketReply } from '../../src/capabilities/tickets/shared/records.ts';
import { sealLog } from '../../src/kernel/events/seal.ts';
import { mailWatch } from '../../src/kernel/mail/send.ts';
import { expectNoAxeViolations } from '../support/accessibility.ts';
import { choose, smallLog, twoLostLetters, visitsTo } from '../support/admin-world.ts';
import { browserTest, expectComplaint, picture } from '../support/browser.ts';
import { tenants, workspaces } from '../support/cast.ts';
import { as } from '../support/client.ts';
import { openHouse } from '../support/house.ts';
import { untilReadable } from '../support/log.ts';

const house = openHouse({ pages: true });
const tenantId = tenants.acme.id;
const { enter, open } = visitsTo(house);
beforeAll(() => twoLostLetters());

/** What the worker would do with the run whose page is open. */
async function work(page: Page): Promise<void> {
  await page.waitForURL(/run=/);
  await serviceNowImport.run(tenantId, { id: new URL(page.url()).searchParams.get('run') });
}

browserTest(
  'Tom imports a log of ServiceNow: tried out, explained, imported; again, nothing changes',
  { timeout: 90_000 },
  async ({ page }) => {
    await enter(page, 'tom', '/admin/imports');
    await page.locator('input[type=file]').setInputFiles({ name: 'incidents.csv', mimeType: 'text/csv', buffer: Buffer.from(smallLog) });
    await choose(page, /Workspace that gets the incidents/, 'IT');
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.getByText('Waiting for its turn').waitFor();
    await work(page);
    await page.getByText('Nothing is changed yet.').waitFor();
    await page.getByRole('cell', { name: /State "Parked" is unknown/ }).waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'admin-work-import-dry');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download them' }).click()]);
    expect(file.suggestedFilename()).toBe('wrong-rows.csv');

    await choose(page, /Parked/, 'On hold, awaiting vendor');
    await choose(page, /code 5/, 'Workaround');
    await choose(page, /Group 56/, 'Network');
    const before = page.url();
    await page.getByRole('button', { name: 'Import 1 incident' }).click();
    await page.waitForURL((url) => url.href !== before && url.searchParams.has('run'));
    await work(page);
    await page.getByText('This is what the import did:').waitFor();
    await picture(page, 'admin-work-import-done');
    const { body } = await (await as(house, 'eve')).get<{ items: { number: string }[] }>('/tickets?team=Network&state=closed');
    const ticket = await (await as(house, 'eve')).get<TicketReply>(`/tickets/${body.items[0]?.number}`);
    expect(ticket.body).toMatchObject({ state: 'resolved', resolutionCode: 'workaround', team: { name: 'Network' } });

    const first = page.url();
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.waitForURL((url) => url.href !== first && url.searchParams.has('run'));
    await work(page);
    await page.getByText('The import would change nothing').waitFor();
  },
);

browserTest(
  'Wanda adds a state with its moves, Eve uses it, and Wanda removes it and says where its ticket goes',
  { timeout: 180_000 },
  async ({ page, anotherPage }) => {
    const eve = await as(house, 'eve');
    const { number } = (await eve.post<TicketReply>('/tickets', { title: 'Screen flickers', team: 'Network' })).body;
    const desk = await anotherPage();
    await enter(desk, 'eve', `/desk/all/${number}`);
    await enter(page, 'wanda', '/admin/w/it?part=states');
    await page.getByRole('button', { name: 'Add a state' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name (English)' }).fill('At the vendor');
    await dialog.getByRole('textbox', { name: 'Name (German)' }).fill('Beim Lieferanten');
    await dialog.getByRole('group', { name: 'Agents move tickets into it from' }).getByText('New', { exact: true }).click();
    await dialog.getByRole('group', { name: 'And from it to' }).getByText('In progress', { exact: true }).click();
    await expectNoAxeViolations(page);
    await picture(page, 'admin-work-state-new');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await page.getByText('At the vendor is new.').waitFor();
    await page.getByRole('button', { name: 'Move At the vendor up' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').first().waitFor();

    await desk.getByRole('button', { name: 'State: New' }).click();
    await desk.getByRole('menuitem', { name: 'At the vendor' }).click();
    await desk.getByRole('button', { name: 'State: At the vendor' }).waitFor();
    await expect.poll(async () => (await eve.get<TicketReply>(`/tickets/${number}`)).body.state).toBe('atTheVendor');

    await open(page, '/admin/w/it?part=states');
    await page.getByText('1 ticket').first().waitFor();
    await picture(page, 'admin-work-states');
    await page.getByRole('button', { name: 'Take At the vendor away' }).click();
    await dialog.getByText('Remove it').first().click();
    await choose(page, /Where does 1 ticket go/, 'In progress');
    await expectNoAxeViolations(page);
    await picture(page, 'admin-work-state-gone');
    await dialog.getByRole('button', { name: 'Remove it' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(async () => (await eve.get<TicketReply>(`/tickets/${number}`)).body.state).toBe('inProgress');
  },
);

browserTest(
  'Wanda reads what every state does to a field without scrolling, and on a phone one state at a time',
  { timeout: 90_000 },
  async ({ page }) => {
    await enter(page, 'wanda', '/admin/w/it?part=states');
    await choose(page, /Type of ticket/, 'Requests');
    const table = page.getByRole('region', { name: 'Fields by state' }).getByRole('table');
    await table.getByRole('columnheader', { name: 'Closed canceled' }).waitFor();
    await table.scrollIntoViewIfNeeded();
    const spare = () => table.evaluate(({ parentElement: around }) => (around?.scrollWidth ?? 0) - (around?.clientWidth ?? 0));
    await expect.poll(() => spare()).toBe(0);
    await picture(page, 'admin-work-fields');

    await page.setViewportSize({ width: 390, height: 844 });
    await choose(page, /State$/, 'Delivered');
    await expectNoAxeViolations(page);
    await choose(page, /Title in Delivered/, 'Read only');
    await expect.poll(() => spare()).toBe(0);
    await expect.poll(() => table.getByRole('button', { name: /Title in/ }).count()).toBe(1);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('A field is treated otherwise in Delivered: Title.').waitFor();
  },
);

browserTest('going back to the usual states on top of somebody else’s change is said in words', { timeout: 60_000 }, async ({ page }) => {
  const tom = await as(house, 'tom');
  const path = `/workspaces/${workspaces.it.id}/machines/task`;
  const { machine: usual } = (await tom.get<{ machine: { transitions: { by: string[] }[] } }>(path)).body;
  const own = { ...usual, transitions: usual.transitions.map((move, index) => (index === 0 ? { ...move, by: ['agent'] } : move)) };
  await tom.put(path, { machine: own }, { 'if-match': '"0"' });
  await enter(page, 'wanda', '/admin/w/it?part=states');
  await choose(page, /Type of ticket/, 'Tasks');
  await page.getByText('From Open to In progress: made by Agent.').waitFor();
  await page.getByRole('button', { name: 'Back to the usual' }).click();
  await tom.put(path, { machine: own }, { 'if-match': '"1"' });
  expectComplaint(page, /412/);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Back to the usual' }).click();
  await dialog.getByText('Somebody changed the states meanwhile.').waitFor();
  expect(await dialog.textContent()).not.toContain('{');
  await picture(page, 'admin-work-states-stale');
  await dialog.getByRole('button', { name: 'Back to the usual' }).click();
  await page.getByText('The usual states and moves apply.').waitFor();
});

browserTest('Wanda changes a priority, sees what differs from the usual, and goes back', { timeout: 60_000 }, async ({ page }) => {
  await enter(page, 'wanda', '/admin/w/it?part=priorities');
  await choose(page, /Impact Low, urgency Low/, 'P2 high');
  await page.getByText('usually P5 planning').waitFor();
  await page.getByText('It differs from the usual one in 1 place.').waitFor();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').first().waitFor();
  await expectNoAxeViolations(page);
  await picture(page, 'admin-work-matrix');

  const wanda = await as(house, 'wanda');
  const { body } = await wanda.get<{ version: number }>(`/workspaces/${workspaces.it.id}`);
  await page.getByRole('button', { name: 'Back to the usual one' }).click();
  const other = { 1: { 1: 1, 2: 2, 3: 3 }, 2: { 1: 2, 2: 3, 3: 4 }, 3: { 1: 3, 2: 3, 3: 2 } };
  await wanda.patch(`/workspaces/${workspaces.it.id}`, { matrix: other }, { 'if-match': `"${body.version}"` });
  expectComplaint(page, /412/);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Somebody changed the same thing meanwhile').waitFor();
  await expect
    .poll(async () => (await page.locator('q').allTextContents()).join(' '))
    .toBe('Low × Medium: P3 moderate and Low × Low: P2 high The usual matrix applies.');
  await picture(page, 'admin-work-matrix-stale');
  await page.getByRole('button', { name: 'Keep yours' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  // The page may still show that it was saved the first time: what is kept tells.
  const isOwn = async (): Promise<boolean> => (await wanda.get<{ ownMatrix: boolean }>(`/workspaces/${workspaces.it.id}`)).body.ownMatrix;
  await expect.poll(isOwn).toBe(false);
});

browserTest('Tom makes a view and an answer for all agents, with people and teams by name', { timeout: 90_000 }, async ({ page }) => {
  await enter(page, 'tom', '/admin/views');
  await page.getByRole('button', { name: 'Save a view' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Network, by Eve');
  await dialog.getByRole('button', { name: 'Add a condition' }).click();
  await dialog.getByRole('button', { name: /^Priority Field/ }).click();
  await page.getByRole('option', { name: 'Assignment group' }).click();
  await dialog.getByRole('button', { name: /Value/ }).click();
  await page.getByRole('option', { name: 'Network' }).click();
  await expectNoAxeViolations(page);
  await picture(page, 'admin-work-view');
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await page.getByText('Network, by Eve').waitFor();

  await open(page, '/admin/canned');
  await page.getByRole('button', { name: 'Keep an answer' }).click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Greeting');
  await dialog.getByRole('textbox', { name: 'Text' }).fill('Hello {{requester.givenName}}');
  await picture(page, 'admin-work-canned');
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await page.getByText('Greeting').waitFor();
  const eve = await as(house, 'eve');
  for (const path of ['/views', '/canned-responses'])
    await expect
      .poll(async () => (await eve.get<{ items: { scope: string }[] }>(path)).body.items.map(({ scope }) => scope))
      .toEqual(['tenant']);
});

browserTest('Wanda sets a prefix and fewer digits, and is told that a prefix is taken', { timeout: 60_000 }, async ({ page }) => {
  await enter(page, 'wanda', '/admin/w/it?part=settings');
  const numbers = page.getByRole('region', { name: 'Numbers' });
  const incidents = numbers.getByRole('group', { name: 'Incidents' });
  const field = incidents.getByRole('textbox', { name: 'Prefix' });
  await field.fill('req');
  expectComplaint(page, /422/);
  await numbers.getByRole('button', { name: 'Use it from now on' }).click();
  await numbers.getByText('REQ is or was the prefix of other tickets').waitFor();
  await field.fill('iss');
  await incidents.getByRole('textbox', { name: 'Digits at least' }).fill('4');
  await field.focus();
  await incidents.getByText('As in ISS0001.').waitFor();
  await numbers.scrollIntoViewIfNeeded();
  await picture(page, 'admin-work-numbers');
  await numbers.getByRole('button', { name: 'Use it from now on' }).click();
  await numbers.getByRole('button', { name: 'Use it from now on' }).waitFor({ state: 'detached' });
  await page.reload();
  await incidents.getByText('As in ISS0001.').waitFor();
  await expectNoAxeViolations(page);
});

browserTest(
  'Tom sends a letter again and gives one up, then reads in the log that he did, and has it checked',
  { timeout: 90_000 },
  async ({ page }) => {
    await house.owner.query(
      `insert into app.kept_mail (tenant_id, id, sender, recipient, raw, received_at, reason)
       values ($1, gen_random_uuid(), 'alerts@monitor.example', 'service@acme.example', convert_to($2, 'UTF8'), $3, 'machine')`,
      [
        tenantId,
        'From: alerts@monitor.example\r\nSubject: Disk 91 % full\r\nAuto-Submitted: auto-generated\r\n\r\nHost db-2, /var',
        new Date(),
      ],
    );
    await enter(page, 'tom', '/admin/undelivered');
    await page.getByText('550 5.1.1 No such mailbox here').first().waitFor();
    const show = page.getByRole('button', { name: 'Show the mail of alerts@monitor.example' });
    await show.waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'admin-work-undelivered');
    await show.click();
    await page.getByRole('dialog').getByText('Subject: Disk 91 % full').waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'admin-work-kept-mail');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'The mail of alerts@monitor.example is settled' }).click();
    await page.getByRole('heading', { name: 'Mail kept' }).waitFor({ state: 'detached' });
    await page
      .getByRole('button', { name: /Send again: the letter to Ada Lindqvist/ })
      .first()
      .click();
    await page.getByText('tried again by itself').waitFor();
    await page
      .getByRole('button', { name: /Give up the letter to Ada Lindqvist/ })
      .last()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Give up' }).click();
    await page.getByText('1 letter', { exact: true }).waitFor();
    await mailWatch({ deliver: async () => 'here' }).run(tenantId);

    await untilReadable(house);
    await sealLog(tenantId);
    await open(page, '/admin/audit');
    await page.getByText('Letter given up').first().waitFor();
    await page.getByRole('button', { name: 'Check now' }).click();
    await page.getByText('It is being checked').waitFor();
    await logCheck.run(tenantId, {});
    await page.getByText(/none was changed, removed or slipped in/).waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'admin-work-audit');
    await choose(page, /Kind/, 'Workspaces and states');
    await page.getByText('States and moves changed: IT').first().waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe('?kind=workspaces');
  },
);
