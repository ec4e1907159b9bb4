import type { ApiDocument, Parameter } from '../../src/kernel/openapi/json-schema.ts';
import type { Records } from '../support/records.ts';
import { type Place, requestTo } from './requests.ts';

/** What somebody was answered, by what they asked. */
export type Answers = ReadonlyMap<string, string>;

/** A place where something can be looked for, by the name of its parameter. */
const searching = /^(search|q|text|words|query|title|like)$/;

/** Each question that can be asked by reading: as it is, and where something can be looked for, for what is sought. */
export function questionsAt(place: Place, sought: readonly string[], document: ApiDocument, records: Records): string[] {
  const { path } = requestTo(place, document, records);
  const names = (place.operation.parameters ?? []).filter((one): one is Parameter => 'name' in one && one.in === 'query');
  const searches = names.filter(({ name, schema }) => searching.test(name) && schema.enum === undefined);
  return [path, ...searches.flatMap(({ name }) => sought.map((word) => asking(path, name, word)))];
}

function asking(path: string, name: string, word: string): string {
  const [place = '', query = ''] = path.split('?');
  const asked = new URLSearchParams(query);
  asked.set(name, word);
  return `${place}?${asked.toString()}`;
}

/** Moments pass, and each refusal has a reference of its own. */
export const steady = (text: string): string =>
  text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '').replaceAll(/"reference":"[0-9a-f-]{36}"/g, '');

/** They count what the asker did by asking: what was copied, opened and read. */
const ownDoing = /^\/api\/v1\/(me\/data|articles\?.*|articles\/KB\d+\/use|knowledge-help\/[^/]+)$/;

export const changedIn = (was: Answers, after: Answers): string[] =>
  [...after].filter(([path, text]) => was.has(path) && was.get(path) !== text && !ownDoing.test(path)).map(([path]) => path);

export const entriesIn = (answers: Answers): number => Number(/"entries":(\d+)/.exec(answers.get('/api/v1/me/data') ?? '')?.[1]);
