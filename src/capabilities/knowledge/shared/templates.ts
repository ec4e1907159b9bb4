import type { Localised } from '../../../kernel/shared/contract.ts';
import type { ArticleBody, Block, Paragraph } from './document/body.ts';
import type { ArticleKind } from './words.ts';

export type BuiltIn = {
  readonly id: string;
  readonly kind: ArticleKind;
  readonly name: Localised;
  readonly bodies: { readonly en: ArticleBody; readonly de: ArticleBody };
};

type Part = readonly [heading: string, hint: string, shape?: 'steps'];

const paragraph = (text: string): Paragraph => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const heading = (text: string): Block => ({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] });
const steps = (text: string): Block => ({ type: 'orderedList', content: [{ type: 'listItem', content: [paragraph(text)] }] });

const bodyOf = (parts: readonly Part[]): ArticleBody => ({
  type: 'doc',
  content: parts.flatMap(([title, hint, shape]) => [heading(title), shape === 'steps' ? steps(hint) : paragraph(hint)]),
});

/** What every organisation can begin with; workspaces add their own beside these. */
export const builtInTemplates: readonly BuiltIn[] = [
  {
    id: '00000000-0000-7000-8000-00000000a001',
    kind: 'howTo',
    name: { en: 'How-to', de: 'Anleitung' },
    bodies: {
      en: bodyOf([
        ['What this is for', 'Say in a sentence what the reader has done at the end.'],
        ['Before you begin', 'What is needed: access, a device, a form.'],
        ['Steps', 'One action a step, beginning with a verb.', 'steps'],
        ['If it does not work', 'What to look at first, and whom to ask.'],
      ]),
      de: bodyOf([
        ['Worum es geht', 'Sagen Sie in einem Satz, was am Ende getan ist.'],
        ['Bevor Sie anfangen', 'Was gebraucht wird: ein Zugang, ein Gerät, ein Formular.'],
        ['Schritte', 'Eine Handlung je Schritt, mit einem Verb.', 'steps'],
        ['Wenn es nicht klappt', 'Wonach man zuerst sieht, und wen man fragt.'],
      ]),
    },
  },
  {
    id: '00000000-0000-7000-8000-00000000a002',
    kind: 'knownError',
    name: { en: 'Known error', de: 'Bekannter Fehler' },
    bodies: {
      en: bodyOf([
        ['What happens', 'The message or behaviour, word for word.'],
        ['Who is affected', 'Which devices, places or versions.'],
        ['Cause', 'What is known of it so far.'],
        ['Workaround', 'What one can do until it is mended.', 'steps'],
        ['When it will be mended', 'The change that ends it, or what it waits for.'],
      ]),
      de: bodyOf([
        ['Was geschieht', 'Die Meldung oder das Verhalten, Wort für Wort.'],
        ['Wen es betrifft', 'Welche Geräte, Orte oder Versionen.'],
        ['Ursache', 'Was bisher bekannt ist.'],
        ['Umgehung', 'Was man tun kann, bis es behoben ist.', 'steps'],
        ['Wann es behoben wird', 'Die Änderung, die es beendet, oder worauf es wartet.'],
      ]),
    },
  },
  {
    id: '00000000-0000-7000-8000-00000000a003',
    kind: 'faq',
    name: { en: 'Questions and answers', de: 'Fragen und Antworten' },
    bodies: {
      en: bodyOf([
        ['The question as people ask it', 'The answer first, then why.'],
        ['The next question', 'Short: who wants more follows a link.'],
      ]),
      de: bodyOf([
        ['Die Frage, wie man sie stellt', 'Zuerst die Antwort, dann der Grund.'],
        ['Die nächste Frage', 'Kurz: Wer mehr will, folgt einem Link.'],
      ]),
    },
  },
];
