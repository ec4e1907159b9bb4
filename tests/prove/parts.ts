/** One part of the proof: what it claims, and the tests that would fail if it were not so. */
export type Part = {
  readonly name: string;
  readonly says: string;
  readonly paths: readonly string[];
  /** Switches beside those of every proof. */
  readonly switches?: Readonly<Record<string, string>>;
};

export const parts: readonly Part[] = [
  {
    name: 'isolation',
    says: 'Each endpoint, called by each role with every identifier of another tenant: nothing told, nothing changed, a planted leak found. Each endpoint × role × relation as reviewed.',
    paths: ['tests/isolation'],
  },
  { name: 'fuzz', says: '20,000 requests made from the OpenAPI document: no 5xx, no hang.', paths: ['tests/fuzz'] },
  {
    name: 'conditions',
    says: '50,000 random conditions mean the same in the evaluator and in SQL, and planted differences are found.',
    paths: ['src/kernel/db/conditions.test.ts', 'src/kernel/shared/conditions'],
  },
  {
    name: 'properties',
    says: 'State machines, approvals, numbers, paging, forms, merging of fields and the texts of letters keep their properties for random input.',
    paths: [
      'src/capabilities/approvals/shared',
      'src/capabilities/tickets/shared',
      'src/capabilities/tickets/walk.test.ts',
      'src/capabilities/tickets/create.test.ts',
      'src/capabilities/tickets/list.test.ts',
      'src/capabilities/catalog/shared',
      'src/kernel/shared',
      'src/kernel/i18n',
      'src/kernel/db/sql.test.ts',
      'src/kernel/events/tampering.test.ts',
    ],
  },
  {
    name: 'clocks',
    says: 'Clocks of service levels read in 100,000 random histories to the second as a reference does that looks at the wall minute after minute: over time zones, changes of the clock, a skipped day, leap days, holidays and overlapping pauses.',
    paths: ['src/capabilities/sla/shared'],
  },
  {
    name: 'walls',
    says: 'Each wall is seen to fire, each by its planted fault; the gate of the privacy registry too.',
    paths: ['tests/walls', 'tests/privacy', 'src/kernel/db/walls.test.ts'],
  },
  {
    name: 'screens',
    says: 'Every screen, at both widths and from both sides, bears what hostile people wrote; it waits, fails and comes back as it should; and axe finds nothing wrong with it at either width, in light and dark.',
    paths: ['tests/e2e/hostile.test.ts', 'tests/e2e/screens.test.ts'],
  },
  {
    name: 'refused',
    says: 'Every journey of a person, end to end, passes unchanged where everything optional is refused: each choice of each account, Global Privacy Control in header and script, and pictures in letters. What is about the asking itself comes undecided: tests/support/undecided.ts has each with its reason.',
    paths: ['tests/e2e'],
    switches: { CANDOR_REFUSED: '1', CANDOR_PROVE: '0', CANDOR_PICTURES: 'none' },
  },
  {
    name: 'undecided',
    says: 'The same journeys for people who have answered nothing, and of whom nothing optional is done either.',
    paths: ['tests/e2e'],
    switches: { CANDOR_REFUSED: '0', CANDOR_PROVE: '0', CANDOR_PICTURES: 'none' },
  },
  {
    name: 'import',
    says: 'The whole event log of ServiceNow, 890 incidents in 5,998 rows: interrupted it completes, a second run changes nothing, no row is wrong, the log verifies.',
    paths: ['src/capabilities/exchange/import.test.ts'],
  },
  {
    name: 'files',
    says: 'A file of 1 GB, the most that is taken, passes in and out without being held in memory; one byte more is refused.',
    paths: ['src/kernel/files/files.test.ts'],
  },
  {
    name: 'databases',
    says: 'PostgreSQL 14 as it really is is refused in one sentence; in a real PostgreSQL 15 the demo is made, and an agent signs in and finds a ticket.',
    paths: ['tests/databases'],
  },
  {
    name: 'crash',
    says: '50 kills (-9) of server, worker and database at random moments under load: nothing acknowledged lost, nothing doubled, the log verifies.',
    paths: ['tests/crash'],
  },
];
