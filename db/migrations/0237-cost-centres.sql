-- Where it is booked: code, name, who answers for it, and the departments whose people belong to it.
create table app.cost_centre (
  tenant_id uuid not null,
  id uuid not null,
  code text not null check (length(code) between 1 and 40),
  name text not null check (length(name) between 1 and 200),
  owner_id uuid not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, owner_id) references app.person (tenant_id, id)
);
create index cost_centre_owner on app.cost_centre (tenant_id, owner_id);
select installation.wall('cost_centre');

create table app.cost_centre_department (
  tenant_id uuid not null,
  department_id uuid not null,
  cost_centre_id uuid not null,
  -- A department is booked to one; when either goes, so does this.
  primary key (tenant_id, department_id),
  foreign key (tenant_id, department_id) references app.department (tenant_id, id) on delete cascade,
  foreign key (tenant_id, cost_centre_id) references app.cost_centre (tenant_id, id) on delete cascade
);
create index cost_centre_department_of on app.cost_centre_department (tenant_id, cost_centre_id);
select installation.wall('cost_centre_department', 'select, insert, delete');
