import {
  attachment, because, checkbox, choice, date, dateRange, fromToday, heading, help, hint, inDays, is, longText, money, must, number, oneOf,
  onlyIf, person, type SeedService, type SeedType, shownIf, text, w,
} from '../../build.ts';

export const hrServices: SeedService[] = [
  { key: 'leave', name: w('Leave and family', 'Auszeit und Familie'), summary: w('Parental leave, unpaid leave, fewer hours.', 'Elternzeit, unbezahlte Auszeit, weniger Stunden.'), icon: 'heart' },
  { key: 'letters', name: w('Letters and certificates', 'Schreiben und Bescheinigungen'), summary: w('What landlords, banks and authorities ask for.', 'Was Vermieter, Banken und Ämter verlangen.'), icon: 'file' },
  { key: 'my-data', name: w('My personal data', 'Meine Personaldaten'), summary: w('Address, bank account, name.', 'Adresse, Bankverbindung, Name.'), icon: 'person' },
  { key: 'growth', name: w('Learning and joining', 'Lernen und Empfehlen'), summary: w('Training, and people you would like to work with.', 'Weiterbildung, und Menschen, mit denen Sie arbeiten möchten.'), icon: 'star' },
];

const toldPayroll = because('Payroll needs it to pay you right; nobody else sees it.', 'Die Lohnabrechnung braucht es, um richtig zu zahlen; sonst sieht es niemand.');

