-- What each organisation says about the rights of people: whose law sets the times, and where working days are counted. Rows in a row, the
-- last one holds; a request keeps to what held on the day it came.
create table app.rights_place (
  tenant_id uuid not null,
  number integer not null check (number > 0),
  jurisdiction text not null check (jurisdiction in ('gdpr', 'california')),
  country text not null check (country ~ '^[A-Z]{2}$'),
  region text check (length(region) between 1 and 10),
  time_zone text not null check (length(time_zone) between 1 and 64),
  set_by uuid not null,
  at timestamptz not null,
  primary key (tenant_id, number)
);
select installation.wall('rights_place', 'select, insert');

-- By when the law wants an answer, so that counsel can correct it without a release.
create table app.deadline_rule (
  tenant_id uuid not null,
  jurisdiction text not null check (jurisdiction in ('gdpr', 'california')),
  right_key text not null check (right_key in
    ('access', 'export', 'correct', 'erase', 'restrict', 'object', 'withdraw', 'recipients', 'complain', 'question')),
  number integer not null check (number > 0),
  law text not null check (length(law) between 1 and 100),
  event text not null check (event = 'received'),
  amount integer not null check (amount between 0 and 400),
  unit text not null check (unit in ('calendarDays', 'months', 'businessDays')),
  extension integer not null check (extension between 0 and 400),
  notice boolean not null,
  confirm integer check (confirm between 1 and 100),
  source text not null check (length(source) between 1 and 500),
  reason text check (length(reason) between 1 and 1000),
  made_by uuid,
  at timestamptz not null,
  primary key (tenant_id, jurisdiction, right_key, number),
  constraint a_change_has_its_reason check (number = 1 or (reason is not null and made_by is not null))
);
select installation.wall('deadline_rule', 'select, insert');

-- Which request types of the catalog ask for which right; an organisation may offer several forms for one.
create table app.right_item (
  tenant_id uuid not null,
  right_key text not null check (right_key in
    ('access', 'export', 'correct', 'erase', 'restrict', 'object', 'withdraw', 'recipients', 'complain', 'question')),
  request_type_id uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, request_type_id),
  foreign key (tenant_id, request_type_id) references app.request_type (tenant_id, id)
);
select installation.wall('right_item', 'select, insert');

-- What became of a request by right, beside the ticket that carries it: steps in a row, never changed. The state is read from them.
create table app.right_step (
  tenant_id uuid not null,
  ticket_id uuid not null,
  number integer not null check (number > 0),
  step text not null check (step in
    ('identityAsked', 'identityProved', 'tenantAgreed', 'tenantDeclined', 'extended', 'refused', 'fulfilled')),
  reason text check (length(reason) between 1 and 2000),
  letter_id uuid,
  by_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, ticket_id, number),
  foreign key (tenant_id, ticket_id) references app.ticket (tenant_id, id),
  foreign key (tenant_id, by_id) references app.person (tenant_id, id),
  -- Longer, or no, only with the reason told to the person (Art. 12(3) and (4) GDPR).
  constraint told_with_reason check (step not in ('extended', 'refused', 'tenantDeclined') or (reason is not null and letter_id is not null))
);
create unique index right_step_once on app.right_step (tenant_id, ticket_id, step) where step in ('extended', 'refused', 'tenantDeclined', 'fulfilled');
select installation.wall('right_step', 'select, insert');

create function app.refuse_change_of_rights() returns trigger language plpgsql as $$
begin
  raise exception 'What was decided about a right stays as it was';
end $$;
create trigger immutable before update or delete on app.right_step for each row execute function app.refuse_change_of_rights();
create trigger no_truncate before truncate on app.right_step for each statement execute function app.refuse_change_of_rights();
create trigger immutable before update or delete on app.deadline_rule for each row execute function app.refuse_change_of_rights();
create trigger no_truncate before truncate on app.deadline_rule for each statement execute function app.refuse_change_of_rights();
