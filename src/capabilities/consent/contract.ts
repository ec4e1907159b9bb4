import { z } from 'zod';
import { Id, Instant, route } from '../../kernel/shared/contract.ts';
import { consentPurposes } from '../../kernel/shared/purposes.ts';
import { methods, places, standings, states } from './shared/fold.ts';

const own = { needs: 'person', purpose: 'administration', scope: 'choices', afterContract: true } as const;

const Purpose = z.enum(consentPurposes).describe('What would be done: closed list of the register.');
const Fingerprint = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe(
    'SHA-256 of the words that are shown, in hex: sent back with the answer. A yes to other words than today’s is refused; a no never is.',
  )
  .meta({ examples: ['2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae'] });
const Place = z.enum(['privacyChoices', 'firstSignIn']).describe('Where the person was asked.');

/** The words in which somebody is asked: kept as they were shown. */
export const ConsentNotice = z.object({
  purpose: Purpose,
  locale: z.enum(['en', 'de']).describe('The language of these words.'),
  title: z.string().describe('What would be done, as a heading.'),
  what: z.string().describe('What that means: what is noted, and what never is.'),
  without: z.string().describe('What is different for who says no.'),
  categories: z.array(z.string()).describe('Which kinds of personal data it uses.'),
  kept: z.string().describe('How long that stays.'),
  withdrawal: z.string().describe('How a yes is taken back.'),
  controller: z
    .object({
      name: z.string().describe('Company.'),
      address: z.string().describe('Postal address.'),
      email: z.string().describe('E-mail.'),
    })
    .nullable()
    .describe('Who answers for it; null until the operator has published a policy.'),
  policy: z.int().min(0).describe('The version of the privacy policy in force; 0 before there is one.'),
});
export type ConsentNotice = z.infer<typeof ConsentNotice>;

export const ChoiceReply = z.object({
  purpose: Purpose,
  notice: ConsentNotice.describe('The words in which the person is asked.'),
  fingerprint: Fingerprint,
  standing: z
    .enum(standings)
    .describe('What holds now. Everything but `given` is a no; `outdated` was a yes to less than the policy says now.'),
  method: z.enum(methods).nullable().describe('How it came to hold; `signal`: by Global Privacy Control. Null if undecided.'),
  since: Instant.nullable().describe('Since when; null if undecided.'),
  instructed: z.boolean().describe('False while the organisation has not instructed it: then it does not happen, whatever is answered.'),
  receipt: Id.nullable().describe('The act whose receipt can be had; null if undecided.'),
  can: z
    .object({
      give: z.boolean().describe('False for a token, and while the browser sends Global Privacy Control.'),
      ask: z
        .boolean()
        .describe(
          'True when a notice may ask of its own accord: no yes, not asked for six months, no no within a year, and done here at all.',
        ),
    })
    .describe('What is open now.'),
});
export type ChoiceReply = z.infer<typeof ChoiceReply>;

export const ActReply = z.object({
  id: Id.describe('Its receipt is under this identifier.'),
  purpose: Purpose,
  title: z.string().describe('What it was about, in today’s words.'),
  state: z.enum(states).describe('What was said; `requested`: the person was only asked.'),
  method: z.enum(methods).describe('How.'),
  place: z.enum(places).describe('Where.'),
  policy: z.int().min(0).describe('The version of the privacy policy in force then.'),
  at: Instant,
});
export type ActReply = z.infer<typeof ActReply>;

export const ChoicesReply = z.object({
  signal: z.boolean().describe('The browser sends Global Privacy Control, and it was honoured: everything optional is refused.'),
  items: z.array(ChoiceReply).describe('Everything that is done only if allowed.'),
  history: z.array(ActReply).describe('What was asked and said, newest first; at most the last 100.'),
});
export type ChoicesReply = z.infer<typeof ChoicesReply>;

export const Answer = z.object({
  purpose: Purpose,
  answer: z.enum(['given', 'refused']).describe('Yes or no. A no after a yes withdraws it.'),
  notice: Fingerprint,
  act: Id.describe('A random identifier of the press of the button: sent twice, it counts once.'),
  place: Place,
});
export type Answer = z.infer<typeof Answer>;

export const Asking = Answer.omit({ answer: true });
export type Asking = z.infer<typeof Asking>;

const several = <T extends z.ZodType>(item: T) => z.array(item).min(1).max(consentPurposes.length).describe('One for each purpose.');
const Asked = Asking.pick({ purpose: true, notice: true, act: true });

export const AnswerAll = z.object({ answer: Answer.shape.answer, place: Place, items: several(Asked) });
export type AnswerAll = z.infer<typeof AnswerAll>;

export const AskAll = z.object({ place: Place, items: several(Asked) });
export type AskAll = z.infer<typeof AskAll>;

export const choicesContract = {
  mine: route(own, {
    method: 'GET',
    path: '/me/choices',
    summary: 'What the reader allows and refuses, and what they said before.',
  }).output(ChoicesReply),
  answer: route(own, { method: 'PUT', path: '/me/choices/{purpose}', summary: 'Allows or refuses something; in force at once.' })
    .input(Answer)
    .output(ChoicesReply),
  ask: route(own, {
    method: 'PUT',
    path: '/me/choices/{purpose}/asking',
    summary: 'Says that the reader was asked. Refused within six months of the last time, and within a year of a no.',
  })
    .input(Asking)
    .output(ChoicesReply),
  answerAll: route(own, {
    method: 'PUT',
    path: '/me/choices',
    summary: 'Says the same yes or no to several questions at once: all of it is kept, or nothing.',
  })
    .input(AnswerAll)
    .output(ChoicesReply),
  askAll: route(own, {
    method: 'PUT',
    path: '/me/choice-questions',
    summary: 'Says that the reader was shown a notice with these questions; what may not be asked now is left as it is.',
  })
    .input(AskAll)
    .output(ChoicesReply),
};
