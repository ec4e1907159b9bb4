import type { Permitted } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { Locale } from '../../kernel/i18n/locale.ts';
import type { SignUp } from './shared/sign-up.ts';

export type NewSignUp = Omit<SignUp, 'terms'> & {
  readonly id: string;
  readonly sha256: Buffer;
  readonly termsVersion: string;
  readonly endsAt: Date;
};

/** Asked again with the same address and name, the earlier letter no longer counts. */
export async function insertSignUp(tx: Tx, asked: Permitted<NewSignUp, 'signUp'>): Promise<void> {
  const { id, sha256, company, slug, givenName, familyName, email, plan, country, locale, termsVersion, endsAt } = asked;
  await tx.run(
    sql`delete from app.sign_up where tenant_id = ${tx.tenantId} and lower(email) = lower(${email}) and slug = ${slug} and founded is null`,
  );
  await tx.run(
    sql`insert into app.sign_up
          (tenant_id, id, token_sha256, company, slug, given_name, family_name, email, plan, country, locale, terms_version, asked_at, ends_at)
        values (${tx.tenantId}, ${id}, ${sha256}, ${company}, ${slug}, ${givenName}, ${familyName}, ${email}, ${plan}, ${country}, ${locale},
          ${termsVersion}, ${tx.now}, ${endsAt})`,
  );
}

export type SignUpRow = {
  id: string;
  company: string;
  slug: string;
  givenName: string;
  familyName: string;
  email: string;
  plan: SignUp['plan'];
  country: string;
  locale: Locale;
  termsVersion: string;
  founded: string | null;
  settledAt: Date | null;
};

const row = sql`select id, company, slug, given_name as "givenName", family_name as "familyName", email, plan, country, locale,
  terms_version as "termsVersion", founded, settled_at as "settledAt" from app.sign_up`;

/** One whose letter still counts, or of which a tenant was made already. */
export const signUpByToken = (tx: Tx, sha256: Buffer): Promise<SignUpRow | undefined> =>
  tx.row(sql`${row} where tenant_id = ${tx.tenantId} and token_sha256 = ${sha256} and (ends_at > ${tx.now} or founded is not null)`);

/** The same, held until the transaction ends, so that two presses found one tenant. */
export const lockSignUp = (tx: Tx, sha256: Buffer): Promise<SignUpRow | undefined> =>
  tx.row(
    sql`${row} where tenant_id = ${tx.tenantId} and token_sha256 = ${sha256} and (ends_at > ${tx.now} or founded is not null) for update`,
  );

/** Makes the tenant; false where its name is taken by now. */
export async function foundTenant(
  tx: Tx,
  { id, founded, host }: Permitted<{ id: string; founded: string; host: string }, 'found'>,
): Promise<boolean> {
  await tx.run(sql`update app.sign_up set founded = ${founded} where tenant_id = ${tx.tenantId} and id = ${id} and founded is null`);
  const made = await tx.row<{ made: boolean }>(sql`select app.found_tenant(${id}, ${host}, ${tx.now}) as made`);
  return made?.made === true;
}

export const markSettled = (tx: Tx, { id }: Permitted<{ id: string }, 'settle'>): Promise<number> =>
  tx.run(sql`update app.sign_up set settled_at = ${tx.now} where tenant_id = ${tx.tenantId} and id = ${id} and settled_at is null`);

export const forgetSignUps = (tx: Tx, { before }: Permitted<{ before: Date }, 'forget'>): Promise<number> =>
  tx.run(sql`delete from app.sign_up where tenant_id = ${tx.tenantId} and asked_at < ${before}`);

/** Whether a tenant has this name, or an address this host. */
export async function isTaken(tx: Tx, slug: string): Promise<boolean> {
  const found = await tx.row<{ taken: boolean }>(sql`select exists (select from installation.tenant where slug = ${slug}) as taken`);
  return found?.taken === true;
}
