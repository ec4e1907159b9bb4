import { type Call, nobody } from '../../../kernel/access/access.ts';
import { now } from '../../../kernel/clock/clock.ts';
import { remembered } from '../../../kernel/db/remembered.ts';
import { aside, glance } from '../../../kernel/db/transact.ts';
import { operatorTenant } from '../../../kernel/http/operator.ts';
import { type Check, checksHere, toldControls } from '../../controls/public.ts';
import { type Instructed, whatIsInstructed } from '../../directory/public.ts';
import type { ProofRow } from '../proofs/row.ts';
import { type ProofState, statesOf } from '../proofs/state.ts';
import { identityOf, inForce, proofsOf, type VersionRow, versionsOf } from '../queries.ts';
import type { PartialIdentity } from '../shared/identity.ts';

/** What the public pages show: all versions, and what is proved now. */
export type PublicPolicy = {
  readonly versions: readonly VersionRow[];
  readonly current: VersionRow | undefined;
  readonly rows: readonly ProofRow[];
  /** The last looks at the measures of the installation. */
  readonly checks: readonly Check[];
  /** Whether companies may sign up at the operator’s address. */
  readonly offers: boolean;
  readonly states: ReadonlyMap<string, ProofState>;
  /** The same as long as nothing that is shown differs. */
  readonly mark: string;
};

type Kept = { readonly policy: Promise<PublicPolicy>; readonly until: number };

const kept = remembered<'policy', Kept>();
const keptFor = 2000;

/** The operator's policy, read at most every two seconds however many ask. */
export function publicPolicy(): Promise<PublicPolicy> {
  const found = kept.get('policy');
  if (found !== undefined && found.until >= performance.now()) return found.policy;
  const policy = aside(read);
  kept.set('policy', { policy, until: performance.now() + keptFor });
  // A failure is told to whoever asked, and not kept.
  policy.catch(forgetPolicy);
  return policy;
}

/** For tests, and after something was published in this process. */
export const forgetPolicy = (): void => kept.clear();

async function read(): Promise<PublicPolicy> {
  const operator = await operatorTenant();
  const at = now();
  if (operator === undefined) return { versions: [], current: undefined, rows: [], checks: [], offers: false, states: new Map(), mark: '' };
  const [versions, rows, checks, identity] = await glance(nobody(operator, 'service'), ({ tx }) =>
    Promise.all([versionsOf(tx), proofsOf(tx), checksHere(tx), identityOf(tx)]),
  );
  const offers = identity?.settings.offersService === true;
  const states = statesOf(rows, at);
  const current = inForce(versions, at);
  const proofs = [...states.values()].map(({ assertion, state, heldAt, since }) => [assertion, state, heldAt?.getTime(), since?.getTime()]);
  const looks = toldControls(checks, 'en', at).map(({ name, state }) => [name, state]);
  const times = checks.map(({ control, ranAt }) => [control, ranAt.getTime()]);
  return {
    versions,
    current,
    rows,
    checks,
    offers,
    states,
    mark: JSON.stringify([current?.number, versions.length, proofs, looks, times]),
  };
}

type Notice = Pick<PublicPolicy, 'versions' | 'current'> & {
  readonly email: string | undefined;
  readonly instructed: readonly Instructed[];
};

/** A tenant's own notice: its versions, what it has instructed by now, and where its people turn to, if it has said so. */
export async function noticeOf(tenantId: string): Promise<Notice> {
  const asked = ({ tx }: Call) => Promise.all([versionsOf(tx, 'notice'), identityOf(tx), whatIsInstructed(tx)]);
  const [versions, identity, instructed] = await glance(nobody(tenantId, 'service'), asked);
  return { versions, instructed, current: inForce(versions, now()), email: identity?.settings.privacyEmail };
}

/** What the operator says of itself now; a change shows at once, not with the next version of the policy. */
export async function operatorIdentity(): Promise<PartialIdentity> {
  const operator = await operatorTenant();
  if (operator === undefined) return {};
  return (await glance(nobody(operator, 'service'), ({ tx }) => identityOf(tx)))?.settings ?? {};
}
