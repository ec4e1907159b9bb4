-- A workaround or a fix told to the incidents behind a problem, in one act.
create table app.problem_announcement (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  kind text not null check (kind in ('workaround', 'fix')),
  text_en text not null check (length(text_en) <= 4000),
  text_de text not null check (length(text_de) <= 4000),
  resolves boolean not null,
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (tenant_id, id),
  check (text_en <> '' or text_de <> ''),
  foreign key (tenant_id, ticket_id) references app.problem (tenant_id, ticket_id)
);
create index problem_announcement_by_ticket on app.problem_announcement (tenant_id, ticket_id, told_at);
select installation.wall('problem_announcement', 'select, insert, update');

-- In which incidents it was said, and whether that resolved them.
create table app.problem_announced (
  tenant_id uuid not null,
  announcement_id uuid not null,
  ticket_id uuid not null,
  resolved boolean not null,
  primary key (tenant_id, announcement_id, ticket_id),
  foreign key (tenant_id, announcement_id) references app.problem_announcement (tenant_id, id),
  foreign key (tenant_id, ticket_id) references app.ticket (tenant_id, id)
);
create index problem_announced_ticket on app.problem_announced (tenant_id, ticket_id);
select installation.wall('problem_announced', 'select, insert');
