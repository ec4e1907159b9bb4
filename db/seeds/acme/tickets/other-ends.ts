import { cancel, reply, type Story, take, task, tasksEnd, tasksWait } from '../../stories.ts';

/** Requests to People & Culture, Finance and Legal that ended otherwise, or wait below for somebody else. */
export const otherEnds: Story[] = [
  {
    ago: 9.6, by: 'julia.krause', of: 'training', title: 'Kurs „Verhandeln in zwei Tagen“', fields: { course: 'Verhandeln in zwei Tagen', price: 89_000 },
    then: [
      take('daniel.okoro', 120), task('daniel.okoro', 'Platz im Kurs buchen', 'daniel.okoro', 10),
      tasksEnd('daniel.okoro', 'closedIncomplete', 'Der Kurs fällt aus, und einen zweiten gibt es dieses Jahr nicht.', 900),
    ],
  },
  {
    ago: 5.3, by: 'beatrice.rossi', of: 'employment-letter', title: 'Letter for the bank', fields: { purpose: 'bank', salary: 'yes', language: 'en' },
    then: [
      take('meera.iyer', 60), task('meera.iyer', 'Ask payroll for the three last months', 'meera.iyer', 15),
      tasksEnd('meera.iyer', 'closedSkipped', 'The bank takes the letter of last month, which she has.', 300),
    ],
  },
  {
    ago: 3.7, by: 'isabel.fernandez', of: 'cost-centre', title: 'Cost centre for the pop-up shop',
    fields: { what: 'open', name: 'Pop-up shop', owner: '@sarah.mbeki', budget: 4_000_000, from: '+10' },
    then: [take('amina.said', 200), reply('amina.said', 'Shall it hang below Sales, Isabel, or below Marketing?', 30), cancel('Neither: the shop does not open. Thank you!', 700)],
  },
  {
    ago: 7.4, by: 'andre.silva', of: 'new-supplier', title: 'Printer of the fair’s banners',
    fields: { company: 'Faixas Norte, Lda.', country: 'Portugal', email: 'geral@example.org', what: 'Banners' },
    then: [take('pierre.lefevre', 150), tasksEnd('pierre.lefevre', 'closedIncomplete', 'They never sent their tax number, and the fair is over.', 5000)],
  },
  {
    ago: 6.6, by: 'tom.becker', of: 'contract-check', title: 'Rahmenvertrag mit Nordwind', fields: { partner: 'Nordwind AG', kind: 'customer', value: 9_000_000, term: 'open' },
    then: [take('johannes.vogt', 300), tasksEnd('johannes.vogt', 'closedSkipped', 'Nordwind nimmt unseren eigenen Vertrag, da gibt es nichts zu prüfen.', 1200)],
  },
  {
    ago: 1.3, by: 'hanna.virtanen', of: 'contract-check', title: 'Cloud storage for the backups', fields: { partner: 'Nimbus Oy', kind: 'service', value: 2_400_000, term: 'fixed', ends: '+730', personalData: true },
    then: [take('johannes.vogt', 200), tasksWait('johannes.vogt', 300)],
  },
];
