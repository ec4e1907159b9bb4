import { beforeAll } from 'vitest';
import { expectNoAxeViolations } from '../../../tests/support/accessibility.ts';
import { browserTest, expectComplaint, picture } from '../../../tests/support/browser.ts';
import { as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { identity, makeOperator, petraReady, publishes, readPolicyAnew, showAll } from '../../../tests/support/policy.ts';

const house = openHouse();
const pages = {
  '/en': 'site-home',
  '/de': 'site-home-de',
  '/plans/en': 'site-plans',
  '/plans/de': 'site-plans-de',
  '/terms/en': 'site-terms',
  '/contact-us/en': 'site-contact',
  '/contact-us/de': 'site-contact-de',
  '/sign-up/en': 'site-sign-up',
  '/sign-up/de': 'site-sign-up-de',
};

beforeAll(async () => {
  await makeOperator(house);
  await showAll();
  const petra = await petraReady(house);
  const hours = { ...identity.hours, holidays: { country: 'US', region: 'IL' } };
  await petra.put('/policy/identity', { ...identity, hours, offersService: true }, { 'if-match': '"1"' });
  await publishes(await as(house, 'petra'));
  readPolicyAnew();
});

browserTest(
  'axe finds nothing wrong with the operator’s pages, on a phone too, and they look as drawn',
  { timeout: 150_000 },
  async ({ page }) => {
    expectComplaint(page, /icon\.svg/);
    for (const [path, name] of Object.entries(pages)) {
      await page.goto(`http://acme.localhost:${house.port}${path}`);
      await expectNoAxeViolations(page);
      await picture(page, name);
    }
  },
);
