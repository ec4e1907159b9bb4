import { type Actor, type Call, machine, nobody, permitNew, Refusal } from '../../kernel/access/access.ts';
import { clockShift, now } from '../../kernel/clock/clock.ts';
import { remembered } from '../../kernel/db/remembered.ts';
import { glance, transact } from '../../kernel/db/transact.ts';
import { cost, hashPassword } from './password.ts';
import { seeProof } from './service/proof.ts';
import { idleEndFrom } from './service/session.ts';
import { touchApiToken } from './store/api-tokens.ts';
import { savePassword } from './store/links.ts';
import { type ActorRow, actorByApiToken, actorBySession, touchSession } from './store/session.ts';
import { type Trier, waitAfter } from './throttle.ts';
import { sha256, tokenIn } from './tokens.ts';

type Known = { actor: Actor; until: number };

const known = remembered<string, Known>();
const keptFor = 1000;
const mostKept = 20_000;
const touchEvery = 60_000;
const touched = remembered<string, number>();

type Knock = { cookie: string | undefined; bearer: string | undefined; encrypted: boolean };

/**
 * The person behind a session cookie or bearer token. An answer is kept for a second, counted from before it was asked for, so that a burst
 * of requests asks once; whatever ends a session or changes a role is therefore in force within a second in every process. Where the clock was
 * moved, it is asked anew.
 */
export async function authenticate(tenant: { id: string }, { cookie, bearer, encrypted }: Knock): Promise<Actor | undefined> {
  const token = bearer ?? tokenIn(cookie, encrypted);
  if (token === undefined || token.length > 200) return undefined;
  const key = `${clockShift()}/${tenant.id}/${bearer === undefined ? 'session' : 'token'}/${token}`;
  const kept = known.get(key);
  if (kept !== undefined && kept.until > performance.now()) return kept.actor;
  return await looked(tenant.id, key, token, bearer !== undefined);
}

async function looked(tenantId: string, key: string, token: string, isBearer: boolean): Promise<Actor | undefined> {
  const until = performance.now() + keptFor;
  const find = isBearer ? actorByApiToken : actorBySession;
  const row = await glance(nobody(tenantId, 'security'), ({ tx }) => find(tx, sha256(token)));
  known.delete(key);
  if (row === undefined) return undefined;
  await touch(tenantId, row, isBearer);
  if (known.size >= mostKept) known.clear();
  const actor = actorOf(tenantId, row);
  known.set(key, { actor, until });
  return actor;
}

const actorOf = (tenantId: string, row: ActorRow): Actor => ({
  ...machine(tenantId, 'service'),
  kind: 'person',
  id: row.personId,
  holdings: row.holdings,
  teamIds: row.teamIds,
  timeZone: row.timeZone,
  locale: row.locale,
  sessionId: row.sessionId,
  scopes: row.scopes,
});

async function touch(tenantId: string, { sessionId }: ActorRow, isBearer: boolean): Promise<void> {
  const at = now().getTime();
  if (Math.abs(at - (touched.get(sessionId) ?? 0)) < touchEvery) return;
  if (touched.size >= mostKept) touched.clear();
  touched.set(sessionId, at);
  await transact(machine(tenantId, 'security'), ({ tx }) =>
    isBearer
      ? touchApiToken(tx, permitNew({ id: sessionId }, 'touch', true))
      : touchSession(tx, permitNew({ id: sessionId, idleEnd: idleEndFrom(tx.now) }, 'touch', true)),
  );
}

/** Forgets kept answers at once in this process: after a sign-out, a changed role, a moved clock. */
export const forgetSessions = (): void => {
  known.clear();
  touched.clear();
};

/** Counts what a visitor sends, by address and network; gives the minutes to wait where it was too often, else 0. */
export const countVisit = async (counted: 'sign-up' | 'contact' | 'vote' | 'voice', visitor: Trier): Promise<number> =>
  Math.ceil((await waitAfter(counted, visitor)) / 60_000);

/** The password of somebody who has none yet, chosen over a letter that only they got. */
export async function firstPassword({ tx }: Call, personId: string, password: string): Promise<void> {
  await savePassword(tx, permitNew({ personId }, 'setPassword', true), await hashPassword(password));
  tx.emit({ type: 'password.changed', objectId: personId, actorId: personId, facts: { by: 'signUp' } });
}

/** Refuses whoever did not give their password within the last minutes: for what must not go to somebody who only found a screen unlocked. */
export async function needPasswordAgain(call: Call): Promise<void> {
  if ((await seeProof(call)) === null)
    throw new Refusal('password_needed', 'Give your password again before your data is handed out', {
      next: 'Send it to PUT /api/v1/session/proof, then try again within ten minutes.',
    });
}

/** With how much effort passwords are kept now. */
export const passwordCost = (): { readonly memory: number; readonly passes: number } => ({ memory: cost.memory, passes: cost.passes });
