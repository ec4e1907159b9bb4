import { type Actor, type Call, machine } from '../../kernel/access/access.ts';
import { rehearse } from '../../kernel/jobs/rehearse.ts';
import { newId } from '../../kernel/shared/ids.ts';
import { type ConsentPurpose, consentPurposes } from '../../kernel/shared/purposes.ts';
import { importedPeople } from '../directory/public.ts';
import { fingerprintOf, type PolicyDrill, policyInForce } from '../policy/public.ts';
import { noticeOf } from './notice.ts';
import { consentFor } from './public.ts';
import { answer } from './service.ts';

/** Somebody who is made for the drill, and gone after it: no yes of a program ever stands in the ledger. */
const reader = { givenName: 'Withdrawal', familyName: 'drill', email: 'withdrawal@probe.invalid' };

/** Milliseconds after which a no has to be everywhere. */
const soonest = 60_000;

const drilling = (operator: string): Actor => ({
  ...machine(operator, 'administration'),
  afterContract: true,
  holdings: [{ role: 'tenantAdmin', workspaceId: null }],
});

/** Allows and takes back each thing that one may allow, and asks after both as whoever would use it does. All of it is taken back. */
export const withdrawalDrill: PolicyDrill = { statement: 'S04', act: (operator) => rehearse(drilling(operator), allowAndTakeBack) };

async function allowAndTakeBack(call: Call): Promise<string[]> {
  const id = (await importedPeople(call, [reader], 'contact')).get(reader.email);
  if (id === undefined) return ['Nobody could be asked'];
  const own: Call = { tx: call.tx, actor: { ...call.actor, kind: 'person', id, holdings: [] } };
  const faults: string[] = [];
  for (const purpose of consentPurposes) faults.push(...(await withdrawn(own, purpose)));
  return faults;
}

async function withdrawn(call: Call, purpose: ConsentPurpose): Promise<string[]> {
  const { tx, actor } = call;
  const notice = fingerprintOf(noticeOf(purpose, 'en', await policyInForce())).toString('hex');
  const say = (said: 'given' | 'refused'): Promise<void> =>
    answer(call, { purpose, answer: said, notice, act: newId(tx.now.getTime()), place: 'privacyChoices' }, false);
  await say('given');
  const counted = await consentFor(tx, actor.id, purpose);
  const began = performance.now();
  await say('refused');
  const isStill = await consentFor(tx, actor.id, purpose);
  return [
    ...(counted ? [] : [`Allowed, and it does not count: ${purpose}`]),
    ...(isStill || performance.now() - began > soonest ? [`Taken back, and it still counts: ${purpose}`] : []),
  ];
}
