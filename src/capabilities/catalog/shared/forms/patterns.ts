// A closed list: no form can bring a pattern that takes minutes to match.
const patterns = {
  email: /^[^\s@<>()",;:\\[\]]{1,64}@[^\s@.]{1,63}(\.[^\s@.]{1,63}){1,8}$/u,
  phone: /^\+?[0-9][0-9 ()/.-]{4,30}$/,
  url: /^https?:\/\/[^\s/?#@]{1,255}([/?#]\S{0,2000})?$/u,
  iban: /^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/,
  postalCode: /^[A-Z0-9][A-Z0-9 -]{1,9}$/i,
  ipAddress: /^((25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(25[0-5]|2[0-4]\d|1?\d?\d)$/,
  macAddress: /^([0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i,
  hostname: /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){0,10}$/i,
} as const;

export type PatternName = keyof typeof patterns;

export const patternNames = [
  'email',
  'phone',
  'url',
  'iban',
  'postalCode',
  'ipAddress',
  'macAddress',
  'hostname',
] as const satisfies PatternName[];

/** Whether the text has the form; an IBAN must have right check digits too (ISO 13616). */
export function hasPattern(name: PatternName, text: string): boolean {
  const written = name === 'iban' ? text.replaceAll(' ', '').toUpperCase() : text;
  return patterns[name].test(written) && (name !== 'iban' || hasIbanChecksum(written));
}

/** ISO 7064 mod 97-10: letters count from A = 10, the first four characters stand last. */
function hasIbanChecksum(iban: string): boolean {
  const digits = [...iban.slice(4), ...iban.slice(0, 4)].map((letter) => Number.parseInt(letter, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}
