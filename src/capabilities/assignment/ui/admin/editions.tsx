import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import type { BookReply } from '../../contract.ts';
import type { AssignmentRules, Rule } from '../../shared/definition.ts';
import styles from './assignment.module.css';
import { editionsQuery } from './data.ts';
import { type Difference, differencesOf } from './differences.ts';
import type { RuleWords } from './use-rule-words.ts';
import { useAssignmentWords } from './words.ts';

/** What was in force and since when, newest first, each with what it changed. */
export function Editions({ book: { workspace, version, published }, words }: { book: BookReply; words: RuleWords }) {
  const say = useAssignmentWords();
  const { dateTime } = useFormats();
  return (
    <PagePart title={say('versions')}>
      <Loaded asking={useQuery(editionsQuery(workspace, version))} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="clock">{say('noVersions')}</EmptyState>
          ) : (
            <RowList label={say('versions')}>
              {items.map((one, at) => (
                <Row
                  key={one.number}
                  line={[dateTime(one.at), one.by.name].filter((part) => part !== '').join(' · ')}
                  end={one.number === published?.number && <Badge tone="good">{say('inUse')}</Badge>}
                >
                  {say('versionNumber', { number: one.number })}
                  <Told before={items[at + 1]?.says} after={one.says} words={words} />
                </Row>
              ))}
            </RowList>
          )
        }
      </Loaded>
    </PagePart>
  );
}

function Told({ before, after, words }: { before: AssignmentRules | undefined; after: AssignmentRules; words: RuleWords }) {
  const say = useAssignmentWords();
  return before === undefined ? <>: {say('firstVersion')}</> : <Differences before={before} after={after} words={words} />;
}

/** What is different, a line each. */
export function Differences({ before, after, words }: { before: AssignmentRules; after: AssignmentRules; words: RuleWords }) {
  const say = useAssignmentWords();
  const told = useDifferenceWords(words);
  const differences = differencesOf(before, after);
  if (differences.length === 0) return <p className={styles['muted']}>{say('nothingChanged')}</p>;
  return (
    <ul className={styles['differences']}>
      {differences.map((one) => (
        <li key={told(one)}>{told(one)}</li>
      ))}
    </ul>
  );
}

function useDifferenceWords({ ruleName, line, around, wordsOf }: RuleWords): (difference: Difference) => string {
  const say = useAssignmentWords();
  const fieldName = {
    name: say('name'),
    when: say('when'),
    team: say('team'),
    method: say('method'),
    sticky: say('sticky'),
    stickyTo: say('stickyTo'),
    tasks: say('alsoTasks'),
  };
  const more = { skills: say('skills'), otherwise: say('otherwise'), active: say('active'), id: '' };
  const value = <K extends keyof Rule>(field: K, of: Rule): string => wordsOf[field](of[field]) || say('nothing');
  return (one) => {
    if (one.what === 'moved') return say('moved');
    if (one.what === 'around') {
      const [from, to] = [around(one.field, one.from), around(one.field, one.to)].map((text) => text || say('nothing'));
      return say('changedFrom', { field: say(one.field), from: from ?? '', to: to ?? '' });
    }
    if (one.what !== 'changed') return `${say(one.what, { name: ruleName(one.rule) })} (${line(one.rule)})`;
    const fields = one.fields.map((field) =>
      say('changedFrom', { field: { ...fieldName, ...more }[field], from: value(field, one.before), to: value(field, one.after) }),
    );
    return say('changed', { name: ruleName(one.after), fields: fields.join('; ') });
  };
}
