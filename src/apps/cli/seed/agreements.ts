import type { Name, SeedAgreement, SeedCalendar } from '../../../../db/seeds/types.ts';
import { createReason } from '../../../capabilities/sla/service/breaches.ts';
import { createCalendar } from '../../../capabilities/sla/service/calendars.ts';
import { createLevel } from '../../../capabilities/sla/service/levels.ts';
import { CalendarInput } from '../../../capabilities/sla/shared/calendar-definition.ts';
import { LevelInput } from '../../../capabilities/sla/shared/level-definition.ts';
import type { Call } from '../../../kernel/access/access.ts';
import { idOf, type Known, unlessThere } from './known.ts';

/** When a tenant works, and what its departments agreed to, in the order in which it counts. */
export async function seedAgreements(
  call: Call,
  calendars: readonly SeedCalendar[],
  agreements: readonly SeedAgreement[],
  ids: Known,
): Promise<void> {
  for (const { name, ...hours } of calendars) {
    const input = CalendarInput.parse({ holidays: [], exceptions: [], ...hours });
    await unlessThere(ids.calendars, name, () => createCalendar(call, { workspace: null, name, ...input }));
  }
  for (const [position, agreement] of agreements.entries()) await seedAgreement(call, { ...agreement, position }, ids);
}

/** By which reasons departments explain what they missed. */
export async function seedReasons(call: Call, reasons: readonly { workspace: string; name: Name }[], ids: Known): Promise<void> {
  for (const { workspace, name } of reasons) {
    const workspaceId = idOf(ids.workspaces, workspace);
    await unlessThere(ids.reasons, `${workspaceId} ${name.en}`, () => createReason(call, { workspace: workspaceId, name }));
  }
}

async function seedAgreement(call: Call, { workspace, calendar, team, ...rest }: SeedAgreement & { position: number }, ids: Known) {
  const workspaceId = idOf(ids.workspaces, workspace);
  const level = LevelInput.parse({
    ...{ supplier: null, rules: null, when: null, pauses: [], escalations: [], active: true },
    ...rest,
    team: team === undefined ? null : idOf(ids.teams, team),
    calendar: idOf(ids.calendars, calendar),
  });
  await unlessThere(ids.levels, `${workspaceId} ${rest.name.en}`, () => createLevel(call, { workspace: workspaceId, ...level }));
}
