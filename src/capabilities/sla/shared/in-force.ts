import type { CalendarDefinition } from './calendar-definition.ts';
import type { LevelInput } from './level-definition.ts';

type Version = { readonly id: string; readonly number: number; readonly publishedAt: Date };
type LevelVersion = Version & { readonly workspaceId: string; readonly calendarId: string; readonly definition: LevelInput };
type CalendarVersion = Version & { readonly name: string; readonly definition: CalendarDefinition };

/** Versions of agreements and of the hours they name, in no order. */
export type Published = { readonly versions: readonly LevelVersion[]; readonly calendars: readonly CalendarVersion[] };

/** An agreement as it counted at a moment, with the hours that were published by then. */
export type InForce = {
  readonly id: string;
  readonly workspaceId: string;
  readonly number: number;
  readonly definition: LevelInput;
  readonly calendarId: string;
  readonly calendarName: string;
  readonly calendarNumber: number;
  readonly calendar: CalendarDefinition;
};

type Found = { readonly moments: readonly number[]; readonly known: Map<string, readonly InForce[]> };

/** Between two publications nothing changes: each stretch is looked through once for all who ask. */
const found = new WeakMap<Published, Found>();

/** What a workspace had agreed to at a moment, in the order in which it counts: later versions change nothing of it. */
export function inForceAt(published: Published, workspaceId: string, at: Date): readonly InForce[] {
  const { moments, known } = found.get(published) ?? begin(published);
  const key = `${workspaceId} ${moments.findLastIndex((moment) => moment <= at.getTime())}`;
  const agreed = known.get(key) ?? agreedAt(published, workspaceId, at);
  known.set(key, agreed);
  return agreed;
}

function begin(published: Published): Found {
  const moments = [...published.versions, ...published.calendars].map(({ publishedAt }) => publishedAt.getTime());
  const fresh = { moments: moments.sort((one, other) => one - other), known: new Map<string, readonly InForce[]>() };
  found.set(published, fresh);
  return fresh;
}

function agreedAt({ versions, calendars }: Published, workspaceId: string, at: Date): InForce[] {
  const hours = latestBy(calendars, at);
  const agreed = latestBy(
    versions.filter((version) => version.workspaceId === workspaceId),
    at,
  );
  return [...agreed.values()]
    .filter(({ definition }) => definition.active)
    .sort((one, other) => one.definition.position - other.definition.position || (one.id < other.id ? -1 : 1))
    .flatMap(({ id, number, definition, calendarId }) => {
      const calendar = hours.get(calendarId);
      if (calendar === undefined) return [];
      return [
        {
          id,
          workspaceId,
          number,
          definition,
          calendarId,
          calendarName: calendar.name,
          calendarNumber: calendar.number,
          calendar: calendar.definition,
        },
      ];
    });
}

/** Of each the newest version that stood at a moment. */
function latestBy<V extends Version>(versions: readonly V[], at: Date): Map<string, V> {
  const latest = new Map<string, V>();
  for (const version of versions)
    if (version.publishedAt <= at && version.number > (latest.get(version.id)?.number ?? 0)) latest.set(version.id, version);
  return latest;
}
