import type { German } from './statement.ts';

/** S01 to S23, in German. */
export const collecting: German = {
  S01: {
    reading:
      'Die veröffentlichte Erklärung wird aus dem Verzeichnis gebildet, dem das Programm folgt; jedes Recht des Gesetzes ist ein Eintrag im Katalog, mit der Frist des Gesetzes als Angabe.',
    static: 'Dasselbe Verzeichnis ergibt Byte für Byte dasselbe Dokument; ein geändertes ergibt ein anderes.',
    runtime: 'Das gezeigte Dokument hat den Prüfwert, der in der Kette steht.',
    e2e: 'Jedes Recht, das einer Person zusteht, führt zu einer Anfrageart, die man stellen kann, mit seinem Gesetz und seinem letzten Tag.',
  },
  S02: {
    reading: 'Die Liste der Zwecke ist geschlossen, und eine Spalte ohne Zweck kommt nicht in die Datenbank.',
    static: 'Eine Spalte, die kein Zweck beansprucht, lässt den Bau scheitern.',
    database: 'Jede Spalte der laufenden Datenbank steht im Verzeichnis, mit einem Zweck.',
  },
  S03: {
    reading:
      'Jede Transaktion läuft unter der Datenbankrolle ihres Zwecks, die die Spalten lesen darf, die das Verzeichnis diesem Zweck gibt. Wer nach anderen greift, wird abgewiesen, und das Protokoll sagt, wer es war, wofür und wo.',
    database: 'Für jeden Zweck und jede Spalte gilt: Erteilt ist, was verzeichnet ist.',
    e2e: 'Wer nach einer Spalte eines anderen Zwecks greift, wird von der Datenbank abgewiesen, und das Protokoll sagt, wer es war, wofür und wo.',
  },
  S04: {
    reading:
      'Den Dienst zu nutzen ist nie eine Einwilligung. Was auf Einwilligung beruht, ist eine geschlossene Liste, ausgeschaltet, bis jemand es durch eigenes Handeln erlaubt, und wird im Augenblick der Nutzung am Register der Einwilligungen geprüft.',
    static: 'Nur wonach ausdrücklich gefragt wird, beruht auf Einwilligung, und nichts davon gilt ohne ein Handeln.',
    e2e: 'Wer den Dienst nutzt, ohne zu antworten, hat nichts erlaubt; wer zurücknimmt, hat sofort zurückgenommen.',
    database:
      'Das Register der Einwilligungen nimmt kein Ja ohne ein Handeln und die gezeigten Worte an, und keine Änderung an dem, was gesagt wurde.',
    drill:
      'Von allem, was sich erlauben lässt, in der laufenden Installation: Ein Ja gilt, und zurückgenommen gilt es binnen einer Minute nicht mehr.',
  },
  S05: {
    reading:
      'Das Verzeichnis ist geschlossen; „nicht beschränkt auf“ entfällt. Eine neue Kategorie ist eine wesentliche Änderung der Erklärung.',
    static: 'Eine neue Kategorie im Verzeichnis gilt als wesentliche Änderung und lässt den Bau scheitern, bis die Ausgabe erhöht ist.',
    runtime: 'Die Erklärung in Kraft nennt genau die Kategorien, die das laufende Verzeichnis enthält.',
  },
  S06: {
    reading:
      'Die E-Mail-Adresse einer Person steht an einer Stelle; andere Abschriften stehen mit ihrem Grund im Verzeichnis. Was sie vor einer Änderung war, ebenso ein früherer Name, eine frühere Telefonnummer oder Anschrift, wird nach 90 Tagen aus dem Protokoll gelöscht.',
    static: 'Die Adresse steht einmal bei den Personen; jede andere Spalte sagt, warum sie eine enthält.',
    e2e: 'Neunzig Tage nach einer Änderung ist der frühere Wert aus dem Protokoll und aus der Kopie der Person verschwunden, bei niemandem sonst ändert sich etwas, und die Kette des Protokolls stimmt weiterhin.',
  },
  S07: {
    reading: 'Namen stehen einmal, bei der Person; sonst nur Kennungen.',
    static: 'Eine Spalte, die wie ein Name heißt und nicht bei den Personen steht, sagt im Verzeichnis, warum sie keiner ist.',
  },
  S08: {
    reading: 'Eine Telefonnummer ist freiwillig.',
    e2e: 'Ein Konto wird ohne Telefonnummer angelegt und genutzt.',
  },
  S09: {
    reading:
      'Eine Postanschrift ist freiwillig. Gezeigt wird sie der Person selbst und der Verwaltung des Mandanten; denen, in deren Händen eine Anfrage für sie liegt, die zugestellt wird, solange sie offen ist, unter einer eigenen Datenbankrolle, die keine andere Anschrift sieht; und sonst niemandem.',
    e2e: 'Ein Konto wird ohne Anschrift angelegt; wer eine offene Anfrage hat, die zugestellt wird, und das Team lesen sie, jeder andere Agent wird abgewiesen, und die Rolle dieses Zwecks für alle anderen auch.',
  },
  S10: {
    reading:
      'Nutzungsdaten und Netzwerkangaben sind personenbezogene Daten wie alle anderen: der Person gezeigt und in der Kopie enthalten, die sie mitnimmt. Dass Löschen sie entfernt, wird mit dem Löschen behauptet, und noch nicht.',
    e2e: 'Die Kopie enthält die Nutzung, Netze, Anmeldungen und geöffneten E-Mails ihrer Person, und die von niemandem sonst.',
  },
  S11: {
    reading:
      'Eine Sitzung behält die volle Adresse, bis sie endet, höchstens 14 Tage; die Nutzung behält nur ihren Anfang, gekürzt, bevor er gespeichert wird.',
    static: 'Welche Adresse auch kommt, höchstens 24 (IPv4) oder 48 (IPv6) Bit davon gehen weiter.',
    e2e: 'Fünfzehn Tage nach einer Anmeldung enthält keine Zeile der Datenbank ihre volle Adresse.',
    database:
      'Die Datenbank weist eine Zeile der Nutzung mit mehr von einer Adresse ab, und keine Sitzung, die älter als 14 Tage ist, enthält eine.',
  },
  S12: {
    reading: 'Von einem Browser werden Familie und Hauptversion behalten; was er sonst von sich sagt, wird vergessen.',
    e2e: 'Die ganze Beschreibung eines Browsers wird gesendet und in keiner Spalte der Datenbank gefunden.',
  },
  S13: {
    reading: 'Von einer besuchten Seite ist das Muster ihrer Adresse bekannt; was danach gefragt wurde, entfällt.',
    e2e: 'Eine Adresse mit einer E-Mail in ihrer Abfrage wird aufgerufen und gemeldet; weder Datenbank noch Protokoll haben sie.',
  },
  S14: {
    reading: 'Die Zeit der Nutzung wird auf die Minute genau behalten.',
    static: 'Eine gespeicherte Zeit der Nutzung hat keine Sekunden.',
  },
  S15: {
    reading: 'Nur die Zeit zählt, in der eine Seite sichtbar ist.',
    e2e: 'Ein verdecktes Fenster zählt nichts hinzu.',
  },
  S16: {
    reading:
      'Ein Gerät hat nur mit Einwilligung eine Zufallsnummer, und sie lässt sich zurücksetzen. Ein Fingerabdruck wird nicht gebildet.',
    e2e: 'Abgelehnt: keine Kennung in irgendeinem Speicher, nirgends ein Prüfwert aus Adresse und Browser.',
  },
  S17: {
    reading: 'Angaben zur Fehlersuche sind eine geschlossene Liste.',
    static: 'Eine Angabe außerhalb der Liste wird abgewiesen.',
  },
  S18: {
    reading: 'Von dem, was ein Browser sendet, behält der Server, was das Verzeichnis nennt, und vergisst den Rest.',
    e2e: 'Vierzig Kopfzeilen, jede mit einem Kennzeichen, werden gesendet; die Datenbank enthält keines davon.',
  },
  S19: {
    reading:
      'Es gibt keine eigene Anwendung für Geräte; jede Seite verbietet dem Browser, ihr Kamera, Mikrofon, Ort und Sensoren zu überlassen. Benachrichtigungen sind aus, bis eine Person sie dort erlaubt, wo sie angeboten werden.',
    e2e: 'Jede Seite und jede Antwort trägt die Anweisung, die diese Freigaben verbietet; sonst ist nichts an, was niemand erlaubt hat, und aus ist sofort aus.',
  },
  S20: {
    reading:
      'Drei Ziele sind die des Dienstes selbst; was eine Erklärung sonst tun will, ist ein Zweck mit eigener Grundlage, oder wird abgewiesen.',
    static: 'Ein Zweck, der nicht auf der Liste steht, wird beim Bilden der Erklärung abgewiesen.',
  },
  S21: {
    reading: 'Was auf dem Gerät einer Person liegt, steht im Verzeichnis, und ebenso jeder Speicher des Betreibers.',
    static:
      'Ein Cookie, ein Schlüssel im Browser oder ein anderer Speicher des Browsers, den niemand verzeichnet hat, lässt den Bau scheitern.',
  },
  S22: {
    reading: 'Bei der ersten Anmeldung bietet ein gestufter Hinweis jede Wahl an, alle aus, und „jetzt nicht“ wiegt gleich viel.',
    e2e: 'Alles abzulehnen führt mit so vielen Klicks zur Startseite wie alles anzunehmen.',
  },
  S23: {
    reading: 'Zugriffe werden im Datenschutzbereich abgeschaltet, und die Freigaben des Browsers selbst werden zurückgelesen.',
    e2e: 'Nach dem Schalter speichert die nächste Anfrage nichts.',
  },
};
