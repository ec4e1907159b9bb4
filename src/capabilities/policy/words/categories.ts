import type { Translated } from '../../../kernel/i18n/locale.ts';
import type { Category } from '../../../kernel/privacy/categories.ts';
import type { StatementId } from '../statements/statement.ts';

type Named = Translated<string> & { readonly of: StatementId };

/** Each category as the policy names it, in the order of the source, and the statement that is about it. A category without words does not compile. */
export const categoryWords: Readonly<Record<Category, Named>> = {
  'user.contact.email': { of: 'S06', en: 'e-mail address', de: 'E-Mail-Adresse' },
  'user.name.first': { of: 'S07', en: 'first name', de: 'Vorname' },
  'user.name.last': { of: 'S07', en: 'last name', de: 'Nachname' },
  'user.contact.phone': { of: 'S08', en: 'phone number, if you give it', de: 'Telefonnummer, wenn Sie sie angeben' },
  'user.contact.address.street': { of: 'S09', en: 'street and house number, if given', de: 'Straße und Hausnummer, wenn angegeben' },
  'user.contact.address.state': { of: 'S09', en: 'state or province, if given', de: 'Bundesland oder Provinz, wenn angegeben' },
  'user.contact.address.postal_code': { of: 'S09', en: 'ZIP or postal code, if given', de: 'Postleitzahl, wenn angegeben' },
  'user.contact.address.city': { of: 'S09', en: 'city, if given', de: 'Ort, wenn angegeben' },
  'user.contact.address.country': { of: 'S09', en: 'country, if given', de: 'Land, wenn angegeben' },
  'user.behavior.service_use': {
    of: 'S05',
    en: 'use of the service: who did what, and when',
    de: 'Nutzung des Dienstes: wer wann was getan hat',
  },
  'user.device.ip_address': {
    of: 'S05',
    en: 'network address of a device that is signed in; cut short where usage is counted',
    de: 'Netzwerkadresse eines angemeldeten Geräts; gekürzt, wo Nutzung gezählt wird',
  },
  'user.device.browser': { of: 'S12', en: 'family and major version of a browser', de: 'Familie und Hauptversion eines Browsers' },
  'user.telemetry': {
    of: 'S17',
    en: 'how pages worked on your device, if you allow it: how fast, and the kind of a fault',
    de: 'wie Seiten auf Ihrem Gerät liefen, wenn Sie es erlauben: wie schnell, und die Art eines Fehlers',
  },
  'user.unique_id.pseudonymous': {
    of: 'S05',
    en: 'random identifiers that stand for a person',
    de: 'zufällige Kennungen, die für eine Person stehen',
  },
  'user.content.request': {
    of: 'S36',
    en: 'what you ask for, and what is said about it',
    de: 'was Sie anfragen und was dazu gesagt wird',
  },
  'user.content.file': { of: 'S36', en: 'files that you add', de: 'Dateien, die Sie hinzufügen' },
  'user.content.draft': {
    of: 'S36',
    en: 'what you have written and not yet sent',
    de: 'was Sie geschrieben und noch nicht gesendet haben',
  },
  'user.workplace': {
    of: 'S05',
    en: 'your place in the organisation: manager, department, location, teams',
    de: 'Ihr Platz in der Organisation: Führungskraft, Abteilung, Standort, Teams',
  },
  'user.account': { of: 'S05', en: 'your account: whether it is open, since when', de: 'Ihr Konto: ob es offen ist und seit wann' },
  'user.account.settings': {
    of: 'S05',
    en: 'your settings: language, time zone, layout',
    de: 'Ihre Einstellungen: Sprache, Zeitzone, Darstellung',
  },
  'user.account.roles': { of: 'S05', en: 'what you may do in the service', de: 'was Sie im Dienst tun dürfen' },
  'user.authorization.credentials': {
    of: 'S05',
    en: 'password and tokens, as fingerprints from which they cannot be read',
    de: 'Passwort und Token, als Prüfwerte, aus denen man sie nicht lesen kann',
  },
};
