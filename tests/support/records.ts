import { createHash } from 'node:crypto';
import type pg from 'pg';
import { registry } from '../../src/apps/server/registry.ts';
import { drawReference } from '../../src/capabilities/cases/service/reference.ts';
import { type FoundColumn, type FoundTable, tablesIn } from '../../src/kernel/privacy/found.ts';
import { newId } from '../../src/kernel/shared/ids.ts';
import { people } from './cast.ts';
import { keys } from './record-keys.ts';

type Checks = ReadonlyMap<string, string>;
export type Records = {
  /** The identifier of the row made in each table, where it has one. */
  readonly ids: ReadonlyMap<string, string>;
  /** Every value of the rows, by table and column. */
  readonly values: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** Every text that was planted. */
  readonly canaries: readonly string[];
};
export type Wish = {
  readonly tenantId: string;
  /** Short and unlike everything else: part of each text. */
  readonly mark: string;
  readonly number: number;
  /** Rows that exist already and are pointed at instead of new ones, by table. */
  readonly existing?: Readonly<Record<string, string>>;
};

/** Under this name among the identifiers: nobody stands in for themselves. */
const somebodyElse = 'somebody else';
const when = new Date('2026-02-02T09:00:00Z');
/** They belong to the installation, are written by the log itself, or would break it. */
const skipped =
  /^(installation|public|jobs)\.|^app\.(event|event_seal|event_cursor|subject_key|number_block|number_prefix|number_width|branding|idempotency|assignment_book|assignment_version|change_board|change_board_member|confidential_setting|knowledge_rules|knowledge_site|major_incident_duty|status_page|state_machine|storage_apart|policy_identity|policy_version|policy_activation|page_count|usage_sum|subscription|subscription_notice|contract|contract_text|rights_place|rights_desk|deadline_rule|control_check|control_day)$/;

/** Puts one row into every table of a tenant, made from the catalog and the registry: a new table is in it without anybody remembering. */
export async function fillTenant(owner: pg.Client, wish: Wish): Promise<Records> {
  const tables = (await tablesIn(async (text) => (await owner.query(text)).rows)).filter(({ name }) => !skipped.test(name));
  const checks = await checksIn(owner);
  // Usage lies in a partition a day.
  await owner.query("select app.open_usage_day('2026-02-02')");
  const ids = new Map(Object.entries(wish.existing ?? {}));
  ids.set(somebodyElse, await personBefore(owner, wish));
  const values = new Map<string, Record<string, unknown>>();
  const canaries: string[] = [];
  const due = tables.filter(({ name }) => !ids.has(name));
  for (const { name, columns } of due) if (columns.some((column) => column.name === 'id')) ids.set(name, newId());
  for (const table of inOrder(due)) {
    const row = Object.fromEntries(table.columns.map((column) => [column.name, heldBy({ table, column, wish, ids, checks })]));
    await insert(owner, table, row);
    if (table.name === 'app.ticket') ids.set(changeTicket, await changeBeside(owner, table, row));
    values.set(table.name, row);
    canaries.push(...Object.values(row).flatMap((value) => textsIn(value, wish.mark)));
  }
  return { ids, values, canaries };
}

const changeTicket = 'the ticket of a change';
const ofChange = ['app.change.ticket_id', 'app.change_touch.ticket_id', 'app.change_agenda.ticket_id'];

/** A change is a ticket of its own type: one like the ticket, under the same number. */
async function changeBeside(owner: pg.Client, table: FoundTable, row: Record<string, unknown>): Promise<string> {
  const id = newId();
  await insert(owner, table, { ...row, id, type: 'change', external_ref: null });
  return id;
}

/** Who is in the tenant besides whom a row is about. */
async function personBefore(owner: pg.Client, { tenantId, existing = {} }: Wish): Promise<string> {
  const { rows } = await owner.query('select id from app.person where tenant_id = $1 and id is distinct from $2 order by id desc limit 1', [
    tenantId,
    existing['app.person'] ?? null,
  ]);
  return rows[0].id;
}

/** Referenced tables first. */
function inOrder(tables: readonly FoundTable[]): FoundTable[] {
  const placed: FoundTable[] = [];
  const waits = (table: FoundTable) =>
    table.foreignKeys.some(
      ({ to }) => to !== table.name && tables.some(({ name }) => name === to) && !placed.some(({ name }) => name === to),
    );
  while (placed.length < tables.length) {
    const next = tables.filter((table) => !placed.includes(table) && !waits(table));
    if (next.length === 0) throw new Error('Tables reference each other in a circle');
    placed.push(...next);
  }
  return placed;
}

