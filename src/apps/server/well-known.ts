import type { FastifyRequest } from 'fastify';
import { publicPolicy } from '../../capabilities/policy/pages/shown.ts';
import { inForceSince } from '../../capabilities/policy/queries.ts';
import { Refusal } from '../../kernel/access/access.ts';
import { now } from '../../kernel/clock/clock.ts';
import { originAt } from '../../kernel/http/edge-of.ts';
import { tenantOf } from '../../kernel/http/tenants.ts';

type Fact = { readonly type: string; readonly told: (request: FastifyRequest) => Promise<string> };

/** What programs look up by themselves below `/.well-known/`: whom to tell of a weakness, and which policy holds. */
export const wellKnown: Readonly<Record<string, Fact>> = {
  'security.txt': { type: 'text/plain; charset=utf-8', told: securityText },
  'privacy/policy.json': { type: 'application/json; charset=utf-8', told: policyInForce },
};

const halfYear = 180 * 86_400_000;

/** RFC 9116: the operator's ways of contact, which a day from now in half a year have to be looked up anew. */
async function securityText(request: FastifyRequest): Promise<string> {
  await tenantOf(request.headers.host);
  const origin = originAt(request);
  const email = (await publicPolicy()).current?.document.controller.email;
  const day = new Date(now().getTime() + halfYear).toISOString().slice(0, 10);
  const lines = [
    ...(email === undefined ? [] : [`Contact: mailto:${email}`]),
    `Contact: ${origin}/contact-us/`,
    `Expires: ${day}T00:00:00Z`,
    'Preferred-Languages: en, de',
    `Canonical: ${origin}/.well-known/security.txt`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Which version is in force, by its hash, and where the chain of versions ends: whoever notes both sees whether they are ever swapped. */
async function policyInForce(request: FastifyRequest): Promise<string> {
  await tenantOf(request.headers.host);
  const { current, versions } = await publicPolicy();
  if (current === undefined) throw new Refusal('not_found', 'No policy has been published yet');
  const said = {
    policy: { number: current.number, sha256: current.hash.toString('hex'), since: inForceSince(versions, current).toISOString() },
    chainHead: { number: versions.at(-1)?.number, sha256: versions.at(-1)?.hash.toString('hex') },
    read: `${originAt(request)}/privacy`,
  };
  return `${JSON.stringify(said)}\n`;
}
