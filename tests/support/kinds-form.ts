import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { RequestTypeDraft, ServiceReply } from '../../src/capabilities/catalog/contract.ts';
import type { TicketReply } from '../../src/capabilities/tickets/shared/records.ts';
import { type PersonName, workspaces } from './cast.ts';
import { as } from './client.ts';
import { arriveAs } from './crawl.ts';
import { answered, everything } from './every-kind.ts';
import type { TestHouse } from './house.ts';

/** Tom publishes a form with each kind of question, and there is a place to choose. */
export async function offerEverything(house: TestHouse): Promise<void> {
  const tom = await as(house, 'tom');
  await tom.post('/locations', { name: 'Lyon' });
  const { name } = everything;
  const service = { workspace: workspaces.it.id, key: 'kinds', name, summary: name, icon: 'file' };
  const { id: at } = (await tom.post<ServiceReply>('/catalog/services', service)).body;
  const made = await tom.post<RequestTypeDraft>('/catalog/drafts', { service: at, key: 'everything', draft: everything });
  expect(made.status, made.text).toBe(201);
  const published = await tom.put(`/catalog/drafts/${made.body.id}/publication`, undefined, { 'if-match': `"${made.body.version}"` });
  expect(published.status, published.text).toBe(200);
}

/** That form in a browser, and what became of it. */
export function formOf(house: TestHouse) {
  const at = (path: string): string => `http://acme.localhost:${house.port}${path}`;
  async function openForm(page: Page, name: PersonName): Promise<void> {
    await arriveAs(page, house, name);
    await page.goto(at('/ask/everything'));
    await page.getByRole('heading', { level: 1, name: 'Everything' }).waitFor();
  }
  async function expectSent(page: Page, name: PersonName, number: string): Promise<void> {
    const { body } = await (await as(house, name)).get<TicketReply>(`/tickets/${number}`);
    expect(body.fields).toMatchObject({ ...answered, files: [expect.any(String)], place: expect.any(String) });
    const told = page.getByRole('complementary');
    for (const text of ['Blue', '€12.50', '24 December 2026 – 27 December 2026', 'Bob Okafor', 'Network', 'Lyon', 'Grace', 'Weekly'])
      await told.getByText(text).first().waitFor();
    await page.getByRole('link', { name: 'paper.txt' }).waitFor();
  }
  return { at, openForm, expectSent };
}

export const numberIn = (page: Page): string => /\/requests\/(REQ\d+)/.exec(page.url())?.[1] ?? '';
export const box = (page: Page, name: string): Locator => page.getByRole('textbox', { name: new RegExp(`^${name}`) });
export const firstPart = (page: Page, group: string): Locator => page.getByRole('group', { name: group }).getByRole('spinbutton').first();
export const row = (page: Page, number: number): Locator => page.getByRole('group', { name: `Row ${number}` });
