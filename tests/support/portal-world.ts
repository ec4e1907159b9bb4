import type { RequestTypeDraft, ServiceReply } from '../../src/capabilities/catalog/contract.ts';
import { teams, workspaces } from './cast.ts';
import { as, type Client } from './client.ts';
import type { TestHouse } from './house.ts';

const words = (en: string, de: string) => ({ en, de });

const laptop = {
  name: words('New laptop', 'Neuer Laptop'),
  summary: words('Set up, charged and on your desk.', 'Eingerichtet, geladen und auf Ihrem Tisch.'),
  keywords: ['notebook', 'computer', 'rechner'],
  icon: 'laptop',
  team: teams.desk.id,
  expectedDays: 4,
  price: { amount: 148_000, currency: 'EUR', period: 'once' },
  form: {
    elements: [
      { kind: 'heading', key: 'what', label: words('The laptop', 'Der Laptop') },
      {
        kind: 'choice',
        key: 'model',
        label: words('Which one', 'Welches Modell'),
        required: true,
        options: [
          { value: 'light', label: words('14 inch, light', '14 Zoll, leicht') },
          { value: 'strong', label: words('16 inch, for building software', '16 Zoll, für Softwarebau') },
        ],
      },
      {
        kind: 'longText',
        key: 'reason',
        label: words('What do you need the power for?', 'Wofür brauchen Sie die Leistung?'),
        required: true,
        visible: { field: 'model', op: 'eq', value: 'strong' },
      },
      {
        kind: 'text',
        key: 'address',
        label: words('Where shall it go?', 'Wohin soll er?'),
        help: words('A desk number, or your address at home.', 'Eine Tischnummer oder Ihre Adresse zu Hause.'),
        whyWeAsk: words('the label on the box', 'das Etikett auf dem Paket'),
        required: true,
      },
      { kind: 'date', key: 'by', label: words('Needed by', 'Gebraucht bis'), min: { relative: 'today', days: 1 } },
      { kind: 'location', key: 'office', label: words('Which office?', 'Welcher Standort?') },
    ],
  },
};

const visit = {
  name: words('A visitor comes', 'Besuch kommt'),
  summary: words('Badge, Wi-Fi and a room.', 'Ausweis, WLAN und ein Raum.'),
  icon: 'people',
  team: teams.desk.id,
  expectedDays: 1,
  form: {
    elements: [
      { kind: 'help', key: 'before', label: words('Ask one working day ahead.', 'Bitte einen Arbeitstag vorher.') },
      { kind: 'text', key: 'name', label: words('Name of the visitor', 'Name des Gastes'), required: true, maxLength: 80 },
      { kind: 'longText', key: 'about', label: words('What is it about?', 'Worum geht es?') },
      { kind: 'number', key: 'count', label: words('How many people', 'Wie viele Personen'), min: 1, max: 20, decimals: 0, required: true },
      { kind: 'money', key: 'lunch', label: words('Lunch for each', 'Mittagessen je Person'), currency: 'EUR', max: 5000 },
      {
        kind: 'choices',
        key: 'needs',
        label: words('What they need', 'Was gebraucht wird'),
        options: [
          { value: 'wifi', label: words('Wi-Fi', 'WLAN') },
          { value: 'parking', label: words('A parking space', 'Einen Parkplatz') },
        ],
      },
      { kind: 'dateTime', key: 'arrives', label: words('Arrives', 'Ankunft') },
      { kind: 'dateRange', key: 'stay', label: words('Stays', 'Aufenthalt') },
      { kind: 'person', key: 'host', label: words('Who meets them', 'Wer empfängt'), required: true, default: { me: true } },
      { kind: 'team', key: 'team', label: words('Team they visit', 'Besuchtes Team') },
      { kind: 'location', key: 'place', label: words('Where', 'Wo') },
      { kind: 'attachment', key: 'files', label: words('Invitation', 'Einladung'), max: 3 },
      {
        kind: 'checkbox',
        key: 'nda',
        label: words('They have signed the visitor terms', 'Die Besucherregeln sind unterschrieben'),
        required: true,
      },
      {
        kind: 'table',
        key: 'badges',
        label: words('Badges', 'Ausweise'),
        columns: [
          { kind: 'text', key: 'who', label: words('Name', 'Name'), required: true },
          {
            kind: 'choice',
            key: 'kind',
            label: words('Kind', 'Art'),
            options: [
              { value: 'day', label: words('Day', 'Tag') },
              { value: 'week', label: words('Week', 'Woche') },
            ],
          },
          { kind: 'checkbox', key: 'night', label: words('After 8 pm', 'Nach 20 Uhr') },
        ],
      },
    ],
  },
};

