import type { CaseReply, CaseRow } from '../../src/capabilities/cases/contract.ts';
import type { CaseClassReply } from '../../src/capabilities/cases/contract-classes.ts';
import type { CaseFile } from '../../src/capabilities/cases/shared/records.ts';
import { machine } from '../../src/kernel/access/access.ts';
import { sql } from '../../src/kernel/db/sql.ts';
import { transact } from '../../src/kernel/db/transact.ts';
import { type PersonName, people, tenants, workspaces } from './cast.ts';
import { as, type Client, type Reply, send } from './client.ts';
import type { TestHouse } from './house.ts';

const who = ['ada', 'bob', 'eve', 'noah', 'hana', 'leila', 'wanda', 'tom', 'petra', 'gina'] as const;
export type Cast = Record<(typeof who)[number], Client>;

/** Everybody of the cast, signed in. */
export const signedIn = async (house: TestHouse): Promise<Cast> =>
  Object.fromEntries(await Promise.all(who.map(async (name) => [name, await as(house, name)] as const))) as Cast;

export const seen = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` });

/** Tom sets up HR cases; Hana leads those who handle them, Leila helps her. Bob is Ada’s manager. */
export async function hrCases(house: TestHouse): Promise<CaseClassReply> {
  const tom = await as(house, 'tom');
  const wanted = { workspace: workspaces.hr.id, key: 'hr-case', prefix: 'HRC', name: { en: 'HR case', de: 'Personalfall' } };
  const { body } = await tom.post<CaseClassReply>('/case-classes', wanted);
  const members = [{ person: people.hana.id, leads: true }, { person: people.leila.id }];
  await house.owner.query('update app.person set manager_id = $1 where id = $2', [people.bob.id, people.ada.id]);
  return (await tom.put<CaseClassReply>(`/case-classes/${body.id}/team`, { people: members }, seen(body))).body;
}

/** One that Ada opens in the portal. */
export async function openedByAda(
  { ada }: Cast,
  { id }: CaseClassReply,
  title = 'Phased return from December',
  more: object = {},
): Promise<CaseReply> {
  const { status, body, text } = await ada.post<CaseReply>('/cases', { class: id, title, description: 'Four hours a day', ...more });
  if (status !== 201) throw new Error(text);
  return body;
}

type Letter = { recipient: string; subject: string; body_text: string; body_html: string; workspace_id: string | null };

/** Letters that name a case, as they lie in the outbox. */
export const lettersAbout = async ({ owner }: TestHouse, reference: string): Promise<Letter[]> =>
  (
    await owner.query<Letter>(
      'select recipient, subject, body_text, body_html, workspace_id from app.outbound_mail where subject like $1 order by id',
      [`%${reference}%`],
    )
  ).rows;

export type CasePage = { items: CaseRow[]; total: { value: number }; next: string | null };

export const casesListed = async (client: Client, query = ''): Promise<CasePage> => (await client.get<CasePage>(`/cases${query}`)).body;

/** Whether each of these is told that something is new in a case. */
export const newTo = (clients: readonly Client[], reference: string): Promise<(boolean | undefined)[]> =>
  Promise.all(clients.map(async (client) => (await casesListed(client)).items.find((row) => row.reference === reference)?.unread));

/** Who can see a case, by name, in the order in which it is told. */
export const inCase = ({ audience }: Pick<CaseReply, 'audience'>): string[] => audience.people.map(({ person }) => person.name);

/** A kind of cases into which people are let one by one. */
export async function strictReports({ tom }: Cast): Promise<CaseClassReply> {
  const wanted = { workspace: workspaces.hr.id, key: 'report', prefix: 'WBR', name: { en: 'Report' }, confidentiality: 'strict' };
  const { body } = await tom.post<CaseClassReply>('/case-classes', wanted);
  const team = [{ person: people.hana.id, leads: true }];
  return (await tom.put<CaseClassReply>(`/case-classes/${body.id}/team`, { people: team }, seen(body))).body;
}

/** Where something might come out that has no business there. */
export const everywhereElse = ({ get }: Client, word: string): Promise<Reply[]> =>
  Promise.all(
    ['/tickets', `/tickets?search=${word}`, `/search?q=${word}`, '/audit', '/undelivered-mail', '/people', '/need-to-know-groups'].map(
      (path) => get(path),
    ),
  );

/** What the log says in words about a case. */
export const wordsInLog = async ({ owner }: TestHouse, caseId: string): Promise<unknown[]> =>
  (
    await owner.query(
      'select from app.event_payload p join app.event e on e.tenant_id = p.tenant_id and e.id = p.event_id where e.object_id = $1',
      [caseId],
    )
  ).rows;

/** Adds a file to a case as a browser does: its bytes, under a name. */
export const attachedBy = ({ port }: TestHouse, { cookie, person }: Client, path: string, raw: Buffer | string): Promise<Reply<CaseFile>> =>
  send<CaseFile>(port, tenants[person.tenant].host, 'POST', `/api/v1${path}`, undefined, {
    raw,
    headers: { cookie, 'content-type': 'application/octet-stream' },
  });

/** Whether the database shows somebody a file of a case: its row, or none. */
export const fileShownTo = (person: PersonName, id: string): Promise<unknown[]> =>
  transact(machine(tenants.acme.id, 'service'), async ({ tx }) => {
    await tx.run(
      sql`select set_config('app.case_reader', ${people[person].id}, true), set_config('app.case_moment', ${tx.now.toISOString()}, true)`,
    );
    return await tx.rows(sql`select id from app.confidential_case_file where id = ${id}`);
  });

/** Events of cases that whoever administers could be shown. */
export const eventsForAdmins = (): Promise<unknown[]> =>
  transact(machine(tenants.acme.id, 'administration'), ({ tx }) => tx.rows(sql`select id from app.event where type like 'case.%' limit 1`));
