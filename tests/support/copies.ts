import { get } from 'node:http';
import { registry } from '../../src/apps/server/registry.ts';
import type { CopiesReply } from '../../src/capabilities/my-data/contract.ts';
import { copyJob } from '../../src/capabilities/my-data/jobs.ts';
import { type PersonName, people, tenants } from './cast.ts';
import type { Client } from './client.ts';
import type { TestHouse } from './house.ts';
import { unzip } from './unzip.ts';

const job = copyJob(registry);

/** What the worker does with a copy that was asked for. */
export const makeCopyOf = (name: PersonName, id: string | undefined): Promise<void> => job.run(tenants[people[name].tenant].id, { id });

/** Asks, and lets the worker do it. */
export async function copyOf(client: Client, name: PersonName, kind: 'copy' | 'portable' = 'copy'): Promise<CopiesReply['items'][number]> {
  const { body, status, text } = await client.post<CopiesReply>('/me/data-copies', { kind });
  if (status !== 201) throw new Error(`${name} could not ask: ${status} ${text}`);
  await makeCopyOf(name, body.items[0]?.id);
  const [first] = (await client.get<CopiesReply>('/me/data-copies')).body.items;
  if (first === undefined) throw new Error('There is no copy');
  return first;
}

export function download({ port }: TestHouse, { cookie, person }: Client, id: string): Promise<{ status: number; bytes: Buffer }> {
  const headers = { host: tenants[person.tenant].host, cookie };
  return new Promise((done, failed) => {
    get({ port, host: '127.0.0.1', path: `/api/v1/me/data-copies/${id}/file`, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => done({ status: answer.statusCode ?? 0, bytes: Buffer.concat(parts) }));
    }).on('error', failed);
  });
}

type Data = {
  tables: Record<string, Record<string, unknown>[]>;
  waiting: { table: string; entries: number }[];
  recipients: { name: string | null }[];
};
type Content = { parts: Map<string, Buffer>; data: Data; all: string };

/** What lies in a copy: its parts by name, the data, and every byte of it as one text. */
export async function contentOf(house: TestHouse, client: Client, id: string): Promise<Content> {
  const { status, bytes } = await download(house, client, id);
  if (status !== 200) throw new Error(`The copy could not be fetched: ${status}`);
  const parts = unzip(bytes);
  const data = JSON.parse(parts.get('data.json')?.toString() ?? '{}') as Data;
  return { parts, data, all: [...parts].map(([name, part]) => `${name}\n${part.toString()}`).join('\n') };
}
