import type { Choice, Registry } from '../../kernel/privacy/classify.ts';
import type { ConsentPurpose } from '../../kernel/shared/purposes.ts';

const usageStatistics: Choice = {
  because: 'To see which pages are used and where people lose time; the source names it as usage data and analytics',
  categories: [
    'user.behavior.service_use',
    'user.device.browser',
    'user.device.ip_address',
    'user.telemetry',
    'user.unique_id.pseudonymous',
  ],
  operations: ['Collect', 'Store', 'Analyse'],
  retention: 'usage',
  words: {
    en: {
      title: 'Count which pages I use',
      what: 'Kinds of pages and minutes, the kind of browser, the beginning of your network address, how fast pages were and which kind of fault they had; never what you type. A random number stands for you.',
      without: 'Nothing is counted about you, and no number stands for you. Everything works the same.',
    },
    de: {
      title: 'Zählen, welche Seiten ich nutze',
      what: 'Arten von Seiten und Minuten, die Art des Browsers, der Anfang Ihrer Netzwerkadresse, wie schnell Seiten waren und welche Art von Fehler sie hatten; nie, was Sie schreiben. Eine Zufallszahl steht für Sie.',
      without: 'Über Sie wird nichts gezählt, und keine Zahl steht für Sie. Alles funktioniert genauso.',
    },
  },
};

const mailOpens: Choice = {
  because: 'To see whether letters are read; the source names beacons in e-mail, which need a consent of their own',
  categories: ['user.behavior.service_use', 'user.unique_id.pseudonymous'],
  operations: ['Collect', 'Store', 'Analyse'],
  retention: 'usage',
  words: {
    en: {
      title: 'Note whether I opened an e-mail',
      what: 'A small picture in the e-mail would tell that it was opened, and when. A later no holds for e-mails already sent too.',
      without: 'There is no such picture in your e-mails. You get the same e-mails.',
    },
    de: {
      title: 'Festhalten, ob ich eine E-Mail geöffnet habe',
      what: 'Ein kleines Bild in der E-Mail würde melden, dass und wann sie geöffnet wurde. Ein späteres Nein gilt auch für schon gesendete E-Mails.',
      without: 'In Ihren E-Mails steckt kein solches Bild. Sie bekommen dieselben E-Mails.',
    },
  },
};

const news: Choice = {
  because: 'To tell of news, features and offers, which nobody owes and one may stop at any time',
  categories: ['user.contact.email'],
  operations: ['Use'],
  retention: 'account',
  words: {
    en: {
      title: 'News about the service by e-mail',
      what: 'What is new about the service, to your e-mail address. Messages about your own requests and your account’s security are no news.',
      without: 'No such e-mail goes to you. What your requests and your account need still reaches you.',
    },
    de: {
      title: 'Neuigkeiten zum Dienst per E-Mail',
      what: 'Was es Neues vom Dienst gibt, an Ihre E-Mail-Adresse. Nachrichten zu Ihren Anfragen und zur Sicherheit Ihres Kontos gehören nicht dazu.',
      without: 'Solche E-Mails bekommen Sie nicht. Was Ihre Anfragen und Ihr Konto brauchen, erreicht Sie weiterhin.',
    },
  },
};

const features: Choice = {
  because: 'To tell of new features and offers, which nobody owes and one may stop at any time',
  categories: ['user.contact.email'],
  operations: ['Use'],
  retention: 'account',
  words: {
    en: {
      title: 'New features and offers by e-mail',
      what: 'What the service can do since lately and what is offered with it, to your e-mail address; each such e-mail has a way out.',
      without: 'No such e-mail goes to you. New features are there for you all the same.',
    },
    de: {
      title: 'Neue Funktionen und Angebote per E-Mail',
      what: 'Was der Dienst seit Neuestem kann und was dazu angeboten wird, an Ihre E-Mail-Adresse; jede solche E-Mail hat einen Ausgang.',
      without: 'Solche E-Mails bekommen Sie nicht. Neue Funktionen sind trotzdem für Sie da.',
    },
  },
};

/** What people may allow, in the words in which they are asked. All of it is off until they do. */
export const choices: Readonly<Record<ConsentPurpose, Choice>> = { usageStatistics, mailOpens, news, features };

export const choicesRegistry: Registry = { choices };

/** What would watch people at work is done only where their organisation has instructed it, too; nobody is asked for it elsewhere. */
export const needsInstruction: ReadonlySet<ConsentPurpose> = new Set(['usageStatistics', 'mailOpens']);
