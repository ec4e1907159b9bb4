import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../../ui-kit/button.tsx';
import { DefinitionList } from '../../../ui-kit/facts.tsx';
import { Icon } from '../../../ui-kit/icon.tsx';
import { Loaded, Page, PagePart } from '../../../ui-kit/page.tsx';
import type { ChangeReply } from '../contract.ts';
import { planKeys } from '../shared/model.ts';
import { IncidentsPart, PirPart } from './after-parts.tsx';
import { useBoardWords } from './board-words.ts';
import styles from './changes.module.css';
import { changeQuery } from './data.ts';
import { useFacts } from './facts.tsx';
import { KeepBoth } from './keep-both.tsx';
import { PlanForm } from './plan-form.tsx';
import { RiskPart } from './risk-part.tsx';
import { useSaid } from './said.ts';
import { Ways } from './ways.tsx';
import { useChangeWords } from './words.ts';

/** A change as a whole: its plan, its risk, what it meets, who agrees, and where it goes. */
export function DeskChange({ number }: { number: string }) {
  const say = useChangeWords();
  const asking = useQuery(changeQuery(number));
  const { data } = asking;
  return (
    <Page
      title={data?.title ?? number}
      width="wide"
      trail={[{ label: say('calendar'), to: '/desk/changes' }]}
      meta={data && `${data.number} · ${say(`state_${data.state}`)}`}
      end={data && <Ways change={data} />}
    >
      <Loaded asking={asking} look="page">
        {(change) => <Whole change={change} />}
      </Loaded>
    </Page>
  );
}

function Whole({ change }: { change: ChangeReply }) {
  const say = useChangeWords();
  const facts = useFacts(change);
  return (
    <article className={styles['whole']}>
      <div>
        <Notices change={change} />
        <PirPart change={change} />
        <PlanForm key={`${change.number} ${change.can.plan}`} change={change} />
      </div>
      <div>
        <PagePart title={say('facts')}>
          <DefinitionList facts={facts} />
          <p className={styles['doors']}>
            <LinkButton to="/desk/$queue/$number" params={{ queue: 'all', number: change.number }}>
              {say('toTicket')}
            </LinkButton>
            {change.approval !== null && (
              <LinkButton to="/desk/approvals/$id" params={{ id: change.approval.id }}>
                {say('toApproval')}
              </LinkButton>
            )}
          </p>
        </PagePart>
        <RiskPart change={change} />
        <KeepBoth change={change} />
        <IncidentsPart change={change} />
      </div>
    </article>
  );
}

function Notices({ change }: { change: ChangeReply }) {
  const say = useChangeWords();
  const board = useBoardWords();
  const missing = useMissingWords(change);
  return (
    <>
      {change.irregular.length > 0 && (
        <section className={styles['irregular']} aria-label={say('irregular')}>
          <h2>
            <Icon name="warning" /> {say('irregular')}
          </h2>
          <p>{change.irregular.map((one) => say(`irregular_${one}`)).join(', ')}</p>
          {change.irregularReason !== null && <p>{change.irregularReason}</p>}
        </section>
      )}
      {change.approval?.asksNobody === true && (
        <section className={styles['missing']} aria-label={board('decider')}>
          <h2>{board('decider')}</h2>
          <p>{board('deciderHelp')}</p>
        </section>
      )}
      {change.clashes && ['authorize', 'scheduled'].includes(change.state) && (
        <section className={styles['irregular']} aria-label={board('clashes')}>
          <h2>
            <Icon name="warning" /> {board('clashes')}
          </h2>
          <p>{board('clashesHelp')}</p>
        </section>
      )}
      {change.canceledBecause !== null && <p className={styles['missing']}>{board('canceled', { reason: change.canceledBecause })}</p>}
      {missing.length > 0 && (
        <section className={styles['missing']} aria-label={say('missing')}>
          <h2>{say('missing')}</h2>
          <ul>
            {missing.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
      )}
      {change.review !== null && (
        <PagePart title={say('review')}>
          <p className={styles['text']}>{change.review}</p>
        </PagePart>
      )}
    </>
  );
}

/** What its model still asks for, in the words of the screen. */
function useMissingWords({ missing, questions }: ChangeReply): string[] {
  const say = useChangeWords();
  const said = useSaid();
  return missing.map((pointer) => {
    const [, part, key = ''] = pointer.split('/');
    const plan = planKeys.find((one) => one === key);
    if (part === 'plans' && plan !== undefined) return say(`plan_${plan}`);
    if (part === 'planned') return say('missing_planned');
    const question = questions.find((one) => one.key === key);
    return question === undefined ? say('missing_services') : said(question.label);
  });
}
