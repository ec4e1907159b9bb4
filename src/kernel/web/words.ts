import { startTransition, use } from 'react';
import { type Language, type TextLanguage, textLanguage } from '../shared/locales.ts';
import { pseudo } from '../shared/pseudo.ts';
import { type SayText, textsIn } from '../shared/texts.ts';
import { chooseLanguage, currentLanguage, useLanguage } from './language.ts';

type Texts = Readonly<Record<string, string>>;
type Base<K> = K extends `${infer B}_one` ? B : K extends `${infer B}_other` ? B : K;
type TextsOf<W, K extends string> = W[(K | `${K}_one` | `${K}_other`) & keyof W];
type Names<S> = S extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Names<Rest> : never;
type Counted<W, K extends string> = `${K}_other` extends keyof W ? 'count' : never;
type Values<W, K extends string> = { [Name in Names<TextsOf<W, K>> | Counted<W, K>]: Name extends 'count' ? number : string | number };

/** The keys one may ask for: plural forms (`rows_one`, `rows_other`) are one key (`rows`). */
export type WordKey<W> = Base<keyof W & string>;

/** Says a text; what stands in {{braces}} has to be given, and is checked by type. */
export type Say<W> = <K extends WordKey<W>>(key: K, ...values: keyof Values<W, K> extends never ? [] : [Values<W, K>]) => string;

/** Another language's texts: every key of the English ones, or it doesn't compile. */
export type Translation<W> = { readonly [K in keyof W]: string };

type Load = () => Promise<{ words: Texts }>;

/** Words did not arrive: there is no network, or the server has newer ones. */
export class WordsMissing extends Error {}

const said = new Map<string, SayText>();
const loading = new Map<string, Promise<void>>();
/** What failed just now. React draws again at once what waited for it and has to find that; whoever comes later finds a fresh try. */
const missing = new Map<string, number>();
const remembered = 1000;
const known: ((language: Language) => Promise<void>)[] = [];

/** Private use has no plural rules of its own; en-XA is English to Intl. */
const code = (language: Language): string => (language === 'x-pseudo' ? 'en-XA' : textLanguage(language));

/** A capability's texts, loaded for the language in force only. The hook that comes back suspends until they are there. */
export function defineWords<W extends Texts>(name: string, loaders: Record<TextLanguage, Load>): () => Say<W> {
  const ensure = (language: Language): Promise<void> => {
    const id = `${name} ${code(language)}`;
    return loading.get(id) ?? begin(id, load(name, language, loaders[textLanguage(language)]));
  };
  known.push(ensure);
  // A chunk that brings its words' loader begins to load at once, not when it is first drawn.
  void ensure(currentLanguage());

  return () => {
    const language = useLanguage();
    use(ensure(language));
    return said.get(`${name} ${code(language)}`) as unknown as Say<W>;
  };
}

function begin(id: string, coming: Promise<void>): Promise<void> {
  loading.set(id, told(coming));
  coming.catch(() =>
    missing.set(
      id,
      window.setTimeout(() => forget(id), remembered),
    ),
  );
  return coming;
}

function forget(id: string): void {
  clearTimeout(missing.get(id));
  missing.delete(id);
  loading.delete(id);
}

/** What did not arrive is fetched anew, where the browser lets us. */
function forgetMissingWords(): void {
  for (const id of [...missing.keys()]) forget(id);
}

/** Marked as React marks it: what is there is read at once, without a look whether it has come, for which React stops drawing. */
function told(coming: Promise<void>): Promise<void> {
  const there = { status: 'fulfilled', value: undefined };
  coming.then(
    () => Object.assign(coming, there),
    () => undefined,
  );
  return coming;
}

async function load(name: string, language: Language, from: Load): Promise<void> {
  const { words } = await from().catch((cause: unknown) => {
    throw new WordsMissing(`The words of ${name} did not arrive`, { cause });
  });
  const shown = language === 'x-pseudo' ? Object.fromEntries(Object.entries(words).map(([key, text]) => [key, pseudo(text)])) : words;
  said.set(`${name} ${code(language)}`, textsIn(code(language), shown));
}

/** Waits for all texts that are known so far: before the first drawing, and before another language is shown. What fails is told when all have ended. */
export async function wordsReady(language: Language): Promise<void> {
  const ends = await Promise.allSettled(known.map((ensure) => ensure(language)));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** Loads the other language's texts, then changes everything in one go. Without them it fails and everything stays as it is. */
export async function changeLanguage(language: Language): Promise<void> {
  forgetMissingWords();
  await wordsReady(language);
  startTransition(() => chooseLanguage(language));
}
