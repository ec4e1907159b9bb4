import { Button } from '../../../../ui-kit/button.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { useKnowledgeDeed } from '../data.ts';
import { useKnowledgeAdminWords } from './words.ts';

interface AddFootProps {
  add: { readonly error: unknown; readonly isPending: boolean; readonly mutate: (input: undefined) => void };
  isReady: boolean;
}

/** Below the fields of a new one. */
export function AddFoot({ add, isReady }: AddFootProps) {
  const say = useKnowledgeAdminWords();
  return (
    <>
      {add.error !== null && <ErrorState look="inline" error={add.error} />}
      <p>
        <Button look="primary" busy={add.isPending} isDisabled={!isReady} onPress={() => add.mutate(undefined)}>
          {say('add')}
        </Button>
      </p>
    </>
  );
}

interface WithdrawalProps {
  active: boolean;
  /** Takes one out of what is offered, or back into it. */
  change: (active: boolean) => Promise<unknown>;
  help?: string | undefined;
  onClose: () => void;
}

/** Below the fields of one that is there: what is withdrawn stays where it is used. */
export function Withdrawal({ active, change, help, onClose }: WithdrawalProps) {
  const say = useKnowledgeAdminWords();
  const withdraw = useKnowledgeDeed(() => change(!active), onClose);
  return (
    <>
      {withdraw.error !== null && <ErrorState look="inline" error={withdraw.error} />}
      <p>
        <Button busy={withdraw.isPending} onPress={() => withdraw.mutate(undefined)}>
          {say(active ? 'withdraw' : 'offerAgain')}
        </Button>{' '}
        {active && help !== undefined && <small>{help}</small>}
      </p>
    </>
  );
}
