import { randomBytes } from 'node:crypto';
import type { Call } from '../../../kernel/access/access.ts';
import { now } from '../../../kernel/clock/clock.ts';
import { transact } from '../../../kernel/db/transact.ts';
import type { PolicyDrill } from '../../policy/public.ts';
import { closeUnneeded, type IntakeChannel, knownOrigins } from '../../tickets/public.ts';
import { receiver, takeIn } from '../service/contact.ts';
import { keepMail, takeOne } from './take.ts';

/** Nothing is ever delivered below `.invalid` (RFC 6761, 6.4). */
const from = { name: 'Daily probe', email: 'probe@probe.invalid' };

/** Each time under a name of its own: what an earlier one left behind proves nothing of today. */
export const channelsDrill: PolicyDrill = {
  statement: 'S61',
  act: (operator) => probeChannels(operator, `${now().toISOString().slice(0, 10)}-${randomBytes(4).toString('hex')}`),
};

/**
 * Acts out what somebody outside does: writes in the form, sends a mail, calls. Each has to be a request; it is closed at once, and nobody is
 * written to. Gives what did not become one.
 */
export async function probeChannels(operator: string, run: string): Promise<string[]> {
  const messageId = `<probe-${run}@probe.invalid>`;
  const said = {
    from,
    title: `Probe of ${run}`,
    text: 'Written by the installation itself.',
    tags: ['probe'],
    locale: 'en',
    service: '',
    answers: false,
  } as const;
  await transact(receiver(operator), async (call) => {
    for (const channel of ['form', 'phone'] as const) await takeIn(call, { ...said, channel, origin: originOf(channel, run) });
  });
  const raw = Buffer.from(
    `From: ${from.name} <${from.email}>\r\nSubject: ${said.title}\r\nMessage-ID: ${messageId}\r\n\r\n${said.text}\r\n`,
  );
  await takeOne(operator, await keepMail(operator, { sender: from.email, recipient: 'probe', raw }));
  return await transact(receiver(operator), (call) => settled(call, run));
}

const channels: readonly IntakeChannel[] = ['form', 'mail', 'phone'];
const originOf = (channel: IntakeChannel, run: string): string => `probe:${channel}:${run}`;

async function settled(call: Call, run: string): Promise<string[]> {
  const known = await knownOrigins(
    call.tx,
    channels.map((channel) => originOf(channel, run)),
  );
  for (const { number } of known.values()) await closeUnneeded(call, number);
  return channels.filter((channel) => !known.has(originOf(channel, run))).map((channel) => `No request came of the probe by ${channel}`);
}
