-- Files of reports without a name, and words that are said once however often a browser sends them. In plpgsql, whose names are looked up when it runs:
-- the table of reports is made after this.

-- As say_in_report, with files along; `tail` is the end of the identifier and follows from the form that was sent: the same form again says nothing.
create function app.say_once_in_report(code bytea, said_html text, said_text text, onward text, moment timestamptz, tail text, files jsonb)
  returns table (case_id uuid, message_id uuid, is_new boolean)
  language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  which uuid;
  today timestamptz := app.day_of(moment);
  after bigint;
  made uuid;
  noted timestamptz;
begin
  select r.case_id into which from app.confidential_report r where r.tenant_id = app.tenant() and r.code_hash = code for update;
  if which is null then return; end if;
  select m.id into made from app.confidential_case_message m
    where m.tenant_id = app.tenant() and m.case_id = which and m.author_id is null and right(replace(m.id::text, '-', ''), 19) = tail;
  if made is not null then
    return query select which, made, false;
    return;
  end if;
  if (select count(*) from app.confidential_case_file f where f.tenant_id = app.tenant() and f.case_id = which and f.added_by_id is null)
    + jsonb_array_length(files) > 50 then return;
  end if;
  select ('x' || lpad(substr(replace(m.id::text, '-', ''), 1, 12), 16, '0'))::bit(64)::bigint + 1 into after
    from app.confidential_case_message m where m.tenant_id = app.tenant() and m.case_id = which order by m.id desc limit 1;
  made := (lpad(to_hex(greatest(coalesce(after, 0), (extract(epoch from today) * 1000)::bigint)), 12, '0') || '7' || tail)::uuid;
  select greatest(today, max(d.read_at) + interval '1 microsecond') into noted
    from app.confidential_case_read d where d.tenant_id = app.tenant() and d.case_id = which;
  insert into app.confidential_case_message (tenant_id, id, case_id, kind, author_id, html, text, made_at)
    values (app.tenant(), made, which, 'reply', null, said_html, said_text, noted);
  insert into app.confidential_case_file (tenant_id, id, case_id, message_id, kind, sent, name, bytes, media_type, scan, added_by_id, added_at)
    select app.tenant(), f.id, which, made, 'reply', true, f.name, f.bytes, f."mediaType", f.scan, null, today
    from jsonb_to_recordset(files) as f (id uuid, name text, bytes bigint, "mediaType" text, scan text);
  update app.confidential_case c set updated_at = greatest(c.updated_at, today), state = case when c.open then coalesce(onward, c.state) else c.state end,
      version = c.version + (c.open and onward is not null)::integer, last_said_at = greatest(noted, c.last_said_at)
    where c.tenant_id = app.tenant() and c.id = which;
  update app.confidential_report r set is_news = true where r.tenant_id = app.tenant() and r.case_id = which;
  return query select which, made, true;
end $$;

-- What lies in a report for both sides: never what hangs on a note, and nothing that waits to be sent.
create function app.files_in_report(code bytea) returns table (id uuid, is_own boolean, name text, bytes bigint, media_type text, scan text)
  language plpgsql stable security definer set search_path = pg_catalog as $$
#variable_conflict use_column
begin
  return query select f.id, f.added_by_id is null, f.name, f.bytes, f.media_type, f.scan
    from app.confidential_report r join app.confidential_case_file f on f.tenant_id = r.tenant_id and f.case_id = r.case_id
    where r.tenant_id = app.tenant() and r.code_hash = code and f.kind = 'reply' and f.sent order by f.id;
end $$;
revoke execute on function app.say_once_in_report, app.files_in_report from public;
grant execute on function app.say_once_in_report, app.files_in_report to purpose_service;
