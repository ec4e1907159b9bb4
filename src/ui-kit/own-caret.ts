import type { MouseEvent } from 'react';

/**
 * Puts the caret into an empty field that was pressed. Chromium at times leaves it where it was when a field is touched that has just
 * slid in: the field has the focus, and what one writes is lost.
 */
export function ownCaret({ currentTarget: field }: MouseEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  if (field.value === '' && field.selectionStart !== null) field.setSelectionRange(0, 0);
}
