/** What stands above a text between two lines of three dashes: a word a line, lists in brackets or below with dashes. */
export type FrontMatter = Readonly<Record<string, string | readonly string[]>>;

const block = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Takes a text apart into what it says of itself and what it says; without such lines it says nothing of itself. */
export function frontMatterOf(text: string): { meta: FrontMatter; rest: string } {
  const found = block.exec(text);
  if (found === null) return { meta: {}, rest: text.replace(/^\ufeff/, '') };
  return { meta: read((found[1] ?? '').split(/\r?\n/)), rest: text.slice(found[0].length) };
}

function read(lines: readonly string[]): FrontMatter {
  const meta: Record<string, string | string[]> = {};
  let last = '';
  for (const line of lines) {
    const [, key, value = ''] = /^([\w-]+):[ \t]*(.*)$/.exec(line) ?? [];
    const [, item] = /^[ \t]*-[ \t]+(.*)$/.exec(line) ?? [];
    if (key !== undefined) {
      last = key.toLowerCase();
      meta[last] = listOrWord(value);
    } else if (item !== undefined && last !== '') meta[last] = [...[meta[last] ?? []].flat().filter((one) => one !== ''), bare(item)];
  }
  return meta;
}

function listOrWord(value: string): string | string[] {
  const list = /^\[(.*)\]$/.exec(value.trim())?.[1];
  return list === undefined
    ? bare(value)
    : list
        .split(',')
        .map(bare)
        .filter((one) => one !== '');
}

const bare = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/, '$2');
