import { reply, type Story, take, wait } from '../../stories.ts';

const fields = { affected: ['program'], program: 'Calendar', since: 'days' };
const printer = { affected: ['screen'], since: 'today' };

/** Incidents behind which there is one trouble: of the first a problem was made, the second is there to be found. */
export const alikeStories: Story[] = [
  {
    name: 'calendar-emma', ago: 4.1, by: 'emma.wilson', of: 'something-broken', title: 'Calendar shows meetings an hour late', text: 'All series that we made in summer.', fields,
    then: [take('priya.raman', 15), reply('priya.raman', 'You are the third today. I am looking for what they have in common.', 20), wait('priya.raman', 'awaitingProblem', 'Belongs to the calendar problem.', undefined, 60)],
  },
  {
    name: 'calendar-monika', ago: 3.9, by: 'monika.richter', of: 'something-broken', title: 'Kalender zeigt Besprechungen eine Stunde zu spät', fields,
    then: [take('fatou.diallo', 25), wait('fatou.diallo', 'awaitingProblem', 'Gehört zum Kalenderproblem.', undefined, 30)],
  },
  { name: 'calendar-arjun', ago: 3.7, by: 'arjun.mehta', of: 'something-broken', title: 'Meetings in my calendar are an hour late', fields, then: [take('priya.raman', 40)] },
  { name: 'calendar-noor', ago: 3.2, by: 'noor.hassan', of: 'something-broken', title: 'Calendar an hour late for the stand-up', fields, then: [take('luca.moretti', 30)] },
  { ago: 0.6, by: 'hanna.virtanen', of: 'something-broken', title: 'Printer on the second floor prints blank pages', fields: printer },
  { ago: 0.5, by: 'kenji.watanabe', of: 'something-broken', title: 'Blank pages from the printer on the second floor', fields: printer },
  { ago: 0.4, by: 'samuel.adeyemi', of: 'something-broken', title: 'Second floor printer prints blank pages', fields: printer },
  { ago: 0.3, by: 'isabel.fernandez', of: 'something-broken', title: 'Printer prints blank pages, second floor', fields: printer },
];
