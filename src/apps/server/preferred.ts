import type { FastifyRequest } from 'fastify';
import { type Locale, localeOf, locales } from '../../kernel/i18n/locale.ts';

/** The first language of the browser's list that we speak. */
export function preferred({ headers }: FastifyRequest): Locale {
  const wanted = (headers['accept-language'] ?? '')
    .split(',')
    .map((part) => part.trim().split(';', 1)[0]?.toLowerCase() ?? '')
    .find((tag) => locales.some((locale) => tag === locale || tag.startsWith(`${locale}-`)));
  return localeOf(wanted ?? 'en');
}
