-- Whom programs of this installation wanted to call though nobody listed them: refused, and kept, since it is a fault of ours or an attack.
create table installation.refused_call (
  day date not null,
  program text not null check (program in ('server', 'worker', 'cli')),
  host text not null check (length(host) <= 80),
  times bigint not null check (times > 0),
  last_at timestamptz not null,
  primary key (day, program, host)
);
grant select, insert, update on installation.refused_call to candor_app, candor_worker;
