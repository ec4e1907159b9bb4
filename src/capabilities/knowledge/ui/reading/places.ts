/** Where knowledge is read: by who is signed in, or by whoever comes by. */
export const insidePlaces = { home: '/knowledge', article: '/knowledge/$number' } as const;
export const publicPlaces = { home: '/kb', article: '/kb/$number' } as const;
export type Places = typeof insidePlaces | typeof publicPlaces;
