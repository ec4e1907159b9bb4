import { isDate } from 'node:util/types';

/** A value as it travels to the database: text, bytes, or nothing. Moments are UTC, arrays are PostgreSQL's literals, other objects JSON. */
export function wireValue(value: unknown): string | Buffer | null {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return String(value);
  if (isDate(value)) return value.toISOString();
  if (ArrayBuffer.isView(value)) return bytesOf(value);
  return Array.isArray(value) ? arrayLiteral(value) : JSON.stringify(value);
}

const bytesOf = (view: ArrayBufferView): Buffer => Buffer.from(view.buffer, view.byteOffset, view.byteLength);

const arrayLiteral = (items: readonly unknown[]): string => `{${items.map(element).join(',')}}`;

function element(item: unknown): string {
  if (Array.isArray(item)) return arrayLiteral(item);
  const value = wireValue(item);
  if (value === null) return 'NULL';
  const text = typeof value === 'string' ? value : `\\x${value.toString('hex')}`;
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
