import type { Translation } from '../../../../kernel/web/words.ts';
import type { CaseFileWords } from './words.en.ts';

/** Wörter für Dateien vertraulicher Fälle, auf Deutsch. */
export const words: Translation<CaseFileWords> = {
  files: 'Dateien',
  addFiles: 'Dateien hinzufügen',
  addFile: 'Datei für alle hinzufügen, die den Fall bearbeiten',
  held: '{{name}} (wird geprüft)',
  infected: '{{name}} (etwas Schädliches wurde gefunden; niemand kann sie öffnen)',
  notForAsker: 'Nicht für die Person, die gefragt hat',
  notSent: 'Sie konnte nicht gesendet werden.',
  openedFile: '{{name}} geöffnet',
  optional: 'Dieselben Personen sehen sie, sonst niemand. Jedes Öffnen wird vermerkt.',
  leftOut: 'Diese Dateien konnten nicht gesendet werden: {{names}}. Fügen Sie sie hier noch einmal hinzu.',
};
