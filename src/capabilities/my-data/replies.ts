import type { Actor } from '../../kernel/access/access.ts';
import { transact } from '../../kernel/db/transact.ts';
import type { Edge } from '../../kernel/http/edge.ts';
import type { Locale } from '../../kernel/i18n/locale.ts';
import { recipients } from '../../kernel/net/recipients.ts';
import type { Category } from '../../kernel/privacy/categories.ts';
import type { Basis, Personal } from '../../kernel/privacy/classify.ts';
import { retentionsOf } from '../../kernel/privacy/inventory.ts';
import type { Holding } from '../../kernel/privacy/walk.ts';
import type { ConsentPurpose, Purpose } from '../../kernel/shared/purposes.ts';
import { shownName } from '../directory/public.ts';
import { basisName, categoryName, countriesNamed, policyInForce, privacyEmailOf, purposeName, retentionName } from '../policy/public.ts';
import { rightsAddress } from '../rights/public.ts';
import type { HeldReply } from './contract.ts';
import { type Counted, countHeld } from './held.ts';
import { dataKinds, kindOf } from './shared/kinds.ts';

type HeldCategory = HeldReply['kinds'][number]['categories'][number];

/** All that is held about the reader now, in the words of the policy. */
export async function heldReply(
  actor: Actor,
  holdings: readonly Holding[],
  { locale, tenant }: Pick<Edge, 'locale' | 'tenant'>,
): Promise<HeldReply> {
  const [counted, { controller }, email, countries, { name, ...answers }] = await Promise.all([
    countHeld(actor, holdings),
    policyInForce(),
    privacyEmailOf(tenant.id),
    countriesNamed(),
    transact(actor, async ({ tx }) => ({ name: await shownName(tx), ...(await rightsAddress(tx)) })),
  ]);
  const categories = categoriesOf(counted, locale);
  const kinds = dataKinds.flatMap((kind) => kindReply(kind, categories));
  return {
    entries: kinds.reduce((sum, { entries }) => sum + entries, 0),
    kinds,
    organisation: { name: name ?? tenant.name, email: email ?? null, ...answers },
    operator: controller,
    places: ['database', isSet('s3') ? 's3' : 'files', ...(isSet('smtp') ? (['smtp'] as const) : []), 'browser'],
    countries,
  };
}

const isSet = (name: 's3' | 'smtp'): boolean => (process.env[recipients[name]] ?? '') !== '';

function kindReply(kind: (typeof dataKinds)[number], all: readonly HeldCategory[]): HeldReply['kinds'] {
  const categories = all.filter(({ category }) => kindOf(category) === kind);
  if (categories.length === 0) return [];
  const entries = categories.reduce((sum, one) => sum + one.entries, 0);
  return [{ kind, entries, latest: latestOf(categories.map(({ latest }) => latest)), categories }];
}

const latestOf = (moments: readonly (string | null)[]): string | null =>
  moments
    .filter((at) => at !== null)
    .sort()
    .at(-1) ?? null;

function categoriesOf(counted: readonly Counted[], locale: Locale): HeldCategory[] {
  const names = new Set(counted.flatMap(({ entries }) => [...entries.keys()]));
  return [...names].map((category) => categoryReply(category, counted, locale)).sort((one, other) => other.entries - one.entries);
}

function categoryReply(category: Category, counted: readonly Counted[], locale: Locale): HeldCategory {
  const holding = counted.filter(({ entries }) => (entries.get(category) ?? 0) > 0);
  // Of what there is nothing now, it still says what it would be for.
  const some = holding.length > 0 ? holding : counted.filter(({ entries }) => entries.has(category));
  const parts = some.flatMap((one) => partsOf(one.holding, category));
  const pairs = parts.flatMap(({ said }) => Object.entries(said.purposes) as [Purpose | ConsentPurpose, Basis][]);
  return {
    category,
    name: categoryName(category, locale),
    values: holding.flatMap(({ values }) => [...(values.get(category) ?? [])]),
    entries: holding.reduce((sum, { entries }) => sum + (entries.get(category) ?? 0), 0),
    latest: latestOf(holding.map(({ latest }) => latest?.toISOString() ?? null)),
    purposes: once(pairs.map(([purpose]) => purposeName(purpose, locale))),
    bases: once(pairs.map(([, basis]) => basisName(basis, locale))),
    kept: once(parts.flatMap(({ said }) => retentionsOf(said)).map((rule) => retentionName(rule, locale))),
    decides: once(parts.map(({ role }) => (role === 'controller' ? 'operator' : 'organisation'))),
  };
}

const partsOf = ({ fields, role }: Holding, category: Category): { said: Personal; role: Holding['role'] }[] =>
  fields.flatMap(({ parts }) => parts.filter((said) => said.category === category).map((said) => ({ said, role: said.role ?? role })));

const once = <T>(values: readonly T[]): T[] => [...new Set(values)];
