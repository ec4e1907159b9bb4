/** Both days of an answer, the first before the last. By name: the database keeps no order of keys. */
export const bothDays = (value: unknown): readonly [string, string] => {
  const { from, to } = Object(value) as { from?: unknown; to?: unknown };
  return [String(from), String(to)];
};
