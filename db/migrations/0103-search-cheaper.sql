-- Search reads the words of a ticket far more often than anybody reads its description: what is too long for a row goes out of it first, and the
-- words were the longest. Each of the thousand newest tickets with a common word was fetched from elsewhere twice. Tickets written from now on
-- keep their words in the row.
alter table app.ticket alter column words set storage main;

-- Phrases as most texts have them: small letters, a space between the words and around them. Finding that takes a tenth of the time that the
-- regular expression takes, which is asked where it is not found.
create function app.as_typed(wanted text[]) returns text[] language sql immutable parallel safe as $$
  select array(select replace(replace(replace(w, '(^|[^[:alnum:]])', '% '), '([^[:alnum:]]|$)', ' %'), '[^[:alnum:]]+', ' ') from unnest(wanted) w)
$$;

create function app.tells(said text, typed text[], wanted text[], unwanted text[]) returns boolean language plpgsql immutable parallel safe as $$
begin
  return unwanted = '{}' and said like all(typed) or said ~* all(wanted) and said !~* all(unwanted);
end $$;

create or replace function app.opened_with(query tsquery, wanted text[], unwanted text[], everywhere boolean, spaces uuid[], own uuid[])
  returns table (ticket_id uuid, rank real) rows 100 language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
  tenant constant uuid := app.tenant();
  typed constant text[] := app.as_typed(wanted);
begin
  return query
    select t.id, ts_rank(t.words, query)
    from (select t.id, t.words from app.ticket t where t.tenant_id = tenant and t.words @@ query
        and (everywhere or t.workspace_id = any(spaces) or t.id = any(own))
        and (wanted || unwanted = '{}' or app.tells(concat_ws(E'\n', t.title, t.description_text), typed, wanted, unwanted))
      order by t.id desc limit 1000) t;
end $$;

create or replace function app.said_with(query tsquery, wanted text[], unwanted text[], everywhere boolean, spaces uuid[], own uuid[])
  returns table (ticket_id uuid, message_id uuid, rank real) rows 100 language plpgsql stable
  set plan_cache_mode = force_custom_plan as $$
declare
  tenant constant uuid := app.tenant();
  typed constant text[] := app.as_typed(wanted);
begin
  return query
    select m.ticket_id, m.id, ts_rank(m.words, query)
    from (select m.ticket_id, m.id, m.words from app.message m
      where m.tenant_id = tenant and m.words @@ query
        and (wanted || unwanted = '{}' or app.tells(m.body_text, typed, wanted, unwanted))
        and (everywhere or exists (select from app.ticket t where t.tenant_id = tenant and t.id = m.ticket_id
          and (t.workspace_id = any(spaces) or m.kind = 'comment' and t.id = any(own))))
      order by m.id desc limit 1000) m;
end $$;

revoke execute on function app.as_typed, app.tells(text, text[], text[], text[]) from public;
grant execute on function app.as_typed, app.tells(text, text[], text[], text[]) to candor_overseer;
