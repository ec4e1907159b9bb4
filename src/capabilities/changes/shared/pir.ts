import { type ChangeModelDefinition, outcomes, type Pir } from './model.ts';

const both = (en: string, de: string) => ({ en, de });

const questions: Pir['questions'] = [
  { key: 'achieved', label: both('Was what it was for achieved?', 'Wurde erreicht, wofür er gemacht wurde?') },
  { key: 'differed', label: both('What went otherwise than planned, and why?', 'Was lief anders als geplant, und warum?') },
  { key: 'nextTime', label: both('What do we do otherwise next time?', 'Was machen wir nächstes Mal anders?') },
];

/** What a model asks afterwards: by itself of each that failed, and of each emergency, for that went past the usual care. */
export const pirOf = ({ pir, kind }: Pick<ChangeModelDefinition, 'pir' | 'kind'>): Pir =>
  pir ?? { questions, requiredFor: kind === 'emergency' ? [...outcomes] : ['closedUnsuccessful', 'closedBackedOut'] };

/** Questions that nobody has answered, by their keys. */
export const unansweredIn = ({ questions: asked }: Pir, answers: Readonly<Record<string, string>>): string[] =>
  asked.map(({ key }) => key).filter((key) => (answers[key] ?? '').trim() === '');
