// Words with which request types and their forms are written down, so that they read like what people will see.
import type { RequestTypeDefinition } from '../../src/capabilities/catalog/shared/request-type.ts';
import type { ApprovalPlan } from '../../src/kernel/shared/approval-plan.ts';
import type { Condition, ConditionValue } from '../../src/kernel/shared/conditions/condition.ts';

/** A text in English and German. */
export type Words = { en: string; de: string };
export type Element = RequestTypeDefinition['form']['elements'][number];
type Rest = Record<string, unknown>;

export const w = (en: string, de: string): Words => ({ en, de });

/** Must be answered. */
export const must = { required: true } as const;
export const is = (field: string, value: ConditionValue): Condition => ({ field, op: 'eq', value });
export const isnt = (field: string, value: ConditionValue): Condition => ({ field, op: 'ne', value });
export const oneOf = (field: string, ...value: string[]): Condition => ({ field, op: 'in', value });
export const has = (field: string, value: string): Condition => ({ field, op: 'contains', value });
/** Shown and needed only while this holds. */
export const onlyIf = (when: Condition): { visible: Condition; required: true } => ({ visible: when, required: true });
/** Shown while this holds; may stay empty. */
export const shownIf = (when: Condition): { visible: Condition } => ({ visible: when });
export const help = (en: string, de: string): { help: Words } => ({ help: w(en, de) });
/** Said beside a question about personal data. */
export const because = (en: string, de: string): { whyWeAsk: Words } => ({ whyWeAsk: w(en, de) });
export const fromToday = { min: { relative: 'today' } } as const;
export const inDays = (days: number) => ({ min: { relative: 'today', days } }) as const;

// The catalog's own check reads what comes out; here only the shape of a line matters.
const element = (kind: string, key: string, label: Words, ...rest: Rest[]): Element =>
  Object.assign({ kind, key, label, required: false }, kind === 'attachment' ? { max: 10 } : {}, ...rest);

type Ask = (key: string, en: string, de: string, ...rest: Rest[]) => Element;
const ask =
  (kind: string): Ask =>
  (key, en, de, ...rest) =>
    element(kind, key, w(en, de), ...rest);

export const text = ask('text');
export const longText = ask('longText');
export const number = ask('number');
export const date = ask('date');
export const dateTime = ask('dateTime');
export const dateRange = ask('dateRange');
export const person = ask('person');
export const location = ask('location');
export const attachment = ask('attachment');
export const checkbox = ask('checkbox');
export const money: Ask = (key, en, de, ...rest) => element('money', key, w(en, de), { currency: 'EUR', min: 0 }, ...rest);

export const heading = (key: string, en: string, de: string): Element => ({ kind: 'heading', key, label: w(en, de) });
export const hint = (key: string, en: string, de: string, ...rest: Rest[]): Element =>
  Object.assign({ kind: 'help' as const, key, label: w(en, de) }, ...rest);

/** `['value', 'English', 'German']`; without German the word is the same in both. */
type Choice = readonly [value: string, en: string, de?: string];
const options = (choices: readonly Choice[]) => choices.map(([value, en, de = en]) => ({ value, label: w(en, de) }));

export const choice = (key: string, en: string, de: string, choices: readonly Choice[], ...rest: Rest[]): Element =>
  element('choice', key, w(en, de), { options: options(choices) }, ...rest);
export const choices = (key: string, en: string, de: string, all: readonly Choice[], ...rest: Rest[]): Element =>
  element('choices', key, w(en, de), { options: options(all) }, ...rest);
export const table = (key: string, en: string, de: string, columns: readonly Rest[], ...rest: Rest[]): Element =>
  element('table', key, w(en, de), { columns, min: 1, max: 50 }, ...rest);
export const column = (kind: string, key: string, en: string, de: string, ...rest: Rest[]): Rest =>
  Object.assign({ kind, key, label: w(en, de), required: false }, ...rest);

/** `after` names tasks by their places, from 1. */
type Task = readonly [en: string, de: string, team?: string, when?: Condition | undefined, after?: readonly number[]];

/** Who has to approve, one step after the other: the manager, or anybody of a team. */
type Approving = { managers: number; when?: Condition } | { team: string; when?: Condition };
type SeedPlan = { steps: readonly Approving[]; matters: string[] };

/** A request type as it is written down: teams by their names. */
export type SeedType = {
  key: string;
  service: string;
  name: Words;
  summary: Words;
  keywords?: string[];
  icon: string;
  incident?: true;
  team: string;
  impact?: 1 | 2 | 3;
  urgency?: 1 | 2 | 3;
  days?: number;
  audience?: Condition;
  price?: [amount: number, period: 'once' | 'month' | 'year'];
  tasks?: readonly Task[];
  approvals?: SeedPlan;
  form: Element[];
};

export type SeedService = { key: string; name: Words; summary: Words; icon: string };

/** The definition as the catalog keeps it. */
export function definitionOf(type: SeedType, teamId: (name: string) => string): RequestTypeDefinition {
  const { name, summary, keywords = [], icon, incident, team, impact = 3, urgency = 3, days = null, audience = null, price } = type;
  return {
    name,
    summary,
    keywords,
    icon,
    ticketType: incident ? 'incident' : 'request',
    team: teamId(team),
    impact,
    urgency,
    expectedDays: days,
    audience,
    price: price === undefined ? null : { amount: price[0], currency: 'EUR', period: price[1] },
    tasks: (type.tasks ?? []).map(([en, de, by, when, after], at) => ({
      key: `task${at + 1}`,
      title: w(en, de),
      team: by === undefined ? null : teamId(by),
      ...(when === undefined ? {} : { when }),
      ...(after === undefined ? {} : { after: after.map((place) => `task${place}`) }),
    })),
    ...(type.approvals === undefined ? {} : { approvals: planOf(type.approvals, teamId) }),
    form: { elements: type.form },
  };
}

const planOf = ({ steps, matters }: SeedPlan, teamId: (name: string) => string): ApprovalPlan => ({
  steps: steps.map((step) => ({
    approvers: [
      'team' in step ? { kind: 'team' as const, team: teamId(step.team) } : { kind: 'managers' as const, from: 1, levels: step.managers },
    ],
    quorum: { kind: 'team' in step ? ('any' as const) : ('all' as const) },
    ...(step.when === undefined ? {} : { when: step.when }),
    remindEveryHours: null,
    timeout: null,
  })),
  matters,
});
