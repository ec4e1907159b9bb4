import { createContext } from 'react';

/** Whose turn it is with a request, by its number, where a neighbour knows better than the request itself: handed in by the app. */
export const Turns = createContext<ReadonlyMap<string, string>>(new Map());
