-- How a saved view is drawn when one opens it.
alter table app.saved_view
  add column look text not null default 'split' check (look in ('split', 'table', 'board', 'calendar'));
