import { exampleOf } from '../../src/kernel/openapi/example.ts';
import { type ApiDocument, type Operation, type Parameter, resolved, type Schema } from '../../src/kernel/openapi/json-schema.ts';
import { newId } from '../../src/kernel/shared/ids.ts';
import type { Client } from '../support/client.ts';
import type { Records } from '../support/records.ts';

export type Place = { readonly path: string; readonly method: string; readonly operation: Operation };
export type Sent = { readonly method: string; readonly path: string; readonly body: unknown; readonly headers: Record<string, string> };

/** Every operation of the document, reading ones first: they must see what is there before writing ones change it. */
export const placesIn = ({ paths }: ApiDocument): Place[] =>
  Object.entries(paths)
    .flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })))
    .filter(({ path }) => !endless.has(path))
    .sort((a, b) => rank(a) - rank(b));

/** It answers for a minute; that it tells nobody of what they may not see is proved in live.test.ts. */
const endless = new Set(['/stream']);

const rank = ({ method, path }: Place) =>
  ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].indexOf(method) + (path.startsWith('/session') ? 10 : 0);

/** Which table a name in a path, query or body points into. */
const tables: Readonly<Record<string, string>> = {
  people: 'person',
  person: 'person',
  members: 'person',
  requester: 'person',
  assignee: 'person',
  manager: 'person',
  watchers: 'person',
  departments: 'department',
  departmentIds: 'department',
  'cost-centres': 'cost_centre',
  locations: 'location',
  workspaces: 'workspace',
  teams: 'team',
  roles: 'role_grant',
  devices: 'session',
  tokens: 'api_token',
  skills: 'skill',
  absences: 'absence',
  'article-categories': 'article_category',
  'article-templates': 'article_template',
  'article-issues': 'article_issue',
  category: 'article_category',
  calendars: 'business_calendar',
  calendar: 'business_calendar',
  'service-levels': 'service_level',
  'breach-reasons': 'breach_reason',
  approvals: 'approval',
  'case-classes': 'confidential_case_class',
  class: 'confidential_case_class',
  'need-to-know-groups': 'confidential_group',
  group: 'confidential_group',
  grants: 'confidential_case_grant',
  'sealed-fields': 'confidential_sealed_field',
  grant: 'confidential_seal_grant',
  question: 'confidential_seal_question',
  'glass-asks': 'confidential_glass_ask',
  subjects: 'person',
  'change-periods': 'change_period',
  'change-meetings': 'change_meeting',
  'change-feeds': 'change_feed',
  'stand-ins': 'approval_stand_in',
  services: 'service',
  drafts: 'request_type',
  requestType: 'request_type',
  view: 'saved_view',
  views: 'saved_view',
  attachments: 'attachment',
  messages: 'message',
  responses: 'canned_response',
  macros: 'macro',
  merges: 'ticket_merge',
  files: 'file',
  imports: 'import_run',
  'major-incidents': 'major_incident',
  'undelivered-mail': 'outbound_mail',
  moments: 'problem_moment',
  announcements: 'problem_announcement',
  'problem-candidates': 'problem_candidate',
  candidate: 'problem_candidate',
};

/** Among the records: a problem is a ticket of a type of its own, beside the one that stands in every house. */
const theProblem = 'a problem';

/** The same records with a problem that somebody opens where they work, and a moment of it. */
export async function withProblem(records: Records, agent: Client): Promise<Records> {
  const { body } = await agent.post<{ number: string }>('/problems', { title: 'VPN certificate expired' });
  const moment = newId();
  const happened = { at: '2026-11-02T09:00:00Z', said: 'It ran out' };
  await agent.put(`/problems/${body.number}/moments/${moment}`, happened, { 'if-match': '"0"' });
  return { ...records, values: new Map([...records.values, [theProblem, { number: body.number, moment }]]) };
}

const prefixes: Readonly<Record<string, string>> = { incident: 'INC', request: 'REQ', task: 'TASK', problem: 'PRB' };

/** An identifier of these records that fits the name; any of them where the name tells nothing. */
function identifier(records: Records, name: string, path: string): string {
  return spoken(records, name, path) ?? pointer(records, name, path);
}

/** What is named otherwise than by an identifier. */
function spoken({ values }: Records, name: string, path: string): string | undefined {
  if (name === 'number') return numberIn(values, path);
  if (name === 'id' && path.includes('/moments/') && values.has(theProblem)) return String(values.get(theProblem)?.['moment']);
  if (name === 'version') return '1';
  if (name === 'reference') return String(values.get('app.confidential_case')?.['reference'] ?? 'HRC-222222');
  if (/^(to|ticket|into|from|numbers|incident|incidents)$/.test(name)) return numberOf(values.get('app.ticket'));
  if (name === 'key') return keyIn(values, path);
  return name === 'place' ? String(values.get('app.draft')?.['place'] ?? 'none') : undefined;
}

