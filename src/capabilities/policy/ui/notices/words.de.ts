import type { Translation } from '../../../../kernel/web/words.ts';
import type { NoticeWords } from './words.en.ts';

/** A change of the privacy policy, for everybody whom it concerns, in German. */
export const words: Translation<NoticeWords> = {
  notice: 'Änderung der Datenschutzerklärung',
  changes: 'Die Datenschutzerklärung von {{of}} ändert sich am {{date}}.',
  what: 'Was sich ändert',
  read: 'Habe ich gelesen',
  later: 'Später',
  added: 'Neu',
  reworded: 'Anders gesagt',
  removed: 'Entfallen',
  all: 'Alles, was sich ändert, und jede frühere Fassung',
  bounced: 'Wir haben Ihnen geschrieben, und der Brief kam zurück. Deshalb sehen Sie es hier.',
  noConsent: 'Zu sagen, dass Sie es gelesen haben, ist keine Einwilligung in irgendetwas.',
};
