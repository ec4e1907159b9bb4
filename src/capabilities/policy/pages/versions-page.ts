import type { Locale } from '../../../kernel/i18n/locale.ts';
import { type Html, html, join } from '../../../kernel/openapi/html.ts';
import { textsOf } from '../campaign/difference.ts';
import { inForce, inForceSince, type VersionRow } from '../queries.ts';
import { wordChange } from '../shared/word-changes.ts';
import { widenedWords } from '../words/widened.ts';
import { frame } from './frame.ts';
import { type Clock, dayOf } from './moments.ts';
import { pageWords } from './words.ts';

type Chain = { readonly title: string; readonly path: string; readonly serviceName: string };

/** Every version, newest first, with what it changed about the one before, sentence by sentence. */
export function versionsPage(versions: readonly VersionRow[], clock: Clock, { title, path, serviceName }: Chain): string {
  const words = pageWords(clock.locale);
  const body = html`<main id="main" class="single"><article><header class="head"><h1>${title}</h1></header>
${versions.length === 0 ? html`<section><p>${words.nonePublished}</p></section>` : html``}${join(versions.map((version, at) => one(version, versions[at - 1], versions, clock)).reverse())}</article></main>`;
  return frame({ locale: clock.locale, serviceName, title, path, body });
}

function one(version: VersionRow, before: VersionRow | undefined, all: readonly VersionRow[], clock: Clock): Html {
  const { number, hash, previous, effectiveAt, change } = version;
  const words = pageWords(clock.locale);
  const isCurrent = inForce(all, clock.now)?.number === number;
  const isAhead = number > (inForce(all, clock.now)?.number ?? 0);
  const when = isAhead ? (effectiveAt > clock.now ? words.takesEffect : words.waitsSince) : isCurrent ? words.inForceSince : words.from;
  const day = isAhead ? effectiveAt : inForceSince(all, version);
  return html`<section id="v${String(number)}"><h2>${words.version} ${String(number)}</h2>
<p class="muted">${words.changes[change.class]}, ${when} ${dayOf(day, clock)}</p>
<p class="muted">${words.fingerprint} <code>${hash.toString('hex')}</code></p>${before === undefined ? html`` : html`<p class="muted">${words.previous} <code>${previous.toString('hex')}</code></p>`}
${before === undefined ? html`<p class="change">${words.nothing}</p>` : differences(version, before, clock.locale)}</section>`;
}

function differences({ change, document }: VersionRow, before: VersionRow, locale: Locale): Html {
  const words = pageWords(locale);
  const [old, now] = [textsOf(before.document, locale), textsOf(document, locale)];
  return join([
    lines(
      words.widened,
      change.material.map((what) => html`<p>${widenedWords(what, locale)}</p>`),
    ),
    lines(
      words.added,
      change.added.map((id) => html`<p><ins>${now.get(id) ?? ''}</ins></p>`),
    ),
    lines(
      words.removed,
      change.removed.map((id) => html`<p><del>${old.get(id) ?? ''}</del></p>`),
    ),
    lines(
      words.reworded,
      change.reworded.map((id) => html`<p>${reworded(old.get(id) ?? '', now.get(id) ?? '')}</p>`),
    ),
  ]);
}

/** The sentence once, with what left it and what came. */
function reworded(from: string, to: string): Html {
  const { start, gone, come, end } = wordChange(from, to);
  return html`${start} ${gone === '' ? html`` : html`<del>${gone}</del> `}${come === '' ? html`` : html`<ins>${come}</ins> `}${end}`;
}

const lines = (title: string, all: readonly Html[]): Html =>
  all.length === 0 ? html`` : html`<div class="change"><h3>${title}</h3>${join(all)}</div>`;
