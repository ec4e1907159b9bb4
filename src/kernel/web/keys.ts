import { useLayoutEffect, useRef } from 'react';
import {
  type Deed,
  type Deeds,
  defaultKeys,
  type Further,
  type Going,
  isMeantThere,
  isPressable,
  isWriting,
  keysOf,
  spell,
} from './key-map.ts';
import { stored, useStored } from './storage.ts';

interface Scope {
  readonly deeds: () => Deeds;
  /** A dialog: what lies below it gets no key. */
  readonly closed: boolean;
  /** Asked before what comes after it, dialogs excepted. */
  readonly first?: boolean;
}

const scopes: Scope[] = [];
let goingSince = Number.NEGATIVE_INFINITY;
const goFor = 1500;

/** Gives keys to deeds while the component is there, from the moment it can be seen. The scope that came last is asked first. */
export function useKeys(deeds: Deeds): void {
  const seen = useSeen(deeds);
  useLayoutEffect(() => enter({ deeds: () => seen.current, closed: false }), [seen]);
}

/** The same for what concerns several things at once: it goes before the keys of the one thing that is open beside it. */
export function useKeysFirst(deeds: Deeds): void {
  const seen = useSeen(deeds);
  useLayoutEffect(() => enter({ deeds: () => seen.current, closed: false, first: true }), [seen]);
}

/** What belongs to the picture that one sees: React may draw the next one in pieces, and keys pressed between them are meant for this one. */
function useSeen(deeds: Deeds): { readonly current: Deeds } {
  const seen = useRef(deeds);
  useLayoutEffect(() => {
    seen.current = deeds;
  });
  return seen;
}

/** For dialogs and menus: while it is there, keys do not reach the screen below. */
export function useKeyBarrier(active: boolean): void {
  useLayoutEffect(() => (active ? enter({ deeds: () => ({}), closed: true }) : undefined), [active]);
}

function enter(scope: Scope): () => void {
  if (scopes.length === 0) document.addEventListener('keydown', press);
  scopes.splice(placeFor(scope), 0, scope);
  return () => {
    scopes.splice(scopes.indexOf(scope), 1);
    if (scopes.length === 0) document.removeEventListener('keydown', press);
  };
}

/** On top; below what goes first, unless it is such itself or a dialog. */
function placeFor({ first, closed }: Scope): number {
  const stays = first === true || closed;
  const behind = scopes.findLastIndex((scope) => scope.first !== true) + 1;
  return stays ? scopes.length : behind;
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.altKey || !isMeant(event)) return;
  if (beginsGoing(event)) return;
  const wanted = wantedBy(event);
  const deed = findDeed(wanted);
  if (deed === undefined) return;

  event.preventDefault();
  deed(event);
}

/** Letters in a text field are text; Ctrl with a key and Escape are meant everywhere. */
function isMeant(event: KeyboardEvent): boolean {
  const key = spell(event);
  if (key.startsWith('Mod+') || key === 'Escape') return true;
  if (isWriting(event.target) || (key === 'Enter' && isPressable(event.target))) return false;
  return key.length > 1 || stored('keysOff') !== true;
}

function beginsGoing(event: KeyboardEvent): boolean {
  const going = spell(event) === spelled('go') && event.timeStamp - goingSince > goFor;
  goingSince = going ? event.timeStamp : goingSince;
  return going;
}

function wantedBy(event: KeyboardEvent): (Deed | Going)[] {
  const key = spell(event);
  const going = event.timeStamp - goingSince < goFor && key.length === 1;
  goingSince = Number.NEGATIVE_INFINITY;
  if (going) return [`go:${key}`];
  return (Object.keys(defaultKeys) as Deed[]).filter((deed) => spelled(deed) === key && isMeantThere(deed, event.target));
}

/** The key of a deed as the person has it. */
const spelled = (deed: Deed): string => stored('keyMap')?.[deed] ?? defaultKeys[deed];

function findDeed(wanted: (Deed | Going | Further)[]): ((event: KeyboardEvent) => void) | undefined {
  for (const { deeds, closed } of scopes.toReversed()) {
    const found = wanted.map((name) => deeds()[name]).find((deed) => deed !== undefined);
    if (found !== undefined || closed) return found;
  }
  return undefined;
}

/** Does what a key would do, once the palette that asked for it is gone and no longer keeps the keys from the screen. */
export function performSoon(deed: Deed | Further): void {
  setTimeout(() => findDeed([deed])?.(new KeyboardEvent('keydown')), 60);
}

/** How a deed's keys are written, with the person's changes. */
export function useKeysOf(deed: Deed | Going): string[] {
  const [changed] = useStored('keyMap');
  return keysOf(deed, changed);
}
