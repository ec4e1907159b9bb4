import type { RawAnswer, RawContent, RawMedia, RawRoute } from '../http/raw.ts';
import type { Answer, Content, Operation, Parameter, Schema } from './json-schema.ts';
import type { Endpoint } from './routes-of.ts';
import type { ZodSchemas } from './zod-schemas.ts';

/** A raw route in the words of the document, from what it states and reads its own address by. */
export function rawOperation({ name, path, summary, meta }: Endpoint, raw: RawRoute, schemas: ZodSchemas): Operation {
  const parameters = [...placesIn(path, raw, schemas), ...questionsOf(raw, schemas)];
  return {
    operationId: name,
    summary,
    tags: [meta.scope],
    ...(parameters.length > 0 && { parameters }),
    ...(raw.body && { requestBody: { required: true, content: contentOf(raw.body, 'input', schemas) } }),
    responses: Object.fromEntries(raw.answers.map((answer) => [String(answer.status), answerOf(answer, schemas)])),
  };
}

type Strategy = 'input' | 'output';

function placesIn(path: string, { params }: RawRoute, schemas: ZodSchemas): Parameter[] {
  const { properties = {} } = schemas.convert(params, { strategy: 'input' })[1] as Schema;
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    const schema = properties[name];
    if (schema === undefined) throw new Error(`${path} does not state what its {${name}} is`);
    return { name, in: 'path', required: true, schema };
  });
}

function questionsOf({ query }: RawRoute, schemas: ZodSchemas): Parameter[] {
  const { properties = {}, required = [] } = schemas.convert(query, { strategy: 'input' })[1] as Schema;
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    ...(required.includes(name) && { required: true }),
    schema,
  }));
}

const answerOf = ({ meaning, content }: RawAnswer, schemas: ZodSchemas): Answer => ({
  description: meaning,
  ...(content && { content: contentOf(content, 'output', schemas) }),
});

const contentOf = (content: RawContent, strategy: Strategy, schemas: ZodSchemas): Content =>
  Object.fromEntries(
    Object.entries(content).map(([type, { schema, example }]) => [
      type,
      { schema: schemaOf(type, schema, strategy, schemas), ...(example !== undefined && { example }) },
    ]),
  );

function schemaOf(type: string, schema: RawMedia['schema'], strategy: Strategy, schemas: ZodSchemas): Schema {
  if (schema !== undefined) return schemas.convert(schema, { strategy })[1] as Schema;
  return type.startsWith('text/') ? { type: 'string' } : { type: 'string', format: 'binary' };
}