/** What must be somebody else, or is drawn by chance: whom a case is about never sees it, and nobody stands in for themselves. */
const drawn: Readonly<Record<string, (ids: ReadonlyMap<string, string>) => string | undefined>> = {
  'app.approval_stand_in.by_id': (ids) => ids.get(somebodyElse),
  'app.confidential_case_subject.person_id': (ids) => ids.get(somebodyElse),
  // Eve works on a case in which something is sealed for somebody else; the others can open what is sealed in theirs.
  'app.confidential_seal_grant.person_id': (ids) => (ids.get('app.person') === people.eve.id ? ids.get(somebodyElse) : undefined),
  'app.confidential_sealed_value.subject_id': (ids) => ids.get(somebodyElse),
  'app.confidential_glass_ask.asker_id': (ids) => ids.get(somebodyElse),
  'app.confidential_case.reference': () => drawReference('HRC'),
};

type Asked = { table: FoundTable; column: FoundColumn; wish: Wish; ids: ReadonlyMap<string, string>; checks: Checks };

function heldBy(asked: Asked): unknown {
  const { table, column, wish, ids } = asked;
  if (column.name === 'tenant_id') return wish.tenantId;
  if (column.name === 'id') return ids.get(table.name);
  const place = `${table.name}.${column.name}`;
  if (place in keys) return keys[place];
  if (ofChange.includes(place)) return ids.get(changeTicket);
  const special = drawn[place]?.(ids);
  if (special !== undefined) return special;
  if (shown.includes(place))
    return createHash('sha256')
      .update(String(ids.get('app.consent_event')))
      .digest();
  const document = documents[place];
  if (document !== undefined) return JSON.stringify(document(canaryOf(asked)));
  return column.type === 'uuid' ? pointerOf(asked) : (allowedBy(asked) ?? ofType(column, wish, canaryOf(asked)));
}

/** A ticket that is merged or below another one would be a special case everywhere. */
function pointerOf({ table, column, ids }: Asked): unknown {
  const pointed = targetOf(table.name, column.name);
  if (pointed === table.name || /^(merged_into|parent)_id$/.test(column.name)) return null;
  return (pointed && ids.get(pointed)) ?? newId();
}

/** The first value that a check of the column lists. */
function allowedBy({ table, column, checks }: Asked): string | undefined {
  const allowed = /'([^']+)'::text/.exec(checks.get(`${table.name}.${column.name}`) ?? '')?.[1];
  return allowed?.startsWith('^') || column.type.startsWith('timestamp') ? undefined : allowed;
}

const canaryOf = ({ table, column, wish }: Asked): string =>
  `${wish.mark}-${table.name.slice(4)}-${column.name}`.replaceAll('_', '-').slice(0, 39);

function targetOf(table: string, column: string): string | undefined {
  const said = registry.tables[table]?.columns[column];
  return said?.kind === 'reference' || said?.kind === 'personal' ? said.to : undefined;
}

/** What somebody was shown, and what is kept as a hash only, stands under its fingerprint. */
const shown = [
  'app.business_calendar.feed_hash',
  'app.approval.shown_hash',
  'app.change_feed.hash',
  'app.article_audience.says_hash',
  'app.article_source.content_hash',
  'app.consent_notice.fingerprint',
  'app.right_handed.fingerprint',
  'app.consent_event.notice',
  'app.mail_suppression.address',
  'app.message_log.unsubscribe',
  'app.mail_beacon.token_sha256',
  'app.mail_open.token_sha256',
];

