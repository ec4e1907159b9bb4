import type { Page } from 'playwright-core';
import { machine } from '../../src/kernel/access/access.ts';
import { transact } from '../../src/kernel/db/transact.ts';
import { enqueueMail } from '../../src/kernel/mail/enqueue.ts';
import { mailWatch } from '../../src/kernel/mail/send.ts';
import { type PersonName, people, tenants, workspaces } from './cast.ts';
import { arriveAs } from './crawl.ts';
import type { TestHouse } from './house.ts';

/** Goes to pages of acme and waits until what they show has come. */
export function visitsTo(house: TestHouse) {
  const at = (path: string): string => `http://acme.localhost:${house.port}${path}`;
  const open = async (page: Page, path: string): Promise<void> => {
    await page.goto(at(path), { waitUntil: 'load' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('[role=status]:has-text("Loading")').first().waitFor({ state: 'detached' });
  };
  const enter = async (page: Page, who: PersonName, path: string): Promise<void> => {
    await arriveAs(page, house, who);
    await open(page, path);
  };
  return { at, open, enter };
}

export async function choose(page: Page, label: string | RegExp, option: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option }).first().click();
}

const refused = Object.assign(new Error('550 5.1.1 No such mailbox here'), { code: 'EENVELOPE', responseCode: 550 });
const letter = {
  subject: 'Your ticket',
  text: 'Hello',
  html: '<p>Hello</p>',
  kind: { class: 'transactional', template: 'test', version: 1 },
} as const;

/** Two letters that the mail server would not take: one in the affairs of IT, one of the tenant itself. */
export async function twoLostLetters(): Promise<void> {
  const to = { personId: people.ada.id, address: people.ada.email, letter };
  await transact(machine(tenants.acme.id, 'service'), async (call) => {
    await enqueueMail(call, { ...to, workspaceId: workspaces.it.id });
    await enqueueMail(call, to);
  });
  await mailWatch({ deliver: () => Promise.reject(refused) }).run(tenants.acme.id);
}

const heading = 'number,incident_state,caller_id,opened_at,sys_updated_by,sys_updated_at,impact,urgency,assignment_group,closed_code';
const row = (number: string, state: string, time: string, code = '?'): string =>
  `${number},${state},Caller 7,29-02-2016 01:16,Updated by 2,${time},2 - Medium,2 - Medium,Group 56,${code}`;

/** A log with a state and a code that nobody has explained, and a row that means nothing. */
export const smallLog = [
  heading,
  row('INC0000045', 'New', '29-02-2016 01:23'),
  row('INC0000045', 'Parked', '29-02-2016 02:00'),
  row('INC0000045', 'Resolved', '01-03-2016 09:00', 'code 5'),
  row('INC0000046', 'New', 'some day'),
].join('\n');
