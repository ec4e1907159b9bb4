import type { SeedProblem } from '../types.ts';

/** Problems that acme has found behind its incidents. */
export const acmeProblems: readonly SeedProblem[] = [
  {
    title: 'Calendar series made in summer are an hour late', by: 'fatou.diallo', ago: 3.5, impact: 2, urgency: 2,
    incidents: ['calendar-emma', 'calendar-monika', 'calendar-arjun', 'calendar-noor'],
    way: ['assess', 'rootCause'],
    cause: 'software',
    rootCause: 'The calendar server keeps the offset of the day on which a series was made, not its time zone.',
    workaround: 'Open one meeting of the series and save it again: from then on the whole series is right.',
    fix: 'Server version 14.2.1 keeps the time zone. It is being tried in Lisbon.',
    whys: [
      'Meetings moved by an hour when winter time began.',
      'Their series had been made in summer, and the server kept +02:00.',
      'An update in August changed how series are stored, and nobody tried it across the change of the clocks.',
    ],
    timeline: [
      { ago: 4.6, said: 'Clocks went back to winter time.' },
      { ago: 4.1, said: 'First incident, from marketing.' },
      { ago: 3.6, said: 'Found: only series that were made after the update of August.' },
    ],
    told: {
      ago: 3.1,
      en: 'Hello {name},\n\nwe know what is behind {number}. Until it is mended: open one meeting of the series and save it again, then the whole series is right.',
      de: 'Guten Tag {name},\n\nwir wissen, was hinter {number} steckt. Bis es behoben ist: Öffnen Sie einen Termin der Serie und speichern Sie ihn noch einmal, dann stimmt die ganze Serie.',
    },
  },
];