/** Articles, changes and problems have numbers of their own. */
function numberIn(values: Records['values'], path: string): string {
  if (path.includes('/articles/{number}')) return articleOf(values.get('app.article'));
  if (path.startsWith('/changes/') || path.includes('/agenda/')) return changeOf(values.get('app.ticket'));
  if (path.includes('/problems/{number}')) return String(values.get(theProblem)?.['number'] ?? 'PRB0000000');
  return numberOf(values.get('app.ticket'));
}

function keyIn(values: Records['values'], path: string): string {
  if (path === '/change-models/{key}') return String(values.get('app.change_model')?.['key'] ?? 'none');
  return String(values.get(path.includes('/problem-causes/') ? 'app.problem_cause' : 'app.request_type')?.['key'] ?? 'none');
}

function pointer({ ids }: Records, name: string, path: string): string {
  const before =
    path
      .slice(0, path.indexOf(`/{${name}}`))
      .split('/')
      .at(-1) ?? '';
  if (path.startsWith('/cases/{reference}/files/') && name === 'id') return ids.get('app.confidential_case_file') ?? 'none';
  const word = name === 'id' || name === 'sha256' ? before : name.replace(/Ids?$/, '');
  const table = tables[word] ?? tables[`${word}s`] ?? word;
  return ids.get(`app.${table}`) ?? ids.get('app.ticket') ?? 'none';
}

/** The number of a ticket as people write it. */
export const numberOf = (ticket: Readonly<Record<string, unknown>> | undefined): string =>
  ticket === undefined ? 'INC0000000' : `${prefixes[String(ticket['type'])]}${String(ticket['number']).padStart(7, '0')}`;

/** Of the change that stands beside the ticket, under the same number. */
const changeOf = (ticket: Readonly<Record<string, unknown>> | undefined): string =>
  `CHG${String(ticket?.['number'] ?? 0).padStart(7, '0')}`;

const articleOf = (article: Readonly<Record<string, unknown>> | undefined): string =>
  `KB${String(article?.['number'] ?? 0).padStart(7, '0')}`;

/** The operation as a request that is right in form and names these records wherever it names anything. */
export function requestTo({ path, method, operation }: Place, document: ApiDocument, records: Records): Sent {
  const { schemas } = document.components;
  const parameters = (operation.parameters ?? []).filter((one): one is Parameter => 'name' in one);
  const filled = parameters
    .filter((one) => one.in === 'path')
    .reduce(
      (text, { name, schema }) =>
        text.replace(`{${name}}`, encodeURIComponent(schema.enum ? String(schema.enum[0]) : identifier(records, name, path))),
      path,
    );
  const query = parameters
    .filter((one) => one.in === 'query' && (one.required === true || one.schema.format === 'uuid'))
    .map(
      ({ name, schema }) =>
        `${name}=${encodeURIComponent(schema.format === 'uuid' ? identifier(records, name, path) : String(exampleOf(schema, schemas)))}`,
    );
  const content = operation.requestBody?.content['application/json'];
  const body = content === undefined ? undefined : pointedAt(modest(resolved(content.schema, schemas), method, schemas), records, path);
  return { method, path: `/api/v1${filled}${query.length > 0 ? `?${query.join('&')}` : ''}`, body, headers: { 'if-match': '"1"' } };
}

/** What must be said, and for a change one thing to change: more would be refused for reasons that have nothing to do with who asks. */
function modest(schema: Schema, method: string, schemas: Readonly<Record<string, Schema>>): unknown {
  const { properties = {}, required = [] } = schema;
  const changes = (name: string): boolean => method === 'PATCH' && /^(name|title|city|icon|label|phone)$/.test(name);
  const kept = Object.entries(properties).filter(([name]) => required.includes(name) || changes(name));
  return exampleOf({ type: 'object', properties: Object.fromEntries(kept), required }, schemas);
}

const exampleId = exampleOf({ type: 'string', format: 'uuid' }, {});
const names =
  /^(calendar|team|assignee|requester|workspace|service|requestType|person|manager|department|location|view|parent|to|into|numbers)(Ids?)?$/;

/** The same body with identifiers of these records. */
function pointedAt(value: unknown, records: Records, path: string, name = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => pointedAt(item, records, path, name));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([inner, held]) => [inner, pointedAt(held, records, path, inner)]));
  if (name === 'requesterEmail') return String(records.values.get('app.person')?.['email'] ?? value);
  return value === exampleId || (typeof value === 'string' && names.test(name)) ? identifier(records, name, path) : value;
}
