import { localeOf, type Translated } from '../../../kernel/i18n/locale.ts';

const words: Translated<readonly [told: string, way: string]> = {
  en: ['This e-mail tells when it is opened, because you allow it.', 'Take it back'],
  de: ['Diese E-Mail meldet, wann sie geöffnet wird, weil Sie es erlauben.', 'Zurücknehmen'],
};

/** Says so in every letter that tells, with the way to end it. */
export function noteIn(locale: string, address: string): string {
  const [told, way] = words[localeOf(locale)];
  return `<p dir="auto" style="font-size:13px">${told} <a href="${address}">${way}</a></p>`;
}
