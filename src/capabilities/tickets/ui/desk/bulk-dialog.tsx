import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import type { BulkChange, BulkReply } from '../../contract-bulk.ts';
import type { TicketRow, Transition } from '../../shared/records.ts';
import styles from './bulk.module.css';
import { AssignFields, LevelFields, StateFields, TagFields } from './bulk-fields.tsx';
import { BulkPreview } from './bulk-preview.tsx';
import { isMoveReady } from './move-fields.tsx';
import { givenIn } from './move-given.ts';
import { useBulk, usePreview } from './use-bulk.ts';
import { useDeskWords } from './words.ts';

export type BulkPart = 'assign' | 'state' | 'priority' | 'tags';

interface BulkDialogProps {
  rows: readonly TicketRow[];
  part: BulkPart;
  onClose: () => void;
  onDone: () => void;
}

/** What to change, what that would do to each ticket, and only then the deed. */
export function BulkDialog({ rows, part, onClose, onDone }: BulkDialogProps) {
  const say = useDeskWords();
  const numbers = rows.map(({ number }) => number);
  const [given, setGiven] = useState<BulkChange>({});
  const [moves, setMoves] = useState<readonly Transition[]>();
  const change = isWhole(given, moves) ? given : nothing;
  const { data, error, isLoading, isPlaceholderData } = usePreview(numbers, change);
  // The moves are of the tickets as they were when the dialog opened: a choice must not vanish while one fills in what it asks for.
  if (moves === undefined && data !== undefined) setMoves(data.moves);
  const { mutate, isPending } = useBulk(numbers);
  const isEmpty = Object.keys(change).length === 0;
  const count = countOf(isEmpty, data);
  const done = () => {
    onClose();
    onDone();
  };
  const foot = (
    <Button
      look="primary"
      busy={isPending}
      isDisabled={count === 0 || isPlaceholderData}
      onPress={() => mutate(change, { onSuccess: done })}
    >
      {say('bulkChange', { count: isEmpty ? rows.length : count })}
    </Button>
  );
  return (
    <Dialog isOpen isFirm size="wide" onClose={onClose} title={say('bulkTitle', { count: rows.length })} foot={foot}>
      <div className={styles['asks']}>
        <Fields part={part} change={given} moves={moves} onChange={setGiven} />
        {isLoading && <SkeletonRows count={4} height={28} />}
        {error !== null && <ErrorState error={error} look="inline" />}
        {data && <BulkPreview rows={rows} reply={data} isEmpty={isEmpty} />}
      </div>
    </Dialog>
  );
}

const nothing: BulkChange = {};
const countOf = (isEmpty: boolean, data: BulkReply | undefined): number => (isEmpty ? 0 : (data?.changed ?? 0));

interface FieldsProps {
  part: BulkPart;
  change: BulkChange;
  moves: readonly Transition[] | undefined;
  onChange: (change: BulkChange) => void;
}

function Fields({ part, moves, ...asked }: FieldsProps) {
  if (part === 'assign') return <AssignFields {...asked} />;
  if (part === 'state') return <StateFields {...asked} moves={moves} />;
  return part === 'priority' ? <LevelFields {...asked} /> : <TagFields {...asked} />;
}

/** A change of state is told and done only with all that it asks for. */
function isWhole(change: BulkChange, moves: readonly Transition[] | undefined): boolean {
  if (change.state === undefined) return true;
  const move = moves?.find(({ to }) => to === change.state);
  return move !== undefined && isMoveReady(move, givenIn(change));
}
