import type { CategoryReply } from '../../contract-settings.ts';

/** One of them with how deep it stands. */
export type Placed = { category: CategoryReply; depth: number };
export const mostLevels = 4;

/** Each after the one above it. */
export function treeOf(all: readonly CategoryReply[], above: string | null = null, depth = 0): Placed[] {
  return all.filter(({ parent }) => parent === above).flatMap((category) => [{ category, depth }, ...treeOf(all, category.id, depth + 1)]);
}
