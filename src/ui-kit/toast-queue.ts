/** What the person is told, and how to take it back. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly onUndo: (() => void) | undefined;
  /** Runs when the time to undo is over, or the message is dismissed. */
  readonly onGone: (() => void) | undefined;
}

let toasts: readonly Toast[] = [];
let made = 0;
const listeners = new Set<() => void>();

const change = (next: readonly Toast[]): void => {
  toasts = next;
  for (const tell of listeners) tell();
};

/** Says what was done. With `onUndo` it offers to take it back for eight seconds. */
export function toast(text: string, { onUndo, onGone }: { onUndo?: () => void; onGone?: () => void } = {}): void {
  made += 1;
  change([...toasts, { id: made, text, onUndo, onGone }]);
}

/** Takes a message away; `undone` runs its undo instead of what would have followed. */
export function endToast(toast: Toast, undone: boolean): void {
  if (!toasts.includes(toast)) return;
  change(toasts.filter((other) => other !== toast));
  if (undone) toast.onUndo?.();
  else toast.onGone?.();
}

export const currentToasts = (): readonly Toast[] => toasts;

export function followToasts(tell: () => void): () => void {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
}
