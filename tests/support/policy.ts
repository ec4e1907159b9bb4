import type { IdentityReply, PolicyVersionReply } from '../../src/capabilities/policy/contract.ts';
import { forgetPolicy } from '../../src/capabilities/policy/pages/shown.ts';
import { builtAssertions } from '../../src/capabilities/policy/proofs/state.ts';
import { recordResults } from '../../src/capabilities/policy/service/record.ts';
import type { Identity } from '../../src/capabilities/policy/shared/identity.ts';
import { machine } from '../../src/kernel/access/access.ts';
import { transact } from '../../src/kernel/db/transact.ts';
import { forgetOperator } from '../../src/kernel/http/operator.ts';
import { tenants } from './cast.ts';
import { as, type Client } from './client.ts';
import type { TestHouse } from './house.ts';

/** Everything that Art. 13 GDPR wants told of an operator. */
export const identity: Identity = {
  serviceName: 'Enterprise Service Management Software',
  company: 'Example Operator Inc.',
  address: '1 Example Street, Chicago, IL 60601, United States',
  email: 'info@operator.example',
  phone: '+1 312 555 0142',
  contactPage: '/contact-us/',
  privacyRole: { en: 'the privacy officer', de: 'die Datenschutzbeauftragte' },
  privacyEmail: 'privacy@operator.example',
  authority: 'the Illinois Attorney General',
  offices: [
    { city: 'Chicago', country: 'US' },
    { city: 'Frankfurt', country: 'DE' },
  ],
  transfers: [{ country: 'US', mechanism: 'standardClauses' }],
  hours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00', timeZone: 'America/Chicago' },
  automatedDecisions: false,
  attestedUntil: '2099-12-31',
  noticeDays: 30,
};

/** Acme runs the installation: Petra answers for its policy. */
export async function makeOperator({ owner }: TestHouse): Promise<void> {
  const value = JSON.stringify({ tenantId: tenants.acme.id });
  await owner.query(
    "insert into installation.setting (key, value) values ('operator', $1) on conflict (key) do update set value = excluded.value",
    [value],
  );
  forgetOperator();
}

/** As if every assertion of what is built had just held; those named had not. */
export async function showAll(red: readonly string[] = [], at = new Date()): Promise<string[]> {
  return await transact(machine(tenants.acme.id, 'service'), (call) =>
    recordResults(
      call,
      builtAssertions.map((assertion) => ({ assertion, at, software: 'test', faults: red.includes(assertion) ? ['planted'] : [] })),
    ),
  );
}

export const answer = (petra: Client, settings: object = identity, version = 1) =>
  petra.put<IdentityReply>('/policy/identity', settings, { 'if-match': `"${version}"` });
export const publishes = (client: Client, wanted: object = {}) => client.post<PolicyVersionReply>('/policy/versions', wanted);

/** Petra, once she has said who answers. */
export async function petraReady(house: TestHouse): Promise<Client> {
  const petra = await as(house, 'petra');
  await answer(petra, identity, 0);
  return petra;
}

/** Petra has published a policy, and then one that shortens its notice: a material change, thirty days ahead. */
export async function announceMaterial(house: TestHouse): Promise<Client> {
  const petra = await petraReady(house);
  await publishes(petra);
  await answer(petra, { ...identity, noticeDays: 14 });
  await publishes(petra);
  return petra;
}

/** Versions cannot be removed by anybody, so tests lift the trigger as only the owner can. */
export async function forgetPolicies({ owner }: TestHouse): Promise<void> {
  await owner.query(`delete from app.policy_notice; delete from app.policy_coverage; delete from app.policy_exception;
    alter table app.policy_activation disable trigger all; delete from app.policy_activation; alter table app.policy_activation enable trigger all;
    alter table app.policy_version disable trigger all; delete from app.policy_version;
    alter table app.policy_version enable trigger all; delete from app.policy_proof; delete from app.policy_identity`);
}

/** The policy that is shown is kept for two seconds; a test does not wait for them. */
export const readPolicyAnew = (): void => forgetPolicy();
