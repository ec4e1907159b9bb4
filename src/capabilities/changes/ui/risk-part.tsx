import { PagePart } from '../../../ui-kit/page.tsx';
import type { ChangeReply } from '../contract.ts';
import styles from './changes.module.css';
import { useSaid } from './said.ts';
import { useChangeWords } from './words.ts';

/** The risk, with all that adds up to it. */
export function RiskPart({ change: { risk, questions } }: { change: ChangeReply }) {
  const say = useChangeWords();
  const said = useSaid();
  const open = questions.filter(({ key }) => risk.unanswered.includes(key));
  return (
    <PagePart title={say('risk')}>
      <p>
        <strong>{say(`risk_${risk.level}`)}</strong> · {say('riskPoints', { count: risk.points })}
      </p>
      {risk.parts.length === 0 && open.length === 0 && <p>{say('noRisk')}</p>}
      <ul className={styles['parts']}>
        {risk.parts.map((part) => (
          <li key={part.label.en}>
            <span>
              {said(part.label)}
              {part.said !== null && <small>{said(part.said)}</small>}
            </span>
            <b>{part.points > 0 ? `+${part.points}` : part.points}</b>
          </li>
        ))}
        {open.map(({ key, label }) => (
          <li key={key}>
            <span>
              {said(label)}
              <small>{say('unanswered')}</small>
            </span>
            <b>?</b>
          </li>
        ))}
      </ul>
    </PagePart>
  );
}
