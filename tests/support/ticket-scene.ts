import type { Locator, Page } from 'playwright-core';
import { newId } from '../../src/kernel/shared/ids.ts';
import { expectNoAxeViolations } from './accessibility.ts';
import { people, teams, tenants, workspaces } from './cast.ts';
import { as } from './client.ts';
import type { TestHouse } from './house.ts';

const words = (en: string, de = en) => ({ en, de });
const elements = [
  {
    kind: 'choice',
    key: 'model',
    label: words('Model'),
    required: true,
    options: [
      { value: 'light', label: words('Light, 13 inches') },
      { value: 'heavy', label: words('Strong, 16 inches') },
    ],
  },
  { kind: 'person', key: 'boss', label: words('Who agrees?'), required: false },
  { kind: 'money', key: 'cost', label: words('At most'), required: false, currency: 'EUR' },
  { kind: 'date', key: 'day', label: words('Needed on'), required: false },
];

const laptop = {
  ...{ name: words('New laptop'), summary: words('A laptop for you'), keywords: [], icon: 'laptop', ticketType: 'request' },
  ...{ team: teams.desk.id, impact: 3, urgency: 3, expectedDays: 3, audience: null, price: null, tasks: [], form: { elements } },
};

/** Publishes a request type of IT, a laptop unless something else is said; again under the same key: its next version. */
export async function offer(house: TestHouse, key = 'new-laptop', change: object = {}, number = 1): Promise<void> {
  const [service, type, definition] = [newId(), newId(), { ...laptop, ...change }];
  const run = (text: string, ...values: unknown[]) => house.owner.query(text, [tenants.acme.id, ...values]);
  if (number === 1) {
    await run(
      `insert into app.service (tenant_id, id, workspace_id, key, name, summary, icon, made_at) values ($1, $2, $3, $5, $4, $4, 'laptop', '2026-01-05')`,
      ...[service, workspaces.it.id, words('Hardware'), `service-${key}`],
    );
    await run(
      `insert into app.request_type (tenant_id, id, service_id, workspace_id, key, draft, made_at, updated_at)
       values ($1, $2, $3, $4, $6, $5, '2026-01-05', '2026-01-05')`,
      ...[type, service, workspaces.it.id, definition, key],
    );
  }
  await run(
    `with made as (insert into app.request_type_version (tenant_id, request_type_id, number, definition, published_by, published_at)
       select tenant_id, id, $3, $4, $5, '2026-01-05' from app.request_type where tenant_id = $1 and key = $2)
     update app.request_type set published_version = $3 where tenant_id = $1 and key = $2`,
    ...[key, number, definition, people.wanda.id],
  );
}

/** A request type of the catalog, and a request of Ada for it. */
export async function askForALaptop(house: TestHouse): Promise<string> {
  await offer(house);
  const fields = { model: 'light', boss: people.leila.id, cost: 129_900, day: '2026-12-01' };
  const ticket = { requestType: 'new-laptop', title: 'Laptop for the new office', fields };
  return (await (await as(house, 'ada')).post<{ number: string }>('/tickets', ticket)).body.number;
}

/** Shuts the message that it goes in a moment: whoever does so wants no eight seconds to take it back. */
export const sendAtOnce = (page: Page): Promise<void> =>
  page
    .getByRole('region', { name: 'Messages' })
    .locator('div', { hasText: 'in a moment' })
    .getByRole('button', { name: 'Dismiss' })
    .first()
    .click();

/** Until it holds, at most thirty seconds. */
export async function soon(check: () => Promise<void>): Promise<void> {
  const until = Date.now() + 30_000;
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

/** As if one had copied a screenshot. */
export const pastePicture = (into: Locator, name: string): Promise<void> =>
  into.evaluate(async (element, called) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 120 });
    const paint = canvas.getContext('2d');
    if (paint === null) throw new Error('nothing to paint on');
    paint.fillStyle = '#c0271b';
    for (let at = 0; at < 32; at += 1) paint.fillRect(at * 10, 120 - ((at * 37) % 100), 8, 100);
    const bytes = await new Promise<Blob | null>((done) => {
      canvas.toBlob(done, 'image/png');
    });
    const carried = new DataTransfer();
    carried.items.add(new File([bytes ?? ''], called, { type: 'image/png' }));
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }));
  }, name);

/** From the menu of what one does less often. */
export async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More' }).first().click();
  await page.getByRole('menuitem', { name }).click();
}

/** What opened is clean on desktop and phone. */
export async function clean(page: Page): Promise<void> {
  for (const size of [
    { width: 390, height: 844 },
    { width: 1440, height: 900 },
  ]) {
    await page.setViewportSize(size);
    await expectNoAxeViolations(page);
  }
}
