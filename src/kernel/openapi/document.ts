import type { AnyContractRouter } from '@orpc/contract';
import { OpenAPIGenerator } from '@orpc/openapi';
import type { z } from 'zod';
import type { RawRoute } from '../http/raw.ts';
import { refusalStatus } from '../shared/problem.ts';
import { mapOperations, nameSchemas } from './components.ts';
import { exampleOf } from './example.ts';
import { type Answer, type ApiDocument, type Content, type Operation, type Parameter, resolved, type Schema } from './json-schema.ts';
import { Problem, problemAnswers, refusalsOf } from './problems.ts';
import { rawOperation } from './raw-operations.ts';
import { type Endpoint, endpointsOf } from './routes-of.ts';
import { ZodSchemas } from './zod-schemas.ts';

export type ApiSource = {
  readonly contract: AnyContractRouter;
  readonly rawRoutes: readonly RawRoute[];
  /** Schemas with a name of their own, among them each one that contains itself. */
  readonly schemas: Readonly<Record<string, z.ZodType>>;
  /** What each scope of the API is about, one sentence. */
  readonly scopes: Readonly<Record<string, string>>;
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
};

/** The OpenAPI 3.1 document of everything the server answers below /api/v1. */
export async function describeApi(source: ApiSource): Promise<ApiDocument> {
  const endpoints = endpointsOf(source.contract, source.rawRoutes);
  const made = await generated(source, endpoints);
  const { paths, schemas } = nameSchemas(describedBy(endpoints, made.paths), { ...made.schemas, Problem });
  return {
    openapi: '3.1.1',
    info: { ...source.info, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/api/v1', description: 'On the address of the tenant.' }],
    security: [{ session: [] }, { token: [] }],
    tags: tagsOf(endpoints, source.scopes),
    paths: withExamples(paths, schemas),
    components: { schemas, ...used(paths), securitySchemes },
  };
}

/** Of the named answers and headers, those that some endpoint has. */
function used(paths: Paths): Pick<ApiDocument['components'], 'responses' | 'parameters'> {
  const text = JSON.stringify(paths);
  const among = <T>(part: string, all: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([name]) => text.includes(`"#/components/${part}/${name}"`)));
  return { responses: among('responses', problemAnswers), parameters: among('parameters', headers) };
}

const securitySchemes = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'candor_session',
    description: 'The session that signing in begins; for our own pages. Under TLS its name is __Host-candor_session.',
  },
  token: { type: 'http', scheme: 'bearer', description: 'An API token of a person; it carries scopes such as `tickets:read`.' },
};

const headers: Readonly<Record<string, Parameter>> = {
  ifMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    schema: { type: 'string', pattern: '^([*]|(W/)?"?[0-9]{1,9}"?)$' },
    description:
      'The version of the record that this change saw, as ETag told it; `*` for whichever there is. Missing: 428; older than the present one: 412 with both values.',
    example: '"3"',
  },
  idempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
    description: 'A word of your own, new for each deed: a repeat with the same one gets the same answer and does nothing twice.',
    example: '7d1c2f0e-order-laptop',
  },
};

type Paths = Record<string, Record<string, Operation>>;

type Made = { paths: Paths; schemas: Record<string, Schema> };

async function generated({ contract, schemas, info }: ApiSource, endpoints: readonly Endpoint[]): Promise<Made> {
  const converter = new ZodSchemas(schemas);
  const { paths: spoken = {} } = await new OpenAPIGenerator({ schemaConverters: [converter] }).generate(contract, { info });
  const paths = spoken as Paths;
  for (const endpoint of endpoints)
    if (endpoint.raw !== undefined) addRaw(paths, endpoint, rawOperation(endpoint, endpoint.raw, converter));
  return { paths, schemas: converter.components };
}

function addRaw(paths: Paths, { path, method }: Endpoint, operation: Operation): void {
  paths[path] = { ...paths[path], [method.toLowerCase()]: operation };
}

function describedBy(endpoints: readonly Endpoint[], paths: Paths): Paths {
  const byPlace = new Map(endpoints.map((endpoint) => [`${endpoint.method.toLowerCase()} ${endpoint.path}`, endpoint]));
  return mapOperations(paths, (operation, method, path) => {
    const endpoint = byPlace.get(`${method} ${path}`);
    return endpoint === undefined ? operation : told(operation, endpoint);
  });
}

/** Adds what the route says about itself: who may knock, for which purpose, which headers, and which refusals it knows. */
function told(operation: Operation, endpoint: Endpoint): Operation {
  const { meta } = endpoint;
  const named = [
    ...(operation.parameters ?? []).map(plainParameter),
    ...(meta.ifMatch ? [{ $ref: '#/components/parameters/ifMatch' }] : []),
    ...(meta.idempotent ? [{ $ref: '#/components/parameters/idempotencyKey' }] : []),
  ];
  const refusals = refusalsOf(endpoint, operation).map((code): [string, Answer] => [
    String(refusalStatus[code]),
    { $ref: `#/components/responses/${code}` },
  ]);
  return {
    ...operation,
    ...(named.length > 0 && { parameters: named }),
    ...(meta.needs === 'nobody' && { security: [] }),
    responses: { ...operation.responses, ...Object.fromEntries(refusals) },
    'x-needs': meta.needs,
    'x-purpose': meta.purpose,
  };
}

/** The generator allows empty and reserved values everywhere; the contract doesn't. The description belongs to the parameter. */
function plainParameter(parameter: Parameter | { readonly $ref: string }): Parameter | { readonly $ref: string } {
  if ('$ref' in parameter) return parameter;
  const { name, in: place, required, schema } = parameter;
  const { description, ...rest } = schema;
  return { name, in: place, ...(required && { required }), ...(description && { description }), schema: rest };
}

const tagsOf = (endpoints: readonly Endpoint[], scopes: ApiSource['scopes']) =>
  [...new Set(endpoints.map(({ meta }) => meta.scope))].sort().map((name) => ({ name, description: scopes[name] ?? '' }));

const isJson = (type: string): boolean => /[/+]json$/.test(type);

function withExamples(paths: Paths, schemas: Readonly<Record<string, Schema>>) {
  const shown = (content: Content): Content =>
    Object.fromEntries(
      Object.entries(content).map(([type, media]) => [
        type,
        isJson(type) ? { ...media, example: media.example ?? exampleOf(media.schema, schemas) } : media,
      ]),
    );
  return mapOperations(paths, (operation) => ({
    ...operation,
    ...(operation.requestBody && { requestBody: { ...operation.requestBody, content: shown(operation.requestBody.content) } }),
    responses: Object.fromEntries(
      Object.entries(operation.responses).map(([status, answer]) => [
        status,
        answer.content ? { ...answer, ...tagged(answer.content, schemas), content: shown(answer.content) } : answer,
      ]),
    ),
  }));
}

/** What counts its changes answers with an entity tag. */
function tagged(content: Content, schemas: Readonly<Record<string, Schema>>): Pick<Answer, 'headers'> {
  const { properties } = resolved(content['application/json']?.schema ?? {}, schemas);
  if (properties?.['version']?.type !== 'integer') return {};
  return { headers: { ETag: { description: 'The version, for If-Match.', schema: { type: 'string' }, example: '"3"' } } };
}
