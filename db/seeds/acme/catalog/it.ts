import {
  attachment, because, checkbox, choice, choices, column, date, has, heading, help, hint, inDays, is, isnt, location, longText, must,
  oneOf, onlyIf, person, type SeedService, type SeedType, shownIf, table, text, w,
} from '../../build.ts';

export const itServices: SeedService[] = [
  { key: 'devices', name: w('Devices and equipment', 'Geräte und Ausstattung'), summary: w('Laptops, phones, screens and what belongs to them.', 'Laptops, Telefone, Bildschirme und Zubehör.'), icon: 'laptop' },
  { key: 'accounts', name: w('Accounts and access', 'Konten und Zugriff'), summary: w('Sign in, get access, work from elsewhere.', 'Anmelden, Zugriff erhalten, unterwegs arbeiten.'), icon: 'key' },
  { key: 'software', name: w('Software', 'Software'), summary: w('Programs and licences for your work.', 'Programme und Lizenzen für Ihre Arbeit.'), icon: 'download' },
  { key: 'mail-calendar', name: w('Mail and calendar', 'E-Mail und Kalender'), summary: w('Shared mailboxes, lists and calendars.', 'Gemeinsame Postfächer, Verteiler und Kalender.'), icon: 'mail' },
  { key: 'it-help', name: w('Something does not work', 'Etwas funktioniert nicht'), summary: w('Tell us what is broken; we mend it.', 'Sagen Sie uns, was nicht geht; wir kümmern uns.'), icon: 'flame' },
];

const system = [['windows', 'Windows'], ['macos', 'macOS'], ['linux', 'Linux']] as const;
const delivery = [['office', 'I collect it at the office', 'Ich hole es im Büro ab'], ['home', 'Send it to my home', 'An meine Privatadresse senden']] as const;
const homeAddress = longText('homeAddress', 'Delivery address', 'Lieferadresse', onlyIf(is('delivery', 'home')), { maxLength: 400 },
  because('Only the courier gets it; we delete it after delivery.', 'Nur der Paketdienst erhält sie; nach der Lieferung wird sie gelöscht.'));

