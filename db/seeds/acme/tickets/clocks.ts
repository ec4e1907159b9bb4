import { answer, ask, reply, resume, type Story, take, wait } from '../../stories.ts';

const critical = { impact: 1, urgency: 1 } as const;
const hours = (count: number): number => count / 24;

/** Tickets whose clocks one can watch at any hour: they run, they wait, one is nearly over, two are. */
export const clockStories: Story[] = [
  {
    ago: hours(0.4), by: 'felix.bauer', team: 'Network & Identity', logged: 'priya.raman', ...critical,
    title: 'No network in the test hall', text: '<p>All benches in hall 3 lost their connection at once.</p>',
    then: [take('oleksandr.koval', 3), reply('oleksandr.koval', 'Felix, the switch of the hall does not answer; I am on my way.', 4)],
  },
  {
    ago: hours(3.4), by: 'arjun.mehta', team: 'Network & Identity', logged: 'luca.moretti', ...critical,
    title: 'Sign-in to the build machines fails for everybody', text: '<p>Since this morning’s certificate change nobody gets in.</p>',
    then: [take('henrik.dahl', 6), reply('henrik.dahl', 'The old certificate was still pinned. I roll the new one out machine by machine.', 5)],
  },
  {
    ago: hours(9), by: 'emma.wilson', team: 'Service Desk', logged: 'priya.raman', ...critical,
    title: 'Telephone system drops every call', text: '<p>Customers are cut off after half a minute.</p>',
    then: [take('luca.moretti', 8), reply('luca.moretti', 'The provider sees it too; we have an engineer on the line.', 4)],
  },
  {
    ago: hours(7), by: 'maria.oconnor', team: 'Workplace', logged: 'fatou.diallo', ...critical,
    title: 'Boardroom screens dark before the supervisory board', text: '<p>Both screens stay dark, the meeting is this afternoon.</p>',
    then: [take('grace.wanjiru', 5), reply('grace.wanjiru', 'On my way with a spare player.', 5), ask('grace.wanjiru', 'Maria, may I open the cabinet behind the wall?', 20)],
  },
  {
    ago: hours(30), by: 'ravi.shankar', team: 'Workplace', logged: 'fatou.diallo', ...critical,
    title: 'Plotter for the site plans is down', text: '<p>Nothing can be printed for the building site.</p>',
    then: [
      take('luca.moretti', 9), reply('luca.moretti', 'The print head is broken: the maker sends a technician.', 5),
      wait('luca.moretti', 'awaitingVendor', 'Technician ordered, case 88 213', 1, 25), resume('luca.moretti', 900), answer('It prints again, but in stripes.', 20),
    ],
  },
];
