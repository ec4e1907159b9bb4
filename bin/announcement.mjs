// What a person sees once everything runs: where to go and who to be there.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** @typedef {{ name: string, address: string, people: { role: string, email: string, password: string }[] }} Tenant */

/** @param {{ home: string, folder: string, port: number, seconds: number }} what @returns {string} */
export function announcement({ home, folder, port, seconds }) {
  const tenants = tenantsIn(folder);
  const places =
    tenants.length > 0 ? tenants.flatMap((tenant) => introduced(tenant, port)) : [`  http://localhost:${port}`, '', ...firstTenant];
  const near = relative(home, folder);
  const shown = near === '' || near.startsWith('..') ? folder : near;
  return [
    '',
    `Candor is ready after ${seconds.toFixed(1)} s.`,
    '',
    ...places,
    '',
    `  Data and logs are in ${shown}. Ctrl-C stops everything.`,
    '',
  ].join('\n');
}

const firstTenant = [
  '  Without demo data there is no tenant at the beginning. This makes one, and prints a link for its administrator:',
  '    npm run operator -- create SLUG --admin EMAIL',
];

/** Written by the seed; an installation without demo data has none. @param {string} folder @returns {Tenant[]} */
function tenantsIn(folder) {
  const path = join(folder, 'sign-ins.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).tenants : [];
}

/** @param {Tenant} tenant @param {number} port */
function introduced({ name, address, people }, port) {
  const url = address.includes('://') ? address : `http://${address}:${port}`;
  const width = (/** @type {'role' | 'email'} */ field) => Math.max(...people.map((person) => person[field].length));
  const lines = people.map(
    ({ role, email, password }) => `    ${role.padEnd(width('role'))}  ${email.padEnd(width('email'))}  ${password}`,
  );
  return [`  ${name}  ${url}`, ...lines];
}
