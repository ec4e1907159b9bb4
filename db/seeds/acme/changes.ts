import type { SeedBoard, SeedChange, SeedPeriod } from '../types.ts';

const answers = { tried: 'tested', backout: 'minutes', reach: 'department' };

/** Windows and freezes, by the wall clock of Munich; days count from the day of the demo. */
export const acmePeriods: readonly SeedPeriod[] = [
  { kind: 'window', name: 'Nightly', services: ['accounts', 'mail-calendar'], inDays: 0, at: '20:00', minutes: 480, rule: 'FREQ=DAILY' },
  { kind: 'freeze', name: 'Payroll run', services: ['software'], inDays: 3, at: '00:00', minutes: 2880, rule: 'FREQ=MONTHLY' },
];

/** What IT plans: two meet on the core switch, one waits for approval, one is a standard change. */
export const acmeChanges: readonly SeedChange[] = [
  {
    title: 'Firmware 9.4.2 on the VPN gateways, Munich and Stockholm',
    ...{ model: 'normal', by: 'oleksandr.koval', team: 'Network & Identity', assignee: 'oleksandr.koval', services: ['accounts'] },
    ...{ cis: ['vpn-gw-1', 'vpn-gw-2', 'core-switch-munich'], inDays: 2, at: '22:00', minutes: 210, outageMinutes: 40, answers },
    plans: {
      justification: 'The maker closes two holes with it.',
      implementation: 'Gateway 2 first. An hour of watching, then gateway 1.',
      backout: 'The old image stays on the second partition: boot from there.',
      test: 'Sign in from outside through each gateway.',
    },
    moves: ['assess'],
  },
  {
    title: 'Core switch swap, Munich',
    ...{ model: 'normal', by: 'henrik.dahl', team: 'Network & Identity', assignee: 'henrik.dahl', services: ['accounts'] },
    ...{ cis: ['core-switch-munich'], inDays: 2, at: '21:00', minutes: 360, outageMinutes: 30, answers },
    plans: { justification: 'The old one is out of support.', implementation: 'Both stand side by side; the uplinks move one by one.', backout: 'Move the uplinks back.', test: 'Ping from each floor.' },
    moves: [],
  },
  {
    title: 'Archive migration of mailboxes',
    ...{ model: 'normal', by: 'priya.raman', team: 'Network & Identity', assignee: 'priya.raman', services: ['mail-calendar'] },
    ...{ cis: ['mail-archive-1'], inDays: 5, at: '21:00', minutes: 180, outageMinutes: 0, answers },
    plans: { justification: 'The archive is full in March.', implementation: 'In three waves.', backout: 'The old archive stays for a month.', test: 'Ten mailboxes of our own first.' },
    moves: ['assess', 'authorize'],
  },
  {
    title: 'DKIM keys',
    ...{ model: 'standard', by: 'priya.raman', team: 'Network & Identity', assignee: 'henrik.dahl', services: ['mail-calendar'], cis: ['dns-1'] },
    ...{ inDays: 1, at: '21:00', minutes: 60, outageMinutes: 0, answers: {}, plans: { implementation: 'By the checklist.', backout: 'The old selector stays.' } },
    moves: ['scheduled'],
  },
];

/** The board of IT meets on Thursdays. One change is before it: whoever leads has agreed, one member has voted. */
export const acmeBoard: SeedBoard = {
  ...{ by: 'miriam.cohen', members: ['jonas.weber', 'priya.raman', 'luca.moretti'], place: 'Room Isar' },
  ...{ at: '14:00', minutes: 45, rule: 'FREQ=WEEKLY;BYDAY=TH' },
  held: {
    daysAgo: 6,
    minutes: 'The DKIM keys go on as a standard change. Firmware on the VPN gateways: only with the old image on the second partition.',
    addedBy: 'priya.raman',
    added: 'The second partition was checked on both gateways since.',
  },
  change: {
    title: 'New image for the tills of all branches',
    ...{ model: 'normal', by: 'henrik.dahl', team: 'Network & Identity', assignee: 'henrik.dahl', services: ['software'], cis: ['till-image-14'] },
    ...{ inDays: 16, at: '21:00', minutes: 240, outageMinutes: 20, answers: { tried: 'tested', backout: 'minutes', reach: 'all' } },
    plans: {
      justification: 'The old image gets no more updates.',
      implementation: 'North first, south a night later. Two people on site in each.',
      backout: 'The old image stays on the second partition.',
      test: 'A sale and a refund at one till of each branch.',
    },
    moves: ['assess', 'authorize'],
  },
  votes: [
    { who: 'jonas.weber', answer: 'approve', comment: 'After the weekend of sales.' },
    { who: 'priya.raman', answer: 'approve', comment: 'With the numbers of both people on site in the change.' },
  ],
};
