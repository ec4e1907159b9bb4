-- Two who change one moment of a problem's timeline at once: the second is told what the first wrote.
alter table app.problem_moment add column version int not null default 1;
