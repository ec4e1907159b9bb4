import { approve, reject, reply, type Story, take, tasksDone, tasksEnd } from '../../stories.ts';

/** Requests that somebody has to approve: asked, half answered, approved, rejected, fulfilled. */
export const approvalStories: Story[] = [
  {
    ago: 12.7, by: 'maria.oconnor', of: 'special-device', title: 'Drawing tablet for the design reviews', fields: { what: 'Drawing tablet, 16 inch', price: 48_000, why: 'We draw on each other’s screens all week.' },
    then: [approve('david.kim', 150, 'Long overdue.'), take('fatou.diallo', 240), tasksDone('fatou.diallo', 2000), tasksDone('fatou.diallo', 1000)],
  },
  {
    ago: 8.4, by: 'ravi.shankar', of: 'special-device', title: 'Second workstation at home', fields: { what: 'Workstation with two graphics cards', price: 690_000, why: 'The build takes twenty minutes.' },
    then: [reject('arjun.mehta', 'The build machines do that in four minutes since Monday, Ravi: please try those first.', 300)],
  },
  {
    ago: 5.9, by: 'emma.wilson', of: 'working-abroad', title: 'Three months in Melbourne', fields: { country: 'Australia', when: { from: '+40', to: '+130' } },
    then: [reject('hugo.martin', 'That is the quarter of the fair, and ten hours apart. Four weeks afterwards are fine: ask again.', 500)],
  },
  {
    ago: 4.2, by: 'gabriel.santos', of: 'working-abroad', title: 'Four weeks with my parents in Lisbon', fields: { country: 'Portugal', when: { from: '+30', to: '+58' } },
    then: [approve('isabel.fernandez', 60), approve('meera.iyer', 900, 'Within the rules on social insurance.'), reply('meera.iyer', 'The certificate A1 follows by mail, Gabriel.', 30)],
  },
  {
    ago: 2.3, by: 'zofia.nowak', of: 'special-device', title: 'Kabelgebundener Messadapter', fields: { what: 'Messadapter mit vier Kanälen', price: 64_000, why: 'Der geliehene geht am Freitag zurück.' },
    then: [approve('lena.hoffmann', 45), tasksEnd('fatou.diallo', 'closedIncomplete', 'The maker delivers none before March.', 600)],
  },
  {
    ago: 1.4, by: 'arjun.mehta', of: 'special-device', title: 'Workstation for the simulations', fields: { what: 'Workstation, 128 GB', price: 420_000, why: 'The models of the new pump no longer fit into memory.' },
    then: [approve('david.kim', 200)],
  },
  { ago: 0.6, by: 'priya.raman', of: 'special-device', title: 'Capture card for remote support', fields: { what: 'Capture card, 4K', price: 31_000, why: 'To see the boot screens of laptops abroad.' } },
  { ago: 0.4, by: 'noor.hassan', of: 'working-abroad', title: 'Zwei Wochen aus Amman', fields: { country: 'Jordanien', when: { from: '+21', to: '+35' } } },
  { ago: 0.2, by: 'felix.bauer', of: 'special-device', title: 'Oszilloskop für das Labor', fields: { what: 'Oszilloskop, 200 MHz', price: 189_000, why: 'Das alte triggert nicht mehr.' } },
];
