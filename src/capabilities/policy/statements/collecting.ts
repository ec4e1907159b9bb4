import { built, type Statement } from './statement.ts';

/** S01 to S23: what is collected, why, and while the application is used. */
export const collecting: readonly Statement[] = [
  built('S01', {
    reading:
      'The published policy is compiled from the register that the program obeys; each right of the law is an item of the catalog, with the time of the law as data.',
    class: 'tested',
    claims: [],
    shownBy: [
      { kind: 'static', says: 'The same register gives the same document, byte for byte; a changed register gives another.' },
      { kind: 'runtime', says: 'The document that is shown has the hash that stands in the chain.' },
      {
        kind: 'e2e',
        says: 'Each right that applies to a person leads to a request type that can be asked for, with its law and its last day.',
      },
    ],
  }),
  built('S02', {
    reading: 'The list of purposes is closed, and a column without a purpose is not let into the database.',
    class: 'enforced',
    claims: [{ act: 'use', what: ['everything'], aims: ['service', 'improvement'], only: true, list: 'closed' }],
    shownBy: [
      { kind: 'static', says: 'A column that no purpose claims fails the build.' },
      { kind: 'database', says: 'Every column of the running database is in the register, with a purpose.' },
    ],
  }),
  built('S03', {
    reading:
      'Each transaction runs as the database role of its purpose, which may read the columns that the register gives to that purpose. Whoever reaches for others is refused, and the log says who, for what and where.',
    class: 'enforced',
    claims: [{ act: 'use', what: ['everything'], aims: ['service', 'improvement'], only: true, list: 'closed' }],
    shownBy: [{ kind: 'database', says: 'For every purpose and column: what is granted is what is registered.' }],
  }),
  built('S04', {
    reading:
      'Using the service is never consent. What rests on consent is a closed list, off until somebody allows it by an act of their own, and asked of a ledger at the moment of use.',
    class: 'enforced',
    claims: [{ act: 'consent', to: 'processing', by: 'use' }],
    shownBy: [
      { kind: 'static', says: 'Only what people are asked for by name rests on consent, and nothing of it counts without an act.' },
      { kind: 'e2e', says: 'Whoever uses the service without answering has allowed nothing; whoever takes back has at once.' },
      { kind: 'database', says: 'The ledger takes no yes without an act and the words that were shown, and no change of what was said.' },
      {
        kind: 'drill',
        everyDays: 1,
        says: 'Of each thing that may be allowed, in the running installation: a yes counts, and taken back it counts no more, within a minute.',
      },
    ],
  }),
  built('S05', {
    reading: 'The inventory is closed; “not limited to” is dropped. A new category is a material change of the policy.',
    class: 'enforced',
    claims: [{ act: 'collect', what: [], list: 'open' }],
    shownBy: [
      {
        kind: 'static',
        says: 'A new category in the register is classed as a material change and fails the build until the edition is raised.',
      },
      { kind: 'runtime', says: 'The policy in force lists exactly the categories that the running register holds.' },
    ],
  }),
  built('S06', {
    reading: 'One place holds a person’s e-mail address; other copies stand in the register with their reason.',
    class: 'tested',
    claims: [{ act: 'collect', what: ['user.contact.email'], list: 'closed' }],
    shownBy: [{ kind: 'static', says: 'The address stands once among people; each other column says why it holds one.' }],
  }),
  built('S07', {
    reading: 'Names stand once, with the person; elsewhere only identifiers.',
    class: 'tested',
    claims: [{ act: 'collect', what: ['user.name.first', 'user.name.last'], list: 'closed' }],
    shownBy: [{ kind: 'static', says: 'A column called like a name outside the table of people says in the register why it is none.' }],
  }),
  built('S08', {
    reading: 'A phone number is optional.',
    class: 'tested',
    claims: [{ act: 'collect', what: ['user.contact.phone'], list: 'closed' }],
    shownBy: [{ kind: 'e2e', says: 'An account is made and used without a phone number.' }],
  }),
  built('S09', {
    reading: 'A postal address is optional, and told to nobody but the person and the tenant’s administrators.',
    class: 'tested',
    claims: [
      {
        act: 'collect',
        what: [
          'user.contact.address.street',
          'user.contact.address.postal_code',
          'user.contact.address.city',
          'user.contact.address.state',
          'user.contact.address.country',
        ],
        list: 'closed',
      },
    ],
    shownBy: [
      { kind: 'e2e', says: 'An account is made without an address, and an agent who may see the person does not see the address.' },
    ],
  }),
  built('S10', {
    reading:
      'Usage data and network information are personal data like all other: shown to the person, and in the copy that they take along. That erasing removes them is claimed with erasure, and not yet.',
    class: 'tested',
    claims: [{ act: 'collect', what: ['user.telemetry', 'user.network'], list: 'closed' }],
    shownBy: [{ kind: 'e2e', says: 'The copy holds the usage rows, networks, sign-ins and opens of its person, and of nobody else.' }],
  }),
  built('S11', {
    reading:
      'A session keeps the full address until it ends, at most 14 days; usage keeps its beginning only, cut short before it is stored.',
    class: 'enforced',
    claims: [{ act: 'collect', what: ['user.device.ip_address'], list: 'closed' }],
    shownBy: [
      { kind: 'static', says: 'Whatever address comes, at most 24 (IPv4) or 48 (IPv6) bits of it go on.' },
      { kind: 'e2e', says: 'Fifteen days after a sign-in no row of the database holds its full address.' },
      { kind: 'database', says: 'The database refuses a usage row with more of an address, and no session older than 14 days holds one.' },
    ],
  }),
  built('S12', {
    reading: 'Of a browser its family and major version are kept; the rest of what it says of itself is forgotten.',
    class: 'tested',
    claims: [{ act: 'collect', what: ['user.device.browser'], list: 'closed' }],
    shownBy: [{ kind: 'e2e', says: 'A browser’s whole description is sent and is found in no column of the database.' }],
  }),
  built('S13', {
    reading: 'A visited page is known by the pattern of its route; the query is dropped.',
    class: 'tested',
    claims: [{ act: 'collect', what: ['user.behavior.service_use'], list: 'closed' }],
    shownBy: [{ kind: 'e2e', says: 'An address with an e-mail in its query is called and told; neither database nor log has it.' }],
  }),
  built('S14', {
    reading: 'The time of use is kept to the minute.',
    class: 'tested',
    claims: [{ act: 'collect', what: ['user.behavior.service_use'], list: 'closed' }],
    shownBy: [{ kind: 'static', says: 'A stored time of use has no seconds.' }],
  }),
  built('S15', {
    reading: 'Only the time that a page is visible counts.',
    class: 'tested',
    claims: [{ act: 'collect', what: ['user.telemetry'], list: 'closed' }],
    shownBy: [{ kind: 'e2e', says: 'A hidden tab adds nothing.' }],
  }),
  built('S16', {
    reading: 'A device has a random number only with consent, and it can be reset. No fingerprint is made.',
    class: 'tested',
    claims: [{ act: 'collect', what: ['user.unique_id.pseudonymous'], list: 'closed' }],
    shownBy: [{ kind: 'e2e', says: 'Refused: no identifier in any storage, no hash of address and browser anywhere.' }],
  }),
  built('S17', {
    reading: 'Diagnostics are a closed list.',
    class: 'enforced',
    claims: [{ act: 'collect', what: ['user.diagnostics'], list: 'open' }],
    shownBy: [{ kind: 'static', says: 'A key outside the list is refused.' }],
  }),
  built('S18', {
    reading: 'Of what a browser sends, the server keeps what the register lists and forgets the rest.',
    class: 'tested',
    claims: [],
    shownBy: [{ kind: 'e2e', says: 'Forty headers, each with a mark, are sent; the database holds none of the marks.' }],
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
      },
    ],
  }),
  built('S20', {
    reading: 'Three aims are the service’s own; whatever else a policy wants to do is a purpose with a basis of its own, or refused.',
    class: 'enforced',
    claims: [{ act: 'use', what: ['everything'], aims: ['service', 'improvement', 'customisation'], only: true, list: 'closed' }],
    shownBy: [{ kind: 'static', says: 'The compiler refuses a purpose that is not on the list.' }],
  }),
  built('S21', {
    reading: 'What lies on a person’s device is in the register, and so is each store of the operator.',
    class: 'tested',
    claims: [
      { act: 'store', where: 'server', what: 'logs' },
      { act: 'store', where: 'thirdParty', what: 'logs' },
      { act: 'store', where: 'device', what: 'logs' },
    ],
    shownBy: [{ kind: 'static', says: 'A cookie, browser key or other browser store that nobody registered fails the build.' }],
  }),
  built('S22', {
    reading: 'At first sign-in a notice in layers offers each choice, all off, and “not now” weighs the same.',
    class: 'tested',
    claims: [],
    shownBy: [{ kind: 'e2e', says: 'Refusing everything reaches home in as many clicks as accepting.' }],
  }),
  built('S23', {
    reading: 'Access is switched off in the privacy centre, and the browser’s own permissions are read back.',
    class: 'tested',
    claims: [{ act: 'stop', what: 'access', by: 'deviceSettings' }],
    shownBy: [{ kind: 'e2e', says: 'After the switch the next request stores nothing.' }],
  }),
];
