import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** One row of a tab-separated file; the generator writes words only, so nothing is escaped. */
export type Row = readonly string[];

export const cell = (row: Row, at: number): string => row[at] ?? '';
export const figure = (row: Row, at: number): number => Number(row[at]);

/** A small file at once. */
export async function readRows(folder: string, file: string): Promise<Row[]> {
  const text = await readFile(join(folder, file), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

/** A large file in batches, so that a million tickets need no more memory than a thousand. */
export async function* readBatches(folder: string, file: string, size: number): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  for await (const line of createInterface({ input: createReadStream(join(folder, file)), crlfDelay: Number.POSITIVE_INFINITY })) {
    batch.push(line.split('\t'));
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