export const itTypes: SeedType[] = [
  {
    key: 'laptop-new-colleague', service: 'devices', team: 'Workplace', icon: 'laptop', days: 5, price: [119000, 'once'],
    name: w('Laptop for a new colleague', 'Laptop für neue Kolleginnen und Kollegen'),
    summary: w('Ready on the desk on the first day, with everything installed.', 'Am ersten Tag fertig eingerichtet auf dem Tisch.'),
    keywords: ['notebook', 'onboarding', 'computer', 'starter', 'Einstieg', 'Rechner'],
    tasks: [
      ['Create the account', 'Konto anlegen', 'Network & Identity'],
      ['Prepare and test the laptop', 'Laptop einrichten und prüfen', 'Workplace'],
      ['Send the parcel', 'Paket versenden', 'Workplace', is('delivery', 'home')],
      ['Order the special keyboard', 'Sondertastatur bestellen', 'Workplace', oneOf('keyboard', 'us', 'fr')],
    ],
    form: [
      heading('who', 'Who is joining?', 'Wer fängt an?'),
      text('newcomer', 'Name of the new colleague', 'Name der neuen Kollegin oder des neuen Kollegen', must, { maxLength: 120 }, because('For the account and the label on the device.', 'Für das Konto und das Etikett am Gerät.')),
      date('startDate', 'First working day', 'Erster Arbeitstag', must, inDays(1), help('Five working days before is early enough.', 'Fünf Arbeitstage vorher genügen.')),
      person('manager', 'Manager', 'Führungskraft', must, { default: { me: true } }),
      location('office', 'Office', 'Standort', must),
      heading('what', 'Which device?', 'Welches Gerät?'),
      choice('model', 'Model', 'Modell', [['standard', 'Standard, 14 inch', 'Standard, 14 Zoll'], ['light', 'Light, 13 inch', 'Leicht, 13 Zoll'], ['power', 'Powerful, for development and design', 'Leistungsstark, für Entwicklung und Gestaltung']], must, { default: 'standard' }),
      longText('powerReason', 'What needs the power?', 'Wofür wird die Leistung gebraucht?', onlyIf(is('model', 'power')), { maxLength: 1000 }),
      choice('system', 'Operating system', 'Betriebssystem', system, must, { default: 'windows' }),
      choice('keyboard', 'Keyboard', 'Tastatur', [['de', 'German', 'Deutsch'], ['us', 'US English', 'US-Englisch'], ['fr', 'French', 'Französisch']], must, { default: 'de' }),
      choices('extras', 'What else?', 'Was noch?', [['screen', 'Screen, 27 inch', 'Bildschirm, 27 Zoll'], ['headset', 'Headset'], ['dock', 'Docking station', 'Dockingstation'], ['bag', 'Bag', 'Tasche']]),
      choice('delivery', 'Where to?', 'Wohin?', delivery, must, { default: 'office' }),
      homeAddress,
    ],
  },
  {
    key: 'laptop-replacement', service: 'devices', team: 'Workplace', icon: 'refresh', days: 7,
    name: w('Replace my laptop', 'Laptop austauschen'),
    summary: w('After four years, or when it can no longer keep up.', 'Nach vier Jahren, oder wenn er nicht mehr mitkommt.'),
    keywords: ['notebook', 'slow', 'old', 'langsam', 'alt', 'swap'],
    form: [
      text('assetTag', 'Number on the label of the old laptop', 'Nummer auf dem Etikett des alten Laptops', must, { maxLength: 30 }, help('Begins with LT, on the underside.', 'Beginnt mit LT, auf der Unterseite.')),
      choice('reason', 'Why?', 'Warum?', [['age', 'Older than four years', 'Älter als vier Jahre'], ['slow', 'Too slow for my work', 'Zu langsam für meine Arbeit'], ['damaged', 'Damaged', 'Beschädigt']], must),
      longText('damage', 'What happened?', 'Was ist passiert?', onlyIf(is('reason', 'damaged')), { maxLength: 2000 }),
      attachment('photo', 'Photo of the damage', 'Foto des Schadens', shownIf(is('reason', 'damaged')), { max: 3 }),
      date('wanted', 'Best day for the exchange', 'Bester Tag für den Austausch', inDays(2)),
      checkbox('backup', 'My files are in the company drive, nothing is only on this laptop', 'Meine Dateien liegen im Firmenlaufwerk, nichts nur auf diesem Laptop', must),
    ],
  },
  {
    key: 'screen-accessories', service: 'devices', team: 'Workplace', icon: 'desk', days: 3,
    name: w('Screen and accessories', 'Bildschirm und Zubehör'),
    summary: w('Screens, headsets, docking stations, keyboards and mice.', 'Bildschirme, Headsets, Dockingstationen, Tastaturen und Mäuse.'),
    keywords: ['monitor', 'headset', 'mouse', 'Maus', 'Tastatur', 'keyboard', 'dock'],
    form: [
      table('items', 'What do you need?', 'Was brauchen Sie?', [
        column('choice', 'item', 'Item', 'Artikel', { required: true, options: [['screen', 'Screen, 27 inch', 'Bildschirm, 27 Zoll'], ['headset', 'Headset', 'Headset'], ['dock', 'Docking station', 'Dockingstation'], ['keyboard', 'Keyboard', 'Tastatur'], ['mouse', 'Mouse', 'Maus'], ['vertical', 'Vertical mouse', 'Vertikalmaus']].map(([value = '', en = '', de = en]) => ({ value, label: w(en, de) })) }),
        column('number', 'count', 'How many', 'Anzahl', { required: true, min: 1, max: 10, decimals: 0 }),
        column('text', 'remark', 'Remark', 'Anmerkung', { maxLength: 200 }),
      ], must, { max: 10 }),
      choice('delivery', 'Where to?', 'Wohin?', delivery, must, { default: 'office' }),
      homeAddress,
    ],
  },
  {
    key: 'mobile-phone', service: 'devices', team: 'Workplace', icon: 'phone', days: 4, price: [2900, 'month'],
    name: w('Mobile phone', 'Mobiltelefon'),
    summary: w('A company phone, a new number or a second SIM.', 'Diensthandy, neue Nummer oder zweite SIM.'),
    keywords: ['smartphone', 'sim', 'handy', 'iphone', 'android', 'esim'],
    form: [
      choice('need', 'What do you need?', 'Was brauchen Sie?', [['phone', 'Phone with number', 'Telefon mit Nummer'], ['sim', 'Only a SIM for my own phone', 'Nur eine SIM für mein eigenes Telefon'], ['roaming', 'Data abroad', 'Daten im Ausland']], must),
      choice('phoneModel', 'Which phone?', 'Welches Telefon?', [['ios', 'iPhone'], ['android', 'Android']], onlyIf(is('need', 'phone'))),
      text('ownNumber', 'Number to take along', 'Mitzunehmende Rufnummer', { pattern: 'phone' }, shownIf(isnt('need', 'roaming')), because('To move the number to our contract.', 'Um die Nummer in unseren Vertrag zu übernehmen.')),
      text('countries', 'Which countries?', 'Welche Länder?', onlyIf(is('need', 'roaming')), { maxLength: 200 }),
      { ...date('until', 'Until when?', 'Bis wann?', inDays(1)), visible: is('need', 'roaming') } as SeedType['form'][number],
    ],
  },
  {
    key: 'lost-device', service: 'devices', team: 'Service Desk', icon: 'shield', incident: true, impact: 2, urgency: 1,
    name: w('Lost or stolen device', 'Gerät verloren oder gestohlen'),
    summary: w('Tell us at once: we lock it within minutes.', 'Bitte sofort melden: Wir sperren es binnen Minuten.'),
    keywords: ['theft', 'stolen', 'Diebstahl', 'verloren', 'laptop', 'phone'],
    form: [
      hint('now', 'If it is urgent, also call +49 30 5550 112.', 'Rufen Sie im Notfall zusätzlich +49 30 5550 112 an.'),
      choice('device', 'What is missing?', 'Was fehlt?', [['laptop', 'Laptop'], ['phone', 'Phone', 'Telefon'], ['badge', 'Badge', 'Ausweis'], ['token', 'Security key', 'Sicherheitsschlüssel']], must),
      choice('how', 'What happened?', 'Was ist passiert?', [['lost', 'Lost', 'Verloren'], ['stolen', 'Stolen', 'Gestohlen']], must),
      text('where', 'Where did you last have it?', 'Wo hatten Sie es zuletzt?', must, { maxLength: 300 }),
      text('policeReport', 'Number of the police report', 'Aktenzeichen der Anzeige', shownIf(is('how', 'stolen')), { maxLength: 60 }),
      choice('personal', 'Was personal data of others on it?', 'Waren personenbezogene Daten anderer darauf?', [['no', 'No', 'Nein'], ['yes', 'Yes', 'Ja'], ['unsure', 'I am not sure', 'Ich bin nicht sicher']], must, help('Decides whether the privacy officer must be told.', 'Entscheidet, ob der Datenschutz informiert werden muss.')),
    ],
  },
  {
    key: 'password-reset', service: 'accounts', team: 'Service Desk', icon: 'lock', incident: true, urgency: 2, days: 0,
    name: w('Password or second factor', 'Passwort oder zweiter Faktor'),
    summary: w('You cannot sign in, or have a new phone.', 'Sie können sich nicht anmelden oder haben ein neues Telefon.'),
    keywords: ['password', 'mfa', 'token', 'login', 'Kennwort', 'anmelden', 'locked', 'gesperrt'],
    form: [
      choice('system', 'Where can you not sign in?', 'Wo klappt die Anmeldung nicht?', [['windows', 'Computer', 'Rechner'], ['mail', 'Mail', 'E-Mail'], ['erp', 'Finance system', 'Finanzsystem'], ['vpn', 'VPN'], ['other', 'Somewhere else', 'Woanders']], must),
      text('otherSystem', 'Where?', 'Wo?', onlyIf(is('system', 'other')), { maxLength: 120 }),
      choice('problem', 'What is the matter?', 'Woran liegt es?', [['forgotten', 'Password forgotten', 'Passwort vergessen'], ['locked', 'Account locked', 'Konto gesperrt'], ['factor', 'New phone, second factor is gone', 'Neues Telefon, zweiter Faktor fehlt']], must),
      text('callback', 'Phone number for the call back', 'Rückrufnummer', must, { pattern: 'phone' }, because('We call to be sure that it is you. Kept with this ticket only.', 'Wir rufen an, um sicher zu sein, dass Sie es sind. Steht nur in diesem Ticket.')),
    ],
  },
  {
    key: 'vpn-access', service: 'accounts', team: 'Network & Identity', icon: 'globe', days: 1,
    name: w('VPN access', 'VPN-Zugang'), summary: w('Work from home or on the road as in the office.', 'Von zu Hause oder unterwegs arbeiten wie im Büro.'),
    keywords: ['remote', 'home office', 'tunnel', 'Homeoffice', 'mobil'],
    form: [
      choice('reason', 'What for?', 'Wofür?', [['home', 'Working from home', 'Homeoffice'], ['travel', 'Travelling', 'Reisen'], ['partner', 'For an external partner', 'Für externe Partner']], must),
      text('partnerCompany', 'Company of the partner', 'Firma des Partners', onlyIf(is('reason', 'partner')), { maxLength: 120 }),
      date('partnerEnd', 'Ends on', 'Endet am', onlyIf(is('reason', 'partner')), inDays(1), help('At most one year.', 'Höchstens ein Jahr.')),
      choices('networks', 'What must be reached?', 'Was muss erreichbar sein?', [['office', 'Office network', 'Büronetz'], ['lab', 'Test laboratory', 'Testlabor'], ['production', 'Production systems', 'Produktionssysteme']], must, { default: ['office'] }),
      longText('productionReason', 'Why production?', 'Warum Produktion?', onlyIf(has('networks', 'production')), { maxLength: 1000 }),
    ],
    tasks: [['Check the need with the system owner', 'Bedarf mit dem Systemverantwortlichen klären', 'Network & Identity', has('networks', 'production')], ['Enable the access', 'Zugang freischalten', 'Network & Identity']],
  },
  {
    key: 'application-access', service: 'accounts', team: 'Network & Identity', icon: 'shield', days: 2,
    name: w('Access to an application', 'Zugriff auf eine Anwendung'), summary: w('For yourself or somebody in your team.', 'Für Sie selbst oder jemanden in Ihrem Team.'),
    keywords: ['rights', 'permission', 'role', 'Rechte', 'Berechtigung', 'SAP', 'CRM'],
    form: [
      person('forWhom', 'For whom?', 'Für wen?', must, { default: { me: true } }),
      choice('application', 'Application', 'Anwendung', [['crm', 'Customer database', 'Kundendatenbank'], ['erp', 'Finance system', 'Finanzsystem'], ['hr', 'People system', 'Personalsystem'], ['bi', 'Reports', 'Berichte'], ['git', 'Source code', 'Quellcode']], must),
      choice('level', 'What do you want to do there?', 'Was möchten Sie dort tun?', [['read', 'Read', 'Lesen'], ['write', 'Read and change', 'Lesen und ändern'], ['admin', 'Administer', 'Verwalten']], must, { default: 'read' }),
      longText('why', 'What is it needed for?', 'Wofür wird es gebraucht?', { required: isnt('level', 'read'), maxLength: 1000 }),
      checkbox('personalData', 'I have done the privacy training of this year', 'Ich habe die diesjährige Datenschutzschulung absolviert', onlyIf(oneOf('application', 'hr', 'crm'))),
    ],
  },
  {
    key: 'leaver-access', service: 'accounts', team: 'Network & Identity', icon: 'logout', urgency: 2, days: 1, audience: is('isAgent', true),
    name: w('End access of a leaver', 'Zugänge beim Austritt beenden'), summary: w('Accounts, devices and keys on the last day. For agents.', 'Konten, Geräte und Schlüssel am letzten Tag. Für Bearbeitende.'),
    keywords: ['offboarding', 'exit', 'Austritt'],
    tasks: [['Lock the account', 'Konto sperren', 'Network & Identity'], ['Collect the devices', 'Geräte zurücknehmen', 'Workplace'], ['Disable the badge', 'Ausweis sperren', 'Reception & Events']],
    form: [
      person('leaver', 'Who leaves?', 'Wer geht?', must, because('To close exactly these accounts.', 'Damit genau diese Konten geschlossen werden.')),
      date('lastDay', 'Last day', 'Letzter Tag', must),
      choice('mailbox', 'What happens to the mailbox?', 'Was geschieht mit dem Postfach?', [['close', 'Close it, with a notice', 'Schließen, mit Hinweis'], ['forward', 'Forward new mail for a month', 'Neue E-Mails einen Monat weiterleiten']], must, { default: 'close' }),
      person('forwardTo', 'Forward to', 'Weiterleiten an', onlyIf(is('mailbox', 'forward'))),
    ],
  },
];
