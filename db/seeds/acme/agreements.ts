import type { Name, SeedAgreement, SeedCalendar } from '../types.ts';

const office = [{ from: '08:00', to: '12:00' }, { from: '13:00', to: '17:00' }];
const shifts = [{ from: '06:00', to: '22:00' }];
const always = [{ from: '00:00', to: '24:00' }];

/** When acme works: the office in Berlin, two shifts in the buildings, and whoever is on call. */
export const acmeCalendars: SeedCalendar[] = [
  { name: 'Office hours', timeZone: 'Europe/Berlin', week: [office, office, office, office, office, [], []], place: { country: 'DE', region: 'BE' } },
  { name: 'Two shifts', timeZone: 'Europe/Berlin', week: [shifts, shifts, shifts, shifts, shifts, [], []], place: { country: 'DE', region: 'BE' } },
  { name: 'Around the clock', timeZone: 'Europe/Berlin', week: Array.from({ length: 7 }, () => always), place: null },
];

const waitsForRequester = { reason: 'awaitingRequester', when: { field: 'holdReason', op: 'eq', value: 'awaitingRequester' } } as const;
const waitsForVendor = { reason: 'awaitingVendor', when: { field: 'holdReason', op: 'eq', value: 'awaitingVendor' } } as const;
const isIncident = { field: 'type', op: 'eq', value: 'incident' } as const;
const incidents = (op: 'eq' | 'gte', priority: number) => ({ all: [isIncident, { field: 'priority', op, value: priority } as const] });
const bothWait = { pauses: [waitsForRequester, waitsForVendor] };
const resolution = { ...({ kind: 'sla', target: 'resolution' } as const), ...bothWait };
const response = { kind: 'sla', target: 'response' } as const;
const hold = { ...({ kind: 'ola', target: 'hold', calendar: 'Office hours' } as const), pauses: [waitsForRequester] };

/** What acme's departments agreed to. Of several of a kind that fit a ticket the first counts. */
export const acmeAgreements: SeedAgreement[] = [
  {
    ...resolution, workspace: 'it', name: { en: 'Critical incidents: 4 hours, day and night', de: 'Kritische Störungen: 4 Stunden, Tag und Nacht' },
    when: incidents('eq', 1), calendar: 'Around the clock', minutes: 240,
    escalations: [
      { at: 'share', amount: 75, deeds: [{ deed: 'notify', who: 'assignee', id: null }] },
      { at: 'share', amount: 100, deeds: [{ deed: 'notify', who: 'lead', id: null }] },
    ],
  },
  { ...resolution, workspace: 'it', name: { en: 'High priority: one day', de: 'Hohe Priorität: ein Tag' }, when: incidents('eq', 2), calendar: 'Office hours', minutes: 480 },
  { ...resolution, workspace: 'it', name: { en: 'Other incidents: three days', de: 'Übrige Störungen: drei Tage' }, when: incidents('gte', 3), calendar: 'Office hours', minutes: 1440 },
  { ...response, workspace: 'it', name: { en: 'VIPs hear within half an hour', de: 'VIPs hören nach einer halben Stunde' }, when: { field: 'requesterVip', op: 'eq', value: true }, calendar: 'Office hours', minutes: 30 },
  { ...response, workspace: 'it', name: { en: 'Critical: a reply in 15 minutes', de: 'Kritisch: Antwort in 15 Minuten' }, when: incidents('eq', 1), calendar: 'Around the clock', minutes: 15 },
  { ...response, workspace: 'it', name: { en: 'A reply in four hours', de: 'Antwort in vier Stunden' }, calendar: 'Office hours', minutes: 240 },
  { ...hold, workspace: 'it', name: { en: 'Service Desk solves or hands on in a day', de: 'Service Desk löst oder übergibt in einem Tag' }, team: 'Service Desk', minutes: 480 },
  { ...hold, workspace: 'it', name: { en: 'Network & Identity: two days', de: 'Netz & Identität: zwei Tage' }, team: 'Network & Identity', minutes: 960 },
  { ...hold, workspace: 'it', name: { en: 'Workplace: two days', de: 'Arbeitsplatz: zwei Tage' }, team: 'Workplace', minutes: 960 },
  {
    workspace: 'it', kind: 'contract', supplier: 'Rhenania Systems', target: 'hold', calendar: 'Office hours', minutes: 960,
    name: { en: 'Rhenania repairs devices within two days', de: 'Rhenania setzt Geräte in zwei Tagen instand' }, when: isIncident,
  },
  {
    workspace: 'it', kind: 'contract', target: 'hold', calendar: 'Office hours', minutes: 1920,
    name: { en: 'Other suppliers answer within four days', de: 'Übrige Lieferanten antworten in vier Tagen' },
  },
  { ...response, workspace: 'hr', name: { en: 'A reply within a day', de: 'Antwort binnen eines Tages' }, calendar: 'Office hours', minutes: 480 },
  { ...resolution, workspace: 'hr', name: { en: 'Cases of people: five days', de: 'Personalfälle: fünf Tage' }, calendar: 'Office hours', minutes: 2400 },
  { kind: 'sla', target: 'update', workspace: 'hr', name: { en: 'News every two days', de: 'Alle zwei Tage ein Stand' }, calendar: 'Office hours', minutes: 960, pauses: [waitsForRequester] },
  { ...resolution, workspace: 'facilities', name: { en: 'Urgent repairs: one shift', de: 'Dringende Reparaturen: eine Schicht' }, when: { field: 'priority', op: 'lte', value: 2 }, calendar: 'Two shifts', minutes: 480 },
  { ...resolution, workspace: 'facilities', name: { en: 'Other work: a week', de: 'Übrige Arbeiten: eine Woche' }, calendar: 'Two shifts', minutes: 4800 },
  { ...response, workspace: 'finance', name: { en: 'A reply within a day', de: 'Antwort binnen eines Tages' }, calendar: 'Office hours', minutes: 480 },
  { ...response, workspace: 'legal', name: { en: 'A reply within two days', de: 'Antwort binnen zwei Tagen' }, calendar: 'Office hours', minutes: 960 },
];

/** By which reasons each department explains what it missed. */
export const acmeReasons: { workspace: string; name: Name }[] = ['it', 'hr', 'facilities'].flatMap((workspace) => [
  { workspace, name: { en: 'A supplier was late', de: 'Ein Lieferant war zu spät' } },
  { workspace, name: { en: 'It was handed on too late', de: 'Es wurde zu spät übergeben' } },
  { workspace, name: { en: 'More came than we are people for', de: 'Es kam mehr, als wir Leute haben' } },
]);
