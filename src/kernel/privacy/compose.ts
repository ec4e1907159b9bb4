import type { Registry } from './classify.ts';

const parts = ['tables', 'logFields', 'cookies', 'browserKeys', 'hosts', 'choices'] as const;

/** One registry of all capabilities'. The same name in two of them is a fault: nobody would know which one counts. */
export function compose(registries: readonly Registry[]): Required<Registry> {
  return Object.fromEntries(parts.map((part) => [part, merged(part, registries)])) as Required<Registry>;
}

function merged(part: (typeof parts)[number], registries: readonly Registry[]): Record<string, unknown> {
  const entries = registries.flatMap((registry) => Object.entries(registry[part] ?? {}));
  const names = entries.map(([name]) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`Two registries classify ${part} ${twice}`);
  return Object.fromEntries(entries);
}
