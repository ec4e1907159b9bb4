import type { SeedAssignment } from '../types.ts';

const words = (title: string) => ({ field: 'title', op: 'contains', value: title }) as const;

/** How IT and People & Culture hand out what comes in, and who knows what. */
export const acmeAssignment: SeedAssignment[] = [
  {
    workspace: 'it',
    capacity: 25,
    skills: [
      { name: { en: 'Networks', de: 'Netzwerke' }, people: { 'oleksandr.koval': 5, 'henrik.dahl': 4, 'priya.raman': 2 } },
      { name: { en: 'Devices', de: 'Geräte' }, people: { 'luca.moretti': 4, 'grace.wanjiru': 5, 'fatou.diallo': 3 } },
    ],
    rules: [
      {
        name: { en: 'People of high standing', de: 'Hochgestellte Personen' },
        when: { field: 'requesterVip', op: 'eq', value: true },
        team: 'Service Desk', method: 'leastLoaded', sticky: true, otherwise: 'next',
      },
      {
        name: { en: 'Network and sign-in', de: 'Netzwerk und Anmeldung' },
        when: { any: [words('vpn'), words('network'), words('netzwerk'), words('wlan'), words('wi-fi')] },
        team: 'Network & Identity', method: 'bestSkilled', skills: [['Networks', 2]],
      },
      {
        name: { en: 'Broken devices', de: 'Defekte Geräte' },
        when: { any: [words('laptop'), words('screen'), words('printer'), words('drucker'), words('bildschirm')] },
        team: 'Workplace', method: 'leastLoaded', skills: [['Devices', 3]],
      },
      {
        name: { en: 'Other incidents', de: 'Andere Störungen' },
        when: { field: 'type', op: 'eq', value: 'incident' },
        team: 'Service Desk', method: 'roundRobin',
      },
    ],
  },
  {
    workspace: 'hr',
    capacity: null,
    skills: [],
    rules: [
      {
        name: { en: 'The same person as last time', de: 'Dieselbe Person wie zuletzt' },
        when: null,
        team: 'People Services', method: 'roundRobin', sticky: true,
      },
    ],
  },
];
