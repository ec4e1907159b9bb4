import { built, notYet, type Statement } from './statement.ts';

/** S45 to S62: retention, transfer, disclosure, security, changes, contact. */
export const keeping: readonly Statement[] = [
  notYet('S45', {
    reading: 'An open account is the longest; each category has its own, shorter limit.',
    class: 'enforced',
    claims: [{ act: 'retain', what: 'everything', longestDays: 'none' }],
    shownBy: [{ kind: 'drill', everyDays: 30, says: 'With the clock moved on, what is overdue is gone.' }],
  }),
  notYet('S46', {
    reading: 'The end of a client’s contract starts 27 days: freeze, live erasure, the ageing of backups, certificate.',
    class: 'tested',
    claims: [{ act: 'erase', extent: 'all', withinDays: 31 }],
    shownBy: [{ kind: 'drill', everyDays: 7, says: 'From the first of February the certificate is there on the 27th.' }],
  }),
  notYet('S47', {
    reading: 'Kept is only what a closed list of grounds names, with law, columns, period and owner.',
    class: 'enforced',
    claims: [
      { act: 'except', ground: 'law' },
      { act: 'except', ground: 'claims' },
      { act: 'except', ground: 'contract' },
      { act: 'except', ground: 'policies' },
    ],
    shownBy: [{ kind: 'database', says: 'Each kept row has a ground and an end.' }],
  }),
  notYet('S48', {
    reading: 'Offices and regions are a register; reading across regions is a transfer on record.',
    class: 'enforced',
    claims: [{ act: 'transfer', on: 'offices', extent: 'chosen' }],
    shownBy: [{ kind: 'e2e', says: 'An office without a mechanism is refused, and the refusal is recorded.' }],
  }),
  notYet('S49', {
    reading: 'A transfer rests on a mechanism that is in force, never on a consent nobody gave.',
    class: 'enforced',
    claims: [{ act: 'consent', to: 'transfer', by: 'use' }],
    shownBy: [{ kind: 'database', says: 'No transfer without a mechanism in force.' }],
  }),
  built('S50', {
    reading:
      'Measures are a closed catalogue: each is looked at every hour by a probe, or answered for until a day, and its last result stands on the public page, the bad ones too.',
    class: 'tested',
    claims: [],
    shownBy: [
      {
        kind: 'e2e',
        says: 'A measure that fails is red after two looks and opens one incident; what nobody looked at in time counts as red.',
        tests: ['tests/privacy/controls.test.ts'],
      },
      { kind: 'runtime', says: 'Every measure of the catalogue was looked at in time.' },
    ],
  }),
  notYet('S51', {
    reading: 'A transfer of the business has a manifest, a hash and a receipt.',
    class: 'enforced',
    claims: [{ act: 'transfer', on: 'sale', extent: 'all' }],
    shownBy: [{ kind: 'drill', everyDays: 30, says: 'Manifest and choices are equal in a dry run.' }],
  }),
  notYet('S52', {
    reading: 'Everybody whose data is held is told, however active.',
    class: 'tested',
    claims: [{ act: 'notify', whom: 'active' }],
    shownBy: [{ kind: 'e2e', says: 'Without full coverage, or its exceptions by name, nothing is transferred.' }],
  }),
  notYet('S53', {
    reading: 'Continue or end: two equal buttons; who does not choose is not transferred.',
    class: 'enforced',
    claims: [{ act: 'choose', on: 'sale', before: false }],
    shownBy: [{ kind: 'static', says: 'No path leads from undecided to transferred.' }],
  }),
  notYet('S54', {
    reading: 'An authority needs an instrument and two approvals; the person is told when the law allows.',
    class: 'enforced',
    claims: [{ act: 'disclose', to: 'authority', when: 'discretion', list: 'closed' }],
    shownBy: [{ kind: 'database', says: 'Without instrument and two approvals nothing is produced.' }],
  }),
  notYet('S55', {
    reading: 'Five closed grounds, each with its evidence and its necessity written down.',
    class: 'enforced',
    claims: [{ act: 'disclose', to: 'authority', when: 'discretion', list: 'closed' }],
    shownBy: [{ kind: 'static', says: 'A disclosure without its necessity in words is refused.' }],
  }),
  built('S56', {
    reading:
      'Whoever is not in the list of recipients is not called: a wall round every socket and every question for a name refuses, whichever part of the program tries. The attempt is recorded, and is an alarm.',
    class: 'tested',
    claims: [{ act: 'never', what: 'disclose', except: 'nothing' }],
    shownBy: [
      {
        kind: 'static',
        says: 'A part of the program that could call out by itself fails the build; one call of ours is refused and counted.',
        tests: ['tests/privacy/statements.test.ts'],
      },
      {
        kind: 'e2e',
        says: 'A rogue planted in the running server tries eleven ways out; each is refused before a byte leaves, and recorded.',
        tests: ['tests/privacy/egress.test.ts'],
      },
      { kind: 'runtime', says: 'No program of this installation tried to call anybody off the list since a day ago.' },
    ],
  }),
  built('S57', {
    reading: '“100% secure” is replaced by what was measured, and when; what is not encrypted is told as that.',
    class: 'tested',
    claims: [{ act: 'secure', degree: 'absolute' }],
    shownBy: [
      {
        kind: 'e2e',
        says: 'Who comes in the clear is sent to the encrypted address, and a look from outside finds what is wrong with it.',
        tests: ['tests/privacy/controls.test.ts'],
      },
      {
        kind: 'runtime',
        says: 'Where the installation is reached under TLS, a look from outside finds it sound; no letter went in the clear.',
      },
    ],
  }),
  built('S58', {
    reading: 'A version cannot be altered; how much a change matters is computed, and a material one is announced in time.',
    class: 'enforced',
    claims: [{ act: 'change', noticeDays: 0 }],
    shownBy: [
      {
        kind: 'e2e',
        says: 'Nobody changes, removes or empties what was published, its owner included, nor cuts its notice short.',
        tests: ['src/capabilities/policy/notice.test.ts', 'src/capabilities/policy/policy.test.ts'],
      },
      { kind: 'database', says: 'A published version refuses to be changed or removed, and the chain of versions verifies.' },
    ],
  }),
  built('S59', {
    reading:
      'Everybody of whom data is held is written to, with evidence for each: sent, come back, seen, read. Whose letter came back sees it in the application, then it is a task for who runs the tenant.',
    class: 'tested',
    claims: [{ act: 'notify', whom: 'active' }],
    shownBy: [
      {
        kind: 'e2e',
        says: 'Below the coverage a material version stays out of force after its day, until somebody signs for the rest.',
        tests: ['src/capabilities/policy/campaign.test.ts', 'tests/privacy/bounces.test.ts'],
      },
      {
        kind: 'drill',
        everyDays: 7,
        says: 'A letter of a campaign that comes back is read, and stands as come back with the person it went to.',
        tests: ['tests/privacy/drills.test.ts'],
      },
    ],
  }),
  built('S60', {
    reading: 'The latest policy is public, without sign-in and without a cookie.',
    class: 'tested',
    claims: [],
    shownBy: [
      {
        kind: 'e2e',
        says: 'Anybody reads it, no cookie is set, and its hash is the chain’s.',
        tests: ['src/capabilities/policy/pages.test.ts'],
      },
      {
        kind: 'drill',
        everyDays: 1,
        says: 'The running server shows anybody the version in force, as page and as data, without a cookie, under the hash of the chain.',
        tests: ['tests/privacy/drills.test.ts'],
      },
    ],
  }),
  built('S61', {
    reading:
      'Form, mail and phone each end in a request with a number, at any hour; once a day each way is tried out through its own door. Where no mail is taken in it is red.',
    class: 'tested',
    claims: [
      { act: 'reach', by: 'mail', from: 'literal' },
      { act: 'reach', by: 'page', from: 'literal' },
      { act: 'reach', by: 'phone', from: 'literal' },
      { act: 'inform', of: 'contact' },
    ],
    shownBy: [
      {
        kind: 'e2e',
        says: 'What comes by form, mail and phone is a request with a number, in working hours and outside.',
        tests: ['src/capabilities/site/contact.test.ts', 'src/capabilities/site/inbound.test.ts'],
      },
      {
        kind: 'drill',
        everyDays: 1,
        says: 'The form is posted, a mail is handed to the intake and a call written down, in the running installation: each is a request, and the page tells rightly whether somebody answers now.',
        tests: ['src/capabilities/site/inbound.test.ts', 'tests/privacy/drills.test.ts'],
      },
    ],
  }),
  built('S62', {
    reading:
      'Working hours are a calendar with breaks, holidays and days of one’s own: open now, or opens at. Legal periods run outside it too.',
    class: 'tested',
    claims: [],
    shownBy: [
      {
        kind: 'static',
        says: 'The calendar is right over daylight saving, holidays and ends of months.',
        tests: [
          'src/capabilities/rights/deadline.test.ts',
          'src/capabilities/sla/office-hours.test.ts',
          'src/kernel/clock/calendar.test.ts',
        ],
      },
      {
        kind: 'e2e',
        says: 'The page says of each hour what the calendar says.',
        tests: [
          'src/capabilities/rights/rights.test.ts',
          'src/capabilities/site/contact.test.ts',
          'tests/privacy/rights-by-itself.test.ts',
        ],
      },
    ],
  }),
];
