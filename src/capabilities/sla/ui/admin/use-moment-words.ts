import { useMacroOptions } from '../../../tickets/ui/public.tsx';
import { useBusinessTime } from '../use-business-time.ts';
import type { LevelFields } from './level-data.ts';
import { useLevelWords } from './level-words.ts';

type Escalation = LevelFields['escalations'][number];

/** "At 75 %", "2h after its end". */
export function useMomentWords(): (escalation: Pick<Escalation, 'at' | 'amount'>) => string {
  const say = useLevelWords();
  const businessTime = useBusinessTime();
  return ({ at, amount }) =>
    at === 'share' ? say('atShare', { percent: String(amount) }) : say(`at_${at}`, { time: businessTime(amount * 60) });
}

/** A moment with all that happens at it. */
export function useEscalationWords(): (escalation: Escalation) => string {
  const say = useLevelWords();
  const momentOf = useMomentWords();
  const macros = useMacroOptions();
  const deedWords = (deed: Escalation['deeds'][number]): string => {
    if (deed.deed === 'notify') return `${say('deed_notify')}: ${say(`who_${deed.who}`)}`;
    if (deed.deed === 'macro') return `${say('deed_macro')}: ${macros.find(({ id }) => id === deed.macro)?.label ?? say('goneMacro')}`;
    return deed.deed === 'tag' ? `${say('deed_tag')}: ${deed.tag}` : say(`deed_${deed.deed}`);
  };
  return (escalation) => `${momentOf(escalation)}: ${escalation.deeds.map(deedWords).join(', ')}`;
}
