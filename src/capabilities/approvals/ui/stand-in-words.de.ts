import type { Translation } from '../../../kernel/web/words.ts';
import type { StandInWords } from './stand-in-words.en.ts';

/** What people read about who answers for whom in approvals, in German. */
export const words: Translation<StandInWords> = {
  title: 'Vertretung',
  help: 'Wer bei Genehmigungen antwortet, wenn Sie es nicht können. Bei jeder Antwort bleiben beide Namen stehen, und niemand antwortet so auf die eigene Anfrage.',
  forMe: 'Wer für mich antworten darf',
  forThem: 'Wer bei Genehmigungen für {{who}} antworten darf',
  byMe: 'Für wen ich antworten darf',
  byThem: 'Für wen {{who}} antworten darf',
  nobody: 'Niemand antwortet für Sie.',
  nobodyForThem: 'Niemand antwortet für {{who}}.',
  add: 'Jemanden benennen',
  who: 'Wer antwortet',
  kind: 'Wann',
  kind_outOfOffice: 'Während einer Abwesenheit',
  kind_delegate: 'Einige Tage, neben mir',
  kind_substitute: 'Immer',
  help_outOfOffice: 'Antwortet auch für jene, die Sie vertreten.',
  help_delegate: 'Antwortet für Sie, aber nicht für jene, die Sie vertreten.',
  help_substitute: 'Bis Sie oder die Person es beenden.',
  days: 'Erster und letzter Tag',
  between: '{{from}} bis {{until}}',
  holds: 'jetzt',
  save: 'Benennen',
  cancel: 'Jetzt nicht',
  end: 'Beenden: {{who}}',
  ended: '{{who}} antwortet nicht mehr.',
  endedByMe: 'Sie antworten nicht mehr für {{who}}.',
  added: '{{who}} darf antworten.',
};
