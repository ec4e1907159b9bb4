/** What lies over the page for a while: lists, menus, calendars, dialogs. */
const over = '[data-trigger], [role="dialog"], [role="listbox"], [role="menu"]';
const touch: { began: Element | null } = { began: null };

/**
 * Keeps a tap from going through what lies over the page. A list may narrow, or go, between the finger's coming down and the browser's click
 * (on a slow device React Aria takes the entry before it); the browser gives the click to whatever lies below then: a link, and the page
 * is left. A click whose touch began in a list, and which ends outside it, is nobody's.
 */
export function keepTapsWhole(): void {
  window.addEventListener('pointerdown', onDown, true);
  window.addEventListener('click', onClick, true);
}

function onDown({ pointerType, target }: PointerEvent): void {
  touch.began = pointerType === 'touch' && target instanceof Element ? target.closest(over) : null;
}

function onClick(event: MouseEvent): void {
  const { began } = touch;
  // Clicks by program and by key (`detail` 0) go on: they are meant for what they are given to, and a touch that only scrolled had none.
  if (!event.isTrusted || event.detail === 0 || began === null) return;
  touch.began = null;
  if (event.target instanceof Node && began.contains(event.target)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
