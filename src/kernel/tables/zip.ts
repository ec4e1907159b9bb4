import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

type Part = { readonly name: string; readonly content: Iterable<string | Buffer> | AsyncIterable<string | Buffer> };
type Written = { name: Buffer; crc: number; packed: number; bytes: number; offset: number };

const local = 0x04034b50;
const descriptor = 0x08074b50;
const central = 0x02014b50;
const end = 0x06054b50;
/** Sizes follow the content, for they are not known before (bit 3); names are UTF-8 (bit 11). */
const flags = 0x0808;
const deflated = 8;
const version = 20;
/** 1 January 1980: when it was packed is nobody's business and would make equal content differ. */
const date = 0x21;

/** An archive written as it is read, so that its size never shows in memory (PKWARE APPNOTE 6.3). */
export async function* zip(parts: readonly Part[]): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for (const part of parts) {
    const entry = { name: Buffer.from(part.name), crc: 0, packed: 0, bytes: 0, offset };
    for await (const piece of entryOf(entry, part)) {
      offset += piece.length;
      yield piece;
    }
    written.push(entry);
  }
  yield directory(written, offset);
}

async function* entryOf(entry: Written, { content }: Part): AsyncGenerator<Buffer> {
  yield words(
    [local, 4],
    [version, 2],
    [flags, 2],
    [deflated, 2],
    [0, 2],
    [date, 2],
    [0, 4],
    [0, 4],
    [0, 4],
    [entry.name.length, 2],
    [0, 2],
    entry.name,
  );
  const source = Readable.from(measured(entry, content));
  const packing = createDeflateRaw();
  source.once('error', (fault) => packing.destroy(fault));
  for await (const piece of source.pipe(packing) as AsyncIterable<Buffer>) {
    entry.packed += piece.length;
    yield piece;
  }
  yield words([descriptor, 4], [entry.crc, 4], [entry.packed, 4], [entry.bytes, 4]);
}

async function* measured(entry: Written, content: Part['content']): AsyncGenerator<Buffer> {
  for await (const text of content) {
    const piece = Buffer.isBuffer(text) ? text : Buffer.from(text);
    entry.crc = crc32(piece, entry.crc);
    entry.bytes += piece.length;
    yield piece;
  }
}

function directory(written: readonly Written[], offset: number): Buffer {
  const entries = written.map((entry) =>
    words(
      [central, 4],
      [version, 2],
      [version, 2],
      [flags, 2],
      [deflated, 2],
      [0, 2],
      [date, 2],
      [entry.crc, 4],
      [entry.packed, 4],
      [entry.bytes, 4],
      [entry.name.length, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [entry.offset, 4],
      entry.name,
    ),
  );
  const all = Buffer.concat(entries);
  const count = written.length;
  return Buffer.concat([all, words([end, 4], [0, 2], [0, 2], [count, 2], [count, 2], [all.length, 4], [offset, 4], [0, 2])]);
}

/** Numbers of 2 or 4 bytes, little end first, and bytes as they are. */
function words(...fields: readonly (readonly [number, 2 | 4] | Buffer)[]): Buffer {
  return Buffer.concat(fields.map((field) => (Buffer.isBuffer(field) ? field : number(field[0], field[1]))));
}

function number(value: number, bytes: 2 | 4): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value >>> 0, 0, bytes);
  return buffer;
}
