import { resolved, type Schema } from './json-schema.ts';

type Schemas = Readonly<Record<string, Schema>>;

const byFormat: Readonly<Record<string, string>> = {
  uuid: '0192f3c1-7a4e-7b2d-9c11-3f5a8e2d4b60',
  'date-time': '2026-03-02T08:30:00.000Z',
  date: '2026-03-02',
  email: 'ada@example.com',
  uri: 'https://example.com/',
};
/** One of them fits every pattern that a contract of ours has; a new pattern that none fits is told by the check. */
const candidates = [
  'INC0000123',
  'it',
  'en',
  'de-AT',
  '#2456c9',
  'EUR',
  'laptop',
  'a1',
  'Europe/Berlin',
  '2026-03-02',
  '08:30',
  'DE',
  '1',
  'ticket:INC0000123',
  'A',
  'tickets:read',
];

/** A word that means something where a short text would only have the right length; used where it fits the schema. */
const byName: Readonly<Record<string, string>> = {
  timeZone: 'Europe/Berlin',
  locale: 'en',
  country: 'DE',
  email: 'lena.hoffmann@acme.example',
  requesterEmail: 'lena.hoffmann@acme.example',
  password: 'correct horse battery staple',
  current: 'candor-demo-2026',
  token: 'k3Zt8vQp1nXw6sLr0yBd4mHf7uCe2jGa',
  number: 'INC0000042',
  numbers: 'INC0000042',
  into: 'INC0000042',
  to: 'INC0000042',
  givenName: 'Lena',
  familyName: 'Hoffmann',
  phone: '+49 30 1234567',
  street: 'Lindenstraße 5',
  postalCode: '10969',
  city: 'Berlin',
  region: 'Berlin',
  name: 'Front office',
  en: 'Printers',
  de: 'Drucker',
  icon: 'laptop',
  title: 'Printer on floor 3 is out',
  description: 'No light at all.',
  body: 'We are on it.',
  comment: 'We are on it.',
  workNote: 'The fuse is blown.',
  workspace: 'it',
  team: 'Service Desk',
  assignee: 'me',
  state: 'inProgress',
  holdReason: 'awaitingVendor',
  resolutionCode: 'solved',
  resolutionNotes: 'A new fuse.',
  priorityReason: 'The whole floor waits.',
  requestType: 'laptop',
  tags: 'printer',
  addTags: 'printer',
  removeTags: 'scanner',
  view: 'my-open',
  place: 'INC0000042:reply',
  draft: 'INC0000042:reply',
  text: 'Agents may see who is reading the same ticket.',
  without: 'works-council',
  serviceName: 'Acme Services',
  company: 'Acme GmbH',
  address: 'Lindenstraße 5, 10969 Berlin',
  key: 'it',
  keywords: 'headphones',
  scopes: 'tickets:read',
  browser: 'Firefox 141',
  network: '192.0.2.0',
  prefix: 'INC',
  usual: 'INC',
  earlier: 'IM',
  example: 'INC0000042',
  field: 'assignee',
  code: 'missing',
  rule: 'named',
  purpose: 'Answering tickets',
  reason: 'It is closed already.',
  fix: 'Send one of the words named here.',
  visible: 'model',
  path: '/fields/model',
  property: 'label',
  restored: 'INC0000042',
  followUp: 'INC0000043',
  unseenMentions: 'Omar Haddad',
  newTeams: 'Network',
  placeholders: 'requester.name',
  ignoredColumns: 'shoeSize',
  agreementNote: 'Works agreement of 3 March 2026, § 4',
  descriptionText: 'No light at all.',
  descriptionHtml: '<p>No light at all.</p>',
  html: '<p>We are on it.</p>',
  channel: 'desk',
  mediaType: 'text/plain',
  priorityOverrideReason: 'The whole floor waits.',
  excerpt: 'The «printer» on floor 3 is out.',
  corrected: 'printer',
  source: 'csv',
  currency: 'EUR',
  accent: '#2456c9',
  logo: '/api/v1/branding/logo?v=0192f3c1-7a4e-7b2d-9c11-3f5a8e2d4b60',
  next: 'eyJhZnRlciI6IklOQzAwMDAwNDIifQ',
  contactPage: 'https://acme.example/contact',
  authority: 'Berliner Beauftragte für Datenschutz',
};

