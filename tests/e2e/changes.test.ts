import { beforeAll, expect } from 'vitest';
import type { ChangeReply } from '../../src/capabilities/changes/contract.ts';
import type { CalendarReply } from '../../src/capabilities/changes/contract-calendar.ts';
import { axeViolations } from '../support/accessibility.ts';
import { choose, visitsTo } from '../support/admin-world.ts';
import { browserTest, expectComplaint, picture } from '../support/browser.ts';
import { people, workspaces } from '../support/cast.ts';
import { changeWorld, hour } from '../support/change-world.ts';
import { openHouse } from '../support/house.ts';

const house = openHouse({ pages: true });
const { at, enter } = visitsTo(house);
const { who, begun, service, read, plans, goes, answered } = changeWorld(house);
const phone = { width: 390, height: 844 };
let first: ChangeReply;

/** Tomorrow at noon by the clock of Berlin, which all of the cast have. */
const noon = (): number => {
  const day = new Date(Date.now() + 24 * hour).toISOString().slice(0, 10);
  return Date.parse(`${day}T11:00:00.000Z`);
};
const iso = (moment: number): string => new Date(moment).toISOString();

beforeAll(async () => {
  const planned = { from: iso(noon()), until: iso(noon() + 6 * hour) };
  first = await begun({ title: 'Core switch swap', planned, services: [service('vpn')], cis: ['core-1'] }, 'noah');
  const period = { kind: 'freeze', name: 'Month end', services: [service('mail')], timeZone: 'Europe/Berlin', minutes: 2880 };
  await who('tom').post('/change-periods', { ...period, begins: planned.from.slice(0, 16) });
}, 60_000);

