import type { German } from './statement.ts';

/** S24 to S44, in German. */
export const using: German = {
  S24: {
    reading:
      'Ein Verzeichnis der Speicher und Tracker, jeder Eintrag mit den Dateien, die ihn setzen; daraus entsteht die Tabelle der Cookies.',
    static: 'Jeder Eintrag nennt die Dateien, die ihn setzen, und eine Datei, die ungenannt einen setzt, wird gefunden.',
    e2e: 'Auf jeder Seite, gefüllt mit dem, was wirklich da ist, als Anfragende, mit jeder Rolle und als Besuch, enthält der Browser nichts und fragt nach nichts, was nicht verzeichnet ist.',
  },
  S25: {
    reading: 'Sind Cookies gesperrt, erklärt eine Seite das eine, das die Anmeldung braucht.',
    e2e: 'Gesperrte Cookies ergeben eine Erklärung, keinen Fehler.',
  },
  S26: {
    reading: 'Der Dienst läuft ganz, auch wenn alles Freiwillige abgelehnt ist; keine Wahl ist eine Ablehnung.',
    e2e: 'Alle Wege gelingen ein zweites Mal, während alles abgelehnt ist.',
  },
  S27: {
    reading:
      'Flash gibt es nicht mehr: gelesen als die fünf Speicher heutiger Browser, unter demselben Verzeichnis und derselben Einwilligung.',
    e2e: 'Alle fünf Speicher des Browsers enthalten auf jeder Seite, was verzeichnet ist.',
  },
  S28: {
    reading: 'Seiten werden von uns selbst und mit Einwilligung gezählt; ohne sie wird nichts gesendet.',
    e2e: 'Abgelehnt: keine Anfrage an die Sammelstelle.',
  },
  S29: {
    reading:
      'Eine E-Mail enthält nur mit der eigenen Einwilligung ihres Empfängers ein Zählbild; zurückgenommen melden auch früher gesendete nichts.',
    e2e: 'Eine E-Mail an jemanden, der nicht eingewilligt hat, enthält kein Bild von anderswo.',
  },
  S30: {
    reading:
      'Das Cookie einer Sitzung hat kein eigenes Ende, weil Browser Sitzungen wiederherstellen; der Server beendet sie. Jedes andere lebt so lange, wie es die an diesem Tag geltende Erklärung sagt.',
    e2e: 'Das Cookie trägt keine Lebensdauer, und nach zwölf Stunden ohne Nutzung erneut vorgelegt öffnet es nichts.',
  },
  S31: {
    reading: 'Der Standort steht in keinem Verzeichnis, also darf ihn kein Zweck nutzen.',
    static: 'Ein Zweck, der eine Kategorie außerhalb des Verzeichnisses nennt, wird abgewiesen.',
  },
  S32: {
    reading: 'Abonnement, Tarif und Berechtigungen; ein Tarif entscheidet über Funktionen und über sonst nichts.',
    e2e: 'Berechtigungen folgen dem Tarif; wer abrechnet, liest kein Ticket.',
  },
  S33: {
    reading: 'Was auf einem Vertrag beruht, braucht einen, der läuft.',
    e2e: 'Nach dem Ende des Vertrags wird abgewiesen, was auf ihm beruhte.',
    database: 'Beide Dokumente sind da, und niemand ändert, was angenommen wurde.',
  },
  S34: {
    reading: 'Nachrichten haben Arten: die, die der Dienst schuldet, und die, um die man bittet.',
    static: 'Werbung in einem Brief, den man nicht ablehnen kann, wird selbst abgewiesen.',
  },
  S35: {
    reading: 'Neuigkeiten enden je Art und Weg, mit einem Klick und ohne Anmeldung.',
    e2e: 'Ein einziger Aufruf ohne Cookie beendet sie binnen einer Minute.',
  },
  S36: {
    reading: 'Was angefragt und gesagt wird, gehört dem Mandanten, der darüber entscheidet; kein anderer Mandant erreicht es.',
    e2e: 'Für Personen eines anderen Mandanten gibt es ein Ticket nicht, was sie auch versuchen.',
    database: 'Die Mauer um jede Tabelle der Mandanten steht.',
  },
  S37: {
    reading: 'Wenn das Unternehmen den Besitzer wechselt, geht nichts hinaus, bevor nicht jede Person gewählt hat.',
    e2e: 'Übergeben wird genau, wer sich für das Weitermachen entschieden hat.',
  },
  S38: {
    reading: 'Es gibt keinen „sonstigen“ Zweck; Auswertung ist ein eigener, und Berichte zählen mindestens fünf.',
    static:
      'Kein Bericht spricht von weniger als fünf Personen, von vieren gar nicht und von fünfen als Summe; kein Zweck heißt „sonstiges“.',
  },
  S39: {
    reading: 'Ein Dienstleister erhält Daten nur unter einem Vertrag, der in Kraft ist.',
    e2e: 'Wer aufgerufen wird, steht mit einem laufenden Vertrag in der Liste der Empfänger.',
  },
  S40: {
    reading: 'Ein Käufer erhält Daten nur durch eine Kampagne.',
    static: 'Eine Weitergabe an einen Käufer ohne Kampagne wird abgewiesen.',
  },
  S41: {
    reading: 'Ein verbundenes Unternehmen muss die Erklärung angenommen haben, die in Kraft ist.',
    static: 'Ein verbundenes Unternehmen mit einer älteren Fassung wird abgewiesen.',
  },
  S42: {
    reading: 'Ein Partner ist an eine Funktion gebunden und erhält nur Daten derer, die sie nutzen.',
    e2e: 'Von jemandem, der die Funktion nicht nutzt, erhält der Partner nichts.',
  },
  S43: {
    reading: 'Eine Einwilligung zur Weitergabe nennt Empfänger, Zweck, Kategorien und Ende; „jeder Zweck“ wird nicht angeboten.',
    database: 'Ein Platzhalter in einem der vier wird abgewiesen.',
  },
  S44: {
    reading:
      'Zeilen des Protokolls haben eine geschlossene Liste von Feldern, liegen nur beim Betreiber und enthalten nichts, was eine Person eingegeben hat.',
    e2e: 'Kennzeichen in Namen, E-Mails, Adressen, Kopfzeilen, Formularen und Fehlern werden in keiner Zeile des Protokolls gefunden.',
  },
};
