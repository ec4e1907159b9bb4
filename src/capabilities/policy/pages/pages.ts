import { now } from '../../../kernel/clock/clock.ts';
import { remembered } from '../../../kernel/db/remembered.ts';
import type { Locale } from '../../../kernel/i18n/locale.ts';
import type { Registry } from '../../../kernel/privacy/classify.ts';
import { toldControls } from '../../controls/public.ts';
import { factsOf } from '../compile/facts.ts';
import { type Clock, dayOf } from './moments.ts';
import { noticePage } from './notice-page.ts';
import { annexPage, nothingYetPage, proofsPage } from './other-pages.ts';
import { policyPage, withNoticeOf } from './policy-page.ts';
import { noticeOf, type PublicPolicy, publicPolicy } from './shown.ts';
import { versionsPage } from './versions-page.ts';
import { pageWords } from './words.ts';

export type Asked = {
  readonly locale: Locale;
  /** The tenant at whose address it is asked. */
  readonly tenant: { readonly id: string; readonly name: string };
  readonly isOperator: boolean;
  readonly registry: Required<Registry>;
};

const codename = 'Enterprise Service Management Software';
const kept = remembered<string, string>();
const mostKept = 200;

/** A page is rendered once for what it shows, and then the same bytes for everybody, until something turns. */
function once(key: string, render: () => string): string {
  const found = kept.get(key);
  if (found !== undefined) return found;
  if (kept.size >= mostKept) kept.clear();
  const page = render();
  kept.set(key, page);
  return page;
}

function clockOf({ current }: Pick<PublicPolicy, 'current'>, locale: Locale): Clock {
  return { locale, timeZone: current?.document.timeZone ?? 'UTC', now: now() };
}

/** Nothing in it may depend on whose address it is asked at: a thousand tenants read the same bytes. */
type Render = (policy: PublicPolicy, clock: Clock, registry: Required<Registry>) => string;

const page =
  (name: string, render: Render) =>
  async (asked: Asked): Promise<string> => {
    const policy = await publicPolicy();
    const clock = clockOf(policy, asked.locale);
    return once(JSON.stringify([name, asked.locale, dayOf(clock.now, clock), policy.mark]), () => render(policy, clock, asked.registry));
  };

const wholePolicy = page('policy', (policy, clock) => {
  const { current, states, checks } = policy;
  if (current === undefined) return nothingYetPage(nameOf(policy), clock.locale);
  return policyPage(current, { states, clock, controls: toldControls(checks, clock.locale, clock.now) });
});

const nameOf = ({ current }: PublicPolicy): string => current?.document.serviceName ?? codename;

/** The public pages, by the part of the address after /privacy. */
export const publicPages: Readonly<Record<string, (asked: Asked) => Promise<string>>> = {
  '': async (asked) => {
    const whole = await wholePolicy(asked);
    return asked.isOperator ? whole : withNoticeOf(whole, asked.tenant.name, asked.locale);
  },
  '/versions': page('versions', (policy, clock) =>
    versionsPage(policy.versions, clock, {
      title: pageWords(clock.locale).versionsTitle,
      path: '/privacy/versions',
      serviceName: nameOf(policy),
    }),
  ),
  '/proofs': page('proofs', (policy, clock) =>
    proofsPage({ states: [...policy.states.values()], rows: policy.rows }, nameOf(policy), clock),
  ),
  '/processing': page('processing', (policy, { locale }, registry) => {
    const green = [...policy.states.values()].filter(({ state }) => state === 'green').map(({ assertion }) => assertion);
    return annexPage({ facts: factsOf(registry), serviceName: nameOf(policy), locale }, green);
  }),
  '/notice': async ({ locale, tenant, registry }) => {
    const [policy, { email, instructed, ...notice }] = await Promise.all([publicPolicy(), noticeOf(tenant.id)]);
    const clock = clockOf(notice, locale);
    const about = { facts: factsOf(registry), serviceName: nameOf(policy), locale };
    return noticePage(about, { name: tenant.name, email, instructed }, { current: notice.current, clock });
  },
  '/notice/versions': async ({ locale, tenant }) => {
    const [policy, notice] = await Promise.all([publicPolicy(), noticeOf(tenant.id)]);
    const title = pageWords(locale).noticeVersions.replaceAll('{tenant}', tenant.name);
    return versionsPage(notice.versions, clockOf(notice, locale), {
      title,
      path: '/privacy/notice/versions',
      serviceName: nameOf(policy),
    });
  },
};
