import type { German } from './statement.ts';

/** S45 to S62, in German. */
export const keeping: German = {
  S45: {
    reading: 'Länger als ein offenes Konto bleibt nichts; jede Kategorie hat ihre eigene, kürzere Grenze.',
    drill: 'Ist die Uhr vorgestellt, ist fort, was überfällig ist.',
  },
  S46: {
    reading:
      'Das Ende des Vertrags eines Kunden beginnt 27 Tage: Einfrieren, Löschen im laufenden Betrieb, Altern der Sicherungen, Bescheinigung.',
    drill: 'Vom ersten Februar an ist die Bescheinigung am 27. da.',
  },
  S47: {
    reading: 'Behalten wird nur, was eine geschlossene Liste von Gründen nennt, mit Gesetz, Spalten, Dauer und Verantwortlichem.',
    database: 'Jede behaltene Zeile hat einen Grund und ein Ende.',
  },
  S48: {
    reading: 'Büros und Regionen sind ein Verzeichnis; über Regionen hinweg zu lesen ist eine festgehaltene Übermittlung.',
    e2e: 'Ein Büro ohne Grundlage wird abgewiesen, und die Abweisung wird festgehalten.',
  },
  S49: {
    reading: 'Eine Übermittlung beruht auf einer Grundlage, die in Kraft ist, nie auf einer Einwilligung, die niemand gegeben hat.',
    database: 'Keine Übermittlung ohne eine Grundlage, die in Kraft ist.',
  },
  S50: {
    reading:
      'Maßnahmen sind ein geschlossener Katalog: Jede wird stündlich von einer Messung geprüft, oder jemand steht bis zu einem Tag für sie ein, und ihr letztes Ergebnis steht auf der öffentlichen Seite, auch das schlechte.',
    runtime: 'Jede Maßnahme des Katalogs wurde rechtzeitig geprüft.',
    e2e: 'Eine Maßnahme, die versagt, ist nach zwei Prüfungen rot und eröffnet eine Störung; was niemand rechtzeitig prüfte, zählt als rot.',
  },
  S51: {
    reading: 'Eine Übertragung des Unternehmens hat eine Liste, einen Prüfwert und eine Quittung.',
    drill: 'Liste und Entscheidungen sind in einem Probelauf gleich.',
  },
  S52: {
    reading: 'Alle, von denen Daten gehalten werden, werden unterrichtet, wie aktiv sie auch sind.',
    e2e: 'Ohne dass alle erreicht sind, oder die Ausnahmen genannt, wird nichts übertragen.',
  },
  S53: {
    reading: 'Weitermachen oder beenden: zwei gleiche Schaltflächen; wer nicht wählt, wird nicht übertragen.',
    static: 'Kein Weg führt von unentschieden zu übertragen.',
  },
  S54: {
    reading: 'Eine Behörde braucht ein Rechtsmittel und zwei Zustimmungen; die Person erfährt es, sobald das Gesetz es erlaubt.',
    database: 'Ohne Rechtsmittel und zwei Zustimmungen wird nichts herausgegeben.',
  },
  S55: {
    reading: 'Fünf geschlossene Gründe, jeder mit seinem Nachweis und seiner aufgeschriebenen Notwendigkeit.',
    static: 'Eine Weitergabe ohne ihre Notwendigkeit in Worten wird abgewiesen.',
  },
  S56: {
    reading:
      'Wer nicht in der Liste der Empfänger steht, wird nicht aufgerufen: Eine Mauer um jede Verbindung und jede Namensfrage weist ab, welcher Teil des Programms es auch versucht. Der Versuch wird festgehalten und ist ein Alarm.',
    static:
      'Ein Teil des Programms, der selbst hinausrufen könnte, lässt den Bau scheitern; ein Aufruf von uns wird abgewiesen und gezählt.',
    e2e: 'Ein Störer im laufenden Server versucht elf Wege hinaus; jeder wird abgewiesen, bevor ein Byte hinausgeht, und festgehalten.',
    runtime: 'Kein Programm dieser Installation hat seit einem Tag versucht, jemanden außerhalb der Liste aufzurufen.',
  },
  S57: {
    reading: '„100 % sicher“ wird ersetzt durch das, was gemessen wurde, und wann; was nicht verschlüsselt ist, wird so genannt.',
    runtime: 'Wo die Installation über TLS erreicht wird, findet ein Blick von außen sie in Ordnung; kein Brief ging unverschlüsselt.',
    e2e: 'Wer unverschlüsselt kommt, wird an die verschlüsselte Adresse verwiesen, und ein Blick von außen findet, was an ihr nicht stimmt.',
  },
  S58: {
    reading:
      'Eine Fassung lässt sich nicht ändern; wie wesentlich eine Änderung ist, wird berechnet, und eine wesentliche wird rechtzeitig angekündigt.',
    database: 'Eine veröffentlichte Fassung lässt sich weder ändern noch entfernen, und die Kette der Fassungen stimmt.',
    e2e: 'Niemand ändert, entfernt oder leert, was veröffentlicht wurde, auch nicht der Besitzer der Datenbank, und niemand verkürzt seine Frist.',
  },
  S59: {
    reading:
      'Alle, von denen Daten gehalten werden, werden angeschrieben, mit einem Nachweis für jede Person: gesendet, zurückgekommen, gesehen, gelesen. Wessen Brief zurückkam, sieht es in der Anwendung; danach ist es eine Aufgabe für die Verwaltung des Mandanten.',
    e2e: 'Sind zu wenige erreicht, bleibt eine wesentliche Fassung nach ihrem Tag außer Kraft, bis jemand für die übrigen zeichnet.',
    drill: 'Ein Brief einer Kampagne, der zurückkommt, wird gelesen und steht bei seiner Person als zurückgekommen.',
  },
  S60: {
    reading: 'Die neueste Erklärung ist öffentlich, ohne Anmeldung und ohne Cookie.',
    e2e: 'Jeder liest sie, kein Cookie wird gesetzt, und ihr Prüfwert ist der der Kette.',
    drill: 'Der laufende Server zeigt jedem die Fassung in Kraft, als Seite und als Daten, ohne Cookie, unter dem Prüfwert der Kette.',
  },
  S61: {
    reading:
      'Formular, E-Mail und Telefon enden jeweils in einer Anfrage mit einer Nummer, zu jeder Stunde; einmal am Tag wird jeder Weg durch seine eigene Tür erprobt. Wo keine E-Mail angenommen wird, ist es rot.',
    e2e: 'Was über Formular, E-Mail und Telefon kommt, ist eine Anfrage mit einer Nummer, in den Arbeitszeiten und außerhalb.',
    drill:
      'Das Formular wird abgeschickt, eine E-Mail der Annahme übergeben und ein Anruf aufgeschrieben, in der laufenden Installation: Jedes ist eine Anfrage, und die Seite sagt richtig, ob jetzt jemand antwortet.',
  },
  S62: {
    reading:
      'Arbeitszeiten sind ein Kalender mit Pausen, Feiertagen und eigenen Tagen: jetzt geöffnet, oder öffnet um. Gesetzliche Fristen laufen auch außerhalb.',
    static: 'Der Kalender stimmt über Zeitumstellung, Feiertage und Monatsenden hinweg.',
    e2e: 'Die Seite sagt zu jeder Stunde, was der Kalender sagt.',
  },
};
