const longest = 100;

const compound = /[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{M}\p{N}]+)+/gu;
const hyphens = /[-\u2010\u2011]/g;
const longestJoined = 40;

/** Words with hyphens as they are written without: who types wifi or email means Wi-Fi and e-mail. */
export const joinedWords = (text: string): string[] =>
  (text.normalize('NFKC').toLowerCase().match(compound) ?? [])
    .map((word) => word.replace(hyphens, ''))
    .filter((word) => word.length <= longestJoined);

/** The words of a text as search keeps them: runs of letters and digits in small letters. Longer ones are keys or pictures, nothing one types. */
export const plainWords = (text: string): string[] =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).filter((word) => word.length <= longest);
