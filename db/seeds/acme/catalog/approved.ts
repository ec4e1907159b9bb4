import { because, dateRange, longText, money, must, type SeedType, text, w } from '../../build.ts';

/** What a manager has to approve before anybody begins. */
export const approvedItTypes: SeedType[] = [
  {
    key: 'special-device', service: 'devices', team: 'Workplace', icon: 'desk', days: 10,
    name: w('Special device', 'Sondergerät'), summary: w('What is not on the list: your manager approves it, from 2,000 € purchasing too.', 'Was nicht auf der Liste steht: Ihre Führungskraft genehmigt es, ab 2.000 € auch der Einkauf.'),
    keywords: ['workstation', 'tablet', 'hardware', 'Genehmigung', 'approval'],
    tasks: [['Order the device', 'Gerät bestellen', 'Workplace'], ['Set it up and hand it over', 'Einrichten und übergeben', 'Workplace', undefined, [1]]],
    approvals: { steps: [{ managers: 1 }, { team: 'Purchasing', when: { field: 'price', op: 'gte', value: 200_000 } }], matters: ['what', 'price'] },
    form: [
      text('what', 'What do you need?', 'Was brauchen Sie?', must, { maxLength: 200 }),
      money('price', 'What does it cost, about?', 'Was kostet es ungefähr?', must),
      longText('why', 'What for?', 'Wofür?', must, { maxLength: 2000 }),
    ],
  },
];

/** What a manager and the people team have to approve. */
export const approvedHrTypes: SeedType[] = [
  {
    key: 'working-abroad', service: 'leave', team: 'People Services', icon: 'globe', days: 10,
    name: w('Work from abroad', 'Aus dem Ausland arbeiten'), summary: w('For some weeks, once your manager and we have agreed.', 'Für einige Wochen, sobald Ihre Führungskraft und wir zugestimmt haben.'),
    keywords: ['workation', 'remote', 'Ausland', 'mobil'],
    approvals: { steps: [{ managers: 1 }, { team: 'People Services' }], matters: ['country', 'when'] },
    form: [
      text('country', 'Which country?', 'Welches Land?', must, { maxLength: 80 }, because('Tax and social insurance depend on it.', 'Davon hängen Steuer und Sozialversicherung ab.')),
      dateRange('when', 'From when to when?', 'Von wann bis wann?', must),
    ],
  },
];
