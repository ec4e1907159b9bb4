import type { IconName } from './icon-drawings.tsx';

export interface PaletteItem {
  id: string;
  label: string;
  icon: IconName;
  /** Behind the label, such as a number or "9 tickets". */
  hint?: string | undefined;
  keys?: readonly string[] | undefined;
  onDo: () => void;
  /** Ctrl+Enter: open beside what is open. */
  onBeside?: (() => void) | undefined;
}

export interface PaletteGroup {
  id: string;
  label: string;
  items: readonly PaletteItem[];
  /** The server has found them already: shown as they are. */
  isFound?: boolean | undefined;
}

/** Groups with what matches; empty groups are left out. Every word has to occur. */
export function matching(groups: readonly PaletteGroup[], query: string): PaletteGroup[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ label, hint = '' }: PaletteItem): boolean => words.every((word) => `${label} ${hint}`.toLocaleLowerCase().includes(word));
  return groups
    .map((group) => (group.isFound ? group : { ...group, items: group.items.filter(fits) }))
    .filter(({ items }) => items.length > 0);
}
