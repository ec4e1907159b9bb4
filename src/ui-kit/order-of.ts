/** A list with one of its members at another place; the rest keeps its order. */
export function movedTo<T>(list: readonly T[], one: T, place: number): T[] {
  const rest = list.filter((other) => other !== one);
  return rest.toSpliced(Math.max(0, Math.min(place, rest.length)), 0, one);
}

/** Before or after another, as it is dropped there. */
export function movedBeside<T>(list: readonly T[], one: T, { beside, isAfter }: { beside: T; isAfter: boolean }): T[] {
  if (one === beside) return [...list];
  const place = list.filter((other) => other !== one).indexOf(beside);
  return movedTo(list, one, isAfter ? place + 1 : place);
}
