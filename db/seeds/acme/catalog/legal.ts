import {
  attachment, because, checkbox, choice, choices, date, has, help, hint, inDays, is, longText, money, must, onlyIf, person,
  type SeedService, type SeedType, shownIf, text, w,
} from '../../build.ts';

export const legalServices: SeedService[] = [
  { key: 'contracts', name: w('Contracts', 'Verträge'), summary: w('Checked, signed, kept.', 'Geprüft, unterschrieben, aufbewahrt.'), icon: 'scale' },
  { key: 'brands', name: w('Brands and inventions', 'Marken und Erfindungen'), summary: w('Protect what is ours.', 'Schützen, was uns gehört.'), icon: 'stamp' },
  { key: 'data-protection', name: w('Data protection', 'Datenschutz'), summary: w('Questions before you begin save work afterwards.', 'Fragen vorher sparen Arbeit nachher.'), icon: 'shield' },
];

const deadline = date('deadline', 'Until when?', 'Bis wann?', must, inDays(2), help('Five working days are usual.', 'Fünf Arbeitstage sind üblich.'));

export const legalTypes: SeedType[] = [
  {
    key: 'nda', service: 'contracts', team: 'Contracts', icon: 'lock', days: 2,
    name: w('Confidentiality agreement (NDA)', 'Vertraulichkeitsvereinbarung (NDA)'), summary: w('Ours in two days, theirs in five.', 'Unsere in zwei Tagen, fremde in fünf.'), keywords: ['non-disclosure', 'secret', 'Geheimhaltung', 'confidential'],
    form: [
      text('partner', 'With whom?', 'Mit wem?', must, { maxLength: 160 }), text('country', 'Country of the partner', 'Land des Partners', must, { maxLength: 60 }),
      choice('paper', 'Whose text?', 'Wessen Text?', [['ours', 'Ours', 'Unserer'], ['theirs', 'Theirs', 'Deren']], must, { default: 'ours' }), attachment('draft', 'Their text', 'Deren Text', { max: 5 }, shownIf(is('paper', 'theirs'))),
      choice('direction', 'Who tells secrets?', 'Wer gibt Geheimnisse weiter?', [['both', 'Both', 'Beide'], ['we', 'Only we', 'Nur wir'], ['they', 'Only they', 'Nur die anderen']], must), longText('about', 'What is it about?', 'Worum geht es?', must, { maxLength: 2000 }), deadline,
    ],
  },
  {
    key: 'contract-check', service: 'contracts', team: 'Contracts', icon: 'scale', days: 5,
    name: w('Check a contract', 'Vertrag prüfen'), summary: w('Before anybody signs.', 'Bevor jemand unterschreibt.'), keywords: ['review', 'agreement', 'Prüfung', 'Vertrag'],
    tasks: [['Check liability and term', 'Haftung und Laufzeit prüfen', 'Contracts'], ['Check data processing', 'Auftragsverarbeitung prüfen', 'Privacy & IP', is('personalData', true)]],
    form: [
      text('partner', 'With whom?', 'Mit wem?', must, { maxLength: 160 }),
      choice('kind', 'What kind?', 'Welche Art?', [['supply', 'Supply', 'Lieferung'], ['service', 'Service', 'Dienstleistung'], ['lease', 'Lease', 'Miete'], ['customer', 'Customer', 'Kunde'], ['other', 'Other', 'Sonstiges']], must),
      money('value', 'Value', 'Wert', must), choice('term', 'Term', 'Laufzeit', [['once', 'Once', 'Einmalig'], ['fixed', 'Until a date', 'Befristet'], ['open', 'Open', 'Unbefristet']], must), date('ends', 'Ends on', 'Endet am', onlyIf(is('term', 'fixed'))),
      checkbox('personalData', 'Personal data are involved', 'Personenbezogene Daten sind betroffen'), longText('worry', 'What worries you?', 'Was macht Ihnen Sorgen?', { maxLength: 2000 }), attachment('contract', 'The contract', 'Der Vertrag', { max: 10 }), deadline,
    ],
  },
  {
    key: 'signature', service: 'contracts', team: 'Contracts', icon: 'edit', days: 2,
    name: w('Have something signed', 'Etwas unterschreiben lassen'), summary: w('By those who may sign for the company.', 'Von den Zeichnungsberechtigten.'), keywords: ['sign', 'Unterschrift', 'power of attorney', 'Vollmacht'],
    form: [
      text('document', 'Which document?', 'Welches Dokument?', must, { maxLength: 200 }), choice('how', 'How?', 'Wie?', [['electronic', 'Electronically', 'Elektronisch'], ['paper', 'On paper', 'Auf Papier'], ['notary', 'Before a notary', 'Beim Notar']], must, { default: 'electronic' }),
      checkbox('checked', 'Legal has checked it', 'Die Rechtsabteilung hat es geprüft', must), attachment('file', 'Document', 'Dokument', { max: 5 }), deadline,
    ],
  },
  {
    key: 'trademark', service: 'brands', team: 'Privacy & IP', icon: 'stamp', days: 10,
    name: w('Trademark or name', 'Marke oder Name'), summary: w('May we use it? Shall we protect it?', 'Dürfen wir ihn nutzen? Sollen wir ihn schützen?'), keywords: ['brand', 'logo', 'Marke', 'name check'],
    form: [
      text('name', 'Name or slogan', 'Name oder Slogan', must, { maxLength: 120 }), choices('where', 'Where is it used?', 'Wo wird er genutzt?', [['de', 'Germany', 'Deutschland'], ['eu', 'European Union', 'Europäische Union'], ['us', 'United States', 'Vereinigte Staaten'], ['world', 'Everywhere', 'Weltweit']], must),
      longText('goods', 'For which goods and services?', 'Für welche Waren und Dienstleistungen?', must, { maxLength: 2000 }), checkbox('logo', 'There is a logo', 'Es gibt ein Logo'), attachment('logoFile', 'Logo', 'Logo', { max: 5 }, shownIf(is('logo', true))), date('launch', 'Used from', 'Genutzt ab', inDays(1)),
    ],
  },
  {
    key: 'invention', service: 'brands', team: 'Privacy & IP', icon: 'star', days: 20,
    name: w('Report an invention', 'Erfindung melden'), summary: w('The law gives you a reward; we take care of it.', 'Das Gesetz gibt Ihnen eine Vergütung; wir kümmern uns.'), keywords: ['patent', 'idea', 'Erfindung', 'Patent'],
    form: [
      text('title', 'Short name', 'Kurzbezeichnung', must, { maxLength: 120 }), longText('problem', 'Which problem does it solve?', 'Welches Problem löst sie?', must, { maxLength: 4000 }), longText('solution', 'How?', 'Wie?', must, { maxLength: 8000 }),
      person('coInventor', 'Who else?', 'Wer noch?', because('The reward is shared.', 'Die Vergütung wird geteilt.')), choice('published', 'Has it been shown outside?', 'Wurde sie schon außerhalb gezeigt?', [['no', 'No', 'Nein'], ['yes', 'Yes', 'Ja']], must), hint('hurry', 'Please call us today: a patent may be lost.', 'Bitte rufen Sie heute an: Ein Patent kann verloren gehen.', shownIf(is('published', 'yes'))),
    ],
  },
  {
    key: 'data-processing', service: 'data-protection', team: 'Privacy & IP', icon: 'shield', days: 5,
    name: w('May I process these data?', 'Darf ich diese Daten verarbeiten?'), summary: w('A new tool, a survey, a list: ask first.', 'Neues Werkzeug, Umfrage, Liste: erst fragen.'), keywords: ['GDPR', 'DSGVO', 'privacy', 'Datenschutz', 'personal data'],
    form: [
      longText('purpose', 'What do you want to achieve?', 'Was möchten Sie erreichen?', must, { maxLength: 2000 }), choices('whose', 'Whose data?', 'Wessen Daten?', [['employees', 'Employees', 'Beschäftigte'], ['customers', 'Customers', 'Kunden'], ['applicants', 'Applicants', 'Bewerbende'], ['others', 'Others', 'Andere']], must),
      text('which', 'Which data?', 'Welche Daten?', must, { maxLength: 500 }), checkbox('sensitive', 'Health, religion, union or similar', 'Gesundheit, Religion, Gewerkschaft oder Ähnliches'), longText('sensitiveWhy', 'Why are these needed?', 'Warum werden diese gebraucht?', onlyIf(is('sensitive', true)), { maxLength: 2000 }),
      choice('where', 'Where are they kept?', 'Wo liegen sie?', [['here', 'With us', 'Bei uns'], ['eu', 'A provider in the EU', 'Anbieter in der EU'], ['outside', 'A provider elsewhere', 'Anbieter anderswo']], must), text('provider', 'Which provider?', 'Welcher Anbieter?', { visible: { not: is('where', 'here') }, required: true, maxLength: 160 }),
    ],
  },
  {
    key: 'legal-question', service: 'contracts', team: 'Contracts', icon: 'question', days: 3,
    name: w('Another legal question', 'Andere Rechtsfrage'), summary: w('If you are not sure where it belongs.', 'Wenn Sie nicht sicher sind, wohin damit.'), keywords: ['law', 'Recht', 'advice', 'Rat', 'lawyer'],
    form: [choices('areas', 'What is it about?', 'Worum geht es?', [['competition', 'Competition', 'Wettbewerb'], ['export', 'Export', 'Ausfuhr'], ['advertising', 'Advertising', 'Werbung'], ['dispute', 'A dispute', 'Ein Streit'], ['other', 'Something else', 'Etwas anderes']], must), text('opponent', 'With whom?', 'Mit wem?', onlyIf(has('areas', 'dispute')), { maxLength: 160 }), longText('question', 'Your question', 'Ihre Frage', must, { maxLength: 4000 }), deadline],
  },
];
