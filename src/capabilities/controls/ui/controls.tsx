import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded, Page } from '../../../ui-kit/page.tsx';
import type { ControlReply, ControlsReply } from '../contract.ts';
import { Attest } from './attest.tsx';
import { Control } from './control.tsx';
import styles from './controls.module.css';
import { controlsQuery } from './data.ts';
import { useControlWords } from './words.ts';

/** Every measure with its last look, worst first where something is wrong. */
export function Controls() {
  const say = useControlWords();
  return (
    <Page title={say('controls')} width="wide">
      <p>{say('controlsHelp')}</p>
      <Loaded asking={useQuery(controlsQuery)} rows={10}>
        {(all) => <Catalogue all={all} />}
      </Loaded>
    </Page>
  );
}

const order: readonly ControlReply['state'][] = ['red', 'stale', 'suspect', 'gap', 'green'];

function Catalogue({ all: { items, attestations, can } }: { all: ControlsReply }) {
  const say = useControlWords();
  const [answering, setAnswering] = useState<ControlReply | null>(null);
  const sorted = [...items].sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
  return (
    <>
      {!can.attest && <p className={styles['meta']}>{say('ofOperator')}</p>}
      <ul className={styles['list']} aria-label={say('controls')}>
        {sorted.map((control) => (
          <Control
            key={control.control}
            control={control}
            word={attestations.find((word) => word.control === control.control)}
            onAnswer={can.attest && control.kind === 'attestation' ? () => setAnswering(control) : undefined}
          />
        ))}
      </ul>
      {answering !== null && <Attest control={answering} onClose={() => setAnswering(null)} />}
    </>
  );
}
