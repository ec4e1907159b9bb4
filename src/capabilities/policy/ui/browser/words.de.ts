import type { Translation } from '../../../../kernel/web/words.ts';
import type { BrowserWords } from './words.en.ts';

/** What lies in the reader's browser, in German. */
export const words: Translation<BrowserWords> = {
  title: 'Was in diesem Browser liegt',
  line: 'Hier gelesen, in Ihrem Browser, und niemandem geschickt. Was nicht nötig ist, kommt erst nach Ihrem Ja.',
  cookie: 'Cookie; endet, wenn Sie sich abmelden, auch auf dem Server',
  signedIn: 'Nötig',
  localStorage: 'Lokaler Speicher; bleibt, bis Sie ihn leeren',
  sessionStorage: 'Sitzungsspeicher; endet mit diesem Tab',
  indexedDB: 'IndexedDB; bleibt, bis Sie sie leeren',
  cacheStorage: 'Zwischenspeicher; bleibt, bis Sie ihn leeren',
  serviceWorker: 'Service Worker; bleibt, bis Sie ihn entfernen',
  notOurs: 'Nicht von uns',
  clear: 'Diesen Browser leeren',
  clearTitle: 'Leeren, was in diesem Browser liegt?',
  clearHelp:
    'Wie Sie die Oberfläche hier eingerichtet haben, und was Sie im letzten Augenblick geschrieben haben und noch nicht auf dem Server liegt, ist dann weg. Sie bleiben angemeldet; Dateien des Produkts kommen wieder, wenn es das nächste Mal geladen wird.',
  keep: 'Behalten',
  cleared: 'Dieser Browser ist geleert.',
};
