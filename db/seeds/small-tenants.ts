import type { SeedTenant } from './types.ts';

const bare = { accent: '#0b57d0', locations: [], departments: [], workspaces: [], privacyOfficers: [] };

/** As a customer is on the first day: one person, nothing else. */
export const empty: SeedTenant = {
  ...bare,
  slug: 'empty',
  name: 'Empty',
  hosts: ['empty.localhost'],
  domain: 'empty.example',
  people: [['nora.first', 'Nora', 'First', '', '', 'en']],
  tenantAdmins: ['nora.first'],
  signIns: [{ role: 'tenant admin', person: 'nora.first' }],
};

/** Whoever runs the installation; its customers' questions are tickets here. */
export const operator: SeedTenant = {
  ...bare,
  slug: 'operator',
  name: 'Operator',
  hosts: ['operator.localhost'],
  domain: 'operator.example',
  people: [
    ['olga.petrova', 'Olga', 'Petrova', '', '', 'en'],
    ['robin.meyer', 'Robin', 'Meyer', '', '', 'de'],
  ],
  workspaces: [
    {
      key: 'customers',
      name: { en: 'Customers', de: 'Kunden' },
      icon: 'people',
      admins: ['olga.petrova'],
      leads: [],
      teams: [{ name: 'Customer Support', members: ['robin.meyer'] }],
    },
  ],
  tenantAdmins: ['olga.petrova'],
  privacyOfficers: ['olga.petrova'],
  signIns: [
    { role: 'tenant admin', person: 'olga.petrova' },
    { role: 'agent', person: 'robin.meyer' },
  ],
};
