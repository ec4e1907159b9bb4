import type { Rule } from '../../src/capabilities/assignment/shared/definition.ts';
import type { CalendarInput } from '../../src/capabilities/sla/shared/calendar-definition.ts';
import type { LevelInput } from '../../src/capabilities/sla/shared/level-definition.ts';
import type { PlanKey } from '../../src/capabilities/changes/shared/model.ts';
import type { ChangeState } from '../../src/capabilities/changes/shared/way.ts';
import type { NewView } from '../../src/capabilities/tickets/shared/views.ts';
import type { MacroActions } from '../../src/capabilities/tickets/contract-bulk.ts';

/** What the seed of one tenant is written in. */
export type SeedLocation = { name: string; country: string; timeZone: string };

/** Key (also the e-mail before the @), given name, family name, department, location, locale, key of the manager, and what is special. */
export type SeedPerson = readonly [
  key: string,
  given: string,
  family: string,
  department: string,
  location: string,
  locale: string,
  manager?: string | undefined,
  more?: { vip?: true; phone?: string; timeZone?: string },
];

type Noun = { one: Name; many: Name };
export type Name = { en: string; de: string };

export type SeedTeam = { name: string; members: string[] };
export type SeedWorkspace = {
  key: string;
  name: Name;
  icon: string;
  noun?: Noun;
  vipRaisesPriority?: true;
  admins: string[];
  leads: string[];
  teams: SeedTeam[];
};

export type SeedView = Pick<NewView, 'name' | 'condition' | 'columns' | 'sort'> & { workspace: string; look?: NewView['look'] };
/** Teams by name; what is left out stays as it is. */
export type SeedMacro = { workspace: string; name: string; actions: MacroActions };
export type SeedAnswer = { workspace: string; name: string; body: string };

export type SeedCalendar = { name: string } & Pick<CalendarInput, 'timeZone' | 'week' | 'place'>;

/** Workspace, team and calendar by their names; what is left out is as a new agreement has it. */
export type SeedAgreement = { workspace: string; team?: string } & Pick<LevelInput, 'kind' | 'target' | 'calendar' | 'minutes'> & {
    name: Name;
  } & Partial<Pick<LevelInput, 'supplier' | 'rules' | 'when' | 'pauses' | 'escalations'>>;

/** Whom it names by key, teams and skills by name; what is left out is as usual. */
type SeedRule = Pick<Rule, 'name' | 'when' | 'method'> &
  Partial<Pick<Rule, 'sticky' | 'otherwise'>> & { team: string; skills?: readonly (readonly [skill: string, level: number])[] };
export type SeedAssignment = {
  workspace: string;
  capacity: number | null;
  skills: readonly { name: Name; people: Readonly<Record<string, number>> }[];
  rules: readonly SeedRule[];
};

export type SeedCategory = { workspace: string; key: string; name: Name; icon: string; parent?: string };

type SeedText = { title: string; summary: string; text: string };
/** An article in Markdown, days before the seed; published unless its state says otherwise. */
export type SeedArticle = SeedText & {
  workspace: string;
  category: string;
  kind: 'howTo' | 'knownError' | 'faq' | 'other';
  by: string;
  ago: number;
  visibility: 'public' | 'tenant' | 'workspace' | 'team';
  team?: string;
  only?: { country: string };
  not?: { department: string };
  state?: 'draft' | 'review' | 'retired';
  reviewer?: string;
  /** Days from the seed until it ends. */
  validIn?: number;
  request?: string;
  de?: SeedText;
  /** A later version of the first language, of which a translation is then behind. */
  again?: { ago: number; note: string; add: string };
};

export type SignIn = { role: string; person: string };

export type SeedTenant = {
  slug: string;
  name: string;
  /** The first one is shown to people. */
  hosts: string[];
  domain: string;
  accent: string;
  locations: SeedLocation[];
  departments: string[];
  people: SeedPerson[];
  workspaces: SeedWorkspace[];
  tenantAdmins: string[];
  privacyOfficers: string[];
  /** Who pays, beside the tenant admins. */
  billing?: string[];
  /** What it chose of the price list; left out: agreed by hand. */
  plan?: 'team' | 'company';
  /** What the organisation has instructed that concerns people at work, and who recorded it; without it that is off. */
  presence?: { by: string; text: string };
  signIns: SignIn[];
};

/** A problem as it was found, analysed and told. */
export type SeedProblem = {
  title: string;
  by: string;
  /** Days before the seed, at which it was opened. */
  ago: number;
  impact: 1 | 2 | 3;
  urgency: 1 | 2 | 3;
  /** Names of the stories of its incidents. */
  incidents: readonly string[];
  /** The states it went through. */
  way: readonly string[];
  cause: string;
  rootCause: string;
  workaround: string;
  fix: string;
  whys: readonly string[];
  timeline: readonly { ago: number; said: string }[];
  /** The workaround, as everybody was told it; left out, it is no known error yet. */
  told?: { ago: number; en: string; de: string };
};

/** A window or a freeze: services by key, the first one so many days from the day of the demo. */
export type SeedPeriod = {
  readonly kind: 'window' | 'freeze';
  readonly name: string;
  readonly services: readonly string[];
  readonly inDays: number;
  readonly at: string;
  readonly minutes: number;
  readonly rule: string | null;
};

/** A change of IT: people and services by key, and the states that it went through. */
export type SeedChange = {
  readonly title: string;
  readonly model: string;
  readonly by: string;
  readonly team: string;
  readonly assignee: string;
  readonly services: readonly string[];
  readonly cis: readonly string[];
  readonly inDays: number;
  readonly at: string;
  readonly minutes: number;
  readonly outageMinutes: number;
  readonly answers: Readonly<Record<string, string>>;
  readonly plans: Partial<Record<PlanKey, string>>;
  readonly moves: readonly ChangeState[];
};

/** A board that meets by a series: what it spoke about last, and what is before it now. */
export type SeedBoard = {
  readonly by: string;
  readonly members: readonly string[];
  readonly place: string;
  readonly at: string;
  readonly minutes: number;
  readonly rule: string;
  readonly held: { readonly daysAgo: number; readonly minutes: string; readonly addedBy: string; readonly added: string };
  readonly change: SeedChange;
  /** Answers in its approval, in their order: whoever leads, then the board. */
  readonly votes: readonly { readonly who: string; readonly answer: 'approve' | 'reject' | 'abstain'; readonly comment: string }[];
};

/** What was said in a case, so many days before the seed. */
type SeedSaid = { readonly by: string; readonly ago: number; readonly kind: 'reply' | 'note'; readonly text: string };
type SeedLetIn = { readonly who: string; readonly by: string; readonly ago: number; readonly reason: string; readonly until: number };
export type SeedCase = {
  readonly by: string;
  /** Opened for nobody, by who handles such cases. */
  readonly nobodys?: true;
  readonly ago: number;
  readonly title: string;
  readonly text: string;
  readonly priority: number;
  /** Days after the seed; left out: no day. */
  readonly dueIn?: number;
  readonly assignee?: string;
  readonly state: string;
  readonly about?: readonly string[];
  readonly said?: readonly SeedSaid[];
  readonly letIn?: readonly SeedLetIn[];
};

/** Confidential cases of one kind, who begins it, and who handles them; people by key. */
export type SeedCases = {
  readonly workspace: string;
  readonly kind: { readonly key: string; readonly prefix: string; readonly name: Name };
  readonly admin: string;
  readonly lead: string;
  readonly team: readonly string[];
  readonly groups: readonly { readonly name: string; readonly members: readonly string[] }[];
  readonly cases: readonly SeedCase[];
};
