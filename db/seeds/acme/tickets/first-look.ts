import { answer, ask, assign, close, note, reply, type Story, solve, task, tasksBegun, take, wait, watch } from '../../stories.ts';

/** What the people of the sign-in list find when they look for the first time: something to answer, tasks, what is about to stall. */
export const firstLook: Story[] = [
  {
    ago: 0.8, by: 'lena.hoffmann', of: 'something-broken', title: 'Test devices lose the office Wi-Fi overnight', text: 'Every morning four of our six test phones are offline.', fields: { affected: ['program'], program: 'Test devices', since: 'days' },
    then: [take('priya.raman', 40), watch('jonas.weber', 5), ask('priya.raman', 'Do they stay on the charger at night, Lena? Then they sleep more deeply, and I would switch that off for the six of them.', 55)],
  },
  {
    ago: 2.1, by: 'lena.hoffmann', of: 'something-broken', title: 'Calendar of the project room shows nothing', fields: { affected: ['program'], program: 'Calendar', since: 'today' },
    then: [take('fatou.diallo', 35), reply('fatou.diallo', 'The room had lost its owner. It is yours again; please look whether you see the bookings.', 50), solve('fatou.diallo', 'Owner of the room calendar set anew.', 10)],
  },
  {
    ago: 4.6, by: 'hanna.virtanen', team: 'Network & Identity', title: 'Certificate of the mail gateway ends in twelve days', impact: 1, urgency: 2, text: 'The monitoring warns every morning.',
    then: [assign('priya.raman', 'Service Desk', undefined, 60), assign('fatou.diallo', 'Network & Identity', undefined, 200), assign('henrik.dahl', 'Workplace', undefined, 300), assign('luca.moretti', 'Network & Identity', undefined, 90), note('oleksandr.koval', 'Nobody has ordered it yet. Who owns the account at the certificate authority?', 600)],
  },
  {
    ago: 6.2, by: 'wei.chen', team: 'Network & Identity', title: 'Second line for the Osaka office', impact: 2, urgency: 3, text: 'One line for sixty people is not enough.',
    then: [take('henrik.dahl', 120), wait('henrik.dahl', 'awaitingVendor', 'The provider measures the building this week.', 2, 500), note('priya.raman', 'Wei asked by telephone how far it is.', 3000), watch('priya.raman', 5)],
  },
  {
    ago: 1.4, by: 'emma.wilson', team: 'Service Desk', title: 'Move the shared mailboxes of Marketing to the new names', impact: 3, urgency: 2,
    then: [take('priya.raman', 30), task('priya.raman', 'List the mailboxes and who may write from them', 'priya.raman'), task('priya.raman', 'Tell the owners the day of the move', 'priya.raman'), task('priya.raman', 'Keep the old names as aliases', 'fatou.diallo'), tasksBegun('priya.raman', 90), answer('Thursday after six would suit us best.', 200)],
  },
  {
    ago: 9, by: 'samuel.adeyemi', of: 'mobile-phone', title: 'Second phone for the Nairobi stand', fields: { need: 'roaming', countries: 'Kenya', until: '+2' },
    then: [take('grace.wanjiru', 50), { do: 'tasks', end: 'closedSkipped', who: 'grace.wanjiru', after: 30 }, solve('grace.wanjiru', 'A loan phone was enough.', 60), close(900, 'grace.wanjiru')],
  },
];
