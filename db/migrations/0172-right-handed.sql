-- What was handed out to whoever asked by right: which archive, how many entries, and its fingerprint. Never changed.
create table app.right_handed (
  tenant_id uuid not null,
  ticket_id uuid not null,
  copy_id uuid not null,
  kind text not null check (kind in ('copy', 'portable', 'released')),
  fingerprint bytea not null check (octet_length(fingerprint) = 32),
  entries integer not null check (entries >= 0),
  at timestamptz not null,
  primary key (tenant_id, ticket_id, copy_id),
  foreign key (tenant_id, ticket_id) references app.ticket (tenant_id, id),
  foreign key (tenant_id, copy_id) references app.data_copy (tenant_id, id)
);
select installation.wall('right_handed', 'select, insert');
create trigger immutable before update or delete on app.right_handed for each row execute function app.refuse_change_of_rights();
create trigger no_truncate before truncate on app.right_handed for each statement execute function app.refuse_change_of_rights();

-- How many entries a copy holds, for that evidence.
alter table app.data_copy add column entries integer check (entries >= 0);

-- An answer that the program gives by itself has nobody who gave it; whatever else is decided has.
alter table app.right_step alter column by_id drop not null;
alter table app.right_step add constraint only_answers_give_themselves check (by_id is not null or step = 'fulfilled');
