import type { IconName } from './icon-drawings.tsx';

/** One deed or place in a menu. */
export interface MenuEntry {
  id: string;
  label: string;
  icon?: IconName | undefined;
  line?: string | undefined;
  keys?: readonly string[] | undefined;
  onDo?: (() => void) | undefined;
  /** An address within the app, instead of a deed. */
  href?: string | undefined;
  isDanger?: boolean | undefined;
  isDisabled?: boolean | undefined;
}

export interface MenuGroup {
  id: string;
  heading?: string | undefined;
  entries: readonly MenuEntry[];
  /** Turns the group into a choice with a tick. */
  chosen?: readonly string[] | undefined;
  onChoose?: ((id: string) => void) | undefined;
}
