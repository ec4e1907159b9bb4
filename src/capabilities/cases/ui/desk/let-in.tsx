import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { actKey } from '../../../../kernel/web/api.ts';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { CaseReply } from '../../contract.ts';
import { groupsQuery, useCaseDeed } from '../data.ts';
import { type GroupToLet, type Let, LettingDialog } from '../letting.tsx';
import { cases } from '../reach.ts';
import { useCaseWords } from '../words.ts';

/** Lets one more person, or a group, into the case. */
export function LetInDialog({ one, onClose }: { one: CaseReply; onClose: () => void }) {
  const say = useCaseWords();
  const [act] = useState(actKey);
  const groups = useGroups(one);
  const letIn = useCaseDeed(
    (given: Let) => cases.letIn({ reference: one.reference, ...given }, { idempotencyKey: act }),
    ({ audience: { count } }) => {
      onClose();
      toast(say('letInDone', { count }));
    },
  );
  return (
    <LettingDialog
      title={say('letIn')}
      deed={say('letInDeed')}
      personHelp={say('personHelp')}
      reasonHelp={say('letInReasonHelp')}
      groups={groups}
      isBusy={letIn.isPending}
      error={letIn.error}
      onGiven={(given) => letIn.mutate(given)}
      onClose={onClose}
    />
  );
}

/** With whom one lets a group in stands below its name, before it is done. A stricter class lets people in one by one. */
function useGroups({ workspace, class: { confidentiality } }: CaseReply): readonly GroupToLet[] {
  const say = useCaseWords();
  const { data } = useQuery({ ...groupsQuery, enabled: confidentiality === 'confidential' });
  return (data?.items ?? [])
    .filter((each) => each.workspace === workspace)
    .map(({ id, name, members }) => ({
      id,
      label: name,
      note: say('groupMembers', { count: members.length, names: members.map((one) => one.name).join(', ') }),
    }));
}
