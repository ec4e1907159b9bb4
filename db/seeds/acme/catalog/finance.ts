import {
  attachment, because, checkbox, choice, column, date, fromToday, help, hint, inDays, is, longText, money, must, number, onlyIf, person,
  type SeedService, type SeedType, shownIf, table, text, w,
} from '../../build.ts';

export const financeServices: SeedService[] = [
  { key: 'travel-expenses', name: w('Travel and expenses', 'Reisen und Auslagen'), summary: w('Money you spent, or are about to.', 'Geld, das Sie ausgegeben haben oder ausgeben werden.'), icon: 'euro' },
  { key: 'purchasing', name: w('Purchasing and invoices', 'Einkauf und Rechnungen'), summary: w('Buying, paying, new suppliers.', 'Kaufen, bezahlen, neue Lieferanten.'), icon: 'receipt' },
  { key: 'budgets', name: w('Cost centres and budgets', 'Kostenstellen und Budgets'), summary: w('Where it is booked.', 'Wohin gebucht wird.'), icon: 'columns' },
];

const costCentre = text('costCentre', 'Cost centre', 'Kostenstelle', must, { maxLength: 10 }, help('Four digits.', 'Vier Ziffern.'));

export const financeTypes: SeedType[] = [
  {
    key: 'expense-claim', service: 'travel-expenses', team: 'Travel & Expenses', icon: 'receipt', days: 5,
    name: w('Expense claim', 'Auslagen erstatten'), summary: w('Paid with the next salary.', 'Ausgezahlt mit dem nächsten Gehalt.'), keywords: ['reimbursement', 'Spesen', 'receipt', 'Beleg'],
    form: [
      text('occasion', 'What was the occasion?', 'Was war der Anlass?', must, { maxLength: 200 }),
      table('items', 'Receipts', 'Belege', [column('date', 'on', 'Date', 'Datum', { required: true }), column('text', 'what', 'What', 'Was', { required: true, maxLength: 120 }), column('money', 'amount', 'Amount', 'Betrag', { required: true, currency: 'EUR', min: 1 })], must, { max: 60 }),
      checkbox('guests', 'Others were invited', 'Andere waren eingeladen'),
      longText('guestNames', 'Who, and from which company?', 'Wer, und von welcher Firma?', onlyIf(is('guests', true)), { maxLength: 1000 }, because('The tax office asks for it (§ 4 EStG).', 'Das Finanzamt verlangt es (§ 4 EStG).')),
      costCentre, attachment('receipts', 'Receipts as files', 'Belege als Dateien', { max: 20 }),
    ],
  },
  {
    key: 'travel-advance', service: 'travel-expenses', team: 'Travel & Expenses', icon: 'globe', days: 3,
    name: w('Travel advance', 'Reisekostenvorschuss'), summary: w('For trips of more than three days.', 'Für Reisen von mehr als drei Tagen.'), keywords: ['trip', 'Dienstreise', 'advance', 'Vorschuss'],
    form: [
      text('destination', 'Where to?', 'Wohin?', must, { maxLength: 120 }), date('departs', 'Departure', 'Abreise', must, inDays(3)), number('nights', 'Nights', 'Nächte', must, { min: 1, max: 120, decimals: 0 }),
      money('amount', 'Amount', 'Betrag', must, { min: 10000, max: 500000 }), longText('purpose', 'Purpose', 'Zweck', must, { maxLength: 1000 }), costCentre,
    ],
  },
  {
    key: 'company-card', service: 'travel-expenses', team: 'Travel & Expenses', icon: 'badge', days: 10,
    name: w('Company card', 'Firmenkreditkarte'), summary: w('New card, other limit, or block a lost one.', 'Neue Karte, anderes Limit, oder verlorene sperren.'), keywords: ['credit card', 'Kreditkarte', 'limit'],
    form: [
      choice('what', 'What shall we do?', 'Was sollen wir tun?', [['new', 'New card', 'Neue Karte'], ['limit', 'Change the limit', 'Limit ändern'], ['block', 'Block it', 'Sperren']], must),
      money('limit', 'Limit a month', 'Limit pro Monat', { visible: { not: is('what', 'block') }, required: true, max: 1_000_000 }),
      text('lastDigits', 'Last four digits', 'Letzte vier Ziffern', { visible: { not: is('what', 'new') }, required: true, maxLength: 4 }),
      hint('bank', 'Please also call the bank at once: +49 116 116.', 'Rufen Sie bitte sofort auch die Bank an: +49 116 116.', shownIf(is('what', 'block'))),
    ],
  },
  {
    key: 'purchase', service: 'purchasing', team: 'Purchasing', icon: 'box', days: 7,
    name: w('Buy something', 'Etwas kaufen'), summary: w('Goods or services; from 5,000 € we ask for three offers.', 'Waren oder Leistungen; ab 5.000 € holen wir drei Angebote ein.'), keywords: ['order', 'Bestellung', 'procurement', 'Beschaffung', 'buy'],
    tasks: [['Ask for three offers', 'Drei Angebote einholen', 'Purchasing', { field: 'total', op: 'gte', value: 500000 }], ['Check the contract', 'Vertrag prüfen', 'Contracts', is('kind', 'service')], ['Place the order', 'Bestellung auslösen', 'Purchasing', undefined, [1, 2]]],
    form: [
      choice('kind', 'What kind?', 'Welche Art?', [['goods', 'Goods', 'Waren'], ['service', 'A service', 'Eine Leistung'], ['subscription', 'A subscription', 'Ein Abonnement']], must),
      table('items', 'What exactly?', 'Was genau?', [column('text', 'what', 'Item', 'Artikel', { required: true, maxLength: 200 }), column('number', 'count', 'How many', 'Anzahl', { required: true, min: 1, max: 10000, decimals: 0 }), column('money', 'each', 'Price each', 'Einzelpreis', { currency: 'EUR', min: 0 })], must),
      money('total', 'Total, about', 'Gesamt, ungefähr', must), text('supplier', 'Supplier, if you know one', 'Lieferant, falls bekannt', { maxLength: 120 }),
      date('neededBy', 'Needed by', 'Gebraucht bis', inDays(3)), costCentre, longText('why', 'Why?', 'Warum?', { required: { field: 'total', op: 'gte', value: 100000 }, maxLength: 2000 }), attachment('offers', 'Offers', 'Angebote', { max: 10 }),
    ],
  },
  {
    key: 'invoice-question', service: 'purchasing', team: 'Accounts Payable', icon: 'question', days: 2,
    name: w('Question about an invoice', 'Frage zu einer Rechnung'), summary: w('Not paid, paid twice, wrong amount.', 'Nicht bezahlt, doppelt bezahlt, falscher Betrag.'), keywords: ['bill', 'Mahnung', 'reminder', 'payment', 'Zahlung'],
    form: [
      text('supplier', 'Supplier', 'Lieferant', must, { maxLength: 120 }), text('invoice', 'Number of the invoice', 'Rechnungsnummer', must, { maxLength: 60 }), money('amount', 'Amount', 'Betrag'),
      choice('problem', 'What is the matter?', 'Worum geht es?', [['unpaid', 'Not paid yet', 'Noch nicht bezahlt'], ['reminder', 'We got a reminder', 'Wir haben eine Mahnung'], ['twice', 'Paid twice', 'Doppelt bezahlt'], ['wrong', 'Wrong amount', 'Falscher Betrag']], must),
      date('due', 'Due on', 'Fällig am', onlyIf(is('problem', 'reminder'))), attachment('file', 'The invoice', 'Die Rechnung', { max: 3 }),
    ],
  },
  {
    key: 'new-supplier', service: 'purchasing', team: 'Purchasing', icon: 'truck', days: 5,
    name: w('New supplier', 'Neuer Lieferant'), summary: w('So that we can order and pay.', 'Damit wir bestellen und bezahlen können.'), keywords: ['vendor', 'Kreditor', 'creditor'],
    tasks: [['Check against sanction lists', 'Sanktionslisten prüfen', 'Purchasing'], ['Agree on data processing', 'Auftragsverarbeitung vereinbaren', 'Privacy & IP', is('personalData', true)]],
    form: [
      text('company', 'Company', 'Firma', must, { maxLength: 160 }), text('country', 'Country', 'Land', must, { maxLength: 60 }), text('vat', 'VAT number', 'USt-IdNr.', { maxLength: 20 }), text('email', 'E-mail for orders', 'E-Mail für Bestellungen', must, { pattern: 'email' }),
      text('iban', 'IBAN', 'IBAN', { pattern: 'iban' }), checkbox('personalData', 'Gets personal data from us', 'Erhält personenbezogene Daten von uns'), longText('what', 'What do we buy there?', 'Was kaufen wir dort?', must, { maxLength: 1000 }),
    ],
  },
  {
    key: 'cost-centre', service: 'budgets', team: 'Accounts Payable', icon: 'columns', days: 5, audience: { any: [is('isAgent', true), is('vip', true)] },
    name: w('Cost centre', 'Kostenstelle'), summary: w('Open, close, or another person in charge. For leads.', 'Anlegen, schließen oder andere Verantwortliche. Für Leitende.'), keywords: ['budget', 'cost center', 'Kostenstelle'],
    form: [
      choice('what', 'What shall we do?', 'Was sollen wir tun?', [['open', 'Open', 'Anlegen'], ['close', 'Close', 'Schließen'], ['owner', 'Another person in charge', 'Andere Verantwortliche']], must),
      text('number', 'Number', 'Nummer', { visible: { not: is('what', 'open') }, required: true, maxLength: 10 }), text('name', 'Name', 'Bezeichnung', onlyIf(is('what', 'open')), { maxLength: 80 }),
      person('owner', 'In charge', 'Verantwortlich', { visible: { not: is('what', 'close') }, required: true }), money('budget', 'Budget a year', 'Jahresbudget', shownIf(is('what', 'open'))), date('from', 'From', 'Ab', must, fromToday),
    ],
  },
];
