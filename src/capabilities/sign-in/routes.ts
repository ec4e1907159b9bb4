import { setTimeout as pause } from 'node:timers/promises';
import { implement } from '@orpc/server';
import { nobody, Refusal } from '../../kernel/access/access.ts';
import { transact } from '../../kernel/db/transact.ts';
import { deed, look } from '../../kernel/http/answer.ts';
import { admitted, type EdgeContext } from '../../kernel/http/edge.ts';
import { passwordContract, sessionContract, signInLogContract, tokensContract } from './contract.ts';
import { authenticate, forgetSessions } from './public.ts';
import { makeApiToken, revokeApiToken, seeApiTokens } from './service/api-tokens.ts';
import { askReset, changeOwn, checkLink, invite, setByLink } from './service/passwords.ts';
import { provePassword, seeProof } from './service/proof.ts';
import { describeSession, endSession, listDevices, noteRefusal, startSession } from './service/session.ts';
import { seeSignIns } from './service/sign-in-log.ts';
import { countTry, forgetFailures, type Trier, takeBack } from './throttle.ts';
import { endedCookie, sessionCookie } from './tokens.ts';

const slowest = 250;

/** Not one deed but three transactions: a counted failure must stay although the sign-in is refused. */
const start = implement(sessionContract.start)
  .$context<EdgeContext>()
  .handler(async ({ input, context: { edge } }) => {
    const { tenant, network } = edge;
    const trier = { tenantId: tenant.id, email: input.email, network };
    await countTry('sign-in', trier);
    const actor = admitted({ ...edge, actor: undefined }, sessionContract.start['~orpc'].meta);
    const begun = await transact(actor, (call) => startSession(call, input, edge));
    if (begun === undefined) return await refuse(trier, edge.browser);
    await takeBack('sign-in', trier);
    edge.setCookie(sessionCookie(begun.token, edge.encrypted));
    const person = await authenticate(tenant, { cookie: sessionCookie(begun.token, false), bearer: undefined, encrypted: false });
    return await transact(person ?? actor, (call) => describeSession(call, tenant.name));
  });

/** A name that exists has its log to be written: in the time that both answers take, nobody can tell. */
async function refuse(trier: Trier, browser: string): Promise<never> {
  await Promise.all([transact(nobody(trier.tenantId, 'security'), (call) => noteRefusal(call, trier.email, browser)), pause(slowest)]);
  throw new Refusal('not_signed_in', 'E-mail or password is not right', { next: 'Check both, or reset the password.' });
}

/** Counted like a sign-in: a session left open must not be a place to guess. */
const prove = implement(sessionContract.prove)
  .$context<EdgeContext>()
  .handler(async ({ input, context: { edge } }) => {
    const actor = admitted(edge, sessionContract.prove['~orpc'].meta);
    const trier = { tenantId: edge.tenant.id, email: actor.id, network: edge.network };
    await countTry('sign-in', trier);
    const until = await transact(actor, (call) => provePassword(call, input.password));
    if (until === undefined)
      throw new Refusal('wrong_input', 'This is not your password', {
        errors: [{ pointer: '/password', reason: 'Not your password' }],
        next: 'Type it again, or ask for a new one by mail.',
      });
    await takeBack('sign-in', trier);
    return { until: until.toISOString() };
  });

export const sessionRoutes = {
  start,
  prove,
  seeProof: look(sessionContract.seeProof, async (call) => ({ until: (await seeProof(call))?.toISOString() ?? null })),
  get: look(sessionContract.get, async (call, _input, edge) =>
    call.actor.kind === 'person' ? await describeSession(call, edge.tenant.name) : null,
  ),
  end: deed(sessionContract.end, async (call, _input, edge) => {
    if (call.actor.sessionId !== null) await endSession(call, call.actor.sessionId);
    edge.setCookie(endedCookie(edge.encrypted));
    edge.setHeader('clear-site-data', '"cache", "cookies", "storage"');
    forgetSessions();
    return { ended: true as const };
  }),
  devices: look(sessionContract.devices, (call) => listDevices(call)),
  endDevice: deed(sessionContract.endDevice, async (call, { id }) => {
    await endSession(call, id);
    forgetSessions();
    return { ended: true as const };
  }),
};

/** Known or unknown, the answer is the same and takes the same time; each try counts, since each may send a mail. */
const askForReset = implement(passwordContract.askReset)
  .$context<EdgeContext>()
  .handler(async ({ input: { email }, context: { edge } }) => {
    const trier = { tenantId: edge.tenant.id, email, network: edge.network };
    await countTry('reset', trier);
    const actor = admitted({ ...edge, actor: undefined }, passwordContract.askReset['~orpc'].meta);
    await Promise.all([transact(actor, (call) => askReset(call, email, edge)), pause(slowest)]);
    return { asked: true as const };
  });

/** A wrong current password counts like a failed sign-in: a session left open must not be a place to guess. */
const changeOwnPassword = implement(passwordContract.changeOwn)
  .$context<EdgeContext>()
  .handler(async ({ input, context: { edge } }) => {
    const actor = admitted(edge, passwordContract.changeOwn['~orpc'].meta);
    const trier = { tenantId: edge.tenant.id, email: actor.id, network: edge.network };
    await countTry('sign-in', trier);
    const changed = await transact(actor, (call) => changeOwn(call, input, edge));
    if (changed) await takeBack('sign-in', trier);
    if (changed) return { changed: true as const };
    throw new Refusal('wrong_input', 'The current password is not right', {
      errors: [{ pointer: '/current', reason: 'Not the current password' }],
      next: 'Type it again, or ask for a new one by mail.',
    });
  });

export const passwordRoutes = {
  invite: deed(passwordContract.invite, async (call, { id }, edge) => {
    const { endsAt } = await invite(call, id, edge);
    return { sent: true as const, endsAt: endsAt.toISOString() };
  }),
  askReset: askForReset,
  checkLink: look(passwordContract.checkLink, async (call, { token }) => {
    const { kind, email, givenName, endsAt } = await checkLink(call, token);
    return { kind, email, givenName, endsAt: endsAt.toISOString() };
  }),
  setByLink: deed(passwordContract.setByLink, async (call, input, edge) => {
    const { email } = await setByLink(call, input, edge);
    await forgetFailures(call.tx, email);
    forgetSessions();
    return { changed: true as const, email };
  }),
  changeOwn: changeOwnPassword,
};

export const tokenRoutes = {
  list: look(tokensContract.list, seeApiTokens),
  create: deed(tokensContract.create, makeApiToken),
  revoke: deed(tokensContract.revoke, async (call, { id }) => {
    await revokeApiToken(call, id);
    forgetSessions();
    return { revoked: true as const };
  }),
};

export const signInLogRoutes = { list: deed(signInLogContract.list, seeSignIns) };
