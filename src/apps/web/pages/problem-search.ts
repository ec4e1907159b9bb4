import { problemShelves } from '../../../capabilities/problems/shared/words.ts';
import type { ProblemsSearch } from '../../../capabilities/problems/ui/list.tsx';

const shows = ['suggested', 'dismissed'] as const;

/** What the address of the list says; anything else is dropped. */
export const readProblems = ({ shelf, q, show }: Record<string, unknown>): ProblemsSearch => ({
  shelf: problemShelves.find((one) => one === shelf),
  q: typeof q === 'string' || typeof q === 'number' ? String(q).slice(0, 200) : undefined,
  show: shows.find((one) => one === show),
});
