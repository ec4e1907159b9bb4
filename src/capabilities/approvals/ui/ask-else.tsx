import { useState } from 'react';
import { later } from '../../../kernel/web/later.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import type { ApprovalReply } from '../contract.ts';
import styles from './approvals.module.css';
import { useApprovalWords } from './words.ts';

const { Part: AddApprover } = later(() => import('./add-approver.tsx').then((parts) => parts.AddApprover));

/** For who is asked, and who works where it was asked: somebody else has to approve it as well. */
export function AskElse({ approval }: { approval: ApprovalReply }) {
  const say = useApprovalWords();
  const [isAsking, setAsking] = useState(false);
  if (!approval.can.add) return null;
  return (
    <div className={styles['more']}>
      <Button icon="person" onPress={() => setAsking(true)}>
        {say('askElse')}
      </Button>
      {isAsking && <AddApprover approval={approval} onClose={() => setAsking(false)} />}
    </div>
  );
}
