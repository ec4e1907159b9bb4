import {
  attachment, checkbox, choice, choices, date, has, help, inDays, is, location, longText, must, number, onlyIf, person,
  type SeedType, shownIf, text, w,
} from '../../build.ts';

const since = [['today', 'Since today', 'Seit heute'], ['days', 'For some days', 'Seit einigen Tagen'], ['always', 'It never worked', 'Es ging noch nie']] as const;

export const itMoreTypes: SeedType[] = [
  {
    key: 'software-licence', service: 'software', team: 'Workplace', icon: 'download', days: 3,
    name: w('Software or licence', 'Software oder Lizenz'), summary: w('From the list, or something new that we check first.', 'Aus der Liste, oder etwas Neues, das wir vorher prüfen.'),
    keywords: ['install', 'program', 'Programm', 'Adobe', 'Office', 'licence', 'Lizenz'],
    tasks: [['Check licence terms and security', 'Lizenz und Sicherheit prüfen', 'Network & Identity', is('program', 'other')], ['Ask privacy for a look', 'Datenschutz um Prüfung bitten', 'Privacy & IP', is('personalData', 'yes')]],
    form: [
      choice('program', 'Program', 'Programm', [['creative', 'Creative suite', 'Kreativpaket'], ['diagram', 'Diagram editor', 'Diagramm-Editor'], ['pdf', 'PDF editor', 'PDF-Editor'], ['ide', 'Development environment', 'Entwicklungsumgebung'], ['stats', 'Statistics', 'Statistik'], ['other', 'Something else', 'Etwas anderes']], must),
      text('otherProgram', 'Which one?', 'Welches?', onlyIf(is('program', 'other')), { maxLength: 120 }),
      text('website', 'Web site of the maker', 'Website des Herstellers', { pattern: 'url' }, shownIf(is('program', 'other'))),
      choice('personalData', 'Will personal data be kept in it?', 'Werden darin personenbezogene Daten gespeichert?', [['no', 'No', 'Nein'], ['yes', 'Yes', 'Ja']], onlyIf(is('program', 'other'))),
      number('seats', 'For how many people?', 'Für wie viele Personen?', must, { min: 1, max: 500, decimals: 0, default: 1 }),
      text('costCentre', 'Cost centre', 'Kostenstelle', must, { maxLength: 10 }, help('Four digits, your manager knows it.', 'Vier Ziffern, Ihre Führungskraft kennt sie.')),
    ],
  },
  {
    key: 'shared-mailbox', service: 'mail-calendar', team: 'Network & Identity', icon: 'inbox', days: 2,
    name: w('Shared mailbox', 'Gemeinsames Postfach'), summary: w('One address that several people answer.', 'Eine Adresse, die mehrere Personen bearbeiten.'),
    keywords: ['e-mail', 'functional mailbox', 'Funktionspostfach', 'group', 'Gruppe'],
    form: [
      text('address', 'Address before the @', 'Adresse vor dem @', must, { maxLength: 40 }, help('For instance: events', 'Zum Beispiel: events')),
      text('displayName', 'Name that people see', 'Angezeigter Name', must, { maxLength: 80 }),
      person('owner', 'Who is responsible?', 'Wer ist verantwortlich?', must, { default: { me: true } }),
      longText('members', 'Who works in it?', 'Wer arbeitet darin?', must, { maxLength: 2000 }, help('One name a line.', 'Ein Name pro Zeile.')),
      checkbox('external', 'May receive mail from outside', 'Darf E-Mails von außen empfangen', { default: true }),
      date('until', 'Needed until', 'Gebraucht bis', inDays(7), help('Leave empty for always.', 'Leer lassen für immer.')),
    ],
  },
  {
    key: 'distribution-list', service: 'mail-calendar', team: 'Service Desk', icon: 'list', days: 1,
    name: w('Distribution list', 'Verteilerliste'), summary: w('New list, or people in or out of one.', 'Neue Liste, oder Personen hinzufügen und entfernen.'),
    keywords: ['e-mail', 'mailing list', 'Verteiler', 'group'],
    form: [
      choice('what', 'What shall we do?', 'Was sollen wir tun?', [['new', 'Make a new list', 'Neue Liste anlegen'], ['add', 'Add people', 'Personen hinzufügen'], ['remove', 'Remove people', 'Personen entfernen'], ['close', 'Close the list', 'Liste auflösen']], must),
      text('list', 'Name of the list', 'Name der Liste', must, { maxLength: 80 }),
      longText('people', 'Whom?', 'Wen?', { visible: { not: is('what', 'close') }, required: true, maxLength: 4000 }),
    ],
  },
  {
    key: 'printer-problem', service: 'it-help', team: 'Service Desk', icon: 'copy', incident: true, days: 1,
    name: w('Printer or scanner', 'Drucker oder Scanner'), summary: w('Paper jam, no toner, nothing comes out.', 'Papierstau, kein Toner, nichts kommt heraus.'),
    keywords: ['print', 'toner', 'scan', 'drucken', 'Papierstau'],
    form: [
      location('office', 'Office', 'Standort', must),
      text('printer', 'Name of the printer', 'Name des Druckers', must, { maxLength: 60 }, help('On the label, for instance BER-3-02.', 'Auf dem Etikett, zum Beispiel BER-3-02.')),
      choice('problem', 'What is the matter?', 'Was ist los?', [['jam', 'Paper jam', 'Papierstau'], ['toner', 'Toner is empty', 'Toner leer'], ['nothing', 'Nothing is printed', 'Es wird nichts gedruckt'], ['quality', 'Stripes or pale print', 'Streifen oder blasser Druck'], ['scan', 'Scanning fails', 'Scannen schlägt fehl']], must),
      attachment('picture', 'Picture of the message', 'Foto der Meldung', { max: 3 }),
    ],
  },
  {
    key: 'network-problem', service: 'it-help', team: 'Network & Identity', icon: 'globe', incident: true, impact: 2, urgency: 2, days: 0,
    name: w('Network, Wi-Fi or VPN trouble', 'Netzwerk, WLAN oder VPN gestört'), summary: w('Slow, lost or no connection at all.', 'Langsam, unterbrochen oder gar keine Verbindung.'),
    keywords: ['wifi', 'wlan', 'internet', 'slow', 'langsam', 'vpn', 'Verbindung'],
    form: [
      choice('where', 'Where are you?', 'Wo sind Sie?', [['office', 'In the office', 'Im Büro'], ['home', 'At home', 'Zu Hause'], ['road', 'On the road', 'Unterwegs']], must),
      location('office', 'Which office?', 'Welcher Standort?', onlyIf(is('where', 'office'))),
      choice('who', 'Who is affected?', 'Wer ist betroffen?', [['me', 'Only me', 'Nur ich'], ['team', 'My team', 'Mein Team'], ['floor', 'The whole floor or office', 'Die ganze Etage oder der ganze Standort']], must),
      choice('since', 'Since when?', 'Seit wann?', since, must),
      text('device', 'Address of the device', 'Adresse des Geräts', { pattern: 'ipAddress' }, help('If you know it, for instance 10.1.20.4', 'Falls bekannt, zum Beispiel 10.1.20.4')),
    ],
  },
  {
    key: 'something-broken', service: 'it-help', team: 'Service Desk', icon: 'warning', incident: true, urgency: 2, days: 2,
    name: w('Something else is broken', 'Etwas anderes geht nicht'), summary: w('Computer, program, screen, telephone: describe it, we sort it.', 'Rechner, Programm, Bildschirm, Telefon: beschreiben, wir sortieren.'),
    keywords: ['error', 'crash', 'Fehler', 'Absturz', 'help', 'Hilfe', 'kaputt'],
    form: [
      choices('affected', 'What is affected?', 'Was ist betroffen?', [['computer', 'Computer', 'Rechner'], ['program', 'A program', 'Ein Programm'], ['screen', 'Screen or accessories', 'Bildschirm oder Zubehör'], ['phone', 'Telephone', 'Telefon']], must),
      text('program', 'Which program?', 'Welches Programm?', onlyIf(has('affected', 'program')), { maxLength: 120 }),
      choice('since', 'Since when?', 'Seit wann?', since, must),
      longText('steps', 'What did you do just before?', 'Was haben Sie unmittelbar davor getan?', { maxLength: 4000 }),
      attachment('picture', 'Picture of the message', 'Foto der Meldung', { max: 5 }),
    ],
  },
  {
    key: 'meeting-room-technology', service: 'it-help', team: 'Workplace', icon: 'panel', incident: true, impact: 2, urgency: 2,
    name: w('Meeting room technology', 'Technik im Besprechungsraum'), summary: w('Screen, camera, sound or booking panel.', 'Bildschirm, Kamera, Ton oder Türschild.'),
    keywords: ['video', 'conference', 'Konferenz', 'Kamera', 'beamer', 'sound'],
    form: [
      location('office', 'Office', 'Standort', must),
      text('room', 'Room', 'Raum', must, { maxLength: 60 }),
      choices('device', 'What does not work?', 'Was geht nicht?', [['screen', 'Screen', 'Bildschirm'], ['camera', 'Camera', 'Kamera'], ['sound', 'Sound', 'Ton'], ['panel', 'Booking panel', 'Türschild']], must),
      checkbox('meetingRuns', 'A meeting is running right now', 'Gerade läuft eine Besprechung'),
    ],
  },
  {
    key: 'data-restore', service: 'software', team: 'Network & Identity', icon: 'undo', days: 1, urgency: 2,
    name: w('Restore a file', 'Datei wiederherstellen'), summary: w('Deleted or overwritten within the last 60 days.', 'In den letzten 60 Tagen gelöscht oder überschrieben.'),
    keywords: ['backup', 'deleted', 'gelöscht', 'Sicherung'],
    form: [
      text('path', 'Folder and name of the file', 'Ordner und Name der Datei', must, { maxLength: 400 }),
      date('lastGood', 'When was it still right?', 'Wann war sie noch in Ordnung?', must, { max: { relative: 'today' } }),
      choice('target', 'Where shall it go?', 'Wohin damit?', [['same', 'To the old place', 'An den alten Ort'], ['beside', 'Beside it, with another name', 'Daneben, unter anderem Namen']], must, { default: 'beside' }),
    ],
  },
];
