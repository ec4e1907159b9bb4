/** One line of content of RFC 5545: `DTSTART;TZID=Europe/Berlin:20260501T080000` is a name, its parameters and a value. */
export type Property = { readonly name: string; readonly params: Readonly<Record<string, string>>; readonly value: string };

/** The lines of a file: what was folded at 75 octets is one line again. */
export const unfolded = (text: string): string[] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');

/** Undefined for a line that is none. A colon within quotes belongs to its parameter. */
function propertyOf(line: string): Property | undefined {
  const [, name, rest, value] =
    /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/s.exec(line) ?? [];
  if (name === undefined || rest === undefined || value === undefined) return undefined;
  const params = [...rest.matchAll(/;([A-Za-z0-9-]+)=("[^"]*"|[^;]*)/g)].map(
    ([, key = '', said = '']) => [key.toUpperCase(), said.replace(/^"|"$/g, '')] as const,
  );
  return { name: name.toUpperCase(), params: Object.fromEntries(params), value };
}

/** The properties of each event itself; those of an alarm within it are not the event's. */
export function eventsIn(text: string): Property[][] {
  const made: Property[][] = [];
  const open: string[] = [];
  for (const property of unfolded(text).flatMap((line) => propertyOf(line) ?? [])) {
    if (property.name === 'BEGIN') begin(property, open, made);
    else if (property.name === 'END') open.pop();
    else if (open.at(-1) === 'VEVENT') made.at(-1)?.push(property);
  }
  return made;
}

function begin({ value }: Property, open: string[], made: Property[][]): void {
  const component = value.trim().toUpperCase();
  open.push(component);
  if (component === 'VEVENT') made.push([]);
}

export const unescaped = (value: string): string => value.replace(/\\([\\;,nN])/g, (_, one: string) => (/n/i.test(one) ? '\n' : one));

export const escaped = (text: string): string => text.replace(/[\\;,]/g, (one) => `\\${one}`).replace(/\r\n|\r|\n/g, '\\n');

/** Folded so that no line has more than 75 octets and no letter is cut. */
export function folded(line: string): string {
  const lines = [''];
  for (const letter of line) {
    const last = lines.at(-1) ?? '';
    const isFull = octets(last + letter) > 75;
    lines[isFull ? lines.length : lines.length - 1] = isFull ? ` ${letter}` : last + letter;
  }
  return lines.join('\r\n');
}

const octets = (text: string): number => new TextEncoder().encode(text).length;
