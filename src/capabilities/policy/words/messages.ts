import type { Translated } from '../../../kernel/i18n/locale.ts';
import type { MessageClass } from '../../../kernel/shared/message-classes.ts';

/** What the messages of each class are about. A new class without words does not compile. */
export const messageWords: Readonly<Record<MessageClass, Translated<string>>> = {
  transactional: { en: 'about your requests and your account', de: 'zu Ihren Anfragen und Ihrem Konto' },
  security: { en: 'about security', de: 'zur Sicherheit' },
  contract: { en: 'about the contract', de: 'zum Vertrag' },
  policy: { en: 'about changes of this policy', de: 'zu Änderungen dieser Erklärung' },
  news: { en: 'about news of the service', de: 'zu Neuigkeiten des Dienstes' },
  features: { en: 'about new features', de: 'zu neuen Funktionen' },
};
