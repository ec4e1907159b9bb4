import { QueryClient } from '@tanstack/react-query';
import { designerParts } from '../../src/capabilities/catalog/ui/admin/designer-parts.ts';
import { workspaceParts } from '../../src/capabilities/directory/ui/admin/workspace-parts.ts';
import { policyParts } from '../../src/capabilities/policy/ui/admin/parts.ts';

/** What stands in a tenant, with which the addresses of its screens are filled. */
export type Landmarks = {
  readonly departments: readonly string[];
  readonly requestTypes: readonly string[];
  /** Tickets as their requester sees them, and as an agent does. */
  readonly requests: readonly string[];
  readonly tickets: readonly string[];
  readonly approvals: readonly string[];
  /** Numbers of articles that are published. */
  readonly articles: readonly string[];
  readonly problems: readonly string[];
  readonly people: readonly string[];
  readonly workspaces: readonly string[];
  /** Workspace and id of a request type that is being designed. */
  readonly drafts: readonly (readonly [workspace: string, id: string])[];
};

/** Where nothing stands yet. */
export const noLandmarks: Landmarks = {
  ...{ departments: [], requestTypes: [], requests: [], tickets: [], approvals: [], articles: [] },
  ...{ problems: [], people: [], workspaces: [], drafts: [] },
};

type Fill = (marks: Landmarks) => readonly string[];

/** The addresses of routes with a parameter, or with looks that stand in the address. */
const fills: Readonly<Record<string, Fill>> = {
  '/set-password': () => [`/set-password#${'x'.repeat(40)}`],
  '/departments/$key': ({ departments }) => departments.map((key) => `/departments/${key}`),
  '/ask/$key': ({ requestTypes }) => requestTypes.map((key) => `/ask/${key}`),
  '/requests': () => ['/requests', '/requests?which=all'],
  '/requests/$number': ({ requests }) => requests.map((number) => `/requests/${number}`),
  '/approvals/$id': ({ approvals }) => approvals.map((id) => `/approvals/${id}`),
  '/desk/approvals/$id': ({ approvals }) => approvals.map((id) => `/desk/approvals/${id}`),
  '/knowledge/$number': ({ articles }) => articles.map((number) => `/knowledge/${number}`),
  '/desk/knowledge/$number': ({ articles }) =>
    articles.flatMap((number) => ['write', 'readers', 'versions', 'about'].map((part) => `/desk/knowledge/${number}?part=${part}`)),
  '/desk/problems': () => ['/desk/problems', '/desk/problems?show=suggested'],
  '/desk/problems/$number': ({ problems }) => problems.map((number) => `/desk/problems/${number}`),
  '/desk/changes': () => ['/desk/changes?view=week', '/desk/changes?view=timeline', '/desk/changes?view=month'],
  // changes.test reads there what somebody planned.
  '/desk/changes/$number': () => [],
  // Is there only where somebody keeps a board: changes.test walks it.
  '/desk/changes/meetings/$id': () => [],
  // Runs only where somebody accepted one: major-incident.test walks it.
  '/desk/major/$id': () => [],
  // Nobody finds one but who was let in: cases.test walks them.
  '/cases/$reference': () => [],
  '/desk/cases/$reference': () => [],
  // Shut until somebody opens it: knowledge.test reads there as whoever comes by.
  '/kb/$number': () => [],
  '/t/$number': ({ tickets }) => tickets.slice(0, 1).map((number) => `/t/${number}`),
  '/desk/$queue': () => ['/desk/unassigned', '/desk/all?as=table', '/desk/all?as=board', '/desk/vip'],
  '/desk/$queue/$number': ({ tickets }) => tickets.map((number) => `/desk/all/${number}`),
  '/admin/policy': () => policyParts.map((part) => `/admin/policy?part=${part}`),
  '/admin/people/$id': ({ people }) => people.map((id) => `/admin/people/${id}`),
  '/admin/w/$key': ({ workspaces }) => workspaces.flatMap((key) => workspaceParts.map((part) => `/admin/w/${key}?part=${part}`)),
  '/admin/w/$key/types/$id': ({ drafts }) =>
    drafts.flatMap(([key, id]) => designerParts.map((part) => `/admin/w/${key}/types/${id}?part=${part}`)),
};

// The router's modules ask the browser for its language at once.
Object.assign(globalThis, { localStorage: { getItem: () => null } });
const { routerWith } = await import('../../src/apps/web/router.tsx');
const router = routerWith({
  queries: new QueryClient(),
  calls: { get: async () => null, signIn: () => Promise.reject(new Error('nobody')), signOut: async () => undefined },
});

/** Every route of the web app, from its own router: a new screen is among them without anybody remembering it. */
export const routes: readonly string[] = [
  ...new Set(Object.values(router.routesById).map(({ fullPath }) => (fullPath === '/' ? '/' : fullPath.replace(/\/$/, '')))),
];

/** Those that read something in the address beside their path. */
export const readers: readonly string[] = [
  ...new Set(
    Object.values(router.routesById).flatMap(({ fullPath, options }) =>
      'validateSearch' in options && options.validateSearch ? [fullPath] : [],
    ),
  ),
];

/** The addresses of a route in this tenant; a route whose parameters nobody told us how to fill is a fault of the test. */
export function placesOf(route: string, marks: Landmarks): readonly string[] {
  const fill = fills[route];
  if (fill !== undefined) return fill(marks);
  if (route.includes('$')) throw new Error(`Say in tests/support/places.ts what fills ${route}`);
  return [route];
}

/** Part of the house that a route belongs to. */
export const surfaceOf = (route: string): 'public' | 'portal' | 'desk' | 'admin' => {
  if (/^\/(sign-in|forgot|set-password|kb)/.test(route)) return 'public';
  if (/^\/(desk|t)\b/.test(route)) return 'desk';
  return route.startsWith('/admin') ? 'admin' : 'portal';
};
