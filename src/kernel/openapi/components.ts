import type { Content, Operation, Schema } from './json-schema.ts';

type Paths = Record<string, Record<string, Operation>>;
type Named = { readonly schemas: Map<string, Schema>; readonly names: Map<string, string> };

/** Gives bodies and answers names among the components; the same schema gets one name, that of the first endpoint which has it. */
export function nameSchemas(paths: Paths, known: Readonly<Record<string, Schema>>): { paths: Paths; schemas: Record<string, Schema> } {
  const named: Named = {
    schemas: new Map(Object.entries(known)),
    names: new Map(Object.entries(known).map(([name, schema]) => [JSON.stringify(schema), name])),
  };
  const renamed = mapOperations(paths, (operation) => ({
    ...operation,
    ...(operation.requestBody && {
      requestBody: { ...operation.requestBody, content: nameIn(operation.requestBody.content, `${nameOf(operation)}Body`, named) },
    }),
    responses: Object.fromEntries(
      Object.entries(operation.responses).map(([status, answer]) => [
        status,
        answer.content ? { ...answer, content: nameIn(answer.content, `${nameOf(operation)}Reply`, named) } : answer,
      ]),
    ),
  }));
  return { paths: renamed, schemas: reached(renamed, Object.fromEntries(named.schemas)) };
}

/** Without those that nothing points at. */
function reached(paths: Paths, schemas: Record<string, Schema>): Record<string, Schema> {
  const text = JSON.stringify([paths, schemas]);
  const kept = Object.fromEntries(
    Object.entries(schemas).filter(([name]) => name === 'Problem' || text.includes(`"#/components/schemas/${name}"`)),
  );
  return Object.keys(kept).length === Object.keys(schemas).length ? kept : reached(paths, kept);
}

export const mapOperations = (paths: Paths, change: (operation: Operation, method: string, path: string) => Operation): Paths =>
  Object.fromEntries(
    Object.entries(paths).map(([path, item]) => [
      path,
      Object.fromEntries(Object.entries(item).map(([method, operation]) => [method, change(operation, method, path)])),
    ]),
  );

const nameOf = ({ operationId }: Operation): string =>
  operationId
    .split('.')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const nameIn = (content: Content, name: string, named: Named): Content =>
  Object.fromEntries(Object.entries(content).map(([type, media]) => [type, { ...media, schema: pointer(media.schema, name, named) }]));

function pointer(schema: Schema, name: string, { schemas, names }: Named): Schema {
  if (schema.$ref !== undefined || schema.properties === undefined) return schema;
  const text = JSON.stringify(schema);
  const known = names.get(text) ?? name;
  names.set(text, known);
  schemas.set(known, schema);
  return { $ref: `#/components/schemas/${known}` };
}
