export type Figures = { readonly count: number; readonly perSecond: number; readonly p50: number; readonly p95: number };

/** A closed loop: each session sends its next request when the last was answered and checked. Bounded in time. */
export async function closedLoop(
  sessions: number,
  milliseconds: number,
  once: (session: number, turn: number) => Promise<void>,
): Promise<Figures> {
  const times: number[] = [];
  const end = performance.now() + milliseconds;
  const began = performance.now();
  const lane = async (session: number): Promise<void> => {
    for (let turn = 0; performance.now() < end; turn += 1) {
      const at = performance.now();
      await once(session, turn);
      times.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: sessions }, (_, session) => lane(session)));
  return figures(times, performance.now() - began);
}

export function figures(times: number[], elapsed: number): Figures {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { count: sorted.length, perSecond: (sorted.length / elapsed) * 1000, p50: at(0.5), p95: at(0.95) };
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
