/**
 * A folder as one stream of bytes: the tar format (POSIX 1003.1, ustar with pax names), as `tar -cf - folder` writes it. Only what a folder of
 * texts and pictures needs: files with their paths; links, devices, rights and owners are passed over.
 */
export type Entry = { readonly path: string; readonly bytes: Uint8Array };

const block = 512;
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const padding = (size: number): number => (block - (size % block)) % block;
const isPlain = (path: string): boolean => path.length <= 100 && !/[^\x20-\x7e]/.test(path);

/** The head of a file of that size, and what stands before it where its name is long or not in ASCII. */
export function headOf(path: string, size: number): Uint8Array<ArrayBuffer> {
  if (isPlain(path)) return header(path, size, '0');
  const words = paxOf('path', path);
  const pax = header('pax', words.length, 'x');
  const all = new Uint8Array(2 * block + words.length + padding(words.length));
  all.set(pax, 0);
  all.set(words, block);
  all.set(header('file', size, '0'), all.length - block);
  return all;
}

/** What follows a file of that size, up to the next full block. */
export const tailOf = (size: number): Uint8Array<ArrayBuffer> => new Uint8Array(padding(size));
/** What ends the whole. */
export const end: Uint8Array<ArrayBuffer> = new Uint8Array(2 * block);

/** "17 path=a.md\n": the first number counts the whole line, itself too. */
function paxOf(key: string, value: string): Uint8Array<ArrayBuffer> {
  const rest = encoder.encode(` ${key}=${value}\n`);
  let length = rest.length + 1;
  while (String(length).length + rest.length !== length) length = String(length).length + rest.length;
  return encoder.encode(`${length} ${key}=${value}\n`);
}

function header(name: string, size: number, type: string): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(block);
  const write = (at: number, text: string): void => head.set(encoder.encode(text), at);
  write(0, name);
  write(100, '0000644\0');
  write(108, '0000000\0');
  write(116, '0000000\0');
  write(124, `${size.toString(8).padStart(11, '0')}\0`);
  write(136, '00000000000\0');
  write(148, '        ');
  write(156, type);
  write(257, 'ustar\u000000');
  const sum = head.reduce((all, byte) => all + byte, 0);
  write(148, `${sum.toString(8).padStart(6, '0')}\0 `);
  return head;
}

/** The files in it, or undefined for bytes that are no such stream. */
export function entriesOf(bytes: Uint8Array): Entry[] | undefined {
  const parts = partsOf(bytes);
  if (parts === undefined) return undefined;
  const entries: Entry[] = [];
  let named: string | undefined;
  for (const { name, type, content } of parts) {
    if (isFile(type)) entries.push({ path: pathOf(named ?? name), bytes: content });
    named = isName(type) ? longName(type, content, named) : undefined;
  }
  return entries;
}

function partsOf(bytes: Uint8Array): Part[] | undefined {
  const parts: Part[] = [];
  let at = 0;
  let part = partAt(bytes, at);
  while (part !== undefined && part !== 'end') {
    parts.push(part);
    at += block + part.content.length + padding(part.content.length);
    part = partAt(bytes, at);
  }
  return part === undefined ? undefined : parts;
}

type Part = { readonly name: string; readonly type: string; readonly content: Uint8Array };

/** What begins there; undefined where nothing that can be read does: without the blocks that end it, it was cut off. */
function partAt(bytes: Uint8Array, at: number): Part | 'end' | undefined {
  const head = bytes.subarray(at, at + block);
  if (head.length < block) return undefined;
  if (head.every((byte) => byte === 0)) return 'end';
  const size = octal(head.subarray(124, 136));
  if (!isHead(head) || size === undefined || at + block + size > bytes.length) return undefined;
  return { name: nameIn(head), type: String.fromCharCode(head[156] ?? 0), content: bytes.subarray(at + block, at + block + size) };
}

const isFile = (type: string): boolean => type === '0' || type === '\0';
/** The name of what follows, where it is long: as POSIX writes it, or as GNU does. */
const isName = (type: string): boolean => type === 'x' || type === 'L';
const longName = (type: string, content: Uint8Array, before: string | undefined): string | undefined =>
  type === 'L' ? textIn(content) : (/^\d+ path=(.*)\n/m.exec(decoder.decode(content))?.[1] ?? before);

const textIn = (field: Uint8Array): string => decoder.decode(field).split('\0')[0] ?? '';
const octal = (field: Uint8Array): number | undefined => {
  const digits = textIn(field).trim();
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : undefined;
};

/** Its bytes add up to what it says they do, its own sum read as blanks. */
const isHead = (head: Uint8Array): boolean =>
  head.reduce((all, byte, at) => all + (at >= 148 && at < 156 ? 32 : byte), 0) === octal(head.subarray(148, 156));

function nameIn(head: Uint8Array): string {
  const before = textIn(head.subarray(345, 500));
  const name = textIn(head.subarray(0, 100));
  return before === '' ? name : `${before}/${name}`;
}

const pathOf = (path: string): string => path.replace(/^(\.\/)+/, '');
