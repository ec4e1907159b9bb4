-- The words of what is published of an article, in one language: what search finds it by. Written when it is published; what of it readers see
-- stands in article_text, so that a retired article needs nothing done here.
create table app.article_words (
  tenant_id uuid not null,
  article_id uuid not null,
  language text not null,
  title text not null,
  words tsvector not null,
  primary key (tenant_id, article_id, language),
  foreign key (tenant_id, article_id, language) references app.article_text (tenant_id, article_id, language)
);
create index article_words_words on app.article_words using gin (words) with (gin_pending_list_limit = 256);
create index article_words_title_like on app.article_words using gin (lower(title) public.gin_trgm_ops);
select installation.wall('article_words', 'select, insert, update');

select installation.oversee('article');
select installation.oversee('article_text');
select installation.oversee('article_version');
select installation.oversee('article_words');
select installation.oversee('knowledge_site');
select installation.oversee('team_member');

-- What the asking person is allowed by roles and teams, from the transaction's settings; who is no person of the tenant sees what is public,
-- where the tenant shows it.
create function app.article_reader(
  out known boolean, out open boolean, out works_everywhere boolean, out works uuid[], out runs_everywhere boolean, out runs uuid[], out teams uuid[]
) language sql stable as $$
  select exists (select from app.person p where p.tenant_id = app.tenant() and p.id = app.person() and p.active),
    coalesce((select s.open from app.knowledge_site s where s.tenant_id = app.tenant()), false),
    coalesce(bool_or(g.workspace_id is null), false), coalesce(array_agg(g.workspace_id) filter (where g.workspace_id is not null), '{}'),
    coalesce(bool_or(g.workspace_id is null) filter (where g.role = 'workspaceAdmin'), false),
    coalesce(array_agg(g.workspace_id) filter (where g.workspace_id is not null and g.role = 'workspaceAdmin'), '{}'),
    array(select m.team_id from app.team_member m where m.tenant_id = app.tenant() and m.person_id = app.person())
  from app.role_grant g
  where g.tenant_id = app.tenant() and g.person_id = app.person() and g.role in ('agent', 'teamLead', 'workspaceAdmin')
$$;

-- The rule of policy.ts (`readable`) on one article; `passing` are the audiences whose conditions let the reader in, held against each of them
-- beforehand: a condition is no SQL. It can only narrow: an article without an audience asks nothing of it.
create function app.reads_article(
  a app.article, passing uuid[], known boolean, open boolean, works_everywhere boolean, works uuid[], runs_everywhere boolean, runs uuid[], teams uuid[]
) returns boolean language sql stable parallel safe as $$
  select case when not known then open and a.visibility = 'public'
    else runs_everywhere or a.workspace_id = any(runs)
      or a.owner_id = app.person() and (works_everywhere or a.workspace_id = any(works))
      or (a.audience_id is null or a.audience_id = any(passing)) and (a.visibility in ('public', 'tenant')
        or a.visibility = 'workspace' and (works_everywhere or a.workspace_id = any(works))
        or a.visibility = 'team' and a.team_id = any(teams)) end
$$;

-- Whether readers see this text: it is published, and so is the article in its first language.
create function app.shows_article(a app.article, written text) returns boolean language sql stable parallel safe as $$
  select not exists (select from unnest(array[a.language, written]) l (language) where not exists (
    select from app.article_text x where x.tenant_id = a.tenant_id and x.article_id = a.id and x.language = l.language
      and x.published_number is not null and x.state <> 'retired'))
$$;

-- The newest 1,000 texts with these words that the person may read, each with how well it fits.
create function app.articles_with(query tsquery, wanted text[], unwanted text[], passing uuid[])
  returns table (article_id uuid, language text, rank real) rows 100 language plpgsql stable set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  tenant constant uuid := app.tenant();
  r record;
begin
  select * into r from app.article_reader();
  return query
    select f.article_id, f.language, ts_rank(f.words, query)
    from (select w.article_id, w.language, w.words from app.article_words w
      join app.article a on a.tenant_id = tenant and a.id = w.article_id
      where w.tenant_id = tenant and w.words @@ query
        and app.reads_article(a, passing, r.known, r.open, r.works_everywhere, r.works, r.runs_everywhere, r.runs, r.teams)
        and app.shows_article(a, w.language)
        and (wanted || unwanted = '{}' or exists (
          select from app.article_text x join app.article_version v on v.tenant_id = tenant and v.article_id = x.article_id
            and v.language = x.language and v.number = x.published_number
          where x.tenant_id = tenant and x.article_id = w.article_id and x.language = w.language
            and app.tells(concat_ws(E'\n', v.title, v.summary, v.plain), wanted, unwanted)))
      order by w.article_id desc limit 1000) f;
end $$;

-- The best of them, one row an article; a text in the reader's language before one in another that fits as well.
create function app.search_articles(query tsquery, wanted text[], unwanted text[], passing uuid[], preferred text, most integer)
  returns table (article_id uuid, rank real, total integer, exact boolean)
  rows 20 language sql stable security definer set search_path = pg_catalog as $$
  with found as materialized (select * from app.articles_with(query, wanted, unwanted, passing)),
    best as (
      select f.article_id, max(f.rank * case when f.language = preferred then 1 else 0.8 end)::real as rank from found f group by f.article_id
    )
  select b.article_id, b.rank, (count(*) over ())::integer, (select count(*) < 1000 from found)
  from best b order by b.rank desc, b.article_id desc limit most
