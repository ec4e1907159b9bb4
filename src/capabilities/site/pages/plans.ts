import type { Locale } from '../../../kernel/i18n/locale.ts';
import { type Html, html, join } from '../../../kernel/openapi/html.ts';
import { type PricedPlan, priceList, trialLength } from '../../subscription/public.ts';
import { filled, siteWords } from './words.ts';

const gigabyte = 1000 ** 3;

export function plansBody(locale: Locale): Html {
  const words = siteWords(locale);
  return html`<div class="start"><h1>${words.plansTitle}</h1><p>${words.plansLead}</p></div>${plansTable(locale)}<p class="more muted">${filled(words.trialNote, { days: trialLength() })}</p>`;
}

/** A column a plan, as the price list has them; on a phone each cell names its plan. */
export function plansTable(locale: Locale): Html {
  const words = siteWords(locale);
  const plans = priceList();
  const row = (name: string, said: (plan: PricedPlan) => string | Html, look = ''): Html =>
    html`<tr class="${look}"><th scope="row">${name}</th>${join(plans.map((plan) => html`<td data-plan="${words.planNames[plan.key]}">${said(plan)}</td>`))}</tr>`;
  const feature = (key: PricedPlan['features'][number]): Html =>
    row(words.features[key], ({ features }) => (features.includes(key) ? words.yes : words.no));
  return html`<table class="plans"><thead><tr><td></td>${join(plans.map((plan) => head(plan, locale)))}</tr></thead><tbody>
${row(words.perAgent, ({ price }) => money(price.month, price.currency, locale), 'narrow')}
${row(words.byYear, ({ price }) => money(price.year / 12, price.currency, locale), 'narrow')}
${row(words.agents, ({ limits }) => counted(limits.agents, locale))}${row(words.workspaces, ({ limits }) => counted(limits.workspaces, locale))}
${row(words.storage, ({ limits }) => (limits.storage === null ? words.unlimitedStorage : `${new Intl.NumberFormat(locale).format(limits.storage / gigabyte)} GB`))}
${row(words.support, ({ support }) => words[support])}${join((['xlsxExport', 'branding', 'usageReport'] as const).map(feature))}
<tr><th scope="row">${words.inEvery}</th><td colspan="${String(plans.length)}">${words.inEveryText}</td></tr>
${row('', (plan) => begin(plan, locale))}</tbody></table>`;
}

function head({ key, price }: PricedPlan, locale: Locale): Html {
  const words = siteWords(locale);
  const yearly = filled(words.perYear, { price: money(price.year / 12, price.currency, locale) });
  return html`<th scope="col"><span class="name">${words.planNames[key]}</span><span class="price">${money(price.month, price.currency, locale)}</span><span class="per">${words.perAgent}</span><span class="per">${yearly}</span></th>`;
}

function begin({ key, isOnline }: PricedPlan, locale: Locale): Html {
  const words = siteWords(locale);
  if (!isOnline) return html`<a href="/contact-us/${locale}">${words.ask}</a>`;
  return html`<a href="/sign-up/${locale}?plan=${key}">${filled(words.begin, { plan: words.planNames[key] })}</a>`;
}

const counted = (most: number | null, locale: Locale): string =>
  most === null ? siteWords(locale).unlimited : filled(siteWords(locale).upTo, { count: new Intl.NumberFormat(locale).format(most) });

const money = (cents: number, currency: string, locale: Locale): string =>
  new Intl.NumberFormat(locale === 'en' ? 'en-US' : 'de-DE', {
    style: 'currency',
    currency,
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(cents / 100);
