/** Words for a report without a name, in English. */
export const words = {
  answerBy: 'Answer by',
  withoutHour: 'Reported without a name on {{day}}. The hour is not kept.',
  acknowledge: 'Tell them that it came: your first reply',
  feedback: 'Tell them what came of it',
  by: 'by {{day}}',
  late: 'was due on {{day}}',
  done: 'done on {{day}}',
  noteFeedback: 'They were told what came of it',
} as const;

export type ReportWords = typeof words;
