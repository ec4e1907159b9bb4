/** What a change touches, as conflicts are looked for by: two that have the same key touch the same. */
export const serviceKey = (id: string): string => `service:${id}`;
/** However one writes a name: without regard to capitals and to blanks around and within it. */
export const ciKey = (name: string): string => `ci:${name.trim().replace(/\s+/g, ' ').toLowerCase()}`;
export const personKey = (id: string): string => `person:${id}`;
