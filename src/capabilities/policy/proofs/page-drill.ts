import { keeper } from '../../../kernel/access/access.ts';
import { now } from '../../../kernel/clock/clock.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { originOfTenant } from '../../../kernel/mail/origin.ts';
import { askHere } from '../../../kernel/net/ask-here.ts';
import { doorOf } from '../../../kernel/net/doors.ts';
import { inForce, versionsOf } from '../queries.ts';
import type { Drill } from './drills.ts';

/** Anybody asks the running server for the policy: it has to be there, without a cookie, under the fingerprint that the chain has for what is in force. */
export const publishedDrill: Drill = { statement: 'S60', act: readAsAnybody };

async function readAsAnybody(operator: string): Promise<string[]> {
  const [port, origin, versions] = await Promise.all([
    doorOf('server'),
    originOfTenant(operator),
    transact(keeper(operator, 'service'), ({ tx }) => versionsOf(tx)),
  ]);
  const hash = inForce(versions, now())?.hash.toString('hex');
  // Before the first one is published there is nothing to read.
  if (hash === undefined) return [];
  if (port === undefined) return ['No server of this installation says where it listens'];
  const asked = { '/privacy/en': hash, '/privacy/versions/en': hash, '/privacy.json': `urn:sha256:${hash}` };
  const faults: string[] = [];
  for (const [path, shows] of Object.entries(asked)) {
    const { status, text, cookies } = await askHere(port, { host: new URL(origin).hostname, path });
    if (status !== 200) faults.push(`${path} is not there: it was answered with ${status}`);
    else if (!text.includes(shows)) faults.push(`${path} shows another version than the one in force`);
    if (cookies > 0) faults.push(`${path} sets a cookie`);
  }
  return faults;
}
