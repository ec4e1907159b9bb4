-- How often somebody who was offered an article asked all the same.
alter table app.article_use add column asked bigint not null default 0 check (asked >= 0);
