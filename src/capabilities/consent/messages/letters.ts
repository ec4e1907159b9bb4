import { link, strong, words } from '../../../kernel/i18n/words.ts';
import type { Wording } from '../../../kernel/mail/letter.ts';
import type { AskedClass } from '../../../kernel/shared/message-classes.ts';

type Facts = { readonly service: string; readonly title: string; readonly body: string; readonly leave: string; readonly choices: string };

const english = ({ service, title, body, leave, choices }: Facts) => ({
  subject: title,
  paragraphs: [strong(words`${title}`), ...body.split(/\n{2,}/).map((part) => words`${part}`)],
  promotion: [
    words`You get this from ${service} because you allowed it.`,
    link('Stop these e-mails', leave),
    link('All your choices', choices),
  ],
});

const german = ({ service, title, body, leave, choices }: Facts) => ({
  subject: title,
  paragraphs: [strong(words`${title}`), ...body.split(/\n{2,}/).map((part) => words`${part}`)],
  promotion: [
    words`Sie bekommen dies von ${service}, weil Sie es erlaubt haben.`,
    link('Diese E-Mails beenden', leave),
    link('Alle Ihre Entscheidungen', choices),
  ],
});

const newsLetter: Wording<'news', Facts> = { class: 'news', template: 'consent.news', version: 1, en: english, de: german };
const featuresLetter: Wording<'features', Facts> = { class: 'features', template: 'consent.features', version: 1, en: english, de: german };

/** News and features go by the same words, each under its own class. */
export const askedLetters: { readonly [C in AskedClass]: Wording<C, Facts> } = { news: newsLetter, features: featuresLetter };
