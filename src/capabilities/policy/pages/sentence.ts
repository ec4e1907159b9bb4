import { type Html, html } from '../../../kernel/openapi/html.ts';
import type { PolicyDocument, Sentence } from '../compile/document.ts';
import type { ProofState } from '../proofs/state.ts';
import { icon } from './frame.ts';
import { type Clock, dayOf, momentOf } from './moments.ts';
import { pageWords } from './words.ts';

export type Shown = {
  readonly document: PolicyDocument;
  readonly states: ReadonlyMap<string, ProofState>;
  readonly clock: Clock;
};

/** A sentence with its class and the time of its last proof. */
export function sentenceHtml(shown: Shown, sentence: Sentence): Html {
  const { id, text, item } = sentence;
  const role = item ? html` role="listitem"` : html``;
  return html`<div class="sentence${item ? ' item' : ''}" id="${id}"${role}><p>${linked(text[shown.clock.locale])}</p>${proof(shown, sentence)}</div>`;
}

function proof(shown: Shown, { states, class: told, assertions }: Sentence): Html {
  const { locale } = shown.clock;
  const words = pageWords(locale);
  const lost = since(shown, { class: told, assertions });
  const where = `/privacy/proofs/${locale}#${states}`;
  if (lost !== undefined) return html`<a class="proof red" href="${where}">${icon('cross')}<span>${words.notProved}${lost}</span></a>`;
  if (told === 'attested') {
    const { by, until } = shown.document.attested;
    const day = dayOf(new Date(`${until}T12:00:00Z`), { ...shown.clock, timeZone: 'UTC' });
    const said = words.attestedBy.replace('{role}', by[locale]).replace('{day}', day);
    return html`<span class="proof attested">${said}</span>`;
  }
  if (told === 'unbuilt') return html`<span class="proof unbuilt">${words.unbuilt}</span>`;
  // Its sign is drawn by the style: a hundred drawings are a tenth of the page.
  return html`<a class="proof ${told}" href="${where}">${words[told]}, ${lastProof(shown, assertions)}</a>`;
}

/** The weakest of its proofs: the one that is oldest. */
function lastProof({ states, clock }: Shown, assertions: readonly string[]): string {
  const times = assertions.map((assertion) => states.get(assertion)?.heldAt?.getTime() ?? 0);
  return momentOf(new Date(Math.min(...times)), clock);
}

/** Since when a sentence is not proved; undefined while it is. */
function since(
  { document, states, clock }: Shown,
  { class: told, assertions }: Pick<Sentence, 'class' | 'assertions'>,
): string | undefined {
  const words = pageWords(clock.locale);
  if (told === 'attested') {
    const end = new Date(`${document.attested.until}T23:59:59Z`);
    return end.getTime() < clock.now.getTime() ? ` ${words.since} ${dayOf(end, clock)}` : undefined;
  }
  const red = assertions.map((assertion) => states.get(assertion)).filter((state) => state === undefined || state.state === 'red');
  if (red.length === 0) return undefined;
  const earliest = Math.min(...red.map((state) => state?.since?.getTime() ?? Number.POSITIVE_INFINITY));
  return Number.isFinite(earliest) ? ` ${words.since} ${momentOf(new Date(earliest), clock)}` : '';
}

const reachable = /([\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(?<= )(\/[a-z][\w/-]*\/?)(?=[,. ])/g;

/** Turns an address of mail or a page of ours into a link; everything else stays text. */
function linked(text: string): Html {
  const parts: Html[] = [];
  let at = 0;
  for (const found of text.matchAll(reachable)) {
    const [whole, mail] = found;
    parts.push(html`${text.slice(at, found.index)}<a href="${mail === undefined ? whole : `mailto:${mail}`}">${whole}</a>`);
    at = found.index + whole.length;
  }
  return { text: [...parts, html`${text.slice(at)}`].map((part) => part.text).join('') };
}
