type Target = { readonly key: unknown; readonly dropPosition: 'on' | 'before' | 'after' };

/** What was taken stands before or behind what it was dropped at; the rest keeps its order. */
export function reordered<R extends { readonly id: string }>(
  rules: readonly R[],
  keys: ReadonlySet<unknown>,
  { key, dropPosition }: Target,
): R[] {
  const taken = rules.filter(({ id }) => keys.has(id));
  const stay = rules.filter(({ id }) => !keys.has(id));
  const at = stay.findIndex(({ id }) => id === key);
  return stay.toSpliced(dropPosition === 'before' ? at : at + 1, 0, ...taken);
}
