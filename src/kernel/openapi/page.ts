import { curlOf } from './curl.ts';
import { type Html, html, join, unescaped } from './html.ts';
import { type ApiDocument, type Operation, type Parameter, resolved, type Schema } from './json-schema.ts';
import { pageStyle } from './page-style.ts';

export type PageOptions = { readonly nonce: string; readonly origin: string };

/** The reference for people: one page, rendered here, readable without any script. */
export function apiPage(document: ApiDocument, { nonce, origin }: PageOptions): string {
  const title = String(document.info['title']);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="${nonce}">${unescaped(pageStyle)}</style>
</head>
<body>
<nav aria-label="Parts of the API"><h2>${title}</h2><ul>${join(document.tags.map(({ name }) => html`<li><a href="#${name}">${name}</a></li>`))}</ul></nav>
<main>
<h1>${title}</h1>
<p>${String(document.info['description'])} The same for programs: <a href="/openapi.json">/openapi.json</a>.</p>
${join(document.tags.map((tag) => tagSection(document, tag, origin)))}
</main>
</body>
</html>`;
  return page.text;
}

function tagSection(document: ApiDocument, { name, description }: ApiDocument['tags'][number], origin: string): Html {
  const articles = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([, operation]) => operation.tags?.includes(name))
      .map(([method, operation]) => article({ document, path, method: method.toUpperCase(), operation, origin })),
  );
  return html`<section><h2 id="${name}">${name}</h2><p>${description}</p>${join(articles)}</section>`;
}

type Shown = { document: ApiDocument; path: string; method: string; operation: Operation; origin: string };

function article(shown: Shown): Html {
  const { method, path, operation } = shown;
  return html`<article id="${operation.operationId}">
<h3><span class="method">${method}</span> <code>/api/v1${path}</code></h3>
<p>${operation.summary ?? ''} ${operation.description ?? ''}</p>
<p>Needs: <b>${needsOf(operation)}</b>. Scope of a token: <code>${operation.tags?.[0] ?? ''}:${method === 'GET' ? 'read' : 'write'}</code>. Purpose: ${String(operation['x-purpose'])}.</p>
${fields('Parameters', parametersOf(shown))}
${fields('Body', bodyOf(shown))}
${refusals(shown)}
<pre tabindex="0" aria-label="Example of ${operation.operationId}"><code>${curlOf(shown)}</code></pre>
</article>`;
}

const needs: Readonly<Record<string, string>> = { nobody: 'nobody signed in', person: 'anybody signed in' };
const needsOf = (operation: Operation): string => needs[String(operation['x-needs'])] ?? `the role ${String(operation['x-needs'])}`;

type Field = { name: string; kind: string; required: boolean; description: string };

function parametersOf({ document, operation }: Shown): Field[] {
  const parameters = (operation.parameters ?? []).map((one) =>
    '$ref' in one ? document.components.parameters[one.$ref.split('/').at(-1) ?? ''] : one,
  );
  return parameters
    .filter((one): one is Parameter => one !== undefined)
    .map(({ name, in: place, required = false, schema, description = '' }) => ({
      name: `${name} (${place})`,
      kind: kindOf(schema, document),
      required,
      description,
    }));
}

function bodyOf({ document, operation }: Shown): Field[] {
  const media = operation.requestBody?.content['application/json'];
  const { properties = {}, required = [] } = media === undefined ? {} : resolved(media.schema, document.components.schemas);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    kind: kindOf(schema, document),
    required: required.includes(name),
    description: schema.description ?? resolved(schema, document.components.schemas).description ?? '',
  }));
}

function kindOf(schema: Schema, document: ApiDocument): string {
  if (schema.$ref !== undefined) return schema.$ref.split('/').at(-1) ?? '';
  if (schema.enum !== undefined) return schema.enum.map(String).join(' | ');
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice !== undefined) return [...new Set(choice.map((part) => kindOf(part, document)))].join(' | ');
  if (schema.items !== undefined) return `list of ${kindOf(schema.items, document)}`;
  return [schema.format ?? String(schema.type ?? 'anything'), limitsOf(schema)].filter(Boolean).join(', ');
}

const limitsOf = ({ maxLength, minimum, maximum }: Schema): string =>
  [maxLength && `at most ${maxLength} characters`, minimum !== undefined && `from ${minimum}`, maximum !== undefined && `to ${maximum}`]
    .filter(Boolean)
    .join(' ');

function fields(title: string, shown: readonly Field[]): Html {
  if (shown.length === 0) return html``;
  const rows = shown.map(
    ({ name, kind, required, description }) =>
      html`<tr><th scope="row"><code>${name}</code>${required ? ' (required)' : ''}</th><td>${kind}</td><td>${description}</td></tr>`,
  );
  return html`<table><caption>${title}</caption><thead><tr><th scope="col">Name</th><th scope="col">Kind</th><th scope="col">Meaning</th></tr></thead><tbody>${join(rows)}</tbody></table>`;
}

function refusals({ document, operation }: Shown): Html {
  const rows = Object.entries(operation.responses)
    .filter(([status]) => status >= '400')
    .map(([status, answer]) => {
      const code = answer.$ref?.split('/').at(-1) ?? '';
      return html`<li><code>${status} ${code}</code> ${document.components.responses[code]?.description ?? ''}</li>`;
    });
  return html`<details><summary>Refusals</summary><ul>${join(rows)}</ul></details>`;
}
