import { type Actor, Refusal } from '../../../kernel/access/access.ts';
import { consentKnown } from '../../consent/public.ts';
import { cutShort } from '../network.ts';
import { mayTell } from '../policy.ts';
import { placesIn } from '../scrub.ts';
import { Beacon } from '../shared/beacon.ts';
import { keepWithOthers } from './gather.ts';

/** What the edge knows of whoever tells. */
export type Teller = {
  readonly actor: Actor | undefined;
  /** Family and major version. */
  readonly browser: string;
  /** The whole address; only its beginning goes on from here. */
  readonly network: string;
  /** Global Privacy Control. */
  readonly signal: boolean;
};

/** Keeps what a page tells, of somebody who allowed it; the server decides, whatever the browser thought. */
export async function collect({ actor, browser, network, signal }: Teller, body: unknown): Promise<void> {
  if (actor === undefined) throw new Refusal('not_signed_in', 'You are not signed in', { next: 'Sign in and try again.' });
  if (signal || !mayTell(actor)) throw notAllowed();
  const beacon = read(body);
  // Who said no costs no transaction; a yes is asked of the ledger again where it is written.
  if (!(await consentKnown({ tenantId: actor.tenantId, personId: actor.id, purpose: 'usageStatistics' }))) throw notAllowed();
  const stack = beacon.fault?.stack === undefined ? null : placesIn(beacon.fault.stack);
  const isKept = await keepWithOthers(actor.tenantId, { personId: actor.id, beacon, browser, network: cutShort(network), stack });
  if (!isKept) throw notAllowed();
}

function read(body: unknown): Beacon {
  const { data, error } = Beacon.safeParse(body);
  if (error === undefined) return data;
  const errors = error.issues.map(({ path, code }) => ({ pointer: `/${path.join('/')}`, reason: code }));
  throw new Refusal('wrong_input', 'This is not what a page may tell', {
    errors,
    next: 'Send the fields of the closed list, and no others.',
  });
}

const notAllowed = (): Refusal =>
  new Refusal('forbidden', 'This may not be counted', { next: 'It takes the person’s own yes and their organisation’s instruction.' });
