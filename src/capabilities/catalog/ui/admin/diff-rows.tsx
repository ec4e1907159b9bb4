import type { ReactNode } from 'react';
import type { VersionDiff } from '../../contract.ts';
import { useLocalised } from '../localised.ts';
import type { FormChange } from './form-change.ts';
import styles from './stage.module.css';
import { useCatalogAdminWords } from './words.ts';

interface DiffRowsProps {
  diff: VersionDiff;
  /** The deed to take one change of the form back. */
  undo?: ((change: FormChange) => ReactNode) | undefined;
}

/** How many differences there are, as they are listed. */
export const countOf = ({ properties, form }: VersionDiff): number =>
  properties.length + form.added.length + form.removed.length + form.changed.length + Number(form.reordered);

/** Two versions beside each other: what came, what went, what changed, each with its sign and its word. */
export function DiffRows({ diff, undo }: DiffRowsProps) {
  const say = useCatalogAdminWords();
  const named = useNames();
  const { form, properties } = diff;
  if (countOf(diff) === 0) return <p className={styles['hint']}>{say('noChanges')}</p>;
  return (
    <ul className={styles['diff']}>
      {form.added.map(named.element).map(({ key, name }) => (
        <Line key={`added ${key}`} sign="added" name={name} end={undo?.({ kind: 'added', key })} />
      ))}
      {form.removed.map(named.element).map(({ key, name, element }) => (
        <Line key={`removed ${key}`} sign="removed" name={name} end={undo?.({ kind: 'removed', element })} />
      ))}
      {form.changed.map(({ key, changes }) => (
        <Line key={`changed ${key}`} sign="changed" name={key} end={undo?.({ kind: 'changed', key, before: beforeOf(changes) })}>
          <Values changes={changes} />
        </Line>
      ))}
      {properties.map((change) => (
        <Line key={change.property} sign="changed" name={named.property(change.property)}>
          <Values changes={[change]} isAlone />
        </Line>
      ))}
      {form.reordered && <Line sign="changed" name={say('reordered')} />}
    </ul>
  );
}

type Change = VersionDiff['properties'][number];
const beforeOf = (changes: readonly Change[]) => Object.fromEntries(changes.map(({ property, before }) => [property, before]));

type Sign = 'added' | 'removed' | 'changed';
const signs: Record<Sign, string> = { added: '+', removed: '−', changed: '~' };

function Line({ sign, name, end, children }: { sign: Sign; name: string; end?: ReactNode; children?: ReactNode }) {
  const say = useCatalogAdminWords();
  const words = { added: say('added'), removed: say('removed'), changed: say('changedMark') };
  return (
    <li data-sign={sign}>
      <b aria-hidden>{signs[sign]}</b>
      <span className={styles['diffName']}>{name}</span>
      <span className={styles['diffWords']}>{children ?? words[sign]}</span>
      {end}
    </li>
  );
}

function Values({ changes, isAlone }: { changes: readonly Change[]; isAlone?: boolean }) {
  const { property, value } = useNames();
  return changes.map((change) => (
    <span key={change.property}>
      {!isAlone && <small>{property(change.property)} </small>}
      <del>{value(change.before)}</del> <ins>{value(change.after)}</ins>
    </span>
  ));
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

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
    audience: say('prop_audience'),
    price: say('prop_price'),
    tasks: say('prop_tasks'),
    columns: say('columns'),
    min: say('min'),
    max: say('max'),
    maxLength: say('maxLength'),
    pattern: say('pattern'),
    currency: say('currency'),
    decimals: say('decimals'),
  };
}

/** Properties, elements and values as an admin calls them. */
function useNames() {
  const say = useCatalogAdminWords();
  const localised = useLocalised();
  const properties = usePropertyNames();
  const textOf = (words: Record<string, unknown>) => localised(bothOf(words));
  const plain = { yes: say('requiredAlways'), no: say('requiredNever'), empty: say('empty') };
  const value = (one: unknown): string => {
    if (Array.isArray(one)) return one.map(value).join(', ');
    return isObject(one) ? (objectWords(one, textOf) ?? say('condition')) : plainWords(one, plain);
  };
  return {
    value,
    property: (property: string) => properties[property] ?? property,
    element: (element: unknown) => ({ ...nameOf(element, textOf), element }),
  };
}

function nameOf(element: unknown, textOf: (words: Record<string, unknown>) => string): { key: string; name: string } {
  if (!isObject(element)) return { key: '', name: '' };
  const key = String(element['key']);
  return { key, name: (isObject(element['label']) && textOf(element['label'])) || key };
}

/** What an option or a text says; undefined for a condition and other things that have no words. */
function objectWords(one: Record<string, unknown>, textOf: (words: Record<string, unknown>) => string): string | undefined {
  if (isObject(one['label'])) return textOf(one['label']);
  return 'en' in one ? textOf(one) : undefined;
}

const bothOf = (words: Record<string, unknown>) => ({ en: String(words['en'] ?? ''), de: String(words['de'] ?? '') });

function plainWords(one: unknown, { yes, no, empty }: { yes: string; no: string; empty: string }): string {
  if (typeof one === 'boolean') return one ? yes : no;
  return String(one ?? '') || empty;
}
