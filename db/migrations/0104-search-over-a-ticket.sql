-- Words that somebody looks for may stand in different texts of one ticket: one in its title, another in a reply. Each text is judged by itself,
-- a ticket by all of its texts that this person may see. The rarest word is looked for first; of the tickets that have it, the newest 1,000 are
-- asked for the others. `phrases` stands beside `queries`: null for a word, else what the words have to look like in their text.
create function app.search_over(queries tsquery[], phrases text[], no_queries tsquery[], no_phrases text[], most integer)
  returns table (ticket_id uuid, message_id uuid, rank real, total integer, exact boolean)
  rows 50 language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  tenant constant uuid := app.tenant();
  with_phrases constant boolean := array_remove(phrases || no_phrases, null) <> '{}';
  reach record;
  driver tsquery;
  fewest integer := 1001;
  found integer;
  candidate tsquery;
begin
  select * into reach from app.reach();
  driver := queries[1];
  foreach candidate in array queries loop
    select (select count(*) from (select from app.ticket t where t.tenant_id = tenant and t.words @@ candidate order by t.id desc limit 1000) o)
      + (select count(*) from (select from app.message m where m.tenant_id = tenant and m.words @@ candidate order by m.id desc limit 1000) s)
      into found;
    if found < fewest then
      driver := candidate;
      fewest := found;
    end if;
  end loop;
  return query
    with driven as (
      select id from (select t.id from app.ticket t where t.tenant_id = tenant and t.words @@ driver
          and (reach.everywhere or t.workspace_id = any(reach.spaces) or t.id = any(reach.own))
        order by t.id desc limit 1000) o
      union
      select ticket_id from (select m.ticket_id from app.message m where m.tenant_id = tenant and m.words @@ driver
          and (reach.everywhere or exists (select from app.ticket t where t.tenant_id = tenant and t.id = m.ticket_id
            and (t.workspace_id = any(reach.spaces) or m.kind = 'comment' and t.id = any(reach.own))))
        order by m.id desc limit 1000) s
    ), candidates as materialized (
      select t.id, t.words, case when with_phrases then concat_ws(E'\n', t.title, t.description_text) end as said, reach.everywhere or t.workspace_id = any(reach.spaces) as whole
      from driven d join app.ticket t on t.tenant_id = tenant and t.id = d.id
      order by t.id desc limit 1000
    ), whole as (
      select c.id, (array_agg(x.message order by x.score desc))[1] as message, sum(x.score)::real as score
      from candidates c cross join lateral (
        select b.message, b.score from unnest(queries, phrases) as w (query, phrase) cross join lateral (
          select a.message, a.score from (
            select null::uuid as message, ts_rank(c.words, w.query) as score
            where c.words @@ w.query and (w.phrase is null or c.said ~* w.phrase)
            union all
            select m.id, ts_rank(m.words, w.query) from app.message m
            where m.tenant_id = tenant and m.ticket_id = c.id and (c.whole or m.kind = 'comment')
              and m.words @@ w.query and (w.phrase is null or m.body_text ~* w.phrase)) a
          order by a.score desc, a.message nulls first limit 1) b) x
      where not exists (select from unnest(no_queries, no_phrases) as n (query, phrase)
        where c.words @@ n.query and (n.phrase is null or c.said ~* n.phrase)
          or exists (select from app.message m where m.tenant_id = tenant and m.ticket_id = c.id and (c.whole or m.kind = 'comment')
            and m.words @@ n.query and (n.phrase is null or m.body_text ~* n.phrase)))
      group by c.id having count(*) = cardinality(queries)
    )
    select w.id, w.message, w.score, (count(*) over ())::integer, (select count(*) from driven) < 1000 from whole w
    order by w.score desc, w.id desc limit most;
end $$;

grant create on schema app to candor_overseer;
alter function app.search_over owner to candor_overseer;
revoke create on schema app from candor_overseer;
revoke execute on function app.search_over from public;
grant execute on function app.search_over to purpose_service, purpose_administration;
