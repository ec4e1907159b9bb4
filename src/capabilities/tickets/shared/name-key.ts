export type NameGroup = 'state' | 'field' | 'channel' | 'column' | 'waiting' | 'op' | 'group' | 'stall' | '';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Where the words for a name stand: `state` and `onHold` make `stateOnHold`. */
export const nameKey = (group: NameGroup, name: string): string => (group === '' ? name : `${group}${capital(name)}`);
