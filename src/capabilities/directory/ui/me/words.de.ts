import type { Translation } from '../../../../kernel/web/words.ts';
import type { ProfileWords } from './words.en.ts';

/** What people read about their own record, in German. */
export const words: Translation<ProfileWords> = {
  names: 'Ihr Name',
  givenName: 'Vorname',
  familyName: 'Nachname',
  email: 'E-Mail-Adresse',
  emailHelp: 'Ihre Administration kann sie ändern.',
  reach: 'Wo man Sie erreicht',
  phone: 'Telefon',
  phoneWhy: 'um Sie zu einer Anfrage zurückzurufen',
  seenByAgents: 'wer Ihre Anfragen bearbeitet, und die Administration',
  street: 'Straße und Hausnummer',
  postalCode: 'Postleitzahl',
  city: 'Ort',
  region: 'Bundesland oder Region',
  country: 'Land',
  addressWhy: 'um Ihnen Dinge nach Hause zu schicken',
  seenByAdmins: 'Sie und die Administration',
  formats: 'Sprache und Zeit',
  locale: 'Sprache und Schreibweisen',
  timeZone: 'Zeitzone',
  appearance: 'Darstellung',
  appearanceHelp: 'Nur auf diesem Gerät.',
  light: 'Hell',
  dark: 'Dunkel',
  system: 'Wie das System',
  save: 'Speichern',
  saved: 'Gespeichert.',
  nameMissing: 'Geben Sie Ihren Vornamen ein.',
  phoneWrong: 'Nur Ziffern, Leerzeichen und + ( ) . / - verwenden.',
};
