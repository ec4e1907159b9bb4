const memories: Map<unknown, unknown>[] = [];

/**
 * A map for what this process remembers of its database. Empty again once another database is opened: what was true in the one says
 * nothing about the other, also where tenants and people have the same ids.
 */
export function remembered<Key, Value>(): Map<Key, Value> {
  const memory = new Map<Key, Value>();
  memories.push(memory as Map<unknown, unknown>);
  return memory;
}

/** For the pool alone. */
export function forgetDatabase(): void {
  for (const memory of memories) memory.clear();
}
