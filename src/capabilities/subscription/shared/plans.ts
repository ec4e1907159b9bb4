/** What is sold. Names are those of the public price list. */
export const planKeys = ['team', 'company', 'selfRun'] as const;
export type PlanKey = (typeof planKeys)[number];

/** For how long one pays at once. */
export const periods = ['month', 'year'] as const;
export type Period = (typeof periods)[number];

/** What a plan may count. Closed: neither people who ask nor tickets, automation or the API are metered. */
export const limitKeys = ['agents', 'workspaces', 'storage'] as const;
export type LimitKey = (typeof limitKeys)[number];

/** What a plan may hold back. Closed: comfort only; the same data leaves as CSV and over the API in every plan. */
export const featureKeys = ['xlsxExport', 'branding', 'usageReport'] as const;
export type FeatureKey = (typeof featureKeys)[number];

/** When somebody answers: on working days, or for outages at any hour. */
export const supportLevels = ['workingHours', 'outagesAnyTime'] as const;
export type SupportLevel = (typeof supportLevels)[number];

export type Plan = {
  readonly key: PlanKey;
  /** Whether a company may begin it by itself on the public pages. */
  readonly isOnline: boolean;
  /** For each agent, in cents of the currency, before tax. */
  readonly price: { readonly currency: 'USD' } & Readonly<Record<Period, number>>;
  /** The most of each; null: as many as one likes. Storage in bytes. */
  readonly limits: Readonly<Record<LimitKey, number | null>>;
  readonly features: readonly FeatureKey[];
  readonly support: SupportLevel;
};

const gigabyte = 1000 ** 3;

/** The price list, as data: the public pages, the screens and every check at the moment of use read this. From small to large. */
export const plans: Readonly<Record<PlanKey, Plan>> = {
  team: {
    key: 'team',
    isOnline: true,
    price: { currency: 'USD', month: 1_900, year: 19_000 },
    limits: { agents: 25, workspaces: 2, storage: 20 * gigabyte },
    features: [],
    support: 'workingHours',
  },
  company: {
    key: 'company',
    isOnline: true,
    price: { currency: 'USD', month: 3_900, year: 39_000 },
    limits: { agents: 1_000, workspaces: null, storage: 1_000 * gigabyte },
    features: featureKeys,
    support: 'outagesAnyTime',
  },
  selfRun: {
    key: 'selfRun',
    isOnline: false,
    price: { currency: 'USD', month: 2_400, year: 24_000 },
    limits: { agents: null, workspaces: null, storage: null },
    features: featureKeys,
    support: 'workingHours',
  },
};

/** How long one may try before anything is owed, in days. */
export const trialDays = 30;

/** The version of the agreement and of the processing agreement that is offered now. */
export const documentVersion = '2026-11';
