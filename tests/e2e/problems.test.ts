import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ProblemReply } from '../../src/capabilities/problems/contract.ts';
import { findCandidates } from '../../src/capabilities/problems/service/candidates.ts';
import { axeViolations } from '../support/accessibility.ts';
import { choose, visitsTo } from '../support/admin-world.ts';
import { browserTest, expectComplaint, picture } from '../support/browser.ts';
import { tenants } from '../support/cast.ts';
import { as } from '../support/client.ts';
import { openHouse } from '../support/house.ts';

const house = openHouse({ pages: true });
const { enter } = visitsTo(house);
const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };

browserTest(
  'Eve makes a problem of what is suggested, finds out why, and tells the workaround and the fix to everybody whom it hits',
  { timeout: 240_000 },
  async ({ page }) => {
    const [ada, bob] = [await as(house, 'ada'), await as(house, 'bob')];
    for (const [who, title] of [
      [ada, 'VPN certificate expired'],
      [bob, 'VPN says certificate expired'],
      [ada, 'Certificate expired, no VPN at home'],
    ] as const)
      await who.post('/tickets', { title, type: 'incident', workspace: 'it' });

    await enter(page, 'eve', '/desk/problems');
    await page.getByText('No problem is open. One is made of incidents that have the same cause.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await findCandidates(tenants.acme.id);
    await enter(page, 'eve', '/desk/problems?show=suggested');
    await page.getByText('3 of 3 say “certificate expired”').waitFor();
    await page.getByText('Show the 3 incidents').click();
    await picture(page, 'problem-suggestions');
    expect(await axeViolations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Make a problem of it: certificate expired' }).click();
    const made = page.getByRole('dialog', { name: 'New problem' });
    await made.getByRole('textbox', { name: 'Title' }).fill('The certificate of the VPN gateway ran out');
    await made.getByRole('button', { name: 'Open the problem' }).click();

    await page.getByRole('heading', { name: 'The certificate of the VPN gateway ran out' }).waitFor();
    await choose(page, /Class of the cause/, 'Something expired');
    await page.getByRole('textbox', { name: 'Root cause' }).fill('Nobody watched when the certificate ends.');
    await page.getByRole('textbox', { name: 'Workaround' }).fill('use the web mail.');
    await page.getByRole('textbox', { name: 'Fix' }).fill('the certificate renews itself.');
    await page.getByRole('textbox', { name: 'Why? 1' }).fill('The gateway refused everybody.');
    await page.getByRole('textbox', { name: 'And why is that? 2' }).fill('Its certificate had run out.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Make it a known error' }).click();
    await page.getByText(/Known error since/).waitFor();

    await page.getByRole('button', { name: 'Add a moment' }).click();
    const moment = page.getByRole('dialog', { name: 'Add a moment' });
    await moment.getByRole('textbox', { name: 'What happened' }).fill('First call: no VPN.');
    await moment.getByRole('button', { name: 'Keep it' }).click();
    await page.getByText('First call: no VPN.').waitFor();
    await picture(page, 'problem-record');
    expect(await axeViolations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Tell the workaround' }).click();
    const told = page.getByRole('dialog', { name: 'Tell the workaround to all incidents' });
    await told.getByRole('button', { name: 'Show who gets what' }).click();
    await told.getByText('Said in 3 incidents.').waitFor();
    await picture(page, 'problem-preview');
    expect(await axeViolations(page)).toEqual([]);
    await told.getByRole('button', { name: 'Tell 3 incidents' }).click();
    await told.waitFor({ state: 'detached' });
    await page.getByText(/workaround told in 3 incidents/).waitFor();

    await enter(page, 'eve', '/desk/all/INC0000001');
    await page.getByRole('article', { name: 'INC0000001' }).waitFor();
    await page.getByRole('region', { name: 'Problem' }).getByText('use the web mail.').waitFor();
    await picture(page, 'problem-of-incident');
    expect(await axeViolations(page)).toEqual([]);

    await isThis(page);

    await enter(page, 'eve', '/desk/problems/PRB0000001');
    await page.getByRole('button', { name: 'Tell the fix' }).click();
    const fixed = page.getByRole('dialog', { name: 'Tell the fix to all incidents' });
    await fixed.getByRole('button', { name: 'Show who gets what' }).click();
    await fixed.getByText('becomes Resolved').first().waitFor();
    await fixed.getByRole('button', { name: 'Tell and resolve 4 incidents' }).click();
    await fixed.waitFor({ state: 'detached' });
    expect((await ada.get<{ state: string }>('/tickets/INC0000001')).body.state).toBe('resolved');
    expect((await (await as(house, 'eve')).get<ProblemReply>('/problems/PRB0000001')).body.state).toBe('resolved');
  },
);

/** Bob's incident is alike: Eve links it in one press, and reads the workaround in her reply before she sends it. */
async function isThis(page: Page): Promise<void> {
  const { number } = (
    await (
      await as(house, 'bob')
    ).post<{ number: string }>('/tickets', { title: 'VPN certificate expired again', type: 'incident', workspace: 'it' })
  ).body;
  await enter(page, 'eve', `/desk/all/${number}`);
  await page.getByRole('article', { name: number }).waitFor();
  const beside = page.getByRole('region', { name: 'Problem' });
  await beside.getByText(/% like INC\d+, which it causes · both say vpn, certificate,? and expired/).waitFor();
  const reply = page.getByRole('textbox', { name: 'Reply to Bob' });
  await reply.waitFor();
  await picture(page, 'problem-known-near');
  expect(await axeViolations(page)).toEqual([]);
  await beside.getByRole('button', { name: 'Link it, workaround into the reply: The certificate of the VPN gateway ran out' }).click();
  await reply.getByText('use the web mail.').waitFor();
  await beside.getByRole('button', { name: 'Workaround into the reply', exact: true }).waitFor();
  const { messages } = (await (await as(house, 'bob')).get<{ messages: unknown[] }>(`/tickets/${number}`)).body;
  expect(messages, 'nothing is sent by that').toEqual([]);
}

browserTest('on a phone and in the dark it is all there, and who may not see it is told so', { timeout: 240_000 }, async ({ page }) => {
  const eve = await as(house, 'eve');
  const { number } = (await eve.post<ProblemReply>('/problems', { title: 'Printers of the third floor lose their queue' })).body;
  await page.setViewportSize(phone);
  await enter(page, 'eve', '/desk/problems');
  await page.getByText('Printers of the third floor lose their queue').waitFor();
  await picture(page, 'problem-list-phone');
  expect(await axeViolations(page)).toEqual([]);
  await enter(page, 'eve', `/desk/problems/${number}`);
  await page.getByRole('textbox', { name: 'Root cause' }).waitFor();
  await picture(page, 'problem-record-phone');
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize(desk);
  await picture(page, 'problem-record-dark');
  expect(await axeViolations(page)).toEqual([]);
  await enter(page, 'tom', '/admin/causes');
  await page.getByText('Something expired').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expectComplaint(page, /404/);
  await enter(page, 'hana', `/desk/problems/${number}`);
  await page.getByRole('heading', { name: 'Doesn’t exist, or isn’t shared with you' }).waitFor();
});
