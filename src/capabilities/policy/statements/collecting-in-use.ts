import { built, type Statement } from './statement.ts';

/** S10 to S23: what is collected while the application is used. */
export const collectingInUse: readonly Statement[] = [
  built('S10', {
    reading:
      'Usage data and network information are personal data like all other: shown to the person, and in the copy that they take along. That erasing removes them is claimed with erasure, and not yet.',
    class: 'tested',
    claims: [{ act: 'collect', what: ['user.telemetry', 'user.network'], list: 'closed' }],
    shownBy: [
      {
        kind: 'e2e',
        says: 'The copy holds the usage rows, networks, sign-ins and opens of its person, and of nobody else.',
        tests: ['tests/privacy/my-data-canaries.test.ts', 'tests/privacy/my-data.test.ts'],
      },
    ],
  }),
  built('S11', {
    reading:
      'A session keeps the full address until it ends, at most 14 days; usage keeps its beginning only, cut short before it is stored.',
    class: 'enforced',
    claims: [{ act: 'collect', what: ['user.device.ip_address'], list: 'closed' }],
    shownBy: [
      {
        kind: 'static',
        says: 'Whatever address comes, at most 24 (IPv4) or 48 (IPv6) bits of it go on.',
        tests: ['src/capabilities/usage/collector.test.ts', 'src/capabilities/usage/parts.test.ts'],
      },
      {
        kind: 'e2e',
        says: 'Fifteen days after a sign-in no row of the database holds its full address.',
        tests: ['tests/privacy/usage.test.ts'],
      },
      { kind: 'database', says: 'The database refuses a usage row with more of an address, and no session older than 14 days holds one.' },
    ],
  }),
  built('S12', {
    reading: 'Of a browser its family and major version are kept; the rest of what it says of itself is forgotten.',
    class: 'tested',
    claims: [{ act: 'collect', what: ['user.device.browser'], list: 'closed' }],
    shownBy: [
      {
        kind: 'e2e',
        says: 'A browser’s whole description is sent and is found in no column of the database.',
        tests: ['src/capabilities/usage/collector.test.ts', 'tests/privacy/statements.test.ts'],
      },
    ],
  }),
  built('S13', {
    reading: 'A visited page is known by the pattern of its route; the query is dropped.',
    class: 'tested',
    claims: [{ act: 'collect', what: ['user.behavior.service_use'], list: 'closed' }],
    shownBy: [
      {
        kind: 'e2e',
        says: 'An address with an e-mail in its query is called and told; neither database nor log has it.',
        tests: [
          'src/capabilities/usage/collector.test.ts',
          'src/capabilities/usage/parts.test.ts',
          'tests/privacy/statements.test.ts',
          'tests/privacy/usage.test.ts',
        ],
      },
    ],
  }),
  built('S14', {
    reading: 'The time of use is kept to the minute.',
    class: 'tested',
    claims: [{ act: 'collect', what: ['user.behavior.service_use'], list: 'closed' }],
    shownBy: [{ kind: 'static', says: 'A stored time of use has no seconds.', tests: ['src/capabilities/usage/collector.test.ts'] }],
  }),
  built('S15', {
    reading: 'Only the time that a page is visible counts.',
    class: 'tested',
    claims: [{ act: 'collect', what: ['user.telemetry'], list: 'closed' }],
    shownBy: [
      {
        kind: 'e2e',
        says: 'A hidden tab adds nothing.',
        tests: ['src/capabilities/usage/collector.test.ts', 'src/capabilities/usage/ui/beacon.test.ts', 'tests/e2e/usage.test.ts'],
      },
    ],
  }),
  built('S16', {
    reading: 'A device has a random number only with consent, and it can be reset. No fingerprint is made.',
    class: 'tested',
    claims: [{ act: 'collect', what: ['user.unique_id.pseudonymous'], list: 'closed' }],
    shownBy: [
      {
        kind: 'e2e',
        says: 'Refused: no identifier in any storage, no hash of address and browser anywhere.',
        tests: ['src/capabilities/usage/usage.test.ts', 'tests/e2e/usage.test.ts', 'tests/privacy/usage.test.ts'],
      },
    ],
  }),
  built('S17', {
    reading: 'Diagnostics are a closed list.',
    class: 'enforced',
    claims: [{ act: 'collect', what: ['user.diagnostics'], list: 'open' }],
    shownBy: [
      {
        kind: 'static',
        says: 'A key outside the list is refused.',
        tests: [
          'src/capabilities/usage/collector.test.ts',
          'src/capabilities/usage/parts.test.ts',
          'src/capabilities/usage/ui/beacon.test.ts',
        ],
      },
    ],
  }),
  built('S18', {
    reading: 'Of what a browser sends, the server keeps what the register lists and forgets the rest.',
    class: 'tested',
    claims: [],
    shownBy: [
      {
        kind: 'e2e',
        says: 'Forty headers, each with a mark, are sent; the database holds none of the marks.',
        tests: ['tests/privacy/devices.test.ts'],
      },
    ],
  }),
  built('S19', {
    reading:
      'There is no native application; every page forbids the browser to hand it camera, microphone, place and sensors. Notifications are off until a person allows them where they are offered.',
    class: 'enforced',
    claims: [{ act: 'collect', what: [], list: 'open' }],
    shownBy: [
      {
        kind: 'e2e',
        says: 'Each page and answer carries a policy that denies these permissions; nothing else is on that nobody allowed, and off is off at once.',
        tests: ['src/capabilities/rights/own.test.ts', 'tests/privacy/devices.test.ts', 'tests/privacy/stores.test.ts'],
      },
    ],
  }),
  built('S20', {
    reading: 'Three aims are the service’s own; whatever else a policy wants to do is a purpose with a basis of its own, or refused.',
    class: 'enforced',
    claims: [{ act: 'use', what: ['everything'], aims: ['service', 'improvement', 'customisation'], only: true, list: 'closed' }],
    shownBy: [
      { kind: 'static', says: 'The compiler refuses a purpose that is not on the list.', tests: ['tests/privacy/policy-compile.test.ts'] },
    ],
  }),
  built('S21', {
    reading: 'What lies on a person’s device is in the register, and so is each store of the operator.',
    class: 'tested',
    claims: [
      { act: 'store', where: 'server', what: 'logs' },
      { act: 'store', where: 'thirdParty', what: 'logs' },
      { act: 'store', where: 'device', what: 'logs' },
    ],
    shownBy: [
      {
        kind: 'static',
        says: 'A cookie, browser key or other browser store that nobody registered fails the build.',
        tests: ['tests/privacy/devices.test.ts', 'tests/privacy/my-data.test.ts'],
      },
    ],
  }),
  built('S22', {
    reading: 'At first sign-in a notice in layers offers each choice, all off, and “not now” weighs the same.',
    class: 'tested',
    claims: [],
    shownBy: [
      { kind: 'e2e', says: 'Refusing everything reaches home in as many clicks as accepting.', tests: ['tests/e2e/first-notice.test.ts'] },
    ],
  }),
  built('S23', {
    reading: 'Access is switched off in the privacy centre, and the browser’s own permissions are read back.',
    class: 'tested',
    claims: [{ act: 'stop', what: 'access', by: 'deviceSettings' }],
    shownBy: [
      {
        kind: 'e2e',
        says: 'After the switch the next request stores nothing.',
        tests: ['src/capabilities/rights/own.test.ts', 'src/capabilities/usage/usage.test.ts', 'tests/e2e/privacy-rights.test.ts'],
      },
    ],
  }),
];
