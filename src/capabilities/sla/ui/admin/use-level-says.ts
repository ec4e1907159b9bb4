import { useQuery } from '@tanstack/react-query';
import type { ConditionField } from '../../../../ui-kit/condition-field.ts';
import { useTicketNames } from '../../../tickets/ui/public.tsx';
import type { LevelReply } from '../../contract-levels.ts';
import { useBusinessTime } from '../use-business-time.ts';
import { useConditionWords } from './condition-words.ts';
import { calendarsQuery } from './data.ts';
import { useLevelName } from './level-name.ts';
import { useLevelWords } from './level-words.ts';
import { useEscalationWords } from './use-moment-words.ts';

type Said = Pick<
  LevelReply,
  | 'name'
  | 'kind'
  | 'supplier'
  | 'target'
  | 'team'
  | 'rules'
  | 'when'
  | 'pauses'
  | 'calendar'
  | 'minutes'
  | 'escalations'
  | 'position'
  | 'active'
>;

/** What each field is called, and what it says, in words: where two people changed the same, and from version to version. */
export function useLevelSays(fields: readonly ConditionField[]) {
  const say = useLevelWords();
  const named = useTicketNames();
  const nameWords = useLevelName();
  const businessTime = useBusinessTime();
  const condition = useConditionWords(fields);
  const escalationWords = useEscalationWords();
  const calendars = useQuery(calendarsQuery).data?.items ?? [];
  const teams = fields.find(({ name }) => name === 'team')?.options ?? [];
  const words: { readonly [K in keyof Said]: (value: Said[K]) => string } = {
    name: (name) => nameWords({ name }),
    kind: (kind) => say(`kind_${kind}`),
    supplier: (supplier) => supplier ?? '',
    target: (target) => say(`target_${target}`),
    team: (team) => teams.find(({ id }) => id === team)?.label ?? '',
    rules: (rules) => (rules === null ? '' : `${condition(rules.start)} … ${condition(rules.stop)} · ${say(rules.onReopen)}`),
    when: condition,
    pauses: (pauses) => pauses.map(({ reason, when }) => `${named('', reason)} (${condition(when)})`).join(' · '),
    calendar: (calendar) => calendars.find(({ id }) => id === calendar)?.name ?? '',
    minutes: (minutes) => businessTime(minutes * 60),
    escalations: (escalations) => escalations.map(escalationWords).join(' · '),
    position: (position) => String(position + 1),
    active: (active) => say(active ? 'yes' : 'no'),
  };
  const names = namesIn(say);
  const isKnown = (field: string): field is keyof Said => field in words;
  return {
    nameOf: (field: string): string => (isKnown(field) ? names[field] : field),
    wordsOf: (field: string, value: unknown): string => (isKnown(field) ? words[field](value as never) : String(value)),
  };
}

const namesIn = (say: ReturnType<typeof useLevelWords>): Readonly<Record<keyof Said, string>> => ({
  ...{ name: say('name'), kind: say('kind'), supplier: say('supplier'), target: say('target'), team: say('team') },
  ...{ rules: say('target_own'), when: say('when'), pauses: say('pauses'), calendar: say('calendar'), minutes: say('duration') },
  ...{ escalations: say('escalations'), position: say('position'), active: say('active') },
});
