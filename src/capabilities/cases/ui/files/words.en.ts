/** Words for files of confidential cases, in English. */
export const words = {
  files: 'Files',
  addFiles: 'Add files',
  addFile: 'Add a file for those who handle it',
  held: '{{name}} (being scanned)',
  infected: '{{name}} (something harmful was found; nobody can open it)',
  notForAsker: 'Not for whoever asked',
  notSent: 'It could not be sent.',
  openedFile: 'opened {{name}}',
  optional: 'Seen by the same people, and by nobody else. Each opening is noted.',
  leftOut: 'These files could not be sent: {{names}}. Add them again here.',
} as const;

export type CaseFileWords = typeof words;
