import { asOwner } from '../../kernel/db/admin.ts';
import { needed } from './environment.ts';

/** Says which tenant runs this installation: its policy is the service's, its people answer for it. */
export async function operatorCommand([slug]: readonly string[]): Promise<void> {
  if (slug === undefined) throw new Error('Which tenant? npm run operator -- SLUG');
  await nameOperator(needed('CANDOR_OWNER_URL'), slug);
  console.info(`${slug} is the operator.`);
}

/** Set by the owner of the database only: no role of the application can make itself the operator over an API. */
export async function nameOperator(ownerUrl: string, slug: string): Promise<string> {
  return await asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from installation.tenant where slug = $1', [slug]);
    const [tenant] = rows;
    if (tenant === undefined) throw new Error(`There is no tenant ${slug}`);
    const text = 'insert into installation.setting (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value';
    await client.query(text, ['operator', JSON.stringify({ tenantId: tenant.id })]);
    return tenant.id;
  });
}
