-- Who answers for the organisation when somebody asks by right and where one writes to, how many days before a statutory day it is warned of,
-- and reasons that are at hand when an answer takes longer. Rows in a row, the last one holds.
create table app.rights_desk (
  tenant_id uuid not null,
  number integer not null check (number > 0),
  answered_by text check (length(answered_by) between 1 and 200),
  address text check (length(address) between 1 and 500),
  warn_days integer not null check (warn_days between 1 and 60),
  reasons text[] not null check (cardinality(reasons) <= 10),
  set_by uuid not null,
  at timestamptz not null,
  primary key (tenant_id, number)
);
select installation.wall('rights_desk', 'select, insert');

-- That a statutory day was warned of, once before it and once when it had passed; an extended day is a day of its own.
create table app.right_warning (
  tenant_id uuid not null,
  ticket_id uuid not null,
  due_on date not null,
  kind text not null check (kind in ('soon', 'late')),
  at timestamptz not null,
  primary key (tenant_id, ticket_id, due_on, kind),
  foreign key (tenant_id, ticket_id) references app.ticket (tenant_id, id)
);
select installation.wall('right_warning', 'select, insert');
