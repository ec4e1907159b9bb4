/** What is kept in a browser, by its name in the register. The compiler names what has no words. */
export const storeWords: Readonly<Record<string, { readonly en: string; readonly de: string }>> = {
  candor_session: { en: 'keeps you signed in', de: 'hält Sie angemeldet' },
  '__Host-candor_session': {
    en: 'keeps you signed in, where the connection is encrypted',
    de: 'hält Sie angemeldet, wo die Verbindung verschlüsselt ist',
  },
  candor_visitor: {
    en: 'what you answered before you signed in, and the day of a no',
    de: 'was Sie vor der Anmeldung geantwortet haben, und der Tag eines Neins',
  },
  '__Host-candor_visitor': {
    en: 'what you answered before you signed in, and the day of a no, where the connection is encrypted',
    de: 'was Sie vor der Anmeldung geantwortet haben, und der Tag eines Neins, wo die Verbindung verschlüsselt ist',
  },
  candor_visit: {
    en: 'a random number under which your visits are counted, only if you allowed it before signing in',
    de: 'eine Zufallszahl, unter der Ihre Besuche gezählt werden, nur wenn Sie es vor der Anmeldung erlaubt haben',
  },
  '__Host-candor_visit': {
    en: 'a random number under which your visits are counted, only if you allowed it before signing in, where the connection is encrypted',
    de: 'eine Zufallszahl, unter der Ihre Besuche gezählt werden, nur wenn Sie es vor der Anmeldung erlaubt haben, wo die Verbindung verschlüsselt ist',
  },
  theme: { en: 'light, dark or as your system says', de: 'hell, dunkel oder wie Ihr System' },
  language: { en: 'the language before you sign in', de: 'die Sprache vor der Anmeldung' },
  keyMap: { en: 'keys that you have changed', de: 'Tasten, die Sie geändert haben' },
  keysOff: { en: 'whether single-letter keys are off', de: 'ob Tasten mit einem Buchstaben aus sind' },
  paneSizes: { en: 'how wide you made each pane', de: 'wie breit Sie jeden Bereich gezogen haben' },
  railFolded: { en: 'whether the rail of the desk is folded', de: 'ob die Leiste im Service-Desk eingeklappt ist' },
  rowHeight: { en: 'compact or comfortable rows', de: 'enge oder weite Zeilen' },
  drafts: { en: 'what you wrote and have not yet sent', de: 'was Sie geschrieben und noch nicht gesendet haben' },
  'sessionStorage tsr-scroll-restoration-v1_3': {
    en: 'how far you had scrolled each page of this tab',
    de: 'wie weit Sie jede Seite dieses Fensters gerollt hatten',
  },
  'serviceWorker /service-worker.js': {
    en: 'the part that starts the product without a network',
    de: 'der Teil, der das Produkt ohne Netz startet',
  },
  'caches src/kernel/web/service-worker.ts': {
    en: 'files of the product itself, so that it starts without a network',
    de: 'Dateien des Produkts selbst, damit es ohne Netz startet',
  },
};
