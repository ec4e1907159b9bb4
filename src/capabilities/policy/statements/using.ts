import { built, notYet, type Statement } from './statement.ts';

/** S24 to S44: tracking technologies, use, and disclosure in the course of business. */
export const using: readonly Statement[] = [
  built('S24', {
    reading: 'One register of storage and trackers, each entry with the files that set it; it makes the table of cookies.',
    class: 'tested',
    claims: [{ act: 'measure', in: 'page', consent: false }],
    shownBy: [
      {
        kind: 'static',
        says: 'Each entry names the files that set it, and a file that sets one unnamed is found.',
        tests: ['tests/privacy/statements.test.ts'],
      },
      {
        kind: 'e2e',
        says: 'On every route, filled with what is really there, as requester, with each role and as visitor, the browser holds and asks for nothing undeclared.',
        tests: ['tests/e2e/screens.test.ts', 'tests/privacy/stores.test.ts'],
      },
    ],
  }),
  built('S25', {
    reading: 'With cookies blocked a page explains the one that signing in needs.',
    class: 'tested',
    claims: [],
    shownBy: [{ kind: 'e2e', says: 'Blocked cookies get an explanation, not an error.', tests: ['tests/privacy/stores.test.ts'] }],
  }),
  built('S26', {
    reading: 'The service works whole with every optional choice refused; no choice is a refusal.',
    class: 'tested',
    claims: [
      { act: 'cost', of: 'refusal', named: false },
      { act: 'consent', to: 'storage', by: 'default' },
    ],
    shownBy: [
      {
        kind: 'e2e',
        says: 'All journeys pass a second time with everything refused.',
        tests: ['src/capabilities/consent/consent.test.ts', 'tests/privacy/stores.test.ts'],
      },
    ],
  }),
  built('S27', {
    reading: 'Flash is gone: read as the browser’s five stores of today, under the same register and the same consent.',
    class: 'tested',
    claims: [{ act: 'store', where: 'device', what: 'settings', by: 'flash' }],
    shownBy: [
      {
        kind: 'e2e',
        says: 'All five stores of the browser, on every route, hold what is registered.',
        tests: [
          'src/capabilities/sign-in/session.test.ts',
          'tests/e2e/privacy-rights.test.ts',
          'tests/e2e/screens.test.ts',
          'tests/privacy/stores.test.ts',
        ],
      },
    ],
  }),
  built('S28', {
    reading: 'Pages are counted first-party, by consent; without it nothing is sent.',
    class: 'tested',
    claims: [{ act: 'measure', in: 'page', consent: false }],
    shownBy: [
      {
        kind: 'e2e',
        says: 'Refused: no request to the collector.',
        tests: [
          'src/capabilities/policy/notice.test.ts',
          'src/capabilities/usage/collector.test.ts',
          'src/capabilities/usage/ui/beacon.test.ts',
          'src/capabilities/usage/visits.test.ts',
          'tests/e2e/usage.test.ts',
        ],
      },
    ],
  }),
  built('S29', {
    reading: 'A mail holds a beacon only with its recipient’s separate consent; taken back, those sent before tell nothing either.',
    class: 'tested',
    claims: [{ act: 'measure', in: 'mail', consent: false }],
    shownBy: [
      {
        kind: 'e2e',
        says: 'A mail to somebody who did not consent has no remote picture.',
        tests: ['src/capabilities/usage/opens.test.ts'],
      },
    ],
  }),
  built('S30', {
    reading:
      'The cookie of a session has no end of its own, because browsers restore sessions; the server ends it. Any other lives as long as the policy in force says on that day.',
    class: 'tested',
    claims: [{ act: 'end', what: 'session', by: 'browser' }],
    shownBy: [
      {
        kind: 'e2e',
        says: 'The cookie carries no lifetime, and replayed after twelve idle hours it opens nothing.',
        tests: [
          'src/capabilities/consent/visitor.test.ts',
          'src/capabilities/sign-in/session.test.ts',
          'tests/privacy/statements.test.ts',
          'tests/privacy/stores.test.ts',
        ],
      },
    ],
  }),
  built('S31', {
    reading: 'Location is in no inventory, so no purpose may use it.',
    class: 'enforced',
    claims: [
      { act: 'use', what: ['user.behavior.service_use', 'user.location'], aims: ['service', 'improvement'], list: 'closed' },
      { act: 'inform', of: 'purposes' },
    ],
    shownBy: [
      {
        kind: 'static',
        says: 'A purpose that names a category outside the inventory is refused.',
        tests: ['tests/privacy/policy-compile.test.ts'],
      },
    ],
  }),
  built('S32', {
    reading: 'Subscription, plan and entitlements; a plan decides about features and nothing else.',
    class: 'tested',
    claims: [{ act: 'use', what: ['user.account'], aims: ['account'], list: 'closed' }],
    shownBy: [
      { kind: 'e2e', says: 'Entitlements follow the plan; who bills reads no ticket.', tests: ['tests/privacy/subscription.test.ts'] },
    ],
  }),
  built('S33', {
    reading: 'What rests on a contract needs one that is alive.',
    class: 'enforced',
    claims: [{ act: 'use', what: ['everything'], aims: ['contract'], list: 'closed' }],
    shownBy: [
      { kind: 'e2e', says: 'After the contract’s end what rested on it is refused.', tests: ['tests/privacy/subscription.test.ts'] },
      { kind: 'database', says: 'Both documents are there, and nobody changes what was accepted.' },
    ],
  }),
  built('S34', {
    reading: 'Messages have classes: those that the service owes, and those that one asks for.',
    class: 'tested',
    claims: [{ act: 'use', what: ['user.contact.email', 'user.contact.phone'], aims: ['contact', 'news', 'security'], list: 'closed' }],
    shownBy: [
      {
        kind: 'static',
        says: 'A promotion in a letter that one cannot refuse is refused itself.',
        tests: ['tests/privacy/messages.test.ts'],
      },
    ],
  }),
  built('S35', {
    reading: 'News stop by class and channel, with one click and without signing in.',
    class: 'tested',
    claims: [
      { act: 'use', what: ['user.contact.email'], aims: ['news', 'offers'], list: 'closed' },
      { act: 'stop', what: 'mail', by: 'deviceSettings' },
    ],
    shownBy: [{ kind: 'e2e', says: 'One POST without a cookie ends them within a minute.', tests: ['tests/privacy/messages.test.ts'] }],
  }),
  built('S36', {
    reading: 'What is asked for and said is the tenant’s, which decides about it; no other tenant reaches it.',
    class: 'enforced',
    claims: [{ act: 'use', what: ['user.content.request'], aims: ['requests'], list: 'closed' }],
    shownBy: [
      {
        kind: 'e2e',
        says: 'For people of another tenant a ticket does not exist, whatever they try.',
        tests: ['tests/privacy/statements.test.ts'],
      },
      { kind: 'database', says: 'Every table of tenants has its wall up.' },
    ],
  }),
  notYet('S37', {
    reading: 'When the business changes hands, nothing leaves before each one has chosen.',
    class: 'enforced',
    claims: [{ act: 'transfer', on: 'sale', extent: 'all' }],
    shownBy: [{ kind: 'e2e', says: 'Who is handed over is exactly who chose to continue.' }],
  }),
  built('S38', {
    reading: 'There is no other purpose; analysis is one of its own, and reports count at least five.',
    class: 'enforced',
    claims: [{ act: 'use', what: ['everything'], aims: ['analytics'], list: 'open' }],
    shownBy: [
      {
        kind: 'static',
        says: 'No report tells of fewer than five people, of four nothing and of five their sum; no purpose is called other.',
        tests: ['src/capabilities/usage/sums.test.ts', 'src/capabilities/usage/usage.test.ts'],
      },
    ],
  }),
  notYet('S39', {
    reading: 'A provider receives data only under a contract in force.',
    class: 'enforced',
    claims: [
      { act: 'disclose', to: 'provider', when: 'contract', list: 'closed' },
      { act: 'inform', of: 'recipients' },
    ],
    shownBy: [{ kind: 'e2e', says: 'Whoever is called is in the list of recipients with a live contract.' }],
  }),
  notYet('S40', {
    reading: 'An acquirer receives data only through a campaign.',
    class: 'enforced',
    claims: [{ act: 'disclose', to: 'acquirer', when: 'contract', list: 'closed' }],
    shownBy: [{ kind: 'static', says: 'A disclosure to an acquirer without a campaign is refused.' }],
  }),
  notYet('S41', {
    reading: 'An affiliate has to have accepted the policy in force.',
    class: 'enforced',
    claims: [{ act: 'disclose', to: 'affiliate', when: 'contract', list: 'closed' }],
    shownBy: [{ kind: 'static', says: 'An affiliate with an older version is refused.' }],
  }),
  notYet('S42', {
    reading: 'A partner is bound to one feature and gets data of those only who use it.',
    class: 'enforced',
    claims: [{ act: 'disclose', to: 'partner', when: 'contract', list: 'closed' }],
    shownBy: [{ kind: 'e2e', says: 'Of somebody who does not use the feature the partner gets nothing.' }],
  }),
  notYet('S43', {
    reading: 'A shared consent names recipient, purpose, categories and end; “any purpose” is not offered.',
    class: 'enforced',
    claims: [
      { act: 'consent', to: 'sharing', by: 'act' },
      { act: 'disclose', to: 'anybody', when: 'consent', list: 'open' },
    ],
    shownBy: [{ kind: 'database', says: 'A wildcard in any of the four is refused.' }],
  }),
  built('S44', {
    reading: 'Log lines have a closed list of fields, lie with the operator only, and hold nothing that a person typed.',
    class: 'tested',
    claims: [{ act: 'store', where: 'device', what: 'logs' }],
    shownBy: [
      {
        kind: 'e2e',
        says: 'Marks in names, mails, addresses, headers, forms and faults are found in no log line.',
        tests: ['tests/privacy/log-lines.test.ts'],
      },
    ],
  }),
];
