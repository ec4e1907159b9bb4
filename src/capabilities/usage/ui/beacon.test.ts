import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify, transformWithOxc } from 'vite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Beacon } from '../shared/beacon.ts';
import { tellOf } from './beacon.ts';

const told: Beacon[] = [];
const page = new EventTarget() as EventTarget & { visibilityState: string };
const view = new EventTarget();

beforeEach(() => {
  told.length = 0;
  page.visibilityState = 'visible';
  vi.useFakeTimers({ toFake: ['performance'] });
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', view);
  vi.stubGlobal('navigator', { sendBeacon: (path: string, body: Blob) => sent.push([path, body]) });
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const sent: [string, Blob][] = [];
const later = (seconds: number): unknown => vi.advanceTimersByTime(seconds * 1000);
const turn = (state: 'visible' | 'hidden'): void => {
  page.visibilityState = state;
  page.dispatchEvent(new Event('visibilitychange'));
};
async function heard(): Promise<Beacon[]> {
  for (const [path, body] of sent.splice(0)) {
    expect(path).toBe('/b');
    told.push(Beacon.parse(JSON.parse(await body.text())));
  }
  return told;
}

test('S15 a hidden tab adds nothing: only what was visible is told, once', async () => {
  const telling = tellOf('/requests', '0.1.0');
  later(20);
  turn('hidden');
  later(3600);
  turn('visible');
  later(10);
  turn('hidden');
  telling.stop();
  expect((await heard()).map(({ page: which, begins, seconds }) => [which, begins, seconds])).toEqual([
    ['/requests', true, 20],
    ['/requests', false, 10],
  ]);
});

test('S15 a tab that is opened in the background tells nothing of the time before it is seen', async () => {
  page.visibilityState = 'hidden';
  const telling = tellOf('/', '0.1.0');
  later(600);
  turn('visible');
  later(5);
  telling.go('/requests');
  telling.stop();
  expect((await heard()).map(({ seconds }) => seconds)).toEqual([5]);
});

test('S15 however long a page stays open, half an hour is the most that one look counts', async () => {
  const telling = tellOf('/', '0.1.0');
  later(9 * 3600);
  turn('hidden');
  telling.stop();
  expect((await heard()).map(({ seconds }) => seconds)).toEqual([1800]);
});

test('S17 of a fault its kind and places in our own files leave the browser; its message stays', async () => {
  const telling = tellOf('/me', '0.1.0');
  const error = new TypeError('canary of Ada');
  error.stack = 'TypeError: canary of Ada\n    at draw (http://acme.localhost/assets/desk-1.js:1:2)\n    at http://acme.localhost/canary';
  for (const _ of Array(9)) view.dispatchEvent(Object.assign(new Event('error'), { error }));
  telling.stop();
  const all = await heard();
  expect(all).toHaveLength(5);
  expect(all[0]?.fault).toEqual({ kind: 'TypeError', stack: '    at draw (http://acme.localhost/assets/desk-1.js:1:2)' });
  expect(JSON.stringify(all)).not.toContain('canary');
});

test('S28 nothing is told any more once it was stopped', async () => {
  const telling = tellOf('/', '0.1.0');
  telling.stop();
  later(30);
  turn('hidden');
  view.dispatchEvent(Object.assign(new Event('error'), { error: new Error('x') }));
  expect(await heard()).toEqual([]);
});

test('what tells is smaller than 3 KB, uncompressed', async () => {
  const file = join(import.meta.dirname, 'beacon.ts');
  const { code } = await transformWithOxc(await readFile(file, 'utf8'), file, { sourcemap: false });
  const { code: small } = await minify('beacon.js', code);
  expect(Buffer.byteLength(small)).toBeGreaterThan(500);
  expect(Buffer.byteLength(small)).toBeLessThan(3072);
});