browserTest(
  'Eve reads beside the ticket of a change when it is planned and what it touches, and goes to its plan; beside an incident nobody tells of plans',
  { timeout: 120_000 },
  async ({ page }) => {
    await enter(page, 'eve', `/desk/all/${first.number}`);
    const beside = page.getByRole('region', { name: 'Change', exact: true });
    await beside.getByText('VPN and core-1').waitFor();
    await beside.getByText('Nobody was asked').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, 'change-beside-ticket');
    await beside.getByRole('link', { name: 'Plan, risk and conflicts' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Facts' }).waitFor();

    const { number } = (await who('eve').post<{ number: string }>('/tickets', { title: 'Core switch is loud', team: 'Network' })).body;
    await page.goto(at(`/desk/all/${number}`));
    await page.getByRole('region', { name: 'Service levels' }).waitFor();
    expect(await beside.count()).toBe(0);
  },
);

browserTest(
  'Eve plans a change where something is in the way, takes the free time that she is shown, and moves it by keys and with the mouse',
  { timeout: 240_000 },
  async ({ page }) => {
    await enter(page, 'eve', `/desk/changes?at=${iso(noon()).slice(0, 10)}`);
    await page.getByRole('button', { name: /Core switch swap/ }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Change' });
    await dialog.getByRole('textbox', { name: 'What is changed' }).fill('Firmware 9.4.2');
    await dialog.getByRole('textbox', { name: /Configuration items/ }).fill('CORE-1');
    await dialog.getByText('Nothing is in the way').or(dialog.getByText('1 conflict')).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Begin the change' }).click();
    const beside = page.getByRole('complementary', { name: /CHG/ });
    await beside.getByRole('heading', { name: 'Firmware 9.4.2' }).waitFor();
    const calendar = (
      await who('eve').get<CalendarReply>(`/change-calendar?from=${iso(noon() - 72 * hour)}&until=${iso(noon() + 72 * hour)}`)
    ).body;
    const { number } = calendar.changes.find(({ title }) => title === 'Firmware 9.4.2') ?? { number: '' };
    const planned = { from: first.planned?.from ?? '', until: iso(noon() + 2 * hour) };
    const { version } = await read({ number });
    await who('eve').patch(`/changes/${number}`, { planned }, { 'if-match': `"${version}"` });

    await page.reload();
    await beside.getByText('1 conflict').waitFor();
    await page.getByRole('button', { name: /Firmware 9\.4\.2.*in conflict/ }).waitFor();
    await picture(page, 'change-calendar');
    expect(await axeViolations(page)).toEqual([]);
    await beside.getByRole('button', { name: 'Take this time' }).first().click();
    await beside.getByText('Nothing is in the way at this time.').waitFor();
    expect((await read({ number })).planned?.from).toBe(first.planned?.until);

    const bar = page.getByRole('button', { name: /Firmware 9\.4\.2/ });
    await bar.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(async () => (await read({ number })).planned?.from).toBe(iso(noon() + 6.5 * hour));
    await expect.poll(() => bar.getAttribute('aria-busy')).toBe('false');
    const box = (await bar.boundingBox()) ?? { x: 0, y: 0 };
    await page.mouse.move(box.x + 3, box.y + 5);
    await page.mouse.down();
    await page.mouse.move(box.x + 83, box.y + 5, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => Date.parse((await read({ number })).planned?.from ?? '')).toBeGreaterThan(noon() + 10 * hour);

    await page.getByRole('button', { name: 'Month', exact: true }).click();
    await page.getByRole('button', { name: /Core switch swap/ }).waitFor();
    await picture(page, 'change-month');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Four weeks' }).click();
    await page.getByRole('button', { name: /Core switch swap/ }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize(phone);
    await page.getByRole('button', { name: 'Week', exact: true }).click();
    await page.getByRole('button', { name: /Core switch swap/ }).waitFor();
    await picture(page, 'change-calendar-phone');
    expect(await axeViolations(page)).toEqual([]);
  },
);

browserTest(
  'Noah reads what is missing, writes it, asks for approval, and begins early with a reason; his address for a calendar program ends when he says so',
  { timeout: 240_000 },
  async ({ page }) => {
    const { number } = await begun({ title: 'Swap the mail relay', plans: { ...plans, backout: '' }, cis: ['relay-1'] }, 'noah');
    await enter(page, 'noah', `/desk/changes/${number}`);
    await page.getByRole('region', { name: 'Before it goes on it still needs:' }).getByText('Backout').waitFor();
    await page.getByRole('textbox', { name: 'Backout (needed)' }).fill('Back to the old relay');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    await picture(page, 'change');
    expect(await axeViolations(page)).toEqual([]);
    for (const deed of ['Assess', 'Ask for approval']) {
      await page.getByRole('button', { name: deed, exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: deed, exact: true }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await page.getByText('Authorize').first().waitFor();
    await page.getByRole('button', { name: 'Begin work' }).click();
    await page.getByRole('textbox', { name: /Why/ }).fill('It is down');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Begin work' }).click();
    await page
      .getByRole('region', { name: 'Unauthorised change' })
      .getByText(/begun without approval/)
      .waitFor();
    await picture(page, 'change-unauthorised');
    expect(await axeViolations(page)).toEqual([]);

    await page.goto(at('/desk/changes'));
    await page.getByRole('button', { name: 'Subscribe' }).click();
    await page.getByRole('button', { name: 'Make an address' }).click();
    const told = page.getByText(/change-calendar-feeds/);
    // It is told this once: whoever copies what they see must have all of it.
    expect(await told.evaluate((address) => address.scrollWidth <= address.clientWidth)).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'End this address' }).click();
    await page.getByText('No address yet.').waitFor();
  },
);

browserTest(
  'Leila reads what the board speaks about and votes by the keyboard; Noah’s minutes survive a reload; how changes end opens what is behind a count',
  { timeout: 240_000 },
  async ({ page }) => {
    const it = workspaces.it.id;
    const board = { active: true, kinds: ['normal'], leastRisk: 'low', quorum: 'majority', place: 'Room 4.12', timeZone: 'Europe/Berlin' };
    const members = [people.leila.id, people.noah.id];
    const series = { begins: '2026-01-05T14:00', minutes: 60, rule: 'FREQ=WEEKLY;BYDAY=MO' };
    await who('wanda').put(`/change-boards/${it}`, { ...board, ...series, members }, { 'if-match': '"1"' });
    const change = await begun({
      title: 'New image for the tills',
      planned: { from: iso(noon() + 96 * hour), until: iso(noon() + 98 * hour) },
    });
    await answered(await goes(await goes(change, 'assess'), 'authorize'), 'approve');
    const canceled = await begun({
      title: 'Restart the mail relay',
      cis: ['relay-9'],
      planned: { from: iso(noon() + 200 * hour), until: iso(noon() + 201 * hour) },
    });
    const implemented = await goes(canceled, 'implement', { reason: 'It was down' });
    await goes(await goes(implemented, 'review'), 'closedSuccessful', { review: 'It runs' });
    const incident = { type: 'incident', workspace: it, title: 'No mail since the restart' };
    const { number } = (await who('eve').post<{ number: string }>('/tickets', incident)).body;
    await who('eve').put(`/changes/${canceled.number}/incidents/${number}`, { kind: 'caused' });

    await enter(page, 'noah', '/desk/changes/meetings');
    await page.getByRole('list', { name: 'Board meetings' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'The board' }).click();
    const rules = page.getByRole('dialog', { name: 'The board' });
    await rules.getByText(/Leila Nwosu/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await rules.waitFor({ state: 'detached' });
    await page.getByRole('list', { name: 'Board meetings' }).getByRole('link').first().click();
    await page
      .getByRole('button', { name: /New image for the tills/ })
      .first()
      .waitFor();
    await page.getByRole('textbox', { name: 'Minutes' }).fill('Only with two people on site.');
    await page.reload();
    await page.getByText('Not kept yet.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Minutes' }).inputValue()).toBe('Only with two people on site.');
    await page.getByRole('button', { name: 'Keep the minutes' }).click();
    await page.getByText('Not kept yet.').waitFor({ state: 'detached' });
    const meeting = page.url();
    await page.getByRole('textbox', { name: 'Comment' }).focus();
    await page.keyboard.type('The old image has no support');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Votes' }).getByText('Approves').waitFor();
    await picture(page, 'change-meeting');
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize(phone);
    await page.goto(meeting);
    await page.getByRole('textbox', { name: 'Minutes' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });

    await page.getByRole('button', { name: 'It was held' }).click();
    const held = page.getByRole('dialog', { name: 'It was held' });
    await held.getByText(/What is not decided goes to the next meeting/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await held.getByRole('button', { name: 'It was held' }).click();
    await page.getByText(/These minutes are recorded/).waitFor();
    expect(await page.getByRole('button', { name: 'Move it' }).count()).toBe(0);
    await page.getByRole('textbox', { name: 'Addition' }).fill('Three people, not two.');
    await page.getByRole('button', { name: 'Add to the minutes' }).click();
    await page.getByRole('region', { name: 'Added since' }).getByText('Three people, not two.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.goto(at('/desk/changes/meetings'));
    await page.getByRole('button', { name: 'Meeting', exact: true }).click();
    const planning = page.getByRole('dialog', { name: 'Meeting' });
    await planning.getByRole('textbox', { name: 'Where' }).fill('By video');
    await planning.getByRole('button', { name: 'Meeting', exact: true }).click();
    await page.getByText('Planned · By video').waitFor();

    await page.goto(at('/desk/changes/success'));
    await page.getByRole('button', { name: /^1: Unauthorised, Normal change/ }).click();
    await page.getByRole('region', { name: 'Unauthorised: Normal change' }).getByText('Restart the mail relay').waitFor();
    await picture(page, 'change-success');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: /^1: Caused incidents, Normal change/ }).click();
    const causing = page.getByRole('region', { name: 'Caused incidents: Normal change' });
    await causing.getByRole('link', { name: 'Restart the mail relay' }).click();
    await page.getByRole('region', { name: 'Incidents' }).getByRole('link', { name: incident.title }).click();
    await page.getByRole('heading', { name: incident.title }).waitFor();
  },
);

browserTest(
  'Tom adds a window with its next times before him, ends the freeze, tries a risk before he publishes a model, and goes back to the product’s',
  { timeout: 240_000 },
  async ({ page }) => {
    await enter(page, 'tom', '/admin/changes');
    await page.getByText('Month end', { exact: true }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Window or freeze' }).click();
    const dialog = page.getByRole('dialog', { name: 'Window or freeze' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Saturday nights');
    await choose(page, /Repeats/, 'By months, on a weekday of it');
    await choose(page, /Which/, 'Last');
    await choose(page, /^Weekday|Weekday$/, 'Saturday');
    const next = dialog.getByRole('region', { name: 'Comes next' });
    await expect.poll(() => next.getByRole('listitem').count()).toBe(5);
    await expect
      .poll(async () => (await next.getByRole('listitem').allTextContents()).every((words) => words.startsWith('Sat')))
      .toBe(true);
    await picture(page, 'change-window');
    expect(await axeViolations(page)).toEqual([]);
    await choose(page, /Repeats/, 'By a rule of its own (RRULE)');
    expectComplaint(page, /422/);
    await dialog.getByRole('textbox', { name: 'Rule' }).fill('FREQ=HOURLY');
    await dialog.getByText('This rule cannot be followed').first().waitFor();
    await dialog.getByRole('textbox', { name: 'Rule' }).fill('FREQ=MONTHLY;BYDAY=-1SA');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText(/every month, Last Saturday, 22:00 for 4 hours/).waitFor();
    await page.getByRole('button', { name: 'End “Month end”' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End', exact: true }).click();
    await page.getByText('Month end', { exact: true }).waitFor({ state: 'detached' });
    await picture(page, 'change-rules');

    await page.getByRole('link', { name: 'Normal change' }).click();
    await page.getByRole('heading', { level: 1, name: 'Normal change' }).waitFor();
    await page.getByText('Nothing of your own was published').waitFor();
    const sample = page.getByRole('region', { name: 'Risk of a sample' });
    await sample.getByText('Low', { exact: true }).waitFor();
    await choose(page, /Was exactly this done before/, 'Never');
    await choose(page, /How does one get back/, 'Not at all');
    await sample.getByText('7 points').waitFor();
    await picture(page, 'change-model');
    await page.getByRole('textbox', { name: 'High from' }).fill('7');
    await page.keyboard.press('Tab');
    await sample.getByText('High', { exact: true }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Version 1 is published.').waitFor();
    await page.getByRole('list', { name: 'Versions' }).getByText('In use').waitFor();
    await page.setViewportSize(phone);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Back to the product’s own' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Back to the product’s own' }).click();
    await page.getByRole('heading', { level: 1, name: 'Changes' }).waitFor();
    await picture(page, 'change-rules-phone');
    expect(await axeViolations(page)).toEqual([]);
  },
);
