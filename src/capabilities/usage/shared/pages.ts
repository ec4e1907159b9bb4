/**
 * The closed list of what a page can be called: the router's own patterns, and those of the pages that the server writes. Whatever was typed
 * into an address is in none of them. A test holds the first part against the router.
 */
export const appPages = [
  '/',
  '/admin',
  '/admin/audit',
  '/admin/branding',
  '/admin/calendars',
  '/admin/canned',
  '/admin/causes',
  '/admin/changes',
  '/admin/confidential',
  '/admin/controls',
  '/admin/cost-centres',
  '/admin/data-reviews',
  '/admin/departments',
  '/admin/imports',
  '/admin/instructions',
  '/admin/inventory',
  '/admin/knowledge',
  '/admin/locations',
  '/admin/macros',
  '/admin/new-workspace',
  '/admin/news',
  '/admin/people',
  '/admin/people/$id',
  '/admin/people/import',
  '/admin/people/new',
  '/admin/plan',
  '/admin/policy',
  '/admin/privacy',
  '/admin/privacy-requests',
  '/admin/proofs',
  '/admin/record',
  '/admin/rights',
  '/admin/stand-ins',
  '/admin/status-page',
  '/admin/tokens',
  '/admin/undelivered',
  '/admin/usage',
  '/admin/views',
  '/admin/w/$key',
  '/admin/w/$key/types/$id',
  '/approvals',
  '/approvals/$id',
  '/ask',
  '/ask/$key',
  '/cases',
  '/cases/$reference',
  '/cases/new',
  '/departments/$key',
  '/desk',
  '/desk/$queue',
  '/desk/$queue/$number',
  '/desk/approvals',
  '/desk/approvals/$id',
  '/desk/breaches',
  '/desk/macros',
  '/desk/major',
  '/desk/major/$id',
  '/desk/new',
  '/desk/team',
  '/desk/cases',
  '/desk/cases/$reference',
  '/desk/changes',
  '/desk/changes/$number',
  '/desk/changes/meetings',
  '/desk/changes/meetings/$id',
  '/desk/changes/success',
  '/desk/knowledge',
  '/desk/knowledge/mend',
  '/desk/knowledge/$number',
  '/desk/problems',
  '/desk/problems/$number',
  '/forgot',
  '/kb',
  '/kb/$number',
  '/knowledge',
  '/knowledge/$number',
  '/me',
  '/me/keys',
  '/me/privacy',
  '/me/privacy/choices',
  '/me/privacy/copy',
  '/me/privacy/devices',
  '/me/privacy/rights',
  '/me/privacy/shown',
  '/me/privacy/usage',
  '/me/security',
  '/me/stand-ins',
  '/me/tokens',
  '/requests',
  '/requests/$number',
  '/sealed',
  '/set-password',
  '/sign-in',
  '/t/$number',
] as const;

const serverPages = ['/contact-us', '/privacy', '/privacy/notice', '/privacy/processing', '/privacy/proofs', '/privacy/versions'] as const;

export const pages = [...appPages, ...serverPages] as const;
export type PagePattern = (typeof pages)[number];

export const sections = ['portal', 'desk', 'administration', 'account', 'public'] as const;
export type Section = (typeof sections)[number];

const sectionOfFirst: Readonly<Record<string, Section>> = {
  admin: 'administration',
  'contact-us': 'public',
  desk: 'desk',
  forgot: 'public',
  me: 'account',
  privacy: 'public',
  'set-password': 'public',
  'sign-in': 'public',
};

/** Which part of the service a page belongs to; what is nobody else's is the portal's. */
export const sectionOf = (page: string): Section => sectionOfFirst[page.split('/')[1] ?? ''] ?? 'portal';

/** That such a page was opened tells that there are confidential cases, and how often how many: it is counted by nobody (decision 0030). */
export const isUncounted = (page: string): boolean => /^(\/desk)?\/(cases|sealed)(\/|$)/.test(page);

/** The page that an address without its query is one of; the most literal of those that fit, undefined where none does. */
export function pageOf(path: string): PagePattern | undefined {
  // A page that the server draws may name its language at the end.
  const parts = partsOf(path.replace(/(?<=^\/(?:privacy|contact-us).*)\/(?:en|de)$/, ''));
  const fitting = pages.filter((page) => fits(partsOf(page), parts));
  return fitting.sort((one, other) => gapsIn(one) - gapsIn(other))[0];
}

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');
const gapsIn = (page: string): number => page.split('$').length;
const fits = (pattern: string[], parts: string[]): boolean =>
  pattern.length === parts.length && pattern.every((part, at) => part.startsWith('$') || part === parts[at]);
