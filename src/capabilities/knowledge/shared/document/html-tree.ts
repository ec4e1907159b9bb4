import { decoded } from './entities.ts';

export type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: Node[] };
export type Node = Element | { text: string };

export const isElement = (node: Node): node is Element => 'name' in node;

const piece = /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>?|<(\/?)([a-zA-Z][\w-]*)((?:[^<>"']|"[^"]*"|'[^']*'){0,500})>|[^<]+|</g;
const empty = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'wbr', 'source', 'col', 'area', 'base', 'embed', 'param', 'track']);
/** What these hold is no text for a reader, and nothing of it is kept. */
const dropped = new Set(
  'script style template iframe noscript noembed noframes object svg math head title textarea select button audio video canvas applet xmp plaintext'.split(
    ' ',
  ),
);
const deepest = 60;

/** What HTML says, as a tree; a tag that closes nothing is passed over, one that nothing closes ends with what is around it. */
export function treeOf(html: string): Node[] {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  let silent: string | null = null;
  for (const [said, slash, spelled, attributes = ''] of html.matchAll(piece)) {
    const found = { said, name: spelled?.toLowerCase(), isClosing: slash === '/', attributes };
    if (silent === null) silent = silenceBy(found);
    else if (found.isClosing && found.name === silent) silent = null;
    if (silent === null) read(open, found);
  }
  return root.children;
}

/** The name of the tag until whose end nothing is text. */
const silenceBy = ({ name, isClosing, attributes }: Read): string | null =>
  name !== undefined && !isClosing && dropped.has(name) && !attributes.endsWith('/') ? name : null;

type Read = { readonly said: string; readonly name: string | undefined; readonly isClosing: boolean; readonly attributes: string };

function read(open: Element[], { said, name, isClosing, attributes }: Read): void {
  if (name === undefined) addText(open, said);
  else if (isClosing) close(open, name);
  else begin(open, { name, attributes: attributesIn(attributes), children: [] });
}

function addText(open: readonly Element[], said: string): void {
  if (said.startsWith('<') && said !== '<') return;
  const children = open.at(-1)?.children;
  const last = children?.at(-1);
  if (last !== undefined && !isElement(last)) last.text += decoded(said);
  else children?.push({ text: decoded(said) });
}

function begin(open: Element[], element: Element): void {
  if (open.length > deepest || dropped.has(element.name)) return;
  open.at(-1)?.children.push(element);
  if (!empty.has(element.name)) open.push(element);
}

function close(open: Element[], name: string): void {
  const at = open.findLastIndex((element) => element.name === name);
  if (at > 0) open.length = at;
}

const attribute = /([a-zA-Z][\w-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+))/g;

export const attributesIn = (said: string): Record<string, string> =>
  Object.fromEntries(
    [...said.matchAll(attribute)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decoded(double ?? single ?? bare ?? ''),
    ]),
  );
