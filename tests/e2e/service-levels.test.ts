import { expect } from 'vitest';
import { importServiceNow } from '../../src/capabilities/exchange/service/import.ts';
import { Mapping } from '../../src/capabilities/exchange/servicenow/mapping.ts';
import type { CalendarReply } from '../../src/capabilities/sla/contract-calendars.ts';
import { machine } from '../../src/kernel/access/access.ts';
import { shiftClock } from '../../src/kernel/clock/clock.ts';
import { axeViolations } from '../support/accessibility.ts';
import { choose, visitsTo } from '../support/admin-world.ts';
import { browserTest, picture } from '../support/browser.ts';
import { people, workspaces } from '../support/cast.ts';
import { as, type Client } from '../support/client.ts';
import { acme, workAt } from '../support/clock-world.ts';
import { arriveAs } from '../support/crawl.ts';
import { openHouse } from '../support/house.ts';
import { heading, rowOf } from '../support/servicenow-log.ts';

const house = openHouse({ pages: true });
const { at, enter } = visitsTo(house);

const outing = [
  'BEGIN:VCALENDAR',
  ...['BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20270917', 'RRULE:FREQ=YEARLY', 'SUMMARY:Works outing', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20270903', 'RRULE:FREQ=DAILY', 'SUMMARY:Stocktaking', 'END:VEVENT'],
  'END:VCALENDAR',
].join('\r\n');

browserTest(
  'Tom makes a calendar of Bavaria, with a break on Mondays, and takes the outing from a file',
  { timeout: 120_000 },
  async ({ page }) => {
    await enter(page, 'tom', '/admin/calendars');
    await page.getByText('There is no business calendar yet.').waitFor();
    await page.getByRole('button', { name: 'New calendar' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Munich');
    await choose(page, /Country/, 'Germany');
    await choose(page, /Region/, /Bayern|Bavaria/);
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('heading', { level: 1, name: 'Munich' }).waitFor();
    await page.getByText('Known until the end of').waitFor();

    const end = page.getByRole('textbox', { name: 'Monday, to' });
    await end.fill('12');
    await end.press('Tab');
    await expect.poll(() => end.inputValue()).toBe('12:00');
    await page.getByRole('button', { name: 'Add hours on Monday' }).click();
    await expect.poll(() => page.getByRole('textbox', { name: 'Monday, from' }).last().inputValue()).toBe('13:00');
    await page.getByRole('button', { name: 'Copy the hours of Monday' }).click();
    await page.getByRole('menuitem', { name: 'To Saturday' }).click();
    await page.getByRole('cell', { name: '09:00–12:00 13:00–17:00' }).first().waitFor();
    await picture(page, 'calendar-unsaved');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Version 2').first().waitFor();

    const file = { name: 'days.ics', mimeType: 'text/calendar', buffer: Buffer.from(outing) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('It would add one day').waitFor();
    await page.getByText('every year', { exact: true }).waitFor();
    await page.getByText('repeats by a rule that cannot be followed, or too often for a holiday').waitFor();
    await picture(page, 'calendar-file');
    await page.getByRole('button', { name: 'Add one day' }).click();
    await page.getByText('Version 3').first().waitFor();
    await page.getByText('Works outing').first().waitFor();

    await page.getByRole('button', { name: 'Version 1' }).click();
    const first = page.getByRole('dialog', { name: 'Version 1' });
    await first.getByRole('cell', { name: '09:00–17:00' }).first().waitFor();
    await picture(page, 'calendar-version');
    expect(await first.getByText('13:00–17:00').count()).toBe(0);
    await page.keyboard.press('Escape');
    await first.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Make an address' }).click();
    const address = (await page.getByText('/calendar-feeds/').textContent()) ?? '';
    expect(await page.evaluate((told) => fetch(told).then((answer) => answer.text()), address)).toContain('SUMMARY:Works outing');
    await picture(page, 'calendar');
    expect(await axeViolations(page)).toEqual([]);
  },
);

const hour = 3_600_000;
const tomorrow = (): string => new Date(Date.now() + 24 * hour).toISOString().slice(0, 10);
const waits = { reason: 'awaitingRequester', when: { field: 'holdReason', op: 'eq', value: 'awaitingRequester' } };
const seen = { 'if-match': '*' };

/** Round the clock in Vienna but for an outing tomorrow; first answers within half an hour, solutions within two days. */
async function agree(wanda: Client): Promise<void> {
  const week = Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]);
  const holidays = [{ date: tomorrow(), name: 'Works outing' }];
  const hours = { workspace: workspaces.it.id, name: 'Always', timeZone: 'Europe/Vienna', week, holidays };
  const calendar = (await wanda.post<CalendarReply>('/calendars', hours)).body.id;
  const usual = { workspace: workspaces.it.id, kind: 'sla', calendar, pauses: [waits] };
  for (const level of [
    { target: 'response', minutes: 30, name: { en: 'Answer within half an hour', de: 'Antwort in einer halben Stunde' } },
    { target: 'resolution', minutes: 2880, name: { en: 'Resolve within two days', de: 'Lösung in zwei Tagen' } },
  ])
    expect((await wanda.post('/service-levels', { ...usual, ...level })).status).toBe(201);
}

browserTest('Eve sees how long is left, and why, line by line', { timeout: 120_000 }, async ({ page }) => {
  const [wanda, eve] = [await as(house, 'wanda'), await as(house, 'eve')];
  await agree(wanda);
  const opened = { title: 'Printer is out', team: 'Network', requesterEmail: people.ada.email };
  const { number } = (await eve.post<{ number: string }>('/tickets', opened)).body;
  shiftClock(hour);
  const hold = { state: 'onHold', holdReason: 'awaitingRequester', comment: 'Which printer?' };
  expect((await eve.patch(`/tickets/${number}`, hold, seen)).status).toBe(200);
  shiftClock(4 * hour);
  expect((await eve.patch(`/tickets/${number}`, { state: 'inProgress' }, seen)).status).toBe(200);
  shiftClock(50 * hour);

  await arriveAs(page, house, 'eve');
  await page.goto(at(`/desk/all/${number}`), { waitUntil: 'load' });
  await page.getByRole('article', { name: number }).waitFor();
  const panel = page.getByRole('region', { name: 'Service levels' });
  await panel.getByText('Resolve within two days', { exact: true }).waitFor();
  await picture(page, 'clocks');
  expect(await axeViolations(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Why this number: Resolve within two days' }).click();
  const said = page.getByRole('dialog', { name: `Why this number: Resolution, ${number}` });
  const ledger = said.getByRole('table', { name: 'Line by line' });
  await ledger.getByRole('row', { name: /Paused Awaiting requester 3h/ }).waitFor();
  // Late in the evening she waits in the middle of it, and it has two lines.
  await ledger
    .getByRole('row', { name: /Closed Holiday: Works outing/ })
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  await said.waitFor({ state: 'detached' });

  // The same from the ticket's line of facts, by keyboard, and as it read while Ada was waited for.
  const chip = page.getByRole('article', { name: number }).getByRole('button', { name: /^Resolution, running: \d+h( \d+m)?$/ });
  await chip.focus();
  await page.keyboard.press('Enter');
  await ledger.waitFor();
  await said.getByRole('img', { name: /^When it ran, waited and was closed/ }).waitFor();
  await picture(page, 'clock-why');
  expect(await axeViolations(page)).toEqual([]);
  await said.getByRole('button', { name: 'Replay at another time' }).press('Enter');
  await said.getByRole('spinbutton', { name: /^day/ }).first().focus();
  const then = new Date(Date.now() + 3 * hour);
  const part = (name: string, value: number) =>
    said.getByRole('spinbutton', { name: new RegExp(`^${name}`) }).pressSequentially(String(value).padStart(2, '0'));
  await part('day', then.getDate());
  await part('month', then.getMonth() + 1);
  await part('year', then.getFullYear());
  await part('hour', then.getHours());
  await part('minute', then.getMinutes());
  await said.getByText(/^As of .*Waits: Awaiting requester/).waitFor();
  await picture(page, 'clock-replayed');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await said.waitFor({ state: 'detached' });

  // One that came from elsewhere, solved, and is reopened here: what the other system had said stands beside our clock, and counts for nothing.
  const came = await cameFromElsewhere();
  const later = await as(house, 'eve');
  expect((await later.patch(`/tickets/${came}`, { state: 'inProgress' }, seen)).status).toBe(200);
  await page.goto(at(`/desk/all/${came}`), { waitUntil: 'load' });
  await page.getByRole('article', { name: came }).waitFor();
  await panel.getByText('Resolve within two days', { exact: true }).waitFor();
  await panel.getByText('In the system it came from: SLA met', { exact: true }).waitFor();
  await picture(page, 'clock-imported');
  expect(await axeViolations(page)).toEqual([]);
});

async function cameFromElsewhere(): Promise<string> {
  const byTom = { ...machine(acme, 'administration'), id: people.tom.id, holdings: [{ role: 'tenantAdmin' as const, workspaceId: null }] };
  const text = [`${heading},made_sla`, `${rowOf('INC400', 'Resolved', '29-02-2016 04:00', 'Group 56,?,code 5,?')},true`].join('\n');
  expect(
    await importServiceNow(byTom, {
      text,
      mapping: Mapping.parse({ workspace: 'it', resolutionCodes: { 'code 5': 'workaround' } }),
      dryRun: false,
    }),
  ).toMatchObject({ created: 1 });
  const { rows } = await house.owner.query<{ number: number }>("select number from app.ticket where external_ref = 'servicenow:INC400'");
  return (await (await as(house, 'eve')).get<{ number: string }>(`/tickets/${rows[0]?.number}`)).body.number;
}

browserTest(
  'Eve sees in her lists how long is left, what is overdue and what waits, and goes to what has breached',
  { timeout: 120_000 },
  async ({ page }) => {
    // Whoever signed in before has been idle too long by then.
    shiftClock(60 * hour);
    const eve = await as(house, 'eve');
    const opened = { title: 'Badge does not open the door', team: 'Network', requesterEmail: people.ada.email };
    const [overdue, waiting] = [
      (await eve.post<{ number: string }>('/tickets', opened)).body.number,
      (await eve.post<{ number: string }>('/tickets', { ...opened, title: 'Screen for the new desk' })).body.number,
    ];
    const hold = { state: 'onHold', holdReason: 'awaitingRequester', comment: 'Which one?' };
    expect((await eve.patch(`/tickets/${waiting}`, hold, seen)).status).toBe(200);
    shiftClock(61 * hour);
    await workAt(house);
    await page.clock.setSystemTime(Date.now() + 61 * hour);
    await arriveAs(page, house, 'eve');
    await page.goto(at('/desk/breached?as=table'), { waitUntil: 'load' });
    const rowOf = (number: string) => page.getByRole('row').filter({ hasText: number });

    await rowOf(overdue)
      .getByText(/^overdue since /)
      .waitFor();
    await page.getByRole('columnheader', { name: 'Service level' }).waitFor();
    await picture(page, 'breached');
    expect(await axeViolations(page)).toEqual([]);
    await page.goto(at('/desk/groups-open?sort=clockDueAt'), { waitUntil: 'load' });
    const list = page.getByRole('list', { name: /ticket/ });
    await list
      .getByRole('listitem')
      .filter({ hasText: overdue })
      .getByText(/^overdue/)
      .waitFor();
    await list.getByRole('listitem').filter({ hasText: waiting }).getByText('paused', { exact: true }).waitFor();
    await picture(page, 'clocks-in-list');
    expect(await axeViolations(page)).toEqual([]);
  },
);

browserTest('Ada reads by when she hears, and by when it should be done', { timeout: 120_000 }, async ({ page }) => {
  const { number } = (await (await as(house, 'ada')).post<{ number: string }>('/tickets', { title: 'My screen flickers' })).body;
  await enter(page, 'ada', `/requests/${number}`);
  const told = page.getByRole('region', { name: 'By when' });
  await told.getByText(/^You hear from us by [\w ,:]+\.$/).waitFor();
  await told.getByText(/^It should be done by \w+day/).waitFor();
  await picture(page, 'promises');
  expect(await axeViolations(page)).toEqual([]);
});

browserTest('Wanda agrees to answer urgent tickets sooner, and lets that count first', { timeout: 120_000 }, async ({ page }) => {
  await enter(page, 'wanda', '/admin/w/it?part=levels');
  const answers = page.getByRole('region', { name: 'First reply · With those who ask' });
  await answers.getByText('Answer within half an hour').waitFor();
  await page.getByRole('button', { name: 'New service level' }).click();
  await page.getByRole('textbox', { name: 'Name (English)' }).fill('Answer urgent ones at once');
  await choose(page, /What is promised/, 'First reply');
  const [hours, minutes] = [page.getByRole('textbox', { name: 'Within: hours' }), page.getByRole('textbox', { name: 'Within: minutes' })];
  await hours.fill('0');
  await minutes.fill('15');
  await minutes.press('Tab');
  await picture(page, 'level-new');
  await page.getByRole('button', { name: 'Create' }).click();

  await page.getByRole('heading', { name: 'Answer urgent ones at once' }).waitFor();
  const when = page.getByRole('group', { name: 'For which tickets' });
  await when.getByRole('button', { name: 'Add a condition' }).click();
  await when.getByRole('button', { name: /Field/ }).click();
  await page.getByRole('option', { name: 'Priority', exact: true }).click();
  await when.getByRole('button', { name: /Comparison/ }).click();
  await page.getByRole('option', { name: 'is at most' }).click();
  await when.getByRole('textbox').fill('2');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('For which tickets: Every ticket → Priority is at most 2').waitFor();
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBeLessThanOrEqual(0);
  await picture(page, 'level-condition');
  await page.getByRole('textbox', { name: 'Name (English)' }).scrollIntoViewIfNeeded();
  await picture(page, 'level');
  expect(await axeViolations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Add a moment' }).click();
  const late = page.getByRole('group', { name: 'At 75 %' });
  await late.getByRole('button', { name: 'And also' }).click();
  await late
    .getByRole('button', { name: /Raise the priority by one/ })
    .first()
    .waitFor();
  await picture(page, 'level-escalation');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save' }).click();
  await page
    .getByText('When time runs out: nothing → At 75 %: Write a letter: Whoever has the ticket, Raise the priority by one')
    .waitFor();

  await page.getByRole('button', { name: 'Show what would change' }).click();
  const difference = page.getByRole('dialog', { name: 'What would change' });
  await difference.getByText('No running clock counts by an earlier version.').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await difference.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'All service levels' }).click();
  await page.getByRole('textbox', { name: 'New reason (English)' }).fill('A supplier was late');
  await page.getByRole('button', { name: 'Add the reason' }).click();
  await page.getByRole('list', { name: 'Reasons for what was missed' }).getByText('A supplier was late').waitFor();
  await answers.getByText('Priority is at most 2').waitFor();
  await page.getByRole('button', { name: 'Move “Answer urgent ones at once” up' }).click();
  await page.getByText('Answer urgent ones at once is now number 1 of its kind').waitFor();
  await page.getByRole('button', { name: 'Move “Answer urgent ones at once” up' }).and(page.locator(':disabled')).waitFor();
  expect(await answers.getByRole('listitem').first().textContent()).toContain('Answer urgent ones at once');
  await picture(page, 'levels');
  expect(await axeViolations(page)).toEqual([]);
});
