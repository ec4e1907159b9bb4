import { createHash, randomBytes } from 'node:crypto';
import { type Call, machine, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { glance, transact } from '../../../kernel/db/transact.ts';
import { operatorTenant } from '../../../kernel/http/operator.ts';
import type { Locale } from '../../../kernel/i18n/locale.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { write } from '../../../kernel/mail/letter.ts';
import { originOfTenant } from '../../../kernel/mail/origin.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { offeredVersion } from '../../subscription/public.ts';
import { confirmation } from '../letters.ts';
import { mayFound, maySignUp } from '../policy.ts';
import { isReserved, type SignUp } from '../shared/sign-up.ts';
import { foundTenant, insertSignUp, isTaken, lockSignUp, markSettled, type SignUpRow, signUpByToken } from '../store.ts';
import { settle } from './settle.ts';

const day = 86_400_000;
const sha256 = (secret: string): Buffer => createHash('sha256').update(secret).digest();

type About = { readonly origin: string; readonly service: string };

/** Keeps what was asked and sends the letter; false where the name is taken or reserved. Says nothing of who has an account. */
export async function askSignUp(call: Call, { terms: _accepted, ...asked }: SignUp, { origin, service }: About): Promise<boolean> {
  const { tx, actor } = call;
  if (isReserved(asked.slug) || (await isTaken(tx, asked.slug))) return false;
  const secret = randomBytes(32).toString('base64url');
  const id = newId(tx.now.getTime());
  const kept = { ...asked, id, sha256: sha256(secret), termsVersion: offeredVersion(), endsAt: new Date(tx.now.getTime() + day) };
  await insertSignUp(tx, permitNew(kept, 'signUp', maySignUp(actor)));
  const address = `${origin}/sign-up/confirm/${secret}`;
  const letter = write(confirmation, asked.locale, { name: asked.givenName, company: asked.company, service, address });
  await enqueueMail(call, { personId: null, address: asked.email, letter });
  return true;
}

/** What a link of a letter is about; undefined where it no longer counts. */
export const signUpOf = async (operator: string, secret: string): Promise<SignUpRow | undefined> =>
  await transact(machine(operator, 'service'), ({ tx }) => signUpByToken(tx, sha256(secret)));

export type Founded = { readonly id: string; readonly host: string; readonly company: string; readonly locale: Locale };

/**
 * Whoever holds the letter confirms: the tenant is founded in one transaction of the operator's, its first person and its contract come in
 * one of its own. Broken off between the two, the same link goes on where it was; pressed twice, it is one tenant.
 */
export async function confirmSignUp(secret: string, password: string): Promise<Founded> {
  const operator = await operatorTenant();
  if (operator === undefined) throw over();
  const { row, founded } = await transact(machine(operator, 'service'), (call) => found(call, sha256(secret)));
  if (row.settledAt === null) {
    await settle(founded.id, row, password);
    await transact(machine(operator, 'service'), ({ tx, actor }) => markSettled(tx, permitNew({ id: row.id }, 'settle', mayFound(actor))));
  }
  return founded;
}

const over = (): Refusal => new Refusal('not_found', 'This link was used already, or is too old', { next: 'Ask for a new one.' });

async function found({ tx, actor }: Call, hash: Buffer): Promise<{ row: SignUpRow; founded: Founded }> {
  const row = await lockSignUp(tx, hash);
  if (row === undefined) throw over();
  const host = `${row.slug}.${await baseHost(tx.tenantId)}`;
  const id = row.founded ?? newId(tx.now.getTime());
  const founded = { id, host, company: row.company, locale: row.locale };
  if (row.founded !== null) return { row, founded };
  const isMade = await foundTenant(tx, permitNew({ id: row.id, founded: id, host }, 'found', mayFound(actor)));
  if (!isMade) throw new Refusal('conflict', 'This address was taken meanwhile', { next: 'Sign up again with another one.' });
  tx.emit({ type: 'signUp.confirmed', objectId: id, facts: { plan: row.plan, country: row.country, termsVersion: row.termsVersion } });
  return { row, founded };
}

/** Tenants live beside the operator: below what is left of its address without its own name. */
export async function baseHost(operator: string): Promise<string> {
  const named = glance(machine(operator, 'service'), ({ tx }) =>
    tx.row<{ slug: string }>(sql`select slug from installation.tenant where id = ${tx.tenantId}`, 'site.operator'),
  );
  const [origin, found] = await Promise.all([originOfTenant(operator), named]);
  const { hostname } = new URL(origin);
  const [first = '', ...rest] = hostname.split('.');
  return rest.length > 0 && (first === found?.slug || first === 'www') ? rest.join('.') : hostname;
}
