import type { ConditionalSchemaConverter } from '@orpc/openapi';
import { z } from 'zod';
import type { Schema } from './json-schema.ts';

/** Names of schemas, together with what the contract says of each: the library asks one place for both. */
class Said extends z.core.$ZodRegistry<{ id: string }> {
  override get<S extends z.core.$ZodType>(schema: S): ReturnType<z.core.$ZodRegistry<{ id: string }>['get']> {
    const said = { ...z.globalRegistry.get(schema), ...super.get(schema) };
    return said as { id: string };
  }
}

/** Turns zod into JSON Schema; records with a name become components, so that one which contains itself ends. */
export class ZodSchemas implements ConditionalSchemaConverter {
  readonly components: Record<string, Schema> = {};
  readonly #names = new Said();

  constructor(named: Readonly<Record<string, z.ZodType>>) {
    for (const [id, schema] of Object.entries(named)) this.#names.add(schema, { id });
  }

  condition(schema: unknown): boolean {
    return schema instanceof z.ZodType;
  }

  convert(schema: unknown, { strategy }: { strategy: 'input' | 'output' }): [required: boolean, schema: Record<string, unknown>] {
    if (!(schema instanceof z.ZodType)) return [false, {}];
    const options = { io: strategy, metadata: this.#names, unrepresentable: 'any', target: 'draft-2020-12' } as const;
    const { $defs = {}, $schema: _, id: _id, ...made } = z.toJSONSchema(schema, options) as Schema & Written;
    const renamed = this.#keep(withoutAliases($defs), strategy);
    return [!schema.safeParse(undefined).success, this.#plain(tidy(made, renamed) as Schema)];
  }

  /** The outermost schema is given whole: the generator takes paths and queries out of it. */
  #plain(schema: Schema): Record<string, unknown> {
    const name = schema.$ref?.split('/').at(-1) ?? '';
    return { ...(this.components[name] ?? schema) };
  }

  /** What comes in and what goes out may differ by defaults: then the first keeps the name and the other is named by its direction. */
  #keep(definitions: Readonly<Record<string, Schema>>, strategy: string): Map<string, string> {
    const plain = new Map(Object.keys(definitions).map((name) => [name, name]));
    for (const [name, definition] of Object.entries(definitions)) {
      const known = this.components[name];
      const other = known !== undefined && JSON.stringify(tidy(definition, plain)) !== JSON.stringify(known);
      plain.set(name, other ? `${name}${strategy === 'input' ? 'Input' : 'Output'}` : name);
    }
    for (const [name, definition] of Object.entries(definitions))
      this.components[plain.get(name) ?? name] = tidy(definition, plain) as Schema;
    return plain;
  }
}

/** A lazy schema is written as a name for a nameless one: the two become one. */
function withoutAliases(definitions: Readonly<Record<string, Schema>>): Record<string, Schema> {
  const nameless = (name: string): boolean => name.startsWith('__schema');
  const meant = (definition: Schema): Schema => {
    const target = definition.$ref?.replace('#/$defs/', '') ?? '';
    return nameless(target) ? (definitions[target] ?? definition) : definition;
  };
  const named = Object.entries(definitions).filter(([name]) => !nameless(name));
  return Object.fromEntries(named.map(([name, definition]) => [name, meant(definition)]));
}

type Written = { $defs?: Record<string, Schema>; $schema?: string; id?: string };

/** Points references at the components and drops bounds which only say "a safe integer". */
function tidy(node: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(node)) return node.map((item) => tidy(item, names));
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).filter(([name, held]) => !isNoise(name, held, node));
  return Object.fromEntries(entries.map(([name, held]) => [name, tidied(name, held, names)]));
}

/** An example is no schema: what it calls `id` is meant so. */
function tidied(name: string, held: unknown, names: ReadonlyMap<string, string>): unknown {
  if (name === '$ref') return pointed(String(held), names);
  return name === 'examples' && Array.isArray(held) ? held : tidy(held, names);
}

/** A property of a record may be called `id` too; that one holds a schema. */
function isNoise(name: string, held: unknown, node: object): boolean {
  if (name === 'pattern') return 'format' in node && typeof held === 'string';
  if (name === 'minimum' || name === 'maximum') return Math.abs(Number(held)) === Number.MAX_SAFE_INTEGER;
  return (name === 'id' || name === '$schema') && typeof held === 'string';
}

function pointed(reference: string, names: ReadonlyMap<string, string>): string {
  const name = reference.replace('#/$defs/', '');
  if (!names.has(name)) throw new Error(`A schema contains itself without a name: ${reference}`);
  return `#/components/schemas/${names.get(name)}`;
}
