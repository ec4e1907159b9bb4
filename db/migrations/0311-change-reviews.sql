-- Why a change was canceled is no review of how it went; what is asked after a change has answers of its own; and an incident may be fixed by one.
alter table app.change
  add column canceled_because text check (length(canceled_because) <= 2000),
  -- Answers to the questions of its model's post-implementation review, key by key.
  add column pir jsonb not null default '{}';
update app.change c set canceled_because = left(c.review, 2000), review = null
  from app.ticket t where t.tenant_id = c.tenant_id and t.id = c.ticket_id and t.state = 'canceled' and c.review is not null;

alter table app.ticket_link drop constraint ticket_link_kind_check,
  add constraint ticket_link_kind_check check (kind in ('duplicate', 'related', 'follow_up', 'caused_by', 'fixed_by'));
-- How changes of a time ended is counted from here.
create index ticket_changes_ended on app.ticket (tenant_id, closed_at) where type = 'change' and not open;
