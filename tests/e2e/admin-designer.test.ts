import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import type { RequestTypeDraft } from '../../src/capabilities/catalog/contract.ts';
import { expectNoAxeViolations } from '../support/accessibility.ts';
import { visitsTo } from '../support/admin-world.ts';
import { browserTest, picture } from '../support/browser.ts';
import { teams } from '../support/cast.ts';
import { as } from '../support/client.ts';
import { openHouse } from '../support/house.ts';
import { draftOf, offerServices } from '../support/portal-world.ts';

const house = openHouse({ pages: true });
const { enter, open } = visitsTo(house);
const words = (en: string, de: string) => ({ en, de });

beforeAll(async () => {
  await offerServices(house);
});

type Drafted = RequestTypeDraft['draft'];

/** The laptop becomes another: cheaper, from another team, with one question more, one fewer and one in other words. */
function another(draft: Drafted): Drafted {
  const [what, model, reason, address, , office] = draft.form.elements;
  if (what === undefined || model === undefined || reason === undefined || address === undefined || office === undefined)
    throw new Error('This is no laptop');
  const note: Drafted['form']['elements'][number] = {
    kind: 'longText',
    key: 'note',
    label: words('Anything else', 'Sonst noch etwas'),
    required: false,
  };
  const asked = { ...address, label: words('Where to', 'Wohin') };
  return {
    ...draft,
    team: teams.network.id,
    ships: true,
    urgency: 2,
    price: { amount: 129_900, currency: 'EUR', period: 'once' },
    tasks: [{ title: words('Order the bag', 'Die Tasche bestellen'), team: null }],
    form: { elements: [what, asked, model, reason, note, office] },
  };
}

/** What is listed as changed, a line each. */
const linesIn = async (page: Page, name: string): Promise<string[]> =>
  (await page.getByRole('region', { name }).getByRole('listitem').allInnerTexts()).map((text) => text.split(/\s+/).join(' ').trim());

browserTest(
  'Tom reads in words how a draft differs from the version in use, takes one change back, publishes and compares',
  { timeout: 120_000 },
  async ({ page }) => {
    const tom = await as(house, 'tom');
    const laptop = await draftOf(house, 'laptop');
    const { status, text } = await tom.patch(
      `/catalog/drafts/${laptop.id}`,
      { draft: another(laptop.draft) },
      { 'if-match': `"${laptop.version}"` },
    );
    expect(status, text).toBe(200);
    await enter(page, 'tom', `/admin/w/it/types/${laptop.id}`);
    await page.getByText('9 changes since version 1, which is in use').waitFor();
    const since = 'Changes since version 1';
    await expect
      .poll(() => linesIn(page, since))
      .toEqual([
        '+ Anything else added Undo',
        '− Needed by removed Undo',
        '~ Where to question Where shall it go? Where to Undo',
        '~ team Service Desk Network',
        '~ price €1,480 €1,299',
        '~ tasks empty Order the bag',
        '~ urgency Low Medium',
        '~ delivery none to whom it is for',
        '~ The order of the fields changed',
      ]);
    await expectNoAxeViolations(page);
    await picture(page, 'admin-designer-changes');

    const lines = page.getByRole('region', { name: since }).getByRole('listitem');
    await lines.filter({ hasText: 'Needed by' }).getByRole('button', { name: 'Undo' }).click();
    await page.getByText('8 changes since version 1, which is in use').waitFor();
    await page.getByRole('button', { name: 'Publish version 2' }).click();
    await page.getByText('Version 2 is in use now.').waitFor();

    await page.getByRole('tab', { name: 'Versions' }).click();
    const versions = page.getByRole('list', { name: 'Versions' }).getByRole('listitem');
    await versions.filter({ hasText: 'Version 2' }).getByText('in use').waitFor();
    expect(await versions.filter({ hasText: 'Version 1' }).getByRole('button').count()).toBe(0);
    await versions.filter({ hasText: 'Version 2' }).getByRole('button', { name: 'Compare' }).click();
    await page.getByRole('heading', { name: 'Version 1 and version 2' }).waitFor();
    for (const told of ['Anything else', 'Where shall it go?', 'Network', '€1,299', 'Order the bag', 'The order of the fields'])
      await page.getByRole('tabpanel').getByText(told).first().waitFor();
    expect(await page.getByRole('tabpanel').getByText('Needed by').count()).toBe(0);
    await expectNoAxeViolations(page);
    await picture(page, 'admin-designer-versions');
    await open(page, `/admin/w/it/types/${laptop.id}?part=versions`);
    await versions
      .filter({ hasText: 'Version 2' })
      .getByText(/published by Tom Berg/)
      .waitFor();
  },
);
