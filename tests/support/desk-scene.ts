import { as, type Client } from './client.ts';
import type { TestHouse } from './house.ts';

type Ticket = { number: string; version: number };
type Told = { by: 'ada' | 'bob'; title: string; text: string; team?: string; impact?: number; urgency?: number };

/** What people have asked the IT desk for; enough to fill a screen. */
const told: readonly Told[] = [
  { by: 'bob', title: 'Collect the returned laptop of Chiara', text: 'It lies at the reception.', impact: 3, urgency: 3 },
  { by: 'ada', title: 'Screen reader reads intranet tables twice, once in German', text: 'Since the new intranet.' },
  { by: 'bob', title: 'Second monitor flickers when docked, only at 4K', text: 'Cable changed already.' },
  { by: 'ada', title: 'Zugriff auf das Lieferantenportal für drei Werkstudierende', text: 'Bitte bis Freitag.', impact: 3 },
  { by: 'bob', title: 'Rooms in Vienna cannot be booked from the phone', text: 'The list stays empty.', urgency: 1 },
  { by: 'ada', title: 'Onboarding on 1 December: laptop, badge and accounts for Priya', text: 'All as for Yuki.' },
  { by: 'bob', title: 'Drucker im 3. OG druckt nur leere Seiten, Toner ist neu', text: 'Auch nach Neustart.', impact: 2, urgency: 2 },
  { by: 'ada', title: 'Shared mailbox legal-intake asks for the password every hour', text: 'For all five of us.', impact: 2 },
  { by: 'bob', title: 'Duplicate payment to supplier 704413, please stop the run', text: 'Run starts at 18:00.', impact: 1, urgency: 2 },
  {
    by: 'ada',
    title: 'Payroll export rejects IBANs with lower-case letters',
    text: 'The file is attached in the portal.',
    impact: 1,
    urgency: 2,
  },
  {
    by: 'bob',
    title: 'Kassen der Filiale Hamburg-Altona offline, Zahlung nur bar möglich',
    text: 'Alle drei Kassen.',
    impact: 1,
    urgency: 1,
  },
  {
    by: 'ada',
    title: 'VPN drops every few minutes since the update, video calls freeze',
    text: 'Since this morning’s update the VPN drops every five to ten minutes. Calls freeze, then reconnect. Cable and Wi-Fi are the same. I present to a customer today at 14:00.',
    team: 'Network',
    impact: 2,
    urgency: 1,
  },
];

/** Twelve tickets of Ada and Bob with the Service Desk and Network; the last one has a whole conversation. Gives their numbers in this order. */
export async function fillTheDesk(house: Pick<TestHouse, 'port'>): Promise<string[]> {
  const whole = house as TestHouse;
  const askers = { ada: await as(whole, 'ada'), bob: await as(whole, 'bob') };
  const numbers: string[] = [];
  for (const { by, title, text, team = 'Service Desk', ...levels } of told) {
    const { number } = await created(askers[by], { type: 'incident', title, description: text, team });
    numbers.push(number);
    if (levels.impact !== undefined || levels.urgency !== undefined) await changed(await as(whole, 'eve'), number, levels);
  }
  await talk(whole, numbers.at(-1) ?? '');
  return numbers;
}

/** That, and what agents are told about being seen at work on a ticket: without it nobody is. */
export async function fillTheWatchedDesk(house: TestHouse): Promise<string[]> {
  const numbers = await fillTheDesk(house);
  const text = 'Agents see who works on a ticket, to avoid double replies.';
  await (await as(house, 'tom')).put('/instructions/presence', { text });
  return numbers;
}

async function created(who: Client, body: object): Promise<Ticket> {
  const reply = await who.post<Ticket>('/tickets', body, { 'idempotency-key': crypto.randomUUID() });
  if (reply.status !== 201) throw new Error(`no ticket: ${reply.text}`);
  return reply.body;
}

/** Changes a ticket as it is now. */
export async function changed(who: Client, number: string, change: object): Promise<void> {
  const { body } = await who.get<Ticket>(`/tickets/${number}`);
  const reply = await who.patch(`/tickets/${number}`, change, { 'if-match': `"${body.version}"` });
  if (reply.status !== 200) throw new Error(`${number} was not changed: ${reply.text}`);
}

/** Writes to a ticket, to the requester or as a note. */
async function said(who: Client, number: string, kind: 'comment' | 'note', body: string): Promise<void> {
  const reply = await who.post(`/tickets/${number}/messages`, { kind, body }, { 'idempotency-key': crypto.randomUUID() });
  if (reply.status !== 201) throw new Error(`nothing was said on ${number}: ${reply.text}`);
}

/** Noah notes, Eve answers, Ada replies. */
async function talk(house: TestHouse, number: string): Promise<void> {
  const [ada, eve, noah] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'noah')];
  await changed(eve, number, { assignee: 'me', state: 'inProgress', tags: ['vpn', 'munich'] });
  await said(
    noah,
    number,
    'note',
    '<p>Same pattern as last week. Gateway 2 renegotiates keys every 300 s since 9.4.1, can you try gateway 1?</p>',
  );
  await said(
    eve,
    number,
    'comment',
    '<p>Hello Ada, please choose “Munich 1” in the VPN menu and tell me whether it holds. I’ll stay on this until your call is safe.</p>',
  );
  await said(ada, number, 'comment', 'Better: one drop in an hour instead of eight. My colleague in Munich sees the same on gateway 2.');
  await eve.post(`/tickets/${number}/tasks`, { title: 'Replace the firmware of gateway 2' }, { 'idempotency-key': crypto.randomUUID() });
}
