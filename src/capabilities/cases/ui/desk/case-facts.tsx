import type { CaseReply } from '../../contract.ts';
import { AssigneeChoice } from './assignee-choice.tsx';
import { DueChoice } from './due-choice.tsx';
import { PriorityChoice } from './priority-choice.tsx';
import { StateChoice } from './state-choice.tsx';

/** The line of facts, each changed in place. */
export const CaseFacts = ({ one }: { one: CaseReply }) => (
  <>
    <StateChoice one={one} />
    <PriorityChoice one={one} />
    <AssigneeChoice one={one} />
    <DueChoice one={one} />
  </>
);
