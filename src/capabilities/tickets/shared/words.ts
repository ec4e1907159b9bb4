const longest = 100;

/** The words of a text as search keeps them: runs of letters and digits in small letters. Longer ones are keys or pictures, nothing one types. */
export const plainWords = (text: string): string[] =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).filter((word) => word.length <= longest);
