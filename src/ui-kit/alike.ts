import { isValidElement } from 'react';

/** Whether both hold the same values; an element is the same as another of its kind with the same values. For `memo`, where a parent makes its rows anew. */
export function areAlike(a: object, b: object): boolean {
  const others = new Map<string, unknown>(Object.entries(b));
  const mine = Object.entries(a);
  return mine.length === others.size && mine.every(([key, value]) => isSame(value, others.get(key)));
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  return isValidElement<object>(a) && isValidElement<object>(b) && a.type === b.type && a.key === b.key && areAlike(a.props, b.props);
}
