import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counted } from '../../../../tests/support/proofs.ts';
import type { Span } from '../../../kernel/shared/recurrence.ts';
import { mostRows, spotsIn } from './placing.ts';

const hour = 3_600_000;
const hours = 7 * 24;
const bars = fc
  .array(
    fc
      .tuple(fc.integer({ min: -20, max: hours - 1 }), fc.integer({ min: 1, max: 40 }))
      .map(([from, length]): Span => ({ from: from * hour, until: Math.max(1, from + length) * hour })),
    { maxLength: 60 },
  )
  .map((all) => all.toSorted((one, other) => one.from - other.from));
const placed = (all: readonly Span[], rows: number) => spotsIn(all, (bar) => bar, { start: 0, hours, rows });

test('what the server found room for stands in the browser where the server saw it, and no two stand in one place', () => {
  fc.assert(
    fc.property(bars, (all) => {
      const spots = placed(all, mostRows);
      expect(
        placed(
          spots.map(({ bar }) => bar),
          mostRows,
        ),
      ).toEqual(spots);
      for (const [at, one] of spots.entries())
        for (const other of spots.slice(at + 1))
          if (one.row === other.row) expect(one.to <= other.from || other.to <= one.from, JSON.stringify([one, other])).toBe(true);
      expect(spots.every(({ row }) => row < mostRows)).toBe(true);
      expect(placed(all, Number.POSITIVE_INFINITY).length, 'by itself all have room').toBe(all.length);
    }),
    { numRuns: counted(300, 20_000) },
  );
});
