import type { Translated } from '../../../kernel/i18n/locale.ts';
import type { Basis } from '../../../kernel/privacy/classify.ts';
import type { AnyPurpose } from '../../../kernel/shared/purposes.ts';
import type { Aim } from '../statements/claim.ts';

type Named = Translated<string> & { readonly aims: readonly Aim[] };

export const purposeWords: Readonly<Record<AnyPurpose, Named>> = {
  service: {
    aims: ['service', 'requests'],
    en: 'to provide the service and manage your service requests',
    de: 'um den Dienst bereitzustellen und Ihre Serviceanfragen zu bearbeiten',
  },
  security: { aims: ['security'], en: 'to keep accounts and the service secure', de: 'um Konten und den Dienst zu sichern' },
  administration: { aims: ['account'], en: 'to manage accounts and the organisation', de: 'um Konten und die Organisation zu verwalten' },
  upkeep: { aims: ['improvement'], en: 'to maintain the service', de: 'um den Dienst instand zu halten' },
  rights: {
    aims: ['account'],
    en: 'to answer what you ask about your own data',
    de: 'um Ihnen zu beantworten, was Sie über Ihre eigenen Daten wissen wollen',
  },
  fulfilment: {
    aims: ['requests'],
    en: 'to bring you what you asked for',
    de: 'um Ihnen zu bringen, was Sie angefragt haben',
  },
  usageStatistics: {
    aims: ['analytics'],
    en: 'if you allow it, to count which pages are used',
    de: 'wenn Sie es erlauben, um zu zählen, welche Seiten genutzt werden',
  },
  mailOpens: {
    aims: ['analytics'],
    en: 'if you allow it, to note whether you opened an e-mail',
    de: 'wenn Sie es erlauben, um festzuhalten, ob Sie eine E-Mail geöffnet haben',
  },
  news: {
    aims: ['news', 'offers'],
    en: 'if you allow it, to send you news about the service',
    de: 'wenn Sie es erlauben, um Ihnen Neuigkeiten zum Dienst zu senden',
  },
  features: {
    aims: ['news', 'offers'],
    en: 'if you allow it, to tell you of new features',
    de: 'wenn Sie es erlauben, um Ihnen neue Funktionen zu nennen',
  },
};

export const basisWords: Readonly<Record<Basis, Translated<string>>> = {
  contract: { en: 'the contract (Art. 6(1)(b) GDPR)', de: 'der Vertrag (Art. 6 Abs. 1 Buchst. b DSGVO)' },
  consent: { en: 'your consent (Art. 6(1)(a) GDPR)', de: 'Ihre Einwilligung (Art. 6 Abs. 1 Buchst. a DSGVO)' },
  legalObligation: { en: 'a legal obligation (Art. 6(1)(c) GDPR)', de: 'eine rechtliche Pflicht (Art. 6 Abs. 1 Buchst. c DSGVO)' },
  legitimateInterest: {
    en: 'a legitimate interest in security (Art. 6(1)(f) GDPR)',
    de: 'ein berechtigtes Interesse an Sicherheit (Art. 6 Abs. 1 Buchst. f DSGVO)',
  },
};
