import { useState } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { PlainTable } from '../../../../ui-kit/plain-table.tsx';
import { Tabs } from '../../../../ui-kit/tabs.tsx';
import type { RuleReply } from '../../contract.ts';
import { type Jurisdiction, jurisdictions } from '../../shared/rights.ts';
import styles from '../rights.module.css';
import { useRightsWords } from '../words.ts';
import { Correct } from './correct.tsx';
import { useArrangeWords } from './words.ts';

interface RulesProps {
  /** Whose law holds here. */
  here: Jurisdiction;
  rules: readonly RuleReply[];
}

/** By when each right is answered, law by law; a time of the law can be corrected with its reason. */
export function RulesPart({ here, rules }: RulesProps) {
  const say = useArrangeWords();
  const [chosen, choose] = useState<string>(here);
  const [correcting, setCorrecting] = useState<RuleReply>();
  const tabs = jurisdictions.map((id) => ({
    id,
    label: id === here ? say('lawHere', { law: say(id) }) : say(id),
    content: <Rules rules={rules.filter(({ jurisdiction }) => jurisdiction === id)} onCorrect={setCorrecting} />,
  }));
  return (
    <PagePart title={say('rules')} help={say('rulesHelp')}>
      <Tabs label={say('rules')} tabs={tabs} chosen={chosen} onChoose={choose} />
      {correcting !== undefined && <Correct rule={correcting} onClose={() => setCorrecting(undefined)} />}
    </PagePart>
  );
}

function Rules({ rules, onCorrect }: { rules: readonly RuleReply[]; onCorrect: (rule: RuleReply) => void }) {
  const say = useArrangeWords();
  const sayRight = useRightsWords();
  return (
    <PlainTable
      label={say('rules')}
      columns={[
        { key: 'right', header: say('right'), cell: (rule: RuleReply) => <Named rule={rule} /> },
        { key: 'time', header: say('time'), cell: (rule: RuleReply) => <Time rule={rule} /> },
        { key: 'source', header: say('source'), cell: (rule: RuleReply) => <Source rule={rule} /> },
        {
          key: 'deed',
          header: say('change'),
          cell: (rule: RuleReply) => (
            <span className={styles['inRow']}>
              <Button
                look="quiet"
                aria-label={say('correctRight', { right: sayRight(`right_${rule.right}`) })}
                onPress={() => onCorrect(rule)}
              >
                {say('correct')}
              </Button>
            </span>
          ),
        },
      ]}
      rows={rules}
      keyOf={({ jurisdiction, right }) => `${jurisdiction} ${right}`}
    />
  );
}

function Named({ rule: { right, law } }: { rule: RuleReply }) {
  const say = useRightsWords();
  return (
    <>
      {say(`right_${right}`)}
      <small className={styles['under']}>{law}</small>
    </>
  );
}

function Time({ rule: { amount, unit, extension, confirm } }: { rule: RuleReply }) {
  const say = useArrangeWords();
  const longer = extension === 0 ? say('noLonger') : say('longer', { span: say(`span_${unit}`, { count: extension }) });
  return (
    <>
      {amount === 0 ? say('atOnce') : say(`span_${unit}`, { count: amount })}
      <small className={styles['under']}>{confirm === null ? longer : `${longer}; ${say('confirmIn', { count: confirm })}`}</small>
    </>
  );
}

function Source({ rule: { source, reason, madeBy, at } }: { rule: RuleReply }) {
  const say = useArrangeWords();
  const { date } = useFormats();
  return (
    <>
      {source}
      {madeBy !== null && (
        <small className={styles['under']} dir="auto">
          {say('corrected', { name: madeBy, at: date(at), reason: reason ?? '' })}
        </small>
      )}
    </>
  );
}
