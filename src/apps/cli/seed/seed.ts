import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acme } from '../../../../db/seeds/acme/acme.ts';
import { acmeAgreements, acmeCalendars, acmeReasons } from '../../../../db/seeds/acme/agreements.ts';
import { acmeAssignment } from '../../../../db/seeds/acme/assignment.ts';
import { acmeCases } from '../../../../db/seeds/acme/cases.ts';
import { acmeCatalog } from '../../../../db/seeds/acme/catalog/all.ts';
import { acmeBoard, acmeChanges, acmePeriods } from '../../../../db/seeds/acme/changes.ts';
import { acmeAnswers, acmeMacros, acmeViews } from '../../../../db/seeds/acme/desk.ts';
import { acmeArticles, acmeCategories } from '../../../../db/seeds/acme/knowledge.ts';
import { acmeProblems } from '../../../../db/seeds/acme/problems.ts';
import { acmeStories } from '../../../../db/seeds/acme/tickets/all.ts';
import { hostile, hostileCatalog, hostileLibrary, hostileProblems, hostileStories } from '../../../../db/seeds/hostile/hostile.ts';
import { empty, operator } from '../../../../db/seeds/small-tenants.ts';
import type { Story } from '../../../../db/seeds/stories.ts';
import type {
  SeedAgreement,
  SeedAnswer,
  SeedAssignment,
  SeedCalendar,
  SeedCases,
  SeedMacro,
  SeedProblem,
  SeedTenant,
  SeedView,
} from '../../../../db/seeds/types.ts';
import { findCandidates } from '../../../capabilities/problems/service/candidates.ts';
import { hashPassword } from '../../../capabilities/sign-in/password.ts';
import { knownOrigins } from '../../../capabilities/tickets/public/lives.ts';
import { now } from '../../../kernel/clock/clock.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { asOf } from '../../../kernel/events/replay.ts';
import { actorFor, installer } from './actors.ts';
import { seedAgreements, seedReasons } from './agreements.ts';
import { seedAssignment } from './assignment.ts';
import { seedCases } from './cases.ts';
import { type SeedCatalog, seedCatalog } from './catalog.ts';
import { seedChanges } from './changes.ts';
import { seedDesk, seedMacros } from './desk.ts';
import { emailOf, seedDirectory, seedPasswords } from './directory.ts';
import { installTenants } from './installed.ts';
import { type Library, seedKnowledge } from './knowledge.ts';
import { type Known, known } from './known.ts';
import { seedProblems } from './problems.ts';
import { seedSubscription } from './subscription.ts';
import { type Stage, tell } from './tell.ts';

export const demoPassword = 'candor-demo-2026';

type Demo = {
  tenant: SeedTenant;
  catalog: readonly SeedCatalog[];
  stories: readonly Story[];
  views?: readonly SeedView[];
  answers?: readonly SeedAnswer[];
  macros?: readonly SeedMacro[];
  calendars?: readonly SeedCalendar[];
  agreements?: readonly SeedAgreement[];
  reasons?: Parameters<typeof seedReasons>[1];
  assignment?: readonly SeedAssignment[];
  library?: Library;
  problems?: readonly SeedProblem[];
  changes?: readonly [Parameters<typeof seedChanges>[2], Parameters<typeof seedChanges>[3], Parameters<typeof seedChanges>[4]];
  cases?: SeedCases;
};

/** All tenants of the demo, the first one most alive. */
export const demos: readonly Demo[] = [
  {
    ...{ tenant: acme, catalog: acmeCatalog, stories: acmeStories, views: acmeViews, answers: acmeAnswers, macros: acmeMacros },
    ...{ calendars: acmeCalendars, agreements: acmeAgreements, reasons: acmeReasons, assignment: acmeAssignment },
    library: { categories: acmeCategories, articles: acmeArticles },
    problems: acmeProblems,
    changes: [acmePeriods, acmeChanges, acmeBoard],
    cases: acmeCases,
  },
  { tenant: empty, catalog: [], stories: [] },
  { tenant: hostile, catalog: hostileCatalog, stories: hostileStories, library: hostileLibrary, problems: hostileProblems },
  { tenant: operator, catalog: [], stories: [] },
];

const year = 365 * 86_400_000;
/** So that the demo’s next renewal is neither just over nor close. */
const chosenBefore = 100 * 86_400_000;
/** Few enough that an interruption costs little, many enough that commits do not count. */
const storiesATurn = 25;