$$;

-- Articles whose titles have words somewhat like these: candidates for what a typing error meant.
create function app.guess_articles(terms text[], passing uuid[], most integer) returns table (article_id uuid, title text, rank real)
  language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan
  set pg_trgm.word_similarity_threshold = 0.3 as $$
#variable_conflict use_column
declare
  tenant constant uuid := app.tenant();
  r record;
begin
  select * into r from app.article_reader();
  return query
    with alike as (
      select w.article_id, w.title, (select min(public.word_similarity(term, lower(w.title))) from unnest(terms) as term) as rank
      from app.article_words w join app.article a on a.tenant_id = tenant and a.id = w.article_id
      where w.tenant_id = tenant and lower(w.title) operator(public.%>) terms[1]
        and not exists (select from unnest(terms) as term where not lower(w.title) operator(public.%>) term)
        and app.reads_article(a, passing, r.known, r.open, r.works_everywhere, r.works, r.runs_everywhere, r.runs, r.teams)
        and app.shows_article(a, w.language)
      order by w.article_id desc limit 1000
    ), best as (select distinct on (a.article_id) a.* from alike a order by a.article_id, a.rank desc)
    select b.article_id, b.title, b.rank from best b order by b.rank desc, b.article_id desc limit most;
end $$;

-- Which of these words stand in what the person may read, and in how many texts, at most 20: a typing error is looked up among them.
create function app.article_words_near(candidates text[], passing uuid[]) returns table (word text, texts integer)
  language plpgsql stable security definer set search_path = pg_catalog set enable_seqscan = off set enable_indexscan = off as $$
#variable_conflict use_column
declare
  tenant constant uuid := app.tenant();
  r record;
begin
  select * into r from app.article_reader();
  return query
    select c.word, o.texts::integer from unnest(candidates) c (word)
    cross join lateral (select count(*) as texts from (select from app.article_words w
        join app.article a on a.tenant_id = tenant and a.id = w.article_id
        where w.tenant_id = tenant and w.words @@ c.word::tsquery
          and app.reads_article(a, passing, r.known, r.open, r.works_everywhere, r.works, r.runs_everywhere, r.runs, r.teams)
          and app.shows_article(a, w.language) limit 20) f) o
    where o.texts > 0;
end $$;

-- What might answer a text that somebody is still writing: articles with the rarest of its words, ranked by all of its words, each by how rare it
-- is, one in a title twice. `share` is how much of what the text says an article has, 0 to 1.
create function app.suggest_articles(terms tsquery[], passing uuid[], preferred text, most integer)
  returns table (article_id uuid, share real) rows 5 language plpgsql stable security definer set search_path = pg_catalog
  set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  tenant constant uuid := app.tenant();
  common constant integer := 300;
  r record;
  term tsquery;
  theirs uuid[];
  weights real[] := '{}';
  rare uuid[] := '{}';
  rarest uuid[] := '{}';
  least_found integer := common + 1;
begin
  select * into r from app.article_reader();
  foreach term in array terms loop
    select coalesce(array_agg(f.id), '{}') into theirs
    from (select w.article_id as id from app.article_words w join app.article a on a.tenant_id = tenant and a.id = w.article_id
      where w.tenant_id = tenant and w.words @@ term
        and app.reads_article(a, passing, r.known, r.open, r.works_everywhere, r.works, r.runs_everywhere, r.runs, r.teams)
        and app.shows_article(a, w.language)
      order by w.article_id desc limit common) f;
    weights := weights || (case when theirs = '{}' then 0 else 1 / ln(2 + cardinality(theirs)) end)::real;
    if cardinality(theirs) < common then
      rare := rare || theirs;
    end if;
    if cardinality(theirs) between 1 and least_found - 1 then
      rarest := theirs;
      least_found := cardinality(theirs);
    end if;
  end loop;
  return query
    with candidates as (select distinct c.id from unnest(case when rare = '{}' then rarest else rare end) c (id)),
      scored as (
        select c.id, w.language,
          sum(t.weight * case when not w.words @@ t.query then 0 when ts_filter(w.words, '{a}') @@ t.query then 2 else 1 end) as score
        from candidates c join app.article_words w on w.tenant_id = tenant and w.article_id = c.id
        cross join unnest(terms, weights) as t (query, weight)
        where app.shows_article((select a from app.article a where a.tenant_id = tenant and a.id = c.id), w.language)
        group by c.id, w.language
      ), best as (
        select s.id, max(s.score * case when s.language = preferred then 1 else 0.8 end) as score from scored s group by s.id
      )
    select b.id, (b.score / nullif(2 * (select sum(w) from unnest(weights) w), 0))::real from best b
    order by b.score desc, b.id desc limit most;
end $$;

grant create on schema app to candor_overseer;
alter function app.search_articles owner to candor_overseer;
alter function app.guess_articles owner to candor_overseer;
alter function app.article_words_near owner to candor_overseer;
alter function app.suggest_articles owner to candor_overseer;
revoke create on schema app from candor_overseer;
revoke execute on function app.search_articles, app.guess_articles, app.article_words_near, app.suggest_articles, app.articles_with,
  app.article_reader, app.reads_article, app.shows_article from public;
grant execute on function app.articles_with, app.article_reader, app.reads_article, app.shows_article to candor_overseer;
grant execute on function app.search_articles, app.guess_articles, app.article_words_near, app.suggest_articles to purpose_service;
