/** What lies in the reader's browser, in English. */
export const words = {
  title: 'What lies in this browser',
  line: 'Read here, in your browser, and sent to nobody. What is not needed comes only after your yes.',
  cookie: 'Cookie; ends when you sign out, and on the server too',
  signedIn: 'Needed',
  localStorage: 'Local storage; stays until you clear it',
  sessionStorage: 'Session storage; ends with this tab',
  indexedDB: 'IndexedDB; stays until you clear it',
  cacheStorage: 'Cache storage; stays until you clear it',
  serviceWorker: 'Service worker; stays until you clear it',
  notOurs: 'Not ours',
  clear: 'Clear this browser',
  clearTitle: 'Clear what lies in this browser?',
  clearHelp:
    'How you set up these screens here, and what you wrote in the last moment and was not kept on the server yet, is gone. You stay signed in; files of the product come back when it is loaded next.',
  keep: 'Keep it',
  cleared: 'This browser is cleared.',
} as const;

export type BrowserWords = typeof words;
