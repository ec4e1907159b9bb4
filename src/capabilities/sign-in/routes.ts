import { implement } from '@orpc/server';
import { Refusal } from '../../kernel/access/access.ts';
import { transact } from '../../kernel/db/transact.ts';
import { deed, look } from '../../kernel/http/answer.ts';
import { admitted, type EdgeContext } from '../../kernel/http/edge.ts';
import { sessionContract } from './contract.ts';
import { authenticate, forgetSessions } from './public.ts';
import { describeSession, endSession, listDevices, startSession } from './service.ts';
import { countFailure, refuseTooMany } from './throttle.ts';
import { endedCookie, sessionCookie } from './tokens.ts';

/** Not one deed but three transactions: a counted failure must stay although the sign-in is refused. */
const start = implement(sessionContract.start)
  .$context<EdgeContext>()
  .handler(async ({ input, context: { edge } }) => {
    const { tenant, network } = edge;
    await refuseTooMany(tenant.id, input.email, network);
    const actor = admitted({ ...edge, actor: undefined }, sessionContract.start['~orpc'].meta);
    const begun = await transact(actor, (call) => startSession(call, input, edge));
    if (begun === undefined) return await refuse(tenant.id, input.email, network);
    edge.setCookie(sessionCookie(begun.token, edge.encrypted));
    const person = await authenticate(tenant, { cookie: sessionCookie(begun.token, false), authorization: undefined });
    return await transact(person ?? actor, (call) => describeSession(call, tenant.name));
  });

async function refuse(tenantId: string, email: string, network: string): Promise<never> {
  await countFailure(tenantId, email, network);
  throw new Refusal('not_signed_in', 'E-mail or password is not right', { next: 'Check both, or reset the password.' });
}

export const sessionRoutes = {
  start,
  get: look(sessionContract.get, (call, _input, edge) => describeSession(call, edge.tenant.name)),
  end: deed(sessionContract.end, async (call, _input, edge) => {
    if (call.actor.sessionId !== null) await endSession(call, call.actor.sessionId);
    edge.setCookie(endedCookie(edge.encrypted));
    edge.setHeader('clear-site-data', '"cache", "storage"');
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
