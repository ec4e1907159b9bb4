const hour = 3_600_000;
const day = 24 * hour;

/** Every measure of the catalogue, in the order in which it is told; how often it is looked at, and for how long a look counts. */
export const catalog = {
  transport: { kind: 'probe', every: hour, freshFor: 3 * hour },
  mailTransport: { kind: 'count', every: hour, freshFor: 3 * hour },
  encryptionAtRest: { kind: 'attestation', every: hour, freshFor: 3 * hour },
  secondFactor: { kind: 'count', every: hour, freshFor: 3 * hour },
  passwordHashing: { kind: 'count', every: hour, freshFor: 3 * hour },
  tenantWalls: { kind: 'count', every: hour, freshFor: 3 * hour },
  auditLog: { kind: 'probe', every: day, freshFor: 2 * day },
  patchAge: { kind: 'probe', every: hour, freshFor: 3 * hour },
  backups: { kind: 'probe', every: hour, freshFor: 3 * hour },
  restoreDrill: { kind: 'attestation', every: hour, freshFor: 3 * hour },
} as const;

export type Control = keyof typeof catalog;
export const controls = Object.keys(catalog) as [Control, ...Control[]];

/** What only people can know: somebody answers for it until a day. */
export const attested = ['encryptionAtRest', 'restoreDrill'] as const satisfies readonly Control[];
export type Attested = (typeof attested)[number];

/** held: as it should be; gap: not there, or not known, and said so; failed: looked at and found wanting. */
export const verdicts = ['held', 'gap', 'failed'] as const;
export type Verdict = (typeof verdicts)[number];

/** As people read it: a look that is too long ago counts as red, and one failure waits for the look that confirms it. */
export const states = ['green', 'gap', 'suspect', 'red', 'stale'] as const;
export type State = (typeof states)[number];

export type Fact = string | number | boolean | null;
export type ControlFacts = Readonly<Record<string, Fact>>;

/** What a look at a measure found. Facts are numbers, times and names of the program, never of a person. */
export type Finding = { readonly verdict: Verdict; readonly facts: ControlFacts };

/** What was found of which measure, and when. */
export type Found = Finding & { readonly control: Control; readonly at: Date };
