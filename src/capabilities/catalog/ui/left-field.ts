/** Whether a finger or a button of the mouse is down. */
const press = { isDown: false };
if (typeof window !== 'undefined') {
  window.addEventListener('pointerdown', () => set(true), true);
  for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, () => set(false), true);
}

function set(isDown: boolean): void {
  press.isDown = isDown;
}

/**
 * Tells that the reader has left a field whose focus has just gone. A message that appears moves what stands below, so it waits
 * until nothing is pressed: what one presses must still be there when one lets go. Going from cell to cell is not leaving,
 * nor is a list or calendar of the field, which covers the page, nor the system's window for choosing files.
 */
export function onceLeft(field: Element, tell: () => void): void {
  const look = (): void => {
    if (press.isDown) window.addEventListener('pointerup', () => setTimeout(look), { once: true });
    else if (document.hasFocus() && !isWithin(field)) tell();
  };
  // The focus is nowhere until it arrives.
  setTimeout(look);
}

function isWithin(field: Element): boolean {
  const isCovered = field.closest('[inert], [aria-hidden="true"]') !== null;
  const now = document.activeElement;
  return isCovered || field.contains(now) || (now !== document.body && now?.closest('main') === null);
}
