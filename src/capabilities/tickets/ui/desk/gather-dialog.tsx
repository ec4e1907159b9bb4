import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { RadioGroup } from '../../../../ui-kit/choice-fields.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import type { TicketRow } from '../../shared/records.ts';
import styles from './bulk.module.css';
import { type GatherKind, gatherKinds, mostGathered, useGathering } from './use-gathering.ts';
import { useDeskWords, useNamed } from './words.ts';

interface GatherDialogProps {
  rows: readonly TicketRow[];
  deed: 'merge' | 'link';
  onClose: () => void;
  onDone: () => void;
}

const words = { related: 'related2', duplicate: 'duplicate', child: 'child' } as const;

/** Which of the tickets goes on, and what becomes of the others: merged into it, or linked to it. */
export function GatherDialog({ rows, deed, onClose, onDone }: GatherDialogProps) {
  const say = useDeskWords();
  const [main, choose] = useState(oldestOf(rows));
  const [kind, setKind] = useState<GatherKind>('related');
  const others = rows.filter(({ number }) => number !== main);
  const { gather, isPending } = useGathering();
  const isTooMany = rows.length > mostGathered;
  const done = () => {
    onClose();
    onDone();
  };
  const foot = (
    <Button
      look="primary"
      busy={isPending}
      isDisabled={isTooMany || others.length === 0}
      onPress={() => void gather({ deed, kind, main, others }).then(done)}
    >
      {deed === 'merge' ? say('mergeAll', { count: others.length }) : say('linkAll', { count: others.length })}
    </Button>
  );
  return (
    <Dialog isOpen isFirm size="wide" onClose={onClose} title={say(deed === 'merge' ? 'mergeTitle' : 'linkTitle')} foot={foot}>
      <div className={styles['asks']}>
        {isTooMany && <p className={styles['told']}>{say('gatherMost', { count: mostGathered })}</p>}
        {deed === 'link' && (
          <Select
            label={say('linkAs')}
            options={gatherKinds.map((id) => ({ id, label: say(words[id]) }))}
            value={kind}
            onChange={(id) => gatherKinds.filter((one) => one === id).map(setKind)}
          />
        )}
        {!isTooMany && <Main rows={rows} value={main} onChange={choose} />}
        <p className={styles['told']}>{deed === 'merge' ? say('mergeAllHelp', { number: main }) : say('linkAllHelp', { number: main })}</p>
      </div>
    </Dialog>
  );
}

const oldestOf = (rows: readonly TicketRow[]): string =>
  rows.toSorted((one, other) => one.createdAt.localeCompare(other.createdAt))[0]?.number ?? '';

function Main({ rows, value, onChange }: { rows: readonly TicketRow[]; value: string; onChange: (number: string) => void }) {
  const say = useDeskWords();
  const named = useNamed();
  const options = rows.map(({ number, title, requester, state }) => ({
    id: number,
    label: `${number} ${title}`,
    line: `${requester.name} · ${named('state', state)}`,
  }));
  return <RadioGroup label={say('mainTicket')} look="bare" options={options} value={value} onChange={onChange} />;
}
