-- How each letter travelled: under TLS to the mail server, in the clear, or nowhere, into the folder of this machine.
alter table app.message_log add column way text check (way in ('encrypted', 'plain', 'here'));

-- The installation's letters are each tenant's: this tells over the wall how many went which way, and nothing else.
select installation.oversee('message_log');
create function app.mail_ways(since timestamptz) returns table (way text, letters bigint)
  language sql stable security definer set search_path = pg_catalog as $$
  select m.way, count(*) from app.message_log m where m.way is not null and m.at >= since group by m.way
$$;
alter function app.mail_ways owner to candor_overseer;
revoke execute on function app.mail_ways from public;
grant execute on function app.mail_ways to purpose_upkeep;
