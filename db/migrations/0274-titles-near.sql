-- How alike a title has to be is said by whoever asks: a single slip leaves most of a word's trigrams as they are, and the index passes over nine
-- of ten titles that a laxer search would each read and hold against the word. What is set here lasts as long as the function.
drop function app.titles_alike;
create function app.titles_near(terms text[], passing uuid[], likeness real, most integer) returns table (article_id uuid, title text)
  rows 100 language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan
  set pg_trgm.word_similarity_threshold = 0.3 set enable_hashjoin = off set enable_mergejoin = off as $$
#variable_conflict use_column
declare
  tenant constant uuid := app.tenant();
  r record;
begin
  perform set_config('pg_trgm.word_similarity_threshold', likeness::text, true);
  select * into r from app.article_reader();
  return query
    select k.article_id, k.title
    from (select w.article_id, w.language, w.title, l.rank
        from app.article_words w
        cross join lateral (select min(public.word_similarity(term, lower(w.title))) as rank from unnest(terms) as term) l
        where w.tenant_id = tenant and lower(w.title) operator(public.%>) terms[1] and l.rank >= likeness
        order by l.rank desc, w.article_id desc offset 0) k
    join app.article a on a.tenant_id = tenant and a.id = k.article_id
    join app.article_text x on x.tenant_id = tenant and x.article_id = k.article_id and x.language = k.language
      and x.published_number is not null and x.state <> 'retired'
    where app.reads_article(a, passing, r.known, r.open, r.works_everywhere, r.works, r.runs_everywhere, r.runs, r.teams)
      and (k.language = a.language or exists (select from app.article_text s where s.tenant_id = tenant and s.article_id = a.id
        and s.language = a.language and s.published_number is not null and s.state <> 'retired'))
    order by k.rank desc, k.article_id desc limit most;
end $$;

grant create on schema app to candor_overseer;
alter function app.titles_near owner to candor_overseer;
revoke create on schema app from candor_overseer;
revoke execute on function app.titles_near from public;
grant execute on function app.titles_near to purpose_service;
