import type { SeedTenant } from '../types.ts';
import { acmeDepartments, acmeLocations, acmePeople } from './people.ts';

/** The company of the demo: five departments that run their services here, ten offices, sixty-two people. */
export const acme: SeedTenant = {
  slug: 'acme',
  name: 'Acme',
  hosts: ['localhost', '127.0.0.1', 'acme.localhost'],
  domain: 'acme.example',
  accent: '#0b57d0',
  locations: acmeLocations,
  departments: acmeDepartments,
  people: acmePeople,
  workspaces: [
    {
      key: 'it',
      name: { en: 'IT', de: 'IT' },
      icon: 'laptop',
      vipRaisesPriority: true,
      admins: ['miriam.cohen'],
      leads: ['jonas.weber'],
      teams: [
        { name: 'Service Desk', members: ['jonas.weber', 'priya.raman', 'luca.moretti', 'fatou.diallo'] },
        { name: 'Workplace', members: ['luca.moretti', 'grace.wanjiru', 'fatou.diallo'] },
        { name: 'Network & Identity', members: ['oleksandr.koval', 'henrik.dahl', 'priya.raman'] },
      ],
    },
    {
      key: 'hr',
      name: { en: 'People & Culture', de: 'Personal & Kultur' },
      icon: 'heart',
      noun: { one: { en: 'case', de: 'Fall' }, many: { en: 'cases', de: 'Fälle' } },
      admins: ['sofia.almeida'],
      leads: ['anja.schulz'],
      teams: [
        { name: 'People Services', members: ['anja.schulz', 'meera.iyer', 'claire.dubois'] },
        { name: 'Talent & Learning', members: ['daniel.okoro', 'meera.iyer'] },
      ],
    },
    {
      key: 'facilities',
      name: { en: 'Facilities', de: 'Gebäude & Empfang' },
      icon: 'building',
      noun: { one: { en: 'work order', de: 'Arbeitsauftrag' }, many: { en: 'work orders', de: 'Arbeitsaufträge' } },
      admins: ['mehmet.yilmaz'],
      leads: ['ewa.kowalska'],
      teams: [
        { name: 'Building Services', members: ['hassan.karimi', 'tuan.nguyen', 'bruno.carvalho'] },
        { name: 'Reception & Events', members: ['ewa.kowalska', 'bruno.carvalho'] },
      ],
    },
    {
      key: 'finance',
      name: { en: 'Finance', de: 'Finanzen' },
      icon: 'euro',
      admins: ['ingrid.larsson'],
      leads: ['markus.huber'],
      teams: [
        { name: 'Accounts Payable', members: ['markus.huber', 'amina.said'] },
        { name: 'Purchasing', members: ['pierre.lefevre', 'markus.huber'] },
        { name: 'Travel & Expenses', members: ['rachel.goldberg', 'amina.said'] },
      ],
    },
    {
      key: 'legal',
      name: { en: 'Legal', de: 'Recht' },
      icon: 'scale',
      noun: { one: { en: 'matter', de: 'Mandat' }, many: { en: 'matters', de: 'Mandate' } },
      admins: ['elena.papadaki'],
      leads: ['johannes.vogt'],
      teams: [
        { name: 'Contracts', members: ['johannes.vogt', 'elena.papadaki'] },
        { name: 'Privacy & IP', members: ['nadia.benali', 'johannes.vogt'] },
      ],
    },
  ],
  tenantAdmins: ['thomas.albrecht'],
  privacyOfficers: ['petra.neumann'],
  billing: ['ingrid.larsson'],
  plan: 'company',
  presence: {
    by: 'thomas.albrecht',
    // Its readers speak two languages, and an instruction is written once.
    text: 'Agents may see who else reads or answers the same ticket, so that nobody is answered twice; it is not stored and not evaluated. Basis: works agreement on the service desk, section 4, agreed with the works council.\n\nWer am selben Ticket arbeitet, darf sehen, dass andere es lesen oder beantworten, damit niemand zweimal Antwort bekommt; gespeichert oder ausgewertet wird das nicht. Grundlage: Betriebsvereinbarung zum Service-Desk, § 4, mit dem Betriebsrat vereinbart.',
  },
  signIns: [
    { role: 'requester', person: 'lena.hoffmann' },
    { role: 'agent', person: 'priya.raman' },
    { role: 'team lead', person: 'jonas.weber' },
    { role: 'workspace admin', person: 'miriam.cohen' },
    { role: 'tenant admin', person: 'thomas.albrecht' },
    { role: 'privacy officer', person: 'petra.neumann' },
  ],
};
