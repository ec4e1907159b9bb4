/**
 * JSON with its keys in order (RFC 8785 in spirit): the same value is the same text, whoever wrote it and whichever order the database
 * keeps. Seals and hashes rest on it, so that it never changes.
 */
export function canonical(value: unknown): string {
  if (value === undefined) throw new Error('Nothing has no text');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([name, held]) => `${JSON.stringify(name)}:${canonical(held)}`).join(',')}}`;
}
