import { link, type MajorAct, type Step, type Story, take } from '../../stories.ts';

const major = (who: string, act: MajorAct, after = 10): Step => ({ do: 'major', who, after, ...act });
const fields = { affected: ['program'], program: 'Intranet', since: 'today' };

/** A major incident that runs, one of those who have the same, and one that is over and of which is still to be learnt. */
export const majorStories: Story[] = [
  {
    name: 'intranet', ago: 0.25, by: 'samuel.adeyemi', of: 'something-broken', title: 'The intranet does not open anywhere', text: 'All three floors, and Vienna too.', fields,
    then: [
      take('luca.moretti', 5),
      major('luca.moretti', { act: 'propose', why: 'Three offices call at once, and nothing internal opens.' }),
      major('jonas.weber', { act: 'accept' }),
      major('jonas.weber', { act: 'lead', person: 'luca.moretti' }, 5),
      major('luca.moretti', {
        act: 'tell', phase: 'investigating',
        headline: { en: 'The intranet does not open', de: 'Das Intranet öffnet sich nicht' },
        said: { en: 'We are looking for the cause. Mail and telephones work.', de: 'Wir suchen die Ursache. E-Mail und Telefone gehen.' },
      }),
    ],
  },
  { ago: 0.2, by: 'kenji.watanabe', of: 'something-broken', title: 'Intranet page stays white', fields, then: [take('priya.raman', 10), link('priya.raman', 'parent', 'intranet')] },
  {
    name: 'print-servers', ago: 6.2, by: 'noor.hassan', of: 'something-broken', title: 'Nobody can print in the whole house', fields: { affected: ['screen'], since: 'today' },
    then: [
      take('priya.raman', 5),
      major('priya.raman', { act: 'propose', why: 'Every floor, every queue.' }),
      major('jonas.weber', { act: 'accept' }),
      major('jonas.weber', { act: 'lead', person: 'priya.raman' }, 5),
      major('priya.raman', { act: 'resolve', notes: 'The certificate of the print servers had run out and was renewed.', said: 'Printing works again. Sorry for the morning.' }, 150),
      major('priya.raman', {
        act: 'review',
        texts: { happened: 'The certificate of both print servers ran out at 06:00.', impact: 'Nobody in the house could print until 09:10.', wentWell: 'The cause was found within the first half hour.' },
      }, 300),
      major('priya.raman', { act: 'action', title: 'Watch the certificates of the print servers', to: 'luca.moretti' }),
    ],
  },
];