/** Fills a database with the demo, or with some tenants of it. Run again it adds what is missing and changes nothing else. Gives their ids by slug. */
export async function seedDemo(ownerUrl: string, of: readonly Demo[] = demos): Promise<Map<string, string>> {
  const at = now();
  const founded = new Date(at.getTime() - year);
  const tenants = of.map(({ tenant }) => tenant);
  const ids = await installTenants(ownerUrl, tenants, founded);
  const hash = await hashPassword(demoPassword);
  for (const demo of of) await seedTenant(demo, ids.get(demo.tenant.slug) ?? '', { at, founded, hash });
  return ids;
}

type When = { at: Date; founded: Date; hash: string };

async function seedTenant(
  {
    tenant,
    catalog,
    stories,
    views = [],
    answers = [],
    macros = [],
    calendars = [],
    agreements = [],
    reasons = [],
    assignment = [],
    library,
    problems = [],
    changes,
    cases,
  }: Demo,
  tenantId: string,
  { at, founded, hash }: When,
): Promise<void> {
  const ids = await transact(installer(tenantId), async (call) => {
    const past = asOf(call, founded);
    const found = await known(call.tx);
    await seedDirectory(past, tenant, found);
    for (const one of catalog) await seedCatalog(past, one, found);
    await seedDesk(past, views, answers, found);
    await seedMacros(past, macros, found);
    await seedAgreements(past, calendars, agreements, found);
    await seedReasons(past, reasons, found);
    await seedSubscription(asOf(call, new Date(at.getTime() - chosenBefore)), tenant, found);
    return found;
  });
  await transact(installer(tenantId, 'security'), (call) => seedPasswords(asOf(call, founded), [...ids.people.values()], hash));
  const stage = stageFor(tenant, tenantId, ids, at);
  await tellAll(tenantId, stage, stories);
  // Who has how much to do is read to serve, not to administer.
  await transact(installer(tenantId, 'service'), (call) => seedAssignment(asOf(call, founded), tenant, assignment, ids));
  if (library !== undefined)
    await transact(installer(tenantId, 'service'), (call) => seedKnowledge(asOf(call, founded), tenant, library, ids, at));
  await transact(installer(tenantId, 'service'), (call) => seedProblems(call, problems, { tenant, ids, at, told: stage.told }));
  if (problems.length > 0) await findCandidates(tenantId);
  if (changes !== undefined) await transact(installer(tenantId, 'service'), (call) => seedChanges(call, { tenant, ids, at }, ...changes));
  if (cases !== undefined) await transact(installer(tenantId, 'service'), (call) => seedCases(call, cases, { tenant, ids, at }));
}

function stageFor(tenant: SeedTenant, tenantId: string, ids: Known, at: Date): Stage {
  const places = new Map(tenant.people.map(([key, , , , location]) => [key, ids.locations.get(location)]));
  const actor = (person: string) => actorFor(tenant, tenantId, ids, person);
  const doer = (team: string | undefined, person: string) => actor(doerOf(tenant, team, person));
  return { now: at, actor, doer, email: (person) => emailOf(tenant, person), location: (person) => places.get(person), told: new Map() };
}

/** Whoever works in the workspace of a team does its tasks; for anybody else one of the team does. */
function doerOf({ workspaces }: SeedTenant, team: string | undefined, person: string): string {
  const workspace = workspaces.find(({ teams }) => teams.some(({ name }) => name === team));
  const works = workspace?.teams.some(({ members }) => members.includes(person));
  const [member] = workspace?.teams.find(({ name }) => name === team)?.members ?? [];
  return works === false && member !== undefined ? member : person;
}

/** Oldest first, so that numbers follow time. */
async function tellAll(tenantId: string, stage: Stage, stories: readonly Story[]): Promise<void> {
  const named = stories.map((story, index) => ({ story, ref: `demo:${index}` })).sort((a, b) => b.story.ago - a.story.ago);
  for (let from = 0; from < named.length; from += storiesATurn) {
    const turn = named.slice(from, from + storiesATurn);
    await transact(installer(tenantId, 'service'), async (call) => {
      const there = await knownOrigins(
        call.tx,
        turn.map(({ ref }) => ref),
      );
      for (const { story, ref } of turn) if (!there.has(ref)) await tell(call, stage, story, ref);
    });
  }
}

/** Whom one can be: read by the start, which prints it. */
export function writeSignIns(folder: string): void {
  const tenants = demos.map(({ tenant }) => ({
    name: tenant.name,
    address: tenant.hosts[0],
    people: tenant.signIns.map(({ role, person }) => ({ role, email: emailOf(tenant, person), password: demoPassword })),
  }));
  writeFileSync(join(folder, 'sign-ins.json'), `${JSON.stringify({ tenants }, undefined, 2)}\n`);
}