/** Configuration that the server reads must be what it would have written itself. */
const documents: Readonly<Record<string, (canary: string) => unknown>> = {
  'app.macro.actions': () => ({ urgency: 1 }),
  'app.request_type.draft': offer,
  'app.request_type_version.definition': offer,
  'app.service_level_version.definition': (canary) => ({
    name: { en: canary },
    kind: 'sla',
    target: 'resolution',
    team: null,
    rules: null,
    when: null,
    pauses: [],
    calendar: '00000000-0000-7000-8000-000000000000',
    minutes: 60,
    escalations: [],
    position: 0,
    active: true,
  }),
  'app.article_audience.allow': () => ({ all: [] }),
  'app.article_text.body': blocks,
  'app.article_version.body': blocks,
  'app.article_template.bodies': (canary) => ({ en: blocks(canary) }),
  'app.breach_reason.name': (canary) => ({ en: canary }),
  'app.skill.name': (canary) => ({ en: canary, de: canary }),
  'app.business_calendar_version.definition': (canary) => ({
    timeZone: 'Europe/Vienna',
    week: [[{ from: '08:00', to: '17:00' }], [], [], [], [], [], []],
    place: null,
    holidays: [{ date: '2026-09-17', name: canary }],
    exceptions: [],
    publicHolidays: [],
  }),
  'app.change.plans': (canary) => ({ justification: canary }),
  'app.change.answers': () => ({}),
  'app.change.pir': (canary) => ({ achieved: canary }),
  'app.change_model_version.definition': (canary) => ({
    name: { en: canary, de: canary },
    kind: 'normal',
    steps: [],
    required: [],
    approvals: null,
    questions: [],
    risk: { medium: 1, high: 2, rules: [] },
    freezesBind: true,
    tasks: [],
    template: null,
  }),
  'app.workspace.matrix': () => ({ 1: { 1: 1, 2: 2, 3: 3 }, 2: { 1: 2, 2: 3, 3: 4 }, 3: { 1: 3, 2: 4, 3: 5 } }),
  'app.workspace.noun': (canary) => ({ one: { en: canary, de: canary }, many: { en: canary, de: canary } }),
  'app.workspace.settings': () => ({}),
  'app.saved_view.condition': () => ({ all: [] }),
  'app.ticket_merge.moved': () => ({ messages: [], attachments: [], watchers: [], was: {} }),
  'app.bulk_edit.before': () => [],
  'app.log_check.faults': () => [],
  'app.approval.shown': (canary) => ({
    title: canary,
    description: canary,
    requestType: { en: canary, de: canary },
    price: null,
    answers: [],
  }),
  'app.consent_notice.notice': (canary) => ({
    purpose: 'usageStatistics',
    locale: 'en',
    title: canary,
    what: canary,
    without: canary,
    categories: [canary],
    kept: canary,
    withdrawal: canary,
    controller: null,
    policy: 0,
  }),
};

function blocks(canary: string) {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: canary }] }] };
}

function offer(canary: string) {
  const text = { en: canary, de: canary };
  const plain = {
    icon: 'document',
    ticketType: 'request',
    team: null,
    impact: 3,
    urgency: 3,
    expectedDays: null,
    audience: null,
    price: null,
  };
  return { ...plain, name: text, summary: text, keywords: [canary], tasks: [], form: { elements: [] } };
}

function ofType({ type, name }: FoundColumn, { number }: Wish, canary: string): unknown {
  const byType: Readonly<Record<string, unknown>> = {
    text: name === 'email' ? `${canary}@mail.example` : canary,
    'text[]': [canary],
    bytea: Buffer.from(canary),
    tsvector: canary,
    inet: '203.0.113.7',
    cidr: '203.0.113.0/24',
    boolean: true,
    json: JSON.stringify({ en: canary, de: canary }),
    jsonb: JSON.stringify({ en: canary, de: canary }),
    'timestamp with time zone': when,
  };
  return byType[type] ?? (type === 'bigint' && name === 'number' ? number : 1);
}

const insert = (owner: pg.Client, { name, columns }: FoundTable, row: Record<string, unknown>) => {
  const used = columns.filter((column) => column.type !== 'xid8');
  return owner.query(
    `insert into ${name} (${used.map((column) => `"${column.name}"`).join(', ')}) values (${used.map((_, at) => `$${at + 1}`).join(', ')})`,
    used.map((column) => row[column.name]),
  );
};

async function checksIn(owner: pg.Client): Promise<Checks> {
  const { rows } = await owner.query<{ place: string; text: string }>(
    `select n.nspname || '.' || c.relname || '.' || a.attname as place, pg_get_constraintdef(k.oid) as text
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and k.conkey = array[a.attnum] where k.contype = 'c'`,
  );
  return new Map(rows.map(({ place, text }) => [place, text]));
}

/** Planted texts of a value; what the row only holds by its rules is no canary. */
function textsIn(value: unknown, mark: string): string[] {
  const text = Buffer.isBuffer(value) ? value.toString() : String(Array.isArray(value) ? value[0] : value);
  if (!text.includes(mark)) return [];
  return text.startsWith('{') ? (new RegExp(`${mark}[a-z-]*`).exec(text) ?? []) : [text];
}
