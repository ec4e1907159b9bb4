import { beforeAll, describe, expect, test } from 'vitest';
import { apiDocument } from '../../src/apps/server/api-document.ts';
import { house as worker } from '../../src/apps/worker/house.ts';
import type { CaseClassReply } from '../../src/capabilities/cases/contract-classes.ts';
import { machine } from '../../src/kernel/access/access.ts';
import { shiftClock } from '../../src/kernel/clock/clock.ts';
import { sql } from '../../src/kernel/db/sql.ts';
import { transact } from '../../src/kernel/db/transact.ts';
import { sealLog } from '../../src/kernel/events/seal.ts';
import { catchUpAll } from '../../src/kernel/events/subscribe.ts';
import type { ApiDocument, Parameter } from '../../src/kernel/openapi/json-schema.ts';
import { type Cast, hrCases, openedByAda, signedIn } from '../support/case-world.ts';
import { billJoins, type PersonName, people, teams, tenants, workspaces } from '../support/cast.ts';
import { leaksInto } from '../support/heard-log.ts';
import { openHouse } from '../support/house.ts';
import { listenFor } from '../support/listening.ts';
import { untilReadable } from '../support/log.ts';
import { patience } from '../support/proofs.ts';
import { fillTenant, type Records } from '../support/records.ts';
import { byToken, type Caller } from '../support/tokens.ts';
import { type Place, placesIn, requestTo } from './requests.ts';

const house = openHouse();

/**
 * Nobody of these was let in: Ada’s manager, who works in HR besides; an agent of another department, whom a note mentions; whom the case is about;
 * who administers HR; who runs the tenant; who guards privacy; who runs another tenant.
 */
const strangers = ['bob', 'eve', 'noah', 'wanda', 'tom', 'petra', 'gina'] as const satisfies readonly PersonName[];
type Stranger = (typeof strangers)[number];

/** Words that stand in the cases and nowhere else. */
const words = ['Zwieback', 'Quittenmus', 'Rhabarber', 'Holunder', 'Mispel', 'Schlehe'] as const;
const [title, description, said, noted, reason, later] = words;

let document: ApiDocument;
let cast: Cast;
let hr: CaseClassReply;
let records: Records;
const callers = new Map<Stranger, Caller>();
/** The words, and by what the cases are called. */
let secrets: readonly string[] = words;
let reference = '';

/** A place where something can be looked for, by the name of its parameter. */
const searching = /^(search|q|text|words|query|title|like)$/;

/** Each question that can be asked by reading: as it is, and where something can be looked for, for what is sought. */
function questionsAt(place: Place, sought: readonly string[]): string[] {
  const { path } = requestTo(place, document, records);
  const names = (place.operation.parameters ?? []).filter((one): one is Parameter => 'name' in one && one.in === 'query');
  const searches = names.filter(({ name, schema }) => searching.test(name) && schema.enum === undefined);
  return [path, ...searches.flatMap(({ name }) => sought.map((word) => asking(path, name, word)))];
}

function asking(path: string, name: string, word: string): string {
  const [place = '', query = ''] = path.split('?');
  const asked = new URLSearchParams(query);
  asked.set(name, word);
  return `${place}?${asked.toString()}`;
}

/** Moments pass, and each refusal has a reference of its own. */
const steady = (text: string): string => text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '').replaceAll(/"reference":"[0-9a-f-]{36}"/g, '');

type Answers = ReadonlyMap<string, string>;

/** What somebody is answered at every place where reading is possible, or at those that begin so. */
async function answersTo(name: Stranger, sought: readonly string[], at = ''): Promise<Answers> {
  const places = placesIn(document).filter(({ method, path }) => method === 'GET' && path.startsWith(at));
  const answers = new Map<string, string>();
  for (const path of places.flatMap((place) => questionsAt(place, sought))) {
    const reply = await callers.get(name)?.('GET', path);
    answers.set(path, steady(`${reply?.status} ${reply?.text}`));
  }
  return answers;
}

/** What of the cases stands in answers; what was looked for may stand there as what was looked for. */
const tellingIn = (answers: Answers): string[] =>
  [...answers].flatMap(([path, text]) =>
    secrets.filter((secret) => text.includes(secret) && !path.includes(encodeURIComponent(secret))).map((secret) => `${path}: ${secret}`),
  );

/** All that happens behind the scenes. */
async function work(): Promise<void> {
  await untilReadable(house);
  for (const { id } of Object.values(tenants)) {
    for (const subscriber of worker.subscribers) await catchUpAll(id, subscriber);
    for (const sweep of worker.sweeps) await sweep.run(id);
    await sealLog(id);
  }
}

