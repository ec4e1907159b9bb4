import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { now } from '../../../kernel/clock/clock.ts';
import { holidaysOf } from '../../../kernel/clock/holidays.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { log } from '../../../kernel/log/log.ts';
import { originOfTenant } from '../../../kernel/mail/origin.ts';
import { postHere } from '../../../kernel/mail/post.ts';
import { askHere } from '../../../kernel/net/ask-here.ts';
import { doorOf } from '../../../kernel/net/doors.ts';
import { operatorSettings, type PolicyDrill } from '../../policy/public.ts';
import { closeUnneeded } from '../../tickets/public/asked.ts';
import { knownOrigins } from '../../tickets/public/lives.ts';
import { probing, receiver, takeIn } from '../service/contact.ts';
import { answersAt } from './answers-at.ts';

/** Each time under a name of its own: what an earlier one left behind proves nothing of today. */
export const channelsDrill: PolicyDrill = {
  statement: 'S61',
  act: (operator) => probeChannels(operator, `${now().toISOString().slice(0, 10)}-${randomBytes(4).toString('hex')}`),
  stands: async () => (await doorOf('mail')) !== undefined,
};

type Probe = { readonly operator: string; readonly run: string };

/**
 * Does what somebody outside does, through the doors of the running installation: posts the form of the public page, hands a mail to the
 * intake, calls within or outside the hours that the page tells. Each has to be a request; it is closed at once, and nobody is written to.
 * Gives what did not go so.
 */
export async function probeChannels(operator: string, run: string): Promise<string[]> {
  const probe = { operator, run };
  const ways = { form: byForm, mail: byMail, phone: byPhone, hours: byHours };
  const faults: string[] = [];
  for (const [way, act] of Object.entries(ways)) faults.push(...(await act(probe).catch((fault: unknown) => failed(way, operator, fault))));
  return faults;
}

function failed(way: string, tenantId: string, fault: unknown): string[] {
  log.fault('a way in could not be tried', fault, { job: `site.probe-${way}`, tenantId });
  return [`No request came of the probe by ${way}: it could not be carried out; the log tells where`];
}

const titleOf = (run: string): string => `Probe of ${run}`;
const hostOf = async (operator: string): Promise<string> => new URL(await originOfTenant(operator)).hostname;
const text = 'Written by the installation itself.';

async function byForm({ operator, run }: Probe): Promise<string[]> {
  const [port, host] = await Promise.all([doorOf('server'), hostOf(operator)]);
  if (port === undefined) return ['No server of this installation says where it listens'];
  const form = { topic: 'other', name: probing.name, email: probing.email, message: `${titleOf(run)}. ${text}` };
  const { status, location } = await askHere(port, { host, path: '/contact-us/en', form });
  const number = /\?sent=([A-Z]+\d+)$/.exec(location)?.[1];
  if (number === undefined) return [`No request came of the probe by form: it was answered with ${status} and no number`];
  // Refused where there is no such request.
  await transact(receiver(operator), (call) => closeUnneeded(call, number));
  return [];
}

const longest = 15_000;

async function byMail({ operator, run }: Probe): Promise<string[]> {
  const [port, { email }] = await Promise.all([doorOf('mail'), operatorSettings()]);
  if (port === undefined) return ['No mail is taken in here: CANDOR_INBOUND_PORT is not set where the worker starts'];
  if (email === undefined) return ['No address is set to which a mail could be sent'];
  const fields = [`From: ${probing.name} <${probing.email}>`, `To: <${email}>`, `Subject: ${titleOf(run)}`];
  const raw = Buffer.from([...fields, `Message-ID: <probe-${run}@probe.invalid>`, '', text, ''].join('\r\n'));
  await postHere(port, { from: probing.email, to: email, raw });
  // The intake has said that it is kept; what becomes of it is made afterwards.
  for (let waited = 0; waited < longest; waited += 100) {
    if (await closes(operator, `probe:mail:${run}`)) return [];
    await pause(100);
  }
  return ['No request came of the probe by mail'];
}

/** Who calls is written down by whoever answers. */
async function byPhone({ operator, run }: Probe): Promise<string[]> {
  const origin = `probe:phone:${run}`;
  const said = { from: probing, title: titleOf(run), text, tags: [], locale: 'en', service: '', answers: false } as const;
  await transact(receiver(operator), (call) => takeIn(call, { ...said, channel: 'phone', origin }));
  return (await closes(operator, origin)) ? [] : ['No request came of the probe by phone'];
}

const closes = (operator: string, origin: string): Promise<boolean> =>
  transact(receiver(operator), async (call) => {
    const found = (await knownOrigins(call.tx, [origin])).get(origin);
    if (found !== undefined) await closeUnneeded(call, found.number);
    return found !== undefined;
  });

/** Whoever wants to call reads the number, and whether somebody answers now. */
async function byHours({ operator }: Probe): Promise<string[]> {
  const [port, host, { hours, phone }] = await Promise.all([doorOf('server'), hostOf(operator), operatorSettings()]);
  if (port === undefined) return [];
  if (hours === undefined || phone === undefined) return ['Nobody has said which number is called, and when somebody answers'];
  const holidayOn = hours.holidays === undefined ? () => undefined : await holidaysOf(hours.holidays);
  const before = answersAt(hours, now(), holidayOn);
  const { text: page } = await askHere(port, { host, path: '/contact-us/en' });
  const told = /<p class="open( now)?">/.exec(page);
  // Where the hour turned between the two, either is right.
  const right = [before, answersAt(hours, now(), holidayOn)];
  const faults =
    told !== null && right.includes(told[1] !== undefined) ? [] : ['The page does not tell rightly whether somebody answers now'];
  return page.includes(`tel:${phone.replace(/[^+\d]/g, '')}`) ? faults : [...faults, 'The page does not tell the number to call'];
}
