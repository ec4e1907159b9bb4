/** Until when the makers mend a line of versions, by the number before the first dot: nodejs.org/about/previous-releases, postgresql.org/support/versioning. */
const ends = {
  node: { '20': '2026-04-30', '22': '2027-04-30', '24': '2028-04-30', '26': '2029-04-30' },
  postgres: { '14': '2026-11-12', '15': '2027-11-11', '16': '2028-11-09', '17': '2029-11-08', '18': '2030-11-14' },
} as const;

/** Days since packages were installed after which something is likely to wait for its update. */
export const mostPatchAge = 90;

/** The last day of support; null for a version that this release has not heard of. */
export function endOfLife(of: keyof typeof ends, version: string): string | null {
  const days: Readonly<Record<string, string>> = ends[of];
  return days[version.split('.')[0]?.trim() ?? ''] ?? null;
}
