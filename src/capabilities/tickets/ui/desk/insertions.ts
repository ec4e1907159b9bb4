type Taker = (html: string) => void;

const takers = new Map<string, Taker>();

/** The composer of an open ticket takes what others bring into its reply; gives back how it stops. */
export function takeInsertions(number: string, take: Taker): () => void {
  takers.set(number, take);
  return () => {
    if (takers.get(number) === take) takers.delete(number);
  };
}

/** Puts something at the end of the reply that is being written on a ticket; false where no composer is open. */
export function insertInReply(number: string, html: string): boolean {
  const take = takers.get(number);
  take?.(html);
  return take !== undefined;
}
