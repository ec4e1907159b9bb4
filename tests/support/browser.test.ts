import { readFile, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from 'playwright-core';
import { describe, expect, test, vi } from 'vitest';
import { axeViolations, expectNoAxeViolations } from './accessibility.ts';
import { browserTest, expectComplaint, picture, unexpected } from './browser.ts';
import { tenants } from './cast.ts';
import { startOptions, unpackedChromium } from './chromium.ts';
import { arriveAs } from './crawl.ts';
import { openHouse } from './house.ts';
import { speakPseudo, untranslated } from './pseudo.ts';

const html = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Desk</title><link rel="icon" href="data:,"></head>${body}</html>`;

/** A page served by a server of our own for the length of one visit. */
async function visit<T>(page: Page, answer: RequestListener, look: () => Promise<T>): Promise<T> {
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await look();
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const serving =
  (body: string, headers = {}): RequestListener =>
  (request, reply) =>
    void reply.writeHead(request.url === '/' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html(body));

describe('what a page complains about fails its test', () => {
  browserTest('an error in the console', async ({ page }) => {
    await visit(page, serving("<script>console.error('Ada was here')</script>"), () =>
      expect.poll(() => unexpected(page)).toEqual([expect.stringContaining('console: Ada was here')]),
    );

    expectComplaint(page, /Ada was here/);
    expect(unexpected(page)).toEqual([]);
  });

  browserTest('an error thrown', async ({ page }) => {
    await visit(page, serving("<script>throw new Error('Bob fell')</script>"), () =>
      expect.poll(() => unexpected(page)).toEqual(['thrown: Bob fell']),
    );

    expectComplaint(page, /Bob fell/);
  });

  browserTest('a picture that is missing, a host that is not there', async ({ page }) => {
    await visit(page, serving('<img src="/gone.png" alt=""><img src="http://127.0.0.1:9/x.png" alt="">'), async () => {
      await expect.poll(() => unexpected(page)).toContainEqual(expect.stringMatching(/^reply: 404 GET .*gone\.png/));
      await expect.poll(() => unexpected(page)).toContainEqual(expect.stringMatching(/^request: GET .*:9\/x\.png/));
    });
    expectComplaint(page, /gone\.png|x\.png/);
  });

  // Not through what the fixture notes, but through the fixture: this test is meant to fail.
  browserTest.fails('the whole test', async ({ page }) => {
    await page.evaluate(() => console.error('Eve was here'));
  });

  browserTest('a quiet page does not', async ({ page }) => {
    await visit(page, serving('<p>Good morning, Ada</p>'), () => page.waitForTimeout(50));

    expect(unexpected(page)).toEqual([]);
  });
});

describe('axe', () => {
  const strict = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:" };

  browserTest('finds a field without a name, pale text and small targets, also behind a strict policy', async ({ page }) => {
    const body = `<main><h1>Desk</h1><input><p style="color:#aaa;background:#fff">pale</p>
      <button style="width:9px;height:9px;padding:0;border:0" aria-label="a"></button><button style="width:9px;height:9px;padding:0;border:0" aria-label="b"></button></main>`;
    const found = await visit(page, serving(body, strict), () => axeViolations(page));

    expect(found.map((line) => line.split(':')[0])).toEqual(expect.arrayContaining(['label', 'color-contrast', 'target-size']));
    await expect(expectNoAxeViolations(page)).rejects.toThrow('axe at');
  });

  browserTest('is content with a good page', async ({ page }) => {
    await visit(page, serving('<main><h1>Desk</h1><label>Title <input></label></main>', strict), () => expectNoAxeViolations(page));
  });
});

browserTest('a picture is kept for both screens in light and dark', async ({ page }) => {
  vi.stubEnv('CANDOR_PICTURES', 'all');
  const style = '<style>body{background:#fff}@media(prefers-color-scheme:dark){body{background:#000}}</style>';
  const paths = await visit(page, serving(`${style}<h1>Desk</h1>`), () => picture(page, 'self-test'));
  vi.unstubAllEnvs();
  const pixels = await Promise.all(paths.map((path) => readFile(path)));
  await Promise.all(paths.map((path) => rm(path)));

  expect(pixels.map((png) => [png.readUInt32BE(16), png.readUInt32BE(20)])).toEqual([
    [1440, 900],
    [1440, 900],
    [390, 844],
    [390, 844],
  ]);
  expect(pixels[0]?.equals(pixels[1] ?? Buffer.of())).toBe(false);
  expect(page.viewportSize()).toEqual({ width: 1440, height: 900 });
});

describe('at the real front door', () => {
  const house = openHouse();

  browserTest("Ada signs in at her company's address, and her browser is known from then on", async ({ page }) => {
    // What is no page of ours has no icon; a browser asks for one all the same.
    expectComplaint(page, /favicon\.ico/);
    await arriveAs(page, house, 'ada');
    await page.goto(`http://${tenants.acme.host}:${house.port}/api/v1/session`);

    expect(await page.textContent('body')).toContain('Ada Lindqvist');
  });
});

browserTest('each test starts without cookies, and a second person has others', async ({ page, anotherPage }) => {
  expect(await page.context().cookies()).toEqual([]);

  const bobs = await anotherPage();
  await visit(bobs, serving('<p>Good morning, Bob</p>', { 'set-cookie': 'session=bob' }), async () => undefined);
  expect(await bobs.context().cookies()).toHaveLength(1);
  expect(await page.context().cookies()).toEqual([]);
});

describe("a second person's page is watched too", () => {
  browserTest.fails('so this test fails', async ({ anotherPage }) => {
    const bobs = await anotherPage();
    await bobs.evaluate(() => console.error('Bob was here'));
  });
});

browserTest('a text that went past the translation is found', async ({ page }) => {
  await speakPseudo(page);
  const body = `<h1>⟦Ðésk⟧</h1><p>Hard-coded</p><p>Ada Byron</p><p>42 %</p><button aria-label="Close">×</button><p hidden>Not shown</p>`;
  const found = await visit(page, serving(body), async () => {
    expect(await page.evaluate(() => localStorage.getItem('candor.language'))).toBe('"x-pseudo"');
    return await untranslated(page, [/^Ada Byron$/]);
  });

  expect(found).toEqual(['Hard-coded', 'Close']);
});

test('the packed Chromium unpacks and draws a page, also in letters that no font here has', { timeout: 60_000 }, async () => {
  const packed = await unpackedChromium();
  const browser = await chromium.launch(startOptions(packed));
  try {
    const page = await browser.newPage();
    await page.setContent('<h1>Good morning صباح الخير 早上好 🌅</h1>');

    expect(await page.textContent('h1')).toContain('Good morning');
    expect((await page.screenshot()).length).toBeGreaterThan(1000);
  } finally {
    await browser.close();
  }
});
