import type { Translated } from '../../../kernel/i18n/locale.ts';
import type { Retention } from '../../../kernel/privacy/categories.ts';

/** Each rule as the policy names it, and the most days it can last; Infinity where an event ends it. */
export const retentionWords: Readonly<Record<Retention, Translated<string> & { readonly days: number }>> = {
  account: {
    days: Number.POSITIVE_INFINITY,
    en: 'while the account is open, then at most a month',
    de: 'solange das Konto offen ist, danach höchstens einen Monat',
  },
  ticket: {
    days: Number.POSITIVE_INFINITY,
    en: 'until the request is closed and the organisation’s own limit has passed',
    de: 'bis die Anfrage geschlossen und die eigene Frist der Organisation verstrichen ist',
  },
  session: { days: 14, en: 'until you sign out, at most 14 days', de: 'bis zur Abmeldung, höchstens 14 Tage' },
  link: { days: 7, en: 'until the link is used, at most 7 days', de: 'bis der Link benutzt ist, höchstens 7 Tage' },
  token: {
    days: Number.POSITIVE_INFINITY,
    en: 'until the token ends or is taken back',
    de: 'bis das Token abläuft oder zurückgenommen wird',
  },
  throttle: { days: 1, en: '15 minutes after the last failed try', de: '15 Minuten nach dem letzten Fehlversuch' },
  draft: {
    days: 30,
    en: 'until it is sent or thrown away, at most 30 days unused',
    de: 'bis zum Senden oder Verwerfen, ungenutzt höchstens 30 Tage',
  },
  repeat: { days: 1, en: '24 hours', de: '24 Stunden' },
  mail: { days: 30, en: '30 days after it was sent', de: '30 Tage nach dem Versand' },
  record: {
    days: Number.POSITIVE_INFINITY,
    en: 'as long as the record it belongs to',
    de: 'so lange wie der Datensatz, zu dem es gehört',
  },
  log: { days: 14, en: '14 days', de: '14 Tage' },
  usage: {
    days: 90,
    en: '90 days, then only as sums over at least five people',
    de: '90 Tage, danach nur als Summen über mindestens fünf Personen',
  },
  replaced: {
    days: 90,
    en: 'a value that was changed, in the log, for 90 more days',
    de: 'ein geänderter Wert noch 90 Tage lang im Protokoll',
  },
  browser: {
    days: Number.POSITIVE_INFINITY,
    en: 'until you sign out or clear it',
    de: 'bis Sie sich abmelden oder es löschen',
  },
  audit: {
    days: Number.POSITIVE_INFINITY,
    en: 'as long as the law asks for evidence; its words become unreadable when a person is erased',
    de: 'solange das Gesetz Nachweise verlangt; seine Worte werden unlesbar, wenn eine Person gelöscht wird',
  },
};
