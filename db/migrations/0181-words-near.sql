-- Which of these words stand in what a person may read, and in how many texts, at most 20: so a typing error is looked up among the words that
-- searches find anyway, wherever they stand. Nothing is kept for it, and no word of a text that somebody may not read is ever told. Each word is
-- one look into the index; told to guess how many texts have it, the planner would read them all.
create function app.words_near(candidates text[]) returns table (word text, texts integer)
  language plpgsql stable security definer set search_path = pg_catalog set enable_seqscan = off set enable_indexscan = off as $$
#variable_conflict use_column
declare
  tenant constant uuid := app.tenant();
  reach record;
begin
  select * into reach from app.reach();
  if reach.everywhere or reach.spaces <> '{}' then
    return query
      select c.word, (o.texts + s.texts)::integer from unnest(candidates) c (word)
      cross join lateral (select count(*) as texts from (select from app.ticket t
          where t.tenant_id = tenant and t.words @@ c.word::tsquery and (reach.everywhere or t.workspace_id = any(reach.spaces)
            or t.id = any(reach.own) and t.words @@ app.for_all_eyes(c.word::tsquery)) limit 20) f) o
      cross join lateral (select count(*) as texts from (select from app.message m
          where m.tenant_id = tenant and m.words @@ c.word::tsquery and (reach.everywhere or exists (select from app.ticket t
            where t.tenant_id = tenant and t.id = m.ticket_id
              and (t.workspace_id = any(reach.spaces) or m.kind = 'comment' and t.id = any(reach.own)))) limit 20) f) s
      where o.texts + s.texts > 0;
  else
    return query
      select f.lexeme, least(count(*), 20)::integer from (
        select u.lexeme from app.ticket t cross join lateral unnest(t.words) u
          where t.tenant_id = tenant and t.id = any(reach.own) and u.lexeme = any(candidates)
            and (u.weights is null or u.weights && '{A,B,D}')
        union all
        select u.lexeme from app.message m cross join lateral unnest(m.words) u
          where m.tenant_id = tenant and m.ticket_id = any(reach.own) and m.kind = 'comment' and u.lexeme = any(candidates)) f
      group by f.lexeme;
  end if;
end $$;

grant create on schema app to candor_overseer;
alter function app.words_near owner to candor_overseer;
revoke create on schema app from candor_overseer;
revoke execute on function app.words_near from public;
grant execute on function app.words_near to purpose_service, purpose_administration;
