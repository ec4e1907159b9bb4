import { useFormats } from '../../../kernel/web/reader.tsx';
import type { ChangeReply } from '../contract.ts';
import { useSaid, useSpanWords } from './said.ts';
import { useChangeWords } from './words.ts';

/** What one wants to know of a change at a glance. */
export function useFacts(change: ChangeReply) {
  const say = useChangeWords();
  const said = useSaid();
  const spanWords = useSpanWords();
  const { list } = useFormats();
  const touched = [...change.services.map(({ name }) => said(name)), ...change.cis];
  return [
    { name: say('model'), value: said(change.model.name) },
    { name: say('planned'), value: change.planned === null ? say('notPlanned') : spanWords(change.planned) },
    { name: say('outage'), value: String(change.outageMinutes) },
    { name: say('touches'), value: touched.length === 0 ? say('nothing') : list(touched) },
    { name: say('assignee'), value: change.assignee?.name ?? say('nobody') },
    { name: say('risk'), value: say(`risk_${change.risk.level}`) },
    { name: say('approval'), value: change.approval === null ? say('noApproval') : say(`approval_${change.approval.state}`) },
  ];
}
