-- What whoever comes by says of a public article: sums of a day, about nobody.
create table app.article_voice (
  tenant_id uuid not null,
  day date not null,
  article_id uuid not null,
  answer text not null check (answer in ('helpful', 'outdated', 'incomplete', 'unclear', 'wrong', 'other')),
  voices bigint not null check (voices > 0),
  primary key (tenant_id, day, article_id, answer),
  foreign key (tenant_id, article_id) references app.article (tenant_id, id)
);
create index article_voice_article on app.article_voice (tenant_id, article_id, day);
select installation.wall('article_voice');
