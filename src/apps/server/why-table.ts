import type { Personal } from '../../kernel/privacy/classify.ts';
import { registry } from './registry.ts';

/** What screens ask people for, and say why. */
const asked = ['app.person.phone', 'app.person.street', 'app.ticket.fields'] as const;

/** For what and how long the registry lets each of them be held; a column that it does not judge personal is no question of ours. */
export const whyTable = (): Record<string, Pick<Personal, 'retention'> & { purposes: string[] }> =>
  Object.fromEntries(
    asked.map((name) => {
      const [schema, table, column] = name.split('.');
      const { purposes, retention } = personalIn(registry.tables?.[`${schema}.${table}`]?.columns[String(column)], name);
      // That everybody may ask for their own goes without saying.
      return [name, { purposes: Object.keys(purposes).filter((purpose) => purpose !== 'rights'), retention }];
    }),
  );

function personalIn(column: unknown, name: string): Personal {
  const held = column as { kind?: string; shape?: { leaf?: unknown } } | undefined;
  if (held?.kind === 'personal') return held as Personal;
  if (held?.kind === 'json') return personalIn(held.shape?.leaf, name);
  throw new Error(`${name} is asked for, but the registry does not say why`);
}
