-- Who was told by a letter of its own that others had entered them (Art. 14 GDPR), and where the entry came from: a row a person, said once.
create table app.first_contact (
  tenant_id uuid not null,
  person_id uuid not null,
  source text not null check (source in ('admin', 'csv', 'contact', 'other')),
  letter_id uuid not null,
  written_at timestamptz not null,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
select installation.wall('first_contact', 'select, insert');
