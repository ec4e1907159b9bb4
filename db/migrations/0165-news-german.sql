-- News in a second language: who reads German gets it in German, where it was written so.
alter table app.news
  add column title_de text check (length(title_de) between 1 and 200),
  add column body_de text check (length(body_de) between 1 and 5000),
  add constraint german_is_whole check ((title_de is null) = (body_de is null));
