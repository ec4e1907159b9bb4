import { asOwner } from '../../../kernel/db/admin.ts';
import { newId } from '../../../kernel/shared/ids.ts';

type Installed = { slug: string; name: string; hosts: readonly string[] };

/** Tenants and their addresses stand above all tenants, so the owner of the database writes them. Gives the ids by slug. */
export async function installTenants(ownerUrl: string, tenants: readonly Installed[], at: Date): Promise<Map<string, string>> {
  return await asOwner(ownerUrl, async (client) => {
    const ids = new Map<string, string>();
    for (const { slug, name, hosts } of tenants) {
      await client.query(
        'insert into installation.tenant (id, slug, name, made_at) values ($1, $2, $3, $4) on conflict (slug) do nothing',
        [newId(at.getTime()), slug, name, at],
      );
      const { rows } = await client.query<{ id: string }>('select id from installation.tenant where slug = $1', [slug]);
      for (const { id } of rows) ids.set(slug, id);
      const text = 'insert into installation.address (host, tenant_id) select unnest($1::text[]), $2 on conflict (host) do nothing';
      await client.query(text, [hosts, ids.get(slug)]);
      await client.query('select installation.agree_by_hand($1, $2)', [ids.get(slug), at]);
    }
    return ids;
  });
}
