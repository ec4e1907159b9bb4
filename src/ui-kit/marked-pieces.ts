/** A text in pieces; each word of the query is marked wherever it stands. */
export function pieces(text: string, query: string): { text: string; isMatch: boolean; at: number }[] {
  const words = query.split(/\s+/).filter(Boolean).map(literally);
  if (words.length === 0) return [{ text, isMatch: false, at: 0 }];
  let at = 0;
  // Split by a group, what matches stands at every second place.
  const parts = text.split(new RegExp(`(${words.join('|')})`, 'giu')).map((part, place) => {
    const piece = { text: part, isMatch: place % 2 === 1, at };
    at += part.length;
    return piece;
  });
  return parts.filter((part) => part.text !== '');
}

const literally = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
