import { beforeAll, describe, expect, test } from 'vitest';
import { apiDocument } from '../../src/apps/server/api-document.ts';
import { house as worker } from '../../src/apps/worker/house.ts';
import type { CaseClassReply } from '../../src/capabilities/cases/contract-classes.ts';
import { shiftClock } from '../../src/kernel/clock/clock.ts';
import { sealLog } from '../../src/kernel/events/seal.ts';
import { catchUpAll } from '../../src/kernel/events/subscribe.ts';
import type { ApiDocument } from '../../src/kernel/openapi/json-schema.ts';
import { attachedBy, type Cast, eventsForAdmins, fileShownTo, hrCases, openedByAda, signedIn } from '../support/case-world.ts';
import { billJoins, type PersonName, people, teams, tenants, workspaces } from '../support/cast.ts';
import { leaksInto } from '../support/heard-log.ts';
import { openHouse } from '../support/house.ts';
import { listenFor } from '../support/listening.ts';
import { untilReadable } from '../support/log.ts';
import { patience } from '../support/proofs.ts';
import { fillTenant, type Records } from '../support/records.ts';
import { byToken, type Caller } from '../support/tokens.ts';
import { type Answers, changedIn, entriesIn, questionsAt, steady } from './questions.ts';
import { placesIn } from './requests.ts';

const house = openHouse();

/**
 * Nobody of these was let in: Ada’s manager, who works in HR besides; an agent of another department, whom a note mentions; whom the case is about;
 * who administers HR; who runs the tenant; who guards privacy; who runs another tenant.
 */
const strangers = ['bob', 'eve', 'noah', 'wanda', 'tom', 'petra', 'gina'] as const satisfies readonly PersonName[];
type Stranger = (typeof strangers)[number];

/** Words that stand in the cases and nowhere else. */
const words = ['Zwieback', 'Quittenmus', 'Rhabarber', 'Holunder', 'Mispel', 'Schlehe', 'Sanddorn'] as const;
const [title, description, said, noted, reason, later, attached] = words;

let document: ApiDocument;
let cast: Cast;
let hr: CaseClassReply;
let records: Records;
const callers = new Map<Stranger, Caller>();
/** The words, and by what the cases are called. */
let secrets: readonly string[] = words;
let reference = '';
/** A file of the first case. */
let fileId = '';

/** What somebody is answered at every place where reading is possible, or at those that begin so. */
async function answersTo(name: Stranger, sought: readonly string[], at = ''): Promise<Answers> {
  const places = placesIn(document).filter(({ method, path }) => method === 'GET' && path.startsWith(at));
  const answers = new Map<string, string>();
  for (const path of places.flatMap((place) => questionsAt(place, sought, document, records))) {
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
  const file = await attachedBy(house, cast.ada, `${at}/files?name=${attached}.txt`, `About ${attached}`);
  expect([file.status, (await cast.hana.get(`${at}/files/${file.body.id}`)).status]).toEqual([201, 200]);
  fileId = file.body.id;
  secrets = [...words, first.reference, second.reference, first.id, second.id, fileId];
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

  test('by the address of a file: to each it is as one that is not there', async () => {
    const nowhere = '0192f3c1-7a4e-7b2d-9c11-3f5a8e2d4b60';
    const asked = async (name: Stranger, id: string): Promise<string[]> => {
      const ways = [`/api/v1/cases/${reference}/files/${id}`, `/api/v1/cases/HRC-222222/files/${id}`, `/api/v1/files/${id}`];
      const replies = await Promise.all(ways.map((path) => callers.get(name)?.('GET', path)));
      return replies.map((reply) => steady(`${reply?.status} ${reply?.text}`).replaceAll(id, ''));
    };
    for (const name of strangers) {
      const answers = await asked(name, fileId);
      expect([name, answers.map((text) => text.slice(0, 3)), answers]).toEqual([name, ['404', '404', '404'], await asked(name, nowhere)]);
    }
  });

  test('from what is noted, whose case it is', async () => {
    expect(await notesAdaReads()).toBe(false);
  });
});

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

type Hole = { readonly what: string; readonly open: string; readonly close: string; readonly found: () => Promise<unknown> };

/** What somebody finds at places that begin so. */
const asked = (name: Stranger, at: string) => async () => tellingIn(await answersTo(name, [title], at));
const wall = 'using ((select app.keeps_cases()) or id = any ((select app.readable_cases())::uuid[]))';
const notes = `using ((select app.keeps_cases()) or kind = 'reply' or not exists (select from app.confidential_case c
  where c.tenant_id = confidential_case_message.tenant_id and c.id = case_id and c.requester_id = app.case_reader()))`;
const byCase = wall.replace('id = any', 'case_id = any');
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
    what: 'a wall on files that lets everybody through',
    open: 'alter policy reader on app.confidential_case_file using (true)',
    close: `alter policy reader on app.confidential_case_file ${byCase}`,
    found: () => fileShownTo('tom', fileId),
  },
  {
    what: 'bytes of a file among those of all others, where they are summed up',
    open: `insert into app.file (tenant_id, id, sha256, bytes, media_type, scan, made_at)
           select tenant_id, id, sha256('x'), bytes, media_type, 'clean', added_at from app.confidential_case_file where name like '${attached}%'`,
    close: `delete from app.file where id in (select id from app.confidential_case_file)`,
    found: async () => changedIn(before.get('tom') ?? new Map(), await answersTo('tom', [title], '/subscription')),
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

  test('a hearer of live changes who was not let in', async () => {
    const heard = async (): Promise<boolean> => {
      const tom = await listenFor(house, 'tom');
      await cast.hana.post(`/cases/${reference}/messages`, { kind: 'reply', body: 'And once more' });
      await tom.passed();
      return tom.text().includes(reference);
    };
    const { rows } = await house.owner.query<{ made: string }>("select pg_get_functiondef('app.case_hearers'::regproc) as made");
    const made = rows[0]?.made ?? '';
    await house.owner.query(made.replace('p.id = g.person_id', 'true'));
    const leak = await heard().finally(() => house.owner.query(made));
    expect([leak, await heard()]).toEqual([true, false]);
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
