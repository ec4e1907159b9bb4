-- The words that were accepted, kept with whoever accepted them: found by their fingerprint, which the database computes itself, and never changed.
create table app.contract_text (
  tenant_id uuid not null,
  fingerprint bytea not null,
  kind text not null check (kind in ('agreement', 'processing')),
  document_version text not null,
  wording text not null,
  primary key (tenant_id, fingerprint),
  constraint fingerprint_is_of_the_wording check (fingerprint = sha256(convert_to(wording, 'UTF8')))
);
select installation.wall('contract_text', 'select, insert');

create function app.refuse_change_of_contract() returns trigger language plpgsql as $$
begin
  raise exception 'What was accepted is immutable';
end $$;
create trigger immutable before update on app.contract_text for each row execute function app.refuse_change_of_contract();

-- Null: agreed by hand, or before the words were kept.
alter table app.contract
  add column fingerprint bytea,
  add foreign key (tenant_id, fingerprint) references app.contract_text (tenant_id, fingerprint);
