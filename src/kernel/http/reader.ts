import type { FastifyRequest } from 'fastify';
import { type Locale, localeOf, locales } from '../i18n/locale.ts';

/** Which language a person set, by their request: a refusal may arise where nothing else is known of it. */
const readers = new WeakMap<FastifyRequest, string>();

export const noteReader = (request: FastifyRequest, locale: string): void => void readers.set(request, locale);

/** The language to answer in: what the request asks for, if it is one of ours; else the person's own; else English. */
export const readerOf = (request: FastifyRequest): Locale =>
  askedFor(request.headers['accept-language']) ?? localeOf(readers.get(request) ?? 'en');

/** The first of our languages in an Accept-Language header, by weight (RFC 9110, 12.5.4). */
export function askedFor(header: string | undefined): Locale | undefined {
  const wanted = (header ?? '').split(',').map((part) => {
    const [tag = '', ...rest] = part.trim().split(';');
    const weight = rest.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find((one) => one !== undefined);
    return { tag: tag.trim().toLowerCase().split('-', 1)[0], weight: Number(weight ?? 1) };
  });
  const best = wanted.filter(({ weight }) => weight > 0).toSorted((one, other) => other.weight - one.weight);
  return best.map(({ tag }) => locales.find((locale) => locale === tag)).find((locale) => locale !== undefined);
}
