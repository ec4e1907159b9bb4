-- A number may stand for a browser whose visitor said yes and has no account: nobody is known behind it, so no person is named.
alter table app.usage_number drop constraint usage_number_pkey;
alter table app.usage_number add constraint usage_number_pkey primary key (tenant_id, id);
alter table app.usage_number alter column person_id drop not null;
alter table app.usage_number add constraint usage_number_one_each unique (tenant_id, person_id);
