import type { Phrases } from '../../kernel/i18n/problem-words.ts';

/** What the door refuses, in German. */
export const signInPhrases: Phrases = {
  'E-mail or password is not right': 'E-Mail-Adresse oder Passwort stimmt nicht',
  'Check both, or reset the password.': 'Prüfen Sie beides, oder setzen Sie das Passwort zurück.',
  'The current password is not right': 'Das jetzige Passwort stimmt nicht',
  'Not the current password': 'Nicht das jetzige Passwort',
  'Type it again, or ask for a new one by mail.': 'Geben Sie es noch einmal ein, oder fordern Sie per E-Mail ein neues an.',
  'This is not your password': 'Das ist nicht Ihr Passwort',
  'Not your password': 'Nicht Ihr Passwort',
  'A token has no password to give': 'Ein Token hat kein Passwort',
  'Sign in to give it.': 'Melden Sie sich an, um es einzugeben.',
  'Give your password again before your data is handed out':
    'Geben Sie Ihr Passwort noch einmal ein, bevor Ihre Daten herausgegeben werden',
  'Send it to PUT /api/v1/session/proof, then try again within ten minutes.':
    'Senden Sie es an PUT /api/v1/session/proof und versuchen Sie es innerhalb von zehn Minuten noch einmal.',
  'A token lives at most a year': 'Ein Token gilt höchstens ein Jahr',
  'More than a year from now': 'Mehr als ein Jahr von jetzt an',
  'In the past': 'In der Vergangenheit',
  'Choose a day within the coming year.': 'Wählen Sie einen Tag im kommenden Jahr.',
  'Inviting people is for tenant admins': 'Einladen darf nur die Administration der Organisation',
  'This person is deactivated': 'Diese Person ist deaktiviert',
  'Reactivate the person first.': 'Aktivieren Sie die Person zuerst wieder.',
  'This link was used already, or is too old': 'Dieser Link wurde schon benutzt oder ist zu alt',
  'Ask for a new one.': 'Fordern Sie einen neuen an.',
  'A token cannot change a password': 'Ein Token kann kein Passwort ändern',
  'Sign in to change it.': 'Melden Sie sich an, um es zu ändern.',
  'Too many failed tries': 'Zu viele Fehlversuche',
  'Wait {} minutes, or reset the password.': 'Warten Sie {} Minuten, oder setzen Sie das Passwort zurück.',
};
