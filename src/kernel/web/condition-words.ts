import type { Relative, Steps } from '../shared/conditions/condition.ts';
import type { ConditionWords } from '../shared/conditions/describe.ts';
import { formatDuration, formatList } from '../shared/formats.ts';
import type { ConditionTexts } from './condition-words.en.ts';
import type { Say } from './words.ts';

/** What `describe` needs to speak the reader's language; how fields and values are called, the screen knows. */
export function conditionWords(say: Say<ConditionTexts>, locale: string, names: Pick<ConditionWords, 'field' | 'value'>): ConditionWords {
  const span = (steps: Steps) => formatDuration(locale, millisecondsOf(steps));
  return {
    ...names,
    span,
    list: (items) => formatList(locale, items),
    relative: (value) => relativeWord(value, say, span(value)),
    me: say('me'),
    myTeams: say('myTeams'),
  };
}

function relativeWord(value: Relative, say: Say<ConditionTexts>, span: string): string {
  const when = say(value.relative);
  const away = millisecondsOf(value);
  if (away === 0) return when;
  return away < 0 ? say('earlier', { when, span }) : say('later', { when, span });
}

/** Good enough to be read: a day is said as a day, whatever the clocks do. */
const millisecondsOf = ({ days = 0, hours = 0, minutes = 0 }: Steps): number => 60_000 * (minutes + 60 * (hours + 24 * days));
