import type { Translation } from '../../../../kernel/web/words.ts';
import type { SlaPortalWords } from './words.en.ts';

/** By when, for whoever asked, in German. */
export const words: Translation<SlaPortalWords> = {
  byWhen: 'Bis wann',
  response_running: 'Sie hören von uns bis {{time}}.',
  response_paused: 'Die Zeit für eine erste Antwort steht gerade still.',
  response_breached: 'Sie hätten bis {{time}} von uns hören sollen. Wir sind zu spät.',
  resolution_running: 'Es soll bis {{time}} erledigt sein.',
  resolution_paused: 'Die Zeit dafür steht gerade still und läuft weiter, wenn wir es tun.',
  resolution_breached: 'Es hätte bis {{time}} erledigt sein sollen. Wir sind zu spät und weiter daran.',
  todayAt: 'heute {{time}}',
};
