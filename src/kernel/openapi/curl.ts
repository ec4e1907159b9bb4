import { exampleOf } from './example.ts';
import type { ApiDocument, Operation, Parameter } from './json-schema.ts';

type Asked = {
  readonly document: ApiDocument;
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
  readonly origin: string;
};

/** The endpoint as one would call it from a shell. */
export function curlOf({ document, path, method, operation, origin }: Asked): string {
  const { schemas } = document.components;
  const own = (operation.parameters ?? []).filter((one): one is Parameter => 'name' in one);
  const place = own
    .filter((one) => one.in === 'path')
    .reduce((text, { name, schema }) => text.replace(`{${name}}`, encodeURIComponent(String(exampleOf(schema, schemas)))), path);
  return [
    `curl -X ${method} '${origin}/api/v1${place}'`,
    ...(operation['x-needs'] === 'nobody' ? [] : [`-H 'Authorization: Bearer $TOKEN'`]),
    ...headersOf(operation, document),
    ...bodyOf(operation, document),
  ].join(' \\\n  ');
}

/** A file is sent as its bytes, everything else as it stands. */
function bodyOf({ requestBody }: Operation, { components }: ApiDocument): string[] {
  const [type, media] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  if (type === undefined || media === undefined) return [];
  const sent =
    type === 'application/json' ? `-d '${quoted(JSON.stringify(exampleOf(media.schema, components.schemas)))}'` : '--data-binary @FILE';
  return [`-H 'Content-Type: ${type}'`, sent];
}

const headersOf = (operation: Operation, { components }: ApiDocument): string[] =>
  (operation.parameters ?? []).flatMap((one) => {
    const header = '$ref' in one ? components.parameters[one.$ref.split('/').at(-1) ?? ''] : undefined;
    return header === undefined ? [] : [`-H '${header.name}: ${String(header.example)}'`];
  });

const quoted = (text: string): string => text.replaceAll("'", `'\\''`);