export const hrTypes: SeedType[] = [
  {
    key: 'parental-leave', service: 'leave', team: 'People Services', icon: 'heart', days: 10,
    name: w('Parental leave', 'Elternzeit'), summary: w('Tell us the dates; we send the confirmation and talk about your return.', 'Nennen Sie die Zeiten; wir senden die Bestätigung und sprechen über Ihre Rückkehr.'),
    keywords: ['maternity', 'paternity', 'baby', 'Mutterschutz', 'Elterngeld', 'birth', 'Geburt'],
    tasks: [['Confirm in writing', 'Schriftlich bestätigen', 'People Services'], ['Tell payroll', 'Lohnabrechnung informieren', 'People Services'], ['Plan the cover with the manager', 'Vertretung mit der Führungskraft planen', 'Talent & Learning']],
    form: [
      hint('law', 'In Germany it must be asked for seven weeks before it begins.', 'In Deutschland sieben Wochen vor Beginn zu beantragen (§ 16 BEEG).'),
      date('birth', 'Expected or actual birth', 'Voraussichtliche oder tatsächliche Geburt', must, because('The law counts from it.', 'Danach rechnet das Gesetz.')),
      dateRange('period', 'From and until', 'Von und bis', must),
      choice('partTime', 'Would you like to work part-time meanwhile?', 'Möchten Sie währenddessen in Teilzeit arbeiten?', [['no', 'No', 'Nein'], ['yes', 'Yes', 'Ja']], must, { default: 'no' }),
      number('hours', 'Hours a week', 'Stunden pro Woche', onlyIf(is('partTime', 'yes')), { min: 5, max: 32, decimals: 1 }),
      person('cover', 'Who could take over?', 'Wer könnte übernehmen?'),
      attachment('certificate', 'Birth certificate, once there is one', 'Geburtsurkunde, sobald vorhanden', { max: 2 }),
    ],
  },
  {
    key: 'unpaid-leave', service: 'leave', team: 'People Services', icon: 'calendar', days: 10,
    name: w('Sabbatical or unpaid leave', 'Sabbatical oder unbezahlter Urlaub'), summary: w('From one week to twelve months.', 'Von einer Woche bis zu zwölf Monaten.'),
    keywords: ['sabbatical', 'Auszeit', 'break'],
    form: [
      dateRange('period', 'From and until', 'Von und bis', must, inDays(30)),
      choice('kind', 'What for?', 'Wofür?', [['sabbatical', 'Sabbatical', 'Sabbatical'], ['care', 'Caring for a relative', 'Pflege von Angehörigen'], ['other', 'I would rather not say', 'Möchte ich nicht sagen']], must),
      checkbox('talked', 'I have talked to my manager', 'Ich habe mit meiner Führungskraft gesprochen', must),
      longText('handover', 'How does your work go on?', 'Wie geht Ihre Arbeit weiter?', { maxLength: 3000 }),
    ],
  },
  {
    key: 'working-hours', service: 'leave', team: 'People Services', icon: 'clock', days: 15,
    name: w('Change my working hours', 'Arbeitszeit ändern'), summary: w('Fewer or more hours, other days.', 'Weniger oder mehr Stunden, andere Tage.'),
    keywords: ['part-time', 'Teilzeit', 'hours', 'Stunden'],
    form: [
      number('now', 'Hours a week now', 'Wochenstunden heute', must, { min: 1, max: 48, decimals: 1 }),
      number('wanted', 'Hours a week wanted', 'Gewünschte Wochenstunden', must, { min: 1, max: 48, decimals: 1 }),
      date('from', 'From', 'Ab', must, inDays(14)),
      choice('limited', 'For how long?', 'Für wie lange?', [['always', 'Until further notice', 'Unbefristet'], ['until', 'Until a date', 'Bis zu einem Datum']], must, { default: 'always' }),
      date('until', 'Until', 'Bis', onlyIf(is('limited', 'until')), inDays(30)),
    ],
  },
  {
    key: 'employment-letter', service: 'letters', team: 'People Services', icon: 'file', days: 3,
    name: w('Employment letter', 'Arbeitsbescheinigung'), summary: w('Confirms that you work here; with or without salary.', 'Bestätigt Ihre Beschäftigung; mit oder ohne Gehalt.'),
    keywords: ['confirmation', 'landlord', 'Vermieter', 'visa', 'bank', 'Bescheinigung', 'Nachweis'],
    form: [
      choice('purpose', 'For whom is it?', 'Für wen ist es?', [['landlord', 'Landlord', 'Vermieter'], ['bank', 'Bank', 'Bank'], ['visa', 'Visa or authority', 'Visum oder Behörde'], ['other', 'Somebody else', 'Jemand anderes']], must),
      choice('salary', 'Shall it name your salary?', 'Soll Ihr Gehalt darin stehen?', [['no', 'No', 'Nein'], ['yes', 'Yes', 'Ja']], must, { default: 'no' }),
      choice('language', 'Language', 'Sprache', [['de', 'German', 'Deutsch'], ['en', 'English', 'Englisch'], ['fr', 'French', 'Französisch'], ['es', 'Spanish', 'Spanisch']], must),
      choice('form', 'How would you like it?', 'Wie möchten Sie es haben?', [['pdf', 'As a file', 'Als Datei'], ['paper', 'On paper, signed', 'Auf Papier, unterschrieben']], must, { default: 'pdf' }),
      longText('address', 'Postal address', 'Postanschrift', onlyIf(is('form', 'paper')), { maxLength: 400 }, because('To post the letter; deleted afterwards.', 'Für den Versand; danach gelöscht.')),
    ],
  },
  {
    key: 'reference-letter', service: 'letters', team: 'People Services', icon: 'stamp', days: 15,
    name: w('Reference', 'Arbeitszeugnis'), summary: w('Interim or final reference.', 'Zwischen- oder Endzeugnis.'), keywords: ['Zwischenzeugnis', 'testimonial', 'Zeugnis'],
    audience: is('country', 'DE'),
    form: [
      choice('kind', 'Which one?', 'Welches?', [['interim', 'Interim', 'Zwischenzeugnis'], ['final', 'Final', 'Endzeugnis']], must),
      person('writer', 'Who knows your work best?', 'Wer kennt Ihre Arbeit am besten?', must),
      longText('tasks', 'Your main tasks', 'Ihre wichtigsten Aufgaben', must, { maxLength: 6000 }),
    ],
  },
  {
    key: 'address-change', service: 'my-data', team: 'People Services', icon: 'home', days: 2,
    name: w('New home address', 'Neue Privatadresse'), summary: w('So that letters and tax papers reach you.', 'Damit Briefe und Steuerunterlagen Sie erreichen.'), keywords: ['move', 'Umzug', 'address', 'Anschrift'],
    form: [
      text('street', 'Street and number', 'Straße und Hausnummer', must, { maxLength: 120 }, toldPayroll),
      text('postalCode', 'Postal code', 'Postleitzahl', must, { pattern: 'postalCode' }),
      text('city', 'City', 'Ort', must, { maxLength: 80 }),
      text('country', 'Country', 'Land', must, { maxLength: 60 }),
      date('from', 'Valid from', 'Gültig ab', must),
    ],
  },
  {
    key: 'bank-details', service: 'my-data', team: 'People Services', icon: 'euro', days: 2,
    name: w('New bank account', 'Neue Bankverbindung'), summary: w('Before the 10th it counts for this month.', 'Bis zum 10. gilt es für diesen Monat.'), keywords: ['IBAN', 'salary', 'Gehalt', 'Konto'],
    form: [
      text('holder', 'Holder of the account', 'Kontoinhaber', must, { maxLength: 120 }, toldPayroll),
      text('iban', 'IBAN', 'IBAN', must, { pattern: 'iban' }, toldPayroll),
      date('from', 'From', 'Ab', must, fromToday),
    ],
  },
  {
    key: 'name-change', service: 'my-data', team: 'People Services', icon: 'edit', days: 5,
    name: w('Change my name', 'Namen ändern'), summary: w('In all systems, at once, without further questions.', 'In allen Systemen auf einmal, ohne weitere Fragen.'), keywords: ['marriage', 'Heirat', 'Name', 'gender'],
    tasks: [['Change the account and mail address', 'Konto und E-Mail-Adresse ändern', 'Network & Identity'], ['Print a new badge', 'Neuen Ausweis drucken', 'Reception & Events']],
    form: [
      text('given', 'Given name', 'Vorname', must, { maxLength: 100 }), text('family', 'Family name', 'Nachname', must, { maxLength: 100 }),
      date('from', 'From', 'Ab', must),
      checkbox('oldMail', 'Keep the old mail address for a year', 'Alte E-Mail-Adresse ein Jahr lang behalten', { default: true }),
    ],
  },
  {
    key: 'training', service: 'growth', team: 'Talent & Learning', icon: 'star', days: 5,
    name: w('Training or conference', 'Weiterbildung oder Konferenz'), summary: w('Five days and 2,000 € a year are yours.', 'Fünf Tage und 2.000 € im Jahr gehören Ihnen.'), keywords: ['course', 'Kurs', 'Schulung', 'learning', 'seminar'],
    form: [
      heading('what', 'What would you like to learn?', 'Was möchten Sie lernen?'),
      text('course', 'Course or conference', 'Kurs oder Konferenz', must, { maxLength: 200 }),
      text('website', 'Link', 'Link', { pattern: 'url' }),
      dateRange('when', 'When', 'Wann', must),
      money('price', 'Price', 'Preis', must, { max: 2_000_000 }),
      choice('travel', 'Is travel needed?', 'Ist eine Reise nötig?', [['no', 'No', 'Nein'], ['yes', 'Yes', 'Ja']], must, { default: 'no' }),
      money('travelCost', 'Travel and hotel, about', 'Reise und Hotel, ungefähr', onlyIf(is('travel', 'yes'))),
      longText('goal', 'What will you do with it?', 'Was machen Sie damit?', { required: { field: 'price', op: 'gt', value: 200000 }, maxLength: 2000 }),
    ],
  },
  {
    key: 'referral', service: 'growth', team: 'Talent & Learning', icon: 'hand', days: 5,
    name: w('Recommend somebody', 'Jemanden empfehlen'), summary: w('If they join and stay, there is a bonus for you.', 'Wer bleibt, bringt Ihnen eine Prämie.'), keywords: ['recruiting', 'candidate', 'Bewerbung', 'Empfehlung', 'bonus'],
    form: [
      text('name', 'Name', 'Name', must, { maxLength: 120 }, because('To greet the person; deleted after six months without an application.', 'Um die Person anzusprechen; ohne Bewerbung nach sechs Monaten gelöscht.')),
      text('email', 'E-mail', 'E-Mail', must, { pattern: 'email' }),
      checkbox('agreed', 'This person knows and agrees', 'Die Person weiß davon und ist einverstanden', must),
      choice('role', 'For which kind of work?', 'Für welche Tätigkeit?', [['engineering', 'Engineering', 'Entwicklung'], ['sales', 'Sales', 'Vertrieb'], ['support', 'Support', 'Support'], ['other', 'Something else', 'Etwas anderes']], must),
      text('otherRole', 'Which?', 'Welche?', onlyIf(is('role', 'other')), { maxLength: 120 }),
      attachment('cv', 'CV', 'Lebenslauf', { max: 3 }),
    ],
  },
  {
    key: 'payslip-question', service: 'letters', team: 'People Services', icon: 'receipt', incident: true, days: 3,
    name: w('Question about my payslip', 'Frage zur Gehaltsabrechnung'), summary: w('Something is missing or looks wrong.', 'Etwas fehlt oder sieht falsch aus.'), keywords: ['salary', 'payroll', 'Lohn', 'Gehalt', 'Abrechnung'],
    form: [
      date('month', 'Any day of the month', 'Ein Tag des Monats', must),
      choice('about', 'What is it about?', 'Worum geht es?', [['missing', 'Something is missing', 'Etwas fehlt'], ['tax', 'Tax or insurance', 'Steuer oder Versicherung'], ['overtime', 'Overtime', 'Überstunden'], ['other', 'Something else', 'Etwas anderes']], must),
      number('overtimeHours', 'How many hours?', 'Wie viele Stunden?', shownIf(is('about', 'overtime')), { min: 0, max: 200 }),
      longText('explain', 'Please explain', 'Bitte erklären', { required: oneOf('about', 'missing', 'other'), maxLength: 3000 }, help('No account numbers, please.', 'Bitte keine Kontonummern.')),
    ],
  },
];
