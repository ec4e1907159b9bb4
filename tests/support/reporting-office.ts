import type { CaseClassReply } from '../../src/capabilities/cases/contract-classes.ts';
import { people, workspaces } from './cast.ts';
import { as, type Client } from './client.ts';
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
