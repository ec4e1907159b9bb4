-- Nothing asks it since titles are found by single words (0272): what nobody asks should not be able to answer.
drop function app.guess_articles(text[], uuid[], integer);

-- Readers find an article by its tags, too: they stand among its words. What is published already gets them here, by their stems in both languages.
update app.article_words w set words = w.words || strip(
    to_tsvector('simple', t.tags) || to_tsvector('english', t.tags) || to_tsvector('german', t.tags))
  from (select a.tenant_id, a.id, array_to_string(a.tags, ' ') as tags from app.article a where a.tags <> '{}') t
  where t.tenant_id = w.tenant_id and t.id = w.article_id;
