import type { Kept, Result } from './results.ts';

/** What was proved, for people; everything in it is also in the JSON beside it. */
export function pageOf(day: string, { versions, results }: Kept): string {
  return [
    `# Proofs of the foundation, ${day}`,
    '',
    'Written by `npm run prove`. One part again: `npm run prove -- --only fuzz --again`; the same random input again: `--seed` with the number below.',
    '',
    ...Object.entries(versions).map(([name, version]) => `- ${name}: ${version}`),
    '',
    '| part | result | tests | commit | seed | began | took |',
    '|---|---|---|---|---|---|---|',
    ...results.map(line),
    '',
    ...results.flatMap(section),
  ].join('\n');
}

const verdict = ({ holds }: Result): string => (holds ? 'holds' : '**does not hold**');
const passed = ({ tests }: Result): string => `${tests.filter(({ status }) => status === 'passed').length} of ${tests.length}`;

const line = (result: Result): string =>
  `| ${[result.part, verdict(result), passed(result), result.commit, result.seed, result.startedAt, `${result.seconds} s`].join(' | ')} |`;

function section(result: Result): string[] {
  const { part, says, figures, tests, lastWords } = result;
  const failed = tests.filter(({ failure }) => failure !== undefined);
  return [
    `## ${part}: ${verdict(result)}`,
    '',
    says,
    '',
    ...figures.map((figure) => `- ${figure.slice(part.length + 2)}`),
    ...(figures.length > 0 ? [''] : []),
    ...failed.flatMap(({ name, failure = '' }) => [`Counterexample of "${name}":`, '', ...fenced(failure.slice(0, 4000))]),
    ...(lastWords !== undefined && failed.length === 0 ? ['Its last words:', '', ...fenced(lastWords.slice(-4000))] : []),
    ...tests.filter(({ status }) => status !== 'passed').map(({ name, status }) => `- ${marks[status] ?? status} ${name}`),
    `${passed(result)} tests passed; their names are in the JSON beside this page.`,
    '',
  ];
}

const marks: Readonly<Record<string, string>> = { failed: '✗ FAILED', skipped: '– not run here' };

const fenced = (text: string): string[] => ['```', ...text.trimEnd().replaceAll('```', "'''").split('\n'), '```', ''];
