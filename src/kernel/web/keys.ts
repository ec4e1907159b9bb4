import { useEffect, useRef } from 'react';
import { type Deed, type Deeds, defaultKeys, type Going, isPressable, isWriting, keysOf, spell } from './key-map.ts';
import { stored, useStored } from './storage.ts';

interface Scope {
  readonly deeds: () => Deeds;
  /** A dialog: what lies below it gets no key. */
  readonly closed: boolean;
}

const scopes: Scope[] = [];
let goingSince = Number.NEGATIVE_INFINITY;
const goFor = 1500;

/** Gives keys to deeds while the component is there. The scope that came last is asked first. */
export function useKeys(deeds: Deeds): void {
  const latest = useRef(deeds);
  latest.current = deeds;
  useEffect(() => enter({ deeds: () => latest.current, closed: false }), []);
}

/** For dialogs and menus: while it is there, keys do not reach the screen below. */
export function useKeyBarrier(active: boolean): void {
  useEffect(() => (active ? enter({ deeds: () => ({}), closed: true }) : undefined), [active]);
}

function enter(scope: Scope): () => void {
  if (scopes.length === 0) document.addEventListener('keydown', press);
  scopes.push(scope);
  return () => {
    scopes.splice(scopes.indexOf(scope), 1);
    if (scopes.length === 0) document.removeEventListener('keydown', press);
  };
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
  const going = spell(event) === 'g' && event.timeStamp - goingSince > goFor;
  goingSince = going ? event.timeStamp : goingSince;
  return going;
}

function wantedBy(event: KeyboardEvent): (Deed | Going)[] {
  const key = spell(event);
  const going = event.timeStamp - goingSince < goFor && key.length === 1;
  goingSince = Number.NEGATIVE_INFINITY;
  if (going) return [`go:${key}`];
  const changed = stored('keyMap') ?? {};
  return (Object.keys(defaultKeys) as Deed[]).filter((deed) => (changed[deed] ?? defaultKeys[deed]) === key);
}

function findDeed(wanted: (Deed | Going)[]): ((event: KeyboardEvent) => void) | undefined {
  for (const { deeds, closed } of scopes.toReversed()) {
    const found = wanted.map((name) => deeds()[name]).find((deed) => deed !== undefined);
    if (found !== undefined || closed) return found;
  }
  return undefined;
}

/** Does what a key would do, once the palette that asked for it is gone and no longer keeps the keys from the screen. */
export function performSoon(deed: Deed): void {
  setTimeout(() => findDeed([deed])?.(new KeyboardEvent('keydown')), 60);
}

/** How a deed's keys are written, with the person's changes. */
export function useKeysOf(deed: Deed | Going): string[] {
  const [changed] = useStored('keyMap');
  return keysOf(deed, changed);
}
