import { useQuery } from '@tanstack/react-query';
import { useIconName } from '../../../../ui-kit/icon-picker.tsx';
import type { VersionDiff } from '../../contract.ts';
import { useLocalised } from '../localised.ts';
import { usePriceOf } from '../public-data.ts';
import { teamsQuery } from './data.ts';
import { useCatalogAdminWords } from './words.ts';

export type Change = VersionDiff['properties'][number];
type Words = Readonly<Record<string, unknown>>;
type Say = ReturnType<typeof useCatalogAdminWords>;

/** What each property was, to take it back. */
export const beforeOf = (changes: readonly Change[]) => Object.fromEntries(changes.map(({ property, before }) => [property, before]));

/** Properties, elements and values as an admin calls them; teams are those of the workspace. */
export function useDiffWords(workspace: string) {
  const say = useCatalogAdminWords();
  const localised = useLocalised();
  const properties = usePropertyNames();
  const own = useOwnValues(workspace);
  const text = (words: Words): string => localised({ en: String(words['en'] ?? ''), de: String(words['de'] ?? '') });
  const plain = (one: unknown): string => {
    if (Array.isArray(one)) return one.map(plain).join(', ') || say('empty');
    return isObject(one) ? (objectWords(one, text, say) ?? say('condition')) : plainWords(one, say);
  };
  return {
    text,
    value: (property: string, one: unknown): string => own[property]?.(one) ?? plain(one),
    property: (property: string): string => properties[property] ?? property,
    element: (element: unknown) => ({ ...nameOf(element, text), element }),
  };
}

const isObject = (value: unknown): value is Words => typeof value === 'object' && value !== null;

function nameOf(element: unknown, text: (words: Words) => string): { key: string; name: string } {
  if (!isObject(element)) return { key: '', name: '' };
  const key = String(element['key']);
  return { key, name: (isObject(element['label']) && text(element['label'])) || key };
}

/** What an option, a task, a text or a day says; undefined for a condition, which has no words. */
function objectWords(one: Words, text: (words: Words) => string, say: Say): string | undefined {
  const said = one['label'] ?? one['title'];
  if (isObject(said)) return text(said);
  if ('en' in one) return text(one);
  if ('relative' in one) return `${say('fromToday')}: ${String(one['days'] ?? 0)}`;
  return 'today' in one ? say('today') : 'me' in one ? say('theAsker') : undefined;
}

function plainWords(one: unknown, say: Say): string {
  if (typeof one === 'boolean') return say(one ? 'requiredAlways' : 'requiredNever');
  return String(one ?? '') || say('empty');
}

type OwnValue = (one: unknown) => string | undefined;

/** Values that are names or numbers to the API and words to a person; undefined where there is none for it. */
function useOwnValues(workspace: string): Readonly<Record<string, OwnValue>> {
  const say = useCatalogAdminWords();
  const priceOf = usePriceOf();
  const teams = useQuery(teamsQuery(workspace)).data?.items ?? [];
  const level: OwnValue = (one) => ({ 1: say('level_1'), 2: say('level_2'), 3: say('level_3') })[Number(one)];
  const kinds = useKindNames();
  const iconName = useIconName();
  return {
    impact: level,
    urgency: level,
    kind: (one) => kinds[String(one)],
    icon: (one) => iconName(String(one)),
    ticketType: (one) => ({ request: say('type_request'), incident: say('type_incident') })[String(one)],
    team: (one) => (one === null ? say('noTeam') : teams.find(({ id }) => id === one)?.name),
    ships: (one) => say(one === true ? 'shipsYes' : 'shipsNo'),
    approvals: (one) => (isObject(one) && Array.isArray(one['steps']) ? say('planSteps', { count: one['steps'].length }) : undefined),
    audience: (one) => (one === null ? say('everybody') : undefined),
    price: (one) => {
      if (!isObject(one)) return undefined;
      const period = periods.find((known) => known === one['period']) ?? 'once';
      return priceOf({ amount: Number(one['amount']), currency: String(one['currency']), period });
    },
  };
}

const periods = ['once', 'month', 'year'] as const;

function useKindNames(): Readonly<Record<string, string>> {
  const say = useCatalogAdminWords();
  return {
    text: say('kind_text'),
    longText: say('kind_longText'),
    number: say('kind_number'),
    money: say('kind_money'),
    choice: say('kind_choice'),
    choices: say('kind_choices'),
    date: say('kind_date'),
    dateTime: say('kind_dateTime'),
    dateRange: say('kind_dateRange'),
    person: say('kind_person'),
    team: say('kind_team'),
    location: say('kind_location'),
    attachment: say('kind_attachment'),
    checkbox: say('kind_checkbox'),
    table: say('kind_table'),
    heading: say('kind_heading'),
    help: say('kind_help'),
  };
}

function usePropertyNames(): Readonly<Record<string, string>> {
  const say = useCatalogAdminWords();
  return {
    label: say('prop_label'),
    help: say('prop_help'),
    whyWeAsk: say('prop_whyWeAsk'),
    required: say('prop_required'),
    visible: say('prop_visible'),
    options: say('prop_options'),
    default: say('prop_default'),
    kind: say('prop_kind'),
    name: say('prop_name'),
    summary: say('prop_summary'),
    keywords: say('prop_keywords'),
    icon: say('prop_icon'),
    ticketType: say('prop_ticketType'),
    team: say('prop_team'),
    impact: say('prop_impact'),
    urgency: say('prop_urgency'),
    expectedDays: say('prop_expectedDays'),
    ships: say('prop_ships'),
    audience: say('prop_audience'),
    price: say('prop_price'),
    tasks: say('prop_tasks'),
    approvals: say('prop_approvals'),
    columns: say('columns'),
    min: say('min'),
    max: say('max'),
    maxLength: say('maxLength'),
    pattern: say('pattern'),
    currency: say('currency'),
    decimals: say('decimals'),
  };
}
