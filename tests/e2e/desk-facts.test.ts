import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import type { MachineReply } from '../../src/capabilities/tickets/contract-work.ts';
import { atDesk } from '../support/at-desk.ts';
import { browserTest, picture } from '../support/browser.ts';
import { people, workspaces } from '../support/cast.ts';
import { as } from '../support/client.ts';
import { openHouse } from '../support/house.ts';
import { offer } from '../support/offer.ts';
import { clean, soon } from '../support/ticket-scene.ts';

const house = openHouse({ pages: true });
let number = '';

beforeAll(async () => {
  const ada = await as(house, 'ada');
  number = (await ada.post<Ticket>('/tickets', { title: 'The projector stays dark', team: 'Network' })).body.number;
});

type Ticket = {
  number: string;
  version: number;
  priority: number;
  priorityOverrideReason: string | null;
  dueAt: string | null;
  watchers: { list: string }[];
};
const seen = async (): Promise<Ticket> => (await (await as(house, 'eve')).get<Ticket>(`/tickets/${number}`)).body;

const pick = async (page: Page, field: RegExp, option: RegExp): Promise<void> => {
  await page.getByRole('button', { name: field }).click();
  await page.getByRole('option', { name: option }).click();
};

browserTest('Eve sets a priority by hand with its reason, and gives it back', { timeout: 120_000 }, async ({ page }) => {
  await atDesk(page, house, 'eve', `/desk/all/${number}`);
  await page.getByRole('article', { name: number }).waitFor();
  await page.keyboard.press('p');
  await pick(page, /Set by hand/, /P1 critical/);
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await expect.poll(() => save.isDisabled()).toBe(true);
  await page.getByRole('textbox', { name: 'Why this priority?' }).fill('The board meets here at noon');
  await picture(page, 'desk-priority-by-hand');
  await save.click();
  await soon(async () => expect(await seen()).toMatchObject({ priority: 1, priorityOverrideReason: 'The board meets here at noon' }));

  // Whatever the change itself draws anew, the dialog goes; a key before that is none of the desk.
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('p');
  await pick(page, /Set by hand/, /As impact and urgency say/);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await soon(async () => expect(await seen()).toMatchObject({ priority: 4, priorityOverrideReason: null }));
  await clean(page);
});

browserTest('Eve says by when it shall be done, who gets the notes, and how it was resolved', { timeout: 120_000 }, async ({ page }) => {
  await atDesk(page, house, 'eve', `/desk/all/${number}`);
  await page.getByRole('button', { name: 'No due date' }).click();
  const due = page.getByRole('dialog', { name: 'Due' });
  for (const [part, value] of Object.entries({ day: '24', month: '12', year: '2030', hour: '09', minute: '30' })) {
    await due
      .getByRole('spinbutton', { name: new RegExp(`^${part}`, 'i') })
      .first()
      .focus();
    await page.keyboard.type(value);
  }
  await due.getByRole('button', { name: 'Save', exact: true }).click();
  await soon(async () => expect((await seen()).dueAt).toMatch(/^2030-12-24/));

  const watchers = page.getByRole('region', { name: 'Watch list' });
  await watchers.getByRole('button', { name: 'Watch', exact: true }).click();
  await watchers.getByRole('button', { name: 'Eve Haddad shall get notes as well' }).click();
  await watchers.getByText('Comments and notes').waitFor();
  await soon(async () => expect((await seen()).watchers).toMatchObject([{ list: 'notes' }]));
  await picture(page, 'desk-watch-lists');

  const eve = await as(house, 'eve');
  const change = async (input: object) => {
    const { version } = await seen();
    expect((await eve.patch(`/tickets/${number}`, input, { 'if-match': `"${version}"` })).status).toBe(200);
  };
  await change({ state: 'resolved', resolutionCode: 'workaround', resolutionNotes: 'The lamp of room 12 is in it now.' });
  const told = page.getByRole('region', { name: 'Resolution' });
  await told.getByText('The lamp of room 12 is in it now.').waitFor();
  await told.getByText('Workaround').waitFor();
  await picture(page, 'desk-resolution');
  await change({ state: 'closed' });
  await page.getByRole('button', { name: /^Due: / }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Priority: / }).waitFor({ state: 'detached' });
});

