/** What tells of a person in a text that is meant for many. */
export const personalKinds = ['name', 'email', 'phone'] as const;
export type PersonalKind = (typeof personalKinds)[number];
export type Personal = { readonly kind: PersonalKind; readonly text: string };

/** Somebody who is known to have to do with the text. */
export type Known = { readonly givenName: string; readonly familyName: string };

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** With its country or area; a number of a ticket, an address of a computer and a version are none. */
const phone = /(?<![\p{L}\p{N}.])(?:\+|0)\d(?:[ /().-]{0,2}\d){6,14}(?![\p{L}\p{N}])/gu;

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const alone = (words: readonly string[], flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(literal).join('|')})(?=(?:['’]?s)?(?![\\p{L}\\p{N}]))`, flags);

/** A whole name in any case; a part of one only as names are written: many are words, too. */
function namesOf(people: readonly Known[]): RegExp[] {
  const full = people
    .filter(({ givenName, familyName }) => givenName !== '' && familyName !== '')
    .flatMap(({ givenName, familyName }) => [`${givenName} ${familyName}`, `${familyName}, ${givenName}`, `${familyName} ${givenName}`]);
  const parts = people.flatMap(({ givenName, familyName }) => [familyName, givenName]).filter((part) => part.length > 2);
  return [...(full.length > 0 ? [alone(full, 'giu')] : []), ...(parts.length > 0 ? [alone(parts, 'gu')] : [])];
}

const patternsFor = (people: readonly Known[]): [PersonalKind, RegExp][] => [
  ['email', email],
  ['phone', phone],
  ...namesOf(people).map((names): [PersonalKind, RegExp] => ['name', names]),
];

/** What a text tells of people: addresses, telephone numbers, and the names of those who are known to have to do with it, each once. */
export function personalIn(text: string, people: readonly Known[]): Personal[] {
  const found = new Map<string, Personal>();
  let rest = text;
  for (const [kind, pattern] of patternsFor(people))
    rest = rest.replace(pattern, (hit) => {
      found.set(hit, { kind, text: hit });
      return ' ';
    });
  return [...found.values()];
}

/** The same text with a placeholder for each of them. */
export const withoutPersonal = (text: string, people: readonly Known[], placeholders: Readonly<Record<PersonalKind, string>>): string =>
  patternsFor(people).reduce((rest, [kind, pattern]) => rest.replace(pattern, placeholders[kind]), text);

/** What stands for a person in a text that many read. */
export const placeholders: Readonly<Record<'en' | 'de', Readonly<Record<PersonalKind, string>>>> = {
  en: { name: '[name]', email: '[e-mail address]', phone: '[phone number]' },
  de: { name: '[Name]', email: '[E-Mail-Adresse]', phone: '[Telefonnummer]' },
};
