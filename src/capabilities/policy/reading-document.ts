import { claimsOf, lint } from './lint/lint.ts';
import { spans } from './source/source.ts';
import type { Span } from './source/span.ts';
import type { Statement } from './statements/statement.ts';
import { statementOf, statements } from './statements/statements.ts';

/** The source with its reading, sentence by sentence, as a document for whoever has no officer's account: the same reading gives the same text. */
export function readingDocument(): string {
  const read = new Set<string>();
  const built = statements.filter((statement) => statement.built).length;
  return `${[
    '# The source, read sentence by sentence',
    'Written by `node bin/policy-reading.mjs` from the reading that the program itself uses; a test fails while it is another. Nobody writes here by hand.',
    `The document that Candor executes is quoted whole and in its order. Below each sentence stands what it was read to state, what the software does so that this is true or does instead, and what would show that it is not. ${built} of ${statements.length} statements are built; of the others nothing is claimed. Where the source is weak stands [at the end](#where-the-source-is-weak). What holds at this moment tells the page \`/privacy/proofs\` of each installation.`,
    ...spans.map((span) => spanText(span, read)),
    weaknesses(),
  ].join('\n\n')}\n`;
}

function spanText({ text, states, isHeading }: Span, read: Set<string>): string {
  if (isHeading) return `## ${text}`;
  const told = states.map((id) => {
    const isFirst = !read.has(id);
    read.add(id);
    return isFirst ? statementText(statementOf(id) as Statement) : `- **${id}**, see above.`;
  });
  return [`> ${text}`, told.join('\n')].join('\n\n');
}

const statementText = ({ id, class: told, built, reading, shownBy }: Statement): string =>
  [
    `- **${id}**, ${built ? told : 'not yet built'}. ${reading}`,
    ...shownBy.map(
      (showing) =>
        `  - \`${id}.${showing.kind}\`${showing.kind === 'drill' ? `, ${showing.everyDays === 1 ? 'daily' : `every ${showing.everyDays} days`}` : ''}: ${showing.says}`,
    ),
  ].join('\n');

const weaknesses = (): string =>
  [
    '## Where the source is weak',
    'Found by rules from what each sentence claims, not from a list of answers.',
    ['| Rule | Of | In | Why |', '|---|---|---|---|', ...lint(claimsOf(statements)).map(row)].join('\n'),
  ].join('\n\n');

const row = ({ rule, of, by, says }: ReturnType<typeof lint>[number]): string =>
  `| ${rule} | ${of} | ${by.length === 0 ? 'the whole' : by.join(', ')} | ${says} |`;
