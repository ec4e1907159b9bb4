import { afterEach, expect, test, vi } from 'vitest';
import { keepTapsWhole } from './whole-tap.ts';

afterEach(() => vi.unstubAllGlobals());

class Place {
  readonly within: readonly Place[];
  constructor(...within: Place[]) {
    this.within = within;
  }
  closest = (): Place | null => this.within[0] ?? null;
  contains = (other: Place): boolean => other === this || other.within.includes(this);
}

/** A window in which somebody touches and clicks; a click tells whether it went through. */
function touched() {
  const heard = new Map<string, (event: object) => void>();
  vi.stubGlobal('Element', Place).stubGlobal('Node', Place);
  vi.stubGlobal('window', { addEventListener: (name: string, hear: (event: object) => void) => void heard.set(name, hear) });
  keepTapsWhole();
  return {
    touch: (target: Place) => heard.get('pointerdown')?.({ pointerType: 'touch', target }),
    goesThrough: (target: Place, detail: number) => {
      const preventDefault = vi.fn();
      heard.get('click')?.({ isTrusted: true, detail, target, preventDefault, stopImmediatePropagation: () => undefined });
      return preventDefault.mock.calls.length === 0;
    },
  };
}

const list = new Place();
const entry = new Place(list);
const link = new Place();

test('a tap that began in a list reaches what is in it, and nothing that lay below', () => {
  const { touch, goesThrough } = touched();
  touch(entry);
  expect(goesThrough(entry, 1)).toBe(true);
  touch(entry);
  expect(goesThrough(link, 1)).toBe(false);
  expect(goesThrough(link, 1)).toBe(true);
});

test('whoever scrolled a list by touch and then presses Enter on a link follows it', () => {
  const { touch, goesThrough } = touched();
  touch(entry);
  expect(goesThrough(link, 0)).toBe(true);
});
