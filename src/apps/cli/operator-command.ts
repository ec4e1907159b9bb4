import { parseArgs } from 'node:util';
import { createPerson } from '../../capabilities/directory/service/people.ts';
import { grantRole } from '../../capabilities/directory/service/roles.ts';
import { NewPerson } from '../../capabilities/directory/shared/person.ts';
import { invitationByHand } from '../../capabilities/sign-in/service/passwords.ts';
import type { Call } from '../../kernel/access/access.ts';
import { asOwner, closeDatabase, openDatabase } from '../../kernel/db/admin.ts';
import { addresses, allTenants, setting } from '../../kernel/db/installation.ts';
import { transact } from '../../kernel/db/transact.ts';
import { setMasterKey } from '../../kernel/events/keys.ts';
import { originOfTenant } from '../../kernel/mail/origin.ts';
import { needed, readInstallation } from './environment.ts';
import { installer } from './seed/actors.ts';
import { installTenants } from './seed/installed.ts';

const usage = 'Use: npm run operator -- create SLUG --admin EMAIL [--name NAME] [--host HOST], or: npm run operator -- SLUG';

/** `create` makes a tenant with its first administrator; a short name alone says which tenant runs this installation. */
export async function operatorCommand(args: readonly string[]): Promise<void> {
  const [first, ...rest] = args;
  if (first === undefined) throw new Error(usage);
  if (first === 'create') return await createTenant(rest);
  await nameOperator(needed('CANDOR_OWNER_URL'), first);
  console.info(`${first} is the operator.`);
}

async function createTenant(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { admin: { type: 'string' }, name: { type: 'string' }, host: { type: 'string' } },
    allowPositionals: true,
  });
  const [slug] = positionals;
  if (slug === undefined || values.admin === undefined) throw new Error(usage);
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(slug)) throw new Error(`${slug} is no short name: small letters, digits and -, a letter first.`);
  const admin = personFrom(values.admin);
  const { appUrl, masterKey } = readInstallation();
  setMasterKey(masterKey);
  openDatabase(appUrl, 2);
  try {
    const host = values.host ?? `${slug}.localhost`;
    const { link, origin, isFirst } = await made({ slug, name: values.name ?? slug, host }, admin);
    console.info(`${slug} is at ${origin}${isFirst ? ', and is the operator of this installation' : ''}.`);
    console.info(`${admin.email} runs it. This link sets the password, once, within 7 days:\n${link}`);
  } finally {
    await closeDatabase();
  }
}

/** A first name for somebody of whom only the address is known; they change it in their account. */
function personFrom(email: string): NewPerson {
  const person = NewPerson.safeParse({ givenName: email.split('@', 1)[0], familyName: '', email });
  if (person.success) return person.data;
  throw new Error(`${email} is no e-mail address.`);
}

type Wanted = { slug: string; name: string; host: string };

async function made({ slug, name, host }: Wanted, admin: NewPerson) {
  if ((await allTenants()).some((tenant) => tenant.slug === slug)) throw new Error(`There is a tenant ${slug} already.`);
  const known = await addresses();
  if (known.includes(host)) throw new Error(`${host} is the address of another tenant already.`);
  const owner = needed('CANDOR_OWNER_URL');
  const isFirst = (await setting('operator')) === undefined;
  // The address that the start prints leads somewhere then.
  const hosts = known.includes('localhost') ? [host] : [host, 'localhost'];
  const id = (await installTenants(owner, [{ slug, name, hosts }], new Date())).get(slug) ?? '';
  const origin = await originOfTenant(id);
  const link = await transact(installer(id), (call) => firstAdmin(call, admin, origin));
  if (isFirst) await nameOperator(owner, slug);
  return { link, origin, isFirst };
}

async function firstAdmin(call: Call, admin: NewPerson, origin: string): Promise<string> {
  const { id } = await createPerson(call, admin);
  await grantRole(call, { personId: id, role: 'tenantAdmin', workspaceId: null });
  return await invitationByHand(call, id, origin);
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
