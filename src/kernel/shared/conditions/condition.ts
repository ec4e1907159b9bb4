import { z } from 'zod';

/** What a field is compared by. Which operator suits which type of field stands in `catalogue.ts`. */
export const operators = [
  'eq',
  'ne',
  'lt',
  'lte',
  'gt',
  'gte',
  'in',
  'notIn',
  'contains',
  'startsWith',
  'isEmpty',
  'isNotEmpty',
  'before',
  'after',
  'withinLast',
  'withinNext',
] as const;
export type Operator = (typeof operators)[number];

// PostgreSQL's text holds neither NUL nor half a surrogate pair.
const text = z
  .string()
  .max(4000)
  .refine((value) => value.isWellFormed() && !value.includes('\0'), 'Text must be well-formed Unicode without NUL');
const steps = {
  minutes: z.int().min(-5_256_000).max(5_256_000).optional().describe('Minutes of 60 seconds'),
  hours: z.int().min(-87_600).max(87_600).optional().describe('Hours of 60 minutes'),
  days: z.int().min(-36_500).max(36_500).optional().describe("Calendar days in the reader's time zone"),
};

/** A point in time that moves: now or today, and so many days, hours, minutes from it. */
const Relative = z.strictObject({ relative: z.enum(['now', 'today']), ...steps });
/** The length of a window before or after now: `withinLast`, `withinNext`. */
const Span = z.strictObject(steps);
/** The person who acts. */
const Me = z.strictObject({ me: z.literal(true) });
/** All teams of the person who acts. */
const MyTeams = z.strictObject({ myTeams: z.literal(true) });

const scalar = z.union([text, z.number(), z.boolean()]);
export const ConditionValue = z.union([scalar, Relative, Me, MyTeams, Span, z.array(z.union([scalar, Me])).max(500)]);

/** One comparison: a field, an operator, a value (none for `isEmpty` and `isNotEmpty`). */
export const Comparison = z.strictObject({
  field: z.string().min(1).max(100).describe('Name of a field of the catalogue'),
  op: z.enum(operators).describe('How the field is compared'),
  value: ConditionValue.optional().describe('What it is compared with; a comparison with nothing is false'),
});

const All = z.strictObject({
  get all() {
    return z.array(Condition).max(100).describe('Each must hold; an empty list holds');
  },
});
const Any = z.strictObject({
  get any() {
    return z.array(Condition).max(100).describe('One must hold; an empty list does not');
  },
});
const Not = z.strictObject({
  get not() {
    return Condition.describe('Must not hold');
  },
});

/** The one condition language: forms, queues, rules, policies and reports all speak it. */
export const Condition: z.ZodType<Condition> = z.lazy(() => z.union([All, Any, Not, Comparison]));

export type Scalar = string | number | boolean;
export type Steps = { minutes?: number | undefined; hours?: number | undefined; days?: number | undefined };
export type Relative = Steps & { relative: 'now' | 'today' };
export type ConditionValue = Scalar | Relative | { me: true } | { myTeams: true } | Steps | (Scalar | { me: true })[];
export type Comparison = { field: string; op: Operator; value?: ConditionValue | undefined };
export type Condition = { all: Condition[] } | { any: Condition[] } | { not: Condition } | Comparison;

/** Who asks, when and where: what relative values are resolved by. */
export interface ConditionContext {
  /** The injected clock's time, exact to the millisecond. */
  now: Date;
  /** IANA name of the zone in which days begin. */
  timeZone: string;
  /** The acting person; null when nobody is signed in, and then `{me:true}` equals nothing. */
  personId: string | null;
  /** The teams of the acting person. */
  teamIds: readonly string[];
}
