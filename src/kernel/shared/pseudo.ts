const accents: Record<string, string> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ö',
  u: 'ü',
  y: 'ý',
  A: 'Å',
  C: 'Ç',
  E: 'É',
  I: 'Î',
  N: 'Ñ',
  O: 'Ø',
  U: 'Û',
  Y: 'Ý',
};

/** `Close {{number}}` becomes `⟦Çlösé {{number}}⟧`: placeholders and tags stay as they are, a text without brackets was never translated. */
export const pseudo = (text: string): string =>
  `⟦${text.replace(/(\{\{.*?\}\}|<.*?>)|([a-z])/gi, (_, kept: string | undefined, letter: string) => kept ?? accents[letter] ?? letter)}⟧`;
