-- How often each measure was looked at on a day, and what was found: its history, in numbers.
create table app.control_day (
  tenant_id uuid not null,
  control text not null check (control in
    ('transport', 'mailTransport', 'encryptionAtRest', 'secondFactor', 'passwordHashing', 'tenantWalls', 'auditLog', 'patchAge', 'backups',
     'restoreDrill')),
  day date not null,
  held integer not null check (held >= 0),
  gaps integer not null check (gaps >= 0),
  failed integer not null check (failed >= 0),
  primary key (tenant_id, control, day)
);
select installation.wall('control_day', 'select, insert, update');
