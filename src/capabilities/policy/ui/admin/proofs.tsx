import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../../ui-kit/button.tsx';
import { ChipChoice } from '../../../../ui-kit/chip-choice.tsx';
import { Loaded, Page } from '../../../../ui-kit/page.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import type { ReadingReply } from '../../contract.ts';
import { readingQuery } from './data.ts';
import { type ProofShow, proofShows } from './parts.ts';
import { StatementProofs } from './proof-row.tsx';
import { isShown } from './proof-state.ts';
import { useProofWords } from './proof-words.ts';
import styles from './proofs.module.css';

interface ProofsProps {
  show: ProofShow;
  onShow: (show: ProofShow) => void;
}

/** Statement by statement what shows it, and whether it does now. */
export function Proofs({ show, onShow }: ProofsProps) {
  const say = useProofWords();
  const options = proofShows.map((id) => ({ id, label: say(`show_${id}`) }));
  return (
    <Page
      title={say('proofs')}
      width="wide"
      end={<a href="/privacy/proofs">{say('readPage')}</a>}
      filters={
        <ChipChoice
          label={say('show')}
          any={null}
          options={options}
          value={show}
          onChange={(id) => onShow(proofShows.find((one) => one === id) ?? 'all')}
        />
      }
    >
      <p>{say('proofsHelp')}</p>
      <Loaded asking={useQuery(readingQuery)} rows={14}>
        {(reading) => <List reading={reading} show={show} onShow={onShow} />}
      </Loaded>
    </Page>
  );
}

function List({ reading: { statements, spans }, show, onShow }: { reading: ReadingReply } & ProofsProps) {
  const say = useProofWords();
  const shown = statements.filter(isShown[show]);
  if (shown.length === 0)
    return (
      <EmptyState icon="check-circle" deed={<Button onPress={() => onShow('all')}>{say('showAll')}</Button>}>
        {say('nothingShown')}
      </EmptyState>
    );
  return (
    <>
      <p className={styles['sum']}>{say('found', { count: shown.length })}</p>
      <ul className={styles['list']} aria-label={say('statements')}>
        {shown.map((statement) => (
          <StatementProofs
            key={statement.id}
            statement={statement}
            quotes={spans.filter(({ states }) => states.includes(statement.id)).map(({ text }) => text)}
          />
        ))}
      </ul>
    </>
  );
}
