import type { CaseClassReply } from '../../src/capabilities/cases/contract-classes.ts';
import { people, tenants, workspaces } from './cast.ts';
import { as, type Client, send } from './client.ts';
import type { TestHouse } from './house.ts';

/** A department’s reporting office, from its first moment open. */
export async function officeOf(admin: Client, workspace: string, team: readonly object[]): Promise<CaseClassReply> {
  const name = { en: 'Reporting office', de: 'Meldestelle' };
  const wanted = { workspace, key: 'misconduct', prefix: 'MIS', name, confidentiality: 'anonymous' };
  const { body } = await admin.post<CaseClassReply>('/case-classes', wanted);
  const version = { 'if-match': `"${body.version}"` };
  return (await admin.put<CaseClassReply>(`/case-classes/${body.id}/team`, { people: team }, version)).body;
}

/** Petra leads Acme’s, and Noah works in it. */
export const acmeOffice = async (house: TestHouse): Promise<CaseClassReply> =>
  await officeOf(await as(house, 'tom'), workspaces.hr.id, [{ person: people.petra.id, leads: true }, { person: people.noah.id }]);

export type Sending = { host?: string; headers?: Record<string, string> };
const browser = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', origin: 'null' };

/** The public pages of a house as a browser asks for them and sends their forms, each time from another address unless told otherwise. */
export function formsTo(house: TestHouse) {
  let addresses = 0;
  const nextAddress = (): string => {
    addresses += 1;
    return `203.0.113.${addresses}`;
  };
  const post = (path: string, raw: Buffer | string, { host = tenants.acme.host, headers = {} }: Sending) =>
    send<string>(house.port, host, 'POST', path, undefined, { headers: { ...browser, 'x-forwarded-for': nextAddress(), ...headers }, raw });
  const form = (path: string, fields: Record<string, string>, sending: Sending = {}) =>
    post(path, new URLSearchParams(fields).toString(), sending);
  /** With files beside the fields. */
  const formWith = async (path: string, fields: Record<string, string>, files: readonly (readonly [string, Buffer])[]) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    for (const [name, bytes] of files) data.append('files', new File([new Uint8Array(bytes)], name));
    const body = new Response(data);
    const headers = { 'content-type': body.headers.get('content-type') ?? '' };
    return await post(path, Buffer.from(await body.arrayBuffer()), { headers });
  };
  const page = (path: string, host: string = tenants.acme.host) =>
    send<string>(house.port, host, 'GET', path, undefined, { headers: { accept: 'text/html', 'user-agent': 'Kestrel/7' } });
  return { form, formWith, page };
}
