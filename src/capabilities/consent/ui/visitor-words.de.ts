import type { Translation } from '../../../kernel/web/words.ts';
import type { VisitorWords } from './visitor-words.en.ts';

/** What somebody is asked who has not signed in, in German. */
export const words: Translation<VisitorWords> = {
  title: 'Dürfen wir zählen, welche Seiten Sie besuchen?',
  line: 'Arten von Seiten und Minuten, die Art des Browsers und der Anfang Ihrer Netzwerkadresse, nie, was Sie schreiben, unter einer Zufallszahl in einem Cookie. Nichts wird gezählt, bis Sie es erlauben; anmelden können Sie sich so oder so.',
  refuse: 'Ablehnen',
  allow: 'Erlauben',
  policy: 'Datenschutzerklärung',
  refused: 'Notiert: Nichts wird gezählt. Sie werden nicht wieder gefragt; wie lange, sagt die Datenschutzerklärung.',
  given: 'Notiert: erlaubt, für diesen Browser, für sechs Monate.',
  allowed: 'Sie haben erlaubt zu zählen, welche dieser Seiten Sie besuchen.',
  takeBack: 'Zurücknehmen',
  signal: 'Widerspruchssignal beachtet. In diesem Browser wird nichts Freiwilliges gespeichert oder gezählt.',
};
