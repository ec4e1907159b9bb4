import { expect } from 'vitest';
import { axeViolations } from '../support/accessibility.ts';
import { visitsTo } from '../support/admin-world.ts';
import { browserTest, expectComplaint, picture } from '../support/browser.ts';
import { changeWorld, hour } from '../support/change-world.ts';
import { openHouse } from '../support/house.ts';

const house = openHouse({ pages: true });
const { enter } = visitsTo(house);
const { begun, service } = changeWorld(house);

/** Tomorrow at noon by the clock of Berlin, which all of the cast have. */
const noon = (): number => {
  const day = new Date(Date.now() + 24 * hour).toISOString().slice(0, 10);
  return Date.parse(`${day}T11:00:00.000Z`);
};
const iso = (moment: number): string => new Date(moment).toISOString();

browserTest(
  'Noah types the name of a system: what his time meets is asked once he pauses, and not with each letter',
  { timeout: 120_000 },
  async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => request.url().endsWith('/change-checks') && asked.push(request.postData() ?? ''));
    await enter(page, 'noah', `/desk/changes?at=${iso(noon()).slice(0, 10)}`);
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Change' });
    const systems = dialog.getByRole('textbox', { name: /Configuration items/ });
    await systems.waitFor();
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    for (const letter of 'CORE-1') {
      await systems.press(letter);
      await page.clock.runFor(200);
    }
    expect(asked, 'nothing while he writes').toEqual([]);
    await page.clock.runFor(200);
    await expect.poll(() => asked.map((body) => JSON.parse(body).cis)).toEqual([['CORE-1']]);
    await systems.press('0');
    await page.clock.runFor(200);
    await systems.press('Backspace');
    await page.clock.runFor(400);
    expect(asked.length, 'what was asked before is known').toBe(1);
  },
);

browserTest(
  'Eve looks at a crowded week: each day tells how many more it has, the lane by itself has all of them, and Shift with an arrow moves one there',
  { timeout: 240_000 },
  async ({ page }) => {
    const day = noon() + 21 * 24 * hour;
    const name = (at: number) => `Rollout ${String(at).padStart(2, '0')}`;
    for (let at = 0; at < 12; at += 1) {
      const planned = { from: iso(day + (at % 4) * hour), until: iso(day + ((at % 4) + 3) * hour) };
      await begun({ title: name(at), planned, services: [service('mail')], cis: [] });
    }
    await enter(page, 'eve', `/desk/changes?at=${iso(day).slice(0, 10)}`);
    const lane = page.getByRole('region', { name: 'MAIL' });
    await lane.getByRole('button', { name: /Rollout 00/ }).waitFor();
    await page.getByText('12 changes, none left out that you may see').waitFor();
    await page.getByText('12 in conflict').waitFor();
    expect(await lane.getByRole('button', { name: /Rollout/ }).count()).toBe(4);
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, 'change-crowded');
    await lane.getByRole('button', { name: /^8 more, / }).click();
    await expect.poll(() => lane.getByRole('button', { name: /Rollout/ }).count()).toBe(12);
    const bar = lane.getByRole('button', { name: new RegExp(name(7)) });
    await bar.focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await page.getByText(/^Moved to /).waitFor();
    await expect.poll(() => bar.getAttribute('aria-label')).toMatch(/14:45|2:45/);
    await expect.poll(() => page.evaluate('document.activeElement?.getAttribute("aria-label")')).toMatch(new RegExp(name(7)));
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Month', exact: true }).click();
    await page.getByRole('button', { name: '8 more', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Week', exact: true }).click();
    expectComplaint(page, /409/);
    const problem = { status: 409, title: 'Conflict', detail: 'Work on this change has begun' };
    await page.route('**/api/v1/changes/CHG*', async (route) =>
      route.request().method() === 'PATCH'
        ? await route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify(problem) })
        : await route.continue(),
    );
    await bar.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByText('It stays where it was: Work on this change has begun').waitFor();
  },
);
