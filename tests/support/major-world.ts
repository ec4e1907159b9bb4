import type { ServiceReply } from '../../src/capabilities/catalog/contract.ts';
import type { MajorReply } from '../../src/capabilities/major-incidents/contract.ts';
import type { StatusPageReply } from '../../src/capabilities/major-incidents/contract-status.ts';
import { majorEnds, majorLetters } from '../../src/capabilities/major-incidents/jobs.ts';
import type { TicketReply as Reply } from '../../src/capabilities/tickets/shared/records.ts';
import { catchUpAll } from '../../src/kernel/events/subscribe.ts';
import { people, teams, tenants, workspaces } from './cast.ts';
import { as, type Client, send } from './client.ts';
import type { TestHouse } from './house.ts';
import { untilReadable } from './log.ts';

export type TicketReply = Reply;

/** A service that can be away. */
export async function offerMail(house: TestHouse): Promise<ServiceReply> {
  const name = { en: 'Mail', de: 'E-Mail' };
  const input = { workspace: workspaces.it.id, key: 'mail', name, summary: name, icon: 'mail' };
  return (await (await as(house, 'wanda')).post<ServiceReply>('/catalog/services', input)).body;
}

/** What is told of it, to begin with. */
export const told = {
  phase: 'investigating',
  headline: { en: 'Mail does not arrive', de: '' },
  said: { en: 'We are looking for the cause.', de: 'Wir suchen die Ursache.' },
  onPortal: true,
  onStatusPage: true,
  onTicket: false,
};

/** An incident of Ada, which Eve logs with the network team. */
export const logs = async (eve: Client, title: string): Promise<string> =>
  (await eve.post<TicketReply>('/tickets', { title, requesterEmail: people.ada.email, workspace: 'it', team: teams.network.id })).body
    .number;

export async function proposedBy(noah: Client, number: string): Promise<MajorReply> {
  const { status, body, text } = await noah.put<MajorReply>(`/tickets/${number}/major-incident`, { reason: 'Nobody can read mail' });
  if (status !== 200) throw new Error(text);
  return body;
}

/** Proposed by Noah, accepted by Leila, who names Eve commander. */
export async function runningMajor(house: TestHouse, title = 'Mail is down'): Promise<MajorReply> {
  const [eve, noah, leila] = [await as(house, 'eve'), await as(house, 'noah'), await as(house, 'leila')];
  const { id } = await proposedBy(noah, await logs(eve, title));
  await leila.put(`/major-incidents/${id}/decision`, { answer: 'accept' });
  return (await leila.put<MajorReply>(`/major-incidents/${id}/roles/commander`, { person: people.eve.id })).body;
}

/** What follows from the log has followed. */
export async function majorHeard(house: TestHouse): Promise<void> {
  await untilReadable(house);
  for (const subscriber of [majorEnds, majorLetters]) await catchUpAll(tenants.acme.id, subscriber);
}

/** To whom letters of a kind went, in their order. */
export const lettersOf = async ({ owner }: TestHouse, template: string): Promise<string[]> =>
  (
    await owner.query<{ email: string }>(
      `select p.email from app.message_log m join app.person p on p.tenant_id = m.tenant_id and p.id = m.person_id
       where m.template = $1 order by m.id`,
      [template],
    )
  ).rows.map(({ email }) => email);

/** Opens the status page as far as that, with these services on it. */
export async function statusOpened(tom: Client, visibility: StatusPageReply['visibility'], services: readonly string[]) {
  const { version } = (await tom.get<StatusPageReply>('/status-page')).body;
  return await tom.put<StatusPageReply>('/status-page', { visibility, services }, { 'if-match': `"${version}"` });
}

type Reading = { path: string | undefined; cookie: string | undefined; host: string | undefined };

/** The page as a browser reads it, without script. */
export const statusRead = ({ port }: TestHouse, { path = '/status/en', cookie, host = tenants.acme.host }: Reading) =>
  send(port, host, 'GET', path, undefined, { headers: { accept: 'text/html', ...(cookie === undefined ? {} : { cookie }) } });
