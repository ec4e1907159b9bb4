import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { axeViolationsInBothThemes, expectNoAxeViolations } from '../support/accessibility.ts';
import { browserTest, picture } from '../support/browser.ts';
import { proving } from '../support/proofs.ts';

const chapters = ['buttons', 'fields', 'dates', 'desk', 'overlays', 'pictures', 'states'];
let server: PreviewServer;
let folder = '';
let home = '';

/** Built once, as the product is, but with the stories that the product leaves out. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-stories-'));
  const configFile = resolve(import.meta.dirname, '../../vite.config.ts');
  const options = { configFile, mode: 'stories', logLevel: 'error', build: { outDir: folder, emptyOutDir: true } } as const;
  await build(options);
  server = await preview({ ...options, preview: { host: '127.0.0.1', port: 0 } });
  home = server.resolvedUrls?.local[0] ?? '';
}, 120_000);

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe('every component in every state', () => {
  browserTest.for(chapters)('has no fault that axe finds: %s', { timeout: 120_000 }, async (chapter, { page }) => {
    // In a sample each is read on one of the two surfaces, in turns.
    for (const surface of ['', '?desk'].filter((_, at) => proving || at === chapters.indexOf(chapter) % 2)) {
      await page.goto(`${home}stories/${chapter}${surface}`);
      await page.getByRole('heading', { level: 1, name: chapter }).waitFor();
      expect(await axeViolationsInBothThemes(page), `${chapter}${surface}`).toEqual([]);
    }
    await picture(page, `ui-kit-${chapter}`);
  });

  browserTest.for(['dialog', 'drawer'])('also while it is open: %s', async (overlay, { page }) => {
    await page.goto(`${home}stories/overlays#${overlay}`, { waitUntil: 'networkidle' });
    await page.getByRole('dialog').waitFor();
    await expectNoAxeViolations(page);
  });
});

describe('by keyboard alone', () => {
  browserTest('Leila walks down a table, ticks a row and sorts a column', async ({ page }) => {
    await page.goto(`${home}stories/desk?desk`, { waitUntil: 'networkidle' });
    const rows = page.getByRole('grid').getByRole('row');
    await rows.filter({ hasText: 'INC0048100' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await expectSoon(async () => expect(await rows.filter({ hasText: 'INC0048213' }).getAttribute('aria-selected')).toBe('false'));

    await page.getByRole('button', { name: 'Number' }).press('Enter');
    await expect.poll(() => page.getByRole('columnheader', { name: 'Number' }).getAttribute('aria-sort')).toBe('ascending');
  });

  browserTest('Leila opens the palette, finds a deed, and comes back to where she was', async ({ page }) => {
    await page.goto(`${home}stories/desk?desk`, { waitUntil: 'networkidle' });
    const button = page.getByRole('button', { name: 'Palette' });
    await button.press('Enter');
    await page.getByRole('combobox').fill('asset');
    await expect.poll(() => page.getByRole('option').first().textContent()).toContain('Link an asset');
    await page.keyboard.press('Escape');
    await expectSoon(async () => expect(await button.evaluate((element) => element === document.activeElement)).toBe(true));
  });

  browserTest(
    'Ada types over what she chose: the arrow goes to what was found first, and without another choice the old one returns',
    { timeout: 60_000 },
    async ({ page }) => {
      await page.goto(`${home}stories/fields`, { waitUntil: 'networkidle' });
      const box = page.getByRole('combobox', { name: 'Opened for' });
      await box.fill('Cem');
      await page.getByRole('option', { name: /Ada Lindqvist/ }).waitFor({ state: 'detached' });
      await box.press('ArrowDown');
      await box.press('Enter');
      await expectSoon(async () => expect(await box.inputValue()).toBe('Cem Kaya'));
      await box.fill('');
      await box.pressSequentially('a');
      await page.getByRole('option', { name: /Ada Lindqvist/ }).waitFor();
      await box.press('ArrowDown');
      await expectSoon(async () => expect(await page.locator('[role=option][data-focused]').textContent()).toContain('Ada Lindqvist'));
      await box.press('Escape');
      await page.keyboard.press('Tab');
      await expectSoon(async () => expect(await box.inputValue()).toBe('Cem Kaya'));

      await box.fill('Dana');
      await page.getByRole('option', { name: /Ada Lindqvist/ }).waitFor({ state: 'detached' });
      await box.press('ArrowDown');
      await box.press('Enter');
      await expectSoon(async () => expect(await box.inputValue()).toBe('Dana Levi'));
    },
  );

  browserTest('a letter is text while Ada writes', async ({ page }) => {
    await page.goto(`${home}stories/desk?desk`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Palette' }).click();
    await page.getByRole('combobox').fill('');
    await page.keyboard.type('jx');
    expect(await page.getByRole('combobox').inputValue()).toBe('jx');
    expect(await page.getByRole('row', { selected: true, includeHidden: true }).count()).toBe(1);
  });

  browserTest('Ada takes back what she sent', async ({ page }) => {
    await page.goto(`${home}stories/overlays`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Send' }).press('Enter');
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await page.getByText('Taken back.').waitFor();
  });
});

browserTest('what people wrote is cleaned before it is shown', async ({ page }) => {
  await page.goto(`${home}stories/dates`, { waitUntil: 'networkidle' });
  const text = page.getByText('Same pattern as');
  await text.waitFor();
  expect(await text.locator('..').innerHTML()).not.toContain('script');
});

browserTest('a failure says what to do next: as the problem says it, or what helps with its kind', async ({ page }) => {
  await page.goto(`${home}stories/states`, { waitUntil: 'networkidle' });
  const alert = (text: string) => page.getByRole('alert').filter({ hasText: text });
  await alert('The prefix is taken.').getByText('Choose another prefix.').waitFor();
  await alert('You may not do this here').getByText('ask your administrator').waitFor();
});

/** The screen follows a key a moment later. */
async function expectSoon(check: () => Promise<void>): Promise<void> {
  await expect
    .poll(() =>
      check().then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
}