const simple = (en: string, de: string, icon: string, summary: string, ticketType: 'request' | 'incident' = 'request') => ({
  name: words(en, de),
  summary: words(summary, summary),
  icon,
  team: teams.desk.id,
  ticketType,
  expectedDays: 2,
  form: { elements: [{ kind: 'longText', key: 'what', label: words('What is it about?', 'Worum geht es?'), required: true }] },
});

const offers = [
  [
    'it',
    'devices',
    words('Devices', 'Geräte'),
    { laptop, visit, monitor: simple('Second monitor', 'Zweiter Monitor', 'laptop', 'A screen for your desk.') },
  ],
  [
    'it',
    'network',
    words('Network', 'Netzwerk'),
    { vpn: simple('VPN does not connect', 'VPN verbindet nicht', 'network', 'From home or a hotel.', 'incident') },
  ],
  [
    'hr',
    'letters',
    words('Letters', 'Schreiben'),
    { letter: simple('Letter of employment', 'Arbeitsbescheinigung', 'file', 'Signed, in English or German.') },
  ],
] as const;

const textsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return 'en' in value && 'de' in value ? [String(value.en), String(value.de)] : Object.values(value).flatMap(textsIn);
};

/** What admins and people wrote here: no translation of ours reaches it. */
export const written: readonly string[] = [
  ...textsIn(offers),
  'VPN drops in the Lyon office',
  'Which hotel are you in? I would like to try their network.',
  'It is on its way from the store.',
  'For my desk',
  '3.112',
];

/** Services of two departments, published by Tom: a laptop with a price, a form with every kind of element, and small ones. */
export async function offerServices(house: TestHouse): Promise<void> {
  const tom = await as(house, 'tom');
  for (const [workspace, key, name, types] of offers) {
    const made = await ok<ServiceReply>(tom, 'post', '/catalog/services', {
      workspace: workspaces[workspace].id,
      key,
      name,
      summary: name,
      icon: 'laptop',
    });
    for (const [typeKey, draft] of Object.entries(types))
      await publish(tom, made.id, typeKey, { ...draft, team: workspace === 'hr' ? teams.people.id : draft.team });
  }
}

/** What is being designed under that key. */
export async function draftOf(house: TestHouse, key: string): Promise<RequestTypeDraft> {
  const { items } = (await (await as(house, 'tom')).get<{ items: RequestTypeDraft[] }>('/catalog/drafts')).body;
  const found = items.find((one) => one.key === key);
  if (found === undefined) throw new Error(`Nobody designs ${key}`);
  return found;
}

async function publish(tom: Client, service: string, key: string, draft: object): Promise<void> {
  const { id, version } = await ok<RequestTypeDraft>(tom, 'post', '/catalog/drafts', { service, key, draft });
  await ok(tom, 'put', `/catalog/drafts/${id}/publication`, undefined, { 'if-match': `"${version}"` });
}

async function ok<T>(
  client: Client,
  how: 'post' | 'put' | 'patch',
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
): Promise<T> {
  const reply = await client[how]<T>(path, body, headers);
  if (reply.status >= 300) throw new Error(`${how} ${path}: ${reply.status} ${reply.text}`);
  return reply.body;
}

/** Ada's requests: one waits for her, one is delivered, others are under way. */
export async function askForThings(house: TestHouse): Promise<{ waiting: string; delivered: string; underway: string }> {
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const ask = (requestType: string, title: string, fields: object = { what: 'For my desk' }) =>
    ok<{ number: string; version: number }>(ada, 'post', '/tickets', { requestType, title, fields, channel: 'portal' });
  const change = (ticket: { number: string; version: number }, input: object) =>
    ok<{ number: string; version: number }>(eve, 'patch', `/tickets/${ticket.number}`, input, { 'if-match': `"${ticket.version}"` });
  const vpn = await ask('vpn', 'VPN drops in the Lyon office');
  const waiting = await change(await change(vpn, { assignee: 'me', state: 'inProgress' }), {
    state: 'onHold',
    holdReason: 'awaitingRequester',
    comment: 'Which hotel are you in? I would like to try their network.',
  });
  const monitor = await change(await change(await ask('monitor', 'Second monitor'), { state: 'fulfilment', assignee: 'me' }), {
    comment: 'It is on its way from the store.',
  });
  const delivered = await change(monitor, { state: 'delivered' });
  const underway = await change(await ask('laptop', 'New laptop', { model: 'light', address: '3.112' }), {
    state: 'fulfilment',
    assignee: 'me',
  });
  await ask('letter', 'Letter of employment');
  return { waiting: waiting.number, delivered: delivered.number, underway: underway.number };
}
