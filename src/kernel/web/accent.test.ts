import { describe, expect, test } from 'vitest';
import { readable } from './accent.ts';

describe("a tenant's accent", () => {
  test('stays as it is if it can be read', () => {
    expect(readable('#2456c9', ['#ffffff', '#f7f6f3'], '#000000')).toBe('#2456c9');
  });

  test('becomes the nearest that can be read if it is too light on white', () => {
    expect(readable('#ffcc00', ['#ffffff'], '#000000')).toMatch(/^#[0-9a-f]{6}$/);
    expect(readable('#ffcc00', ['#ffffff'], '#000000')).not.toBe('#ffcc00');
  });

  test('becomes lighter on a dark ground', () => {
    expect(readable('#101080', ['#1a1a1d'], '#ffffff')).not.toBe('#101080');
  });
});
