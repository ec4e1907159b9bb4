import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Checkbox } from '../../../../ui-kit/checkbox.tsx';
import { Figures } from '../../../../ui-kit/figures.tsx';
import { Link } from '../../../../ui-kit/link.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { PlainTable } from '../../../../ui-kit/plain-table.tsx';
import { EmptyState, ErrorState } from '../../../../ui-kit/states.tsx';
import type { SimulationReply } from '../../contract.ts';
import type { AssignmentRules } from '../../shared/definition.ts';
import styles from './assignment.module.css';
import { ruleCalls, useAssignmentDeed } from './data.ts';
import type { RuleWords } from './use-rule-words.ts';
import { useAssignmentWords } from './words.ts';

interface SimulationProps {
  workspace: string;
  /** As they stand on the screen, saved or not. */
  rules: AssignmentRules;
  may: boolean;
  words: RuleWords;
}

/** Where past tickets would be by the rules on the screen, beside where they are. */
export function Simulation({ workspace, rules, may, words }: SimulationProps) {
  const say = useAssignmentWords();
  const tried = useAssignmentDeed((asked: AssignmentRules) => ruleCalls.simulate({ workspace, ...asked }));
  const begin = (
    <Button busy={tried.isPending} isDisabled={!may || rules.rules.length === 0} onPress={() => tried.mutate(rules)}>
      {say('simulate')}
    </Button>
  );
  return (
    <PagePart title={say('simulation')} help={say(may ? 'simulationHelp' : 'maySimulate')} end={begin}>
      {tried.error !== null && <ErrorState look="inline" error={tried.error} onRetry={() => tried.mutate(rules)} />}
      {tried.data !== undefined && <Tried result={tried.data} rules={tried.variables} words={words} />}
    </PagePart>
  );
}

const most = 100;

function Tried({ result: { counts, items }, rules, words }: { result: SimulationReply; rules: AssignmentRules; words: RuleWords }) {
  const say = useAssignmentWords();
  const [onlyChanges, setOnly] = useState(true);
  if (counts.tickets === 0) return <EmptyState icon="inbox">{say('noPast')}</EmptyState>;
  const wanted = items.filter(({ otherTeam, otherPerson }) => !onlyChanges || otherTeam || otherPerson);
  const figures = (['tickets', 'otherTeam', 'otherPerson', 'noRule', 'nobodyFree'] as const).map((key) => ({
    name: say(`count${key.charAt(0).toUpperCase()}${key.slice(1)}` as 'countTickets'),
    count: counts[key],
  }));
  return (
    <div className={styles['tried']}>
      <Figures label={say('simulation')} figures={figures} />
      <Checkbox label={say('onlyChanges')} value={onlyChanges} onChange={setOnly} />
      {wanted.length === 0 ? (
        <p className={styles['muted']}>{say('noChanges')}</p>
      ) : (
        <Table items={wanted.slice(0, most)} rules={rules} words={words} />
      )}
      {wanted.length > most && <p className={styles['muted']}>{say('shownOf', { shown: most, all: wanted.length })}</p>}
    </div>
  );
}

type Item = SimulationReply['items'][number];

function Table({ items, rules, words }: { items: readonly Item[]; rules: AssignmentRules; words: RuleWords }) {
  const say = useAssignmentWords();
  const place = ({ team, person }: Item['now']): string =>
    say('place', { team: team?.name ?? say('noTeam'), person: person?.name ?? say('nobody') });
  const ruleOf = (id: string | null): string => {
    const found = rules.rules.find((rule) => rule.id === id);
    return found === undefined ? say('noRuleFits') : words.ruleName(found);
  };
  return (
    <PlainTable
      label={say('simulation')}
      rows={items}
      keyOf={({ number }) => number}
      columns={[
        {
          key: 'ticket',
          header: say('ticket'),
          cell: ({ number }) => (
            <Link to="/t/$number" params={{ number }}>
              {number}
            </Link>
          ),
        },
        { key: 'title', header: say('title'), cell: ({ title }) => title },
        { key: 'now', header: say('now'), cell: ({ now }) => place(now) },
        { key: 'wouldBe', header: say('wouldBe'), cell: ({ draft }) => place(draft) },
        { key: 'rule', header: say('byRule'), cell: ({ rule }) => ruleOf(rule) },
      ]}
    />
  );
}
