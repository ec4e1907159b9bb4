import type { DragEvent } from 'react';

/** Files may be dropped anywhere on what is written; those that the text took itself are not taken twice. */
export const droppable = (add: (files: readonly File[]) => void) => ({
  onDragOver: (event: DragEvent) => event.preventDefault(),
  onDrop: (event: DragEvent) => {
    if (event.isDefaultPrevented()) return;
    event.preventDefault();
    add([...event.dataTransfer.files]);
  },
});
