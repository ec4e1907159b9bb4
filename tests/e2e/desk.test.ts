import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import { expectNoAxeViolations } from '../support/accessibility.ts';
import * as desk from '../support/at-desk.ts';
import { browserTest, expectComplaint, picture } from '../support/browser.ts';
import { as } from '../support/client.ts';
import { arriveAs } from '../support/crawl.ts';
import { changed, fillTheWatchedDesk } from '../support/desk-scene.ts';
import { openHouse } from '../support/house.ts';
import { counted } from '../support/proofs.ts';
import { speakPseudo, untranslated } from '../support/pseudo.ts';
import { sendAllAtOnce, soon } from '../support/ticket-scene.ts';

const house = openHouse({ pages: true });
const numbers: string[] = [];
beforeAll(async () => {
  numbers.push(...(await fillTheWatchedDesk(house)));
});

type Ticket = {
  state: string;
  version: number;
  title: string;
  assignee: { name: string } | null;
  messages: { text: string }[];
  tags: string[];
};

const atDesk = (page: Page, name: 'eve' | 'noah', path: string) => desk.atDesk(page, house, name, path);
const ticketOf = async (number: string): Promise<Ticket> => (await (await as(house, 'eve')).get<Ticket>(`/tickets/${number}`)).body;

/** What people wrote, names, and what is written the same in every language. */
const ownWords = [
  /Lindqvist|Okafor|Haddad|Fischer|Acme|Network|Service Desk|^ada\.lindqvist$|^(AL|BO|EH|NF|IT)$/,
  /^(INC|TASK)\d+$|^[A-Z]$|Ctrl|Enter|^(munich|vpn)$|@acme/,
  /laptop|intranet|[Mm]onitor|portal|Vienna|Onboarding|Drucker|mailbox|payment|Payroll|Kassen|VPN|firmware|gateway|Munich|Werkstud/,
  /^\d+[smhd]$|^\d+ [A-Z][a-z]{2,3} \d{4}, \d\d:\d\d$|day,? (\w+ )?\d|^Eve$/,
];

describe('the desk', () => {
  browserTest('Eve handles ten tickets by keyboard alone', { timeout: 120_000 }, async ({ page }) => {
    await atDesk(page, 'eve', '/desk/unassigned');
    await page.getByRole('listitem').filter({ hasText: /INC/ }).first().waitFor();
    // The page itself asked for the list, letter by letter what its program would have asked for.
    const askers = await page.evaluate(
      (list) =>
        performance
          .getEntriesByType('resource')
          .flatMap((entry) => (entry.name.includes(list) ? [(entry as PerformanceResourceTiming).initiatorType] : [])),
      '/api/v1/tickets?view=unassigned&',
    );
    expect(askers).toEqual(['link']);
    const handled: string[] = [];
    for (let at = 0; at < 10; at += 1) {
      await page.keyboard.press('j');
      const ticket = page.getByRole('article', { name: /^(INC|TASK)/ });
      await soon(async () => expect(handled).not.toContain(await ticket.first().getAttribute('aria-label')));
      handled.push((await ticket.first().getAttribute('aria-label')) ?? '');
      await page.keyboard.press('i');
      await page.getByText(`${handled.at(-1)} was assigned to Eve Haddad.`).waitFor();
      await page.keyboard.press(at % 2 === 0 ? 'r' : 'n');
      await page.locator(`[role=textbox][aria-label^="${at % 2 === 0 ? 'Reply to' : 'Internal note'}"]:focus`).waitFor();
      await page.keyboard.type(`Looked at it, number ${at}.`);
      await page.keyboard.press('Control+Enter');
      await page.locator('[role=textbox]:focus').waitFor({ state: 'detached' });
    }
    await sendAllAtOnce(page);
    await soon(async () => {
      for (const [at, number] of handled.entries()) {
        const { assignee, messages } = await ticketOf(number);
        expect(assignee?.name).toBe('Eve Haddad');
        expect(messages.at(-1)?.text).toContain(`Looked at it, number ${at}.`);
      }
    });
  });

  browserTest(
    'Eve types on a slow machine as soon as she sees the ticket, and no letter is lost',
    { timeout: 120_000 },
    async ({ page }) => {
      await arriveAs(page, house, 'eve', 'localhost');
      const tools = await page.context().newCDPSession(page);
      await tools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      for (const number of numbers.slice(0, counted(1, 3))) {
        await page.goto(`http://localhost:${house.port}/desk/all/${number}`);
        await page.getByRole('article', { name: number }).waitFor();
        await page.keyboard.type('nShe called back, all is well');
        const note = page.locator('[role=textbox][aria-label^="Internal note"]:focus');
        await note.waitFor();
        await expect.poll(() => note.textContent()).toBe('She called back, all is well');
      }
    },
  );

  browserTest(
    'Eve and Noah edit the same ticket: both values are shown, and the one who is asked decides',
    { timeout: 90_000 },
    async ({ page, anotherPage }) => {
      const number = numbers[2] ?? '';
      const other = await anotherPage();
      expectComplaint(page, /412/);
      await atDesk(page, 'eve', `/desk/all/${number}`);
      await atDesk(other, 'noah', `/desk/all/${number}`);
      await page.getByRole('img', { name: 'Noah Fischer' }).waitFor();

      await page.getByRole('button', { name: 'More' }).first().click();
      await page.getByRole('menuitem', { name: 'Edit the title' }).click();
      await page.getByRole('textbox', { name: 'Title' }).fill('Second monitor is dark');
      await changed(await as(house, 'noah'), number, { title: 'Monitor flickers at 4K' });
      await page.getByRole('button', { name: 'Save' }).click();
      const dialog = page.getByRole('dialog', { name: 'Somebody was faster' });
      await dialog.getByText('Monitor flickers at 4K').waitFor();
      await dialog.getByText('Second monitor is dark').waitFor();
      await expectNoAxeViolations(page);
      await dialog.getByRole('button', { name: 'Use mine' }).click();
      await soon(async () => expect((await ticketOf(number)).title).toBe('Second monitor is dark'));
      await other.getByRole('heading', { name: 'Second monitor is dark' }).waitFor();
    },
  );

  browserTest(
    'axe finds nothing on list, table and board, in both themes, and all words are translated',
    { timeout: 120_000 },
    async ({ page }) => {
      await speakPseudo(page);
      await atDesk(page, 'eve', '/desk/groups-open');
      for (const path of [`/desk/groups-open/${numbers.at(-1)}`, '/desk/groups-open?as=table', '/desk/groups-open?as=board']) {
        await page.goto(`http://localhost:${house.port}${path}`);
        await page.getByText('Rooms in Vienna').first().waitFor();
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await expectNoAxeViolations(page);
        }
        expect(await untranslated(page, ownWords)).toEqual([]);
        await picture(page, `desk-${/table|board/.exec(path)?.[0] ?? 'ticket'}`);
      }
    },
  );
});
