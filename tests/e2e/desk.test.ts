import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import { browserTest, signIn } from '../support/browser.ts';
import { password, people } from '../support/cast.ts';
import { as } from '../support/client.ts';
import { fillTheDesk } from '../support/desk-scene.ts';
import { openHouse } from '../support/house.ts';

const house = openHouse({ pages: true });
beforeAll(async () => {
  await fillTheDesk(house);
});

type Ticket = {
  state: string;
  version: number;
  assignee: { name: string } | null;
  messages: { text: string }[];
};

/** A person of the cast at the desk. */
async function atDesk(page: Page, name: 'eve' | 'noah', path: string): Promise<void> {
  const home = `http://localhost:${house.port}`;
  await page.goto(`${home}/sign-in`);
  await signIn(page, { email: people[name].email, password });
  await page.goto(`${home}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

const ticketOf = async (number: string): Promise<Ticket> => (await (await as(house, 'eve')).get<Ticket>(`/tickets/${number}`)).body;

/** Until it holds, at most ten seconds. */
async function soon(check: () => Promise<void>): Promise<void> {
  const until = Date.now() + 10_000;
  for (;;) {
    try {
      await check();
      return;
    } catch (fault) {
      if (Date.now() > until) throw fault;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

describe('the desk', () => {
  browserTest('Eve handles ten tickets by keyboard alone', { timeout: 120_000 }, async ({ page }) => {
    await atDesk(page, 'eve', '/desk/unassigned');
    await page.getByRole('listitem').filter({ hasText: 'INC' }).first().waitFor();
    const handled: string[] = [];
    for (let at = 0; at < 10; at += 1) {
      await page.keyboard.press('j');
      const ticket = page.getByRole('article', { name: /^(INC|TASK)/ });
      await ticket.waitFor();
      await soon(async () => expect(handled).not.toContain(await ticket.first().getAttribute('aria-label')));
      handled.push((await ticket.first().getAttribute('aria-label')) ?? '');
      await page.keyboard.press('i');
      await page.getByText(`${handled.at(-1)} was assigned to Eve Haddad.`).waitFor();
      await page.keyboard.press(at % 2 === 0 ? 'r' : 'n');
      await page.locator(`[role=textbox][aria-label^="${at % 2 === 0 ? 'Reply to' : 'Internal note'}"]:focus`).waitFor();
      await page.keyboard.type(`Looked at it, number ${at}.`);
      await page.keyboard.press('Control+Enter');
    }
    expect(new Set(handled).size).toBe(10);
    await soon(async () => {
      for (const [at, number] of handled.entries()) {
        const { assignee, messages } = await ticketOf(number);
        expect(assignee?.name).toBe('Eve Haddad');
        expect(messages.at(-1)?.text).toContain(`Looked at it, number ${at}.`);
      }
    });
  });
});
