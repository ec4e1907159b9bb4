-- A page with dead rows is marked as seen by all only when the indexes were cleaned of them, which a vacuum leaves for later until two in a hundred
-- pages have some: of a million tickets that is 5,000 pages, and a count looked into the heap for 1,361 of 5,400 rows, for as long as fewer had
-- changed, however often it was vacuumed. Cleaning them each time takes some seconds at a million, in the background.
alter table app.ticket set (vacuum_index_cleanup = on);
