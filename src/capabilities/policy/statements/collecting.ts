import { built, type Statement } from './statement.ts';

/** S01 to S09: what is collected, and why. */
export const collecting: readonly Statement[] = [
  built('S01', {
    reading:
      'The published policy is compiled from the register that the program obeys; each right of the law is an item of the catalog, with the time of the law as data.',
    class: 'tested',
    claims: [],
    shownBy: [
      {
        kind: 'static',
        says: 'The same register gives the same document, byte for byte; a changed register gives another.',
        tests: ['tests/privacy/policy-compile.test.ts', 'tests/privacy/policy-proofs.test.ts'],
      },
      { kind: 'runtime', says: 'The document that is shown has the hash that stands in the chain.' },
      {
        kind: 'e2e',
        says: 'Each right that applies to a person leads to a request type that can be asked for, with its law and its last day.',
        tests: ['src/capabilities/rights/rights.test.ts'],
      },
    ],
  }),
  built('S02', {
    reading: 'The list of purposes is closed, and a column without a purpose is not let into the database.',
    class: 'enforced',
    claims: [{ act: 'use', what: ['everything'], aims: ['service', 'improvement'], only: true, list: 'closed' }],
    shownBy: [
      { kind: 'static', says: 'A column that no purpose claims fails the build.', tests: ['tests/privacy/statements.test.ts'] },
      { kind: 'database', says: 'Every column of the running database is in the register, with a purpose.' },
    ],
  }),
  built('S03', {
    reading:
      'Each transaction runs as the database role of its purpose, which may read the columns that the register gives to that purpose. Whoever reaches for others is refused, and the log says who, for what and where.',
    class: 'enforced',
    claims: [{ act: 'use', what: ['everything'], aims: ['service', 'improvement'], only: true, list: 'closed' }],
    shownBy: [
      {
        kind: 'e2e',
        says: 'Whoever reaches for a column of another purpose is refused by the database, and the log says who, for what and where.',
        tests: ['tests/privacy/purposes.test.ts'],
      },
      { kind: 'database', says: 'For every purpose and column: what is granted is what is registered.' },
    ],
  }),
  built('S04', {
    reading:
      'Using the service is never consent. What rests on consent is a closed list, off until somebody allows it by an act of their own, and asked of a ledger at the moment of use.',
    class: 'enforced',
    claims: [{ act: 'consent', to: 'processing', by: 'use' }],
    shownBy: [
      {
        kind: 'static',
        says: 'Only what people are asked for by name rests on consent, and nothing of it counts without an act.',
        tests: ['tests/privacy/statements.test.ts'],
      },
      {
        kind: 'e2e',
        says: 'Whoever uses the service without answering has allowed nothing; whoever takes back has at once.',
        tests: ['tests/privacy/statements.test.ts'],
      },
      { kind: 'database', says: 'The ledger takes no yes without an act and the words that were shown, and no change of what was said.' },
      {
        kind: 'drill',
        everyDays: 1,
        says: 'Of each thing that may be allowed, in the running installation: a yes counts, and taken back it counts no more, within a minute.',
        tests: ['tests/privacy/drills.test.ts'],
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
        tests: ['tests/privacy/policy-compile.test.ts'],
      },
      { kind: 'runtime', says: 'The policy in force lists exactly the categories that the running register holds.' },
    ],
  }),
  built('S06', {
    reading:
      'One place holds a person’s e-mail address; other copies stand in the register with their reason. What it was before a change, like a former name, phone number or postal address, is erased from the log after 90 days.',
    class: 'tested',
    claims: [{ act: 'collect', what: ['user.contact.email'], list: 'closed' }],
    shownBy: [
      {
        kind: 'static',
        says: 'The address stands once among people; each other column says why it holds one.',
        tests: ['tests/privacy/my-data-canaries.test.ts', 'tests/privacy/my-data.test.ts', 'tests/privacy/statements.test.ts'],
      },
      {
        kind: 'e2e',
        says: 'Ninety days after a change the earlier value is gone from the log and from the person’s copy, nobody else’s is touched, and the chain of the log still holds.',
        tests: ['tests/privacy/earlier-values.test.ts'],
      },
    ],
  }),
  built('S07', {
    reading: 'Names stand once, with the person; elsewhere only identifiers.',
    class: 'tested',
    claims: [{ act: 'collect', what: ['user.name.first', 'user.name.last'], list: 'closed' }],
    shownBy: [
      {
        kind: 'static',
        says: 'A column called like a name outside the table of people says in the register why it is none.',
        tests: ['tests/privacy/my-data-canaries.test.ts', 'tests/privacy/statements.test.ts'],
      },
    ],
  }),
  built('S08', {
    reading: 'A phone number is optional.',
    class: 'tested',
    claims: [{ act: 'collect', what: ['user.contact.phone'], list: 'closed' }],
    shownBy: [
      {
        kind: 'e2e',
        says: 'An account is made and used without a phone number.',
        tests: ['tests/privacy/my-data-canaries.test.ts', 'tests/privacy/my-data.test.ts', 'tests/privacy/statements.test.ts'],
      },
    ],
  }),
  built('S09', {
    reading:
      'A postal address is optional. It is told to the person and the tenant’s administrators; to those in whose hands a request of theirs is that is delivered, while it is open, under a database role of its own that sees no other address; and to nobody else.',
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
      {
        kind: 'e2e',
        says: 'An account is made without an address; the assignee and the team of an open request that is delivered read it, every other agent is refused, and so is the role of that purpose for everybody else.',
        tests: [
          'src/capabilities/site/site.test.ts',
          'src/capabilities/tickets/from-catalog.test.ts',
          'tests/privacy/my-data-canaries.test.ts',
          'tests/privacy/my-data.test.ts',
          'tests/privacy/statements.test.ts',
        ],
      },
    ],
  }),
];