/** What people do with cases: ask, answer, note with a mention, let in, move, assign, read. */
async function live(): Promise<void> {
  const about = { description: `Because of ${description}`, subjects: [people.noah.id] };
  const first = await openedByAda(cast, hr, `About ${title}`, about);
  const second = await openedByAda(cast, hr, `Then ${later}`);
  const at = `/cases/${first.reference}`;
  const mention = `<span data-mention="${people.eve.id}">@Eve</span>`;
  const any = { 'if-match': '*' };
  const replies = [
    await cast.hana.post(`${at}/messages`, { kind: 'reply', body: `On ${said}?` }),
    await cast.hana.post(`${at}/messages`, { kind: 'note', body: `${mention} should know of ${noted}` }),
    await cast.hana.post(`${at}/grants`, { person: people.bill.id, reason: `Knows ${reason}` }),
    await cast.hana.put(`${at}/state`, { to: 'inProgress' }, any),
    await cast.hana.put(`${at}/assignee`, { person: people.leila.id }, any),
    await cast.leila.get(`/cases/${second.reference}`),
  ];
  expect(replies.map(({ status, text }) => (status < 300 ? '' : text)).join('')).toBe('');
  secrets = [...words, first.reference, second.reference, first.id, second.id];
  reference = first.reference;
}

const before = new Map<Stranger, Answers>();

beforeAll(async () => {
  document = await apiDocument();
  await billJoins(house);
  hr = await hrCases(house);
  await house.owner.query(
    `insert into app.role_grant (tenant_id, id, person_id, role, workspace_id, granted_by, granted_at)
     select $1, gen_random_uuid(), p.id, p.role, $2, p.id, '2026-01-05' from unnest($3::uuid[], $4::text[]) as p (id, role)`,
    [tenants.acme.id, workspaces.hr.id, [people.bob.id, people.wanda.id], ['agent', 'workspaceAdmin']],
  );
  const { id } = people.leila;
  const where = { 'app.workspace': workspaces.it.id, 'app.team': teams.network.id };
  const existing = { ...where, 'app.person': id, 'app.credential': id, 'app.team_member': id, 'app.role_grant': id };
  records = await fillTenant(house.owner, { tenantId: tenants.acme.id, mark: 'filler', number: 900, existing });
  for (const name of strangers) callers.set(name, await byToken(house, name));
  cast = await signedIn(house);
  await work();
  for (const name of strangers) before.set(name, await answersTo(name, [title]));
  await live();
  await work();
}, patience(120_000));

/** They count what the asker did by asking: what was copied, opened and read. */
const ownDoing = /^\/api\/v1\/(me\/data|articles\?.*|articles\/KB\d+\/use|knowledge-help\/[^/]+)$/;

describe('nobody who was not let in learns of cases', () => {
  test(
    'by any question that can be asked: no word, no reference, and no answer that is otherwise than before there was one',
    async () => {
      const [telling, otherwise, copied] = [[] as string[], [] as string[], new Map<Stranger, number>()];
      for (const name of strangers) {
        const [was, after] = [before.get(name) ?? new Map(), await answersTo(name, [title, reference])];
        telling.push(...tellingIn(after));
        otherwise.push(...changedIn(was, after).map((path) => `${name} ${path}`));
        copied.set(name, entriesIn(after) - entriesIn(was));
        expect(after.size).toBeGreaterThan(150);
      }
      expect(telling).toEqual([]);
      expect(otherwise).toEqual([]);
      // Whom a case is about, and who is named in it, has no more in a copy of their data than who has nothing to do with it and could ask as much.
      for (const alike of [
        ['noah', 'eve', 'wanda'],
        ['bob', 'tom', 'petra', 'gina'],
      ] as const)
        expect(new Set(alike.map((name) => copied.get(name))).size).toBe(1);
    },
    patience(120_000),
  );

  test('by a letter: those who were let in read that there is something new, and nobody else gets one', async () => {
    expect(await lettersThatTell()).toEqual([]);
    const { rows } = await house.owner.query<{ name: string }>(
      `select distinct p.given_name as name from app.outbound_mail m join app.person p on p.id = m.to_person_id where m.subject like $1 order by 1`,
      [`%${reference}%`],
    );
    expect(rows.map(({ name }) => name)).toEqual(['Ada', 'Bill', 'Hana', 'Leila']);
  });

  test('by listening while something happens in one', async () => {
    const heard = await Promise.all(strangers.map((name) => listenFor(house, name)));
    await cast.hana.post(`/cases/${reference}/messages`, { kind: 'reply', body: `Once more on ${said}` });
    for (const one of heard) await one.passed();
    expect(heard.flatMap(({ text }) => secrets.filter((secret) => text().includes(secret)))).toEqual([]);
  });

  test('from what is noted, whose case it is', async () => {
    expect(await notesAdaReads()).toBe(false);
  });
});

const changedIn = (was: Answers, after: Answers): string[] =>
  [...after].filter(([path, text]) => was.has(path) && was.get(path) !== text && !ownDoing.test(path)).map(([path]) => path);

