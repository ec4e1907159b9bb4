import type { IconName } from '../../../../ui-kit/icon-drawings.tsx';
import type { TicketReply } from '../../shared/records.ts';

/** What one does less often with a ticket, or what leads elsewhere: in its menu and in the palette. */
export type FurtherDeed = 'macro' | 'watch' | 'title' | 'link' | 'merge' | 'unmerge' | 'copy' | 'like' | 'print';

type FurtherWord = 'runMacro' | 'watch' | 'unwatch' | 'editTitle' | 'linkTo' | 'mergeInto' | 'unmerge' | 'copyLink' | 'makeCopy' | 'print';

interface Named {
  readonly id: FurtherDeed;
  readonly word: FurtherWord;
  readonly icon: IconName;
}

/** What changes the ticket, as far as the reader may. */
export function deedsOn({ can, mergedInto, readOnly, watchers }: TicketReply, readerId: string): Named[] {
  const isWatching = watchers.some(({ person }) => person.id === readerId);
  const all: (Named | false)[] = [
    can.edit && { id: 'macro', word: 'runMacro', icon: 'template' },
    { id: 'watch', word: isWatching ? 'unwatch' : 'watch', icon: 'eye' },
    can.edit && !readOnly.includes('title') && { id: 'title', word: 'editTitle', icon: 'edit' },
    can.link && { id: 'link', word: 'linkTo', icon: 'link' },
    can.link && mergedInto === null && { id: 'merge', word: 'mergeInto', icon: 'merge' },
    mergedInto !== null && { id: 'unmerge', word: 'unmerge', icon: 'undo' },
  ];
  return all.filter((one) => one !== false);
}

/** What changes nothing. */
export const waysFrom: readonly Named[] = [
  { id: 'copy', word: 'copyLink', icon: 'copy' },
  { id: 'like', word: 'makeCopy', icon: 'plus' },
  { id: 'print', word: 'print', icon: 'file' },
];
