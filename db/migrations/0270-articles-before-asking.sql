-- An article that was offered before somebody asked, and one they opened, are named beside what they asked: it did not help, and the agent
-- does not send it once more unseen.
alter table app.article_ticket drop constraint article_ticket_kind_check;
alter table app.article_ticket add constraint article_ticket_kind_check
  check (kind in ('madeFrom', 'reported', 'usedIn', 'offered', 'opened'));
