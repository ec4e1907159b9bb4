import type { RefusalCode } from '../shared/problem.ts';
import type { Locale, Translated } from './locale.ts';

/** English sentence → the German one. `{}` stands for what is put in, in the same order; a number says which: `{2}`. */
export type Phrases = Readonly<Record<string, string>>;

type Kind = RefusalCode | 'fault';

export const titles: Readonly<Record<Kind, Translated<string>>> = {
  wrong_input: { en: 'Some of this cannot be accepted', de: 'Einiges davon kann nicht angenommen werden' },
  not_signed_in: { en: 'Sign in first', de: 'Melden Sie sich zuerst an' },
  forbidden: { en: 'Not allowed', de: 'Nicht erlaubt' },
  password_needed: { en: 'Password needed again', de: 'Passwort noch einmal nötig' },
  not_found: { en: 'Not found', de: 'Nicht gefunden' },
  wrong_method: { en: 'Not by this method', de: 'Nicht mit dieser Methode' },
  conflict: { en: 'This does not fit what is there', de: 'Das passt nicht zu dem, was schon da ist' },
  stale: { en: 'Changed in the meantime', de: 'Inzwischen geändert' },
  too_large: { en: 'Too large', de: 'Zu groß' },
  wrong_media_type: { en: 'Wrong kind of content', de: 'Falsche Art von Inhalt' },
  version_missing: { en: 'Version missing', de: 'Version fehlt' },
  too_many: { en: 'Too many tries', de: 'Zu viele Versuche' },
  unavailable: { en: 'Not available right now', de: 'Gerade nicht verfügbar' },
  fault: { en: 'Something went wrong on our side', de: 'Bei uns ist etwas schiefgegangen' },
};

/** What to do next, where a refusal says nothing of its own. */
export const usualNext: Readonly<Record<Kind, Translated<string>>> = {
  wrong_input: { en: 'Correct what is named and send it again.', de: 'Berichtigen Sie, was genannt ist, und senden Sie es noch einmal.' },
  not_signed_in: { en: 'Sign in and try again.', de: 'Melden Sie sich an und versuchen Sie es noch einmal.' },
  forbidden: {
    en: 'If you need this, ask your administrator.',
    de: 'Wenn Sie das brauchen, wenden Sie sich an Ihre Administration.',
  },
  password_needed: { en: 'Give your password and try again.', de: 'Geben Sie Ihr Passwort ein und versuchen Sie es noch einmal.' },
  not_found: {
    en: 'Check the address, or ask whoever gave it to you to share it with you.',
    de: 'Prüfen Sie die Adresse, oder bitten Sie, wer sie Ihnen gegeben hat, um eine Freigabe.',
  },
  wrong_method: {
    en: 'Use one of the methods that the header Allow names.',
    de: 'Nehmen Sie eine der Methoden, die der Kopf Allow nennt.',
  },
  conflict: {
    en: 'Look at how things stand now, then decide anew.',
    de: 'Sehen Sie sich den jetzigen Stand an und entscheiden Sie dann neu.',
  },
  stale: {
    en: 'Compare both values, then send your change again with the new version.',
    de: 'Vergleichen Sie beide Werte und senden Sie Ihre Änderung mit der neuen Version noch einmal.',
  },
  too_large: { en: 'Send less at once.', de: 'Senden Sie weniger auf einmal.' },
  wrong_media_type: { en: 'Send it in another format.', de: 'Senden Sie es in einem anderen Format.' },
  version_missing: {
    en: 'Read the record and send its version in the If-Match header.',
    de: 'Lesen Sie den Datensatz und senden Sie seine Version im Kopf If-Match mit.',
  },
  too_many: { en: 'Wait a while, then try again.', de: 'Warten Sie eine Weile und versuchen Sie es dann noch einmal.' },
  unavailable: { en: 'Try again in a moment.', de: 'Versuchen Sie es gleich noch einmal.' },
  fault: {
    en: 'Try again; if it stays, tell your administrator this reference.',
    de: 'Versuchen Sie es noch einmal; bleibt es so, nennen Sie Ihrer Administration diese Kennung.',
  },
};

const hole = /\{(\d*)\}/g;
let german: Phrases = {};
let patterns: readonly { readonly shape: RegExp; readonly to: string }[] = [];

/** Teaches the house its German sentences; each capability brings its own. */
export function learnGerman(phrases: Phrases): void {
  german = phrases;
  patterns = Object.entries(phrases)
    .filter(([from]) => from.includes('{}'))
    // The longest first: it says most, so it fits where a shorter one would fit by chance.
    .toSorted(([one], [other]) => other.length - one.length)
    .map(([from, to]) => ({ shape: new RegExp(`^${from.split('{}').map(literally).join('([^]*?)')}$`), to }));
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A sentence in the language of whoever asked; undefined where it is not known in it. */
export function phraseIn(locale: Locale, english: string): string | undefined {
  if (locale === 'en') return english;
  return german[english] ?? byPattern(english);
}

/** The same; the English where no other is known. */
export const said = (locale: Locale, english: string): string => phraseIn(locale, english) ?? english;

function byPattern(english: string): string | undefined {
  for (const { shape, to } of patterns) {
    const parts = shape.exec(english)?.slice(1);
    if (parts === undefined) continue;
    let next = 0;
    return to.replace(hole, (_, which: string) => parts[which === '' ? next++ : Number(which) - 1] ?? '');
  }
  return undefined;
}
