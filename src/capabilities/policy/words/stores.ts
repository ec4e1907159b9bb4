import type { Translated } from '../../../kernel/i18n/locale.ts';

/** Whoever outside may get data, by the name in the register. */
export const recipientWords: Readonly<Record<string, Translated<string>>> = {
  smtp: { en: 'the mail server, if one is set: letters to people', de: 'der Mailserver, wenn einer eingestellt ist: Briefe an Personen' },
  s3: { en: 'storage for files, if one is set', de: 'Speicher für Dateien, wenn einer eingestellt ist' },
  clamd: {
    en: 'the virus scanner, if one is set: files before anybody may open them',
    de: 'der Virenscanner, wenn einer eingestellt ist: Dateien, bevor jemand sie öffnen darf',
  },
  otlp: {
    en: 'the collector of traces, if one is set: kinds of page, purposes and times only',
    de: 'die Sammelstelle für Laufzeitdaten, wenn eine eingestellt ist: nur Arten von Seiten, Zwecke und Zeiten',
  },
};
