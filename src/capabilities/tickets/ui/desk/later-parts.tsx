import { later } from '../../../../kernel/web/later.tsx';
import { fetchMenus } from '../../../../ui-kit/menu.tsx';
import { bulk } from './later-bulk.tsx';
import { TicketShape } from './ticket-shape.tsx';

// What the list in its first view does not need. The ticket comes with all that stands around it, in one file (vite.config.ts).
const ticket = later(() => import('./ticket.tsx').then((parts) => parts.DeskTicket), <TicketShape />);
const panel = later(() => import('./context-panel.tsx').then((parts) => parts.ContextPanel));
const conflict = later(() => import('./conflict-dialog.tsx').then((parts) => parts.ConflictDialog));
const table = later(() => import('./table-view.tsx').then((parts) => parts.TableView));
const board = later(() => import('./board-view.tsx').then((parts) => parts.BoardView));
const calendar = later(() => import('./calendar-view.tsx').then((parts) => parts.CalendarView));

export const DeskTicket = ticket.Part;
export const ContextPanel = panel.Part;
export const ConflictDialog = conflict.Part;
export const TableView = table.Part;
export const BoardView = board.Part;
export const CalendarView = calendar.Part;

/** Before anybody opens a ticket, a menu or ticks a row: whoever sees the list will. */
export function fetchTicketParts(): void {
  for (const load of [...[ticket, panel, conflict, bulk].map((part) => part.load), fetchMenus]) load();
}