browserTest(
  'what a state requires and a ticket lacks is asked of Eve before it moves, and nothing that is there',
  { timeout: 120_000 },
  async ({ page }) => {
    const [ada, wanda, eve] = [await as(house, 'ada'), await as(house, 'wanda'), await as(house, 'eve')];
    const path = `/workspaces/${workspaces.it.id}/machines/incident`;
    const { machine, version } = (await wanda.get<MachineReply>(path)).body;
    const required = { assignee: 'required', dueAt: 'required', tags: 'required', team: 'required' } as const;
    const states = machine.states.map((state) => (state.key === 'inProgress' ? { ...state, fields: required } : state));
    expect((await wanda.put(path, { machine: { ...machine, states } }, { 'if-match': `"${version}"` })).status).toBe(200);
    const other = (await ada.post<Ticket>('/tickets', { title: 'The screen flickers', team: 'Network' })).body;

    await atDesk(page, house, 'eve', `/desk/all/${other.number}`);
    await page.getByRole('article', { name: other.number }).waitFor();
    await page.keyboard.press('s');
    await page.getByRole('menuitem', { name: 'In progress' }).click();
    const dialog = page.getByRole('dialog', { name: 'To In progress' });
    await dialog.getByRole('button', { name: /Assignee/ }).waitFor();
    expect(await dialog.getByText('Assignment group').count()).toBe(0);
    await dialog.getByRole('button', { name: /Assignee/ }).click();
    await page.getByRole('option', { name: 'me', exact: true }).click();
    for (const [part, value] of Object.entries({ day: '24', month: '12', year: '2030', hour: '09', minute: '30' })) {
      await dialog
        .getByRole('spinbutton', { name: new RegExp(`^${part}`, 'i') })
        .first()
        .focus();
      await page.keyboard.type(value);
    }
    const go = dialog.getByRole('button', { name: 'To In progress' });
    await expect.poll(() => go.isDisabled()).toBe(true);
    await dialog.getByRole('textbox', { name: 'Tags' }).fill('screen, room 12,');
    await picture(page, 'desk-move-asks');
    await go.click();
    const now = async () => (await eve.get(`/tickets/${other.number}`)).body;
    await soon(async () =>
      expect(await now()).toMatchObject({
        state: 'inProgress',
        assignee: { id: people.eve.id },
        tags: ['room 12', 'screen'],
        dueAt: expect.any(String),
      }),
    );
    await clean(page);
  },
);

browserTest('a title of 500 characters takes three lines of a ticket, and all of it at a press', { timeout: 60_000 }, async ({ page }) => {
  const title = 'The printer on the third floor prints blank pages since Monday and nobody knows why. '.repeat(6).slice(0, 500).trim();
  const { number: long } = (await (await as(house, 'eve')).post<Ticket>('/tickets', { title, team: 'Network' })).body;
  await atDesk(page, house, 'eve', `/desk/all/${long}`);
  const heading = page.getByRole('article', { name: long }).getByRole('heading', { name: title });
  const lines = async (): Promise<number> => Math.round(((await heading.boundingBox())?.height ?? 0) / 28);
  await expect.poll(() => lines()).toBe(3);
  await picture(page, 'desk-ticket-title');
  await page.getByRole('button', { name: 'Show the whole title' }).click();
  await expect.poll(() => lines()).toBeGreaterThan(5);
  await page.getByRole('button', { name: 'Show less of the title' }).click();
  await expect.poll(() => lines()).toBe(3);
});

browserTest('Eve reads beside the ticket where to bring what is delivered to Ada', { timeout: 120_000 }, async ({ page }) => {
  await offer(house, 'screen-at-home', { ships: true, form: { elements: [] } });
  const ada = await as(house, 'ada');
  const { version } = (await ada.get<{ version: number }>('/me')).body;
  const address = { street: 'Fernweg 7', postalCode: '10115', city: 'Ferndorf', region: null, country: 'DE' };
  expect((await ada.patch('/me', { address }, { 'if-match': `"${version}"` })).status).toBe(200);
  const brought = (await ada.post<Ticket>('/tickets', { requestType: 'screen-at-home', title: 'A screen for home' })).body.number;
  await atDesk(page, house, 'eve', `/desk/all/${brought}`);
  const where = page.getByRole('region', { name: 'Deliver to' });
  await where.getByText('10115 Ferndorf').waitFor();
  await picture(page, 'desk-deliver-to');
  await clean(page);
});