/** A value that the schema accepts, for the reference and for making requests. Depth ends recursion. */
export function exampleOf(schema: Schema, schemas: Schemas, depth = 0, name = ''): unknown {
  const plain = resolved(schema, schemas);
  if (plain.examples?.[0] !== undefined) return plain.examples[0];
  const word = wordFor(plain, name);
  if (word !== undefined) return word;
  if (plain.default !== undefined) return plain.default;
  if (plain.const !== undefined) return plain.const;
  if (plain.enum !== undefined) return plain.enum[0];
  const choice = plain.anyOf ?? plain.oneOf;
  if (choice !== undefined) return exampleOf(shallowest(choice, schemas, depth), schemas, depth + 1, name);
  if (plain.allOf !== undefined) return Object.assign({}, ...plain.allOf.map((part) => exampleOf(part, schemas, depth + 1)));
  return ofType(plain, schemas, depth, name);
}

function wordFor({ type, format, enum: choice, pattern, minLength = 0, maxLength = 1000 }: Schema, name: string): string | undefined {
  const word = Object.hasOwn(byName, name) ? byName[name] : undefined;
  const isText = type === 'string' || (Array.isArray(type) && type.includes('string'));
  if (word === undefined || !isText || choice !== undefined || (format !== undefined && format !== 'email')) return undefined;
  const fits = word.length >= minLength && word.length <= maxLength && (pattern === undefined || new RegExp(pattern, 'u').test(word));
  return fits ? word : undefined;
}

const tooDeep = 6;

/** Deep inside, the branch that ends. */
function shallowest(choice: readonly Schema[], schemas: Schemas, depth: number): Schema {
  const ends = choice.find((part) => !['object', 'array'].includes(String(resolved(part, schemas).type)));
  return (depth > tooDeep ? ends : undefined) ?? choice[0] ?? {};
}

function ofType(schema: Schema, schemas: Schemas, depth: number, name: string): unknown {
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object') return ofObject(schema, schemas, depth);
  if (type === 'array') return ofArray(schema, schemas, depth, name);
  return type === 'integer' || type === 'number' ? numberOf(schema) : ofScalar(String(type), schema);
}

const numberOf = ({ minimum, exclusiveMinimum }: Schema): number =>
  exclusiveMinimum === undefined ? (minimum ?? 1) : exclusiveMinimum + 1;

function ofScalar(type: string, schema: Schema): unknown {
  if (type === 'string') return textOf(schema);
  if (type === 'boolean') return true;
  return type === 'null' ? null : {};
}

function ofObject({ properties = {}, required = [] }: Schema, schemas: Schemas, depth: number): Record<string, unknown> {
  const shown = Object.entries(properties).filter(([name]) => required.includes(name) || depth < 2);
  return Object.fromEntries(shown.map(([name, part]) => [name, exampleOf(part, schemas, depth + 1, name)]));
}

function ofArray({ items = {}, prefixItems, minItems = 0 }: Schema, schemas: Schemas, depth: number, name: string): unknown[] {
  if (prefixItems !== undefined) return prefixItems.map((item) => exampleOf(item, schemas, depth + 1));
  return Array.from({ length: Math.max(minItems, depth < 4 ? 1 : 0) }, () => exampleOf(items, schemas, depth + 1, name));
}

function textOf({ format, pattern, minLength = 0, maxLength = 200 }: Schema): string {
  if (format !== undefined && byFormat[format] !== undefined) return byFormat[format];
  if (pattern !== undefined) return candidates.find((text) => new RegExp(pattern, 'u').test(text)) ?? '';
  return 'A short text that says what it is about'.padEnd(minLength, '.').slice(0, maxLength);
}
