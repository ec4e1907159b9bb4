import type { Locale, Translated } from '../../kernel/i18n/locale.ts';
import { type Html, html } from '../../kernel/openapi/html.ts';
import type { PublishedEnd } from '../policy/public.ts';
import { choices } from './choices.ts';
import { type VisitorState, visitorAnswerAt } from './shared/visitor.ts';

type BannerWords = {
  readonly title: string;
  readonly line: string;
  /** How long nobody asks after a no. */
  readonly quiet: Readonly<Record<'year' | 'sixMonths', string>>;
  readonly refuse: string;
  readonly allow: string;
  readonly signal: string;
  readonly given: string;
  readonly takeBack: string;
};

const words: Translated<BannerWords> = {
  en: {
    title: 'May we count which pages you visit?',
    line: 'A cookie would hold that number. Nothing is counted until you allow it. This page works the same either way,',
    quiet: {
      year: 'and after a no you are not asked again for a year.',
      sixMonths: 'and after a no you are not asked again for six months.',
    },
    refuse: 'Refuse',
    allow: 'Allow',
    signal: 'Opt-out preference signal honored. Nothing optional is kept or counted in this browser.',
    given: 'You allowed us to count which of these pages you visit.',
    takeBack: 'Take it back',
  },
  de: {
    title: 'Dürfen wir zählen, welche Seiten Sie besuchen?',
    line: 'Ein Cookie hielte diese Zahl. Nichts wird gezählt, bis Sie es erlauben. Diese Seite funktioniert so oder so,',
    quiet: {
      year: 'und nach einem Nein werden Sie ein Jahr lang nicht wieder gefragt.',
      sixMonths: 'und nach einem Nein werden Sie sechs Monate lang nicht wieder gefragt.',
    },
    refuse: 'Ablehnen',
    allow: 'Erlauben',
    signal: 'Widerspruchssignal beachtet. In diesem Browser wird nichts Freiwilliges gespeichert oder gezählt.',
    given: 'Sie haben erlaubt zu zählen, welche dieser Seiten Sie besuchen.',
    takeBack: 'Zurücknehmen',
  },
};

/** What a public page that needs no script says to whom it does not know: a question, that a signal was honoured, how to take a yes back, or nothing. */
type Here = { readonly state: VisitorState; readonly quiet: PublishedEnd };

export function visitorBanner({ state, quiet }: Here, locale: Locale, path: string): string {
  const said = words[locale];
  if (state === 'signal') return html`<p class="signal" role="note">${said.signal}</p>`.text;
  if (state === 'given')
    return html`<section class="signal said"><p>${said.given}</p>${answer('refused', said.takeBack, path)}</section>`.text;
  if (state !== 'ask') return '';
  return html`<section class="visitor" aria-labelledby="visitor"><div><h2 id="visitor">${said.title}</h2><p>${choices.usageStatistics.words[locale].what} ${said.line} ${said.quiet[quiet === 'year' ? 'year' : 'sixMonths']}</p></div>${answer('refused', said.refuse, path)}${answer('given', said.allow, path)}</section>`
    .text;
}

const answer = (said: 'given' | 'refused', label: string, path: string): Html =>
  html`<form method="post" action="${visitorAnswerAt(said)}?from=${encodeURIComponent(path)}"><button>${label}</button></form>`;

export const visitorStyle = `section.visitor{display:grid;grid-template-columns:minmax(0,1fr) 140px 140px;gap:12px;align-items:center;max-inline-size:1040px;margin:24px auto 0;padding:16px 24px;border:1px solid var(--line);border-radius:10px;background:var(--surface)}
.visitor h2{font:600 17px/24px var(--font);margin:0 0 4px}.visitor p{font:400 13px/20px var(--font);color:var(--muted);max-inline-size:72ch}.visitor button{inline-size:100%;min-block-size:44px;border:1px solid var(--control);border-radius:6px;background:var(--surface);color:var(--text);font:500 15px/20px var(--font);cursor:pointer}.visitor button:hover{background:var(--canvas)}
.signal{max-inline-size:1040px;margin:16px auto 0;padding-inline:24px;font:400 13px/20px var(--font);color:var(--muted)}
.said{display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px}.said p{margin:0}.said button{min-block-size:32px;padding:0;border:0;background:none;color:var(--accent);font:500 13px/20px var(--font);text-decoration:underline;cursor:pointer}
@media(max-width:1088px){section.visitor{margin-inline:24px}}
@media(max-width:720px){section.visitor{grid-template-columns:1fr 1fr;margin-inline:16px;padding:16px}.visitor div{grid-column:1/-1}.signal{padding-inline:16px}}
@media print{.visitor,.signal{display:none}}
`;
