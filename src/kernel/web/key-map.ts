/** What a key can do. Names are the same for all screens, so that a person remaps a deed once. */
export const defaultKeys = {
  go: 'g',
  help: '?',
  palette: 'Mod+k',
  search: '/',
  create: 'c',
  next: 'j',
  previous: 'k',
  open: 'Enter',
  openBeside: 'Mod+Enter',
  reply: 'r',
  note: 'n',
  assign: 'a',
  assignToMe: 'i',
  priority: 'p',
  state: 's',
  label: 'l',
  select: 'x',
  showNew: '.',
  send: 'Mod+Enter',
  sendAndResolve: 'Mod+Shift+Enter',
  back: 'Escape',
} as const satisfies Record<string, string>;

export type Deed = keyof typeof defaultKeys;
export const isDeed = (name: string): name is Deed => Object.hasOwn(defaultKeys, name);

/** Places one goes to with `g` and a letter. */
export type Going = `go:${string}`;
/** What has no key of its own, and the palette offers all the same. */
export type Further = `more:${string}`;
export type Deeds = Partial<Record<Deed | Going | Further, (event: KeyboardEvent) => void>>;

/** The key as it is spelled in the map: `Mod+Shift+Enter`; Mod is Ctrl, on a Mac Cmd. */
export function spell({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string {
  const mod = ctrlKey || metaKey ? 'Mod+' : '';
  const shift = shiftKey && key.length > 1 ? 'Shift+' : '';
  return `${mod}${shift}${key.length === 1 ? key.toLowerCase() : key}`;
}

/** Keys of a deed, each on its own, none where it is switched off: `['Ctrl', 'K']`, `['g', 'i']`. */
export function keysOf(deed: Deed | Going, changed: Readonly<Record<string, string>> = {}): string[] {
  if (deed.startsWith('go:')) return [...keysOf('go', changed), deed.slice(3)];
  const spelled = changed[deed] ?? defaultKeys[deed as Deed];
  if (spelled === '') return [];
  const parts = spelled.split('+').map((part) => shown[part] ?? part);
  return parts.map((part, at) => (part === 'Mod' ? (isMac() ? '⌘' : 'Ctrl') : at > 0 ? capital(part) : part));
}

const shown: Readonly<Record<string, string>> = { Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓' };
const capital = (part: string): string => (part.length === 1 ? part.toUpperCase() : part);
const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Where a deed's key counts. In a text letters are text: only what goes with Mod, and Escape, reaches the keys of writing. */
const within: Partial<Record<Deed, 'writing' | 'reading'>> = { send: 'writing', sendAndResolve: 'writing', openBeside: 'reading' };

/** Whether a deed is meant where the person is. */
export const isMeantThere = (deed: Deed, target: EventTarget | null): boolean =>
  within[deed] === undefined || within[deed] === (isComposing(target) ? 'writing' : 'reading');

/** In a text, or at the tools beside it. */
const isComposing = (target: EventTarget | null): boolean =>
  isWriting(target) || (target instanceof Element && target.closest('[data-composer]') !== null);

/** Deeds that one key would do at the same time: the first that has it already; undefined when the key is free. */
export function clashOf(deed: Deed, key: string, changed: Readonly<Record<string, string>>): Deed | undefined {
  return (Object.keys(defaultKeys) as Deed[]).find(
    (other) => other !== deed && (changed[other] ?? defaultKeys[other]) === key && meet(deed, other),
  );
}

const meet = (one: Deed, other: Deed): boolean => within[one] === undefined || within[other] === undefined || within[one] === within[other];

const kept = new Set(['Tab', 'Shift+Tab', ' ', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);
const ofBrowsers = new Set([...'acfnpqrtvwxz'].map((letter) => `Mod+${letter}`));

/** Why a key cannot be given to a deed; undefined when it can. */
export function whyNot(deed: Deed, key: string): 'kept' | 'browser' | 'writing' | 'letter' | undefined {
  if (kept.has(key) || (key === 'Escape' && deed !== 'back')) return 'kept';
  if (ofBrowsers.has(key)) return 'browser';
  if (within[deed] === 'writing' && !key.startsWith('Mod+')) return 'writing';
  return deed === 'go' && key.length !== 1 ? 'letter' : undefined;
}

const types = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=textbox]';

/** Whether the person is writing there: letters are text then. */
export const isWriting = (target: EventTarget | null): boolean => target instanceof Element && target.closest(types) !== null;

const presses = 'a, button, summary, [role=button], [role=menuitem], [role=option], [role=tab], [role=checkbox], [role=switch]';

/** Enter and Space belong to what has the focus, if it can be pressed. */
export const isPressable = (target: EventTarget | null): boolean => target instanceof Element && target.closest(presses) !== null;
