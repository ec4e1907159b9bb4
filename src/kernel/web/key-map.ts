/** What a key can do. Names are the same for all screens, so that a person remaps a deed once. */
export const defaultKeys = {
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

/** Places one goes to with `g` and a letter. */
export type Going = `go:${string}`;
export type Deeds = Partial<Record<Deed | Going, (event: KeyboardEvent) => void>>;

/** The key as it is spelled in the map: `Mod+Shift+Enter`; Mod is Ctrl, on a Mac Cmd. */
export function spell({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string {
  const mod = ctrlKey || metaKey ? 'Mod+' : '';
  const shift = shiftKey && key.length > 1 ? 'Shift+' : '';
  return `${mod}${shift}${key.length === 1 ? key.toLowerCase() : key}`;
}

/** Keys of a deed, each on its own: `['Ctrl', 'K']`, `['g', 'i']`. */
export function keysOf(deed: Deed | Going, changed: Readonly<Record<string, string>> = {}): string[] {
  if (deed.startsWith('go:')) return ['g', deed.slice(3)];
  const spelled = changed[deed] ?? defaultKeys[deed as Deed];
  const parts = spelled.split('+').map((part) => shown[part] ?? part);
  return parts.map((part, at) => (part === 'Mod' ? (isMac() ? '⌘' : 'Ctrl') : at > 0 ? capital(part) : part));
}

const shown: Readonly<Record<string, string>> = { Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓' };
const capital = (part: string): string => (part.length === 1 ? part.toUpperCase() : part);
const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

const types = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=textbox]';

/** Whether the person is writing there: letters are text then. */
export const isWriting = (target: EventTarget | null): boolean => target instanceof Element && target.closest(types) !== null;

const presses = 'a, button, summary, [role=button], [role=menuitem], [role=option], [role=tab], [role=checkbox], [role=switch]';

/** Enter and Space belong to what has the focus, if it can be pressed. */
export const isPressable = (target: EventTarget | null): boolean => target instanceof Element && target.closest(presses) !== null;
