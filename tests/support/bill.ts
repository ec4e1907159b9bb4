import { password, people, tenants } from './cast.ts';
import { as, type Reply, send } from './client.ts';
import type { TestHouse } from './house.ts';

export type Bill = { id: string; ask: <T = unknown>(method: string, path: string, body?: unknown, ifMatch?: number) => Promise<Reply<T>> };

/** Bill, whom Tom makes the billing contact of Acme; signed in. Paths are below /api/v1. */
export async function billOf(house: TestHouse): Promise<Bill> {
  const tom = await as(house, 'tom');
  const email = 'bill.mwangi@acme.example';
  const { body } = await tom.post<{ id: string }>('/people', { givenName: 'Bill', familyName: 'Mwangi', email });
  const granted = await tom.post('/roles', { personId: body.id, role: 'billing', workspaceId: null });
  if (granted.status !== 201) throw new Error(`Bill got no role: ${granted.text}`);
  await house.owner.query(
    'insert into app.credential (tenant_id, person_id, password_hash, changed_at) select tenant_id, $1, password_hash, changed_at from app.credential where person_id = $2',
    [body.id, people.ada.id],
  );
  return { id: body.id, ask: (method, path, sent, ifMatch) => asked(house, { method, path, sent, ifMatch, email }) };
}

type Asked = { method: string; path: string; sent: unknown; ifMatch: number | undefined; email: string };

/** Signs in each time: where a test moves the clock by months, no session lasts. */
async function asked<T>({ port }: TestHouse, { method, path, sent, ifMatch, email }: Asked): Promise<Reply<T>> {
  const { host } = tenants.acme;
  const { headers } = await send(port, host, 'POST', '/api/v1/session', { email, password });
  const cookie = String(headers['set-cookie']).split(';', 1)[0] ?? '';
  const seen: Record<string, string> = ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` };
  return await send<T>(port, host, method, `/api/v1${path}`, sent, { headers: { cookie, ...seen } });
}
