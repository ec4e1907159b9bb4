import { newId } from '../../src/kernel/shared/ids.ts';
import { people, teams, tenants, workspaces } from './cast.ts';
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
