import type { Locale } from '../../../kernel/i18n/locale.ts';
import { locales } from '../../../kernel/i18n/locale.ts';
import { type Html, html, join } from '../../../kernel/openapi/html.ts';
import { offeredVersion, priceList, trialLength } from '../../subscription/public.ts';
import { leastPassword } from '../shared/sign-up.ts';
import { below, field, problemNotice, select, type Typed } from './form.ts';
import { filled, siteWords } from './words.ts';

export type SignUpForm = Typed & { readonly notice?: string | undefined; readonly base: string };

const start = (title: string, text: Html): Html => html`<div class="start"><h1>${title}</h1>${text}</div>`;
const paragraph = (text: string): Html => html`<p>${text}</p>`;

export function signUpBody(locale: Locale, { values, wrong, notice, base }: SignUpForm): Html {
  const words = siteWords(locale);
  const of = { values, wrong };
  const link = (address: string, label: string): Html => html`<a href="${address}/${locale}">${label}</a>`;
  return html`${start(words.signUpTitle, paragraph(filled(words.signUpLead, { days: trialLength() })))}
<form class="sheet" method="post" action="/sign-up/${locale}">${problemNotice(notice)}${plansFieldset(locale, of)}
${field(of, { name: 'company', label: words.company, complete: 'organization', most: 120 })}
${field(of, { name: 'slug', label: words.slug, most: 40, help: words.slugHelp, suffix: `.${base}` })}
<div class="pair">${field(of, { name: 'givenName', label: words.givenName, complete: 'given-name', most: 120 })}${field(of, { name: 'familyName', label: words.familyName, complete: 'family-name', most: 120 })}</div>
${field(of, { name: 'email', label: words.workEmail, type: 'email', complete: 'email', most: 254, help: words.emailHelp })}
<div class="pair">${select(of, { name: 'country', label: words.country, options: countries(locale) })}${select({ ...of, values: { locale, ...values } }, { name: 'locale', label: words.language, options: locales.map((id) => ({ id, label: words.languages[id] })) })}</div>
<div class="field"><label class="tick"><input type="checkbox" name="terms" value="${offeredVersion()}" required${values['terms'] === undefined ? html`` : html` checked`}${wrong['terms'] === undefined ? html`` : html` aria-invalid="true" aria-describedby="terms-wrong"`}><span>${woven(words.acceptTerms, { terms: link('/terms', words.termsLinks.terms), processing: html`<a href="/terms/${locale}#processing">${words.termsLinks.processing}</a>`, version: html`${offeredVersion()}` })}</span></label>${below(of, 'terms', undefined)}</div>
<p class="muted">${woven(words.readPolicyToo, { policy: link('/privacy', words.policy) })}</p>
<button class="button primary">${words.signUp}</button></form>`;
}

/** Puts links into a sentence of ours, without a space that is not there. */
const woven = (text: string, holes: Readonly<Record<string, Html>>): Html => ({
  text: text
    .split(/(\{\w+\})/)
    .map((part) => (holes[part.slice(1, -1)] ?? html`${part}`).text)
    .join(''),
});

function plansFieldset(locale: Locale, of: Typed): Html {
  const words = siteWords(locale);
  const online = priceList().filter(({ isOnline }) => isOnline);
  const chosen = of.values['plan'] ?? online[0]?.key;
  const money = (cents: number): string =>
    new Intl.NumberFormat(locale === 'en' ? 'en-US' : 'de-DE', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 }).format(
      cents / 100,
    );
  const choices = online.map(
    ({ key, price }) =>
      html`<label class="choice"><input type="radio" name="plan" value="${key}" required${key === chosen ? html` checked` : html``}><span><b>${words.planNames[key]}</b><small>${money(price.month)} ${words.perAgent}</small></span></label>`,
  );
  return html`<fieldset class="field"><legend>${words.plan}</legend>${join(choices)}${below(of, 'plan', undefined)}</fieldset>`;
}

/** Codes that name no country. */
const unions = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '));
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

function countries(locale: Locale): { id: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const all = letters.flatMap((first) => letters.map((second) => first + second)).filter((code) => !unions.has(code));
  const named = all.flatMap((id) => {
    const label = names.of(id);
    return label === undefined ? [] : [{ id, label }];
  });
  const distinct = [...new Map(named.toReversed().map((one) => [one.label, one])).values()];
  return [{ id: '', label: '' }, ...distinct.toSorted((one, other) => one.label.localeCompare(other.label, locale))];
}

export const askedBody = (locale: Locale): Html => start(siteWords(locale).signUpAsked, paragraph(siteWords(locale).signUpAskedText));

export function confirmBody(locale: Locale, { company, host }: { company: string; host: string }, of: Typed, path: string): Html {
  const words = siteWords(locale);
  return html`${start(filled(words.confirmTitle, { company }), paragraph(filled(words.confirmText, { host })))}
<form class="sheet" method="post" action="${path}">${field(of, { name: 'password', label: words.password, type: 'password', complete: 'new-password', help: filled(words.passwordHelp, { least: leastPassword }) })}<button class="button primary">${words.confirm}</button></form>`;
}

export function readyBody(locale: Locale, { company, host, address }: { company: string; host: string; address: string }): Html {
  const words = siteWords(locale);
  return html`${start(filled(words.readyTitle, { company }), html`<p role="status">${words.readyText}</p>`)}<p><a class="button primary" href="${address}/sign-in">${filled(words.goThere, { host })}</a></p>`;
}

export function overBody(locale: Locale, title: string): Html {
  const words = siteWords(locale);
  return html`${start(title, paragraph(words.linkOverText))}<p><a class="button" href="/sign-up/${locale}">${words.signUpTitle}</a></p>`;
}
