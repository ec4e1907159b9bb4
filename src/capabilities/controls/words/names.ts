import type { Translated } from '../../../kernel/i18n/locale.ts';
import type { Control } from '../shared/catalog.ts';

/** As a measure is called. */
export const controlNames: Readonly<Record<Control, Translated<string>>> = {
  transport: { en: 'Encryption on the way here', de: 'Verschlüsselung auf dem Weg hierher' },
  mailTransport: { en: 'Encryption of e-mails we send', de: 'Verschlüsselung der E-Mails, die wir senden' },
  encryptionAtRest: { en: 'Encryption of what is stored', de: 'Verschlüsselung des Gespeicherten' },
  secondFactor: { en: 'Second factor at sign-in', de: 'Zweiter Faktor bei der Anmeldung' },
  passwordHashing: { en: 'How passwords are kept', de: 'Wie Passwörter aufbewahrt werden' },
  tenantWalls: { en: 'Walls between organisations', de: 'Trennung der Organisationen' },
  auditLog: { en: 'Untouched event log', de: 'Unverändertes Ereignisprotokoll' },
  patchAge: { en: 'Age of the software', de: 'Alter der Software' },
  backups: { en: 'Backups', de: 'Sicherungskopien' },
  restoreDrill: { en: 'Restoring, rehearsed', de: 'Wiederherstellung, geübt' },
};
