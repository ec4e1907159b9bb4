import type { Translation } from '../../../kernel/web/words.ts';
import type { ReportWords } from './report-words.en.ts';

/** Wörter für eine Meldung ohne Namen, auf Deutsch. */
export const words: Translation<ReportWords> = {
  answerBy: 'Antworten bis',
  withoutHour: 'Ohne Namen gemeldet am {{day}}. Die Uhrzeit wird nicht aufbewahrt.',
  acknowledge: 'Sagen, dass sie ankam: mit der ersten Antwort',
  feedback: 'Sagen, was daraus wurde',
  by: 'bis {{day}}',
  late: 'war fällig am {{day}}',
  done: 'geschehen am {{day}}',
  noteFeedback: 'Es wurde gesagt, was daraus wurde',
};