const entriesIn = (answers: Answers): number => Number(/"entries":(\d+)/.exec(answers.get('/api/v1/me/data') ?? '')?.[1]);

/** Letters in which more stands than a reference, or that went to somebody who was not let in. */
async function lettersThatTell(): Promise<unknown[]> {
  const { rows } = await house.owner.query(
    `select to_person_id from app.outbound_mail m where concat(subject, body_text, body_html) ~ $1
      or (concat(subject, body_text, body_html) like $2 and to_person_id = any ($3::uuid[]))`,
    [words.join('|'), `%${reference}%`, strangers.map((name) => people[name].id)],
  );
  return rows;
}

const notesAdaReads = async (): Promise<boolean> => (await cast.ada.get(`/cases/${reference}`)).text.includes(noted);

/** Events of cases that whoever administers could be shown. */
const eventsForAdmins = () =>
  transact(machine(tenants.acme.id, 'administration'), ({ tx }) => tx.rows(sql`select id from app.event where type like 'case.%' limit 1`));

type Hole = { readonly what: string; readonly open: string; readonly close: string; readonly found: () => Promise<unknown> };

/** What somebody finds at places that begin so. */
const asked = (name: Stranger, at: string) => async () => tellingIn(await answersTo(name, [title], at));
const wall = 'using ((select app.keeps_cases()) or id = any ((select app.readable_cases())::uuid[]))';
const notes = `using ((select app.keeps_cases()) or kind = 'reply' or not exists (select from app.confidential_case c
  where c.tenant_id = confidential_case_message.tenant_id and c.id = case_id and c.requester_id = app.case_reader()))`;
const letter = "where id = (select id from app.outbound_mail where subject like '%HRC-%' order by id limit 1)";

const holes: readonly Hole[] = [
  {
    what: 'a wall that lets everybody through',
    open: 'alter policy reader on app.confidential_case using (true)',
    close: `alter policy reader on app.confidential_case ${wall}`,
    found: asked('tom', '/cases'),
  },
  {
    what: 'a table without walls',
    open: 'alter table app.confidential_case disable row level security',
    close: 'alter table app.confidential_case enable row level security',
    found: asked('wanda', '/cases'),
  },
  {
    what: 'a grant that went to somebody else',
    open: `update app.confidential_case_grant set person_id = '${people.petra.id}' where person_id = '${people.bill.id}'`,
    close: `update app.confidential_case_grant set person_id = '${people.bill.id}' where person_id = '${people.petra.id}'`,
    found: asked('petra', '/cases'),
  },
  {
    what: 'events of cases in the log of the administration',
    open: 'alter policy not_of_cases on app.event using (true)',
    close: "alter policy not_of_cases on app.event using (type not like 'case.%')",
    found: eventsForAdmins,
  },
  {
    what: 'what is noted, for whose case it is',
    open: 'alter policy noted on app.confidential_case_message using (true)',
    close: `alter policy noted on app.confidential_case_message ${notes}`,
    found: notesAdaReads,
  },
  {
    what: 'a letter that says what it is about',
    open: `update app.outbound_mail set body_text = body_text || '${title}' ${letter}`,
    close: `update app.outbound_mail set body_text = replace(body_text, '${title}', '')`,
    found: lettersThatTell,
  },
  {
    what: 'a letter to somebody who was not let in',
    open: `update app.outbound_mail set to_person_id = '${people.noah.id}' where to_person_id = '${people.bill.id}'`,
    close: `update app.outbound_mail set to_person_id = '${people.bill.id}' where to_person_id = '${people.noah.id}' and subject like '%HRC%'`,
    found: lettersThatTell,
  },
  {
    what: 'its words in a ticket',
    open: `update app.ticket set title = title || '${title}' where title like 'filler%'`,
    close: `update app.ticket set title = replace(title, '${title}', '')`,
    found: asked('eve', '/tickets'),
  },
];

describe('a leak that somebody makes is found', () => {
  for (const { what, open, close, found } of holes)
    test(what, async () => {
      expect(isFound(await found())).toBe(false);
      await house.owner.query(open);
      const leak = await found().finally(() => house.owner.query(close));
      expect(isFound(leak)).toBe(true);
      expect(isFound(await found())).toBe(false);
    });

  test('its words in a line of the log', async () => {
    expect(await leaksInto([`could not write About ${title}`], house.owner)).toContain(`app.confidential_case.title: About ${title}`);
  });
});

const isFound = (leak: unknown): boolean => (Array.isArray(leak) ? leak.length > 0 : leak === true);

// Last: whoever was signed in is not any more.
test('by what is done behind the scenes in forty days', async () => {
  shiftClock(40 * 86_400_000);
  await work();
  expect(await lettersThatTell()).toEqual([]);
  for (const name of ['bob', 'tom', 'petra'] as const) expect(tellingIn(await answersTo(name, [title]))).toEqual([]);
});
