import { people, teams } from './cast.ts';

const words = (en: string) => ({ en, de: en });
const options = (...names: string[]) => names.map((name) => ({ value: name.toLowerCase(), label: words(name) }));

/** Every kind of element that a form can have, with the limits that it knows. */
export const everything = {
  name: words('Everything'),
  summary: words('Each kind of question once.'),
  icon: 'file',
  team: teams.desk.id,
  form: {
    elements: [
      { kind: 'heading', key: 'head', label: words('First things first') },
      { kind: 'help', key: 'hint', label: words('Takes two minutes.') },
      { kind: 'text', key: 'text', label: words('Short words'), required: true, maxLength: 20 },
      { kind: 'longText', key: 'long', label: words('Long words'), maxLength: 40 },
      { kind: 'number', key: 'number', label: words('How many'), required: true, min: 1, max: 20, decimals: 0 },
      { kind: 'money', key: 'money', label: words('Cost'), required: true, currency: 'EUR', max: 5000 },
      { kind: 'choice', key: 'one', label: words('Which one'), required: true, options: options('Red', 'Green', 'Other') },
      {
        kind: 'text',
        key: 'which',
        label: words('Which other one'),
        required: true,
        visible: { field: 'one', op: 'eq', value: 'other' },
      },
      { kind: 'choices', key: 'some', label: words('Which ones'), required: true, options: options('Apples', 'Pears') },
      { kind: 'date', key: 'day', label: words('Day'), required: true, min: '2026-01-01' },
      { kind: 'dateTime', key: 'moment', label: words('Moment'), required: true },
      { kind: 'dateRange', key: 'range', label: words('From and until'), required: true, max: '2026-12-31' },
      { kind: 'person', key: 'person', label: words('Colleague'), required: true, whyWeAsk: words('to call them') },
      { kind: 'team', key: 'team', label: words('Team'), required: true },
      { kind: 'location', key: 'place', label: words('Place'), required: true },
      { kind: 'attachment', key: 'files', label: words('Papers'), required: true, max: 2 },
      { kind: 'checkbox', key: 'tick', label: words('I have read it'), required: true },
      {
        kind: 'table',
        key: 'rows',
        label: words('Badges'),
        required: true,
        min: 1,
        columns: [
          { kind: 'text', key: 'who', label: words('Name'), required: true },
          { kind: 'choice', key: 'kind', label: words('Kind'), options: options('Daily', 'Weekly') },
          { kind: 'checkbox', key: 'night', label: words('At night') },
        ],
      },
    ],
  },
};

/** What every way of filling it in leads to. */
export const answered = {
  text: 'Two monitors',
  long: 'One on the left,\none on the right',
  number: 3,
  money: 1250,
  one: 'other',
  which: 'Blue',
  some: ['apples', 'pears'],
  day: '2026-12-24',
  moment: '2026-12-24T08:30:00.000Z',
  range: { from: '2026-12-24', to: '2026-12-27' },
  person: people.bob.id,
  team: teams.network.id,
  tick: true,
  rows: [
    { who: 'Grace', kind: 'weekly', night: true },
    { who: 'Alan', kind: 'daily', night: false },
  ],
};

export const paper = { name: 'paper.txt', mimeType: 'text/plain', buffer: Buffer.from('Signed') };
