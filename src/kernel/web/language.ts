import { useSyncExternalStore } from 'react';
import { directionOf, intlLocale, type Language, languageOf } from '../shared/locales.ts';
import { store, stored } from './storage.ts';

const listeners = new Set<() => void>();
let spoken: Language = languageOf(stored('language') ?? navigator.language);

/** The language in force now; components take `useLanguage`. */
export const currentLanguage = (): Language => spoken;

/** How dates and numbers are written in a language where nobody chose it: as the browser's region does, if it speaks that language. */
export function regional(language: Language): string {
  const plain = intlLocale(language);
  return navigator.languages.find((tag) => tag.startsWith(`${plain}-`) && isTag(tag)) ?? plain;
}

/** A browser on a system without a language calls its own `en-US@posix`, which its own Intl refuses. */
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** Speaks another language from now on, and marks the document so that browsers and screen readers follow. */
export function speak(language: Language): void {
  spoken = language;
  document.documentElement.lang = language === 'x-pseudo' ? 'en' : language;
  document.documentElement.dir = directionOf(language);
  for (const tell of listeners) tell();
}

/** Remembers it in this browser, for when the page is loaded next. */
export const keepLanguage = (language: Language): void => store('language', language);

/** Speaks it and remembers it in this browser. */
export function chooseLanguage(language: Language): void {
  keepLanguage(language);
  speak(language);
}

const follow = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
};

export const useLanguage = (): Language => useSyncExternalStore(follow, currentLanguage);
