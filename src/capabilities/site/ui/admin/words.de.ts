import type { Translation } from '../../../../kernel/web/words.ts';
import type { KeptWords } from './words.en.ts';

/** What the administration says of mail that arrived, in German. */
export const words: Translation<KeptWords> = {
  kept: 'Aufbewahrte Post',
  keptHelp:
    'Sie kam an und wurde keine Anfrage. Nichts geht verloren: Sehen Sie sie an, tun Sie, worum sie bittet, und erledigen Sie sie dann.',
  waiting: 'Wartet, bis sie an der Reihe ist',
  unreadable: 'Nicht lesbar oder ohne Absender',
  machine: 'Von einer Maschine geschrieben',
  unknownLetter: 'Gibt einen Brief zurück, der nicht von uns ist',
  nobody: 'ohne Absender',
  show: 'Ansehen',
  showOf: 'Die Post von {{name}} ansehen',
  settle: 'Erledigt',
  settleOf: 'Die Post von {{name}} ist erledigt',
  settled: 'Entfernt',
  source: 'Post von {{name}}',
};
