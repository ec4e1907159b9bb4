-- Which rows of a record came in, by their mark: when it was saved there, and what it was like. A count shifts when a row is understood later.
alter table app.import_origin add column marks text[] not null default '{}';
