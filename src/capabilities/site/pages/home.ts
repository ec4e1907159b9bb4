import { type Html, html, join } from '../../../kernel/openapi/html.ts';
import { trialLength } from '../../subscription/public.ts';
import { openingPart, waysPart } from './contact.ts';
import { icon } from './frame.ts';
import { plansTable } from './plans.ts';
import type { Shown } from './shown.ts';
import { filled, siteWords } from './words.ts';

/** What the service is, for whoever comes by. Every figure stands in docs/performance.md. */
export function homeBody(shown: Shown, sentences: readonly Html[]): Html {
  const words = siteWords(shown.locale);
  const thirds = (['asking', 'delivering', 'answering'] as const).map(
    (who) => html`<div><h3>${words[who]}</h3><p>${words[`${who}Text`]}</p></div>`,
  );
  return html`${hero(shown, sentences)}
<section class="band" aria-labelledby="for"><h2 id="for">${words.forWhom}</h2><div class="thirds">${join(thirds)}</div><p class="more muted">${words.measured}</p></section>
<section class="band" id="prices" aria-labelledby="plans"><h2 id="plans">${words.plansTitle}</h2><p>${words.plansLead}</p>${plansTable(shown.locale)}</section>
<section class="band" id="contact" aria-labelledby="reach"><h2 id="reach">${words.contact}</h2><div class="reach"><div>${openingPart(shown)}<p class="muted">${words.anyHour}</p></div>${waysPart(shown)}</div></section>`;
}

function hero({ locale }: Shown, sentences: readonly Html[]): Html {
  const words = siteWords(locale);
  const excerpt =
    sentences.length === 0
      ? html``
      : html`<figure class="excerpt"><figcaption>${words.excerpt}</figcaption>${join(sentences)}<p><a href="/privacy/${locale}">${words.readPolicy}</a></p></figure>`;
  return html`<section class="hero${sentences.length === 0 ? ' alone' : ''}"><div><h1>${words.homeTitle}</h1><p>${words.lead}</p><p>${words.homePolicy}</p>
<div class="deeds"><a class="button primary" href="/sign-up/${locale}">${filled(words.tryIt, { days: trialLength() })}</a><a class="button" href="/plans/${locale}">${words.seePrices}</a></div></div>${excerpt}</section>`;
}

/** At an address that belongs to nobody: says so, and where the service is. */
export function nobodyBody({ locale }: Pick<Shown, 'locale'>, origin: string | undefined): Html {
  const words = siteWords(locale);
  const way =
    origin === undefined ? html`` : html`<p>${words.notHereText} <a href="${origin}">${origin.replace(/^https?:\/\//, '')}</a></p>`;
  return html`<div class="start"><p class="open">${icon('cross')}404</p><h1>${words.notHere}</h1>${way}</div>`;
}
