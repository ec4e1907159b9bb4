-- What the migrations make, printed from the catalog: for reading and for seeing in a diff what a migration really changes.
-- Written by `npm run schema`; `npm run check` compares. It is no script: db/migrations is what runs.

-- Schemas and who may use them
schema app
  usage to candor_app
  usage to candor_jobs
  usage to candor_overseer
  usage to candor_worker
  usage to purpose_administration
  usage to purpose_features
  usage to purpose_fulfilment
  usage to purpose_mail_opens
  usage to purpose_news
  usage to purpose_rights
  usage to purpose_security
  usage to purpose_service
  usage to purpose_upkeep
  usage to purpose_usage_statistics
schema installation
  usage to candor_app
  usage to candor_overseer
  usage to candor_worker
  usage to purpose_administration
  usage to purpose_features
  usage to purpose_fulfilment
  usage to purpose_mail_opens
  usage to purpose_news
  usage to purpose_rights
  usage to purpose_security
  usage to purpose_service
  usage to purpose_upkeep
  usage to purpose_usage_statistics
schema public

-- Tables
table app.absence (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  from_day date not null,
  until_day date not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  constraint absence_pkey PRIMARY KEY (tenant_id, id),
  constraint absence_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id),
  constraint absence_check CHECK ((until_day >= from_day))
)
  row-level security enabled and forced
table app.agent_work (
  tenant_id uuid not null,
  workspace_id uuid not null,
  person_id uuid not null,
  capacity integer,
  calendar_id uuid,
  version integer not null default 1,
  updated_at timestamp with time zone not null,
  constraint agent_work_pkey PRIMARY KEY (tenant_id, workspace_id, person_id),
  constraint agent_work_tenant_id_calendar_id_fkey FOREIGN KEY (tenant_id, calendar_id) REFERENCES app.business_calendar(tenant_id, id),
  constraint agent_work_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id),
  constraint agent_work_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id),
  constraint agent_work_capacity_check CHECK (((capacity >= 1) AND (capacity <= 1000)))
)
  row-level security enabled and forced
table app.api_token (
  tenant_id uuid not null,
  id uuid not null,
  token_sha256 bytea not null,
  person_id uuid not null,
  name text not null,
  scopes text[] not null,
  made_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  seen_at timestamp with time zone,
  constraint api_token_pkey PRIMARY KEY (tenant_id, id),
  constraint api_token_tenant_id_token_sha256_key UNIQUE (tenant_id, token_sha256),
  constraint api_token_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id)
)
  row-level security enabled and forced
table app.approval (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  workspace_id uuid not null,
  request_type_id uuid,
  request_type_version integer,
  round integer not null,
  state text not null,
  requester_id uuid not null,
  opened_by_id uuid not null,
  shown jsonb not null,
  shown_hash bytea not null,
  asked_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  reason text,
  running_step integer,
  due_at timestamp with time zone,
  step text,
  attempt integer,
  plan jsonb,
  constraint approval_pkey PRIMARY KEY (tenant_id, id),
  constraint approval_tenant_id_requester_id_fkey FOREIGN KEY (tenant_id, requester_id) REFERENCES app.person(tenant_id, id),
  constraint approval_tenant_id_ticket_id_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES app.ticket(tenant_id, id),
  constraint approval_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id),
  constraint approval_attempt_check CHECK ((attempt > 0)),
  constraint approval_of_step CHECK (((step IS NULL) = (attempt IS NULL))),
  constraint approval_planned CHECK ((((plan IS NULL) = (request_type_id IS NOT NULL)) AND ((request_type_id IS NULL) = (request_type_version IS NULL)))),
  constraint approval_reason_check CHECK ((length(reason) <= 2000)),
  constraint approval_request_type_version_check CHECK ((request_type_version > 0)),
  constraint approval_round_check CHECK ((round > 0)),
  constraint approval_running_step_check CHECK ((running_step >= 0)),
  constraint approval_shown_hash_check CHECK ((octet_length(shown_hash) = 32)),
  constraint approval_state_check CHECK ((state = ANY (ARRAY['requested'::text, 'approved'::text, 'rejected'::text, 'expired'::text, 'withdrawn'::text, 'voided'::text]))),
  constraint approval_step_check CHECK (((length(step) >= 1) AND (length(step) <= 40)))
)
  row-level security enabled and forced
table app.approval_link (
  tenant_id uuid not null,
  id uuid not null,
  approval_id uuid not null,
  place integer not null,
  person_id uuid not null,
  made_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  constraint approval_link_pkey PRIMARY KEY (tenant_id, id),
  constraint approval_link_tenant_id_approval_id_fkey FOREIGN KEY (tenant_id, approval_id) REFERENCES app.approval(tenant_id, id),
  constraint approval_link_tenant_id_approval_id_place_fkey FOREIGN KEY (tenant_id, approval_id, place) REFERENCES app.approval_step(tenant_id, approval_id, place),
  constraint approval_link_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id),
  constraint approval_link_check CHECK (((ends_at > made_at) AND (ends_at <= (made_at + '7 days'::interval)))),
  constraint approval_link_place_check CHECK ((place >= 0))
)
  row-level security enabled and forced
table app.approval_stand_in (
  tenant_id uuid not null,
  id uuid not null,
  for_id uuid not null,
  by_id uuid not null,
  kind text not null,
  begins_at timestamp with time zone,
  ends_at timestamp with time zone,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  constraint approval_stand_in_pkey PRIMARY KEY (tenant_id, id),
  constraint approval_stand_in_tenant_id_by_id_fkey FOREIGN KEY (tenant_id, by_id) REFERENCES app.person(tenant_id, id),
  constraint approval_stand_in_tenant_id_for_id_fkey FOREIGN KEY (tenant_id, for_id) REFERENCES app.person(tenant_id, id),
  constraint approval_stand_in_check CHECK ((for_id <> by_id)),
  constraint approval_stand_in_check1 CHECK ((ends_at > begins_at)),
  constraint approval_stand_in_kind_check CHECK ((kind = ANY (ARRAY['delegate'::text, 'outOfOffice'::text, 'substitute'::text]))),
  constraint dates_of_its_kind CHECK (
CASE
    WHEN (kind = 'substitute'::text) THEN ((begins_at IS NULL) AND (ends_at IS NULL))
    ELSE ((begins_at IS NOT NULL) AND (ends_at IS NOT NULL))
END)
)
  row-level security enabled and forced
table app.approval_step (
  tenant_id uuid not null,
  approval_id uuid not null,
  place integer not null,
  asked_at timestamp with time zone not null,
  escalated_at timestamp with time zone,
  reminded_at timestamp with time zone,
  stuck_told_at timestamp with time zone,
  constraint approval_step_pkey PRIMARY KEY (tenant_id, approval_id, place),
  constraint approval_step_tenant_id_approval_id_fkey FOREIGN KEY (tenant_id, approval_id) REFERENCES app.approval(tenant_id, id),
  constraint approval_step_place_check CHECK ((place >= 0))
)
  row-level security enabled and forced
table app.approval_voice (
  tenant_id uuid not null,
  approval_id uuid not null,
  place integer not null,
  person_id uuid not null,
  kind text not null,
  because text,
  added_by uuid,
  at timestamp with time zone not null,
  told_at timestamp with time zone,
  constraint approval_voice_pkey PRIMARY KEY (tenant_id, approval_id, place, person_id, kind),
  constraint approval_voice_tenant_id_approval_id_fkey FOREIGN KEY (tenant_id, approval_id) REFERENCES app.approval(tenant_id, id),
  constraint approval_voice_tenant_id_approval_id_place_fkey FOREIGN KEY (tenant_id, approval_id, place) REFERENCES app.approval_step(tenant_id, approval_id, place),
  constraint approval_voice_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id),
  constraint approval_voice_because_check CHECK ((because = ANY (ARRAY['person'::text, 'role'::text, 'team'::text, 'managers'::text, 'costCentreOwner'::text, 'field'::text]))),
  constraint approval_voice_kind_check CHECK ((kind = ANY (ARRAY['asked'::text, 'added'::text, 'decider'::text]))),
  constraint approval_voice_place_check CHECK ((place >= 0))
)
  row-level security enabled and forced
table app.approval_vote (
  tenant_id uuid not null,
  approval_id uuid not null,
  place integer not null,
  voice_id uuid not null,
  by_id uuid not null,
  answer text not null,
  comment text not null,
  at timestamp with time zone not null,
  constraint approval_vote_pkey PRIMARY KEY (tenant_id, approval_id, place, voice_id),
  constraint approval_vote_tenant_id_approval_id_place_by_id_key UNIQUE (tenant_id, approval_id, place, by_id),
  constraint approval_vote_tenant_id_approval_id_fkey FOREIGN KEY (tenant_id, approval_id) REFERENCES app.approval(tenant_id, id),
  constraint approval_vote_tenant_id_approval_id_place_fkey FOREIGN KEY (tenant_id, approval_id, place) REFERENCES app.approval_step(tenant_id, approval_id, place),
  constraint approval_vote_tenant_id_by_id_fkey FOREIGN KEY (tenant_id, by_id) REFERENCES app.person(tenant_id, id),
  constraint approval_vote_tenant_id_voice_id_fkey FOREIGN KEY (tenant_id, voice_id) REFERENCES app.person(tenant_id, id),
  constraint approval_vote_answer_check CHECK ((answer = ANY (ARRAY['approve'::text, 'reject'::text, 'abstain'::text]))),
  constraint approval_vote_comment_check CHECK ((length(comment) <= 2000)),
  constraint approval_vote_place_check CHECK ((place >= 0))
)
  row-level security enabled and forced
table app.article (
  tenant_id uuid not null,
  id uuid not null,
  number bigint not null,
  workspace_id uuid not null,
  category_id uuid,
  kind text not null,
  language text not null,
  visibility text not null,
  team_id uuid,
  audience_id uuid,
  owner_id uuid not null,
  author_id uuid not null,
  valid_until date,
  told_soon date,
  told_over date,
  request_type_id uuid,
  version integer not null default 1,
  made_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  tags text[] not null default '{}'::text[],
  constraint article_pkey PRIMARY KEY (tenant_id, id),
  constraint article_tenant_id_number_key UNIQUE (tenant_id, number),
  constraint article_tenant_id_audience_id_fkey FOREIGN KEY (tenant_id, audience_id) REFERENCES app.article_audience(tenant_id, id),
  constraint article_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES app.person(tenant_id, id),
  constraint article_tenant_id_team_id_fkey FOREIGN KEY (tenant_id, team_id) REFERENCES app.team(tenant_id, id),
  constraint article_tenant_id_workspace_id_category_id_fkey FOREIGN KEY (tenant_id, workspace_id, category_id) REFERENCES app.article_category(tenant_id, workspace_id, id),
  constraint article_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id),
  constraint article_check CHECK (((visibility = 'team'::text) = (team_id IS NOT NULL))),
  constraint article_check1 CHECK (((visibility <> 'public'::text) OR (audience_id IS NULL))),
  constraint article_kind_check CHECK ((kind = ANY (ARRAY['howTo'::text, 'knownError'::text, 'faq'::text, 'other'::text]))),
  constraint article_language_check CHECK ((language = ANY (ARRAY['en'::text, 'de'::text]))),
  constraint article_number_check CHECK ((number > 0)),
  constraint article_tags_check CHECK ((cardinality(tags) <= 20)),
  constraint article_visibility_check CHECK ((visibility = ANY (ARRAY['public'::text, 'tenant'::text, 'workspace'::text, 'team'::text])))
)
  row-level security enabled and forced
table app.article_audience (
  tenant_id uuid not null,
  id uuid not null,
  says_hash bytea not null,
  allow jsonb,
  deny jsonb,
  constraint article_audience_pkey PRIMARY KEY (tenant_id, id),
  constraint article_audience_tenant_id_says_hash_key UNIQUE (tenant_id, says_hash),
  constraint article_audience_check CHECK (((allow IS NOT NULL) OR (deny IS NOT NULL))),
  constraint article_audience_says_hash_check CHECK ((octet_length(says_hash) = 32))
)
  row-level security enabled and forced
table app.article_category (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid not null,
  parent_id uuid,
  name jsonb not null,
  icon text not null,
  "position" integer not null default 0,
  active boolean not null default true,
  version integer not null default 1,
  updated_at timestamp with time zone not null,
  constraint article_category_pkey PRIMARY KEY (tenant_id, id),
  constraint article_category_tenant_id_workspace_id_id_key UNIQUE (tenant_id, workspace_id, id),
  constraint article_category_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id),
  constraint article_category_tenant_id_workspace_id_parent_id_fkey FOREIGN KEY (tenant_id, workspace_id, parent_id) REFERENCES app.article_category(tenant_id, workspace_id, id),
  constraint article_category_check CHECK ((parent_id IS DISTINCT FROM id))
)
  row-level security enabled and forced
table app.article_feedback (
  tenant_id uuid not null,
  article_id uuid not null,
  person_id uuid not null,
  language text not null,
  version_number integer not null,
  helpful boolean not null,
  reason text,
  said text not null,
  made_at timestamp with time zone not null,
  constraint article_feedback_pkey PRIMARY KEY (tenant_id, article_id, person_id),
  constraint article_feedback_tenant_id_article_id_fkey FOREIGN KEY (tenant_id, article_id) REFERENCES app.article(tenant_id, id),
  constraint article_feedback_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id),
  constraint article_feedback_check CHECK ((helpful OR (reason IS NOT NULL))),
  constraint article_feedback_language_check CHECK ((language = ANY (ARRAY['en'::text, 'de'::text]))),
  constraint article_feedback_reason_check CHECK ((reason = ANY (ARRAY['outdated'::text, 'incomplete'::text, 'unclear'::text, 'wrong'::text, 'other'::text]))),
  constraint article_feedback_said_check CHECK ((length(said) <= 1000)),
  constraint article_feedback_version_number_check CHECK ((version_number > 0))
)
  row-level security enabled and forced
table app.article_file (
  tenant_id uuid not null,
  article_id uuid not null,
  file_id uuid not null,
  name text not null,
  added_by uuid not null,
  added_at timestamp with time zone not null,
  constraint article_file_pkey PRIMARY KEY (tenant_id, article_id, file_id),
  constraint article_file_tenant_id_article_id_fkey FOREIGN KEY (tenant_id, article_id) REFERENCES app.article(tenant_id, id),
  constraint article_file_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES app.file(tenant_id, id),
  constraint article_file_name_check CHECK (((length(name) >= 1) AND (length(name) <= 255)))
)
  row-level security enabled and forced
table app.article_issue (
  tenant_id uuid not null,
  id uuid not null,
  article_id uuid not null,
  state text not null,
  owner_id uuid not null,
  note text not null,
  version integer not null default 1,
  made_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint article_issue_pkey PRIMARY KEY (tenant_id, id),
  constraint article_issue_tenant_id_article_id_fkey FOREIGN KEY (tenant_id, article_id) REFERENCES app.article(tenant_id, id),
  constraint article_issue_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES app.person(tenant_id, id),
  constraint article_issue_note_check CHECK ((length(note) <= 1000)),
  constraint article_issue_state_check CHECK ((state = ANY (ARRAY['open'::text, 'inWork'::text, 'done'::text, 'declined'::text])))
)
  row-level security enabled and forced
table app.article_source (
  tenant_id uuid not null,
  workspace_id uuid not null,
  path text not null,
  article_id uuid not null,
  content_hash bytea not null,
  taken_at timestamp with time zone not null,
  constraint article_source_pkey PRIMARY KEY (tenant_id, workspace_id, path),
  constraint article_source_tenant_id_article_id_fkey FOREIGN KEY (tenant_id, article_id) REFERENCES app.article(tenant_id, id),
  constraint article_source_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id),
  constraint article_source_content_hash_check CHECK ((octet_length(content_hash) = 32)),
  constraint article_source_path_check CHECK (((length(path) >= 1) AND (length(path) <= 500)))
)
  row-level security enabled and forced
table app.article_template (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid,
  kind text not null,
  name jsonb not null,
  bodies jsonb not null,
  "position" integer not null default 0,
  active boolean not null default true,
  version integer not null default 1,
  updated_at timestamp with time zone not null,
  constraint article_template_pkey PRIMARY KEY (tenant_id, id),
  constraint article_template_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id),
  constraint article_template_kind_check CHECK ((kind = ANY (ARRAY['howTo'::text, 'knownError'::text, 'faq'::text, 'other'::text])))
)
  row-level security enabled and forced
table app.article_text (
  tenant_id uuid not null,
  article_id uuid not null,
  language text not null,
  state text not null,
  title text not null,
  summary text not null,
  body jsonb not null,
  plain text not null,
  made_of integer,
  review_asked_by uuid,
  review_asked_at timestamp with time zone,
  reviewer_id uuid,
  review_note text,
  published_number integer,
  version integer not null default 1,
  updated_at timestamp with time zone not null,
  constraint article_text_pkey PRIMARY KEY (tenant_id, article_id, language),
  constraint article_text_tenant_id_article_id_fkey FOREIGN KEY (tenant_id, article_id) REFERENCES app.article(tenant_id, id),
  constraint article_text_tenant_id_reviewer_id_fkey FOREIGN KEY (tenant_id, reviewer_id) REFERENCES app.person(tenant_id, id),
  constraint article_text_check CHECK (((state <> 'published'::text) OR (published_number IS NOT NULL))),
  constraint article_text_check1 CHECK (((state <> 'review'::text) OR (review_asked_by IS NOT NULL))),
  constraint article_text_language_check CHECK ((language = ANY (ARRAY['en'::text, 'de'::text]))),
  constraint article_text_made_of_check CHECK ((made_of > 0)),
  constraint article_text_published_number_check CHECK ((published_number > 0)),
  constraint article_text_review_note_check CHECK ((length(review_note) <= 2000)),
  constraint article_text_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'review'::text, 'published'::text, 'retired'::text]))),
  constraint article_text_summary_check CHECK ((length(summary) <= 500)),
  constraint article_text_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
)
  row-level security enabled and forced
table app.article_ticket (
  tenant_id uuid not null,
  article_id uuid not null,
  ticket_id uuid not null,
  kind text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  constraint article_ticket_pkey PRIMARY KEY (tenant_id, article_id, ticket_id, kind),
  constraint article_ticket_tenant_id_article_id_fkey FOREIGN KEY (tenant_id, article_id) REFERENCES app.article(tenant_id, id),
  constraint article_ticket_tenant_id_ticket_id_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES app.ticket(tenant_id, id),
  constraint article_ticket_kind_check CHECK ((kind = ANY (ARRAY['madeFrom'::text, 'reported'::text, 'usedIn'::text, 'offered'::text, 'opened'::text])))
)
  row-level security enabled and forced
table app.article_use (
  tenant_id uuid not null,
  day date not null,
  article_id uuid not null,
  reads bigint not null default 0,
  shown bigint not null default 0,
  opened bigint not null default 0,
  solved bigint not null default 0,
  asked bigint not null default 0,
  constraint article_use_pkey PRIMARY KEY (tenant_id, day, article_id),
  constraint article_use_tenant_id_article_id_fkey FOREIGN KEY (tenant_id, article_id) REFERENCES app.article(tenant_id, id),
  constraint article_use_asked_check CHECK ((asked >= 0)),
  constraint article_use_opened_check CHECK ((opened >= 0)),
  constraint article_use_reads_check CHECK ((reads >= 0)),
  constraint article_use_shown_check CHECK ((shown >= 0)),
  constraint article_use_solved_check CHECK ((solved >= 0))
)
  row-level security enabled and forced
table app.article_version (
  tenant_id uuid not null,
  article_id uuid not null,
  language text not null,
  number integer not null,
  title text not null,
  summary text not null,
  body jsonb not null,
  plain text not null,
  files uuid[] not null,
  made_of integer,
  note text not null,
  published_by uuid not null,
  published_at timestamp with time zone not null,
  constraint article_version_pkey PRIMARY KEY (tenant_id, article_id, language, number),
  constraint article_version_tenant_id_article_id_fkey FOREIGN KEY (tenant_id, article_id) REFERENCES app.article(tenant_id, id),
  constraint article_version_tenant_id_article_id_language_fkey FOREIGN KEY (tenant_id, article_id, language) REFERENCES app.article_text(tenant_id, article_id, language),
  constraint article_version_made_of_check CHECK ((made_of > 0)),
  constraint article_version_note_check CHECK ((length(note) <= 500)),
  constraint article_version_number_check CHECK ((number > 0))
)
  row-level security enabled and forced
table app.article_voice (
  tenant_id uuid not null,
  day date not null,
  article_id uuid not null,
  answer text not null,
  voices bigint not null,
  constraint article_voice_pkey PRIMARY KEY (tenant_id, day, article_id, answer),
  constraint article_voice_tenant_id_article_id_fkey FOREIGN KEY (tenant_id, article_id) REFERENCES app.article(tenant_id, id),
  constraint article_voice_answer_check CHECK ((answer = ANY (ARRAY['helpful'::text, 'outdated'::text, 'incomplete'::text, 'unclear'::text, 'wrong'::text, 'other'::text]))),
  constraint article_voice_voices_check CHECK ((voices > 0))
)
  row-level security enabled and forced
table app.article_words (
  tenant_id uuid not null,
  article_id uuid not null,
  language text not null,
  title text not null,
  words tsvector not null,
  constraint article_words_pkey PRIMARY KEY (tenant_id, article_id, language),
  constraint article_words_tenant_id_article_id_language_fkey FOREIGN KEY (tenant_id, article_id, language) REFERENCES app.article_text(tenant_id, article_id, language)
)
  row-level security enabled and forced
table app.article_writer (
  tenant_id uuid not null,
  article_id uuid not null,
  language text not null,
  person_id uuid not null,
  constraint article_writer_pkey PRIMARY KEY (tenant_id, article_id, language, person_id),
  constraint article_writer_tenant_id_article_id_fkey FOREIGN KEY (tenant_id, article_id) REFERENCES app.article(tenant_id, id),
  constraint article_writer_tenant_id_article_id_language_fkey FOREIGN KEY (tenant_id, article_id, language) REFERENCES app.article_text(tenant_id, article_id, language),
  constraint article_writer_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id)
)
  row-level security enabled and forced
table app.ask_help (
  tenant_id uuid not null,
  day date not null,
  about uuid not null,
  workspace_id uuid not null,
  shown bigint not null default 0,
  opened bigint not null default 0,
  solved bigint not null default 0,
  asked bigint not null default 0,
  constraint ask_help_pkey PRIMARY KEY (tenant_id, day, about),
  constraint ask_help_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id),
  constraint ask_help_asked_check CHECK ((asked >= 0)),
  constraint ask_help_opened_check CHECK ((opened >= 0)),
  constraint ask_help_shown_check CHECK ((shown >= 0)),
  constraint ask_help_solved_check CHECK ((solved >= 0))
)
  row-level security enabled and forced
table app.assignment_book (
  tenant_id uuid not null,
  workspace_id uuid not null,
  published_number integer,
  draft jsonb,
  version integer not null default 1,
  updated_at timestamp with time zone not null,
  constraint assignment_book_pkey PRIMARY KEY (tenant_id, workspace_id),
  constraint assignment_book_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id),
  constraint assignment_book_published_number_check CHECK ((published_number > 0))
)
  row-level security enabled and forced
table app.assignment_turn (
  tenant_id uuid not null,
  workspace_id uuid not null,
  rule_id uuid not null,
  person_id uuid,
  taken_at timestamp with time zone not null,
  constraint assignment_turn_pkey PRIMARY KEY (tenant_id, workspace_id, rule_id),
  constraint assignment_turn_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id),
  constraint assignment_turn_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id)
)
  row-level security enabled and forced
table app.assignment_version (
  tenant_id uuid not null,
  workspace_id uuid not null,
  number integer not null,
  definition jsonb not null,
  published_by uuid not null,
  published_at timestamp with time zone not null,
  constraint assignment_version_pkey PRIMARY KEY (tenant_id, workspace_id, number),
  constraint assignment_version_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id),
  constraint assignment_version_number_check CHECK ((number > 0))
)
  row-level security enabled and forced
table app.attachment (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  message_id uuid,
  file_id uuid not null,
  name text not null,
  internal boolean not null,
  inline boolean not null default false,
  added_by uuid not null,
  made_at timestamp with time zone not null,
  constraint attachment_pkey PRIMARY KEY (tenant_id, id),
  constraint attachment_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES app.file(tenant_id, id),
  constraint attachment_tenant_id_ticket_id_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES app.ticket(tenant_id, id)
)
  row-level security enabled and forced
table app.branding (
  tenant_id uuid not null,
  name text not null,
  accent text not null,
  logo_file_id uuid,
  version integer not null default 1,
  constraint branding_pkey PRIMARY KEY (tenant_id)
)
  row-level security enabled and forced
table app.breach_explanation (
  tenant_id uuid not null,
  ticket_id uuid not null,
  level_id uuid not null,
  cycle integer not null,
  reason_id uuid not null,
  explained_by uuid not null,
  explained_at timestamp with time zone not null,
  constraint breach_explanation_pkey PRIMARY KEY (tenant_id, ticket_id, level_id, cycle),
  constraint breach_explanation_tenant_id_explained_by_fkey FOREIGN KEY (tenant_id, explained_by) REFERENCES app.person(tenant_id, id),
  constraint breach_explanation_tenant_id_level_id_fkey FOREIGN KEY (tenant_id, level_id) REFERENCES app.service_level(tenant_id, id),
  constraint breach_explanation_tenant_id_reason_id_fkey FOREIGN KEY (tenant_id, reason_id) REFERENCES app.breach_reason(tenant_id, id),
  constraint breach_explanation_tenant_id_ticket_id_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES app.ticket(tenant_id, id),
  constraint breach_explanation_cycle_check CHECK ((cycle > 0))
)
  row-level security enabled and forced
table app.breach_reason (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid not null,
  name jsonb not null,
  active boolean not null default true,
  version integer not null default 1,
  made_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint breach_reason_pkey PRIMARY KEY (tenant_id, id),
  constraint breach_reason_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id)
)
  row-level security enabled and forced
table app.bulk_edit (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  before jsonb not null,
  made_at timestamp with time zone not null,
  constraint bulk_edit_pkey PRIMARY KEY (tenant_id, id),
  constraint bulk_edit_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id)
)
  row-level security enabled and forced
table app.business_calendar (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid,
  name text not null,
  active boolean not null default true,
  published_version integer not null,
  feed_hash bytea,
  version integer not null default 1,
  made_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint business_calendar_pkey PRIMARY KEY (tenant_id, id),
  constraint business_calendar_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id),
  constraint business_calendar_feed_hash_check CHECK ((length(feed_hash) = 32)),
  constraint business_calendar_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
  constraint business_calendar_published_version_check CHECK ((published_version > 0))
)
  row-level security enabled and forced
table app.business_calendar_version (
  tenant_id uuid not null,
  calendar_id uuid not null,
  number integer not null,
  definition jsonb not null,
  first_year integer not null,
  last_year integer not null,
  published_by uuid not null,
  published_at timestamp with time zone not null,
  constraint business_calendar_version_pkey PRIMARY KEY (tenant_id, calendar_id, number),
  constraint business_calendar_version_tenant_id_calendar_id_fkey FOREIGN KEY (tenant_id, calendar_id) REFERENCES app.business_calendar(tenant_id, id),
  constraint business_calendar_version_check CHECK ((last_year >= first_year)),
  constraint business_calendar_version_number_check CHECK ((number > 0))
)
  row-level security enabled and forced
table app.canned_response (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid,
  owner_id uuid,
  name text not null,
  body_html text not null,
  version integer not null default 1,
  updated_at timestamp with time zone not null,
  constraint canned_response_pkey PRIMARY KEY (tenant_id, id),
  constraint canned_response_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id)
)
  row-level security enabled and forced
table app.category_choice (
  tenant_id uuid not null,
  person_id uuid not null,
  category text not null,
  number integer not null,
  is_allowed boolean not null,
  at timestamp with time zone not null,
  constraint category_choice_pkey PRIMARY KEY (tenant_id, person_id, category, number),
  constraint category_choice_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id),
  constraint category_choice_category_check CHECK ((category = ANY (ARRAY['phone'::text, 'address'::text, 'network'::text]))),
  constraint category_choice_number_check CHECK ((number > 0))
)
  row-level security enabled and forced
table app.change (
  tenant_id uuid not null,
  ticket_id uuid not null,
  model_key text not null,
  model_number integer not null,
  planned tstzrange,
  planned_at timestamp with time zone,
  outage_minutes integer not null default 0,
  plans jsonb not null,
  answers jsonb not null,
  risk text not null,
  risk_points integer not null,
  began_at timestamp with time zone,
  ended_at timestamp with time zone,
  irregular text[] not null default '{}'::text[],
  irregular_reason text,
  kept_both text,
  review text,
  version integer not null default 1,
  updated_at timestamp with time zone not null,
  canceled_because text,
  pir jsonb not null default '{}'::jsonb,
  board text,
  touched text not null default ''::text,
  constraint change_pkey PRIMARY KEY (tenant_id, ticket_id),
  constraint change_tenant_id_ticket_id_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES app.ticket(tenant_id, id),
  constraint change_board_check CHECK ((board = ANY (ARRAY['rule'::text, 'hand'::text]))),
  constraint change_canceled_because_check CHECK ((length(canceled_because) <= 2000)),
  constraint change_irregular_check CHECK ((irregular <@ ARRAY['withoutApproval'::text, 'beforeWindow'::text, 'afterWindow'::text, 'overran'::text])),
  constraint change_irregular_reason_check CHECK ((length(irregular_reason) <= 2000)),
  constraint change_kept_both_check CHECK ((length(kept_both) <= 2000)),
  constraint change_model_number_check CHECK ((model_number >= 0)),
  constraint change_outage_minutes_check CHECK (((outage_minutes >= 0) AND (outage_minutes <= 100000))),
  constraint change_planned_check CHECK (((NOT isempty(planned)) AND (NOT lower_inf(planned)) AND (NOT upper_inf(planned)))),
  constraint change_review_check CHECK ((length(review) <= 10000)),
  constraint change_risk_check CHECK ((risk = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text])))
)
  row-level security enabled and forced
table app.change_agenda (
  tenant_id uuid not null,
  meeting_id uuid not null,
  ticket_id uuid not null,
  "position" integer not null,
  put_off_to uuid,
  constraint change_agenda_pkey PRIMARY KEY (tenant_id, meeting_id, ticket_id),
  constraint change_agenda_tenant_id_meeting_id_fkey FOREIGN KEY (tenant_id, meeting_id) REFERENCES app.change_meeting(tenant_id, id),
  constraint change_agenda_tenant_id_put_off_to_fkey FOREIGN KEY (tenant_id, put_off_to) REFERENCES app.change_meeting(tenant_id, id),
  constraint change_agenda_tenant_id_ticket_id_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES app.change(tenant_id, ticket_id)
)
  row-level security enabled and forced
table app.change_board (
  tenant_id uuid not null,
  workspace_id uuid not null,
  active boolean not null,
  kinds text[] not null,
  least_risk text not null,
  quorum text not null,
  place text not null,
  time_zone text not null,
  begins text,
  minutes integer not null,
  rule text,
  version integer not null,
  updated_at timestamp with time zone not null,
  constraint change_board_pkey PRIMARY KEY (tenant_id, workspace_id),
  constraint change_board_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id),
  constraint change_board_begins_check CHECK ((begins ~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$'::text)),
  constraint change_board_check1 CHECK (((rule IS NULL) OR (begins IS NOT NULL))),
  constraint change_board_kinds_check CHECK ((kinds <@ ARRAY['normal'::text, 'emergency'::text])),
  constraint change_board_least_risk_check CHECK ((least_risk = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text]))),
  constraint change_board_minutes_check CHECK (((minutes >= 5) AND (minutes <= 720))),
  constraint change_board_place_check CHECK ((length(place) <= 200)),
  constraint change_board_quorum_check CHECK ((quorum = ANY (ARRAY['majority'::text, 'all'::text, 'any'::text]))),
  constraint change_board_rule_check CHECK ((length(rule) <= 500))
)
  row-level security enabled and forced
table app.change_board_member (
  tenant_id uuid not null,
  workspace_id uuid not null,
  person_id uuid not null,
  since timestamp with time zone not null,
  constraint change_board_member_pkey PRIMARY KEY (tenant_id, workspace_id, person_id),
  constraint change_board_member_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id),
  constraint change_board_member_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.change_board(tenant_id, workspace_id)
)
  row-level security enabled and forced
table app.change_feed (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  hash bytea not null,
  service_id uuid,
  made_at timestamp with time zone not null,
  constraint change_feed_pkey PRIMARY KEY (tenant_id, id),
  constraint change_feed_tenant_id_hash_key UNIQUE (tenant_id, hash),
  constraint change_feed_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id),
  constraint change_feed_tenant_id_service_id_fkey FOREIGN KEY (tenant_id, service_id) REFERENCES app.service(tenant_id, id),
  constraint change_feed_hash_check CHECK ((length(hash) = 32))
)
  row-level security enabled and forced
table app.change_meeting (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  time_zone text not null,
  place text not null,
  by_series boolean not null,
  state text not null,
  minutes text not null,
  version integer not null,
  updated_at timestamp with time zone not null,
  constraint change_meeting_pkey PRIMARY KEY (tenant_id, id),
  constraint change_meeting_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id),
  constraint change_meeting_check CHECK ((ends_at > starts_at)),
  constraint change_meeting_minutes_check CHECK ((length(minutes) <= 50000)),
  constraint change_meeting_place_check CHECK ((length(place) <= 200)),
  constraint change_meeting_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'canceled'::text])))
)
  row-level security enabled and forced
table app.change_minutes_addition (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  text text not null,
  by_id uuid not null,
  at timestamp with time zone not null,
  constraint change_minutes_addition_pkey PRIMARY KEY (tenant_id, id),
  constraint change_minutes_addition_tenant_id_by_id_fkey FOREIGN KEY (tenant_id, by_id) REFERENCES app.person(tenant_id, id),
  constraint change_minutes_addition_tenant_id_meeting_id_fkey FOREIGN KEY (tenant_id, meeting_id) REFERENCES app.change_meeting(tenant_id, id),
  constraint change_minutes_addition_text_check CHECK (((length(text) >= 1) AND (length(text) <= 10000)))
)
  row-level security enabled and forced
table app.change_model (
  tenant_id uuid not null,
  id uuid not null,
  key text not null,
  workspace_id uuid,
  "position" integer not null default 0,
  active boolean not null default true,
  published_number integer not null,
  version integer not null default 1,
  updated_at timestamp with time zone not null,
  constraint change_model_pkey PRIMARY KEY (tenant_id, id),
  constraint change_model_tenant_id_key_key UNIQUE (tenant_id, key),
  constraint change_model_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id),
  constraint change_model_key_check CHECK (((length(key) >= 1) AND (length(key) <= 40))),
  constraint change_model_published_number_check CHECK ((published_number > 0))
)
  row-level security enabled and forced
table app.change_model_version (
  tenant_id uuid not null,
  model_id uuid not null,
  number integer not null,
  definition jsonb not null,
  published_by uuid not null,
  published_at timestamp with time zone not null,
  constraint change_model_version_pkey PRIMARY KEY (tenant_id, model_id, number),
  constraint change_model_version_tenant_id_model_id_fkey FOREIGN KEY (tenant_id, model_id) REFERENCES app.change_model(tenant_id, id),
  constraint change_model_version_number_check CHECK ((number > 0))
)
  row-level security enabled and forced
table app.change_period (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  workspace_id uuid,
  services uuid[],
  time_zone text not null,
  begins text not null,
  minutes integer not null,
  rule text,
  active boolean not null default true,
  version integer not null default 1,
  updated_at timestamp with time zone not null,
  constraint change_period_pkey PRIMARY KEY (tenant_id, id),
  constraint change_period_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id),
  constraint change_period_begins_check CHECK ((begins ~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$'::text)),
  constraint change_period_kind_check CHECK ((kind = ANY (ARRAY['window'::text, 'freeze'::text]))),
  constraint change_period_minutes_check CHECK (((minutes >= 1) AND (minutes <= 527040))),
  constraint change_period_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
  constraint change_period_rule_check CHECK ((length(rule) <= 500)),
  constraint change_period_services_check CHECK ((cardinality(services) > 0))
)
  row-level security enabled and forced
table app.change_touch (
  tenant_id uuid not null,
  ticket_id uuid not null,
  key text not null,
  service_id uuid,
  ci text,
  planned tstzrange,
  constraint change_touch_pkey PRIMARY KEY (tenant_id, ticket_id, key),
  constraint change_touch_tenant_id_service_id_fkey FOREIGN KEY (tenant_id, service_id) REFERENCES app.service(tenant_id, id),
  constraint change_touch_tenant_id_ticket_id_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES app.ticket(tenant_id, id),
  constraint change_touch_tenant_id_ticket_id_fkey1 FOREIGN KEY (tenant_id, ticket_id) REFERENCES app.change(tenant_id, ticket_id),
  constraint change_touch_check CHECK (((service_id IS NULL) <> (ci IS NULL))),
  constraint change_touch_ci_check CHECK (((length(ci) >= 1) AND (length(ci) <= 200)))
)
  row-level security enabled and forced
table app.clock_mark (
  tenant_id uuid not null,
  ticket_id uuid not null,
  level_id uuid not null,
  cycle integer not null,
  mark text not null,
  reached_at timestamp with time zone not null,
  told_at timestamp with time zone not null,
  team_id uuid,
  constraint clock_mark_pkey PRIMARY KEY (tenant_id, ticket_id, level_id, cycle, mark),
  constraint clock_mark_tenant_id_level_id_fkey FOREIGN KEY (tenant_id, level_id) REFERENCES app.service_level(tenant_id, id),
  constraint clock_mark_tenant_id_ticket_id_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES app.ticket(tenant_id, id),
  constraint clock_mark_cycle_check CHECK ((cycle > 0))
)
  row-level security enabled and forced
table app.confidential_bytes (
  tenant_id uuid not null,
  id uuid not null,
  made_at timestamp with time zone not null,
  constraint confidential_bytes_pkey PRIMARY KEY (tenant_id, id)
)
  row-level security enabled and forced
table app.confidential_case (
  tenant_id uuid not null,
  id uuid not null,
  class_id uuid not null,
  reference text not null,
  title text not null,
  description_html text not null,
  description_text text not null,
  state text not null,
  open boolean not null,
  priority smallint not null,
  due_at timestamp with time zone,
  requester_id uuid,
  opened_by_id uuid,
  assignee_id uuid,
  channel text not null,
  opened_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  last_said_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  keep_until timestamp with time zone,
  version integer not null,
  constraint confidential_case_pkey PRIMARY KEY (tenant_id, id),
  constraint confidential_case_tenant_id_reference_key UNIQUE (tenant_id, reference),
  constraint confidential_case_tenant_id_assignee_id_fkey FOREIGN KEY (tenant_id, assignee_id) REFERENCES app.person(tenant_id, id),
  constraint confidential_case_tenant_id_class_id_fkey FOREIGN KEY (tenant_id, class_id) REFERENCES app.confidential_case_class(tenant_id, id),
  constraint confidential_case_tenant_id_opened_by_id_fkey FOREIGN KEY (tenant_id, opened_by_id) REFERENCES app.person(tenant_id, id),
  constraint confidential_case_tenant_id_requester_id_fkey FOREIGN KEY (tenant_id, requester_id) REFERENCES app.person(tenant_id, id),
  constraint confidential_case_channel_check CHECK ((channel = ANY (ARRAY['portal'::text, 'desk'::text, 'api'::text, 'report'::text]))),
  constraint confidential_case_priority_check CHECK (((priority >= 1) AND (priority <= 5))),
  constraint confidential_case_reference_check CHECK ((reference ~ '^[A-Z]{2,5}-[2-9A-HJ-NP-Z]{6}$'::text)),
  constraint confidential_case_title_check CHECK ((length(title) <= 300))
)
  row-level security enabled and forced
table app.confidential_case_class (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid not null,
  key text not null,
  name jsonb not null,
  prefix text not null,
  confidentiality text not null,
  portal boolean not null,
  machine jsonb,
  kept_months integer not null,
  active boolean not null,
  version integer not null,
  made_at timestamp with time zone not null,
  constraint confidential_case_class_pkey PRIMARY KEY (tenant_id, id),
  constraint confidential_case_class_tenant_id_workspace_id_key_key UNIQUE (tenant_id, workspace_id, key),
  constraint confidential_case_class_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id),
  constraint confidential_case_class_confidentiality_check CHECK ((confidentiality = ANY (ARRAY['confidential'::text, 'strict'::text, 'anonymous'::text]))),
  constraint confidential_case_class_kept_months_check CHECK (((kept_months >= 1) AND (kept_months <= 480))),
  constraint confidential_case_class_key_check CHECK ((key ~ '^[a-z][a-z0-9-]{1,39}$'::text)),
  constraint confidential_case_class_prefix_check CHECK ((prefix ~ '^[A-Z]{2,5}$'::text))
)
  row-level security enabled and forced
table app.confidential_case_file (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  message_id uuid,
  kind text not null,
  sent boolean not null,
  name text not null,
  bytes bigint not null,
  media_type text not null,
  scan text not null,
  added_by_id uuid,
  added_at timestamp with time zone not null,
  constraint confidential_case_file_pkey PRIMARY KEY (tenant_id, id),
  constraint confidential_case_file_tenant_id_added_by_id_fkey FOREIGN KEY (tenant_id, added_by_id) REFERENCES app.person(tenant_id, id),
  constraint confidential_case_file_tenant_id_case_id_fkey FOREIGN KEY (tenant_id, case_id) REFERENCES app.confidential_case(tenant_id, id) ON DELETE CASCADE,
  constraint confidential_case_file_tenant_id_message_id_fkey FOREIGN KEY (tenant_id, message_id) REFERENCES app.confidential_case_message(tenant_id, id) ON DELETE CASCADE,
  constraint confidential_case_file_kind_check CHECK ((kind = ANY (ARRAY['reply'::text, 'note'::text]))),
  constraint confidential_case_file_name_check CHECK ((length(name) <= 200)),
  constraint confidential_case_file_scan_check CHECK ((scan = ANY (ARRAY['unscanned'::text, 'held'::text, 'clean'::text, 'infected'::text])))
)
  row-level security enabled and forced
table app.confidential_case_grant (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid,
  group_id uuid,
  kind text not null,
  reason text not null,
  granted_by_id uuid,
  granted_at timestamp with time zone not null,
  until timestamp with time zone,
  revoked_at timestamp with time zone,
  revoked_by_id uuid,
  revoke_reason text not null default ''::text,
  constraint confidential_case_grant_pkey PRIMARY KEY (tenant_id, id),
  constraint confidential_case_grant_tenant_id_case_id_fkey FOREIGN KEY (tenant_id, case_id) REFERENCES app.confidential_case(tenant_id, id) ON DELETE CASCADE,
  constraint confidential_case_grant_tenant_id_granted_by_id_fkey FOREIGN KEY (tenant_id, granted_by_id) REFERENCES app.person(tenant_id, id),
  constraint confidential_case_grant_tenant_id_group_id_fkey FOREIGN KEY (tenant_id, group_id) REFERENCES app.confidential_group(tenant_id, id),
  constraint confidential_case_grant_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id),
  constraint confidential_case_grant_ends CHECK (((kind <> 'breakGlass'::text) OR (until IS NOT NULL))),
  constraint confidential_case_grant_kind_check CHECK ((kind = ANY (ARRAY['requester'::text, 'assigned'::text, 'caseTeam'::text, 'named'::text, 'group'::text, 'breakGlass'::text]))),
  constraint confidential_case_grant_reason_check CHECK ((length(reason) <= 2000)),
  constraint confidential_case_grant_revoke_reason_check CHECK ((length(revoke_reason) <= 2000)),
  constraint confidential_case_grant_whom CHECK ((((person_id IS NULL) <> (group_id IS NULL)) AND ((kind = 'group'::text) = (group_id IS NOT NULL))))
)
  row-level security enabled and forced
table app.confidential_case_message (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  author_id uuid,
  html text not null,
  text text not null,
  made_at timestamp with time zone not null,
  constraint confidential_case_message_pkey PRIMARY KEY (tenant_id, id),
  constraint confidential_case_message_tenant_id_author_id_fkey FOREIGN KEY (tenant_id, author_id) REFERENCES app.person(tenant_id, id),
  constraint confidential_case_message_tenant_id_case_id_fkey FOREIGN KEY (tenant_id, case_id) REFERENCES app.confidential_case(tenant_id, id) ON DELETE CASCADE,
  constraint confidential_case_message_kind_check CHECK ((kind = ANY (ARRAY['reply'::text, 'note'::text])))
)
  row-level security enabled and forced
table app.confidential_case_read (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  read_at timestamp with time zone not null,
  of_file uuid,
  constraint confidential_case_read_pkey PRIMARY KEY (tenant_id, id),
  constraint confidential_case_read_tenant_id_case_id_fkey FOREIGN KEY (tenant_id, case_id) REFERENCES app.confidential_case(tenant_id, id) ON DELETE CASCADE,
  constraint confidential_case_read_tenant_id_of_file_fkey FOREIGN KEY (tenant_id, of_file) REFERENCES app.confidential_case_file(tenant_id, id) ON DELETE CASCADE,
  constraint confidential_case_read_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id)
)
  row-level security enabled and forced
table app.confidential_case_subject (
  tenant_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  named_by_id uuid not null,
  made_at timestamp with time zone not null,
  constraint confidential_case_subject_pkey PRIMARY KEY (tenant_id, case_id, person_id),
  constraint confidential_case_subject_tenant_id_case_id_fkey FOREIGN KEY (tenant_id, case_id) REFERENCES app.confidential_case(tenant_id, id) ON DELETE CASCADE,
  constraint confidential_case_subject_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id)
)
  row-level security enabled and forced
table app.confidential_case_team (
  tenant_id uuid not null,
  class_id uuid not null,
  person_id uuid not null,
  leads boolean not null,
  added_by_id uuid not null,
  made_at timestamp with time zone not null,
  leads_since timestamp with time zone,
  constraint confidential_case_team_pkey PRIMARY KEY (tenant_id, class_id, person_id),
  constraint confidential_case_team_tenant_id_class_id_fkey FOREIGN KEY (tenant_id, class_id) REFERENCES app.confidential_case_class(tenant_id, id),
  constraint confidential_case_team_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id)
)
  row-level security enabled and forced
table app.confidential_case_unhandled (
  tenant_id uuid not null,
  case_id uuid not null,
  told_at timestamp with time zone not null,
  constraint confidential_case_unhandled_pkey PRIMARY KEY (tenant_id, case_id),
  constraint confidential_case_unhandled_tenant_id_case_id_fkey FOREIGN KEY (tenant_id, case_id) REFERENCES app.confidential_case(tenant_id, id) ON DELETE CASCADE
)
  row-level security enabled and forced
table app.confidential_glass_ask (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid,
  field_id uuid,
  reference text not null,
  label text not null default ''::text,
  asker_id uuid not null,
  reason text not null,
  minutes integer not null,
  asked_at timestamp with time zone not null,
  lapses_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  decided_by_id uuid,
  confirmed boolean,
  decide_reason text not null default ''::text,
  until timestamp with time zone,
  version integer not null,
  constraint confidential_glass_ask_pkey PRIMARY KEY (tenant_id, id),
  constraint confidential_glass_ask_tenant_id_asker_id_fkey FOREIGN KEY (tenant_id, asker_id) REFERENCES app.person(tenant_id, id),
  constraint confidential_glass_ask_tenant_id_case_id_fkey FOREIGN KEY (tenant_id, case_id) REFERENCES app.confidential_case(tenant_id, id) ON DELETE SET NULL (case_id),
  constraint confidential_glass_ask_tenant_id_decided_by_id_fkey FOREIGN KEY (tenant_id, decided_by_id) REFERENCES app.person(tenant_id, id),
  constraint confidential_glass_ask_tenant_id_field_id_fkey FOREIGN KEY (tenant_id, field_id) REFERENCES app.confidential_sealed_field(tenant_id, id) ON DELETE CASCADE,
  constraint confidential_glass_ask_minutes_check CHECK (((minutes >= 5) AND (minutes <= 240)))
)
  row-level security enabled and forced
table app.confidential_group (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid not null,
  name text not null,
  version integer not null,
  made_at timestamp with time zone not null,
  constraint confidential_group_pkey PRIMARY KEY (tenant_id, id),
  constraint confidential_group_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id),
  constraint confidential_group_name_check CHECK ((length(name) <= 200))
)
  row-level security enabled and forced
table app.confidential_group_member (
  tenant_id uuid not null,
  group_id uuid not null,
  person_id uuid not null,
  added_by_id uuid not null,
  made_at timestamp with time zone not null,
  constraint confidential_group_member_pkey PRIMARY KEY (tenant_id, group_id, person_id),
  constraint confidential_group_member_tenant_id_group_id_fkey FOREIGN KEY (tenant_id, group_id) REFERENCES app.confidential_group(tenant_id, id),
  constraint confidential_group_member_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id)
)
  row-level security enabled and forced
table app.confidential_report (
  tenant_id uuid not null,
  case_id uuid not null,
  code_hash bytea not null,
  made_on date not null,
  feedback_on date,
  is_news boolean not null,
  told_acknowledge boolean not null,
  told_feedback boolean not null,
  constraint confidential_report_pkey PRIMARY KEY (tenant_id, case_id),
  constraint confidential_report_tenant_id_code_hash_key UNIQUE (tenant_id, code_hash),
  constraint confidential_report_tenant_id_case_id_fkey FOREIGN KEY (tenant_id, case_id) REFERENCES app.confidential_case(tenant_id, id) ON DELETE CASCADE
)
  row-level security enabled and forced
table app.confidential_seal_grant (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  field_id uuid not null,
  person_id uuid,
  group_id uuid,
  kind text not null,
  reason text not null,
  granted_by_id uuid not null,
  granted_at timestamp with time zone not null,
  until timestamp with time zone,
  revoked_at timestamp with time zone,
  revoked_by_id uuid,
  revoke_reason text not null default ''::text,
  constraint confidential_seal_grant_pkey PRIMARY KEY (tenant_id, id),
  constraint confidential_seal_grant_tenant_id_case_id_fkey FOREIGN KEY (tenant_id, case_id) REFERENCES app.confidential_case(tenant_id, id) ON DELETE CASCADE,
  constraint confidential_seal_grant_tenant_id_field_id_fkey FOREIGN KEY (tenant_id, field_id) REFERENCES app.confidential_sealed_field(tenant_id, id) ON DELETE CASCADE,
  constraint confidential_seal_grant_tenant_id_granted_by_id_fkey FOREIGN KEY (tenant_id, granted_by_id) REFERENCES app.person(tenant_id, id),
  constraint confidential_seal_grant_tenant_id_group_id_fkey FOREIGN KEY (tenant_id, group_id) REFERENCES app.confidential_group(tenant_id, id),
  constraint confidential_seal_grant_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id),
  constraint confidential_seal_grant_ends CHECK (((kind <> 'breakGlass'::text) OR (until IS NOT NULL))),
  constraint confidential_seal_grant_kind_check CHECK ((kind = ANY (ARRAY['sealer'::text, 'named'::text, 'group'::text, 'breakGlass'::text]))),
  constraint confidential_seal_grant_whom CHECK ((((person_id IS NULL) <> (group_id IS NULL)) AND ((kind = 'group'::text) = (group_id IS NOT NULL))))
)
  row-level security enabled and forced
table app.confidential_seal_question (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  field_id uuid not null,
  asked_by_id uuid not null,
  text text not null,
  asked_at timestamp with time zone not null,
  answer text not null default ''::text,
  answered_by_id uuid,
  answered_at timestamp with time zone,
  constraint confidential_seal_question_pkey PRIMARY KEY (tenant_id, id),
  constraint confidential_seal_question_tenant_id_answered_by_id_fkey FOREIGN KEY (tenant_id, answered_by_id) REFERENCES app.person(tenant_id, id),
  constraint confidential_seal_question_tenant_id_asked_by_id_fkey FOREIGN KEY (tenant_id, asked_by_id) REFERENCES app.person(tenant_id, id),
  constraint confidential_seal_question_tenant_id_case_id_fkey FOREIGN KEY (tenant_id, case_id) REFERENCES app.confidential_case(tenant_id, id) ON DELETE CASCADE,
  constraint confidential_seal_question_tenant_id_field_id_fkey FOREIGN KEY (tenant_id, field_id) REFERENCES app.confidential_sealed_field(tenant_id, id) ON DELETE CASCADE
)
  row-level security enabled and forced
table app.confidential_seal_read (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  field_id uuid not null,
  person_id uuid not null,
  by_glass boolean not null,
  read_at timestamp with time zone not null,
  constraint confidential_seal_read_pkey PRIMARY KEY (tenant_id, id),
  constraint confidential_seal_read_tenant_id_case_id_fkey FOREIGN KEY (tenant_id, case_id) REFERENCES app.confidential_case(tenant_id, id) ON DELETE CASCADE,
  constraint confidential_seal_read_tenant_id_field_id_fkey FOREIGN KEY (tenant_id, field_id) REFERENCES app.confidential_sealed_field(tenant_id, id) ON DELETE CASCADE,
  constraint confidential_seal_read_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id)
)
  row-level security enabled and forced
table app.confidential_sealed_field (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  reference text not null,
  label text not null,
  sealed_by_id uuid not null,
  sealed_at timestamp with time zone not null,
  is_file boolean not null default false,
  constraint confidential_sealed_field_pkey PRIMARY KEY (tenant_id, id),
  constraint confidential_sealed_field_tenant_id_case_id_fkey FOREIGN KEY (tenant_id, case_id) REFERENCES app.confidential_case(tenant_id, id) ON DELETE CASCADE,
  constraint confidential_sealed_field_tenant_id_sealed_by_id_fkey FOREIGN KEY (tenant_id, sealed_by_id) REFERENCES app.person(tenant_id, id)
)
  row-level security enabled and forced
table app.confidential_sealed_value (
  tenant_id uuid not null,
  field_id uuid not null,
  subject_id uuid,
  box bytea not null,
  wrapped bytea,
  bytes bigint,
  constraint confidential_sealed_value_pkey PRIMARY KEY (tenant_id, field_id),
  constraint confidential_sealed_value_tenant_id_field_id_fkey FOREIGN KEY (tenant_id, field_id) REFERENCES app.confidential_sealed_field(tenant_id, id) ON DELETE CASCADE,
  constraint confidential_sealed_value_tenant_id_subject_id_fkey FOREIGN KEY (tenant_id, subject_id) REFERENCES app.person(tenant_id, id),
  constraint confidential_sealed_value_key CHECK (((subject_id IS NULL) = (wrapped IS NOT NULL)))
)
  row-level security enabled and forced
table app.confidential_setting (
  tenant_id uuid not null,
  glass_minutes integer not null,
  guard_days integer not null,
  version integer not null,
  constraint confidential_setting_pkey PRIMARY KEY (tenant_id),
  constraint confidential_setting_glass_minutes_check CHECK (((glass_minutes >= 5) AND (glass_minutes <= 120))),
  constraint confidential_setting_guard_days_check CHECK (((guard_days >= 7) AND (guard_days <= 90)))
)
  row-level security enabled and forced
table app.consent_event (
  tenant_id uuid not null,
  person_id uuid not null,
  purpose text not null,
  number integer not null,
  id uuid not null,
  act uuid not null,
  state text not null,
  method text not null,
  place text not null,
  notice bytea,
  policy integer not null,
  at timestamp with time zone not null,
  constraint consent_event_pkey PRIMARY KEY (tenant_id, person_id, purpose, number),
  constraint consent_event_tenant_id_id_key UNIQUE (tenant_id, id),
  constraint consent_event_tenant_id_person_id_purpose_act_key UNIQUE (tenant_id, person_id, purpose, act),
  constraint consent_event_tenant_id_notice_fkey FOREIGN KEY (tenant_id, notice) REFERENCES app.consent_notice(tenant_id, fingerprint),
  constraint consent_event_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id),
  constraint asked_is_shown CHECK ((((state = 'requested'::text) = (method = 'ask'::text)) AND ((state <> 'requested'::text) OR (notice IS NOT NULL)))),
  constraint consent_event_method_check CHECK ((method = ANY (ARRAY['ask'::text, 'accept'::text, 'refuse'::text, 'withdraw'::text, 'signal'::text]))),
  constraint consent_event_number_check CHECK ((number > 0)),
  constraint consent_event_place_check CHECK ((place = ANY (ARRAY['privacyChoices'::text, 'firstSignIn'::text, 'browser'::text, 'letter'::text]))),
  constraint consent_event_policy_check CHECK ((policy >= 0)),
  constraint consent_event_purpose_check CHECK ((purpose = ANY (ARRAY['usageStatistics'::text, 'mailOpens'::text, 'news'::text, 'features'::text]))),
  constraint consent_event_state_check CHECK ((state = ANY (ARRAY['requested'::text, 'given'::text, 'refused'::text, 'withdrawn'::text]))),
  constraint letters_take_no_yes CHECK (((place <> 'letter'::text) OR (state = ANY (ARRAY['refused'::text, 'withdrawn'::text])))),
  constraint signal_comes_from_a_browser CHECK (((method = 'signal'::text) = (place = 'browser'::text))),
  constraint withdrawn_is_no_answer CHECK (((method <> 'withdraw'::text) OR (state = 'withdrawn'::text))),
  constraint yes_is_an_act CHECK ((((state = 'given'::text) = (method = 'accept'::text)) AND ((state <> 'given'::text) OR (notice IS NOT NULL))))
)
  row-level security enabled and forced
table app.consent_notice (
  tenant_id uuid not null,
  fingerprint bytea not null,
  notice jsonb not null,
  kept_at timestamp with time zone not null,
  constraint consent_notice_pkey PRIMARY KEY (tenant_id, fingerprint),
  constraint consent_notice_fingerprint_check CHECK ((length(fingerprint) = 32))
)
  row-level security enabled and forced
table app.contract (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  document_version text not null,
  customer text not null,
  provider text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone,
  accepted_by uuid,
  accepted_at timestamp with time zone not null,
  fingerprint bytea,
  constraint contract_pkey PRIMARY KEY (tenant_id, id),
  constraint contract_tenant_id_kind_starts_at_key UNIQUE (tenant_id, kind, starts_at),
  constraint contract_tenant_id_accepted_by_fkey FOREIGN KEY (tenant_id, accepted_by) REFERENCES app.person(tenant_id, id),
  constraint contract_tenant_id_fingerprint_fkey FOREIGN KEY (tenant_id, fingerprint) REFERENCES app.contract_text(tenant_id, fingerprint),
  constraint contract_kind_check CHECK ((kind = ANY (ARRAY['agreement'::text, 'processing'::text]))),
  constraint ends_after_it_began CHECK ((ends_at >= starts_at))
)
  row-level security enabled and forced
table app.contract_text (
  tenant_id uuid not null,
  fingerprint bytea not null,
  kind text not null,
  document_version text not null,
  wording text not null,
  constraint contract_text_pkey PRIMARY KEY (tenant_id, fingerprint),
  constraint contract_text_kind_check CHECK ((kind = ANY (ARRAY['agreement'::text, 'processing'::text]))),
  constraint fingerprint_is_of_the_wording CHECK ((fingerprint = sha256(convert_to(wording, 'UTF8'::name))))
)
  row-level security enabled and forced
table app.control_attestation (
  tenant_id uuid not null,
  id uuid not null,
  control text not null,
  done_on date not null,
  valid_until date not null,
  says text not null,
  attested_by uuid not null,
  attested_at timestamp with time zone not null,
  constraint control_attestation_pkey PRIMARY KEY (tenant_id, id),
  constraint control_attestation_tenant_id_attested_by_fkey FOREIGN KEY (tenant_id, attested_by) REFERENCES app.person(tenant_id, id),
  constraint control_attestation_control_check CHECK ((control = ANY (ARRAY['encryptionAtRest'::text, 'restoreDrill'::text]))),
  constraint control_attestation_says_check CHECK (((length(says) >= 10) AND (length(says) <= 1000))),
  constraint ends_in_time CHECK (((valid_until > done_on) AND (valid_until <= (done_on + 400))))
)
  row-level security enabled and forced
table app.control_check (
  tenant_id uuid not null,
  control text not null,
  verdict text not null,
  facts jsonb not null,
  ran_at timestamp with time zone not null,
  held_at timestamp with time zone,
  software text not null,
  failures integer not null,
  red_since timestamp with time zone,
  incident_id uuid,
  constraint control_check_pkey PRIMARY KEY (tenant_id, control),
  constraint control_check_control_check CHECK ((control = ANY (ARRAY['transport'::text, 'mailTransport'::text, 'encryptionAtRest'::text, 'secondFactor'::text, 'passwordHashing'::text, 'tenantWalls'::text, 'auditLog'::text, 'patchAge'::text, 'backups'::text, 'restoreDrill'::text]))),
  constraint control_check_failures_check CHECK ((failures >= 0)),
  constraint control_check_verdict_check CHECK ((verdict = ANY (ARRAY['held'::text, 'gap'::text, 'failed'::text])))
)
  row-level security enabled and forced
table app.control_day (
  tenant_id uuid not null,
  control text not null,
  day date not null,
  held integer not null,
  gaps integer not null,
  failed integer not null,
  constraint control_day_pkey PRIMARY KEY (tenant_id, control, day),
  constraint control_day_control_check CHECK ((control = ANY (ARRAY['transport'::text, 'mailTransport'::text, 'encryptionAtRest'::text, 'secondFactor'::text, 'passwordHashing'::text, 'tenantWalls'::text, 'auditLog'::text, 'patchAge'::text, 'backups'::text, 'restoreDrill'::text]))),
  constraint control_day_failed_check CHECK ((failed >= 0)),
  constraint control_day_gaps_check CHECK ((gaps >= 0)),
  constraint control_day_held_check CHECK ((held >= 0))
)
  row-level security enabled and forced
table app.cost_centre (
  tenant_id uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  owner_id uuid not null,
  version integer not null default 1,
  constraint cost_centre_pkey PRIMARY KEY (tenant_id, id),
  constraint cost_centre_tenant_id_code_key UNIQUE (tenant_id, code),
  constraint cost_centre_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES app.person(tenant_id, id),
  constraint cost_centre_code_check CHECK (((length(code) >= 1) AND (length(code) <= 40))),
  constraint cost_centre_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
)
  row-level security enabled and forced
table app.cost_centre_department (
  tenant_id uuid not null,
  department_id uuid not null,
  cost_centre_id uuid not null,
  constraint cost_centre_department_pkey PRIMARY KEY (tenant_id, department_id),
  constraint cost_centre_department_tenant_id_cost_centre_id_fkey FOREIGN KEY (tenant_id, cost_centre_id) REFERENCES app.cost_centre(tenant_id, id) ON DELETE CASCADE,
  constraint cost_centre_department_tenant_id_department_id_fkey FOREIGN KEY (tenant_id, department_id) REFERENCES app.department(tenant_id, id) ON DELETE CASCADE
)
  row-level security enabled and forced
table app.credential (
  tenant_id uuid not null,
  person_id uuid not null,
  password_hash text not null,
  changed_at timestamp with time zone not null,
  constraint credential_pkey PRIMARY KEY (tenant_id, person_id),
  constraint credential_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id)
)
  row-level security enabled and forced
table app.data_copy (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  of_id uuid,
  asked_at timestamp with time zone not null,
  ready_at timestamp with time zone,
  ends_at timestamp with time zone,
  file_id uuid,
  entries integer,
  constraint data_copy_pkey PRIMARY KEY (tenant_id, id),
  constraint data_copy_tenant_id_of_id_fkey FOREIGN KEY (tenant_id, of_id) REFERENCES app.data_copy(tenant_id, id),
  constraint data_copy_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id),
  constraint data_copy_check CHECK (((ready_at IS NULL) = (ends_at IS NULL))),
  constraint data_copy_check1 CHECK (((kind = 'released'::text) = (of_id IS NOT NULL))),
  constraint data_copy_entries_check CHECK ((entries >= 0)),
  constraint data_copy_kind_check CHECK ((kind = ANY (ARRAY['copy'::text, 'portable'::text, 'released'::text])))
)
  row-level security enabled and forced
table app.data_review (
  tenant_id uuid not null,
  copy_id uuid not null,
  number integer not null,
  source text not null,
  row_key jsonb not null,
  columns text[] not null,
  decision text,
  reason text,
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint data_review_pkey PRIMARY KEY (tenant_id, copy_id, number),
  constraint data_review_tenant_id_copy_id_fkey FOREIGN KEY (tenant_id, copy_id) REFERENCES app.data_copy(tenant_id, id),
  constraint data_review_tenant_id_decided_by_fkey FOREIGN KEY (tenant_id, decided_by) REFERENCES app.person(tenant_id, id),
  constraint data_review_check CHECK ((((decision IS NULL) = (decided_at IS NULL)) AND ((decision IS NULL) = (decided_by IS NULL)))),
  constraint data_review_check1 CHECK (((decision IS DISTINCT FROM 'withheld'::text) OR (length(TRIM(BOTH FROM reason)) > 0))),
  constraint data_review_decision_check CHECK ((decision = ANY (ARRAY['released'::text, 'withheld'::text])))
)
  row-level security enabled and forced
table app.deadline_rule (
  tenant_id uuid not null,
  jurisdiction text not null,
  right_key text not null,
  number integer not null,
  law text not null,
  event text not null,
  amount integer not null,
  unit text not null,
  extension integer not null,
  notice boolean not null,
  confirm integer,
  source text not null,
  reason text,
  made_by uuid,
  at timestamp with time zone not null,
  constraint deadline_rule_pkey PRIMARY KEY (tenant_id, jurisdiction, right_key, number),
  constraint a_change_has_its_reason CHECK (((number = 1) OR ((reason IS NOT NULL) AND (made_by IS NOT NULL)))),
  constraint deadline_rule_amount_check CHECK (((amount >= 0) AND (amount <= 400))),
  constraint deadline_rule_confirm_check CHECK (((confirm >= 1) AND (confirm <= 100))),
  constraint deadline_rule_event_check CHECK ((event = 'received'::text)),
  constraint deadline_rule_extension_check CHECK (((extension >= 0) AND (extension <= 400))),
  constraint deadline_rule_jurisdiction_check CHECK ((jurisdiction = ANY (ARRAY['gdpr'::text, 'california'::text]))),
  constraint deadline_rule_law_check CHECK (((length(law) >= 1) AND (length(law) <= 100))),
  constraint deadline_rule_number_check CHECK ((number > 0)),
  constraint deadline_rule_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000))),
  constraint deadline_rule_right_key_check CHECK ((right_key = ANY (ARRAY['access'::text, 'export'::text, 'correct'::text, 'erase'::text, 'restrict'::text, 'object'::text, 'withdraw'::text, 'recipients'::text, 'complain'::text, 'question'::text]))),
  constraint deadline_rule_source_check CHECK (((length(source) >= 1) AND (length(source) <= 500))),
  constraint deadline_rule_unit_check CHECK ((unit = ANY (ARRAY['calendarDays'::text, 'months'::text, 'businessDays'::text])))
)
  row-level security enabled and forced
table app.department (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  version integer not null default 1,
  constraint department_pkey PRIMARY KEY (tenant_id, id),
  constraint department_tenant_id_name_key UNIQUE (tenant_id, name)
)
  row-level security enabled and forced
table app.device_permission_event (
  tenant_id uuid not null,
  person_id uuid not null,
  permission text not null,
  number integer not null,
  act uuid not null,
  state text not null,
  at timestamp with time zone not null,
  constraint device_permission_event_pkey PRIMARY KEY (tenant_id, person_id, permission, number),
  constraint device_permission_event_tenant_id_person_id_permission_act_key UNIQUE (tenant_id, person_id, permission, act),
  constraint device_permission_event_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id),
  constraint device_permission_event_number_check CHECK ((number > 0)),
  constraint device_permission_event_permission_check CHECK ((permission = 'notifications'::text)),
  constraint device_permission_event_state_check CHECK ((state = ANY (ARRAY['allowed'::text, 'denied'::text, 'off'::text])))
)
  row-level security enabled and forced
table app.draft (
  tenant_id uuid not null,
  person_id uuid not null,
  place text not null,
  content jsonb not null,
  updated_at timestamp with time zone not null,
  constraint draft_pkey PRIMARY KEY (tenant_id, person_id, place)
)
  row-level security enabled and forced
table app.event (
  tenant_id uuid not null,
  id uuid not null,
  xid xid8 not null default app.log_xid(),
  at timestamp with time zone not null,
  type text not null,
  object_id uuid not null,
  actor_id uuid not null,
  purpose text not null,
  facts jsonb not null,
  commitment bytea,
  constraint event_pkey PRIMARY KEY (tenant_id, id)
)
  row-level security enabled and forced
table app.event_cursor (
  tenant_id uuid not null,
  reader text not null,
  xid xid8 not null,
  id uuid not null,
  constraint event_cursor_pkey PRIMARY KEY (tenant_id, reader)
)
  row-level security enabled and forced
table app.event_payload (
  tenant_id uuid not null,
  event_id uuid not null,
  subject_id uuid not null,
  sealed bytea not null,
  constraint event_payload_pkey PRIMARY KEY (tenant_id, event_id, subject_id)
)
  row-level security enabled and forced
table app.event_seal (
  tenant_id uuid not null,
  seq bigint not null,
  last_xid xid8 not null,
  last_id uuid not null,
  leaves bytea not null,
  head bytea not null,
  sealed_at timestamp with time zone not null,
  constraint event_seal_pkey PRIMARY KEY (tenant_id, seq)
)
  row-level security enabled and forced
table app.file (
  tenant_id uuid not null,
  id uuid not null,
  sha256 bytea not null,
  bytes bigint not null,
  media_type text not null,
  scan text not null,
  made_at timestamp with time zone not null,
  constraint file_pkey PRIMARY KEY (tenant_id, id),
  constraint file_scan_check CHECK ((scan = ANY (ARRAY['unscanned'::text, 'clean'::text, 'held'::text, 'infected'::text])))
)
  row-level security enabled and forced
table app.first_contact (
  tenant_id uuid not null,
  person_id uuid not null,
  source text not null,
  letter_id uuid not null,
  written_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  bounced_at timestamp with time zone,
  constraint first_contact_pkey PRIMARY KEY (tenant_id, person_id),
  constraint first_contact_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id),
  constraint first_contact_source_check CHECK ((source = ANY (ARRAY['admin'::text, 'csv'::text, 'contact'::text, 'other'::text])))
)
  row-level security enabled and forced
table app.idempotency (
  tenant_id uuid not null,
  person_id uuid not null,
  key text not null,
  fingerprint bytea not null,
  answer jsonb,
  made_at timestamp with time zone not null,
  constraint idempotency_pkey PRIMARY KEY (tenant_id, person_id, key),
  constraint idempotency_key_check CHECK (((length(key) >= 1) AND (length(key) <= 200)))
)
  row-level security enabled and forced
table app.import_origin (
  tenant_id uuid not null,
  ref text not null,
  ticket_id uuid not null,
  moments integer not null,
  marks text[] not null default '{}'::text[],
  constraint import_origin_pkey PRIMARY KEY (tenant_id, ref),
  constraint import_origin_tenant_id_ticket_id_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES app.ticket(tenant_id, id)
)
  row-level security enabled and forced
table app.import_run (
  tenant_id uuid not null,
  id uuid not null,
  source text not null,
  started_by uuid not null,
  dry_run boolean not null,
  state text not null,
  content text,
  mapping jsonb not null,
  total integer,
  done integer not null default 0,
  report jsonb,
  failure text,
  made_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint import_run_pkey PRIMARY KEY (tenant_id, id),
  constraint import_run_tenant_id_started_by_fkey FOREIGN KEY (tenant_id, started_by) REFERENCES app.person(tenant_id, id),
  constraint import_run_source_check CHECK ((source = 'servicenow'::text)),
  constraint import_run_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text])))
)
  row-level security enabled and forced
table app.instruction (
  tenant_id uuid not null,
  id uuid not null,
  topic text not null,
  text text not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  basis text,
  agreement text,
  agreement_note text,
  constraint instruction_pkey PRIMARY KEY (tenant_id, id),
  constraint instruction_tenant_id_recorded_by_fkey FOREIGN KEY (tenant_id, recorded_by) REFERENCES app.person(tenant_id, id),
  constraint instruction_tenant_id_withdrawn_by_fkey FOREIGN KEY (tenant_id, withdrawn_by) REFERENCES app.person(tenant_id, id),
  constraint instruction_agreement_check CHECK ((agreement = ANY (ARRAY['concluded'::text, 'notNeeded'::text]))),
  constraint instruction_basis_check CHECK ((basis = ANY (ARRAY['consent'::text, 'legitimateInterest'::text, 'worksAgreement'::text]))),
  constraint instruction_check CHECK (((withdrawn_by IS NULL) = (withdrawn_at IS NULL))),
  constraint instruction_topic_check CHECK ((topic = ANY (ARRAY['presence'::text, 'usage'::text]))),
  constraint usage_has_its_grounds CHECK (((topic <> 'usage'::text) OR ((basis IS NOT NULL) AND (agreement IS NOT NULL) AND (agreement_note IS NOT NULL))))
)
  row-level security enabled and forced
table app.kept_mail (
  tenant_id uuid not null,
  id uuid not null,
  sender text not null,
  recipient text not null,
  raw bytea not null,
  received_at timestamp with time zone not null,
  attempts integer not null default 0,
  reason text,
  constraint kept_mail_pkey PRIMARY KEY (tenant_id, id),
  constraint kept_mail_reason_check CHECK ((reason = ANY (ARRAY['unreadable'::text, 'machine'::text, 'unknownLetter'::text])))
)
  row-level security enabled and forced
table app.key_setting (
  tenant_id uuid not null,
  person_id uuid not null,
  changed jsonb not null,
  off boolean not null,
  updated_at timestamp with time zone not null,
  constraint key_setting_pkey PRIMARY KEY (tenant_id, person_id),
  constraint key_setting_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id)
)
  row-level security enabled and forced
table app.knowledge_rules (
  tenant_id uuid not null,
  workspace_id uuid not null,
  four_eyes boolean not null,
  valid_months integer not null,
  version integer not null default 1,
  updated_at timestamp with time zone not null,
  review_team_id uuid,
  constraint knowledge_rules_pkey PRIMARY KEY (tenant_id, workspace_id),
  constraint knowledge_rules_tenant_id_review_team_id_fkey FOREIGN KEY (tenant_id, review_team_id) REFERENCES app.team(tenant_id, id),
  constraint knowledge_rules_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id),
  constraint knowledge_rules_valid_months_check CHECK (((valid_months >= 1) AND (valid_months <= 60)))
)
  row-level security enabled and forced
table app.knowledge_site (
  tenant_id uuid not null,
  open boolean not null,
  version integer not null default 1,
  updated_at timestamp with time zone not null,
  constraint knowledge_site_pkey PRIMARY KEY (tenant_id)
)
  row-level security enabled and forced
table app.link_token (
  tenant_id uuid not null,
  token_sha256 bytea not null,
  person_id uuid not null,
  kind text not null,
  made_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint link_token_pkey PRIMARY KEY (tenant_id, token_sha256),
  constraint link_token_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id),
  constraint link_token_kind_check CHECK ((kind = ANY (ARRAY['invitation'::text, 'reset'::text])))
)
  row-level security enabled and forced
table app.location (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  country text,
  time_zone text,
  version integer not null default 1,
  constraint location_pkey PRIMARY KEY (tenant_id, id),
  constraint location_tenant_id_name_key UNIQUE (tenant_id, name)
)
  row-level security enabled and forced
table app.log_check (
  tenant_id uuid not null,
  id uuid not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  checked_at timestamp with time zone,
  sealed integer not null default 0,
  unsealed integer not null default 0,
  faults jsonb not null default '[]'::jsonb,
  constraint log_check_pkey PRIMARY KEY (tenant_id, id),
  constraint log_check_tenant_id_asked_by_fkey FOREIGN KEY (tenant_id, asked_by) REFERENCES app.person(tenant_id, id)
)
  row-level security enabled and forced
table app.macro (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid not null,
  name text not null,
  actions jsonb not null,
  version integer not null default 1,
  removed_at timestamp with time zone,
  updated_at timestamp with time zone not null,
  constraint macro_pkey PRIMARY KEY (tenant_id, id),
  constraint macro_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id),
  constraint macro_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
)
  row-level security enabled and forced
table app.mail_beacon (
  tenant_id uuid not null,
  token_sha256 bytea not null,
  person_id uuid not null,
  mail_id uuid not null,
  made_at timestamp with time zone not null,
  constraint mail_beacon_pkey PRIMARY KEY (tenant_id, token_sha256),
  constraint mail_beacon_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id),
  constraint mail_beacon_token_sha256_check CHECK ((length(token_sha256) = 32))
)
  row-level security enabled and forced
table app.mail_open (
  tenant_id uuid not null,
  token_sha256 bytea not null,
  minute timestamp with time zone not null,
  constraint mail_open_pkey PRIMARY KEY (tenant_id, token_sha256, minute),
  constraint mail_open_tenant_id_token_sha256_fkey FOREIGN KEY (tenant_id, token_sha256) REFERENCES app.mail_beacon(tenant_id, token_sha256) ON DELETE CASCADE,
  constraint whole_minute CHECK ((date_trunc('minute'::text, minute, 'UTC'::text) = minute))
)
  row-level security enabled and forced
table app.mail_suppression (
  tenant_id uuid not null,
  address bytea not null,
  class text not null,
  reason text not null,
  at timestamp with time zone not null,
  constraint mail_suppression_pkey PRIMARY KEY (tenant_id, address, class, reason),
  constraint mail_suppression_address_check CHECK ((length(address) = 32)),
  constraint mail_suppression_class_check CHECK ((class = ANY (ARRAY['news'::text, 'features'::text]))),
  constraint mail_suppression_reason_check CHECK ((reason = ANY (ARRAY['unsubscribed'::text, 'bounced'::text])))
)
  row-level security enabled and forced
table app.major_incident (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  state text not null,
  reason text not null,
  proposed_by_id uuid not null,
  proposed_at timestamp with time zone not null,
  decided_by_id uuid,
  decided_at timestamp with time zone,
  decision_reason text not null default ''::text,
  ended_by_id uuid,
  ended_at timestamp with time zone,
  end_reason text not null default ''::text,
  headline jsonb,
  cadence_minutes integer,
  update_due_at timestamp with time zone,
  told_before_at timestamp with time zone,
  told_missed_at timestamp with time zone,
  version integer not null,
  constraint major_incident_pkey PRIMARY KEY (tenant_id, id),
  constraint major_incident_tenant_id_proposed_by_id_fkey FOREIGN KEY (tenant_id, proposed_by_id) REFERENCES app.person(tenant_id, id),
  constraint major_incident_tenant_id_ticket_id_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES app.ticket(tenant_id, id),
  constraint major_incident_cadence_minutes_check CHECK ((cadence_minutes > 0)),
  constraint major_incident_decision_reason_check CHECK ((length(decision_reason) <= 2000)),
  constraint major_incident_end_reason_check CHECK ((length(end_reason) <= 2000)),
  constraint major_incident_reason_check CHECK ((length(reason) <= 2000)),
  constraint major_incident_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'rejected'::text, 'stoodDown'::text, 'resolved'::text, 'reviewed'::text])))
)
  row-level security enabled and forced
table app.major_incident_action (
  tenant_id uuid not null,
  major_id uuid not null,
  task_id uuid not null,
  added_by_id uuid not null,
  added_at timestamp with time zone not null,
  constraint major_incident_action_pkey PRIMARY KEY (tenant_id, major_id, task_id),
  constraint major_incident_action_tenant_id_added_by_id_fkey FOREIGN KEY (tenant_id, added_by_id) REFERENCES app.person(tenant_id, id),
  constraint major_incident_action_tenant_id_major_id_fkey FOREIGN KEY (tenant_id, major_id) REFERENCES app.major_incident(tenant_id, id),
  constraint major_incident_action_tenant_id_task_id_fkey FOREIGN KEY (tenant_id, task_id) REFERENCES app.ticket(tenant_id, id)
)
  row-level security enabled and forced
table app.major_incident_duty (
  tenant_id uuid not null,
  workspace_id uuid not null,
  version integer not null,
  constraint major_incident_duty_pkey PRIMARY KEY (tenant_id, workspace_id),
  constraint major_incident_duty_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id)
)
  row-level security enabled and forced
table app.major_incident_manager (
  tenant_id uuid not null,
  workspace_id uuid not null,
  person_id uuid not null,
  made_at timestamp with time zone not null,
  constraint major_incident_manager_pkey PRIMARY KEY (tenant_id, workspace_id, person_id),
  constraint major_incident_manager_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id),
  constraint major_incident_manager_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id)
)
  row-level security enabled and forced
table app.major_incident_review (
  tenant_id uuid not null,
  major_id uuid not null,
  happened text not null default ''::text,
  impact text not null default ''::text,
  went_well text not null default ''::text,
  went_badly text not null default ''::text,
  causes text not null default ''::text,
  version integer not null,
  written_by_id uuid not null,
  written_at timestamp with time zone not null,
  finished_by_id uuid,
  finished_at timestamp with time zone,
  constraint major_incident_review_pkey PRIMARY KEY (tenant_id, major_id),
  constraint major_incident_review_tenant_id_major_id_fkey FOREIGN KEY (tenant_id, major_id) REFERENCES app.major_incident(tenant_id, id),
  constraint major_incident_review_tenant_id_written_by_id_fkey FOREIGN KEY (tenant_id, written_by_id) REFERENCES app.person(tenant_id, id),
  constraint major_incident_review_causes_check CHECK ((length(causes) <= 10000)),
  constraint major_incident_review_check CHECK (((finished_at IS NULL) = (finished_by_id IS NULL))),
  constraint major_incident_review_check1 CHECK (((finished_at IS NULL) OR ((happened <> ''::text) AND (impact <> ''::text) AND (causes <> ''::text)))),
  constraint major_incident_review_happened_check CHECK ((length(happened) <= 10000)),
  constraint major_incident_review_impact_check CHECK ((length(impact) <= 10000)),
  constraint major_incident_review_went_badly_check CHECK ((length(went_badly) <= 10000)),
  constraint major_incident_review_went_well_check CHECK ((length(went_well) <= 10000))
)
  row-level security enabled and forced
table app.major_incident_role (
  tenant_id uuid not null,
  major_id uuid not null,
  role text not null,
  person_id uuid not null,
  made_at timestamp with time zone not null,
  constraint major_incident_role_pkey PRIMARY KEY (tenant_id, major_id, role),
  constraint major_incident_role_tenant_id_major_id_fkey FOREIGN KEY (tenant_id, major_id) REFERENCES app.major_incident(tenant_id, id),
  constraint major_incident_role_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id),
  constraint major_incident_role_role_check CHECK ((role = ANY (ARRAY['commander'::text, 'communications'::text, 'scribe'::text, 'resolver'::text])))
)
  row-level security enabled and forced
table app.major_incident_service (
  tenant_id uuid not null,
  major_id uuid not null,
  service_id uuid not null,
  effect text not null,
  constraint major_incident_service_pkey PRIMARY KEY (tenant_id, major_id, service_id),
  constraint major_incident_service_tenant_id_major_id_fkey FOREIGN KEY (tenant_id, major_id) REFERENCES app.major_incident(tenant_id, id),
  constraint major_incident_service_tenant_id_service_id_fkey FOREIGN KEY (tenant_id, service_id) REFERENCES app.service(tenant_id, id),
  constraint major_incident_service_effect_check CHECK ((effect = ANY (ARRAY['degraded'::text, 'partialOutage'::text, 'outage'::text])))
)
  row-level security enabled and forced
table app.major_incident_update (
  tenant_id uuid not null,
  id uuid not null,
  major_id uuid not null,
  phase text not null,
  headline jsonb not null,
  said jsonb not null,
  on_portal boolean not null,
  on_status_page boolean not null,
  on_ticket boolean not null,
  by_id uuid not null,
  made_at timestamp with time zone not null,
  constraint major_incident_update_pkey PRIMARY KEY (tenant_id, id),
  constraint major_incident_update_tenant_id_by_id_fkey FOREIGN KEY (tenant_id, by_id) REFERENCES app.person(tenant_id, id),
  constraint major_incident_update_tenant_id_major_id_fkey FOREIGN KEY (tenant_id, major_id) REFERENCES app.major_incident(tenant_id, id),
  constraint major_incident_update_phase_check CHECK ((phase = ANY (ARRAY['investigating'::text, 'identified'::text, 'monitoring'::text, 'resolved'::text])))
)
  row-level security enabled and forced
table app.mention (
  tenant_id uuid not null,
  person_id uuid not null,
  message_id uuid not null,
  made_at timestamp with time zone not null,
  constraint mention_pkey PRIMARY KEY (tenant_id, person_id, message_id),
  constraint mention_tenant_id_message_id_fkey FOREIGN KEY (tenant_id, message_id) REFERENCES app.message(tenant_id, id),
  constraint mention_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id)
)
  row-level security enabled and forced
table app.message (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  kind text not null,
  author_id uuid not null,
  body_html text not null,
  body_text text not null,
  channel text not null,
  made_at timestamp with time zone not null,
  words tsvector not null,
  constraint message_pkey PRIMARY KEY (tenant_id, id),
  constraint message_tenant_id_ticket_id_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES app.ticket(tenant_id, id),
  constraint message_kind_check CHECK ((kind = ANY (ARRAY['comment'::text, 'note'::text])))
)
  row-level security enabled and forced
table app.message_choice (
  tenant_id uuid not null,
  person_id uuid not null,
  class text not null,
  number integer not null,
  is_on boolean not null,
  at timestamp with time zone not null,
  constraint message_choice_pkey PRIMARY KEY (tenant_id, person_id, class, number),
  constraint message_choice_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id),
  constraint message_choice_class_check CHECK ((class = ANY (ARRAY['news'::text, 'features'::text]))),
  constraint message_choice_number_check CHECK ((number > 0))
)
  row-level security enabled and forced
table app.message_log (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid,
  class text not null,
  basis text not null,
  channel text not null,
  template text not null,
  version integer not null,
  at timestamp with time zone not null,
  unsubscribe bytea,
  news_id uuid,
  way text,
  constraint message_log_pkey PRIMARY KEY (tenant_id, id),
  constraint asked_rests_on_consent CHECK (((class = ANY (ARRAY['news'::text, 'features'::text])) = (basis = 'consent'::text))),
  constraint message_log_basis_check CHECK ((basis = ANY (ARRAY['contract'::text, 'legitimateInterest'::text, 'legalObligation'::text, 'consent'::text]))),
  constraint message_log_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'inApp'::text]))),
  constraint message_log_class_check CHECK ((class = ANY (ARRAY['transactional'::text, 'security'::text, 'contract'::text, 'policy'::text, 'news'::text, 'features'::text]))),
  constraint message_log_unsubscribe_check CHECK ((length(unsubscribe) = 32)),
  constraint message_log_version_check CHECK ((version > 0)),
  constraint message_log_way_check CHECK ((way = ANY (ARRAY['encrypted'::text, 'plain'::text, 'here'::text])))
)
  row-level security enabled and forced
table app.news (
  tenant_id uuid not null,
  id uuid not null,
  class text not null,
  title text not null,
  body text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  title_de text,
  body_de text,
  constraint news_pkey PRIMARY KEY (tenant_id, id),
  constraint news_tenant_id_made_by_fkey FOREIGN KEY (tenant_id, made_by) REFERENCES app.person(tenant_id, id),
  constraint german_is_whole CHECK (((title_de IS NULL) = (body_de IS NULL))),
  constraint news_body_check CHECK (((length(body) >= 1) AND (length(body) <= 5000))),
  constraint news_body_de_check CHECK (((length(body_de) >= 1) AND (length(body_de) <= 5000))),
  constraint news_class_check CHECK ((class = ANY (ARRAY['news'::text, 'features'::text]))),
  constraint news_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint news_title_de_check CHECK (((length(title_de) >= 1) AND (length(title_de) <= 200)))
)
  row-level security enabled and forced
table app.number_block (
  tenant_id uuid not null,
  type text not null,
  next bigint not null,
  constraint number_block_pkey PRIMARY KEY (tenant_id, type)
)
  row-level security enabled and forced
table app.number_prefix (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid not null,
  type text not null,
  prefix text not null,
  current boolean not null,
  since timestamp with time zone not null,
  constraint number_prefix_pkey PRIMARY KEY (tenant_id, id),
  constraint number_prefix_tenant_id_prefix_key UNIQUE (tenant_id, prefix),
  constraint number_prefix_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id),
  constraint number_prefix_type_check CHECK ((type = ANY (ARRAY['incident'::text, 'request'::text, 'task'::text, 'problem'::text, 'change'::text])))
)
  row-level security enabled and forced
table app.number_width (
  tenant_id uuid not null,
  workspace_id uuid not null,
  type text not null,
  digits smallint not null,
  constraint number_width_pkey PRIMARY KEY (tenant_id, workspace_id, type),
  constraint number_width_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id),
  constraint number_width_digits_check CHECK (((digits >= 1) AND (digits <= 10))),
  constraint number_width_type_check CHECK ((type = ANY (ARRAY['incident'::text, 'request'::text, 'task'::text, 'problem'::text, 'change'::text])))
)
  row-level security enabled and forced
table app.outbound_mail (
  tenant_id uuid not null,
  id uuid not null,
  to_person_id uuid,
  recipient text not null,
  class text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  made_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  attempts integer not null default 0,
  last_error text,
  next_try_at timestamp with time zone,
  given_up_at timestamp with time zone,
  workspace_id uuid,
  abandoned_at timestamp with time zone,
  unsubscribe text,
  bounced_at timestamp with time zone,
  constraint outbound_mail_pkey PRIMARY KEY (tenant_id, id),
  constraint outbound_mail_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id)
)
  row-level security enabled and forced
table app.page_count (
  tenant_id uuid not null,
  day date not null,
  page text not null,
  loads bigint not null,
  constraint page_count_pkey PRIMARY KEY (tenant_id, day, page),
  constraint page_count_loads_check CHECK ((loads > 0)),
  constraint page_is_a_pattern CHECK (((page ~ '^/[a-z0-9$/-]*$'::text) AND (length(page) <= 80)))
)
  row-level security enabled and forced
table app.person (
  tenant_id uuid not null,
  id uuid not null,
  given_name text not null,
  family_name text not null,
  email text not null /* statistics 0 */,
  phone text,
  street text,
  postal_code text,
  city text,
  region text,
  country text,
  locale text not null,
  time_zone text not null,
  manager_id uuid,
  department_id uuid,
  location_id uuid,
  vip boolean not null default false,
  active boolean not null default true,
  source text not null default 'admin'::text,
  version integer not null default 1,
  made_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  active_since timestamp with time zone not null default '-infinity'::timestamp with time zone,
  constraint person_pkey PRIMARY KEY (tenant_id, id),
  constraint person_tenant_id_department_id_fkey FOREIGN KEY (tenant_id, department_id) REFERENCES app.department(tenant_id, id),
  constraint person_tenant_id_location_id_fkey FOREIGN KEY (tenant_id, location_id) REFERENCES app.location(tenant_id, id),
  constraint person_tenant_id_manager_id_fkey FOREIGN KEY (tenant_id, manager_id) REFERENCES app.person(tenant_id, id)
)
  row-level security enabled and forced
table app.person_skill (
  tenant_id uuid not null,
  person_id uuid not null,
  skill_id uuid not null,
  level smallint not null,
  constraint person_skill_pkey PRIMARY KEY (tenant_id, person_id, skill_id),
  constraint person_skill_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id),
  constraint person_skill_tenant_id_skill_id_fkey FOREIGN KEY (tenant_id, skill_id) REFERENCES app.skill(tenant_id, id),
  constraint person_skill_level_check CHECK (((level >= 1) AND (level <= 5)))
)
  row-level security enabled and forced
table app.plan_step (
  tenant_id uuid not null,
  ticket_id uuid not null,
  key text not null,
  attempt integer not null,
  place integer not null,
  task_id uuid,
  decision text,
  asked_at timestamp with time zone,
  answer text,
  constraint plan_step_pkey PRIMARY KEY (tenant_id, ticket_id, key, attempt),
  constraint plan_step_tenant_id_task_id_fkey FOREIGN KEY (tenant_id, task_id) REFERENCES app.ticket(tenant_id, id),
  constraint plan_step_tenant_id_ticket_id_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES app.ticket(tenant_id, id),
  constraint plan_step_answer_check CHECK ((answer = ANY (ARRAY['approved'::text, 'rejected'::text]))),
  constraint plan_step_asked CHECK (((asked_at IS NULL) OR (task_id IS NULL))),
  constraint plan_step_attempt_check CHECK ((attempt > 0)),
  constraint plan_step_decision_check CHECK ((decision = ANY (ARRAY['asks'::text, 'again'::text, 'goOn'::text, 'end'::text]))),
  constraint plan_step_key_check CHECK (((length(key) >= 1) AND (length(key) <= 40))),
  constraint plan_step_place_check CHECK ((place >= 0))
)
  row-level security enabled and forced
table app.policy_activation (
  tenant_id uuid not null,
  series text not null,
  number integer not null,
  at timestamp with time zone not null,
  people integer not null,
  covered integer not null,
  constraint policy_activation_pkey PRIMARY KEY (tenant_id, series, number),
  constraint policy_activation_number_check CHECK ((number > 0)),
  constraint policy_activation_series_check CHECK ((series = ANY (ARRAY['policy'::text, 'notice'::text])))
)
  row-level security enabled and forced
table app.policy_coverage (
  tenant_id uuid not null,
  series text not null,
  number integer not null,
  of_tenant uuid not null,
  people integer not null,
  sent integer not null,
  bounced integer not null,
  seen integer not null,
  acknowledged integer not null,
  covered integer not null,
  rest integer not null,
  counted_at timestamp with time zone not null,
  constraint policy_coverage_pkey PRIMARY KEY (tenant_id, series, number, of_tenant),
  constraint policy_coverage_number_check CHECK ((number > 0)),
  constraint policy_coverage_series_check CHECK ((series = ANY (ARRAY['policy'::text, 'notice'::text])))
)
  row-level security enabled and forced
table app.policy_exception (
  tenant_id uuid not null,
  series text not null,
  number integer not null,
  of_tenant uuid not null,
  uncovered integer not null,
  reason text not null,
  signed_by uuid not null,
  signed_at timestamp with time zone not null,
  constraint policy_exception_pkey PRIMARY KEY (tenant_id, series, number, of_tenant, uncovered),
  constraint policy_exception_tenant_id_signed_by_fkey FOREIGN KEY (tenant_id, signed_by) REFERENCES app.person(tenant_id, id),
  constraint policy_exception_number_check CHECK ((number > 0)),
  constraint policy_exception_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 1000))),
  constraint policy_exception_series_check CHECK ((series = ANY (ARRAY['policy'::text, 'notice'::text]))),
  constraint policy_exception_uncovered_check CHECK ((uncovered > 0))
)
  row-level security enabled and forced
table app.policy_identity (
  tenant_id uuid not null,
  settings jsonb not null,
  version integer not null default 1,
  updated_by uuid not null,
  updated_at timestamp with time zone not null,
  constraint policy_identity_pkey PRIMARY KEY (tenant_id)
)
  row-level security enabled and forced
table app.policy_notice (
  tenant_id uuid not null,
  series text not null,
  number integer not null,
  person_id uuid not null,
  letter_id uuid not null,
  written_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  bounced_at timestamp with time zone,
  seen_at timestamp with time zone,
  acknowledged_at timestamp with time zone,
  tasked_at timestamp with time zone,
  constraint policy_notice_pkey PRIMARY KEY (tenant_id, series, number, person_id),
  constraint policy_notice_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id),
  constraint policy_notice_number_check CHECK ((number > 0)),
  constraint policy_notice_series_check CHECK ((series = ANY (ARRAY['policy'::text, 'notice'::text])))
)
  row-level security enabled and forced
table app.policy_proof (
  tenant_id uuid not null,
  assertion text not null,
  ran_at timestamp with time zone not null,
  held_at timestamp with time zone,
  software text not null,
  failures integer not null,
  red_since timestamp with time zone,
  fault text,
  constraint policy_proof_pkey PRIMARY KEY (tenant_id, assertion),
  constraint policy_proof_assertion_check CHECK (((length(assertion) >= 5) AND (length(assertion) <= 40)))
)
  row-level security enabled and forced
table app.policy_version (
  tenant_id uuid not null,
  number integer not null,
  document jsonb not null,
  change jsonb not null,
  change_class text not null,
  previous bytea not null,
  hash bytea not null,
  published_by uuid not null,
  published_at timestamp with time zone not null,
  effective_at timestamp with time zone not null,
  series text not null,
  constraint policy_version_pkey PRIMARY KEY (tenant_id, series, number),
  constraint policy_version_change_class_check CHECK ((change_class = ANY (ARRAY['first'::text, 'typo'::text, 'minor'::text, 'material'::text]))),
  constraint policy_version_check CHECK ((effective_at >= published_at)),
  constraint policy_version_number_check CHECK ((number > 0)),
  constraint policy_version_series_check CHECK ((series = ANY (ARRAY['policy'::text, 'notice'::text])))
)
  row-level security enabled and forced
table app.presence (
  tenant_id uuid not null,
  ticket_id uuid not null,
  person_id uuid not null,
  state text not null,
  ends_at timestamp with time zone not null,
  constraint presence_pkey PRIMARY KEY (tenant_id, ticket_id, person_id),
  constraint presence_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id),
  constraint presence_tenant_id_ticket_id_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES app.ticket(tenant_id, id),
  constraint presence_state_check CHECK ((state = ANY (ARRAY['viewing'::text, 'replying'::text, 'noting'::text])))
)
  row-level security enabled and forced
table app.problem (
  tenant_id uuid not null,
  ticket_id uuid not null,
  cause text,
  root_cause text not null default ''::text,
  workaround text not null default ''::text,
  fix text not null default ''::text,
  known_error_at timestamp with time zone,
  known_error_by uuid,
  article_id uuid,
  version integer not null default 1,
  updated_at timestamp with time zone not null,
  constraint problem_pkey PRIMARY KEY (tenant_id, ticket_id),
  constraint problem_tenant_id_article_id_fkey FOREIGN KEY (tenant_id, article_id) REFERENCES app.article(tenant_id, id),
  constraint problem_tenant_id_ticket_id_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES app.ticket(tenant_id, id),
  constraint problem_check CHECK (((known_error_at IS NULL) = (known_error_by IS NULL))),
  constraint problem_check1 CHECK (((known_error_at IS NULL) OR (workaround <> ''::text))),
  constraint problem_fix_check CHECK ((length(fix) <= 4000)),
  constraint problem_root_cause_check CHECK ((length(root_cause) <= 4000)),
  constraint problem_workaround_check CHECK ((length(workaround) <= 4000))
)
  row-level security enabled and forced
table app.problem_announced (
  tenant_id uuid not null,
  announcement_id uuid not null,
  ticket_id uuid not null,
  resolved boolean not null,
  constraint problem_announced_pkey PRIMARY KEY (tenant_id, announcement_id, ticket_id),
  constraint problem_announced_tenant_id_announcement_id_fkey FOREIGN KEY (tenant_id, announcement_id) REFERENCES app.problem_announcement(tenant_id, id),
  constraint problem_announced_tenant_id_ticket_id_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES app.ticket(tenant_id, id)
)
  row-level security enabled and forced
table app.problem_announcement (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  kind text not null,
  text_en text not null,
  text_de text not null,
  resolves boolean not null,
  told_by uuid not null,
  told_at timestamp with time zone not null,
  constraint problem_announcement_pkey PRIMARY KEY (tenant_id, id),
  constraint problem_announcement_tenant_id_ticket_id_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES app.problem(tenant_id, ticket_id),
  constraint problem_announcement_check CHECK (((text_en <> ''::text) OR (text_de <> ''::text))),
  constraint problem_announcement_kind_check CHECK ((kind = ANY (ARRAY['workaround'::text, 'fix'::text]))),
  constraint problem_announcement_text_de_check CHECK ((length(text_de) <= 4000)),
  constraint problem_announcement_text_en_check CHECK ((length(text_en) <= 4000))
)
  row-level security enabled and forced
table app.problem_candidate (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid not null,
  problem_id uuid,
  dismissed_by uuid,
  dismissed_at timestamp with time zone,
  dismissed_size integer,
  made_at timestamp with time zone not null,
  refreshed_at timestamp with time zone not null,
  constraint problem_candidate_pkey PRIMARY KEY (tenant_id, id),
  constraint problem_candidate_tenant_id_problem_id_fkey FOREIGN KEY (tenant_id, problem_id) REFERENCES app.problem(tenant_id, ticket_id),
  constraint problem_candidate_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id),
  constraint problem_candidate_check CHECK ((((dismissed_at IS NULL) = (dismissed_by IS NULL)) AND ((dismissed_at IS NULL) = (dismissed_size IS NULL))))
)
  row-level security enabled and forced
table app.problem_candidate_ticket (
  tenant_id uuid not null,
  candidate_id uuid not null,
  ticket_id uuid not null,
  constraint problem_candidate_ticket_pkey PRIMARY KEY (tenant_id, candidate_id, ticket_id),
  constraint problem_candidate_ticket_tenant_id_candidate_id_fkey FOREIGN KEY (tenant_id, candidate_id) REFERENCES app.problem_candidate(tenant_id, id) ON DELETE CASCADE,
  constraint problem_candidate_ticket_tenant_id_ticket_id_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES app.ticket(tenant_id, id)
)
  row-level security enabled and forced
table app.problem_cause (
  tenant_id uuid not null,
  key text not null,
  name jsonb not null,
  "position" integer not null,
  active boolean not null default true,
  version integer not null default 1,
  updated_at timestamp with time zone not null,
  constraint problem_cause_pkey PRIMARY KEY (tenant_id, key),
  constraint problem_cause_key_check CHECK (((length(key) >= 1) AND (length(key) <= 60)))
)
  row-level security enabled and forced
table app.problem_moment (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  at timestamp with time zone not null,
  said text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  version integer not null default 1,
  constraint problem_moment_pkey PRIMARY KEY (tenant_id, id),
  constraint problem_moment_tenant_id_ticket_id_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES app.problem(tenant_id, ticket_id),
  constraint problem_moment_said_check CHECK (((length(said) >= 1) AND (length(said) <= 1000)))
)
  row-level security enabled and forced
table app.problem_why (
  tenant_id uuid not null,
  ticket_id uuid not null,
  step smallint not null,
  answer text not null,
  constraint problem_why_pkey PRIMARY KEY (tenant_id, ticket_id, step),
  constraint problem_why_tenant_id_ticket_id_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES app.problem(tenant_id, ticket_id),
  constraint problem_why_answer_check CHECK (((length(answer) >= 1) AND (length(answer) <= 1000))),
  constraint problem_why_step_check CHECK (((step >= 1) AND (step <= 5)))
)
  row-level security enabled and forced
table app.read_mark (
  tenant_id uuid not null,
  person_id uuid not null,
  ticket_id uuid not null,
  read_at timestamp with time zone not null,
  constraint read_mark_pkey PRIMARY KEY (tenant_id, person_id, ticket_id)
)
  row-level security enabled and forced
table app.request_type (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  workspace_id uuid not null,
  key text not null,
  draft jsonb not null,
  published_version integer,
  active boolean not null default true,
  popularity integer not null default 0,
  version integer not null default 1,
  made_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint request_type_pkey PRIMARY KEY (tenant_id, id),
  constraint request_type_tenant_id_key_key UNIQUE (tenant_id, key),
  constraint request_type_tenant_id_service_id_fkey FOREIGN KEY (tenant_id, service_id) REFERENCES app.service(tenant_id, id),
  constraint request_type_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id)
)
  row-level security enabled and forced
table app.request_type_version (
  tenant_id uuid not null,
  request_type_id uuid not null,
  number integer not null,
  definition jsonb not null,
  published_by uuid not null,
  published_at timestamp with time zone not null,
  constraint request_type_version_pkey PRIMARY KEY (tenant_id, request_type_id, number),
  constraint request_type_version_tenant_id_request_type_id_fkey FOREIGN KEY (tenant_id, request_type_id) REFERENCES app.request_type(tenant_id, id)
)
  row-level security enabled and forced
table app.right_handed (
  tenant_id uuid not null,
  ticket_id uuid not null,
  copy_id uuid not null,
  kind text not null,
  fingerprint bytea not null,
  entries integer not null,
  at timestamp with time zone not null,
  constraint right_handed_pkey PRIMARY KEY (tenant_id, ticket_id, copy_id),
  constraint right_handed_tenant_id_copy_id_fkey FOREIGN KEY (tenant_id, copy_id) REFERENCES app.data_copy(tenant_id, id),
  constraint right_handed_tenant_id_ticket_id_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES app.ticket(tenant_id, id),
  constraint right_handed_entries_check CHECK ((entries >= 0)),
  constraint right_handed_fingerprint_check CHECK ((octet_length(fingerprint) = 32)),
  constraint right_handed_kind_check CHECK ((kind = ANY (ARRAY['copy'::text, 'portable'::text, 'released'::text])))
)
  row-level security enabled and forced
table app.right_item (
  tenant_id uuid not null,
  right_key text not null,
  request_type_id uuid not null,
  made_at timestamp with time zone not null,
  constraint right_item_pkey PRIMARY KEY (tenant_id, request_type_id),
  constraint right_item_tenant_id_request_type_id_fkey FOREIGN KEY (tenant_id, request_type_id) REFERENCES app.request_type(tenant_id, id),
  constraint right_item_right_key_check CHECK ((right_key = ANY (ARRAY['access'::text, 'export'::text, 'correct'::text, 'erase'::text, 'restrict'::text, 'object'::text, 'withdraw'::text, 'recipients'::text, 'complain'::text, 'question'::text])))
)
  row-level security enabled and forced
table app.right_step (
  tenant_id uuid not null,
  ticket_id uuid not null,
  number integer not null,
  step text not null,
  reason text,
  letter_id uuid,
  by_id uuid,
  at timestamp with time zone not null,
  constraint right_step_pkey PRIMARY KEY (tenant_id, ticket_id, number),
  constraint right_step_tenant_id_by_id_fkey FOREIGN KEY (tenant_id, by_id) REFERENCES app.person(tenant_id, id),
  constraint right_step_tenant_id_ticket_id_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES app.ticket(tenant_id, id),
  constraint only_answers_give_themselves CHECK (((by_id IS NOT NULL) OR (step = 'fulfilled'::text))),
  constraint right_step_number_check CHECK ((number > 0)),
  constraint right_step_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000))),
  constraint right_step_step_check CHECK ((step = ANY (ARRAY['identityAsked'::text, 'identityProved'::text, 'tenantAgreed'::text, 'tenantDeclined'::text, 'extended'::text, 'refused'::text, 'fulfilled'::text]))),
  constraint told_with_reason CHECK (((step <> ALL (ARRAY['extended'::text, 'refused'::text, 'tenantDeclined'::text])) OR ((reason IS NOT NULL) AND (letter_id IS NOT NULL))))
)
  row-level security enabled and forced
table app.right_warning (
  tenant_id uuid not null,
  ticket_id uuid not null,
  due_on date not null,
  kind text not null,
  at timestamp with time zone not null,
  constraint right_warning_pkey PRIMARY KEY (tenant_id, ticket_id, due_on, kind),
  constraint right_warning_tenant_id_ticket_id_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES app.ticket(tenant_id, id),
  constraint right_warning_kind_check CHECK ((kind = ANY (ARRAY['soon'::text, 'late'::text])))
)
  row-level security enabled and forced
table app.rights_desk (
  tenant_id uuid not null,
  number integer not null,
  answered_by text,
  address text,
  warn_days integer not null,
  reasons text[] not null,
  set_by uuid not null,
  at timestamp with time zone not null,
  constraint rights_desk_pkey PRIMARY KEY (tenant_id, number),
  constraint rights_desk_address_check CHECK (((length(address) >= 1) AND (length(address) <= 500))),
  constraint rights_desk_answered_by_check CHECK (((length(answered_by) >= 1) AND (length(answered_by) <= 200))),
  constraint rights_desk_number_check CHECK ((number > 0)),
  constraint rights_desk_reasons_check CHECK ((cardinality(reasons) <= 10)),
  constraint rights_desk_warn_days_check CHECK (((warn_days >= 1) AND (warn_days <= 60)))
)
  row-level security enabled and forced
table app.rights_place (
  tenant_id uuid not null,
  number integer not null,
  jurisdiction text not null,
  country text not null,
  region text,
  time_zone text not null,
  set_by uuid not null,
  at timestamp with time zone not null,
  constraint rights_place_pkey PRIMARY KEY (tenant_id, number),
  constraint rights_place_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint rights_place_jurisdiction_check CHECK ((jurisdiction = ANY (ARRAY['gdpr'::text, 'california'::text]))),
  constraint rights_place_number_check CHECK ((number > 0)),
  constraint rights_place_region_check CHECK (((length(region) >= 1) AND (length(region) <= 10))),
  constraint rights_place_time_zone_check CHECK (((length(time_zone) >= 1) AND (length(time_zone) <= 64)))
)
  row-level security enabled and forced
table app.role_grant (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  workspace_id uuid,
  granted_by uuid not null,
  granted_at timestamp with time zone not null,
  constraint role_grant_pkey PRIMARY KEY (tenant_id, id),
  constraint role_grant_tenant_id_person_id_role_workspace_id_key UNIQUE NULLS NOT DISTINCT (tenant_id, person_id, role, workspace_id),
  constraint role_grant_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id),
  constraint role_grant_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id),
  constraint role_grant_role_check CHECK ((role = ANY (ARRAY['agent'::text, 'teamLead'::text, 'workspaceAdmin'::text, 'tenantAdmin'::text, 'privacyOfficer'::text, 'billing'::text])))
)
  row-level security enabled and forced
table app.saved_view (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  owner_id uuid,
  team_id uuid,
  workspace_id uuid,
  condition jsonb not null,
  columns text[] not null,
  sort text not null,
  group_by text,
  "position" integer not null default 0,
  version integer not null default 1,
  updated_at timestamp with time zone not null,
  look text not null default 'split'::text,
  constraint saved_view_pkey PRIMARY KEY (tenant_id, id),
  constraint saved_view_tenant_id_team_id_fkey FOREIGN KEY (tenant_id, team_id) REFERENCES app.team(tenant_id, id),
  constraint saved_view_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id),
  constraint saved_view_look_check CHECK ((look = ANY (ARRAY['split'::text, 'table'::text, 'board'::text, 'calendar'::text])))
)
  row-level security enabled and forced
table app.service (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid not null,
  key text not null,
  name jsonb not null,
  summary jsonb not null,
  icon text not null,
  "position" integer not null default 0,
  active boolean not null default true,
  version integer not null default 1,
  made_at timestamp with time zone not null,
  constraint service_pkey PRIMARY KEY (tenant_id, id),
  constraint service_tenant_id_workspace_id_key_key UNIQUE (tenant_id, workspace_id, key),
  constraint service_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id)
)
  row-level security enabled and forced
table app.service_level (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid not null,
  published_version integer not null,
  version integer not null default 1,
  made_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint service_level_pkey PRIMARY KEY (tenant_id, id),
  constraint service_level_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id),
  constraint service_level_published_version_check CHECK ((published_version > 0))
)
  row-level security enabled and forced
table app.service_level_version (
  tenant_id uuid not null,
  level_id uuid not null,
  number integer not null,
  calendar_id uuid not null,
  definition jsonb not null,
  published_by uuid not null,
  published_at timestamp with time zone not null,
  constraint service_level_version_pkey PRIMARY KEY (tenant_id, level_id, number),
  constraint service_level_version_tenant_id_calendar_id_fkey FOREIGN KEY (tenant_id, calendar_id) REFERENCES app.business_calendar(tenant_id, id),
  constraint service_level_version_tenant_id_level_id_fkey FOREIGN KEY (tenant_id, level_id) REFERENCES app.service_level(tenant_id, id),
  constraint service_level_version_number_check CHECK ((number > 0))
)
  row-level security enabled and forced
table app.session (
  tenant_id uuid not null,
  id uuid not null,
  token_sha256 bytea not null,
  person_id uuid not null,
  browser text not null,
  network inet,
  made_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  idle_end timestamp with time zone not null,
  absolute_end timestamp with time zone not null,
  proved_at timestamp with time zone,
  constraint session_pkey PRIMARY KEY (tenant_id, id),
  constraint session_tenant_id_token_sha256_key UNIQUE (tenant_id, token_sha256),
  constraint session_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id)
)
  row-level security enabled and forced
table app.sign_in_throttle (
  tenant_id uuid not null,
  subject_hash bytea not null,
  failures integer not null,
  window_start timestamp with time zone not null,
  constraint sign_in_throttle_pkey PRIMARY KEY (tenant_id, subject_hash)
)
  row-level security enabled and forced
table app.sign_up (
  tenant_id uuid not null,
  id uuid not null,
  token_sha256 bytea not null,
  company text not null,
  slug text not null,
  given_name text not null,
  family_name text not null,
  email text not null,
  plan text not null,
  country text not null,
  locale text not null,
  terms_version text not null,
  asked_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  founded uuid,
  settled_at timestamp with time zone,
  constraint sign_up_pkey PRIMARY KEY (tenant_id, id),
  constraint sign_up_tenant_id_token_sha256_key UNIQUE (tenant_id, token_sha256),
  constraint settled_is_founded CHECK (((settled_at IS NULL) OR (founded IS NOT NULL))),
  constraint sign_up_company_check CHECK (((length(company) >= 1) AND (length(company) <= 120))),
  constraint sign_up_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint sign_up_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'de'::text]))),
  constraint sign_up_plan_check CHECK ((plan = ANY (ARRAY['team'::text, 'company'::text, 'selfRun'::text]))),
  constraint sign_up_slug_check CHECK ((slug ~ '^[a-z][a-z0-9-]{1,39}$'::text))
)
  row-level security enabled and forced
table app.skill (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid not null,
  name jsonb not null,
  active boolean not null default true,
  version integer not null default 1,
  made_at timestamp with time zone not null,
  constraint skill_pkey PRIMARY KEY (tenant_id, id),
  constraint skill_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id)
)
  row-level security enabled and forced
table app.state_machine (
  tenant_id uuid not null,
  id uuid not null,
  type text not null,
  workspace_id uuid,
  definition jsonb not null,
  version integer not null default 1,
  updated_at timestamp with time zone not null,
  constraint state_machine_pkey PRIMARY KEY (tenant_id, id),
  constraint state_machine_tenant_id_type_workspace_id_key UNIQUE NULLS NOT DISTINCT (tenant_id, type, workspace_id),
  constraint state_machine_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id)
)
  row-level security enabled and forced
table app.status_page (
  tenant_id uuid not null,
  visibility text not null,
  version integer not null,
  updated_at timestamp with time zone not null,
  constraint status_page_pkey PRIMARY KEY (tenant_id),
  constraint status_page_visibility_check CHECK ((visibility = ANY (ARRAY['off'::text, 'signedIn'::text, 'public'::text])))
)
  row-level security enabled and forced
table app.status_page_service (
  tenant_id uuid not null,
  service_id uuid not null,
  "position" integer not null,
  constraint status_page_service_pkey PRIMARY KEY (tenant_id, service_id),
  constraint status_page_service_tenant_id_service_id_fkey FOREIGN KEY (tenant_id, service_id) REFERENCES app.service(tenant_id, id)
)
  row-level security enabled and forced
table app.storage_apart (
  tenant_id uuid not null,
  bytes bigint not null,
  counted_at timestamp with time zone not null,
  constraint storage_apart_pkey PRIMARY KEY (tenant_id)
)
  row-level security enabled and forced
table app.subject_key (
  tenant_id uuid not null,
  subject_id uuid not null,
  wrapped bytea,
  made_at timestamp with time zone not null,
  destroyed_at timestamp with time zone,
  constraint subject_key_pkey PRIMARY KEY (tenant_id, subject_id)
)
  row-level security enabled and forced
table app.subscription (
  tenant_id uuid not null,
  plan text not null,
  period text not null,
  state text not null,
  started_at timestamp with time zone not null,
  ends_at timestamp with time zone,
  next_plan text,
  next_period text,
  canceled_at timestamp with time zone,
  canceled_by uuid,
  version integer not null,
  freezes_at timestamp with time zone,
  constraint subscription_pkey PRIMARY KEY (tenant_id),
  constraint subscription_tenant_id_canceled_by_fkey FOREIGN KEY (tenant_id, canceled_by) REFERENCES app.person(tenant_id, id),
  constraint a_trial_has_an_end CHECK (((state <> 'trial'::text) OR (ends_at IS NOT NULL))),
  constraint canceled_has_a_freeze CHECK (((canceled_at IS NULL) OR (freezes_at IS NOT NULL))),
  constraint next_comes_at_a_renewal CHECK (((next_plan IS NULL) OR ((state = 'active'::text) AND (ends_at IS NOT NULL)))),
  constraint next_is_whole CHECK (((next_plan IS NULL) = (next_period IS NULL))),
  constraint subscription_next_period_check CHECK ((next_period = ANY (ARRAY['month'::text, 'year'::text]))),
  constraint subscription_next_plan_check CHECK ((next_plan = ANY (ARRAY['team'::text, 'company'::text, 'selfRun'::text]))),
  constraint subscription_period_check CHECK ((period = ANY (ARRAY['month'::text, 'year'::text]))),
  constraint subscription_plan_check CHECK ((plan = ANY (ARRAY['team'::text, 'company'::text, 'selfRun'::text]))),
  constraint subscription_state_check CHECK ((state = ANY (ARRAY['trial'::text, 'active'::text, 'ended'::text]))),
  constraint what_ended_froze CHECK (((state <> 'ended'::text) OR (freezes_at IS NOT NULL)))
)
  row-level security enabled and forced
table app.subscription_notice (
  tenant_id uuid not null,
  ends_at timestamp with time zone not null,
  days integer not null,
  sent_at timestamp with time zone not null,
  constraint subscription_notice_pkey PRIMARY KEY (tenant_id, ends_at, days),
  constraint subscription_notice_days_check CHECK ((days = ANY (ARRAY[30, 7, 1])))
)
  row-level security enabled and forced
table app.team (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid not null,
  name text not null,
  active boolean not null default true,
  version integer not null default 1,
  made_at timestamp with time zone not null,
  constraint team_pkey PRIMARY KEY (tenant_id, id),
  constraint team_tenant_id_name_key UNIQUE (tenant_id, name),
  constraint team_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id)
)
  row-level security enabled and forced
table app.team_member (
  tenant_id uuid not null,
  team_id uuid not null,
  person_id uuid not null,
  constraint team_member_pkey PRIMARY KEY (tenant_id, team_id, person_id),
  constraint team_member_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id),
  constraint team_member_tenant_id_team_id_fkey FOREIGN KEY (tenant_id, team_id) REFERENCES app.team(tenant_id, id)
)
  row-level security enabled and forced
table app.ticket (
  tenant_id uuid not null,
  id uuid not null,
  type text not null,
  number bigint not null,
  workspace_id uuid not null,
  team_id uuid,
  assignee_id uuid,
  requester_id uuid not null,
  opened_by_id uuid not null,
  parent_id uuid,
  request_type_id uuid,
  request_type_version integer,
  title text not null,
  description_html text not null,
  description_text text not null,
  fields jsonb not null,
  state text not null,
  open boolean not null,
  hold_reason text,
  follow_up_at timestamp with time zone,
  waiting_on text not null,
  waiting_since timestamp with time zone not null,
  impact smallint not null,
  urgency smallint not null,
  priority smallint not null,
  priority_override_reason text,
  channel text not null,
  hops integer not null default 0,
  reopens integer not null default 0,
  resolution_code text,
  resolution_notes text,
  merged_into_id uuid,
  last_requester_reply_at timestamp with time zone,
  last_agent_reply_at timestamp with time zone,
  due_at timestamp with time zone,
  sort_position integer,
  external_ref text,
  version integer not null default 1,
  made_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  resolved_at timestamp with time zone,
  closed_at timestamp with time zone,
  words tsvector not null,
  prefix text,
  digits smallint,
  major text,
  constraint ticket_pkey PRIMARY KEY (tenant_id, id),
  constraint ticket_tenant_id_type_number_key UNIQUE (tenant_id, type, number),
  constraint ticket_tenant_id_parent_id_fkey FOREIGN KEY (tenant_id, parent_id) REFERENCES app.ticket(tenant_id, id),
  constraint ticket_tenant_id_requester_id_fkey FOREIGN KEY (tenant_id, requester_id) REFERENCES app.person(tenant_id, id),
  constraint ticket_tenant_id_team_id_fkey FOREIGN KEY (tenant_id, team_id) REFERENCES app.team(tenant_id, id),
  constraint ticket_tenant_id_workspace_id_fkey FOREIGN KEY (tenant_id, workspace_id) REFERENCES app.workspace(tenant_id, id),
  constraint ticket_impact_check CHECK (((impact >= 1) AND (impact <= 3))),
  constraint ticket_major_check CHECK ((major = ANY (ARRAY['proposed'::text, 'accepted'::text]))),
  constraint ticket_priority_check CHECK (((priority >= 1) AND (priority <= 5))),
  constraint ticket_type_check CHECK ((type = ANY (ARRAY['incident'::text, 'request'::text, 'task'::text, 'problem'::text, 'change'::text]))),
  constraint ticket_urgency_check CHECK (((urgency >= 1) AND (urgency <= 3))),
  constraint ticket_waiting_on_check CHECK ((waiting_on = ANY (ARRAY['team'::text, 'requester'::text, 'vendor'::text, 'change'::text, 'problem'::text, 'date'::text, 'approval'::text, 'nobody'::text])))
)
  row-level security enabled and forced
table app.ticket_clock (
  tenant_id uuid not null,
  ticket_id uuid not null,
  level_id uuid not null,
  level_number integer not null,
  cycle integer not null,
  state text not null,
  due_at timestamp with time zone,
  next_at timestamp with time zone,
  is_next boolean not null,
  kept_at timestamp with time zone not null,
  constraint ticket_clock_pkey PRIMARY KEY (tenant_id, ticket_id, level_id),
  constraint ticket_clock_tenant_id_level_id_fkey FOREIGN KEY (tenant_id, level_id) REFERENCES app.service_level(tenant_id, id),
  constraint ticket_clock_tenant_id_ticket_id_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES app.ticket(tenant_id, id),
  constraint ticket_clock_cycle_check CHECK ((cycle > 0)),
  constraint ticket_clock_level_number_check CHECK ((level_number > 0)),
  constraint ticket_clock_state_check CHECK ((state = ANY (ARRAY['running'::text, 'paused'::text, 'breached'::text])))
)
  row-level security enabled and forced
table app.ticket_link (
  tenant_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  kind text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  constraint ticket_link_pkey PRIMARY KEY (tenant_id, from_id, to_id, kind),
  constraint ticket_link_tenant_id_from_id_fkey FOREIGN KEY (tenant_id, from_id) REFERENCES app.ticket(tenant_id, id),
  constraint ticket_link_tenant_id_to_id_fkey FOREIGN KEY (tenant_id, to_id) REFERENCES app.ticket(tenant_id, id),
  constraint ticket_link_kind_check CHECK ((kind = ANY (ARRAY['duplicate'::text, 'related'::text, 'follow_up'::text, 'caused_by'::text, 'fixed_by'::text])))
)
  row-level security enabled and forced
table app.ticket_merge (
  tenant_id uuid not null,
  id uuid not null,
  from_id uuid not null,
  into_id uuid not null,
  moved jsonb not null,
  merged_by uuid not null,
  merged_at timestamp with time zone not null,
  undone_at timestamp with time zone,
  constraint ticket_merge_pkey PRIMARY KEY (tenant_id, id),
  constraint ticket_merge_tenant_id_from_id_fkey FOREIGN KEY (tenant_id, from_id) REFERENCES app.ticket(tenant_id, id),
  constraint ticket_merge_tenant_id_into_id_fkey FOREIGN KEY (tenant_id, into_id) REFERENCES app.ticket(tenant_id, id)
)
  row-level security enabled and forced
table app.ticket_tag (
  tenant_id uuid not null,
  ticket_id uuid not null,
  tag text not null,
  constraint ticket_tag_pkey PRIMARY KEY (tenant_id, ticket_id, tag),
  constraint ticket_tag_tenant_id_ticket_id_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES app.ticket(tenant_id, id),
  constraint ticket_tag_tag_check CHECK (((length(tag) >= 1) AND (length(tag) <= 60)))
)
  row-level security enabled and forced
table app.upload (
  tenant_id uuid not null,
  file_id uuid not null,
  person_id uuid not null,
  name text not null,
  made_at timestamp with time zone not null,
  constraint upload_pkey PRIMARY KEY (tenant_id, file_id),
  constraint upload_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES app.file(tenant_id, id),
  constraint upload_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id)
)
  row-level security enabled and forced
table app.usage_diagnostic (
  tenant_id uuid not null,
  minute timestamp with time zone not null,
  id uuid not null,
  number uuid not null,
  page text not null,
  app_version text not null,
  fault text,
  stack text,
  lcp integer,
  inp integer,
  cls integer,
  ttfb integer,
  constraint usage_diagnostic_pkey PRIMARY KEY (tenant_id, minute, id),
  constraint usage_diagnostic_tenant_id_number_fkey FOREIGN KEY (tenant_id, number) REFERENCES app.usage_number(tenant_id, id) ON DELETE CASCADE,
  constraint fault_is_a_kind CHECK ((fault = ANY (ARRAY['Error'::text, 'TypeError'::text, 'RangeError'::text, 'ReferenceError'::text, 'SyntaxError'::text, 'ChunkError'::text, 'NetworkError'::text, 'Other'::text]))),
  constraint figures_are_plausible CHECK ((((COALESCE(lcp, 0) >= 0) AND (COALESCE(lcp, 0) <= 600000)) AND ((COALESCE(inp, 0) >= 0) AND (COALESCE(inp, 0) <= 600000)) AND ((COALESCE(cls, 0) >= 0) AND (COALESCE(cls, 0) <= 100000)) AND ((COALESCE(ttfb, 0) >= 0) AND (COALESCE(ttfb, 0) <= 600000)))),
  constraint page_is_a_pattern CHECK (((page ~ '^/[a-z0-9$/-]*$'::text) AND (length(page) <= 80))),
  constraint stack_is_places CHECK (((stack IS NULL) OR ((fault IS NOT NULL) AND (stack ~ '^([A-Za-z0-9_$.]{1,60} [A-Za-z0-9_-]{1,80}\.js:[0-9]{1,7}:[0-9]{1,7}(\n|$)){1,12}$'::text)))),
  constraint version_is_one CHECK ((app_version ~ '^[0-9]{1,4}(\.[0-9]{1,4}){2}$'::text)),
  constraint whole_minute CHECK ((date_trunc('minute'::text, minute, 'UTC'::text) = minute))
)
  row-level security enabled and forced
table app.usage_number (
  tenant_id uuid not null,
  person_id uuid,
  id uuid not null,
  made_at timestamp with time zone not null,
  constraint usage_number_pkey PRIMARY KEY (tenant_id, id),
  constraint usage_number_one_each UNIQUE (tenant_id, person_id),
  constraint usage_number_tenant_id_id_key UNIQUE (tenant_id, id),
  constraint usage_number_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id)
)
  row-level security enabled and forced
table app.usage_sum (
  tenant_id uuid not null,
  day date not null,
  page text not null,
  people integer not null,
  visits integer not null,
  seconds bigint not null,
  constraint usage_sum_pkey PRIMARY KEY (tenant_id, day, page),
  constraint page_is_a_pattern CHECK (((page ~ '^/[a-z0-9$/-]*$'::text) AND (length(page) <= 80))),
  constraint usage_sum_people_check CHECK ((people >= 5)),
  constraint usage_sum_seconds_check CHECK ((seconds >= 0)),
  constraint usage_sum_visits_check CHECK ((visits >= 0))
)
  row-level security enabled and forced
table app.usage_view (
  tenant_id uuid not null,
  minute timestamp with time zone not null,
  id uuid not null,
  number uuid not null,
  page text not null,
  begins boolean not null,
  seconds integer not null,
  browser text not null,
  network cidr,
  constraint usage_view_pkey PRIMARY KEY (tenant_id, minute, id),
  constraint usage_view_tenant_id_number_fkey FOREIGN KEY (tenant_id, number) REFERENCES app.usage_number(tenant_id, id) ON DELETE CASCADE,
  constraint browser_is_family_and_major CHECK ((browser ~ '^(Other|(Edge|Opera|Firefox|Chrome|Safari) [0-9]{1,4})$'::text)),
  constraint network_is_cut_short CHECK ((masklen((network)::inet) <=
CASE family((network)::inet)
    WHEN 4 THEN 24
    ELSE 48
END)),
  constraint page_is_a_pattern CHECK (((page ~ '^/[a-z0-9$/-]*$'::text) AND (length(page) <= 80))),
  constraint visible_time_is_capped CHECK (((seconds >= 0) AND (seconds <= 1800))),
  constraint whole_minute CHECK ((date_trunc('minute'::text, minute, 'UTC'::text) = minute))
)
  row-level security enabled and forced
table app.watcher (
  tenant_id uuid not null,
  ticket_id uuid not null,
  person_id uuid not null,
  list text not null,
  made_at timestamp with time zone not null,
  shared boolean not null default false,
  constraint watcher_pkey PRIMARY KEY (tenant_id, ticket_id, person_id),
  constraint watcher_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES app.person(tenant_id, id),
  constraint watcher_tenant_id_ticket_id_fkey FOREIGN KEY (tenant_id, ticket_id) REFERENCES app.ticket(tenant_id, id),
  constraint watcher_list_check CHECK ((list = ANY (ARRAY['comments'::text, 'notes'::text])))
)
  row-level security enabled and forced
table app.workspace (
  tenant_id uuid not null,
  id uuid not null,
  key text not null,
  name jsonb not null,
  icon text not null,
  noun jsonb,
  matrix jsonb,
  settings jsonb not null,
  "position" integer not null default 0,
  version integer not null default 1,
  made_at timestamp with time zone not null,
  constraint workspace_pkey PRIMARY KEY (tenant_id, id),
  constraint workspace_tenant_id_key_key UNIQUE (tenant_id, key),
  constraint workspace_key_check CHECK ((key ~ '^[a-z][a-z0-9-]{0,39}$'::text))
)
  row-level security enabled and forced
table installation.address (
  host text not null,
  tenant_id uuid not null,
  constraint address_pkey PRIMARY KEY (host),
  constraint address_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES installation.tenant(id)
)
table installation.refused_call (
  day date not null,
  program text not null,
  host text not null,
  times bigint not null,
  last_at timestamp with time zone not null,
  constraint refused_call_pkey PRIMARY KEY (day, program, host),
  constraint refused_call_host_check CHECK ((length(host) <= 80)),
  constraint refused_call_program_check CHECK ((program = ANY (ARRAY['server'::text, 'worker'::text, 'cli'::text]))),
  constraint refused_call_times_check CHECK ((times > 0))
)
table installation.setting (
  key text not null,
  value jsonb not null,
  constraint setting_pkey PRIMARY KEY (key)
)
table installation.tenant (
  id uuid not null,
  slug text not null,
  name text not null,
  made_at timestamp with time zone not null,
  constraint tenant_pkey PRIMARY KEY (id),
  constraint tenant_slug_key UNIQUE (slug),
  constraint tenant_slug_check CHECK ((slug ~ '^[a-z0-9-]{1,40}$'::text))
)
table public.candor_migration (
  name text not null,
  hash text not null,
  constraint candor_migration_pkey PRIMARY KEY (name)
)

-- Indexes that no constraint brings
CREATE INDEX absence_person ON app.absence USING btree (tenant_id, person_id, until_day)
CREATE INDEX agent_work_calendar ON app.agent_work USING btree (tenant_id, calendar_id)
CREATE INDEX agent_work_person ON app.agent_work USING btree (tenant_id, person_id)
CREATE INDEX approval_due ON app.approval USING btree (tenant_id, due_at) WHERE ((state = 'requested'::text) AND (due_at IS NOT NULL))
CREATE INDEX approval_link_end ON app.approval_link USING btree (tenant_id, ends_at)
CREATE INDEX approval_running ON app.approval USING btree (tenant_id, workspace_id) WHERE (state = 'requested'::text)
CREATE INDEX approval_stand_in_by ON app.approval_stand_in USING btree (tenant_id, by_id)
CREATE INDEX approval_stand_in_for ON app.approval_stand_in USING btree (tenant_id, for_id)
CREATE INDEX approval_voice_of ON app.approval_voice USING btree (tenant_id, person_id)
CREATE INDEX article_category_parent ON app.article_category USING btree (tenant_id, workspace_id, parent_id)
CREATE INDEX article_ending ON app.article USING btree (tenant_id, valid_until) WHERE (valid_until IS NOT NULL)
CREATE INDEX article_feedback_person ON app.article_feedback USING btree (tenant_id, person_id)
CREATE INDEX article_file_by_file ON app.article_file USING btree (tenant_id, file_id)
CREATE INDEX article_for_audience ON app.article USING btree (tenant_id, audience_id) WHERE (audience_id IS NOT NULL)
CREATE INDEX article_in_category ON app.article USING btree (tenant_id, workspace_id, category_id)
CREATE INDEX article_in_workspace ON app.article USING btree (tenant_id, workspace_id, updated_at DESC, id DESC)
CREATE INDEX article_issue_article ON app.article_issue USING btree (tenant_id, article_id)
CREATE INDEX article_issue_owner ON app.article_issue USING btree (tenant_id, owner_id, id DESC)
CREATE INDEX article_of_owner ON app.article USING btree (tenant_id, owner_id)
CREATE INDEX article_of_team ON app.article USING btree (tenant_id, team_id) WHERE (team_id IS NOT NULL)
CREATE INDEX article_source_article ON app.article_source USING btree (tenant_id, article_id)
CREATE INDEX article_template_workspace ON app.article_template USING btree (tenant_id, workspace_id)
CREATE INDEX article_text_in_review ON app.article_text USING btree (tenant_id, article_id) WHERE (state = 'review'::text)
CREATE INDEX article_text_reviewer ON app.article_text USING btree (tenant_id, reviewer_id) WHERE (reviewer_id IS NOT NULL)
CREATE INDEX article_ticket_of_ticket ON app.article_ticket USING btree (tenant_id, ticket_id)
CREATE INDEX article_use_article ON app.article_use USING btree (tenant_id, article_id, day)
CREATE INDEX article_voice_article ON app.article_voice USING btree (tenant_id, article_id, day)
CREATE INDEX article_words_title_like ON app.article_words USING gin (lower(title) gin_trgm_ops)
CREATE INDEX article_words_words ON app.article_words USING gin (words) WITH (gin_pending_list_limit='256')
CREATE INDEX article_writer_person ON app.article_writer USING btree (tenant_id, person_id)
CREATE INDEX ask_help_workspace ON app.ask_help USING btree (tenant_id, workspace_id, day)
CREATE INDEX assignment_turn_person ON app.assignment_turn USING btree (tenant_id, person_id)
CREATE INDEX attachment_by_file ON app.attachment USING btree (tenant_id, file_id)
CREATE INDEX attachment_by_ticket ON app.attachment USING btree (tenant_id, ticket_id)
CREATE INDEX breach_explanation_by_level ON app.breach_explanation USING btree (tenant_id, level_id)
CREATE INDEX breach_explanation_by_person ON app.breach_explanation USING btree (tenant_id, explained_by)
CREATE INDEX breach_explanation_by_reason ON app.breach_explanation USING btree (tenant_id, reason_id)
CREATE INDEX breach_reason_by_workspace ON app.breach_reason USING btree (tenant_id, workspace_id)
CREATE INDEX bulk_edit_by_age ON app.bulk_edit USING btree (tenant_id, made_at)
CREATE INDEX business_calendar_by_workspace ON app.business_calendar USING btree (tenant_id, workspace_id)
CREATE INDEX change_agenda_of ON app.change_agenda USING btree (tenant_id, ticket_id)
CREATE INDEX change_agenda_put_off ON app.change_agenda USING btree (tenant_id, put_off_to) WHERE (put_off_to IS NOT NULL)
CREATE INDEX change_board_member_of ON app.change_board_member USING btree (tenant_id, person_id)
CREATE INDEX change_feed_of ON app.change_feed USING btree (tenant_id, person_id)
CREATE INDEX change_meeting_when ON app.change_meeting USING btree (tenant_id, workspace_id, starts_at)
CREATE INDEX change_minutes_addition_by ON app.change_minutes_addition USING btree (tenant_id, by_id)
CREATE INDEX change_minutes_addition_of ON app.change_minutes_addition USING btree (tenant_id, meeting_id)
CREATE INDEX change_model_workspace ON app.change_model USING btree (tenant_id, workspace_id)
CREATE INDEX change_period_workspace ON app.change_period USING btree (tenant_id, workspace_id)
CREATE INDEX change_planned ON app.change USING gist (tenant_id, planned) WHERE (planned IS NOT NULL)
CREATE INDEX change_touch_service ON app.change_touch USING btree (tenant_id, service_id) WHERE (service_id IS NOT NULL)
CREATE INDEX change_touch_when ON app.change_touch USING gist (tenant_id, key, planned) WHERE (planned IS NOT NULL)
CREATE INDEX clock_mark_breaches ON app.clock_mark USING btree (tenant_id, reached_at DESC) WHERE (mark = 'breach'::text)
CREATE INDEX clock_mark_by_level ON app.clock_mark USING btree (tenant_id, level_id)
CREATE INDEX clock_mark_ends ON app.clock_mark USING btree (tenant_id, reached_at DESC) WHERE (mark = ANY (ARRAY['met'::text, 'breach'::text]))
CREATE INDEX confidential_case_assignee ON app.confidential_case USING btree (tenant_id, assignee_id)
CREATE INDEX confidential_case_file_by ON app.confidential_case_file USING btree (tenant_id, added_by_id)
CREATE INDEX confidential_case_file_case ON app.confidential_case_file USING btree (tenant_id, case_id)
CREATE INDEX confidential_case_file_held ON app.confidential_case_file USING btree (tenant_id) WHERE (scan = 'held'::text)
CREATE INDEX confidential_case_file_message ON app.confidential_case_file USING btree (tenant_id, message_id)
CREATE INDEX confidential_case_file_waiting ON app.confidential_case_file USING btree (tenant_id, added_at) WHERE (NOT sent)
CREATE INDEX confidential_case_grant_by ON app.confidential_case_grant USING btree (tenant_id, granted_by_id)
CREATE INDEX confidential_case_grant_case ON app.confidential_case_grant USING btree (tenant_id, case_id)
CREATE INDEX confidential_case_grant_group ON app.confidential_case_grant USING btree (tenant_id, group_id) WHERE (revoked_at IS NULL)
CREATE INDEX confidential_case_grant_person ON app.confidential_case_grant USING btree (tenant_id, person_id) WHERE (revoked_at IS NULL)
CREATE INDEX confidential_case_kept ON app.confidential_case USING btree (tenant_id, keep_until) WHERE (keep_until IS NOT NULL)
CREATE INDEX confidential_case_message_author ON app.confidential_case_message USING btree (tenant_id, author_id)
CREATE INDEX confidential_case_message_case ON app.confidential_case_message USING btree (tenant_id, case_id, id)
CREATE INDEX confidential_case_opener ON app.confidential_case USING btree (tenant_id, opened_by_id)
CREATE INDEX confidential_case_read_case ON app.confidential_case_read USING btree (tenant_id, case_id, person_id, read_at DESC)
CREATE INDEX confidential_case_read_file ON app.confidential_case_read USING btree (tenant_id, of_file) WHERE (of_file IS NOT NULL)
CREATE INDEX confidential_case_read_lately ON app.confidential_case_read USING btree (tenant_id, person_id, read_at)
CREATE INDEX confidential_case_requester ON app.confidential_case USING btree (tenant_id, requester_id)
CREATE INDEX confidential_case_subject_person ON app.confidential_case_subject USING btree (tenant_id, person_id)
CREATE INDEX confidential_case_team_person ON app.confidential_case_team USING btree (tenant_id, person_id)
CREATE INDEX confidential_glass_ask_asked ON app.confidential_glass_ask USING btree (tenant_id, asked_at)
CREATE INDEX confidential_glass_ask_asker ON app.confidential_glass_ask USING btree (tenant_id, asker_id)
CREATE INDEX confidential_glass_ask_case ON app.confidential_glass_ask USING btree (tenant_id, case_id)
CREATE INDEX confidential_glass_ask_decided ON app.confidential_glass_ask USING btree (tenant_id, decided_by_id)
CREATE INDEX confidential_glass_ask_field ON app.confidential_glass_ask USING btree (tenant_id, field_id)
CREATE INDEX confidential_group_member_person ON app.confidential_group_member USING btree (tenant_id, person_id)
CREATE INDEX confidential_group_workspace ON app.confidential_group USING btree (tenant_id, workspace_id)
CREATE INDEX confidential_seal_grant_by ON app.confidential_seal_grant USING btree (tenant_id, granted_by_id)
CREATE INDEX confidential_seal_grant_case ON app.confidential_seal_grant USING btree (tenant_id, case_id)
CREATE INDEX confidential_seal_grant_field ON app.confidential_seal_grant USING btree (tenant_id, field_id)
CREATE INDEX confidential_seal_grant_group ON app.confidential_seal_grant USING btree (tenant_id, group_id) WHERE (revoked_at IS NULL)
CREATE INDEX confidential_seal_grant_person ON app.confidential_seal_grant USING btree (tenant_id, person_id) WHERE (revoked_at IS NULL)
CREATE INDEX confidential_seal_question_answered ON app.confidential_seal_question USING btree (tenant_id, answered_by_id)
CREATE INDEX confidential_seal_question_by ON app.confidential_seal_question USING btree (tenant_id, asked_by_id)
CREATE INDEX confidential_seal_question_case ON app.confidential_seal_question USING btree (tenant_id, case_id)
CREATE INDEX confidential_seal_question_field ON app.confidential_seal_question USING btree (tenant_id, field_id)
CREATE INDEX confidential_seal_read_case ON app.confidential_seal_read USING btree (tenant_id, case_id)
CREATE INDEX confidential_seal_read_field ON app.confidential_seal_read USING btree (tenant_id, field_id, read_at DESC)
CREATE INDEX confidential_seal_read_lately ON app.confidential_seal_read USING btree (tenant_id, person_id, read_at)
CREATE INDEX confidential_sealed_field_by ON app.confidential_sealed_field USING btree (tenant_id, sealed_by_id)
CREATE INDEX confidential_sealed_field_case ON app.confidential_sealed_field USING btree (tenant_id, case_id)
CREATE INDEX confidential_sealed_value_subject ON app.confidential_sealed_value USING btree (tenant_id, subject_id)
CREATE INDEX control_attestation_by_control ON app.control_attestation USING btree (tenant_id, control, attested_at DESC)
CREATE INDEX cost_centre_department_of ON app.cost_centre_department USING btree (tenant_id, cost_centre_id)
CREATE INDEX cost_centre_owner ON app.cost_centre USING btree (tenant_id, owner_id)
CREATE INDEX data_copy_by_end ON app.data_copy USING btree (tenant_id, ends_at) WHERE (file_id IS NOT NULL)
CREATE INDEX data_copy_by_person ON app.data_copy USING btree (tenant_id, person_id, asked_at DESC)
CREATE INDEX data_review_open ON app.data_review USING btree (tenant_id, copy_id) WHERE (decision IS NULL)
CREATE INDEX event_by_cursor ON app.event USING btree (tenant_id, xid, id)
CREATE INDEX event_by_object ON app.event USING btree (tenant_id, object_id, at, id)
CREATE INDEX event_of_administration ON app.event USING btree (tenant_id, at DESC, id DESC) WHERE (type !~~ 'ticket.%'::text)
CREATE INDEX event_person_changed ON app.event USING btree (tenant_id, xid, id) WHERE (type = 'person.changed'::text)
CREATE INDEX event_redacted ON app.event USING btree (tenant_id, xid, id) WHERE (type = 'payload.redacted'::text)
CREATE INDEX event_refused ON app.event USING btree (tenant_id, at DESC, id DESC) WHERE (type = 'access.denied'::text)
CREATE INDEX file_by_content ON app.file USING btree (tenant_id, sha256)
CREATE INDEX file_held ON app.file USING btree (tenant_id) WHERE (scan = 'held'::text)
CREATE INDEX idempotency_by_age ON app.idempotency USING btree (tenant_id, made_at)
CREATE INDEX kept_mail_waiting ON app.kept_mail USING btree (tenant_id, received_at) WHERE (reason IS NULL)
CREATE INDEX knowledge_rules_reviewers ON app.knowledge_rules USING btree (tenant_id, review_team_id) WHERE (review_team_id IS NOT NULL)
CREATE INDEX log_check_by_time ON app.log_check USING btree (tenant_id, asked_at DESC)
CREATE INDEX macro_by_workspace ON app.macro USING btree (tenant_id, workspace_id)
CREATE INDEX mail_beacon_by_person ON app.mail_beacon USING btree (tenant_id, person_id)
CREATE INDEX major_incident_action_adder ON app.major_incident_action USING btree (tenant_id, added_by_id)
CREATE INDEX major_incident_action_task ON app.major_incident_action USING btree (tenant_id, task_id)
CREATE INDEX major_incident_due ON app.major_incident USING btree (tenant_id, update_due_at) WHERE (update_due_at IS NOT NULL)
CREATE INDEX major_incident_ended ON app.major_incident USING btree (tenant_id, ended_at DESC) WHERE (state = ANY (ARRAY['resolved'::text, 'reviewed'::text]))
CREATE INDEX major_incident_manager_person ON app.major_incident_manager USING btree (tenant_id, person_id)
CREATE INDEX major_incident_proposer ON app.major_incident USING btree (tenant_id, proposed_by_id)
CREATE INDEX major_incident_review_writer ON app.major_incident_review USING btree (tenant_id, written_by_id)
CREATE INDEX major_incident_role_person ON app.major_incident_role USING btree (tenant_id, person_id)
CREATE INDEX major_incident_service_service ON app.major_incident_service USING btree (tenant_id, service_id)
CREATE INDEX major_incident_ticket ON app.major_incident USING btree (tenant_id, ticket_id, proposed_at DESC)
CREATE INDEX major_incident_update_by ON app.major_incident_update USING btree (tenant_id, by_id)
CREATE INDEX major_incident_update_of ON app.major_incident_update USING btree (tenant_id, major_id, id DESC)
CREATE INDEX mention_by_age ON app.mention USING btree (tenant_id, made_at)
CREATE INDEX message_by_ticket ON app.message USING btree (tenant_id, ticket_id, made_at, id)
CREATE INDEX message_log_by_news ON app.message_log USING btree (tenant_id, news_id, person_id) WHERE (news_id IS NOT NULL)
CREATE INDEX message_log_by_person ON app.message_log USING btree (tenant_id, person_id, at DESC)
CREATE INDEX message_words ON app.message USING gin (words) WITH (gin_pending_list_limit='256')
CREATE INDEX news_by_time ON app.news USING btree (tenant_id, made_at DESC)
CREATE INDEX outbound_mail_undelivered ON app.outbound_mail USING btree (tenant_id, made_at DESC, id DESC) WHERE ((sent_at IS NULL) AND (last_error IS NOT NULL) AND (abandoned_at IS NULL))
CREATE INDEX outbound_mail_waiting ON app.outbound_mail USING btree (tenant_id, next_try_at) WHERE ((sent_at IS NULL) AND (given_up_at IS NULL))
CREATE INDEX person_name ON app.person USING btree (tenant_id, family_name, given_name, id)
CREATE INDEX person_skill_of ON app.person_skill USING btree (tenant_id, skill_id)
CREATE INDEX plan_step_asks ON app.plan_step USING btree (tenant_id, ticket_id) WHERE (decision = 'asks'::text)
CREATE INDEX plan_step_task ON app.plan_step USING btree (tenant_id, task_id)
CREATE INDEX policy_notice_of_person ON app.policy_notice USING btree (tenant_id, person_id) WHERE (acknowledged_at IS NULL)
CREATE INDEX problem_announced_ticket ON app.problem_announced USING btree (tenant_id, ticket_id)
CREATE INDEX problem_announcement_by_ticket ON app.problem_announcement USING btree (tenant_id, ticket_id, told_at)
CREATE INDEX problem_article ON app.problem USING btree (tenant_id, article_id) WHERE (article_id IS NOT NULL)
CREATE INDEX problem_candidate_problem ON app.problem_candidate USING btree (tenant_id, problem_id) WHERE (problem_id IS NOT NULL)
CREATE INDEX problem_candidate_ticket_back ON app.problem_candidate_ticket USING btree (tenant_id, ticket_id)
CREATE INDEX problem_candidate_workspace ON app.problem_candidate USING btree (tenant_id, workspace_id)
CREATE INDEX problem_moment_by_ticket ON app.problem_moment USING btree (tenant_id, ticket_id, at, id)
CREATE INDEX service_level_by_workspace ON app.service_level USING btree (tenant_id, workspace_id)
CREATE INDEX service_level_version_by_calendar ON app.service_level_version USING btree (tenant_id, calendar_id)
CREATE INDEX session_by_person ON app.session USING btree (tenant_id, person_id)
CREATE INDEX sign_up_by_time ON app.sign_up USING btree (tenant_id, asked_at)
CREATE INDEX skill_workspace ON app.skill USING btree (tenant_id, workspace_id)
CREATE INDEX team_member_by_person ON app.team_member USING btree (tenant_id, person_id)
CREATE INDEX ticket_assignee ON app.ticket USING btree (tenant_id, assignee_id, open, updated_at DESC, id DESC)
CREATE INDEX ticket_autoclose ON app.ticket USING btree (tenant_id, resolved_at) WHERE ((open = false) AND (closed_at IS NULL))
CREATE INDEX ticket_changes_ended ON app.ticket USING btree (tenant_id, closed_at) WHERE ((type = 'change'::text) AND (NOT open))
CREATE INDEX ticket_changes_of ON app.ticket USING btree (tenant_id, assignee_id) WHERE ((type = 'change'::text) AND open)
CREATE INDEX ticket_clock_by_level ON app.ticket_clock USING btree (tenant_id, level_id)
CREATE INDEX ticket_clock_due ON app.ticket_clock USING btree (tenant_id, due_at, ticket_id) INCLUDE (is_next, state) WHERE (due_at IS NOT NULL)
CREATE INDEX ticket_clock_next ON app.ticket_clock USING btree (tenant_id, next_at) WHERE (next_at IS NOT NULL)
CREATE INDEX ticket_link_back ON app.ticket_link USING btree (tenant_id, to_id)
CREATE INDEX ticket_major ON app.ticket USING btree (tenant_id, workspace_id, id) WHERE (major IS NOT NULL)
CREATE INDEX ticket_opened_by ON app.ticket USING btree (tenant_id, opened_by_id, updated_at DESC, id DESC)
CREATE INDEX ticket_parent ON app.ticket USING btree (tenant_id, parent_id) WHERE (parent_id IS NOT NULL)
CREATE INDEX ticket_queue ON app.ticket USING btree (tenant_id, team_id, open, updated_at DESC, id DESC) INCLUDE (workspace_id, requester_id, opened_by_id, type)
CREATE INDEX ticket_recent ON app.ticket USING btree (tenant_id, updated_at DESC, id DESC) INCLUDE (open, workspace_id, requester_id, opened_by_id, type)
CREATE INDEX ticket_requester ON app.ticket USING btree (tenant_id, requester_id, updated_at DESC, id DESC)
CREATE INDEX ticket_tag_by_tag ON app.ticket_tag USING btree (tenant_id, tag)
CREATE INDEX ticket_title_like ON app.ticket USING gin (lower(title) gin_trgm_ops)
CREATE INDEX ticket_words ON app.ticket USING gin (words) WITH (gin_pending_list_limit='256')
CREATE INDEX ticket_workspace ON app.ticket USING btree (tenant_id, workspace_id, open, updated_at DESC, id DESC)
CREATE INDEX upload_by_age ON app.upload USING btree (tenant_id, made_at)
CREATE INDEX usage_diagnostic_by_number ON ONLY app.usage_diagnostic USING btree (tenant_id, number, minute)
CREATE INDEX usage_view_by_number ON ONLY app.usage_view USING btree (tenant_id, number, minute)
CREATE INDEX watcher_by_person ON app.watcher USING btree (tenant_id, person_id)
CREATE UNIQUE INDEX approval_round ON app.approval USING btree (tenant_id, ticket_id, COALESCE(step, ''::text), round)
CREATE UNIQUE INDEX article_issue_one ON app.article_issue USING btree (tenant_id, article_id) WHERE (state = ANY (ARRAY['open'::text, 'inWork'::text]))
CREATE UNIQUE INDEX business_calendar_by_feed ON app.business_calendar USING btree (tenant_id, feed_hash) WHERE (feed_hash IS NOT NULL)
CREATE UNIQUE INDEX data_copy_completed_once ON app.data_copy USING btree (tenant_id, of_id) WHERE (of_id IS NOT NULL)
CREATE UNIQUE INDEX data_copy_under_way ON app.data_copy USING btree (tenant_id, person_id, kind) WHERE ((ready_at IS NULL) AND (of_id IS NULL))
CREATE UNIQUE INDEX instruction_in_force ON app.instruction USING btree (tenant_id, topic) WHERE (withdrawn_at IS NULL)
CREATE UNIQUE INDEX major_incident_running ON app.major_incident USING btree (tenant_id, ticket_id) WHERE (state = ANY (ARRAY['proposed'::text, 'accepted'::text]))
CREATE UNIQUE INDEX message_log_by_unsubscribe ON app.message_log USING btree (tenant_id, unsubscribe) WHERE (unsubscribe IS NOT NULL)
CREATE UNIQUE INDEX number_prefix_current ON app.number_prefix USING btree (tenant_id, workspace_id, type) WHERE current
CREATE UNIQUE INDEX person_email ON app.person USING btree (tenant_id, lower(email))
CREATE UNIQUE INDEX right_step_once ON app.right_step USING btree (tenant_id, ticket_id, step) WHERE (step = ANY (ARRAY['extended'::text, 'refused'::text, 'tenantDeclined'::text, 'fulfilled'::text]))
CREATE UNIQUE INDEX ticket_external_ref ON app.ticket USING btree (tenant_id, external_ref) WHERE (external_ref IS NOT NULL)

-- Policies
policy tenant on app.absence for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.agent_work for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.api_token for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.approval for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.approval_link for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.approval_stand_in for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.approval_step for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.approval_voice for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.approval_vote for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.article for select to candor_overseer using true
policy tenant on app.article for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.article_audience for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.article_category for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.article_feedback for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.article_file for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.article_issue for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.article_source for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.article_template for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.article_text for select to candor_overseer using true
policy tenant on app.article_text for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.article_ticket for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.article_use for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.article_version for select to candor_overseer using true
policy tenant on app.article_version for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.article_voice for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.article_words for select to candor_overseer using true
policy tenant on app.article_words for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.article_writer for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.ask_help for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.assignment_book for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.assignment_turn for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.assignment_version for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.attachment for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.branding for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.breach_explanation for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.breach_reason for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.bulk_edit for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.business_calendar for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.business_calendar_version for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.canned_response for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.category_choice for select to candor_overseer using true
policy tenant on app.category_choice for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.change for select to candor_overseer using true
policy tenant on app.change for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.change_agenda for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.change_board for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.change_board_member for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.change_feed for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.change_meeting for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.change_minutes_addition for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.change_model for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.change_model_version for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.change_period for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.change_touch for select to candor_overseer using true
policy tenant on app.change_touch for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.clock_mark for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy keeper on app.confidential_bytes for all to public using ( SELECT app.keeps_cases() AS keeps_cases) with check ( SELECT app.keeps_cases() AS keeps_cases)
policy tenant on app.confidential_bytes for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy reader on app.confidential_case for select to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])))
policy reader_changes on app.confidential_case for update to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])))
policy reader_makes on app.confidential_case for insert to public with check (( SELECT app.keeps_cases() AS keeps_cases) OR (app.case_reader() IS NOT NULL))
policy reader_removes on app.confidential_case for delete to public using ( SELECT app.keeps_cases() AS keeps_cases)
policy tenant on app.confidential_case for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.confidential_case_class for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy noted on app.confidential_case_file for select to public using (( SELECT app.keeps_cases() AS keeps_cases) OR ((sent OR (added_by_id = app.case_reader())) AND ((kind = 'reply'::text) OR (NOT (EXISTS ( SELECT
   FROM app.confidential_case c
  WHERE ((c.tenant_id = confidential_case_file.tenant_id) AND (c.id = confidential_case_file.case_id) AND (c.requester_id = app.case_reader()))))))))
policy overseer on app.confidential_case_file for select to candor_overseer using true
policy reader on app.confidential_case_file for select to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])))
policy reader_changes on app.confidential_case_file for update to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])))
policy reader_makes on app.confidential_case_file for insert to public with check (( SELECT app.keeps_cases() AS keeps_cases) OR (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])) OR app.is_case_newborn(case_id))
policy reader_removes on app.confidential_case_file for delete to public using ( SELECT app.keeps_cases() AS keeps_cases)
policy tenant on app.confidential_case_file for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.confidential_case_grant for select to candor_overseer using true
policy reader on app.confidential_case_grant for select to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])))
policy reader_changes on app.confidential_case_grant for update to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])))
policy reader_makes on app.confidential_case_grant for insert to public with check (( SELECT app.keeps_cases() AS keeps_cases) OR (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])) OR app.is_case_newborn(case_id))
policy reader_removes on app.confidential_case_grant for delete to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])))
policy tenant on app.confidential_case_grant for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy noted on app.confidential_case_message for select to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (kind = 'reply'::text) OR (NOT (EXISTS ( SELECT
   FROM app.confidential_case c
  WHERE ((c.tenant_id = confidential_case_message.tenant_id) AND (c.id = confidential_case_message.case_id) AND (c.requester_id = app.case_reader()))))))
policy reader on app.confidential_case_message for select to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])))
policy reader_changes on app.confidential_case_message for update to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])))
policy reader_makes on app.confidential_case_message for insert to public with check (( SELECT app.keeps_cases() AS keeps_cases) OR (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])) OR app.is_case_newborn(case_id))
policy reader_removes on app.confidential_case_message for delete to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])))
policy tenant on app.confidential_case_message for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy reader on app.confidential_case_read for select to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])))
policy reader_changes on app.confidential_case_read for update to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])))
policy reader_makes on app.confidential_case_read for insert to public with check (( SELECT app.keeps_cases() AS keeps_cases) OR (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])) OR app.is_case_newborn(case_id))
policy reader_removes on app.confidential_case_read for delete to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])))
policy tenant on app.confidential_case_read for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.confidential_case_subject for select to candor_overseer using true
policy reader on app.confidential_case_subject for select to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])))
policy reader_changes on app.confidential_case_subject for update to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])))
policy reader_makes on app.confidential_case_subject for insert to public with check (( SELECT app.keeps_cases() AS keeps_cases) OR (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])) OR app.is_case_newborn(case_id))
policy reader_removes on app.confidential_case_subject for delete to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])))
policy tenant on app.confidential_case_subject for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.confidential_case_team for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy reader on app.confidential_case_unhandled for all to public using ( SELECT app.keeps_cases() AS keeps_cases)
policy tenant on app.confidential_case_unhandled for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy reader on app.confidential_glass_ask for select to public using (( SELECT app.keeps_cases() AS keeps_cases) OR ((asker_id = app.case_reader()) AND (asked_at > (app.case_moment() - '1 year'::interval))) OR (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])) OR (id = ANY (( SELECT app.heard_asks() AS heard_asks)::uuid[])))
policy reader_changes on app.confidential_glass_ask for update to public using ( SELECT app.keeps_cases() AS keeps_cases)
policy reader_makes on app.confidential_glass_ask for insert to public with check (( SELECT app.keeps_cases() AS keeps_cases) OR ((asker_id = app.case_reader()) AND (field_id IS NOT NULL) AND (decided_at IS NULL) AND (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[]))))
policy reader_removes on app.confidential_glass_ask for delete to public using ( SELECT app.keeps_cases() AS keeps_cases)
policy tenant on app.confidential_glass_ask for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.confidential_group for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.confidential_group_member for select to candor_overseer using true
policy tenant on app.confidential_group_member for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy reader on app.confidential_report for select to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])))
policy reader_changes on app.confidential_report for update to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])))
policy reader_makes on app.confidential_report for insert to public with check (( SELECT app.keeps_cases() AS keeps_cases) OR app.is_case_newborn(case_id))
policy reader_removes on app.confidential_report for delete to public using ( SELECT app.keeps_cases() AS keeps_cases)
policy tenant on app.confidential_report for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy reader on app.confidential_seal_grant for select to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])) OR (field_id = ANY (( SELECT app.openable_fields() AS openable_fields)::uuid[])))
policy reader_changes on app.confidential_seal_grant for update to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (field_id = ANY (( SELECT app.openable_fields() AS openable_fields)::uuid[])))
policy reader_makes on app.confidential_seal_grant for insert to public with check (( SELECT app.keeps_cases() AS keeps_cases) OR (field_id = ANY (( SELECT app.openable_fields() AS openable_fields)::uuid[])) OR app.is_field_newborn(field_id))
policy reader_removes on app.confidential_seal_grant for delete to public using ( SELECT app.keeps_cases() AS keeps_cases)
policy tenant on app.confidential_seal_grant for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy reader on app.confidential_seal_question for select to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])) OR (field_id = ANY (( SELECT app.openable_fields() AS openable_fields)::uuid[])))
policy reader_changes on app.confidential_seal_question for update to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (field_id = ANY (( SELECT app.openable_fields() AS openable_fields)::uuid[])))
policy reader_makes on app.confidential_seal_question for insert to public with check (( SELECT app.keeps_cases() AS keeps_cases) OR ((asked_by_id = app.case_reader()) AND (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[]))))
policy reader_removes on app.confidential_seal_question for delete to public using ( SELECT app.keeps_cases() AS keeps_cases)
policy tenant on app.confidential_seal_question for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy reader on app.confidential_seal_read for select to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])) OR (field_id = ANY (( SELECT app.openable_fields() AS openable_fields)::uuid[])))
policy reader_changes on app.confidential_seal_read for update to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (field_id = ANY (( SELECT app.openable_fields() AS openable_fields)::uuid[])))
policy reader_makes on app.confidential_seal_read for insert to public with check (( SELECT app.keeps_cases() AS keeps_cases) OR ((person_id = app.case_reader()) AND (field_id = ANY (( SELECT app.openable_fields() AS openable_fields)::uuid[]))))
policy reader_removes on app.confidential_seal_read for delete to public using ( SELECT app.keeps_cases() AS keeps_cases)
policy tenant on app.confidential_seal_read for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy reader on app.confidential_sealed_field for select to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])) OR (id = ANY (( SELECT app.openable_fields() AS openable_fields)::uuid[])))
policy reader_changes on app.confidential_sealed_field for update to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (id = ANY (( SELECT app.openable_fields() AS openable_fields)::uuid[])))
policy reader_makes on app.confidential_sealed_field for insert to public with check (( SELECT app.keeps_cases() AS keeps_cases) OR (case_id = ANY (( SELECT app.readable_cases() AS readable_cases)::uuid[])))
policy reader_removes on app.confidential_sealed_field for delete to public using ( SELECT app.keeps_cases() AS keeps_cases)
policy tenant on app.confidential_sealed_field for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy reader on app.confidential_sealed_value for select to public using (( SELECT app.keeps_cases() AS keeps_cases) OR (field_id = ANY (( SELECT app.openable_fields() AS openable_fields)::uuid[])))
policy reader_changes on app.confidential_sealed_value for update to public using ( SELECT app.keeps_cases() AS keeps_cases)
policy reader_makes on app.confidential_sealed_value for insert to public with check (( SELECT app.keeps_cases() AS keeps_cases) OR app.is_field_newborn(field_id))
policy reader_removes on app.confidential_sealed_value for delete to public using ( SELECT app.keeps_cases() AS keeps_cases)
policy tenant on app.confidential_sealed_value for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.confidential_setting for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.consent_event for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.consent_notice for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.contract for select to candor_overseer using true
policy tenant on app.contract for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.contract_text for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.control_attestation for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.control_check for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.control_day for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.cost_centre for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.cost_centre_department for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.credential for select to candor_overseer using true
policy tenant on app.credential for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.data_copy for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.data_review for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.deadline_rule for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.department for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.device_permission_event for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.draft for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy not_of_cases on app.event for select to purpose_administration, purpose_rights using (type !~~ 'case.%'::text)
policy overseer on app.event for select to candor_overseer using true
policy tenant on app.event for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.event_cursor for select to candor_overseer using true
policy tenant on app.event_cursor for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.event_payload for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.event_seal for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.file for select to candor_overseer using true
policy tenant on app.file for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.first_contact for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.idempotency for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.import_origin for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.import_run for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.instruction for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.kept_mail for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.key_setting for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.knowledge_rules for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.knowledge_site for select to candor_overseer using true
policy tenant on app.knowledge_site for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.link_token for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.location for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.log_check for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.macro for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.mail_beacon for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.mail_open for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.mail_suppression for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.major_incident for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.major_incident_action for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.major_incident_duty for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.major_incident_manager for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.major_incident_review for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.major_incident_role for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.major_incident_service for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.major_incident_update for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.mention for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.message for select to candor_overseer using true
policy tenant on app.message for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.message_choice for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.message_log for select to candor_overseer using true
policy tenant on app.message_log for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.news for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.number_block for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.number_prefix for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.number_width for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.outbound_mail for select to candor_overseer using true
policy tenant on app.outbound_mail for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.page_count for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy delivered on app.person for select to purpose_fulfilment using app.is_delivered_to(id)
policy delivered_changed on app.person for update to purpose_fulfilment using false
policy delivered_made on app.person for insert to purpose_fulfilment with check false
policy delivered_removed on app.person for delete to purpose_fulfilment using false
policy overseer on app.person for select to candor_overseer using true
policy tenant on app.person for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.person_skill for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.plan_step for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.policy_activation for select to candor_overseer using true
policy tenant on app.policy_activation for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.policy_coverage for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.policy_exception for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.policy_identity for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.policy_notice for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.policy_proof for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.policy_version for select to candor_overseer using true
policy tenant on app.policy_version for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.presence for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.problem for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.problem_announced for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.problem_announcement for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.problem_candidate for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.problem_candidate_ticket for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.problem_cause for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.problem_moment for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.problem_why for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.read_mark for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.request_type for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.request_type_version for select to candor_overseer using true
policy tenant on app.request_type_version for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.right_handed for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.right_item for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.right_step for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.right_warning for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.rights_desk for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.rights_place for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.role_grant for select to candor_overseer using true
policy tenant on app.role_grant for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.saved_view for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.service for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.service_level for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.service_level_version for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.session for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.sign_in_throttle for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.sign_up for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.skill for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.state_machine for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.status_page for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.status_page_service for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.storage_apart for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.subject_key for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.subscription for select to candor_overseer using true
policy tenant on app.subscription for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.subscription_notice for select to candor_overseer using true
policy tenant on app.subscription_notice for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.team for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.team_member for select to candor_overseer using true
policy tenant on app.team_member for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.ticket for select to candor_overseer using true
policy tenant on app.ticket for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.ticket_clock for select to candor_overseer using true
policy tenant on app.ticket_clock for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.ticket_link for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.ticket_merge for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.ticket_tag for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.upload for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.usage_diagnostic for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.usage_number for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.usage_sum for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy tenant on app.usage_view for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.watcher for select to candor_overseer using true
policy tenant on app.watcher for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())
policy overseer on app.workspace for select to candor_overseer using true
policy tenant on app.workspace for all to public using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())

-- Rights on columns, from the privacy registry
grant select (from_day, id, made_at, made_by, person_id, tenant_id, until_day) on app.absence to purpose_administration
grant select (from_day, id, made_at, made_by, person_id, tenant_id, until_day) on app.absence to purpose_rights
grant select (from_day, id, made_at, made_by, person_id, tenant_id, until_day) on app.absence to purpose_service
grant select (calendar_id, capacity, person_id, tenant_id, updated_at, version, workspace_id) on app.agent_work to purpose_administration
grant select (calendar_id, capacity, person_id, tenant_id, updated_at, version, workspace_id) on app.agent_work to purpose_rights
grant select (calendar_id, capacity, person_id, tenant_id, updated_at, version, workspace_id) on app.agent_work to purpose_service
grant select (ends_at, id, made_at, name, person_id, scopes, seen_at, tenant_id) on app.api_token to purpose_rights
grant select (ends_at, id, made_at, name, person_id, scopes, seen_at, tenant_id, token_sha256) on app.api_token to purpose_security
grant select (asked_at, attempt, due_at, ended_at, id, opened_by_id, plan, reason, request_type_id, request_type_version, requester_id, round, running_step, shown, shown_hash, state, step, tenant_id, ticket_id, workspace_id) on app.approval to purpose_rights
grant select (asked_at, attempt, due_at, ended_at, id, opened_by_id, plan, reason, request_type_id, request_type_version, requester_id, round, running_step, shown, shown_hash, state, step, tenant_id, ticket_id, workspace_id) on app.approval to purpose_service
grant select (approval_id, ends_at, id, made_at, person_id, place, tenant_id) on app.approval_link to purpose_rights
grant select (approval_id, ends_at, id, made_at, person_id, place, tenant_id) on app.approval_link to purpose_service
grant select (begins_at, by_id, ends_at, for_id, id, kind, made_at, made_by, tenant_id) on app.approval_stand_in to purpose_rights
grant select (begins_at, by_id, ends_at, for_id, id, kind, made_at, made_by, tenant_id) on app.approval_stand_in to purpose_service
grant select (approval_id, asked_at, escalated_at, place, reminded_at, stuck_told_at, tenant_id) on app.approval_step to purpose_administration
grant select (approval_id, asked_at, escalated_at, place, reminded_at, stuck_told_at, tenant_id) on app.approval_step to purpose_features
grant select (approval_id, asked_at, escalated_at, place, reminded_at, stuck_told_at, tenant_id) on app.approval_step to purpose_fulfilment
grant select (approval_id, asked_at, escalated_at, place, reminded_at, stuck_told_at, tenant_id) on app.approval_step to purpose_mail_opens
grant select (approval_id, asked_at, escalated_at, place, reminded_at, stuck_told_at, tenant_id) on app.approval_step to purpose_news
grant select (approval_id, asked_at, escalated_at, place, reminded_at, stuck_told_at, tenant_id) on app.approval_step to purpose_rights
grant select (approval_id, asked_at, escalated_at, place, reminded_at, stuck_told_at, tenant_id) on app.approval_step to purpose_security
grant select (approval_id, asked_at, escalated_at, place, reminded_at, stuck_told_at, tenant_id) on app.approval_step to purpose_service
grant select (approval_id, asked_at, escalated_at, place, reminded_at, stuck_told_at, tenant_id) on app.approval_step to purpose_upkeep
grant select (approval_id, asked_at, escalated_at, place, reminded_at, stuck_told_at, tenant_id) on app.approval_step to purpose_usage_statistics
grant select (added_by, approval_id, at, because, kind, person_id, place, tenant_id, told_at) on app.approval_voice to purpose_rights
grant select (added_by, approval_id, at, because, kind, person_id, place, tenant_id, told_at) on app.approval_voice to purpose_service
grant select (answer, approval_id, at, by_id, comment, place, tenant_id, voice_id) on app.approval_vote to purpose_rights
grant select (answer, approval_id, at, by_id, comment, place, tenant_id, voice_id) on app.approval_vote to purpose_service
grant select (audience_id, author_id, category_id, id, kind, language, made_at, number, owner_id, request_type_id, tags, team_id, tenant_id, told_over, told_soon, updated_at, valid_until, version, visibility, workspace_id) on app.article to purpose_rights
grant select (audience_id, author_id, category_id, id, kind, language, made_at, number, owner_id, request_type_id, tags, team_id, tenant_id, told_over, told_soon, updated_at, valid_until, version, visibility, workspace_id) on app.article to purpose_service
grant select (allow, deny, id, says_hash, tenant_id) on app.article_audience to purpose_administration
grant select (allow, deny, id, says_hash, tenant_id) on app.article_audience to purpose_features
grant select (allow, deny, id, says_hash, tenant_id) on app.article_audience to purpose_fulfilment
grant select (allow, deny, id, says_hash, tenant_id) on app.article_audience to purpose_mail_opens
grant select (allow, deny, id, says_hash, tenant_id) on app.article_audience to purpose_news
grant select (allow, deny, id, says_hash, tenant_id) on app.article_audience to purpose_rights
grant select (allow, deny, id, says_hash, tenant_id) on app.article_audience to purpose_security
grant select (allow, deny, id, says_hash, tenant_id) on app.article_audience to purpose_service
grant select (allow, deny, id, says_hash, tenant_id) on app.article_audience to purpose_upkeep
grant select (allow, deny, id, says_hash, tenant_id) on app.article_audience to purpose_usage_statistics
grant select (active, icon, id, name, parent_id, position, tenant_id, updated_at, version, workspace_id) on app.article_category to purpose_administration
grant select (active, icon, id, name, parent_id, position, tenant_id, updated_at, version, workspace_id) on app.article_category to purpose_features
grant select (active, icon, id, name, parent_id, position, tenant_id, updated_at, version, workspace_id) on app.article_category to purpose_fulfilment
grant select (active, icon, id, name, parent_id, position, tenant_id, updated_at, version, workspace_id) on app.article_category to purpose_mail_opens
grant select (active, icon, id, name, parent_id, position, tenant_id, updated_at, version, workspace_id) on app.article_category to purpose_news
grant select (active, icon, id, name, parent_id, position, tenant_id, updated_at, version, workspace_id) on app.article_category to purpose_rights
grant select (active, icon, id, name, parent_id, position, tenant_id, updated_at, version, workspace_id) on app.article_category to purpose_security
grant select (active, icon, id, name, parent_id, position, tenant_id, updated_at, version, workspace_id) on app.article_category to purpose_service
grant select (active, icon, id, name, parent_id, position, tenant_id, updated_at, version, workspace_id) on app.article_category to purpose_upkeep
grant select (active, icon, id, name, parent_id, position, tenant_id, updated_at, version, workspace_id) on app.article_category to purpose_usage_statistics
grant select (article_id, helpful, language, made_at, person_id, reason, said, tenant_id, version_number) on app.article_feedback to purpose_rights
grant select (article_id, helpful, language, made_at, person_id, reason, said, tenant_id, version_number) on app.article_feedback to purpose_service
grant select (added_at, added_by, article_id, file_id, name, tenant_id) on app.article_file to purpose_rights
grant select (added_at, added_by, article_id, file_id, name, tenant_id) on app.article_file to purpose_service
grant select (article_id, id, made_at, note, owner_id, state, tenant_id, updated_at, version) on app.article_issue to purpose_administration
grant select (article_id, id, made_at, note, owner_id, state, tenant_id, updated_at, version) on app.article_issue to purpose_features
grant select (article_id, id, made_at, note, owner_id, state, tenant_id, updated_at, version) on app.article_issue to purpose_fulfilment
grant select (article_id, id, made_at, note, owner_id, state, tenant_id, updated_at, version) on app.article_issue to purpose_mail_opens
grant select (article_id, id, made_at, note, owner_id, state, tenant_id, updated_at, version) on app.article_issue to purpose_news
grant select (article_id, id, made_at, note, owner_id, state, tenant_id, updated_at, version) on app.article_issue to purpose_rights
grant select (article_id, id, made_at, note, owner_id, state, tenant_id, updated_at, version) on app.article_issue to purpose_security
grant select (article_id, id, made_at, note, owner_id, state, tenant_id, updated_at, version) on app.article_issue to purpose_service
grant select (article_id, id, made_at, note, owner_id, state, tenant_id, updated_at, version) on app.article_issue to purpose_upkeep
grant select (article_id, id, made_at, note, owner_id, state, tenant_id, updated_at, version) on app.article_issue to purpose_usage_statistics
grant select (article_id, content_hash, path, taken_at, tenant_id, workspace_id) on app.article_source to purpose_administration
grant select (article_id, content_hash, path, taken_at, tenant_id, workspace_id) on app.article_source to purpose_features
grant select (article_id, content_hash, path, taken_at, tenant_id, workspace_id) on app.article_source to purpose_fulfilment
grant select (article_id, content_hash, path, taken_at, tenant_id, workspace_id) on app.article_source to purpose_mail_opens
grant select (article_id, content_hash, path, taken_at, tenant_id, workspace_id) on app.article_source to purpose_news
grant select (article_id, content_hash, path, taken_at, tenant_id, workspace_id) on app.article_source to purpose_rights
grant select (article_id, content_hash, path, taken_at, tenant_id, workspace_id) on app.article_source to purpose_security
grant select (article_id, content_hash, path, taken_at, tenant_id, workspace_id) on app.article_source to purpose_service
grant select (article_id, content_hash, path, taken_at, tenant_id, workspace_id) on app.article_source to purpose_upkeep
grant select (article_id, content_hash, path, taken_at, tenant_id, workspace_id) on app.article_source to purpose_usage_statistics
grant select (active, bodies, id, kind, name, position, tenant_id, updated_at, version, workspace_id) on app.article_template to purpose_administration
grant select (active, bodies, id, kind, name, position, tenant_id, updated_at, version, workspace_id) on app.article_template to purpose_features
grant select (active, bodies, id, kind, name, position, tenant_id, updated_at, version, workspace_id) on app.article_template to purpose_fulfilment
grant select (active, bodies, id, kind, name, position, tenant_id, updated_at, version, workspace_id) on app.article_template to purpose_mail_opens
grant select (active, bodies, id, kind, name, position, tenant_id, updated_at, version, workspace_id) on app.article_template to purpose_news
grant select (active, bodies, id, kind, name, position, tenant_id, updated_at, version, workspace_id) on app.article_template to purpose_rights
grant select (active, bodies, id, kind, name, position, tenant_id, updated_at, version, workspace_id) on app.article_template to purpose_security
grant select (active, bodies, id, kind, name, position, tenant_id, updated_at, version, workspace_id) on app.article_template to purpose_service
grant select (active, bodies, id, kind, name, position, tenant_id, updated_at, version, workspace_id) on app.article_template to purpose_upkeep
grant select (active, bodies, id, kind, name, position, tenant_id, updated_at, version, workspace_id) on app.article_template to purpose_usage_statistics
grant select (article_id, body, language, made_of, plain, published_number, review_asked_at, review_asked_by, review_note, reviewer_id, state, summary, tenant_id, title, updated_at, version) on app.article_text to purpose_rights
grant select (article_id, body, language, made_of, plain, published_number, review_asked_at, review_asked_by, review_note, reviewer_id, state, summary, tenant_id, title, updated_at, version) on app.article_text to purpose_service
grant select (article_id, kind, made_at, made_by, tenant_id, ticket_id) on app.article_ticket to purpose_rights
grant select (article_id, kind, made_at, made_by, tenant_id, ticket_id) on app.article_ticket to purpose_service
grant select (article_id, asked, day, opened, reads, shown, solved, tenant_id) on app.article_use to purpose_administration
grant select (article_id, asked, day, opened, reads, shown, solved, tenant_id) on app.article_use to purpose_features
grant select (article_id, asked, day, opened, reads, shown, solved, tenant_id) on app.article_use to purpose_fulfilment
grant select (article_id, asked, day, opened, reads, shown, solved, tenant_id) on app.article_use to purpose_mail_opens
grant select (article_id, asked, day, opened, reads, shown, solved, tenant_id) on app.article_use to purpose_news
grant select (article_id, asked, day, opened, reads, shown, solved, tenant_id) on app.article_use to purpose_rights
grant select (article_id, asked, day, opened, reads, shown, solved, tenant_id) on app.article_use to purpose_security
grant select (article_id, asked, day, opened, reads, shown, solved, tenant_id) on app.article_use to purpose_service
grant select (article_id, asked, day, opened, reads, shown, solved, tenant_id) on app.article_use to purpose_upkeep
grant select (article_id, asked, day, opened, reads, shown, solved, tenant_id) on app.article_use to purpose_usage_statistics
grant select (article_id, body, files, language, made_of, note, number, plain, published_at, published_by, summary, tenant_id, title) on app.article_version to purpose_rights
grant select (article_id, body, files, language, made_of, note, number, plain, published_at, published_by, summary, tenant_id, title) on app.article_version to purpose_service
grant select (answer, article_id, day, tenant_id, voices) on app.article_voice to purpose_administration
grant select (answer, article_id, day, tenant_id, voices) on app.article_voice to purpose_features
grant select (answer, article_id, day, tenant_id, voices) on app.article_voice to purpose_fulfilment
grant select (answer, article_id, day, tenant_id, voices) on app.article_voice to purpose_mail_opens
grant select (answer, article_id, day, tenant_id, voices) on app.article_voice to purpose_news
grant select (answer, article_id, day, tenant_id, voices) on app.article_voice to purpose_rights
grant select (answer, article_id, day, tenant_id, voices) on app.article_voice to purpose_security
grant select (answer, article_id, day, tenant_id, voices) on app.article_voice to purpose_service
grant select (answer, article_id, day, tenant_id, voices) on app.article_voice to purpose_upkeep
grant select (answer, article_id, day, tenant_id, voices) on app.article_voice to purpose_usage_statistics
grant select (article_id, language, tenant_id, title, words) on app.article_words to purpose_administration
grant select (article_id, language, tenant_id, title, words) on app.article_words to purpose_features
grant select (article_id, language, tenant_id, title, words) on app.article_words to purpose_fulfilment
grant select (article_id, language, tenant_id, title, words) on app.article_words to purpose_mail_opens
grant select (article_id, language, tenant_id, title, words) on app.article_words to purpose_news
grant select (article_id, language, tenant_id, title, words) on app.article_words to purpose_rights
grant select (article_id, language, tenant_id, title, words) on app.article_words to purpose_security
grant select (article_id, language, tenant_id, title, words) on app.article_words to purpose_service
grant select (article_id, language, tenant_id, title, words) on app.article_words to purpose_upkeep
grant select (article_id, language, tenant_id, title, words) on app.article_words to purpose_usage_statistics
grant select (article_id, language, person_id, tenant_id) on app.article_writer to purpose_administration
grant select (article_id, language, person_id, tenant_id) on app.article_writer to purpose_features
grant select (article_id, language, person_id, tenant_id) on app.article_writer to purpose_fulfilment
grant select (article_id, language, person_id, tenant_id) on app.article_writer to purpose_mail_opens
grant select (article_id, language, person_id, tenant_id) on app.article_writer to purpose_news
grant select (article_id, language, person_id, tenant_id) on app.article_writer to purpose_rights
grant select (article_id, language, person_id, tenant_id) on app.article_writer to purpose_security
grant select (article_id, language, person_id, tenant_id) on app.article_writer to purpose_service
grant select (article_id, language, person_id, tenant_id) on app.article_writer to purpose_upkeep
grant select (article_id, language, person_id, tenant_id) on app.article_writer to purpose_usage_statistics
grant select (about, asked, day, opened, shown, solved, tenant_id, workspace_id) on app.ask_help to purpose_administration
grant select (about, asked, day, opened, shown, solved, tenant_id, workspace_id) on app.ask_help to purpose_features
grant select (about, asked, day, opened, shown, solved, tenant_id, workspace_id) on app.ask_help to purpose_fulfilment
grant select (about, asked, day, opened, shown, solved, tenant_id, workspace_id) on app.ask_help to purpose_mail_opens
grant select (about, asked, day, opened, shown, solved, tenant_id, workspace_id) on app.ask_help to purpose_news
grant select (about, asked, day, opened, shown, solved, tenant_id, workspace_id) on app.ask_help to purpose_rights
grant select (about, asked, day, opened, shown, solved, tenant_id, workspace_id) on app.ask_help to purpose_security
grant select (about, asked, day, opened, shown, solved, tenant_id, workspace_id) on app.ask_help to purpose_service
grant select (about, asked, day, opened, shown, solved, tenant_id, workspace_id) on app.ask_help to purpose_upkeep
grant select (about, asked, day, opened, shown, solved, tenant_id, workspace_id) on app.ask_help to purpose_usage_statistics
grant select (draft, published_number, tenant_id, updated_at, version, workspace_id) on app.assignment_book to purpose_administration
grant select (draft, published_number, tenant_id, updated_at, version, workspace_id) on app.assignment_book to purpose_features
grant select (draft, published_number, tenant_id, updated_at, version, workspace_id) on app.assignment_book to purpose_fulfilment
grant select (draft, published_number, tenant_id, updated_at, version, workspace_id) on app.assignment_book to purpose_mail_opens
grant select (draft, published_number, tenant_id, updated_at, version, workspace_id) on app.assignment_book to purpose_news
grant select (draft, published_number, tenant_id, updated_at, version, workspace_id) on app.assignment_book to purpose_rights
grant select (draft, published_number, tenant_id, updated_at, version, workspace_id) on app.assignment_book to purpose_security
grant select (draft, published_number, tenant_id, updated_at, version, workspace_id) on app.assignment_book to purpose_service
grant select (draft, published_number, tenant_id, updated_at, version, workspace_id) on app.assignment_book to purpose_upkeep
grant select (draft, published_number, tenant_id, updated_at, version, workspace_id) on app.assignment_book to purpose_usage_statistics
grant select (person_id, rule_id, taken_at, tenant_id, workspace_id) on app.assignment_turn to purpose_administration
grant select (person_id, rule_id, taken_at, tenant_id, workspace_id) on app.assignment_turn to purpose_rights
grant select (person_id, rule_id, taken_at, tenant_id, workspace_id) on app.assignment_turn to purpose_service
grant select (definition, number, published_at, published_by, tenant_id, workspace_id) on app.assignment_version to purpose_administration
grant select (definition, number, published_at, published_by, tenant_id, workspace_id) on app.assignment_version to purpose_rights
grant select (definition, number, published_at, published_by, tenant_id, workspace_id) on app.assignment_version to purpose_service
grant select (added_by, file_id, id, inline, internal, made_at, message_id, name, tenant_id, ticket_id) on app.attachment to purpose_rights
grant select (added_by, file_id, id, inline, internal, made_at, message_id, name, tenant_id, ticket_id) on app.attachment to purpose_service
grant select (accent, logo_file_id, name, tenant_id, version) on app.branding to purpose_administration
grant select (accent, logo_file_id, name, tenant_id, version) on app.branding to purpose_features
grant select (accent, logo_file_id, name, tenant_id, version) on app.branding to purpose_fulfilment
grant select (accent, logo_file_id, name, tenant_id, version) on app.branding to purpose_mail_opens
grant select (accent, logo_file_id, name, tenant_id, version) on app.branding to purpose_news
grant select (accent, logo_file_id, name, tenant_id, version) on app.branding to purpose_rights
grant select (accent, logo_file_id, name, tenant_id, version) on app.branding to purpose_security
grant select (accent, logo_file_id, name, tenant_id, version) on app.branding to purpose_service
grant select (accent, logo_file_id, name, tenant_id, version) on app.branding to purpose_upkeep
grant select (accent, logo_file_id, name, tenant_id, version) on app.branding to purpose_usage_statistics
grant select (cycle, explained_at, explained_by, level_id, reason_id, tenant_id, ticket_id) on app.breach_explanation to purpose_administration
grant select (cycle, explained_at, explained_by, level_id, reason_id, tenant_id, ticket_id) on app.breach_explanation to purpose_rights
grant select (cycle, explained_at, explained_by, level_id, reason_id, tenant_id, ticket_id) on app.breach_explanation to purpose_service
grant select (cycle, explained_at, explained_by, level_id, reason_id, tenant_id, ticket_id) on app.breach_explanation to purpose_upkeep
grant select (active, id, made_at, name, tenant_id, updated_at, version, workspace_id) on app.breach_reason to purpose_administration
grant select (active, id, made_at, name, tenant_id, updated_at, version, workspace_id) on app.breach_reason to purpose_features
grant select (active, id, made_at, name, tenant_id, updated_at, version, workspace_id) on app.breach_reason to purpose_fulfilment
grant select (active, id, made_at, name, tenant_id, updated_at, version, workspace_id) on app.breach_reason to purpose_mail_opens
grant select (active, id, made_at, name, tenant_id, updated_at, version, workspace_id) on app.breach_reason to purpose_news
grant select (active, id, made_at, name, tenant_id, updated_at, version, workspace_id) on app.breach_reason to purpose_rights
grant select (active, id, made_at, name, tenant_id, updated_at, version, workspace_id) on app.breach_reason to purpose_security
grant select (active, id, made_at, name, tenant_id, updated_at, version, workspace_id) on app.breach_reason to purpose_service
grant select (active, id, made_at, name, tenant_id, updated_at, version, workspace_id) on app.breach_reason to purpose_upkeep
grant select (active, id, made_at, name, tenant_id, updated_at, version, workspace_id) on app.breach_reason to purpose_usage_statistics
grant select (id, made_at, person_id, tenant_id) on app.bulk_edit to purpose_rights
grant select (before, id, made_at, person_id, tenant_id) on app.bulk_edit to purpose_service
grant select (id, made_at, person_id, tenant_id) on app.bulk_edit to purpose_upkeep
grant select (active, feed_hash, id, made_at, name, published_version, tenant_id, updated_at, version, workspace_id) on app.business_calendar to purpose_administration
grant select (active, feed_hash, id, made_at, name, published_version, tenant_id, updated_at, version, workspace_id) on app.business_calendar to purpose_features
grant select (active, feed_hash, id, made_at, name, published_version, tenant_id, updated_at, version, workspace_id) on app.business_calendar to purpose_fulfilment
grant select (active, feed_hash, id, made_at, name, published_version, tenant_id, updated_at, version, workspace_id) on app.business_calendar to purpose_mail_opens
grant select (active, feed_hash, id, made_at, name, published_version, tenant_id, updated_at, version, workspace_id) on app.business_calendar to purpose_news
grant select (active, feed_hash, id, made_at, name, published_version, tenant_id, updated_at, version, workspace_id) on app.business_calendar to purpose_rights
grant select (active, feed_hash, id, made_at, name, published_version, tenant_id, updated_at, version, workspace_id) on app.business_calendar to purpose_security
grant select (active, feed_hash, id, made_at, name, published_version, tenant_id, updated_at, version, workspace_id) on app.business_calendar to purpose_service
grant select (active, feed_hash, id, made_at, name, published_version, tenant_id, updated_at, version, workspace_id) on app.business_calendar to purpose_upkeep
grant select (active, feed_hash, id, made_at, name, published_version, tenant_id, updated_at, version, workspace_id) on app.business_calendar to purpose_usage_statistics
grant select (calendar_id, definition, first_year, last_year, number, published_at, published_by, tenant_id) on app.business_calendar_version to purpose_administration
grant select (calendar_id, definition, first_year, last_year, number, published_at, published_by, tenant_id) on app.business_calendar_version to purpose_rights
grant select (calendar_id, definition, first_year, last_year, number, published_at, published_by, tenant_id) on app.business_calendar_version to purpose_service
grant select (calendar_id, definition, first_year, last_year, number, published_at, published_by, tenant_id) on app.business_calendar_version to purpose_upkeep
grant select (body_html, id, name, owner_id, tenant_id, updated_at, version, workspace_id) on app.canned_response to purpose_administration
grant select (body_html, id, name, owner_id, tenant_id, updated_at, version, workspace_id) on app.canned_response to purpose_rights
grant select (body_html, id, name, owner_id, tenant_id, updated_at, version, workspace_id) on app.canned_response to purpose_service
grant select (at, category, is_allowed, number, person_id, tenant_id) on app.category_choice to purpose_administration
grant select (at, category, is_allowed, number, person_id, tenant_id) on app.category_choice to purpose_rights
grant select (at, category, is_allowed, number, person_id, tenant_id) on app.category_choice to purpose_service
grant select (at, category, is_allowed, number, person_id, tenant_id) on app.category_choice to purpose_usage_statistics
grant select (answers, began_at, board, canceled_because, ended_at, irregular, irregular_reason, kept_both, model_key, model_number, outage_minutes, pir, planned, planned_at, plans, review, risk, risk_points, tenant_id, ticket_id, touched, updated_at, version) on app.change to purpose_administration
grant select (answers, began_at, board, canceled_because, ended_at, irregular, irregular_reason, kept_both, model_key, model_number, outage_minutes, pir, planned, planned_at, plans, review, risk, risk_points, tenant_id, ticket_id, touched, updated_at, version) on app.change to purpose_features
grant select (answers, began_at, board, canceled_because, ended_at, irregular, irregular_reason, kept_both, model_key, model_number, outage_minutes, pir, planned, planned_at, plans, review, risk, risk_points, tenant_id, ticket_id, touched, updated_at, version) on app.change to purpose_fulfilment
grant select (answers, began_at, board, canceled_because, ended_at, irregular, irregular_reason, kept_both, model_key, model_number, outage_minutes, pir, planned, planned_at, plans, review, risk, risk_points, tenant_id, ticket_id, touched, updated_at, version) on app.change to purpose_mail_opens
grant select (answers, began_at, board, canceled_because, ended_at, irregular, irregular_reason, kept_both, model_key, model_number, outage_minutes, pir, planned, planned_at, plans, review, risk, risk_points, tenant_id, ticket_id, touched, updated_at, version) on app.change to purpose_news
grant select (answers, began_at, board, canceled_because, ended_at, irregular, irregular_reason, kept_both, model_key, model_number, outage_minutes, pir, planned, planned_at, plans, review, risk, risk_points, tenant_id, ticket_id, touched, updated_at, version) on app.change to purpose_rights
grant select (answers, began_at, board, canceled_because, ended_at, irregular, irregular_reason, kept_both, model_key, model_number, outage_minutes, pir, planned, planned_at, plans, review, risk, risk_points, tenant_id, ticket_id, touched, updated_at, version) on app.change to purpose_security
grant select (answers, began_at, board, canceled_because, ended_at, irregular, irregular_reason, kept_both, model_key, model_number, outage_minutes, pir, planned, planned_at, plans, review, risk, risk_points, tenant_id, ticket_id, touched, updated_at, version) on app.change to purpose_service
grant select (answers, began_at, board, canceled_because, ended_at, irregular, irregular_reason, kept_both, model_key, model_number, outage_minutes, pir, planned, planned_at, plans, review, risk, risk_points, tenant_id, ticket_id, touched, updated_at, version) on app.change to purpose_upkeep
grant select (answers, began_at, board, canceled_because, ended_at, irregular, irregular_reason, kept_both, model_key, model_number, outage_minutes, pir, planned, planned_at, plans, review, risk, risk_points, tenant_id, ticket_id, touched, updated_at, version) on app.change to purpose_usage_statistics
grant select (meeting_id, position, put_off_to, tenant_id, ticket_id) on app.change_agenda to purpose_administration
grant select (meeting_id, position, put_off_to, tenant_id, ticket_id) on app.change_agenda to purpose_features
grant select (meeting_id, position, put_off_to, tenant_id, ticket_id) on app.change_agenda to purpose_fulfilment
grant select (meeting_id, position, put_off_to, tenant_id, ticket_id) on app.change_agenda to purpose_mail_opens
grant select (meeting_id, position, put_off_to, tenant_id, ticket_id) on app.change_agenda to purpose_news
grant select (meeting_id, position, put_off_to, tenant_id, ticket_id) on app.change_agenda to purpose_rights
grant select (meeting_id, position, put_off_to, tenant_id, ticket_id) on app.change_agenda to purpose_security
grant select (meeting_id, position, put_off_to, tenant_id, ticket_id) on app.change_agenda to purpose_service
grant select (meeting_id, position, put_off_to, tenant_id, ticket_id) on app.change_agenda to purpose_upkeep
grant select (meeting_id, position, put_off_to, tenant_id, ticket_id) on app.change_agenda to purpose_usage_statistics
grant select (active, begins, kinds, least_risk, minutes, place, quorum, rule, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_board to purpose_administration
grant select (active, begins, kinds, least_risk, minutes, place, quorum, rule, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_board to purpose_features
grant select (active, begins, kinds, least_risk, minutes, place, quorum, rule, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_board to purpose_fulfilment
grant select (active, begins, kinds, least_risk, minutes, place, quorum, rule, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_board to purpose_mail_opens
grant select (active, begins, kinds, least_risk, minutes, place, quorum, rule, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_board to purpose_news
grant select (active, begins, kinds, least_risk, minutes, place, quorum, rule, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_board to purpose_rights
grant select (active, begins, kinds, least_risk, minutes, place, quorum, rule, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_board to purpose_security
grant select (active, begins, kinds, least_risk, minutes, place, quorum, rule, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_board to purpose_service
grant select (active, begins, kinds, least_risk, minutes, place, quorum, rule, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_board to purpose_upkeep
grant select (active, begins, kinds, least_risk, minutes, place, quorum, rule, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_board to purpose_usage_statistics
grant select (person_id, since, tenant_id, workspace_id) on app.change_board_member to purpose_administration
grant select (person_id, since, tenant_id, workspace_id) on app.change_board_member to purpose_rights
grant select (person_id, since, tenant_id, workspace_id) on app.change_board_member to purpose_service
grant select (person_id, since, tenant_id, workspace_id) on app.change_board_member to purpose_upkeep
grant select (hash, id, made_at, person_id, service_id, tenant_id) on app.change_feed to purpose_rights
grant select (hash, id, made_at, person_id, service_id, tenant_id) on app.change_feed to purpose_service
grant select (by_series, ends_at, id, minutes, place, starts_at, state, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_meeting to purpose_administration
grant select (by_series, ends_at, id, minutes, place, starts_at, state, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_meeting to purpose_features
grant select (by_series, ends_at, id, minutes, place, starts_at, state, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_meeting to purpose_fulfilment
grant select (by_series, ends_at, id, minutes, place, starts_at, state, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_meeting to purpose_mail_opens
grant select (by_series, ends_at, id, minutes, place, starts_at, state, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_meeting to purpose_news
grant select (by_series, ends_at, id, minutes, place, starts_at, state, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_meeting to purpose_rights
grant select (by_series, ends_at, id, minutes, place, starts_at, state, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_meeting to purpose_security
grant select (by_series, ends_at, id, minutes, place, starts_at, state, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_meeting to purpose_service
grant select (by_series, ends_at, id, minutes, place, starts_at, state, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_meeting to purpose_upkeep
grant select (by_series, ends_at, id, minutes, place, starts_at, state, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_meeting to purpose_usage_statistics
grant select (at, by_id, id, meeting_id, tenant_id, text) on app.change_minutes_addition to purpose_rights
grant select (at, by_id, id, meeting_id, tenant_id, text) on app.change_minutes_addition to purpose_service
grant select (active, id, key, position, published_number, tenant_id, updated_at, version, workspace_id) on app.change_model to purpose_administration
grant select (active, id, key, position, published_number, tenant_id, updated_at, version, workspace_id) on app.change_model to purpose_features
grant select (active, id, key, position, published_number, tenant_id, updated_at, version, workspace_id) on app.change_model to purpose_fulfilment
grant select (active, id, key, position, published_number, tenant_id, updated_at, version, workspace_id) on app.change_model to purpose_mail_opens
grant select (active, id, key, position, published_number, tenant_id, updated_at, version, workspace_id) on app.change_model to purpose_news
grant select (active, id, key, position, published_number, tenant_id, updated_at, version, workspace_id) on app.change_model to purpose_rights
grant select (active, id, key, position, published_number, tenant_id, updated_at, version, workspace_id) on app.change_model to purpose_security
grant select (active, id, key, position, published_number, tenant_id, updated_at, version, workspace_id) on app.change_model to purpose_service
grant select (active, id, key, position, published_number, tenant_id, updated_at, version, workspace_id) on app.change_model to purpose_upkeep
grant select (active, id, key, position, published_number, tenant_id, updated_at, version, workspace_id) on app.change_model to purpose_usage_statistics
grant select (definition, model_id, number, published_at, published_by, tenant_id) on app.change_model_version to purpose_administration
grant select (definition, model_id, number, published_at, published_by, tenant_id) on app.change_model_version to purpose_rights
grant select (definition, model_id, number, published_at, published_by, tenant_id) on app.change_model_version to purpose_service
grant select (definition, model_id, number, published_at, published_by, tenant_id) on app.change_model_version to purpose_upkeep
grant select (active, begins, id, kind, minutes, name, rule, services, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_period to purpose_administration
grant select (active, begins, id, kind, minutes, name, rule, services, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_period to purpose_features
grant select (active, begins, id, kind, minutes, name, rule, services, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_period to purpose_fulfilment
grant select (active, begins, id, kind, minutes, name, rule, services, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_period to purpose_mail_opens
grant select (active, begins, id, kind, minutes, name, rule, services, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_period to purpose_news
grant select (active, begins, id, kind, minutes, name, rule, services, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_period to purpose_rights
grant select (active, begins, id, kind, minutes, name, rule, services, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_period to purpose_security
grant select (active, begins, id, kind, minutes, name, rule, services, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_period to purpose_service
grant select (active, begins, id, kind, minutes, name, rule, services, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_period to purpose_upkeep
grant select (active, begins, id, kind, minutes, name, rule, services, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_period to purpose_usage_statistics
grant select (ci, key, planned, service_id, tenant_id, ticket_id) on app.change_touch to purpose_administration
grant select (ci, key, planned, service_id, tenant_id, ticket_id) on app.change_touch to purpose_features
grant select (ci, key, planned, service_id, tenant_id, ticket_id) on app.change_touch to purpose_fulfilment
grant select (ci, key, planned, service_id, tenant_id, ticket_id) on app.change_touch to purpose_mail_opens
grant select (ci, key, planned, service_id, tenant_id, ticket_id) on app.change_touch to purpose_news
grant select (ci, key, planned, service_id, tenant_id, ticket_id) on app.change_touch to purpose_rights
grant select (ci, key, planned, service_id, tenant_id, ticket_id) on app.change_touch to purpose_security
grant select (ci, key, planned, service_id, tenant_id, ticket_id) on app.change_touch to purpose_service
grant select (ci, key, planned, service_id, tenant_id, ticket_id) on app.change_touch to purpose_upkeep
grant select (ci, key, planned, service_id, tenant_id, ticket_id) on app.change_touch to purpose_usage_statistics
grant select (cycle, level_id, mark, reached_at, team_id, tenant_id, ticket_id, told_at) on app.clock_mark to purpose_administration
grant select (cycle, level_id, mark, reached_at, team_id, tenant_id, ticket_id, told_at) on app.clock_mark to purpose_features
grant select (cycle, level_id, mark, reached_at, team_id, tenant_id, ticket_id, told_at) on app.clock_mark to purpose_fulfilment
grant select (cycle, level_id, mark, reached_at, team_id, tenant_id, ticket_id, told_at) on app.clock_mark to purpose_mail_opens
grant select (cycle, level_id, mark, reached_at, team_id, tenant_id, ticket_id, told_at) on app.clock_mark to purpose_news
grant select (cycle, level_id, mark, reached_at, team_id, tenant_id, ticket_id, told_at) on app.clock_mark to purpose_rights
grant select (cycle, level_id, mark, reached_at, team_id, tenant_id, ticket_id, told_at) on app.clock_mark to purpose_security
grant select (cycle, level_id, mark, reached_at, team_id, tenant_id, ticket_id, told_at) on app.clock_mark to purpose_service
grant select (cycle, level_id, mark, reached_at, team_id, tenant_id, ticket_id, told_at) on app.clock_mark to purpose_upkeep
grant select (cycle, level_id, mark, reached_at, team_id, tenant_id, ticket_id, told_at) on app.clock_mark to purpose_usage_statistics
grant select (id, made_at, tenant_id) on app.confidential_bytes to purpose_administration
grant select (id, made_at, tenant_id) on app.confidential_bytes to purpose_features
grant select (id, made_at, tenant_id) on app.confidential_bytes to purpose_fulfilment
grant select (id, made_at, tenant_id) on app.confidential_bytes to purpose_mail_opens
grant select (id, made_at, tenant_id) on app.confidential_bytes to purpose_news
grant select (id, made_at, tenant_id) on app.confidential_bytes to purpose_rights
grant select (id, made_at, tenant_id) on app.confidential_bytes to purpose_security
grant select (id, made_at, tenant_id) on app.confidential_bytes to purpose_service
grant select (id, made_at, tenant_id) on app.confidential_bytes to purpose_upkeep
grant select (id, made_at, tenant_id) on app.confidential_bytes to purpose_usage_statistics
grant select (id, requester_id, tenant_id) on app.confidential_case to candor_overseer
grant select (assignee_id, channel, class_id, closed_at, description_html, description_text, due_at, id, keep_until, last_said_at, open, opened_at, opened_by_id, priority, reference, requester_id, state, tenant_id, title, updated_at, version) on app.confidential_case to purpose_service
grant select (active, confidentiality, id, kept_months, key, machine, made_at, name, portal, prefix, tenant_id, version, workspace_id) on app.confidential_case_class to purpose_administration
grant select (active, confidentiality, id, kept_months, key, machine, made_at, name, portal, prefix, tenant_id, version, workspace_id) on app.confidential_case_class to purpose_features
grant select (active, confidentiality, id, kept_months, key, machine, made_at, name, portal, prefix, tenant_id, version, workspace_id) on app.confidential_case_class to purpose_fulfilment
grant select (active, confidentiality, id, kept_months, key, machine, made_at, name, portal, prefix, tenant_id, version, workspace_id) on app.confidential_case_class to purpose_mail_opens
grant select (active, confidentiality, id, kept_months, key, machine, made_at, name, portal, prefix, tenant_id, version, workspace_id) on app.confidential_case_class to purpose_news
grant select (active, confidentiality, id, kept_months, key, machine, made_at, name, portal, prefix, tenant_id, version, workspace_id) on app.confidential_case_class to purpose_rights
grant select (active, confidentiality, id, kept_months, key, machine, made_at, name, portal, prefix, tenant_id, version, workspace_id) on app.confidential_case_class to purpose_security
grant select (active, confidentiality, id, kept_months, key, machine, made_at, name, portal, prefix, tenant_id, version, workspace_id) on app.confidential_case_class to purpose_service
grant select (active, confidentiality, id, kept_months, key, machine, made_at, name, portal, prefix, tenant_id, version, workspace_id) on app.confidential_case_class to purpose_upkeep
grant select (active, confidentiality, id, kept_months, key, machine, made_at, name, portal, prefix, tenant_id, version, workspace_id) on app.confidential_case_class to purpose_usage_statistics
grant select (added_at, added_by_id, bytes, case_id, id, kind, media_type, message_id, name, scan, sent, tenant_id) on app.confidential_case_file to purpose_service
grant select (case_id, granted_at, granted_by_id, group_id, id, kind, person_id, reason, revoke_reason, revoked_at, revoked_by_id, tenant_id, until) on app.confidential_case_grant to purpose_service
grant select (author_id, case_id, html, id, kind, made_at, tenant_id, text) on app.confidential_case_message to purpose_service
grant select (case_id, id, of_file, person_id, read_at, tenant_id) on app.confidential_case_read to purpose_service
grant select (case_id, made_at, named_by_id, person_id, tenant_id) on app.confidential_case_subject to purpose_service
grant select (added_by_id, class_id, leads, leads_since, made_at, person_id, tenant_id) on app.confidential_case_team to purpose_service
grant select (case_id, tenant_id, told_at) on app.confidential_case_unhandled to purpose_administration
grant select (case_id, tenant_id, told_at) on app.confidential_case_unhandled to purpose_features
grant select (case_id, tenant_id, told_at) on app.confidential_case_unhandled to purpose_fulfilment
grant select (case_id, tenant_id, told_at) on app.confidential_case_unhandled to purpose_mail_opens
grant select (case_id, tenant_id, told_at) on app.confidential_case_unhandled to purpose_news
grant select (case_id, tenant_id, told_at) on app.confidential_case_unhandled to purpose_rights
grant select (case_id, tenant_id, told_at) on app.confidential_case_unhandled to purpose_security
grant select (case_id, tenant_id, told_at) on app.confidential_case_unhandled to purpose_service
grant select (case_id, tenant_id, told_at) on app.confidential_case_unhandled to purpose_upkeep
grant select (case_id, tenant_id, told_at) on app.confidential_case_unhandled to purpose_usage_statistics
grant select (asked_at, asker_id, case_id, confirmed, decide_reason, decided_at, decided_by_id, field_id, id, label, lapses_at, minutes, reason, reference, tenant_id, until, version) on app.confidential_glass_ask to purpose_service
grant select (id, made_at, name, tenant_id, version, workspace_id) on app.confidential_group to purpose_administration
grant select (id, made_at, name, tenant_id, version, workspace_id) on app.confidential_group to purpose_features
grant select (id, made_at, name, tenant_id, version, workspace_id) on app.confidential_group to purpose_fulfilment
grant select (id, made_at, name, tenant_id, version, workspace_id) on app.confidential_group to purpose_mail_opens
grant select (id, made_at, name, tenant_id, version, workspace_id) on app.confidential_group to purpose_news
grant select (id, made_at, name, tenant_id, version, workspace_id) on app.confidential_group to purpose_rights
grant select (id, made_at, name, tenant_id, version, workspace_id) on app.confidential_group to purpose_security
grant select (id, made_at, name, tenant_id, version, workspace_id) on app.confidential_group to purpose_service
grant select (id, made_at, name, tenant_id, version, workspace_id) on app.confidential_group to purpose_upkeep
grant select (id, made_at, name, tenant_id, version, workspace_id) on app.confidential_group to purpose_usage_statistics
grant select (added_by_id, group_id, made_at, person_id, tenant_id) on app.confidential_group_member to purpose_service
grant select (case_id, code_hash, feedback_on, is_news, made_on, tenant_id, told_acknowledge, told_feedback) on app.confidential_report to purpose_administration
grant select (case_id, code_hash, feedback_on, is_news, made_on, tenant_id, told_acknowledge, told_feedback) on app.confidential_report to purpose_features
grant select (case_id, code_hash, feedback_on, is_news, made_on, tenant_id, told_acknowledge, told_feedback) on app.confidential_report to purpose_fulfilment
grant select (case_id, code_hash, feedback_on, is_news, made_on, tenant_id, told_acknowledge, told_feedback) on app.confidential_report to purpose_mail_opens
grant select (case_id, code_hash, feedback_on, is_news, made_on, tenant_id, told_acknowledge, told_feedback) on app.confidential_report to purpose_news
grant select (case_id, code_hash, feedback_on, is_news, made_on, tenant_id, told_acknowledge, told_feedback) on app.confidential_report to purpose_rights
grant select (case_id, code_hash, feedback_on, is_news, made_on, tenant_id, told_acknowledge, told_feedback) on app.confidential_report to purpose_security
grant select (case_id, code_hash, feedback_on, is_news, made_on, tenant_id, told_acknowledge, told_feedback) on app.confidential_report to purpose_service
grant select (case_id, code_hash, feedback_on, is_news, made_on, tenant_id, told_acknowledge, told_feedback) on app.confidential_report to purpose_upkeep
grant select (case_id, code_hash, feedback_on, is_news, made_on, tenant_id, told_acknowledge, told_feedback) on app.confidential_report to purpose_usage_statistics
grant select (case_id, field_id, granted_at, granted_by_id, group_id, id, kind, person_id, reason, revoke_reason, revoked_at, revoked_by_id, tenant_id, until) on app.confidential_seal_grant to purpose_service
grant select (answer, answered_at, answered_by_id, asked_at, asked_by_id, case_id, field_id, id, tenant_id, text) on app.confidential_seal_question to purpose_service
grant select (by_glass, case_id, field_id, id, person_id, read_at, tenant_id) on app.confidential_seal_read to purpose_service
grant select (case_id, id, is_file, label, reference, sealed_at, sealed_by_id, tenant_id) on app.confidential_sealed_field to purpose_service
grant select (box, bytes, field_id, subject_id, tenant_id, wrapped) on app.confidential_sealed_value to purpose_service
grant select (glass_minutes, guard_days, tenant_id, version) on app.confidential_setting to purpose_administration
grant select (glass_minutes, guard_days, tenant_id, version) on app.confidential_setting to purpose_features
grant select (glass_minutes, guard_days, tenant_id, version) on app.confidential_setting to purpose_fulfilment
grant select (glass_minutes, guard_days, tenant_id, version) on app.confidential_setting to purpose_mail_opens
grant select (glass_minutes, guard_days, tenant_id, version) on app.confidential_setting to purpose_news
grant select (glass_minutes, guard_days, tenant_id, version) on app.confidential_setting to purpose_rights
grant select (glass_minutes, guard_days, tenant_id, version) on app.confidential_setting to purpose_security
grant select (glass_minutes, guard_days, tenant_id, version) on app.confidential_setting to purpose_service
grant select (glass_minutes, guard_days, tenant_id, version) on app.confidential_setting to purpose_upkeep
grant select (glass_minutes, guard_days, tenant_id, version) on app.confidential_setting to purpose_usage_statistics
grant select (act, at, id, method, notice, number, person_id, place, policy, purpose, state, tenant_id) on app.consent_event to purpose_administration
grant select (act, at, id, notice, number, person_id, policy, purpose, state, tenant_id) on app.consent_event to purpose_features
grant select (act, at, id, notice, number, person_id, policy, purpose, state, tenant_id) on app.consent_event to purpose_mail_opens
grant select (act, at, id, notice, number, person_id, policy, purpose, state, tenant_id) on app.consent_event to purpose_news
grant select (act, at, id, method, notice, number, person_id, place, policy, purpose, state, tenant_id) on app.consent_event to purpose_rights
grant select (act, at, id, method, notice, number, person_id, place, policy, purpose, state, tenant_id) on app.consent_event to purpose_service
grant select (act, at, id, notice, number, person_id, policy, purpose, state, tenant_id) on app.consent_event to purpose_usage_statistics
grant select (fingerprint, kept_at, notice, tenant_id) on app.consent_notice to purpose_administration
grant select (fingerprint, kept_at, notice, tenant_id) on app.consent_notice to purpose_features
grant select (fingerprint, kept_at, notice, tenant_id) on app.consent_notice to purpose_fulfilment
grant select (fingerprint, kept_at, notice, tenant_id) on app.consent_notice to purpose_mail_opens
grant select (fingerprint, kept_at, notice, tenant_id) on app.consent_notice to purpose_news
grant select (fingerprint, kept_at, notice, tenant_id) on app.consent_notice to purpose_rights
grant select (fingerprint, kept_at, notice, tenant_id) on app.consent_notice to purpose_security
grant select (fingerprint, kept_at, notice, tenant_id) on app.consent_notice to purpose_service
grant select (fingerprint, kept_at, notice, tenant_id) on app.consent_notice to purpose_upkeep
grant select (fingerprint, kept_at, notice, tenant_id) on app.consent_notice to purpose_usage_statistics
grant select (accepted_at, accepted_by, customer, document_version, ends_at, fingerprint, id, kind, provider, starts_at, tenant_id) on app.contract to purpose_administration
grant select (accepted_at, accepted_by, customer, document_version, ends_at, fingerprint, id, kind, provider, starts_at, tenant_id) on app.contract to purpose_rights
grant select (accepted_at, accepted_by, customer, document_version, ends_at, fingerprint, id, kind, provider, starts_at, tenant_id) on app.contract to purpose_service
grant select (document_version, fingerprint, kind, tenant_id, wording) on app.contract_text to purpose_administration
grant select (document_version, fingerprint, kind, tenant_id, wording) on app.contract_text to purpose_features
grant select (document_version, fingerprint, kind, tenant_id, wording) on app.contract_text to purpose_fulfilment
grant select (document_version, fingerprint, kind, tenant_id, wording) on app.contract_text to purpose_mail_opens
grant select (document_version, fingerprint, kind, tenant_id, wording) on app.contract_text to purpose_news
grant select (document_version, fingerprint, kind, tenant_id, wording) on app.contract_text to purpose_rights
grant select (document_version, fingerprint, kind, tenant_id, wording) on app.contract_text to purpose_security
grant select (document_version, fingerprint, kind, tenant_id, wording) on app.contract_text to purpose_service
grant select (document_version, fingerprint, kind, tenant_id, wording) on app.contract_text to purpose_upkeep
grant select (document_version, fingerprint, kind, tenant_id, wording) on app.contract_text to purpose_usage_statistics
grant select (attested_at, attested_by, control, done_on, id, says, tenant_id, valid_until) on app.control_attestation to purpose_administration
grant select (attested_at, attested_by, control, done_on, id, says, tenant_id, valid_until) on app.control_attestation to purpose_rights
grant select (attested_at, attested_by, control, done_on, id, says, tenant_id, valid_until) on app.control_attestation to purpose_service
grant select (control, facts, failures, held_at, incident_id, ran_at, red_since, software, tenant_id, verdict) on app.control_check to purpose_administration
grant select (control, facts, failures, held_at, incident_id, ran_at, red_since, software, tenant_id, verdict) on app.control_check to purpose_features
grant select (control, facts, failures, held_at, incident_id, ran_at, red_since, software, tenant_id, verdict) on app.control_check to purpose_fulfilment
grant select (control, facts, failures, held_at, incident_id, ran_at, red_since, software, tenant_id, verdict) on app.control_check to purpose_mail_opens
grant select (control, facts, failures, held_at, incident_id, ran_at, red_since, software, tenant_id, verdict) on app.control_check to purpose_news
grant select (control, facts, failures, held_at, incident_id, ran_at, red_since, software, tenant_id, verdict) on app.control_check to purpose_rights
grant select (control, facts, failures, held_at, incident_id, ran_at, red_since, software, tenant_id, verdict) on app.control_check to purpose_security
grant select (control, facts, failures, held_at, incident_id, ran_at, red_since, software, tenant_id, verdict) on app.control_check to purpose_service
grant select (control, facts, failures, held_at, incident_id, ran_at, red_since, software, tenant_id, verdict) on app.control_check to purpose_upkeep
grant select (control, facts, failures, held_at, incident_id, ran_at, red_since, software, tenant_id, verdict) on app.control_check to purpose_usage_statistics
grant select (control, day, failed, gaps, held, tenant_id) on app.control_day to purpose_administration
grant select (control, day, failed, gaps, held, tenant_id) on app.control_day to purpose_features
grant select (control, day, failed, gaps, held, tenant_id) on app.control_day to purpose_fulfilment
grant select (control, day, failed, gaps, held, tenant_id) on app.control_day to purpose_mail_opens
grant select (control, day, failed, gaps, held, tenant_id) on app.control_day to purpose_news
grant select (control, day, failed, gaps, held, tenant_id) on app.control_day to purpose_rights
grant select (control, day, failed, gaps, held, tenant_id) on app.control_day to purpose_security
grant select (control, day, failed, gaps, held, tenant_id) on app.control_day to purpose_service
grant select (control, day, failed, gaps, held, tenant_id) on app.control_day to purpose_upkeep
grant select (control, day, failed, gaps, held, tenant_id) on app.control_day to purpose_usage_statistics
grant select (code, id, name, owner_id, tenant_id, version) on app.cost_centre to purpose_administration
grant select (code, id, name, owner_id, tenant_id, version) on app.cost_centre to purpose_features
grant select (code, id, name, owner_id, tenant_id, version) on app.cost_centre to purpose_fulfilment
grant select (code, id, name, owner_id, tenant_id, version) on app.cost_centre to purpose_mail_opens
grant select (code, id, name, owner_id, tenant_id, version) on app.cost_centre to purpose_news
grant select (code, id, name, owner_id, tenant_id, version) on app.cost_centre to purpose_rights
grant select (code, id, name, owner_id, tenant_id, version) on app.cost_centre to purpose_security
grant select (code, id, name, owner_id, tenant_id, version) on app.cost_centre to purpose_service
grant select (code, id, name, owner_id, tenant_id, version) on app.cost_centre to purpose_upkeep
grant select (code, id, name, owner_id, tenant_id, version) on app.cost_centre to purpose_usage_statistics
grant select (cost_centre_id, department_id, tenant_id) on app.cost_centre_department to purpose_administration
grant select (cost_centre_id, department_id, tenant_id) on app.cost_centre_department to purpose_features
grant select (cost_centre_id, department_id, tenant_id) on app.cost_centre_department to purpose_fulfilment
grant select (cost_centre_id, department_id, tenant_id) on app.cost_centre_department to purpose_mail_opens
grant select (cost_centre_id, department_id, tenant_id) on app.cost_centre_department to purpose_news
grant select (cost_centre_id, department_id, tenant_id) on app.cost_centre_department to purpose_rights
grant select (cost_centre_id, department_id, tenant_id) on app.cost_centre_department to purpose_security
grant select (cost_centre_id, department_id, tenant_id) on app.cost_centre_department to purpose_service
grant select (cost_centre_id, department_id, tenant_id) on app.cost_centre_department to purpose_upkeep
grant select (cost_centre_id, department_id, tenant_id) on app.cost_centre_department to purpose_usage_statistics
grant select (changed_at, person_id, tenant_id) on app.credential to purpose_administration
grant select (changed_at, person_id, tenant_id) on app.credential to purpose_rights
grant select (changed_at, password_hash, person_id, tenant_id) on app.credential to purpose_security
grant select (asked_at, ends_at, entries, file_id, id, kind, of_id, person_id, ready_at, tenant_id) on app.data_copy to purpose_rights
grant select (asked_at, ends_at, entries, file_id, id, kind, of_id, person_id, ready_at, tenant_id) on app.data_copy to purpose_service
grant select (columns, copy_id, decided_at, decided_by, decision, number, reason, row_key, source, tenant_id) on app.data_review to purpose_rights
grant select (columns, copy_id, decided_at, decided_by, decision, number, reason, row_key, source, tenant_id) on app.data_review to purpose_service
grant select (amount, at, confirm, event, extension, jurisdiction, law, made_by, notice, number, reason, right_key, source, tenant_id, unit) on app.deadline_rule to purpose_administration
grant select (amount, at, confirm, event, extension, jurisdiction, law, made_by, notice, number, reason, right_key, source, tenant_id, unit) on app.deadline_rule to purpose_rights
grant select (amount, at, confirm, event, extension, jurisdiction, law, made_by, notice, number, reason, right_key, source, tenant_id, unit) on app.deadline_rule to purpose_service
grant select (id, name, tenant_id, version) on app.department to purpose_administration
grant select (id, name, tenant_id, version) on app.department to purpose_features
grant select (id, name, tenant_id, version) on app.department to purpose_fulfilment
grant select (id, name, tenant_id, version) on app.department to purpose_mail_opens
grant select (id, name, tenant_id, version) on app.department to purpose_news
grant select (id, name, tenant_id, version) on app.department to purpose_rights
grant select (id, name, tenant_id, version) on app.department to purpose_security
grant select (id, name, tenant_id, version) on app.department to purpose_service
grant select (id, name, tenant_id, version) on app.department to purpose_upkeep
grant select (id, name, tenant_id, version) on app.department to purpose_usage_statistics
grant select (act, at, number, permission, person_id, state, tenant_id) on app.device_permission_event to purpose_administration
grant select (act, at, number, permission, person_id, state, tenant_id) on app.device_permission_event to purpose_rights
grant select (act, at, number, permission, person_id, state, tenant_id) on app.device_permission_event to purpose_service
grant select (content, person_id, place, tenant_id, updated_at) on app.draft to purpose_rights
grant select (content, person_id, place, tenant_id, updated_at) on app.draft to purpose_service
grant select (person_id, place, tenant_id, updated_at) on app.draft to purpose_upkeep
grant select (actor_id, at, commitment, facts, id, object_id, purpose, tenant_id, type, xid) on app.event to purpose_administration
grant select (actor_id, at, commitment, facts, id, object_id, purpose, tenant_id, type, xid) on app.event to purpose_rights
grant select (actor_id, at, commitment, facts, id, object_id, purpose, tenant_id, type, xid) on app.event to purpose_security
grant select (actor_id, at, commitment, facts, id, object_id, purpose, tenant_id, type, xid) on app.event to purpose_service
grant select (actor_id, at, commitment, facts, id, object_id, purpose, tenant_id, type, xid) on app.event to purpose_upkeep
grant select (id, reader, tenant_id, xid) on app.event_cursor to purpose_administration
grant select (id, reader, tenant_id, xid) on app.event_cursor to purpose_features
grant select (id, reader, tenant_id, xid) on app.event_cursor to purpose_fulfilment
grant select (id, reader, tenant_id, xid) on app.event_cursor to purpose_mail_opens
grant select (id, reader, tenant_id, xid) on app.event_cursor to purpose_news
grant select (id, reader, tenant_id, xid) on app.event_cursor to purpose_rights
grant select (id, reader, tenant_id, xid) on app.event_cursor to purpose_security
grant select (id, reader, tenant_id, xid) on app.event_cursor to purpose_service
grant select (id, reader, tenant_id, xid) on app.event_cursor to purpose_upkeep
grant select (id, reader, tenant_id, xid) on app.event_cursor to purpose_usage_statistics
grant select (event_id, sealed, subject_id, tenant_id) on app.event_payload to purpose_administration
grant select (event_id, sealed, subject_id, tenant_id) on app.event_payload to purpose_rights
grant select (event_id, sealed, subject_id, tenant_id) on app.event_payload to purpose_security
grant select (event_id, sealed, subject_id, tenant_id) on app.event_payload to purpose_service
grant select (event_id, sealed, subject_id, tenant_id) on app.event_payload to purpose_upkeep
grant select (head, last_id, last_xid, leaves, sealed_at, seq, tenant_id) on app.event_seal to purpose_administration
grant select (head, last_id, last_xid, leaves, sealed_at, seq, tenant_id) on app.event_seal to purpose_features
grant select (head, last_id, last_xid, leaves, sealed_at, seq, tenant_id) on app.event_seal to purpose_fulfilment
grant select (head, last_id, last_xid, leaves, sealed_at, seq, tenant_id) on app.event_seal to purpose_mail_opens
grant select (head, last_id, last_xid, leaves, sealed_at, seq, tenant_id) on app.event_seal to purpose_news
grant select (head, last_id, last_xid, leaves, sealed_at, seq, tenant_id) on app.event_seal to purpose_rights
grant select (head, last_id, last_xid, leaves, sealed_at, seq, tenant_id) on app.event_seal to purpose_security
grant select (head, last_id, last_xid, leaves, sealed_at, seq, tenant_id) on app.event_seal to purpose_service
grant select (head, last_id, last_xid, leaves, sealed_at, seq, tenant_id) on app.event_seal to purpose_upkeep
grant select (head, last_id, last_xid, leaves, sealed_at, seq, tenant_id) on app.event_seal to purpose_usage_statistics
grant select (bytes, id, made_at, media_type, scan, sha256, tenant_id) on app.file to purpose_administration
grant select (bytes, id, made_at, media_type, scan, sha256, tenant_id) on app.file to purpose_rights
grant select (bytes, id, made_at, media_type, scan, sha256, tenant_id) on app.file to purpose_service
grant select (bounced_at, letter_id, person_id, sent_at, source, tenant_id, written_at) on app.first_contact to purpose_administration
grant select (bounced_at, letter_id, person_id, sent_at, source, tenant_id, written_at) on app.first_contact to purpose_rights
grant select (bounced_at, letter_id, person_id, sent_at, source, tenant_id, written_at) on app.first_contact to purpose_service
grant select (answer, fingerprint, key, made_at, person_id, tenant_id) on app.idempotency to purpose_administration
grant select (answer, fingerprint, key, made_at, person_id, tenant_id) on app.idempotency to purpose_rights
grant select (answer, fingerprint, key, made_at, person_id, tenant_id) on app.idempotency to purpose_security
grant select (answer, fingerprint, key, made_at, person_id, tenant_id) on app.idempotency to purpose_service
grant select (answer, fingerprint, key, made_at, person_id, tenant_id) on app.idempotency to purpose_upkeep
grant select (marks, moments, ref, tenant_id, ticket_id) on app.import_origin to purpose_administration
grant select (marks, moments, ref, tenant_id, ticket_id) on app.import_origin to purpose_features
grant select (marks, moments, ref, tenant_id, ticket_id) on app.import_origin to purpose_fulfilment
grant select (marks, moments, ref, tenant_id, ticket_id) on app.import_origin to purpose_mail_opens
grant select (marks, moments, ref, tenant_id, ticket_id) on app.import_origin to purpose_news
grant select (marks, moments, ref, tenant_id, ticket_id) on app.import_origin to purpose_rights
grant select (marks, moments, ref, tenant_id, ticket_id) on app.import_origin to purpose_security
grant select (marks, moments, ref, tenant_id, ticket_id) on app.import_origin to purpose_service
grant select (marks, moments, ref, tenant_id, ticket_id) on app.import_origin to purpose_upkeep
grant select (marks, moments, ref, tenant_id, ticket_id) on app.import_origin to purpose_usage_statistics
grant select (content, done, dry_run, failure, id, made_at, mapping, report, source, started_by, state, tenant_id, total, updated_at) on app.import_run to purpose_administration
grant select (content, done, dry_run, failure, id, made_at, mapping, report, source, started_by, state, tenant_id, total, updated_at) on app.import_run to purpose_rights
grant select (content, done, dry_run, failure, id, made_at, mapping, report, source, started_by, state, tenant_id, total, updated_at) on app.import_run to purpose_service
grant select (agreement, agreement_note, basis, id, recorded_at, recorded_by, tenant_id, text, topic, withdrawn_at, withdrawn_by) on app.instruction to purpose_administration
grant select (agreement, agreement_note, basis, id, recorded_at, recorded_by, tenant_id, text, topic, withdrawn_at, withdrawn_by) on app.instruction to purpose_features
grant select (agreement, agreement_note, basis, id, recorded_at, recorded_by, tenant_id, text, topic, withdrawn_at, withdrawn_by) on app.instruction to purpose_fulfilment
grant select (agreement, agreement_note, basis, id, recorded_at, recorded_by, tenant_id, text, topic, withdrawn_at, withdrawn_by) on app.instruction to purpose_mail_opens
grant select (agreement, agreement_note, basis, id, recorded_at, recorded_by, tenant_id, text, topic, withdrawn_at, withdrawn_by) on app.instruction to purpose_news
grant select (agreement, agreement_note, basis, id, recorded_at, recorded_by, tenant_id, text, topic, withdrawn_at, withdrawn_by) on app.instruction to purpose_rights
grant select (agreement, agreement_note, basis, id, recorded_at, recorded_by, tenant_id, text, topic, withdrawn_at, withdrawn_by) on app.instruction to purpose_security
grant select (agreement, agreement_note, basis, id, recorded_at, recorded_by, tenant_id, text, topic, withdrawn_at, withdrawn_by) on app.instruction to purpose_service
grant select (agreement, agreement_note, basis, id, recorded_at, recorded_by, tenant_id, text, topic, withdrawn_at, withdrawn_by) on app.instruction to purpose_upkeep
grant select (agreement, agreement_note, basis, id, recorded_at, recorded_by, tenant_id, text, topic, withdrawn_at, withdrawn_by) on app.instruction to purpose_usage_statistics
grant select (attempts, id, raw, reason, received_at, recipient, sender, tenant_id) on app.kept_mail to purpose_administration
grant select (attempts, id, raw, reason, received_at, recipient, sender, tenant_id) on app.kept_mail to purpose_rights
grant select (attempts, id, raw, reason, received_at, recipient, sender, tenant_id) on app.kept_mail to purpose_service
grant select (changed, off, person_id, tenant_id, updated_at) on app.key_setting to purpose_administration
grant select (changed, off, person_id, tenant_id, updated_at) on app.key_setting to purpose_rights
grant select (changed, off, person_id, tenant_id, updated_at) on app.key_setting to purpose_security
grant select (changed, off, person_id, tenant_id, updated_at) on app.key_setting to purpose_service
grant select (four_eyes, review_team_id, tenant_id, updated_at, valid_months, version, workspace_id) on app.knowledge_rules to purpose_administration
grant select (four_eyes, review_team_id, tenant_id, updated_at, valid_months, version, workspace_id) on app.knowledge_rules to purpose_features
grant select (four_eyes, review_team_id, tenant_id, updated_at, valid_months, version, workspace_id) on app.knowledge_rules to purpose_fulfilment
grant select (four_eyes, review_team_id, tenant_id, updated_at, valid_months, version, workspace_id) on app.knowledge_rules to purpose_mail_opens
grant select (four_eyes, review_team_id, tenant_id, updated_at, valid_months, version, workspace_id) on app.knowledge_rules to purpose_news
grant select (four_eyes, review_team_id, tenant_id, updated_at, valid_months, version, workspace_id) on app.knowledge_rules to purpose_rights
grant select (four_eyes, review_team_id, tenant_id, updated_at, valid_months, version, workspace_id) on app.knowledge_rules to purpose_security
grant select (four_eyes, review_team_id, tenant_id, updated_at, valid_months, version, workspace_id) on app.knowledge_rules to purpose_service
grant select (four_eyes, review_team_id, tenant_id, updated_at, valid_months, version, workspace_id) on app.knowledge_rules to purpose_upkeep
grant select (four_eyes, review_team_id, tenant_id, updated_at, valid_months, version, workspace_id) on app.knowledge_rules to purpose_usage_statistics
grant select (open, tenant_id, updated_at, version) on app.knowledge_site to purpose_administration
grant select (open, tenant_id, updated_at, version) on app.knowledge_site to purpose_features
grant select (open, tenant_id, updated_at, version) on app.knowledge_site to purpose_fulfilment
grant select (open, tenant_id, updated_at, version) on app.knowledge_site to purpose_mail_opens
grant select (open, tenant_id, updated_at, version) on app.knowledge_site to purpose_news
grant select (open, tenant_id, updated_at, version) on app.knowledge_site to purpose_rights
grant select (open, tenant_id, updated_at, version) on app.knowledge_site to purpose_security
grant select (open, tenant_id, updated_at, version) on app.knowledge_site to purpose_service
grant select (open, tenant_id, updated_at, version) on app.knowledge_site to purpose_upkeep
grant select (open, tenant_id, updated_at, version) on app.knowledge_site to purpose_usage_statistics
grant select (ends_at, kind, made_at, person_id, tenant_id) on app.link_token to purpose_administration
grant select (ends_at, kind, made_at, person_id, tenant_id, used_at) on app.link_token to purpose_rights
grant select (ends_at, kind, made_at, person_id, tenant_id, token_sha256, used_at) on app.link_token to purpose_security
grant select (country, id, name, tenant_id, time_zone, version) on app.location to purpose_administration
grant select (country, id, name, tenant_id, time_zone, version) on app.location to purpose_features
grant select (country, id, name, tenant_id, time_zone, version) on app.location to purpose_fulfilment
grant select (country, id, name, tenant_id, time_zone, version) on app.location to purpose_mail_opens
grant select (country, id, name, tenant_id, time_zone, version) on app.location to purpose_news
grant select (country, id, name, tenant_id, time_zone, version) on app.location to purpose_rights
grant select (country, id, name, tenant_id, time_zone, version) on app.location to purpose_security
grant select (country, id, name, tenant_id, time_zone, version) on app.location to purpose_service
grant select (country, id, name, tenant_id, time_zone, version) on app.location to purpose_upkeep
grant select (country, id, name, tenant_id, time_zone, version) on app.location to purpose_usage_statistics
grant select (asked_at, asked_by, checked_at, faults, id, sealed, tenant_id, unsealed) on app.log_check to purpose_administration
grant select (asked_at, asked_by, checked_at, faults, id, sealed, tenant_id, unsealed) on app.log_check to purpose_rights
grant select (actions, id, name, removed_at, tenant_id, updated_at, version, workspace_id) on app.macro to purpose_administration
grant select (actions, id, name, removed_at, tenant_id, updated_at, version, workspace_id) on app.macro to purpose_features
grant select (actions, id, name, removed_at, tenant_id, updated_at, version, workspace_id) on app.macro to purpose_fulfilment
grant select (actions, id, name, removed_at, tenant_id, updated_at, version, workspace_id) on app.macro to purpose_mail_opens
grant select (actions, id, name, removed_at, tenant_id, updated_at, version, workspace_id) on app.macro to purpose_news
grant select (actions, id, name, removed_at, tenant_id, updated_at, version, workspace_id) on app.macro to purpose_rights
grant select (actions, id, name, removed_at, tenant_id, updated_at, version, workspace_id) on app.macro to purpose_security
grant select (actions, id, name, removed_at, tenant_id, updated_at, version, workspace_id) on app.macro to purpose_service
grant select (actions, id, name, removed_at, tenant_id, updated_at, version, workspace_id) on app.macro to purpose_upkeep
grant select (actions, id, name, removed_at, tenant_id, updated_at, version, workspace_id) on app.macro to purpose_usage_statistics
grant select (made_at, mail_id, person_id, tenant_id, token_sha256) on app.mail_beacon to purpose_mail_opens
grant select (made_at, mail_id, person_id, tenant_id, token_sha256) on app.mail_beacon to purpose_rights
grant select (made_at, mail_id, person_id, tenant_id) on app.mail_beacon to purpose_upkeep
grant select (minute, tenant_id, token_sha256) on app.mail_open to purpose_mail_opens
grant select (minute, tenant_id, token_sha256) on app.mail_open to purpose_rights
grant select (address, at, class, reason, tenant_id) on app.mail_suppression to purpose_administration
grant select (address, at, class, reason, tenant_id) on app.mail_suppression to purpose_features
grant select (address, at, class, reason, tenant_id) on app.mail_suppression to purpose_news
grant select (address, at, class, reason, tenant_id) on app.mail_suppression to purpose_security
grant select (address, at, class, reason, tenant_id) on app.mail_suppression to purpose_service
grant select (cadence_minutes, decided_at, decided_by_id, decision_reason, end_reason, ended_at, ended_by_id, headline, id, proposed_at, proposed_by_id, reason, state, tenant_id, ticket_id, told_before_at, told_missed_at, update_due_at, version) on app.major_incident to purpose_rights
grant select (cadence_minutes, decided_at, decided_by_id, decision_reason, end_reason, ended_at, ended_by_id, headline, id, proposed_at, proposed_by_id, reason, state, tenant_id, ticket_id, told_before_at, told_missed_at, update_due_at, version) on app.major_incident to purpose_service
grant select (added_at, added_by_id, major_id, task_id, tenant_id) on app.major_incident_action to purpose_rights
grant select (added_at, added_by_id, major_id, task_id, tenant_id) on app.major_incident_action to purpose_service
grant select (tenant_id, version, workspace_id) on app.major_incident_duty to purpose_administration
grant select (tenant_id, version, workspace_id) on app.major_incident_duty to purpose_features
grant select (tenant_id, version, workspace_id) on app.major_incident_duty to purpose_fulfilment
grant select (tenant_id, version, workspace_id) on app.major_incident_duty to purpose_mail_opens
grant select (tenant_id, version, workspace_id) on app.major_incident_duty to purpose_news
grant select (tenant_id, version, workspace_id) on app.major_incident_duty to purpose_rights
grant select (tenant_id, version, workspace_id) on app.major_incident_duty to purpose_security
grant select (tenant_id, version, workspace_id) on app.major_incident_duty to purpose_service
grant select (tenant_id, version, workspace_id) on app.major_incident_duty to purpose_upkeep
grant select (tenant_id, version, workspace_id) on app.major_incident_duty to purpose_usage_statistics
grant select (made_at, person_id, tenant_id, workspace_id) on app.major_incident_manager to purpose_rights
grant select (made_at, person_id, tenant_id, workspace_id) on app.major_incident_manager to purpose_service
grant select (causes, finished_at, finished_by_id, happened, impact, major_id, tenant_id, version, went_badly, went_well, written_at, written_by_id) on app.major_incident_review to purpose_rights
grant select (causes, finished_at, finished_by_id, happened, impact, major_id, tenant_id, version, went_badly, went_well, written_at, written_by_id) on app.major_incident_review to purpose_service
grant select (made_at, major_id, person_id, role, tenant_id) on app.major_incident_role to purpose_rights
grant select (made_at, major_id, person_id, role, tenant_id) on app.major_incident_role to purpose_service
grant select (effect, major_id, service_id, tenant_id) on app.major_incident_service to purpose_administration
grant select (effect, major_id, service_id, tenant_id) on app.major_incident_service to purpose_features
grant select (effect, major_id, service_id, tenant_id) on app.major_incident_service to purpose_fulfilment
grant select (effect, major_id, service_id, tenant_id) on app.major_incident_service to purpose_mail_opens
grant select (effect, major_id, service_id, tenant_id) on app.major_incident_service to purpose_news
grant select (effect, major_id, service_id, tenant_id) on app.major_incident_service to purpose_rights
grant select (effect, major_id, service_id, tenant_id) on app.major_incident_service to purpose_security
grant select (effect, major_id, service_id, tenant_id) on app.major_incident_service to purpose_service
grant select (effect, major_id, service_id, tenant_id) on app.major_incident_service to purpose_upkeep
grant select (effect, major_id, service_id, tenant_id) on app.major_incident_service to purpose_usage_statistics
grant select (by_id, headline, id, made_at, major_id, on_portal, on_status_page, on_ticket, phase, said, tenant_id) on app.major_incident_update to purpose_rights
grant select (by_id, headline, id, made_at, major_id, on_portal, on_status_page, on_ticket, phase, said, tenant_id) on app.major_incident_update to purpose_service
grant select (made_at, message_id, person_id, tenant_id) on app.mention to purpose_rights
grant select (made_at, message_id, person_id, tenant_id) on app.mention to purpose_service
grant select (made_at, message_id, person_id, tenant_id) on app.mention to purpose_upkeep
grant select (author_id, body_html, body_text, channel, id, kind, made_at, tenant_id, ticket_id, words) on app.message to purpose_rights
grant select (author_id, body_html, body_text, channel, id, kind, made_at, tenant_id, ticket_id, words) on app.message to purpose_service
grant select (at, class, is_on, number, person_id, tenant_id) on app.message_choice to purpose_administration
grant select (at, class, is_on, number, person_id, tenant_id) on app.message_choice to purpose_rights
grant select (at, class, is_on, number, person_id, tenant_id) on app.message_choice to purpose_service
grant select (at, basis, channel, class, id, news_id, person_id, template, tenant_id, unsubscribe, version, way) on app.message_log to purpose_administration
grant select (at, basis, channel, class, id, news_id, person_id, template, tenant_id, unsubscribe, version, way) on app.message_log to purpose_features
grant select (at, basis, channel, class, id, news_id, person_id, template, tenant_id, unsubscribe, version, way) on app.message_log to purpose_news
grant select (at, basis, channel, class, id, news_id, person_id, template, tenant_id, unsubscribe, version, way) on app.message_log to purpose_rights
grant select (at, basis, channel, class, id, news_id, person_id, template, tenant_id, unsubscribe, version, way) on app.message_log to purpose_security
grant select (at, basis, channel, class, id, news_id, person_id, template, tenant_id, unsubscribe, version, way) on app.message_log to purpose_service
grant select (at, basis, channel, class, id, news_id, person_id, template, tenant_id, unsubscribe, version, way) on app.message_log to purpose_upkeep
grant select (body, body_de, class, id, made_at, made_by, tenant_id, title, title_de) on app.news to purpose_administration
grant select (body, body_de, class, id, made_at, made_by, tenant_id, title, title_de) on app.news to purpose_features
grant select (body, body_de, class, id, made_at, made_by, tenant_id, title, title_de) on app.news to purpose_news
grant select (body, body_de, class, id, made_at, made_by, tenant_id, title, title_de) on app.news to purpose_rights
grant select (body, body_de, class, id, made_at, made_by, tenant_id, title, title_de) on app.news to purpose_service
grant select (next, tenant_id, type) on app.number_block to purpose_administration
grant select (next, tenant_id, type) on app.number_block to purpose_features
grant select (next, tenant_id, type) on app.number_block to purpose_fulfilment
grant select (next, tenant_id, type) on app.number_block to purpose_mail_opens
grant select (next, tenant_id, type) on app.number_block to purpose_news
grant select (next, tenant_id, type) on app.number_block to purpose_rights
grant select (next, tenant_id, type) on app.number_block to purpose_security
grant select (next, tenant_id, type) on app.number_block to purpose_service
grant select (next, tenant_id, type) on app.number_block to purpose_upkeep
grant select (next, tenant_id, type) on app.number_block to purpose_usage_statistics
grant select (current, id, prefix, since, tenant_id, type, workspace_id) on app.number_prefix to purpose_administration
grant select (current, id, prefix, since, tenant_id, type, workspace_id) on app.number_prefix to purpose_features
grant select (current, id, prefix, since, tenant_id, type, workspace_id) on app.number_prefix to purpose_fulfilment
grant select (current, id, prefix, since, tenant_id, type, workspace_id) on app.number_prefix to purpose_mail_opens
grant select (current, id, prefix, since, tenant_id, type, workspace_id) on app.number_prefix to purpose_news
grant select (current, id, prefix, since, tenant_id, type, workspace_id) on app.number_prefix to purpose_rights
grant select (current, id, prefix, since, tenant_id, type, workspace_id) on app.number_prefix to purpose_security
grant select (current, id, prefix, since, tenant_id, type, workspace_id) on app.number_prefix to purpose_service
grant select (current, id, prefix, since, tenant_id, type, workspace_id) on app.number_prefix to purpose_upkeep
grant select (current, id, prefix, since, tenant_id, type, workspace_id) on app.number_prefix to purpose_usage_statistics
grant select (digits, tenant_id, type, workspace_id) on app.number_width to purpose_administration
grant select (digits, tenant_id, type, workspace_id) on app.number_width to purpose_features
grant select (digits, tenant_id, type, workspace_id) on app.number_width to purpose_fulfilment
grant select (digits, tenant_id, type, workspace_id) on app.number_width to purpose_mail_opens
grant select (digits, tenant_id, type, workspace_id) on app.number_width to purpose_news
grant select (digits, tenant_id, type, workspace_id) on app.number_width to purpose_rights
grant select (digits, tenant_id, type, workspace_id) on app.number_width to purpose_security
grant select (digits, tenant_id, type, workspace_id) on app.number_width to purpose_service
grant select (digits, tenant_id, type, workspace_id) on app.number_width to purpose_upkeep
grant select (digits, tenant_id, type, workspace_id) on app.number_width to purpose_usage_statistics
grant select (abandoned_at, attempts, body_html, body_text, bounced_at, class, given_up_at, id, last_error, made_at, next_try_at, recipient, sent_at, subject, tenant_id, to_person_id, unsubscribe, workspace_id) on app.outbound_mail to purpose_administration
grant select (abandoned_at, attempts, body_html, body_text, bounced_at, class, given_up_at, id, last_error, made_at, next_try_at, recipient, sent_at, subject, tenant_id, to_person_id, unsubscribe, workspace_id) on app.outbound_mail to purpose_features
grant select (abandoned_at, attempts, body_html, body_text, bounced_at, class, given_up_at, id, last_error, made_at, next_try_at, recipient, sent_at, subject, tenant_id, to_person_id, unsubscribe, workspace_id) on app.outbound_mail to purpose_news
grant select (abandoned_at, attempts, body_html, body_text, bounced_at, class, given_up_at, id, made_at, next_try_at, recipient, sent_at, subject, tenant_id, to_person_id, workspace_id) on app.outbound_mail to purpose_rights
grant select (abandoned_at, attempts, body_html, body_text, bounced_at, class, given_up_at, id, last_error, made_at, next_try_at, recipient, sent_at, subject, tenant_id, to_person_id, unsubscribe, workspace_id) on app.outbound_mail to purpose_security
grant select (abandoned_at, attempts, body_html, body_text, bounced_at, class, given_up_at, id, last_error, made_at, next_try_at, recipient, sent_at, subject, tenant_id, to_person_id, unsubscribe, workspace_id) on app.outbound_mail to purpose_service
grant select (day, loads, page, tenant_id) on app.page_count to purpose_administration
grant select (day, loads, page, tenant_id) on app.page_count to purpose_features
grant select (day, loads, page, tenant_id) on app.page_count to purpose_fulfilment
grant select (day, loads, page, tenant_id) on app.page_count to purpose_mail_opens
grant select (day, loads, page, tenant_id) on app.page_count to purpose_news
grant select (day, loads, page, tenant_id) on app.page_count to purpose_rights
grant select (day, loads, page, tenant_id) on app.page_count to purpose_security
grant select (day, loads, page, tenant_id) on app.page_count to purpose_service
grant select (day, loads, page, tenant_id) on app.page_count to purpose_upkeep
grant select (day, loads, page, tenant_id) on app.page_count to purpose_usage_statistics
grant select (active, id, tenant_id) on app.person to candor_overseer
grant select (active, active_since, city, country, department_id, email, family_name, given_name, id, locale, location_id, made_at, manager_id, phone, postal_code, region, source, street, tenant_id, time_zone, updated_at, version, vip) on app.person to purpose_administration
grant select (active, email, id, locale, source, tenant_id, version) on app.person to purpose_features
grant select (city, country, id, postal_code, region, source, street, tenant_id, version) on app.person to purpose_fulfilment
grant select (active, email, id, locale, source, tenant_id, version) on app.person to purpose_news
grant select (active, active_since, city, country, department_id, email, family_name, given_name, id, locale, location_id, made_at, manager_id, phone, postal_code, region, source, street, tenant_id, time_zone, updated_at, version, vip) on app.person to purpose_rights
grant select (active, active_since, email, family_name, given_name, id, locale, source, tenant_id, time_zone, version) on app.person to purpose_security
grant select (active, active_since, city, country, department_id, email, family_name, given_name, id, locale, location_id, made_at, manager_id, phone, postal_code, region, source, street, tenant_id, time_zone, updated_at, version, vip) on app.person to purpose_service
grant select (level, person_id, skill_id, tenant_id) on app.person_skill to purpose_administration
grant select (level, person_id, skill_id, tenant_id) on app.person_skill to purpose_rights
grant select (level, person_id, skill_id, tenant_id) on app.person_skill to purpose_service
grant select (answer, asked_at, attempt, decision, key, place, task_id, tenant_id, ticket_id) on app.plan_step to purpose_administration
grant select (answer, asked_at, attempt, decision, key, place, task_id, tenant_id, ticket_id) on app.plan_step to purpose_features
grant select (answer, asked_at, attempt, decision, key, place, task_id, tenant_id, ticket_id) on app.plan_step to purpose_fulfilment
grant select (answer, asked_at, attempt, decision, key, place, task_id, tenant_id, ticket_id) on app.plan_step to purpose_mail_opens
grant select (answer, asked_at, attempt, decision, key, place, task_id, tenant_id, ticket_id) on app.plan_step to purpose_news
grant select (answer, asked_at, attempt, decision, key, place, task_id, tenant_id, ticket_id) on app.plan_step to purpose_rights
grant select (answer, asked_at, attempt, decision, key, place, task_id, tenant_id, ticket_id) on app.plan_step to purpose_security
grant select (answer, asked_at, attempt, decision, key, place, task_id, tenant_id, ticket_id) on app.plan_step to purpose_service
grant select (answer, asked_at, attempt, decision, key, place, task_id, tenant_id, ticket_id) on app.plan_step to purpose_upkeep
grant select (answer, asked_at, attempt, decision, key, place, task_id, tenant_id, ticket_id) on app.plan_step to purpose_usage_statistics
grant select (at, covered, number, people, series, tenant_id) on app.policy_activation to purpose_administration
grant select (at, covered, number, people, series, tenant_id) on app.policy_activation to purpose_features
grant select (at, covered, number, people, series, tenant_id) on app.policy_activation to purpose_fulfilment
grant select (at, covered, number, people, series, tenant_id) on app.policy_activation to purpose_mail_opens
grant select (at, covered, number, people, series, tenant_id) on app.policy_activation to purpose_news
grant select (at, covered, number, people, series, tenant_id) on app.policy_activation to purpose_rights
grant select (at, covered, number, people, series, tenant_id) on app.policy_activation to purpose_security
grant select (at, covered, number, people, series, tenant_id) on app.policy_activation to purpose_service
grant select (at, covered, number, people, series, tenant_id) on app.policy_activation to purpose_upkeep
grant select (at, covered, number, people, series, tenant_id) on app.policy_activation to purpose_usage_statistics
grant select (acknowledged, bounced, counted_at, covered, number, of_tenant, people, rest, seen, sent, series, tenant_id) on app.policy_coverage to purpose_administration
grant select (acknowledged, bounced, counted_at, covered, number, of_tenant, people, rest, seen, sent, series, tenant_id) on app.policy_coverage to purpose_features
grant select (acknowledged, bounced, counted_at, covered, number, of_tenant, people, rest, seen, sent, series, tenant_id) on app.policy_coverage to purpose_fulfilment
grant select (acknowledged, bounced, counted_at, covered, number, of_tenant, people, rest, seen, sent, series, tenant_id) on app.policy_coverage to purpose_mail_opens
grant select (acknowledged, bounced, counted_at, covered, number, of_tenant, people, rest, seen, sent, series, tenant_id) on app.policy_coverage to purpose_news
grant select (acknowledged, bounced, counted_at, covered, number, of_tenant, people, rest, seen, sent, series, tenant_id) on app.policy_coverage to purpose_rights
grant select (acknowledged, bounced, counted_at, covered, number, of_tenant, people, rest, seen, sent, series, tenant_id) on app.policy_coverage to purpose_security
grant select (acknowledged, bounced, counted_at, covered, number, of_tenant, people, rest, seen, sent, series, tenant_id) on app.policy_coverage to purpose_service
grant select (acknowledged, bounced, counted_at, covered, number, of_tenant, people, rest, seen, sent, series, tenant_id) on app.policy_coverage to purpose_upkeep
grant select (acknowledged, bounced, counted_at, covered, number, of_tenant, people, rest, seen, sent, series, tenant_id) on app.policy_coverage to purpose_usage_statistics
grant select (number, of_tenant, reason, series, signed_at, signed_by, tenant_id, uncovered) on app.policy_exception to purpose_administration
grant select (number, of_tenant, reason, series, signed_at, signed_by, tenant_id, uncovered) on app.policy_exception to purpose_rights
grant select (number, of_tenant, reason, series, signed_at, signed_by, tenant_id, uncovered) on app.policy_exception to purpose_service
grant select (settings, tenant_id, updated_at, updated_by, version) on app.policy_identity to purpose_administration
grant select (settings, tenant_id, updated_at, updated_by, version) on app.policy_identity to purpose_rights
grant select (settings, tenant_id, updated_at, updated_by, version) on app.policy_identity to purpose_service
grant select (acknowledged_at, bounced_at, letter_id, number, person_id, seen_at, sent_at, series, tasked_at, tenant_id, written_at) on app.policy_notice to purpose_administration
grant select (acknowledged_at, bounced_at, letter_id, number, person_id, seen_at, sent_at, series, tasked_at, tenant_id, written_at) on app.policy_notice to purpose_rights
grant select (acknowledged_at, bounced_at, letter_id, number, person_id, seen_at, sent_at, series, tasked_at, tenant_id, written_at) on app.policy_notice to purpose_service
grant select (assertion, failures, fault, held_at, ran_at, red_since, software, tenant_id) on app.policy_proof to purpose_administration
grant select (assertion, failures, fault, held_at, ran_at, red_since, software, tenant_id) on app.policy_proof to purpose_features
grant select (assertion, failures, fault, held_at, ran_at, red_since, software, tenant_id) on app.policy_proof to purpose_fulfilment
grant select (assertion, failures, fault, held_at, ran_at, red_since, software, tenant_id) on app.policy_proof to purpose_mail_opens
grant select (assertion, failures, fault, held_at, ran_at, red_since, software, tenant_id) on app.policy_proof to purpose_news
grant select (assertion, failures, fault, held_at, ran_at, red_since, software, tenant_id) on app.policy_proof to purpose_rights
grant select (assertion, failures, fault, held_at, ran_at, red_since, software, tenant_id) on app.policy_proof to purpose_security
grant select (assertion, failures, fault, held_at, ran_at, red_since, software, tenant_id) on app.policy_proof to purpose_service
grant select (assertion, failures, fault, held_at, ran_at, red_since, software, tenant_id) on app.policy_proof to purpose_upkeep
grant select (assertion, failures, fault, held_at, ran_at, red_since, software, tenant_id) on app.policy_proof to purpose_usage_statistics
grant select (change, change_class, document, effective_at, hash, number, previous, published_at, published_by, series, tenant_id) on app.policy_version to purpose_administration
grant select (change, change_class, document, effective_at, hash, number, previous, published_at, published_by, series, tenant_id) on app.policy_version to purpose_rights
grant select (change, change_class, document, effective_at, hash, number, previous, published_at, published_by, series, tenant_id) on app.policy_version to purpose_service
grant select (ends_at, person_id, state, tenant_id, ticket_id) on app.presence to purpose_rights
grant select (ends_at, person_id, state, tenant_id, ticket_id) on app.presence to purpose_service
grant select (ends_at, person_id, tenant_id, ticket_id) on app.presence to purpose_upkeep
grant select (article_id, cause, fix, known_error_at, known_error_by, root_cause, tenant_id, ticket_id, updated_at, version, workaround) on app.problem to purpose_rights
grant select (article_id, cause, fix, known_error_at, known_error_by, root_cause, tenant_id, ticket_id, updated_at, version, workaround) on app.problem to purpose_service
grant select (announcement_id, resolved, tenant_id, ticket_id) on app.problem_announced to purpose_administration
grant select (announcement_id, resolved, tenant_id, ticket_id) on app.problem_announced to purpose_features
grant select (announcement_id, resolved, tenant_id, ticket_id) on app.problem_announced to purpose_fulfilment
grant select (announcement_id, resolved, tenant_id, ticket_id) on app.problem_announced to purpose_mail_opens
grant select (announcement_id, resolved, tenant_id, ticket_id) on app.problem_announced to purpose_news
grant select (announcement_id, resolved, tenant_id, ticket_id) on app.problem_announced to purpose_rights
grant select (announcement_id, resolved, tenant_id, ticket_id) on app.problem_announced to purpose_security
grant select (announcement_id, resolved, tenant_id, ticket_id) on app.problem_announced to purpose_service
grant select (announcement_id, resolved, tenant_id, ticket_id) on app.problem_announced to purpose_upkeep
grant select (announcement_id, resolved, tenant_id, ticket_id) on app.problem_announced to purpose_usage_statistics
grant select (id, kind, resolves, tenant_id, text_de, text_en, ticket_id, told_at, told_by) on app.problem_announcement to purpose_rights
grant select (id, kind, resolves, tenant_id, text_de, text_en, ticket_id, told_at, told_by) on app.problem_announcement to purpose_service
grant select (dismissed_at, dismissed_by, dismissed_size, id, made_at, problem_id, refreshed_at, tenant_id, workspace_id) on app.problem_candidate to purpose_rights
grant select (dismissed_at, dismissed_by, dismissed_size, id, made_at, problem_id, refreshed_at, tenant_id, workspace_id) on app.problem_candidate to purpose_service
grant select (candidate_id, tenant_id, ticket_id) on app.problem_candidate_ticket to purpose_administration
grant select (candidate_id, tenant_id, ticket_id) on app.problem_candidate_ticket to purpose_features
grant select (candidate_id, tenant_id, ticket_id) on app.problem_candidate_ticket to purpose_fulfilment
grant select (candidate_id, tenant_id, ticket_id) on app.problem_candidate_ticket to purpose_mail_opens
grant select (candidate_id, tenant_id, ticket_id) on app.problem_candidate_ticket to purpose_news
grant select (candidate_id, tenant_id, ticket_id) on app.problem_candidate_ticket to purpose_rights
grant select (candidate_id, tenant_id, ticket_id) on app.problem_candidate_ticket to purpose_security
grant select (candidate_id, tenant_id, ticket_id) on app.problem_candidate_ticket to purpose_service
grant select (candidate_id, tenant_id, ticket_id) on app.problem_candidate_ticket to purpose_upkeep
grant select (candidate_id, tenant_id, ticket_id) on app.problem_candidate_ticket to purpose_usage_statistics
grant select (active, key, name, position, tenant_id, updated_at, version) on app.problem_cause to purpose_administration
grant select (active, key, name, position, tenant_id, updated_at, version) on app.problem_cause to purpose_features
grant select (active, key, name, position, tenant_id, updated_at, version) on app.problem_cause to purpose_fulfilment
grant select (active, key, name, position, tenant_id, updated_at, version) on app.problem_cause to purpose_mail_opens
grant select (active, key, name, position, tenant_id, updated_at, version) on app.problem_cause to purpose_news
grant select (active, key, name, position, tenant_id, updated_at, version) on app.problem_cause to purpose_rights
grant select (active, key, name, position, tenant_id, updated_at, version) on app.problem_cause to purpose_security
grant select (active, key, name, position, tenant_id, updated_at, version) on app.problem_cause to purpose_service
grant select (active, key, name, position, tenant_id, updated_at, version) on app.problem_cause to purpose_upkeep
grant select (active, key, name, position, tenant_id, updated_at, version) on app.problem_cause to purpose_usage_statistics
grant select (at, id, made_at, made_by, said, tenant_id, ticket_id, version) on app.problem_moment to purpose_rights
grant select (at, id, made_at, made_by, said, tenant_id, ticket_id, version) on app.problem_moment to purpose_service
grant select (answer, step, tenant_id, ticket_id) on app.problem_why to purpose_rights
grant select (answer, step, tenant_id, ticket_id) on app.problem_why to purpose_service
grant select (person_id, read_at, tenant_id, ticket_id) on app.read_mark to purpose_rights
grant select (person_id, read_at, tenant_id, ticket_id) on app.read_mark to purpose_service
grant select (active, draft, id, key, made_at, popularity, published_version, service_id, tenant_id, updated_at, version, workspace_id) on app.request_type to purpose_administration
grant select (active, draft, id, key, made_at, popularity, published_version, service_id, tenant_id, updated_at, version, workspace_id) on app.request_type to purpose_features
grant select (active, draft, id, key, made_at, popularity, published_version, service_id, tenant_id, updated_at, version, workspace_id) on app.request_type to purpose_fulfilment
grant select (active, draft, id, key, made_at, popularity, published_version, service_id, tenant_id, updated_at, version, workspace_id) on app.request_type to purpose_mail_opens
grant select (active, draft, id, key, made_at, popularity, published_version, service_id, tenant_id, updated_at, version, workspace_id) on app.request_type to purpose_news
grant select (active, draft, id, key, made_at, popularity, published_version, service_id, tenant_id, updated_at, version, workspace_id) on app.request_type to purpose_rights
grant select (active, draft, id, key, made_at, popularity, published_version, service_id, tenant_id, updated_at, version, workspace_id) on app.request_type to purpose_security
grant select (active, draft, id, key, made_at, popularity, published_version, service_id, tenant_id, updated_at, version, workspace_id) on app.request_type to purpose_service
grant select (active, draft, id, key, made_at, popularity, published_version, service_id, tenant_id, updated_at, version, workspace_id) on app.request_type to purpose_upkeep
grant select (active, draft, id, key, made_at, popularity, published_version, service_id, tenant_id, updated_at, version, workspace_id) on app.request_type to purpose_usage_statistics
grant select (definition, number, published_at, published_by, request_type_id, tenant_id) on app.request_type_version to purpose_administration
grant select (definition, number, published_at, published_by, request_type_id, tenant_id) on app.request_type_version to purpose_rights
grant select (definition, number, published_at, published_by, request_type_id, tenant_id) on app.request_type_version to purpose_service
grant select (at, copy_id, entries, fingerprint, kind, tenant_id, ticket_id) on app.right_handed to purpose_administration
grant select (at, copy_id, entries, fingerprint, kind, tenant_id, ticket_id) on app.right_handed to purpose_rights
grant select (at, copy_id, entries, fingerprint, kind, tenant_id, ticket_id) on app.right_handed to purpose_service
grant select (made_at, request_type_id, right_key, tenant_id) on app.right_item to purpose_administration
grant select (made_at, request_type_id, right_key, tenant_id) on app.right_item to purpose_features
grant select (made_at, request_type_id, right_key, tenant_id) on app.right_item to purpose_fulfilment
grant select (made_at, request_type_id, right_key, tenant_id) on app.right_item to purpose_mail_opens
grant select (made_at, request_type_id, right_key, tenant_id) on app.right_item to purpose_news
grant select (made_at, request_type_id, right_key, tenant_id) on app.right_item to purpose_rights
grant select (made_at, request_type_id, right_key, tenant_id) on app.right_item to purpose_security
grant select (made_at, request_type_id, right_key, tenant_id) on app.right_item to purpose_service
grant select (made_at, request_type_id, right_key, tenant_id) on app.right_item to purpose_upkeep
grant select (made_at, request_type_id, right_key, tenant_id) on app.right_item to purpose_usage_statistics
grant select (at, by_id, letter_id, number, reason, step, tenant_id, ticket_id) on app.right_step to purpose_administration
grant select (at, by_id, letter_id, number, reason, step, tenant_id, ticket_id) on app.right_step to purpose_rights
grant select (at, by_id, letter_id, number, reason, step, tenant_id, ticket_id) on app.right_step to purpose_service
grant select (at, due_on, kind, tenant_id, ticket_id) on app.right_warning to purpose_administration
grant select (at, due_on, kind, tenant_id, ticket_id) on app.right_warning to purpose_features
grant select (at, due_on, kind, tenant_id, ticket_id) on app.right_warning to purpose_fulfilment
grant select (at, due_on, kind, tenant_id, ticket_id) on app.right_warning to purpose_mail_opens
grant select (at, due_on, kind, tenant_id, ticket_id) on app.right_warning to purpose_news
grant select (at, due_on, kind, tenant_id, ticket_id) on app.right_warning to purpose_rights
grant select (at, due_on, kind, tenant_id, ticket_id) on app.right_warning to purpose_security
grant select (at, due_on, kind, tenant_id, ticket_id) on app.right_warning to purpose_service
grant select (at, due_on, kind, tenant_id, ticket_id) on app.right_warning to purpose_upkeep
grant select (at, due_on, kind, tenant_id, ticket_id) on app.right_warning to purpose_usage_statistics
grant select (address, answered_by, at, number, reasons, set_by, tenant_id, warn_days) on app.rights_desk to purpose_administration
grant select (address, answered_by, at, number, reasons, set_by, tenant_id, warn_days) on app.rights_desk to purpose_rights
grant select (address, answered_by, at, number, reasons, set_by, tenant_id, warn_days) on app.rights_desk to purpose_service
grant select (at, country, jurisdiction, number, region, set_by, tenant_id, time_zone) on app.rights_place to purpose_administration
grant select (at, country, jurisdiction, number, region, set_by, tenant_id, time_zone) on app.rights_place to purpose_rights
grant select (at, country, jurisdiction, number, region, set_by, tenant_id, time_zone) on app.rights_place to purpose_service
grant select (granted_at, granted_by, id, person_id, role, tenant_id, workspace_id) on app.role_grant to purpose_administration
grant select (granted_at, granted_by, id, person_id, role, tenant_id, workspace_id) on app.role_grant to purpose_rights
grant select (granted_at, granted_by, id, person_id, role, tenant_id, workspace_id) on app.role_grant to purpose_security
grant select (granted_at, granted_by, id, person_id, role, tenant_id, workspace_id) on app.role_grant to purpose_service
grant select (columns, condition, group_by, id, look, name, owner_id, position, sort, team_id, tenant_id, updated_at, version, workspace_id) on app.saved_view to purpose_administration
grant select (columns, condition, group_by, id, look, name, owner_id, position, sort, team_id, tenant_id, updated_at, version, workspace_id) on app.saved_view to purpose_rights
grant select (columns, condition, group_by, id, look, name, owner_id, position, sort, team_id, tenant_id, updated_at, version, workspace_id) on app.saved_view to purpose_service
grant select (active, icon, id, key, made_at, name, position, summary, tenant_id, version, workspace_id) on app.service to purpose_administration
grant select (active, icon, id, key, made_at, name, position, summary, tenant_id, version, workspace_id) on app.service to purpose_features
grant select (active, icon, id, key, made_at, name, position, summary, tenant_id, version, workspace_id) on app.service to purpose_fulfilment
grant select (active, icon, id, key, made_at, name, position, summary, tenant_id, version, workspace_id) on app.service to purpose_mail_opens
grant select (active, icon, id, key, made_at, name, position, summary, tenant_id, version, workspace_id) on app.service to purpose_news
grant select (active, icon, id, key, made_at, name, position, summary, tenant_id, version, workspace_id) on app.service to purpose_rights
grant select (active, icon, id, key, made_at, name, position, summary, tenant_id, version, workspace_id) on app.service to purpose_security
grant select (active, icon, id, key, made_at, name, position, summary, tenant_id, version, workspace_id) on app.service to purpose_service
grant select (active, icon, id, key, made_at, name, position, summary, tenant_id, version, workspace_id) on app.service to purpose_upkeep
grant select (active, icon, id, key, made_at, name, position, summary, tenant_id, version, workspace_id) on app.service to purpose_usage_statistics
grant select (id, made_at, published_version, tenant_id, updated_at, version, workspace_id) on app.service_level to purpose_administration
grant select (id, made_at, published_version, tenant_id, updated_at, version, workspace_id) on app.service_level to purpose_features
grant select (id, made_at, published_version, tenant_id, updated_at, version, workspace_id) on app.service_level to purpose_fulfilment
grant select (id, made_at, published_version, tenant_id, updated_at, version, workspace_id) on app.service_level to purpose_mail_opens
grant select (id, made_at, published_version, tenant_id, updated_at, version, workspace_id) on app.service_level to purpose_news
grant select (id, made_at, published_version, tenant_id, updated_at, version, workspace_id) on app.service_level to purpose_rights
grant select (id, made_at, published_version, tenant_id, updated_at, version, workspace_id) on app.service_level to purpose_security
grant select (id, made_at, published_version, tenant_id, updated_at, version, workspace_id) on app.service_level to purpose_service
grant select (id, made_at, published_version, tenant_id, updated_at, version, workspace_id) on app.service_level to purpose_upkeep
grant select (id, made_at, published_version, tenant_id, updated_at, version, workspace_id) on app.service_level to purpose_usage_statistics
grant select (calendar_id, definition, level_id, number, published_at, published_by, tenant_id) on app.service_level_version to purpose_administration
grant select (calendar_id, definition, level_id, number, published_at, published_by, tenant_id) on app.service_level_version to purpose_rights
grant select (calendar_id, definition, level_id, number, published_at, published_by, tenant_id) on app.service_level_version to purpose_service
grant select (calendar_id, definition, level_id, number, published_at, published_by, tenant_id) on app.service_level_version to purpose_upkeep
grant select (absolute_end, browser, id, idle_end, made_at, network, person_id, proved_at, seen_at, tenant_id) on app.session to purpose_rights
grant select (absolute_end, browser, id, idle_end, made_at, network, person_id, proved_at, seen_at, tenant_id, token_sha256) on app.session to purpose_security
grant select (id, person_id, proved_at, tenant_id) on app.session to purpose_service
grant select (failures, subject_hash, tenant_id, window_start) on app.sign_in_throttle to purpose_security
grant select (asked_at, company, country, email, ends_at, family_name, founded, given_name, id, locale, plan, settled_at, slug, tenant_id, terms_version, token_sha256) on app.sign_up to purpose_rights
grant select (asked_at, company, country, email, ends_at, family_name, founded, given_name, id, locale, plan, settled_at, slug, tenant_id, terms_version, token_sha256) on app.sign_up to purpose_service
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.skill to purpose_administration
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.skill to purpose_features
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.skill to purpose_fulfilment
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.skill to purpose_mail_opens
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.skill to purpose_news
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.skill to purpose_rights
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.skill to purpose_security
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.skill to purpose_service
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.skill to purpose_upkeep
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.skill to purpose_usage_statistics
grant select (definition, id, tenant_id, type, updated_at, version, workspace_id) on app.state_machine to purpose_administration
grant select (definition, id, tenant_id, type, updated_at, version, workspace_id) on app.state_machine to purpose_features
grant select (definition, id, tenant_id, type, updated_at, version, workspace_id) on app.state_machine to purpose_fulfilment
grant select (definition, id, tenant_id, type, updated_at, version, workspace_id) on app.state_machine to purpose_mail_opens
grant select (definition, id, tenant_id, type, updated_at, version, workspace_id) on app.state_machine to purpose_news
grant select (definition, id, tenant_id, type, updated_at, version, workspace_id) on app.state_machine to purpose_rights
grant select (definition, id, tenant_id, type, updated_at, version, workspace_id) on app.state_machine to purpose_security
grant select (definition, id, tenant_id, type, updated_at, version, workspace_id) on app.state_machine to purpose_service
grant select (definition, id, tenant_id, type, updated_at, version, workspace_id) on app.state_machine to purpose_upkeep
grant select (definition, id, tenant_id, type, updated_at, version, workspace_id) on app.state_machine to purpose_usage_statistics
grant select (tenant_id, updated_at, version, visibility) on app.status_page to purpose_administration
grant select (tenant_id, updated_at, version, visibility) on app.status_page to purpose_features
grant select (tenant_id, updated_at, version, visibility) on app.status_page to purpose_fulfilment
grant select (tenant_id, updated_at, version, visibility) on app.status_page to purpose_mail_opens
grant select (tenant_id, updated_at, version, visibility) on app.status_page to purpose_news
grant select (tenant_id, updated_at, version, visibility) on app.status_page to purpose_rights
grant select (tenant_id, updated_at, version, visibility) on app.status_page to purpose_security
grant select (tenant_id, updated_at, version, visibility) on app.status_page to purpose_service
grant select (tenant_id, updated_at, version, visibility) on app.status_page to purpose_upkeep
grant select (tenant_id, updated_at, version, visibility) on app.status_page to purpose_usage_statistics
grant select (position, service_id, tenant_id) on app.status_page_service to purpose_administration
grant select (position, service_id, tenant_id) on app.status_page_service to purpose_features
grant select (position, service_id, tenant_id) on app.status_page_service to purpose_fulfilment
grant select (position, service_id, tenant_id) on app.status_page_service to purpose_mail_opens
grant select (position, service_id, tenant_id) on app.status_page_service to purpose_news
grant select (position, service_id, tenant_id) on app.status_page_service to purpose_rights
grant select (position, service_id, tenant_id) on app.status_page_service to purpose_security
grant select (position, service_id, tenant_id) on app.status_page_service to purpose_service
grant select (position, service_id, tenant_id) on app.status_page_service to purpose_upkeep
grant select (position, service_id, tenant_id) on app.status_page_service to purpose_usage_statistics
grant select (bytes, counted_at, tenant_id) on app.storage_apart to purpose_administration
grant select (bytes, counted_at, tenant_id) on app.storage_apart to purpose_features
grant select (bytes, counted_at, tenant_id) on app.storage_apart to purpose_fulfilment
grant select (bytes, counted_at, tenant_id) on app.storage_apart to purpose_mail_opens
grant select (bytes, counted_at, tenant_id) on app.storage_apart to purpose_news
grant select (bytes, counted_at, tenant_id) on app.storage_apart to purpose_rights
grant select (bytes, counted_at, tenant_id) on app.storage_apart to purpose_security
grant select (bytes, counted_at, tenant_id) on app.storage_apart to purpose_service
grant select (bytes, counted_at, tenant_id) on app.storage_apart to purpose_upkeep
grant select (bytes, counted_at, tenant_id) on app.storage_apart to purpose_usage_statistics
grant select (destroyed_at, made_at, subject_id, tenant_id, wrapped) on app.subject_key to purpose_administration
grant select (destroyed_at, made_at, subject_id, tenant_id, wrapped) on app.subject_key to purpose_rights
grant select (destroyed_at, made_at, subject_id, tenant_id, wrapped) on app.subject_key to purpose_security
grant select (destroyed_at, made_at, subject_id, tenant_id, wrapped) on app.subject_key to purpose_service
grant select (destroyed_at, made_at, subject_id, tenant_id, wrapped) on app.subject_key to purpose_upkeep
grant select (canceled_at, canceled_by, ends_at, freezes_at, next_period, next_plan, period, plan, started_at, state, tenant_id, version) on app.subscription to purpose_administration
grant select (canceled_at, canceled_by, ends_at, freezes_at, next_period, next_plan, period, plan, started_at, state, tenant_id, version) on app.subscription to purpose_rights
grant select (canceled_at, canceled_by, ends_at, freezes_at, next_period, next_plan, period, plan, started_at, state, tenant_id, version) on app.subscription to purpose_service
grant select (days, ends_at, sent_at, tenant_id) on app.subscription_notice to purpose_administration
grant select (days, ends_at, sent_at, tenant_id) on app.subscription_notice to purpose_features
grant select (days, ends_at, sent_at, tenant_id) on app.subscription_notice to purpose_fulfilment
grant select (days, ends_at, sent_at, tenant_id) on app.subscription_notice to purpose_mail_opens
grant select (days, ends_at, sent_at, tenant_id) on app.subscription_notice to purpose_news
grant select (days, ends_at, sent_at, tenant_id) on app.subscription_notice to purpose_rights
grant select (days, ends_at, sent_at, tenant_id) on app.subscription_notice to purpose_security
grant select (days, ends_at, sent_at, tenant_id) on app.subscription_notice to purpose_service
grant select (days, ends_at, sent_at, tenant_id) on app.subscription_notice to purpose_upkeep
grant select (days, ends_at, sent_at, tenant_id) on app.subscription_notice to purpose_usage_statistics
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.team to purpose_administration
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.team to purpose_features
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.team to purpose_fulfilment
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.team to purpose_mail_opens
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.team to purpose_news
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.team to purpose_rights
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.team to purpose_security
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.team to purpose_service
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.team to purpose_upkeep
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.team to purpose_usage_statistics
grant select (person_id, team_id, tenant_id) on app.team_member to purpose_administration
grant select (person_id, team_id, tenant_id) on app.team_member to purpose_rights
grant select (person_id, team_id, tenant_id) on app.team_member to purpose_security
grant select (person_id, team_id, tenant_id) on app.team_member to purpose_service
grant select (assignee_id, channel, closed_at, description_html, description_text, digits, due_at, external_ref, fields, follow_up_at, hold_reason, hops, id, impact, last_agent_reply_at, last_requester_reply_at, made_at, major, merged_into_id, number, open, opened_by_id, parent_id, prefix, priority, priority_override_reason, reopens, request_type_id, request_type_version, requester_id, resolution_code, resolution_notes, resolved_at, sort_position, state, team_id, tenant_id, title, type, updated_at, urgency, version, waiting_on, waiting_since, words, workspace_id) on app.ticket to purpose_rights
grant select (assignee_id, channel, closed_at, description_html, description_text, digits, due_at, external_ref, fields, follow_up_at, hold_reason, hops, id, impact, last_agent_reply_at, last_requester_reply_at, made_at, major, merged_into_id, number, open, opened_by_id, parent_id, prefix, priority, priority_override_reason, reopens, request_type_id, request_type_version, requester_id, resolution_code, resolution_notes, resolved_at, sort_position, state, team_id, tenant_id, title, type, updated_at, urgency, version, waiting_on, waiting_since, words, workspace_id) on app.ticket to purpose_service
grant select (cycle, due_at, is_next, kept_at, level_id, level_number, next_at, state, tenant_id, ticket_id) on app.ticket_clock to purpose_administration
grant select (cycle, due_at, is_next, kept_at, level_id, level_number, next_at, state, tenant_id, ticket_id) on app.ticket_clock to purpose_features
grant select (cycle, due_at, is_next, kept_at, level_id, level_number, next_at, state, tenant_id, ticket_id) on app.ticket_clock to purpose_fulfilment
grant select (cycle, due_at, is_next, kept_at, level_id, level_number, next_at, state, tenant_id, ticket_id) on app.ticket_clock to purpose_mail_opens
grant select (cycle, due_at, is_next, kept_at, level_id, level_number, next_at, state, tenant_id, ticket_id) on app.ticket_clock to purpose_news
grant select (cycle, due_at, is_next, kept_at, level_id, level_number, next_at, state, tenant_id, ticket_id) on app.ticket_clock to purpose_rights
grant select (cycle, due_at, is_next, kept_at, level_id, level_number, next_at, state, tenant_id, ticket_id) on app.ticket_clock to purpose_security
grant select (cycle, due_at, is_next, kept_at, level_id, level_number, next_at, state, tenant_id, ticket_id) on app.ticket_clock to purpose_service
grant select (cycle, due_at, is_next, kept_at, level_id, level_number, next_at, state, tenant_id, ticket_id) on app.ticket_clock to purpose_upkeep
grant select (cycle, due_at, is_next, kept_at, level_id, level_number, next_at, state, tenant_id, ticket_id) on app.ticket_clock to purpose_usage_statistics
grant select (from_id, kind, made_at, made_by, tenant_id, to_id) on app.ticket_link to purpose_rights
grant select (from_id, kind, made_at, made_by, tenant_id, to_id) on app.ticket_link to purpose_service
grant select (from_id, id, into_id, merged_at, merged_by, moved, tenant_id, undone_at) on app.ticket_merge to purpose_rights
grant select (from_id, id, into_id, merged_at, merged_by, moved, tenant_id, undone_at) on app.ticket_merge to purpose_service
grant select (tag, tenant_id, ticket_id) on app.ticket_tag to purpose_rights
grant select (tag, tenant_id, ticket_id) on app.ticket_tag to purpose_service
grant select (file_id, made_at, name, person_id, tenant_id) on app.upload to purpose_rights
grant select (file_id, made_at, name, person_id, tenant_id) on app.upload to purpose_service
grant select (file_id, made_at, person_id, tenant_id) on app.upload to purpose_upkeep
grant select (app_version, cls, fault, id, inp, lcp, minute, number, page, stack, tenant_id, ttfb) on app.usage_diagnostic to purpose_rights
grant select (app_version, cls, fault, id, inp, lcp, minute, number, page, stack, tenant_id, ttfb) on app.usage_diagnostic to purpose_usage_statistics
grant select (id, made_at, person_id, tenant_id) on app.usage_number to purpose_rights
grant select (made_at, person_id, tenant_id) on app.usage_number to purpose_upkeep
grant select (id, made_at, person_id, tenant_id) on app.usage_number to purpose_usage_statistics
grant select (day, page, people, seconds, tenant_id, visits) on app.usage_sum to purpose_administration
grant select (day, page, people, seconds, tenant_id, visits) on app.usage_sum to purpose_features
grant select (day, page, people, seconds, tenant_id, visits) on app.usage_sum to purpose_fulfilment
grant select (day, page, people, seconds, tenant_id, visits) on app.usage_sum to purpose_mail_opens
grant select (day, page, people, seconds, tenant_id, visits) on app.usage_sum to purpose_news
grant select (day, page, people, seconds, tenant_id, visits) on app.usage_sum to purpose_rights
grant select (day, page, people, seconds, tenant_id, visits) on app.usage_sum to purpose_security
grant select (day, page, people, seconds, tenant_id, visits) on app.usage_sum to purpose_service
grant select (day, page, people, seconds, tenant_id, visits) on app.usage_sum to purpose_upkeep
grant select (day, page, people, seconds, tenant_id, visits) on app.usage_sum to purpose_usage_statistics
grant select (begins, browser, id, minute, network, number, page, seconds, tenant_id) on app.usage_view to purpose_rights
grant select (begins, browser, id, minute, network, number, page, seconds, tenant_id) on app.usage_view to purpose_usage_statistics
grant select (list, made_at, person_id, shared, tenant_id, ticket_id) on app.watcher to purpose_rights
grant select (list, made_at, person_id, shared, tenant_id, ticket_id) on app.watcher to purpose_service
grant select (icon, id, key, made_at, matrix, name, noun, position, settings, tenant_id, version) on app.workspace to purpose_administration
grant select (icon, id, key, made_at, matrix, name, noun, position, settings, tenant_id, version) on app.workspace to purpose_features
grant select (icon, id, key, made_at, matrix, name, noun, position, settings, tenant_id, version) on app.workspace to purpose_fulfilment
grant select (icon, id, key, made_at, matrix, name, noun, position, settings, tenant_id, version) on app.workspace to purpose_mail_opens
grant select (icon, id, key, made_at, matrix, name, noun, position, settings, tenant_id, version) on app.workspace to purpose_news
grant select (icon, id, key, made_at, matrix, name, noun, position, settings, tenant_id, version) on app.workspace to purpose_rights
grant select (icon, id, key, made_at, matrix, name, noun, position, settings, tenant_id, version) on app.workspace to purpose_security
grant select (icon, id, key, made_at, matrix, name, noun, position, settings, tenant_id, version) on app.workspace to purpose_service
grant select (icon, id, key, made_at, matrix, name, noun, position, settings, tenant_id, version) on app.workspace to purpose_upkeep
grant select (icon, id, key, made_at, matrix, name, noun, position, settings, tenant_id, version) on app.workspace to purpose_usage_statistics

-- Rights on tables
grant delete, insert on app.absence to purpose_administration
grant delete, insert on app.absence to purpose_rights
grant delete, insert on app.absence to purpose_service
grant delete, insert, update on app.agent_work to purpose_administration
grant delete, insert, update on app.agent_work to purpose_rights
grant delete, insert, update on app.agent_work to purpose_service
grant delete, insert, update on app.api_token to purpose_rights
grant delete, insert, update on app.api_token to purpose_security
grant insert, update on app.approval to purpose_rights
grant insert, update on app.approval to purpose_service
grant delete, insert on app.approval_link to purpose_rights
grant delete, insert on app.approval_link to purpose_service
grant delete, insert on app.approval_stand_in to purpose_rights
grant delete, insert on app.approval_stand_in to purpose_service
grant insert, update on app.approval_step to purpose_administration
grant insert, update on app.approval_step to purpose_fulfilment
grant insert, update on app.approval_step to purpose_rights
grant insert, update on app.approval_step to purpose_security
grant insert, update on app.approval_step to purpose_service
grant insert, update on app.approval_step to purpose_upkeep
grant insert on app.approval_voice to purpose_rights
grant insert on app.approval_voice to purpose_service
grant insert, update on app.approval_vote to purpose_rights
grant insert, update on app.approval_vote to purpose_service
grant select on app.article to candor_overseer
grant insert, update on app.article to purpose_rights
grant insert, update on app.article to purpose_service
grant insert on app.article_audience to purpose_administration
grant insert on app.article_audience to purpose_fulfilment
grant insert on app.article_audience to purpose_rights
grant insert on app.article_audience to purpose_security
grant insert on app.article_audience to purpose_service
grant insert on app.article_audience to purpose_upkeep
grant insert, update on app.article_category to purpose_administration
grant insert, update on app.article_category to purpose_fulfilment
grant insert, update on app.article_category to purpose_rights
grant insert, update on app.article_category to purpose_security
grant insert, update on app.article_category to purpose_service
grant insert, update on app.article_category to purpose_upkeep
grant delete, insert, update on app.article_feedback to purpose_rights
grant delete, insert, update on app.article_feedback to purpose_service
grant insert on app.article_file to purpose_rights
grant insert on app.article_file to purpose_service
grant insert, update on app.article_issue to purpose_administration
grant insert, update on app.article_issue to purpose_fulfilment
grant insert, update on app.article_issue to purpose_rights
grant insert, update on app.article_issue to purpose_security
grant insert, update on app.article_issue to purpose_service
grant insert, update on app.article_issue to purpose_upkeep
grant insert, update on app.article_source to purpose_administration
grant insert, update on app.article_source to purpose_fulfilment
grant insert, update on app.article_source to purpose_rights
grant insert, update on app.article_source to purpose_security
grant insert, update on app.article_source to purpose_service
grant insert, update on app.article_source to purpose_upkeep
grant insert, update on app.article_template to purpose_administration
grant insert, update on app.article_template to purpose_fulfilment
grant insert, update on app.article_template to purpose_rights
grant insert, update on app.article_template to purpose_security
grant insert, update on app.article_template to purpose_service
grant insert, update on app.article_template to purpose_upkeep
grant select on app.article_text to candor_overseer
grant insert, update on app.article_text to purpose_rights
grant insert, update on app.article_text to purpose_service
grant insert on app.article_ticket to purpose_rights
grant insert on app.article_ticket to purpose_service
grant delete, insert, update on app.article_use to purpose_administration
grant delete, insert, update on app.article_use to purpose_fulfilment
grant delete, insert, update on app.article_use to purpose_rights
grant delete, insert, update on app.article_use to purpose_security
grant delete, insert, update on app.article_use to purpose_service
grant delete, insert, update on app.article_use to purpose_upkeep
grant select on app.article_version to candor_overseer
grant insert on app.article_version to purpose_rights
grant insert on app.article_version to purpose_service
grant delete, insert, update on app.article_voice to purpose_administration
grant delete, insert, update on app.article_voice to purpose_fulfilment
grant delete, insert, update on app.article_voice to purpose_rights
grant delete, insert, update on app.article_voice to purpose_security
grant delete, insert, update on app.article_voice to purpose_service
grant delete, insert, update on app.article_voice to purpose_upkeep
grant select on app.article_words to candor_overseer
grant insert, update on app.article_words to purpose_administration
grant insert, update on app.article_words to purpose_fulfilment
grant insert, update on app.article_words to purpose_rights
grant insert, update on app.article_words to purpose_security
grant insert, update on app.article_words to purpose_service
grant insert, update on app.article_words to purpose_upkeep
grant delete, insert on app.article_writer to purpose_administration
grant delete, insert on app.article_writer to purpose_fulfilment
grant delete, insert on app.article_writer to purpose_rights
grant delete, insert on app.article_writer to purpose_security
grant delete, insert on app.article_writer to purpose_service
grant delete, insert on app.article_writer to purpose_upkeep
grant delete, insert, update on app.ask_help to purpose_administration
grant delete, insert, update on app.ask_help to purpose_fulfilment
grant delete, insert, update on app.ask_help to purpose_rights
grant delete, insert, update on app.ask_help to purpose_security
grant delete, insert, update on app.ask_help to purpose_service
grant delete, insert, update on app.ask_help to purpose_upkeep
grant insert, update on app.assignment_book to purpose_administration
grant insert, update on app.assignment_book to purpose_fulfilment
grant insert, update on app.assignment_book to purpose_rights
grant insert, update on app.assignment_book to purpose_security
grant insert, update on app.assignment_book to purpose_service
grant insert, update on app.assignment_book to purpose_upkeep
grant delete, insert, update on app.assignment_turn to purpose_administration
grant delete, insert, update on app.assignment_turn to purpose_rights
grant delete, insert, update on app.assignment_turn to purpose_service
grant insert on app.assignment_version to purpose_administration
grant insert on app.assignment_version to purpose_rights
grant insert on app.assignment_version to purpose_service
grant delete, insert, update on app.attachment to purpose_rights
grant delete, insert, update on app.attachment to purpose_service
grant delete, insert, update on app.branding to purpose_administration
grant delete, insert, update on app.branding to purpose_fulfilment
grant delete, insert, update on app.branding to purpose_rights
grant delete, insert, update on app.branding to purpose_security
grant delete, insert, update on app.branding to purpose_service
grant delete, insert, update on app.branding to purpose_upkeep
grant insert, update on app.breach_explanation to purpose_administration
grant insert, update on app.breach_explanation to purpose_rights
grant insert, update on app.breach_explanation to purpose_service
grant insert, update on app.breach_explanation to purpose_upkeep
grant insert, update on app.breach_reason to purpose_administration
grant insert, update on app.breach_reason to purpose_fulfilment
grant insert, update on app.breach_reason to purpose_rights
grant insert, update on app.breach_reason to purpose_security
grant insert, update on app.breach_reason to purpose_service
grant insert, update on app.breach_reason to purpose_upkeep
grant delete, insert, update on app.bulk_edit to purpose_rights
grant delete, insert, update on app.bulk_edit to purpose_service
grant delete, insert, update on app.bulk_edit to purpose_upkeep
grant insert, update on app.business_calendar to purpose_administration
grant insert, update on app.business_calendar to purpose_fulfilment
grant insert, update on app.business_calendar to purpose_rights
grant insert, update on app.business_calendar to purpose_security
grant insert, update on app.business_calendar to purpose_service
grant insert, update on app.business_calendar to purpose_upkeep
grant insert on app.business_calendar_version to purpose_administration
grant insert on app.business_calendar_version to purpose_rights
grant insert on app.business_calendar_version to purpose_service
grant insert on app.business_calendar_version to purpose_upkeep
grant delete, insert, update on app.canned_response to purpose_administration
grant delete, insert, update on app.canned_response to purpose_rights
grant delete, insert, update on app.canned_response to purpose_service
grant select on app.category_choice to candor_overseer
grant insert on app.category_choice to purpose_administration
grant insert on app.category_choice to purpose_rights
grant insert on app.category_choice to purpose_service
grant insert on app.category_choice to purpose_usage_statistics
grant select on app.change to candor_overseer
grant insert, update on app.change to purpose_administration
grant insert, update on app.change to purpose_fulfilment
grant insert, update on app.change to purpose_rights
grant insert, update on app.change to purpose_security
grant insert, update on app.change to purpose_service
grant insert, update on app.change to purpose_upkeep
grant delete, insert, update on app.change_agenda to purpose_administration
grant delete, insert, update on app.change_agenda to purpose_fulfilment
grant delete, insert, update on app.change_agenda to purpose_rights
grant delete, insert, update on app.change_agenda to purpose_security
grant delete, insert, update on app.change_agenda to purpose_service
grant delete, insert, update on app.change_agenda to purpose_upkeep
grant insert, update on app.change_board to purpose_administration
grant insert, update on app.change_board to purpose_fulfilment
grant insert, update on app.change_board to purpose_rights
grant insert, update on app.change_board to purpose_security
grant insert, update on app.change_board to purpose_service
grant insert, update on app.change_board to purpose_upkeep
grant delete, insert on app.change_board_member to purpose_administration
grant delete, insert on app.change_board_member to purpose_rights
grant delete, insert on app.change_board_member to purpose_service
grant delete, insert on app.change_board_member to purpose_upkeep
grant delete, insert on app.change_feed to purpose_rights
grant delete, insert on app.change_feed to purpose_service
grant delete, insert, update on app.change_meeting to purpose_administration
grant delete, insert, update on app.change_meeting to purpose_fulfilment
grant delete, insert, update on app.change_meeting to purpose_rights
grant delete, insert, update on app.change_meeting to purpose_security
grant delete, insert, update on app.change_meeting to purpose_service
grant delete, insert, update on app.change_meeting to purpose_upkeep
grant insert on app.change_minutes_addition to purpose_rights
grant insert on app.change_minutes_addition to purpose_service
grant insert, update on app.change_model to purpose_administration
grant insert, update on app.change_model to purpose_fulfilment
grant insert, update on app.change_model to purpose_rights
grant insert, update on app.change_model to purpose_security
grant insert, update on app.change_model to purpose_service
grant insert, update on app.change_model to purpose_upkeep
grant insert on app.change_model_version to purpose_administration
grant insert on app.change_model_version to purpose_rights
grant insert on app.change_model_version to purpose_service
grant insert on app.change_model_version to purpose_upkeep
grant insert, update on app.change_period to purpose_administration
grant insert, update on app.change_period to purpose_fulfilment
grant insert, update on app.change_period to purpose_rights
grant insert, update on app.change_period to purpose_security
grant insert, update on app.change_period to purpose_service
grant insert, update on app.change_period to purpose_upkeep
grant select on app.change_touch to candor_overseer
grant delete, insert, update on app.change_touch to purpose_administration
grant delete, insert, update on app.change_touch to purpose_fulfilment
grant delete, insert, update on app.change_touch to purpose_rights
grant delete, insert, update on app.change_touch to purpose_security
grant delete, insert, update on app.change_touch to purpose_service
grant delete, insert, update on app.change_touch to purpose_upkeep
grant insert on app.clock_mark to purpose_administration
grant insert on app.clock_mark to purpose_fulfilment
grant insert on app.clock_mark to purpose_rights
grant insert on app.clock_mark to purpose_security
grant insert on app.clock_mark to purpose_service
grant insert on app.clock_mark to purpose_upkeep
grant insert, update on app.confidential_case to purpose_service
grant insert, update on app.confidential_case_class to purpose_administration
grant insert, update on app.confidential_case_class to purpose_fulfilment
grant insert, update on app.confidential_case_class to purpose_rights
grant insert, update on app.confidential_case_class to purpose_security
grant insert, update on app.confidential_case_class to purpose_service
grant insert, update on app.confidential_case_class to purpose_upkeep
grant select on app.confidential_case_file to candor_overseer
grant insert, update on app.confidential_case_file to purpose_service
grant select on app.confidential_case_grant to candor_overseer
grant insert, update on app.confidential_case_grant to purpose_service
grant insert, update on app.confidential_case_message to purpose_service
grant insert on app.confidential_case_read to purpose_service
grant select on app.confidential_case_subject to candor_overseer
grant delete, insert on app.confidential_case_subject to purpose_service
grant delete, insert, update on app.confidential_case_team to purpose_service
grant delete, insert on app.confidential_case_unhandled to purpose_administration
grant delete, insert on app.confidential_case_unhandled to purpose_fulfilment
grant delete, insert on app.confidential_case_unhandled to purpose_rights
grant delete, insert on app.confidential_case_unhandled to purpose_security
grant delete, insert on app.confidential_case_unhandled to purpose_service
grant delete, insert on app.confidential_case_unhandled to purpose_upkeep
grant insert, update on app.confidential_glass_ask to purpose_service
grant insert, update on app.confidential_group to purpose_administration
grant insert, update on app.confidential_group to purpose_fulfilment
grant insert, update on app.confidential_group to purpose_rights
grant insert, update on app.confidential_group to purpose_security
grant insert, update on app.confidential_group to purpose_service
grant insert, update on app.confidential_group to purpose_upkeep
grant select on app.confidential_group_member to candor_overseer
grant delete, insert on app.confidential_group_member to purpose_service
grant insert, update on app.confidential_report to purpose_administration
grant insert, update on app.confidential_report to purpose_fulfilment
grant insert, update on app.confidential_report to purpose_rights
grant insert, update on app.confidential_report to purpose_security
grant insert, update on app.confidential_report to purpose_service
grant insert, update on app.confidential_report to purpose_upkeep
grant insert, update on app.confidential_seal_grant to purpose_service
grant insert, update on app.confidential_seal_question to purpose_service
grant insert on app.confidential_seal_read to purpose_service
grant insert, update on app.confidential_sealed_field to purpose_service
grant insert on app.confidential_sealed_value to purpose_service
grant insert, update on app.confidential_setting to purpose_administration
grant insert, update on app.confidential_setting to purpose_fulfilment
grant insert, update on app.confidential_setting to purpose_rights
grant insert, update on app.confidential_setting to purpose_security
grant insert, update on app.confidential_setting to purpose_service
grant insert, update on app.confidential_setting to purpose_upkeep
grant insert on app.consent_event to purpose_administration
grant insert on app.consent_event to purpose_features
grant insert on app.consent_event to purpose_mail_opens
grant insert on app.consent_event to purpose_news
grant insert on app.consent_event to purpose_rights
grant insert on app.consent_event to purpose_service
grant insert on app.consent_event to purpose_usage_statistics
grant insert on app.consent_notice to purpose_administration
grant insert on app.consent_notice to purpose_fulfilment
grant insert on app.consent_notice to purpose_rights
grant insert on app.consent_notice to purpose_security
grant insert on app.consent_notice to purpose_service
grant insert on app.consent_notice to purpose_upkeep
grant select on app.contract to candor_overseer
grant insert on app.contract to purpose_administration
grant insert on app.contract to purpose_rights
grant insert on app.contract to purpose_service
grant insert on app.contract_text to purpose_administration
grant insert on app.contract_text to purpose_fulfilment
grant insert on app.contract_text to purpose_rights
grant insert on app.contract_text to purpose_security
grant insert on app.contract_text to purpose_service
grant insert on app.contract_text to purpose_upkeep
grant insert on app.control_attestation to purpose_administration
grant insert on app.control_attestation to purpose_rights
grant insert on app.control_attestation to purpose_service
grant insert, update on app.control_check to purpose_administration
grant insert, update on app.control_check to purpose_fulfilment
grant insert, update on app.control_check to purpose_rights
grant insert, update on app.control_check to purpose_security
grant insert, update on app.control_check to purpose_service
grant insert, update on app.control_check to purpose_upkeep
grant delete, insert, update on app.control_day to purpose_administration
grant delete, insert, update on app.control_day to purpose_fulfilment
grant delete, insert, update on app.control_day to purpose_rights
grant delete, insert, update on app.control_day to purpose_security
grant delete, insert, update on app.control_day to purpose_service
grant delete, insert, update on app.control_day to purpose_upkeep
grant delete, insert, update on app.cost_centre to purpose_administration
grant delete, insert, update on app.cost_centre to purpose_fulfilment
grant delete, insert, update on app.cost_centre to purpose_rights
grant delete, insert, update on app.cost_centre to purpose_security
grant delete, insert, update on app.cost_centre to purpose_service
grant delete, insert, update on app.cost_centre to purpose_upkeep
grant delete, insert on app.cost_centre_department to purpose_administration
grant delete, insert on app.cost_centre_department to purpose_fulfilment
grant delete, insert on app.cost_centre_department to purpose_rights
grant delete, insert on app.cost_centre_department to purpose_security
grant delete, insert on app.cost_centre_department to purpose_service
grant delete, insert on app.cost_centre_department to purpose_upkeep
grant select on app.credential to candor_overseer
grant delete, insert, update on app.credential to purpose_administration
grant delete, insert, update on app.credential to purpose_rights
grant delete, insert, update on app.credential to purpose_security
grant insert, update on app.data_copy to purpose_rights
grant insert, update on app.data_copy to purpose_service
grant insert, update on app.data_review to purpose_rights
grant insert, update on app.data_review to purpose_service
grant insert on app.deadline_rule to purpose_administration
grant insert on app.deadline_rule to purpose_rights
grant insert on app.deadline_rule to purpose_service
grant delete, insert, update on app.department to purpose_administration
grant delete, insert, update on app.department to purpose_fulfilment
grant delete, insert, update on app.department to purpose_rights
grant delete, insert, update on app.department to purpose_security
grant delete, insert, update on app.department to purpose_service
grant delete, insert, update on app.department to purpose_upkeep
grant insert on app.device_permission_event to purpose_administration
grant insert on app.device_permission_event to purpose_rights
grant insert on app.device_permission_event to purpose_service
grant delete, insert, update on app.draft to purpose_rights
grant delete, insert, update on app.draft to purpose_service
grant delete, insert, update on app.draft to purpose_upkeep
grant select on app.event to candor_overseer
grant insert on app.event to purpose_administration
grant insert on app.event to purpose_rights
grant insert on app.event to purpose_security
grant insert on app.event to purpose_service
grant insert on app.event to purpose_upkeep
grant select on app.event_cursor to candor_overseer
grant delete, insert, update on app.event_cursor to purpose_administration
grant delete, insert, update on app.event_cursor to purpose_fulfilment
grant delete, insert, update on app.event_cursor to purpose_rights
grant delete, insert, update on app.event_cursor to purpose_security
grant delete, insert, update on app.event_cursor to purpose_service
grant delete, insert, update on app.event_cursor to purpose_upkeep
grant insert on app.event_payload to purpose_administration
grant insert on app.event_payload to purpose_rights
grant insert on app.event_payload to purpose_security
grant insert on app.event_payload to purpose_service
grant insert on app.event_payload to purpose_upkeep
grant insert on app.event_seal to purpose_administration
grant insert on app.event_seal to purpose_fulfilment
grant insert on app.event_seal to purpose_rights
grant insert on app.event_seal to purpose_security
grant insert on app.event_seal to purpose_service
grant insert on app.event_seal to purpose_upkeep
grant select on app.file to candor_overseer
grant delete, insert, update on app.file to purpose_administration
grant delete, insert, update on app.file to purpose_rights
grant delete, insert, update on app.file to purpose_service
grant insert on app.first_contact to purpose_administration
grant insert on app.first_contact to purpose_rights
grant insert on app.first_contact to purpose_service
grant delete, insert, update on app.idempotency to purpose_administration
grant delete, insert, update on app.idempotency to purpose_rights
grant delete, insert, update on app.idempotency to purpose_security
grant delete, insert, update on app.idempotency to purpose_service
grant delete, insert, update on app.idempotency to purpose_upkeep
grant delete, insert, update on app.import_origin to purpose_administration
grant delete, insert, update on app.import_origin to purpose_fulfilment
grant delete, insert, update on app.import_origin to purpose_rights
grant delete, insert, update on app.import_origin to purpose_security
grant delete, insert, update on app.import_origin to purpose_service
grant delete, insert, update on app.import_origin to purpose_upkeep
grant delete, insert, update on app.import_run to purpose_administration
grant delete, insert, update on app.import_run to purpose_rights
grant delete, insert, update on app.import_run to purpose_service
grant insert, update on app.instruction to purpose_administration
grant insert, update on app.instruction to purpose_fulfilment
grant insert, update on app.instruction to purpose_rights
grant insert, update on app.instruction to purpose_security
grant insert, update on app.instruction to purpose_service
grant insert, update on app.instruction to purpose_upkeep
grant delete, insert, update on app.kept_mail to purpose_administration
grant delete, insert, update on app.kept_mail to purpose_rights
grant delete, insert, update on app.kept_mail to purpose_service
grant delete, insert, update on app.key_setting to purpose_administration
grant delete, insert, update on app.key_setting to purpose_rights
grant delete, insert, update on app.key_setting to purpose_security
grant delete, insert, update on app.key_setting to purpose_service
grant insert, update on app.knowledge_rules to purpose_administration
grant insert, update on app.knowledge_rules to purpose_fulfilment
grant insert, update on app.knowledge_rules to purpose_rights
grant insert, update on app.knowledge_rules to purpose_security
grant insert, update on app.knowledge_rules to purpose_service
grant insert, update on app.knowledge_rules to purpose_upkeep
grant select on app.knowledge_site to candor_overseer
grant insert, update on app.knowledge_site to purpose_administration
grant insert, update on app.knowledge_site to purpose_fulfilment
grant insert, update on app.knowledge_site to purpose_rights
grant insert, update on app.knowledge_site to purpose_security
grant insert, update on app.knowledge_site to purpose_service
grant insert, update on app.knowledge_site to purpose_upkeep
grant delete, insert, update on app.link_token to purpose_administration
grant delete, insert, update on app.link_token to purpose_rights
grant delete, insert, update on app.link_token to purpose_security
grant delete, insert, update on app.location to purpose_administration
grant delete, insert, update on app.location to purpose_fulfilment
grant delete, insert, update on app.location to purpose_rights
grant delete, insert, update on app.location to purpose_security
grant delete, insert, update on app.location to purpose_service
grant delete, insert, update on app.location to purpose_upkeep
grant insert, update on app.log_check to purpose_administration
grant insert, update on app.log_check to purpose_rights
grant insert, update on app.macro to purpose_administration
grant insert, update on app.macro to purpose_fulfilment
grant insert, update on app.macro to purpose_rights
grant insert, update on app.macro to purpose_security
grant insert, update on app.macro to purpose_service
grant insert, update on app.macro to purpose_upkeep
grant delete, insert on app.mail_beacon to purpose_mail_opens
grant delete, insert on app.mail_beacon to purpose_rights
grant delete, insert on app.mail_beacon to purpose_upkeep
grant delete, insert on app.mail_open to purpose_mail_opens
grant delete, insert on app.mail_open to purpose_rights
grant delete, insert on app.mail_suppression to purpose_administration
grant delete, insert on app.mail_suppression to purpose_features
grant delete, insert on app.mail_suppression to purpose_news
grant delete, insert on app.mail_suppression to purpose_security
grant delete, insert on app.mail_suppression to purpose_service
grant insert, update on app.major_incident to purpose_rights
grant insert, update on app.major_incident to purpose_service
grant insert on app.major_incident_action to purpose_rights
grant insert on app.major_incident_action to purpose_service
grant insert, update on app.major_incident_duty to purpose_administration
grant insert, update on app.major_incident_duty to purpose_fulfilment
grant insert, update on app.major_incident_duty to purpose_rights
grant insert, update on app.major_incident_duty to purpose_security
grant insert, update on app.major_incident_duty to purpose_service
grant insert, update on app.major_incident_duty to purpose_upkeep
grant delete, insert on app.major_incident_manager to purpose_rights
grant delete, insert on app.major_incident_manager to purpose_service
grant insert, update on app.major_incident_review to purpose_rights
grant insert, update on app.major_incident_review to purpose_service
grant delete, insert, update on app.major_incident_role to purpose_rights
grant delete, insert, update on app.major_incident_role to purpose_service
grant delete, insert on app.major_incident_service to purpose_administration
grant delete, insert on app.major_incident_service to purpose_fulfilment
grant delete, insert on app.major_incident_service to purpose_rights
grant delete, insert on app.major_incident_service to purpose_security
grant delete, insert on app.major_incident_service to purpose_service
grant delete, insert on app.major_incident_service to purpose_upkeep
grant insert on app.major_incident_update to purpose_rights
grant insert on app.major_incident_update to purpose_service
grant delete, insert, update on app.mention to purpose_rights
grant delete, insert, update on app.mention to purpose_service
grant delete, insert, update on app.mention to purpose_upkeep
grant select on app.message to candor_overseer
grant delete, insert, update on app.message to purpose_rights
grant delete, insert, update on app.message to purpose_service
grant insert on app.message_choice to purpose_administration
grant insert on app.message_choice to purpose_rights
grant insert on app.message_choice to purpose_service
grant select on app.message_log to candor_overseer
grant delete, insert, update on app.message_log to purpose_administration
grant delete, insert, update on app.message_log to purpose_features
grant delete, insert, update on app.message_log to purpose_news
grant delete, insert, update on app.message_log to purpose_rights
grant delete, insert, update on app.message_log to purpose_security
grant delete, insert, update on app.message_log to purpose_service
grant delete, insert, update on app.message_log to purpose_upkeep
grant insert on app.news to purpose_administration
grant insert on app.news to purpose_features
grant insert on app.news to purpose_news
grant insert on app.news to purpose_rights
grant insert on app.news to purpose_service
grant delete, insert, update on app.number_block to purpose_administration
grant delete, insert, update on app.number_block to purpose_fulfilment
grant delete, insert, update on app.number_block to purpose_rights
grant delete, insert, update on app.number_block to purpose_security
grant delete, insert, update on app.number_block to purpose_service
grant delete, insert, update on app.number_block to purpose_upkeep
grant insert, update on app.number_prefix to purpose_administration
grant insert, update on app.number_prefix to purpose_fulfilment
grant insert, update on app.number_prefix to purpose_rights
grant insert, update on app.number_prefix to purpose_security
grant insert, update on app.number_prefix to purpose_service
grant insert, update on app.number_prefix to purpose_upkeep
grant delete, insert, update on app.number_width to purpose_administration
grant delete, insert, update on app.number_width to purpose_fulfilment
grant delete, insert, update on app.number_width to purpose_rights
grant delete, insert, update on app.number_width to purpose_security
grant delete, insert, update on app.number_width to purpose_service
grant delete, insert, update on app.number_width to purpose_upkeep
grant select on app.outbound_mail to candor_overseer
grant delete, insert, update on app.outbound_mail to purpose_administration
grant delete, insert, update on app.outbound_mail to purpose_features
grant delete, insert, update on app.outbound_mail to purpose_news
grant delete, insert, update on app.outbound_mail to purpose_rights
grant delete, insert, update on app.outbound_mail to purpose_security
grant delete, insert, update on app.outbound_mail to purpose_service
grant delete, insert, update on app.page_count to purpose_administration
grant delete, insert, update on app.page_count to purpose_fulfilment
grant delete, insert, update on app.page_count to purpose_rights
grant delete, insert, update on app.page_count to purpose_security
grant delete, insert, update on app.page_count to purpose_service
grant delete, insert, update on app.page_count to purpose_upkeep
grant delete, insert, update on app.person to purpose_administration
grant delete, insert, update on app.person to purpose_features
grant delete, insert, update on app.person to purpose_fulfilment
grant delete, insert, update on app.person to purpose_news
grant delete, insert, update on app.person to purpose_rights
grant delete, insert, update on app.person to purpose_security
grant delete, insert, update on app.person to purpose_service
grant delete, insert on app.person_skill to purpose_administration
grant delete, insert on app.person_skill to purpose_rights
grant delete, insert on app.person_skill to purpose_service
grant insert, update on app.plan_step to purpose_administration
grant insert, update on app.plan_step to purpose_fulfilment
grant insert, update on app.plan_step to purpose_rights
grant insert, update on app.plan_step to purpose_security
grant insert, update on app.plan_step to purpose_service
grant insert, update on app.plan_step to purpose_upkeep
grant select on app.policy_activation to candor_overseer
grant insert on app.policy_activation to purpose_administration
grant insert on app.policy_activation to purpose_fulfilment
grant insert on app.policy_activation to purpose_rights
grant insert on app.policy_activation to purpose_security
grant insert on app.policy_activation to purpose_service
grant insert on app.policy_activation to purpose_upkeep
grant insert, update on app.policy_coverage to purpose_administration
grant insert, update on app.policy_coverage to purpose_fulfilment
grant insert, update on app.policy_coverage to purpose_rights
grant insert, update on app.policy_coverage to purpose_security
grant insert, update on app.policy_coverage to purpose_service
grant insert, update on app.policy_coverage to purpose_upkeep
grant insert on app.policy_exception to purpose_administration
grant insert on app.policy_exception to purpose_rights
grant insert on app.policy_exception to purpose_service
grant insert, update on app.policy_identity to purpose_administration
grant insert, update on app.policy_identity to purpose_rights
grant insert, update on app.policy_identity to purpose_service
grant insert, update on app.policy_notice to purpose_administration
grant insert, update on app.policy_notice to purpose_rights
grant insert, update on app.policy_notice to purpose_service
grant insert, update on app.policy_proof to purpose_administration
grant insert, update on app.policy_proof to purpose_fulfilment
grant insert, update on app.policy_proof to purpose_rights
grant insert, update on app.policy_proof to purpose_security
grant insert, update on app.policy_proof to purpose_service
grant insert, update on app.policy_proof to purpose_upkeep
grant select on app.policy_version to candor_overseer
grant insert on app.policy_version to purpose_administration
grant insert on app.policy_version to purpose_rights
grant insert on app.policy_version to purpose_service
grant delete, insert, update on app.presence to purpose_rights
grant delete, insert, update on app.presence to purpose_service
grant delete, insert, update on app.presence to purpose_upkeep
grant insert, update on app.problem to purpose_rights
grant insert, update on app.problem to purpose_service
grant insert on app.problem_announced to purpose_administration
grant insert on app.problem_announced to purpose_fulfilment
grant insert on app.problem_announced to purpose_rights
grant insert on app.problem_announced to purpose_security
grant insert on app.problem_announced to purpose_service
grant insert on app.problem_announced to purpose_upkeep
grant insert, update on app.problem_announcement to purpose_rights
grant insert, update on app.problem_announcement to purpose_service
grant delete, insert, update on app.problem_candidate to purpose_rights
grant delete, insert, update on app.problem_candidate to purpose_service
grant delete, insert, update on app.problem_candidate_ticket to purpose_administration
grant delete, insert, update on app.problem_candidate_ticket to purpose_fulfilment
grant delete, insert, update on app.problem_candidate_ticket to purpose_rights
grant delete, insert, update on app.problem_candidate_ticket to purpose_security
grant delete, insert, update on app.problem_candidate_ticket to purpose_service
grant delete, insert, update on app.problem_candidate_ticket to purpose_upkeep
grant insert, update on app.problem_cause to purpose_administration
grant insert, update on app.problem_cause to purpose_fulfilment
grant insert, update on app.problem_cause to purpose_rights
grant insert, update on app.problem_cause to purpose_security
grant insert, update on app.problem_cause to purpose_service
grant insert, update on app.problem_cause to purpose_upkeep
grant delete, insert, update on app.problem_moment to purpose_rights
grant delete, insert, update on app.problem_moment to purpose_service
grant delete, insert, update on app.problem_why to purpose_rights
grant delete, insert, update on app.problem_why to purpose_service
grant delete, insert, update on app.read_mark to purpose_rights
grant delete, insert, update on app.read_mark to purpose_service
grant delete, insert, update on app.request_type to purpose_administration
grant delete, insert, update on app.request_type to purpose_fulfilment
grant delete, insert, update on app.request_type to purpose_rights
grant delete, insert, update on app.request_type to purpose_security
grant delete, insert, update on app.request_type to purpose_service
grant delete, insert, update on app.request_type to purpose_upkeep
grant select on app.request_type_version to candor_overseer
grant insert on app.request_type_version to purpose_administration
grant insert on app.request_type_version to purpose_rights
grant insert on app.request_type_version to purpose_service
grant insert on app.right_handed to purpose_administration
grant insert on app.right_handed to purpose_rights
grant insert on app.right_handed to purpose_service
grant insert on app.right_item to purpose_administration
grant insert on app.right_item to purpose_fulfilment
grant insert on app.right_item to purpose_rights
grant insert on app.right_item to purpose_security
grant insert on app.right_item to purpose_service
grant insert on app.right_item to purpose_upkeep
grant insert on app.right_step to purpose_administration
grant insert on app.right_step to purpose_rights
grant insert on app.right_step to purpose_service
grant insert on app.right_warning to purpose_administration
grant insert on app.right_warning to purpose_fulfilment
grant insert on app.right_warning to purpose_rights
grant insert on app.right_warning to purpose_security
grant insert on app.right_warning to purpose_service
grant insert on app.right_warning to purpose_upkeep
grant insert on app.rights_desk to purpose_administration
grant insert on app.rights_desk to purpose_rights
grant insert on app.rights_desk to purpose_service
grant insert on app.rights_place to purpose_administration
grant insert on app.rights_place to purpose_rights
grant insert on app.rights_place to purpose_service
grant select on app.role_grant to candor_overseer
grant delete, insert, update on app.role_grant to purpose_administration
grant delete, insert, update on app.role_grant to purpose_rights
grant delete, insert, update on app.role_grant to purpose_security
grant delete, insert, update on app.role_grant to purpose_service
grant delete, insert, update on app.saved_view to purpose_administration
grant delete, insert, update on app.saved_view to purpose_rights
grant delete, insert, update on app.saved_view to purpose_service
grant delete, insert, update on app.service to purpose_administration
grant delete, insert, update on app.service to purpose_fulfilment
grant delete, insert, update on app.service to purpose_rights
grant delete, insert, update on app.service to purpose_security
grant delete, insert, update on app.service to purpose_service
grant delete, insert, update on app.service to purpose_upkeep
grant insert, update on app.service_level to purpose_administration
grant insert, update on app.service_level to purpose_fulfilment
grant insert, update on app.service_level to purpose_rights
grant insert, update on app.service_level to purpose_security
grant insert, update on app.service_level to purpose_service
grant insert, update on app.service_level to purpose_upkeep
grant insert on app.service_level_version to purpose_administration
grant insert on app.service_level_version to purpose_rights
grant insert on app.service_level_version to purpose_service
grant insert on app.service_level_version to purpose_upkeep
grant delete, insert, update on app.session to purpose_rights
grant delete, insert, update on app.session to purpose_security
grant delete, insert, update on app.session to purpose_service
grant delete, insert, update on app.sign_in_throttle to purpose_security
grant delete, insert, update on app.sign_up to purpose_rights
grant delete, insert, update on app.sign_up to purpose_service
grant insert, update on app.skill to purpose_administration
grant insert, update on app.skill to purpose_fulfilment
grant insert, update on app.skill to purpose_rights
grant insert, update on app.skill to purpose_security
grant insert, update on app.skill to purpose_service
grant insert, update on app.skill to purpose_upkeep
grant delete, insert, update on app.state_machine to purpose_administration
grant delete, insert, update on app.state_machine to purpose_fulfilment
grant delete, insert, update on app.state_machine to purpose_rights
grant delete, insert, update on app.state_machine to purpose_security
grant delete, insert, update on app.state_machine to purpose_service
grant delete, insert, update on app.state_machine to purpose_upkeep
grant insert, update on app.status_page to purpose_administration
grant insert, update on app.status_page to purpose_fulfilment
grant insert, update on app.status_page to purpose_rights
grant insert, update on app.status_page to purpose_security
grant insert, update on app.status_page to purpose_service
grant insert, update on app.status_page to purpose_upkeep
grant delete, insert on app.status_page_service to purpose_administration
grant delete, insert on app.status_page_service to purpose_fulfilment
grant delete, insert on app.status_page_service to purpose_rights
grant delete, insert on app.status_page_service to purpose_security
grant delete, insert on app.status_page_service to purpose_service
grant delete, insert on app.status_page_service to purpose_upkeep
grant delete, insert, update on app.subject_key to purpose_administration
grant delete, insert, update on app.subject_key to purpose_rights
grant delete, insert, update on app.subject_key to purpose_security
grant delete, insert, update on app.subject_key to purpose_service
grant delete, insert, update on app.subject_key to purpose_upkeep
grant select on app.subscription to candor_overseer
grant insert, update on app.subscription to purpose_administration
grant insert, update on app.subscription to purpose_rights
grant insert, update on app.subscription to purpose_service
grant select on app.subscription_notice to candor_overseer
grant insert on app.subscription_notice to purpose_administration
grant insert on app.subscription_notice to purpose_fulfilment
grant insert on app.subscription_notice to purpose_rights
grant insert on app.subscription_notice to purpose_security
grant insert on app.subscription_notice to purpose_service
grant insert on app.subscription_notice to purpose_upkeep
grant delete, insert, update on app.team to purpose_administration
grant delete, insert, update on app.team to purpose_fulfilment
grant delete, insert, update on app.team to purpose_rights
grant delete, insert, update on app.team to purpose_security
grant delete, insert, update on app.team to purpose_service
grant delete, insert, update on app.team to purpose_upkeep
grant select on app.team_member to candor_overseer
grant delete, insert, update on app.team_member to purpose_administration
grant delete, insert, update on app.team_member to purpose_rights
grant delete, insert, update on app.team_member to purpose_security
grant delete, insert, update on app.team_member to purpose_service
grant select on app.ticket to candor_overseer
grant delete, insert, update on app.ticket to purpose_rights
grant delete, insert, update on app.ticket to purpose_service
grant select on app.ticket_clock to candor_overseer
grant delete, insert, update on app.ticket_clock to purpose_administration
grant delete, insert, update on app.ticket_clock to purpose_fulfilment
grant delete, insert, update on app.ticket_clock to purpose_rights
grant delete, insert, update on app.ticket_clock to purpose_security
grant delete, insert, update on app.ticket_clock to purpose_service
grant delete, insert, update on app.ticket_clock to purpose_upkeep
grant delete, insert, update on app.ticket_link to purpose_rights
grant delete, insert, update on app.ticket_link to purpose_service
grant delete, insert, update on app.ticket_merge to purpose_rights
grant delete, insert, update on app.ticket_merge to purpose_service
grant delete, insert, update on app.ticket_tag to purpose_rights
grant delete, insert, update on app.ticket_tag to purpose_service
grant delete, insert, update on app.upload to purpose_rights
grant delete, insert, update on app.upload to purpose_service
grant delete, insert, update on app.upload to purpose_upkeep
grant delete, insert on app.usage_diagnostic to purpose_rights
grant delete, insert on app.usage_diagnostic to purpose_usage_statistics
grant delete, insert on app.usage_number to purpose_rights
grant delete, insert on app.usage_number to purpose_upkeep
grant delete, insert on app.usage_number to purpose_usage_statistics
grant delete on app.usage_sum to purpose_administration
grant delete on app.usage_sum to purpose_fulfilment
grant delete on app.usage_sum to purpose_rights
grant delete on app.usage_sum to purpose_security
grant delete on app.usage_sum to purpose_service
grant delete on app.usage_sum to purpose_upkeep
grant delete, insert on app.usage_view to purpose_rights
grant delete, insert on app.usage_view to purpose_usage_statistics
grant select on app.watcher to candor_overseer
grant delete, insert, update on app.watcher to purpose_rights
grant delete, insert, update on app.watcher to purpose_service
grant select on app.workspace to candor_overseer
grant delete, insert, update on app.workspace to purpose_administration
grant delete, insert, update on app.workspace to purpose_fulfilment
grant delete, insert, update on app.workspace to purpose_rights
grant delete, insert, update on app.workspace to purpose_security
grant delete, insert, update on app.workspace to purpose_service
grant delete, insert, update on app.workspace to purpose_upkeep
grant select on installation.address to candor_app
grant select on installation.address to candor_overseer
grant select on installation.address to candor_worker
grant insert, select, update on installation.refused_call to candor_app
grant insert, select, update on installation.refused_call to candor_worker
grant insert, select, update on installation.setting to candor_app
grant select on installation.setting to candor_overseer
grant insert, select, update on installation.setting to candor_worker
grant select on installation.tenant to candor_app
grant select on installation.tenant to candor_overseer
grant select on installation.tenant to candor_worker
grant select on installation.tenant to purpose_administration
grant select on installation.tenant to purpose_features
grant select on installation.tenant to purpose_fulfilment
grant select on installation.tenant to purpose_mail_opens
grant select on installation.tenant to purpose_news
grant select on installation.tenant to purpose_rights
grant select on installation.tenant to purpose_security
grant select on installation.tenant to purpose_service
grant select on installation.tenant to purpose_upkeep
grant select on installation.tenant to purpose_usage_statistics
grant select on public.candor_migration to candor_app
grant select on public.candor_migration to candor_worker

-- Rights on columns
grant select (from_day, id, made_at, made_by, person_id, tenant_id, until_day) on app.absence to purpose_administration
grant select (from_day, id, made_at, made_by, person_id, tenant_id, until_day) on app.absence to purpose_rights
grant select (from_day, id, made_at, made_by, person_id, tenant_id, until_day) on app.absence to purpose_service
grant select (calendar_id, capacity, person_id, tenant_id, updated_at, version, workspace_id) on app.agent_work to purpose_administration
grant select (calendar_id, capacity, person_id, tenant_id, updated_at, version, workspace_id) on app.agent_work to purpose_rights
grant select (calendar_id, capacity, person_id, tenant_id, updated_at, version, workspace_id) on app.agent_work to purpose_service
grant select (ends_at, id, made_at, name, person_id, scopes, seen_at, tenant_id) on app.api_token to purpose_rights
grant select (ends_at, id, made_at, name, person_id, scopes, seen_at, tenant_id, token_sha256) on app.api_token to purpose_security
grant select (asked_at, attempt, due_at, ended_at, id, opened_by_id, plan, reason, request_type_id, request_type_version, requester_id, round, running_step, shown, shown_hash, state, step, tenant_id, ticket_id, workspace_id) on app.approval to purpose_rights
grant select (asked_at, attempt, due_at, ended_at, id, opened_by_id, plan, reason, request_type_id, request_type_version, requester_id, round, running_step, shown, shown_hash, state, step, tenant_id, ticket_id, workspace_id) on app.approval to purpose_service
grant select (approval_id, ends_at, id, made_at, person_id, place, tenant_id) on app.approval_link to purpose_rights
grant select (approval_id, ends_at, id, made_at, person_id, place, tenant_id) on app.approval_link to purpose_service
grant select (begins_at, by_id, ends_at, for_id, id, kind, made_at, made_by, tenant_id) on app.approval_stand_in to purpose_rights
grant select (begins_at, by_id, ends_at, for_id, id, kind, made_at, made_by, tenant_id) on app.approval_stand_in to purpose_service
grant select (approval_id, asked_at, escalated_at, place, reminded_at, stuck_told_at, tenant_id) on app.approval_step to purpose_administration
grant select (approval_id, asked_at, escalated_at, place, reminded_at, stuck_told_at, tenant_id) on app.approval_step to purpose_features
grant select (approval_id, asked_at, escalated_at, place, reminded_at, stuck_told_at, tenant_id) on app.approval_step to purpose_fulfilment
grant select (approval_id, asked_at, escalated_at, place, reminded_at, stuck_told_at, tenant_id) on app.approval_step to purpose_mail_opens
grant select (approval_id, asked_at, escalated_at, place, reminded_at, stuck_told_at, tenant_id) on app.approval_step to purpose_news
grant select (approval_id, asked_at, escalated_at, place, reminded_at, stuck_told_at, tenant_id) on app.approval_step to purpose_rights
grant select (approval_id, asked_at, escalated_at, place, reminded_at, stuck_told_at, tenant_id) on app.approval_step to purpose_security
grant select (approval_id, asked_at, escalated_at, place, reminded_at, stuck_told_at, tenant_id) on app.approval_step to purpose_service
grant select (approval_id, asked_at, escalated_at, place, reminded_at, stuck_told_at, tenant_id) on app.approval_step to purpose_upkeep
grant select (approval_id, asked_at, escalated_at, place, reminded_at, stuck_told_at, tenant_id) on app.approval_step to purpose_usage_statistics
grant select (added_by, approval_id, at, because, kind, person_id, place, tenant_id, told_at) on app.approval_voice to purpose_rights
grant update (told_at) on app.approval_voice to purpose_rights
grant select (added_by, approval_id, at, because, kind, person_id, place, tenant_id, told_at) on app.approval_voice to purpose_service
grant update (told_at) on app.approval_voice to purpose_service
grant select (answer, approval_id, at, by_id, comment, place, tenant_id, voice_id) on app.approval_vote to purpose_rights
grant select (answer, approval_id, at, by_id, comment, place, tenant_id, voice_id) on app.approval_vote to purpose_service
grant select (audience_id, author_id, category_id, id, kind, language, made_at, number, owner_id, request_type_id, tags, team_id, tenant_id, told_over, told_soon, updated_at, valid_until, version, visibility, workspace_id) on app.article to purpose_rights
grant select (audience_id, author_id, category_id, id, kind, language, made_at, number, owner_id, request_type_id, tags, team_id, tenant_id, told_over, told_soon, updated_at, valid_until, version, visibility, workspace_id) on app.article to purpose_service
grant select (allow, deny, id, says_hash, tenant_id) on app.article_audience to purpose_administration
grant select (allow, deny, id, says_hash, tenant_id) on app.article_audience to purpose_features
grant select (allow, deny, id, says_hash, tenant_id) on app.article_audience to purpose_fulfilment
grant select (allow, deny, id, says_hash, tenant_id) on app.article_audience to purpose_mail_opens
grant select (allow, deny, id, says_hash, tenant_id) on app.article_audience to purpose_news
grant select (allow, deny, id, says_hash, tenant_id) on app.article_audience to purpose_rights
grant select (allow, deny, id, says_hash, tenant_id) on app.article_audience to purpose_security
grant select (allow, deny, id, says_hash, tenant_id) on app.article_audience to purpose_service
grant select (allow, deny, id, says_hash, tenant_id) on app.article_audience to purpose_upkeep
grant select (allow, deny, id, says_hash, tenant_id) on app.article_audience to purpose_usage_statistics
grant select (active, icon, id, name, parent_id, position, tenant_id, updated_at, version, workspace_id) on app.article_category to purpose_administration
grant select (active, icon, id, name, parent_id, position, tenant_id, updated_at, version, workspace_id) on app.article_category to purpose_features
grant select (active, icon, id, name, parent_id, position, tenant_id, updated_at, version, workspace_id) on app.article_category to purpose_fulfilment
grant select (active, icon, id, name, parent_id, position, tenant_id, updated_at, version, workspace_id) on app.article_category to purpose_mail_opens
grant select (active, icon, id, name, parent_id, position, tenant_id, updated_at, version, workspace_id) on app.article_category to purpose_news
grant select (active, icon, id, name, parent_id, position, tenant_id, updated_at, version, workspace_id) on app.article_category to purpose_rights
grant select (active, icon, id, name, parent_id, position, tenant_id, updated_at, version, workspace_id) on app.article_category to purpose_security
grant select (active, icon, id, name, parent_id, position, tenant_id, updated_at, version, workspace_id) on app.article_category to purpose_service
grant select (active, icon, id, name, parent_id, position, tenant_id, updated_at, version, workspace_id) on app.article_category to purpose_upkeep
grant select (active, icon, id, name, parent_id, position, tenant_id, updated_at, version, workspace_id) on app.article_category to purpose_usage_statistics
grant select (article_id, helpful, language, made_at, person_id, reason, said, tenant_id, version_number) on app.article_feedback to purpose_rights
grant select (article_id, helpful, language, made_at, person_id, reason, said, tenant_id, version_number) on app.article_feedback to purpose_service
grant select (added_at, added_by, article_id, file_id, name, tenant_id) on app.article_file to purpose_rights
grant select (added_at, added_by, article_id, file_id, name, tenant_id) on app.article_file to purpose_service
grant select (article_id, id, made_at, note, owner_id, state, tenant_id, updated_at, version) on app.article_issue to purpose_administration
grant select (article_id, id, made_at, note, owner_id, state, tenant_id, updated_at, version) on app.article_issue to purpose_features
grant select (article_id, id, made_at, note, owner_id, state, tenant_id, updated_at, version) on app.article_issue to purpose_fulfilment
grant select (article_id, id, made_at, note, owner_id, state, tenant_id, updated_at, version) on app.article_issue to purpose_mail_opens
grant select (article_id, id, made_at, note, owner_id, state, tenant_id, updated_at, version) on app.article_issue to purpose_news
grant select (article_id, id, made_at, note, owner_id, state, tenant_id, updated_at, version) on app.article_issue to purpose_rights
grant select (article_id, id, made_at, note, owner_id, state, tenant_id, updated_at, version) on app.article_issue to purpose_security
grant select (article_id, id, made_at, note, owner_id, state, tenant_id, updated_at, version) on app.article_issue to purpose_service
grant select (article_id, id, made_at, note, owner_id, state, tenant_id, updated_at, version) on app.article_issue to purpose_upkeep
grant select (article_id, id, made_at, note, owner_id, state, tenant_id, updated_at, version) on app.article_issue to purpose_usage_statistics
grant select (article_id, content_hash, path, taken_at, tenant_id, workspace_id) on app.article_source to purpose_administration
grant select (article_id, content_hash, path, taken_at, tenant_id, workspace_id) on app.article_source to purpose_features
grant select (article_id, content_hash, path, taken_at, tenant_id, workspace_id) on app.article_source to purpose_fulfilment
grant select (article_id, content_hash, path, taken_at, tenant_id, workspace_id) on app.article_source to purpose_mail_opens
grant select (article_id, content_hash, path, taken_at, tenant_id, workspace_id) on app.article_source to purpose_news
grant select (article_id, content_hash, path, taken_at, tenant_id, workspace_id) on app.article_source to purpose_rights
grant select (article_id, content_hash, path, taken_at, tenant_id, workspace_id) on app.article_source to purpose_security
grant select (article_id, content_hash, path, taken_at, tenant_id, workspace_id) on app.article_source to purpose_service
grant select (article_id, content_hash, path, taken_at, tenant_id, workspace_id) on app.article_source to purpose_upkeep
grant select (article_id, content_hash, path, taken_at, tenant_id, workspace_id) on app.article_source to purpose_usage_statistics
grant select (active, bodies, id, kind, name, position, tenant_id, updated_at, version, workspace_id) on app.article_template to purpose_administration
grant select (active, bodies, id, kind, name, position, tenant_id, updated_at, version, workspace_id) on app.article_template to purpose_features
grant select (active, bodies, id, kind, name, position, tenant_id, updated_at, version, workspace_id) on app.article_template to purpose_fulfilment
grant select (active, bodies, id, kind, name, position, tenant_id, updated_at, version, workspace_id) on app.article_template to purpose_mail_opens
grant select (active, bodies, id, kind, name, position, tenant_id, updated_at, version, workspace_id) on app.article_template to purpose_news
grant select (active, bodies, id, kind, name, position, tenant_id, updated_at, version, workspace_id) on app.article_template to purpose_rights
grant select (active, bodies, id, kind, name, position, tenant_id, updated_at, version, workspace_id) on app.article_template to purpose_security
grant select (active, bodies, id, kind, name, position, tenant_id, updated_at, version, workspace_id) on app.article_template to purpose_service
grant select (active, bodies, id, kind, name, position, tenant_id, updated_at, version, workspace_id) on app.article_template to purpose_upkeep
grant select (active, bodies, id, kind, name, position, tenant_id, updated_at, version, workspace_id) on app.article_template to purpose_usage_statistics
grant select (article_id, body, language, made_of, plain, published_number, review_asked_at, review_asked_by, review_note, reviewer_id, state, summary, tenant_id, title, updated_at, version) on app.article_text to purpose_rights
grant select (article_id, body, language, made_of, plain, published_number, review_asked_at, review_asked_by, review_note, reviewer_id, state, summary, tenant_id, title, updated_at, version) on app.article_text to purpose_service
grant select (article_id, kind, made_at, made_by, tenant_id, ticket_id) on app.article_ticket to purpose_rights
grant select (article_id, kind, made_at, made_by, tenant_id, ticket_id) on app.article_ticket to purpose_service
grant select (article_id, asked, day, opened, reads, shown, solved, tenant_id) on app.article_use to purpose_administration
grant select (article_id, asked, day, opened, reads, shown, solved, tenant_id) on app.article_use to purpose_features
grant select (article_id, asked, day, opened, reads, shown, solved, tenant_id) on app.article_use to purpose_fulfilment
grant select (article_id, asked, day, opened, reads, shown, solved, tenant_id) on app.article_use to purpose_mail_opens
grant select (article_id, asked, day, opened, reads, shown, solved, tenant_id) on app.article_use to purpose_news
grant select (article_id, asked, day, opened, reads, shown, solved, tenant_id) on app.article_use to purpose_rights
grant select (article_id, asked, day, opened, reads, shown, solved, tenant_id) on app.article_use to purpose_security
grant select (article_id, asked, day, opened, reads, shown, solved, tenant_id) on app.article_use to purpose_service
grant select (article_id, asked, day, opened, reads, shown, solved, tenant_id) on app.article_use to purpose_upkeep
grant select (article_id, asked, day, opened, reads, shown, solved, tenant_id) on app.article_use to purpose_usage_statistics
grant select (article_id, body, files, language, made_of, note, number, plain, published_at, published_by, summary, tenant_id, title) on app.article_version to purpose_rights
grant select (article_id, body, files, language, made_of, note, number, plain, published_at, published_by, summary, tenant_id, title) on app.article_version to purpose_service
grant select (answer, article_id, day, tenant_id, voices) on app.article_voice to purpose_administration
grant select (answer, article_id, day, tenant_id, voices) on app.article_voice to purpose_features
grant select (answer, article_id, day, tenant_id, voices) on app.article_voice to purpose_fulfilment
grant select (answer, article_id, day, tenant_id, voices) on app.article_voice to purpose_mail_opens
grant select (answer, article_id, day, tenant_id, voices) on app.article_voice to purpose_news
grant select (answer, article_id, day, tenant_id, voices) on app.article_voice to purpose_rights
grant select (answer, article_id, day, tenant_id, voices) on app.article_voice to purpose_security
grant select (answer, article_id, day, tenant_id, voices) on app.article_voice to purpose_service
grant select (answer, article_id, day, tenant_id, voices) on app.article_voice to purpose_upkeep
grant select (answer, article_id, day, tenant_id, voices) on app.article_voice to purpose_usage_statistics
grant select (article_id, language, tenant_id, title, words) on app.article_words to purpose_administration
grant select (article_id, language, tenant_id, title, words) on app.article_words to purpose_features
grant select (article_id, language, tenant_id, title, words) on app.article_words to purpose_fulfilment
grant select (article_id, language, tenant_id, title, words) on app.article_words to purpose_mail_opens
grant select (article_id, language, tenant_id, title, words) on app.article_words to purpose_news
grant select (article_id, language, tenant_id, title, words) on app.article_words to purpose_rights
grant select (article_id, language, tenant_id, title, words) on app.article_words to purpose_security
grant select (article_id, language, tenant_id, title, words) on app.article_words to purpose_service
grant select (article_id, language, tenant_id, title, words) on app.article_words to purpose_upkeep
grant select (article_id, language, tenant_id, title, words) on app.article_words to purpose_usage_statistics
grant select (article_id, language, person_id, tenant_id) on app.article_writer to purpose_administration
grant select (article_id, language, person_id, tenant_id) on app.article_writer to purpose_features
grant select (article_id, language, person_id, tenant_id) on app.article_writer to purpose_fulfilment
grant select (article_id, language, person_id, tenant_id) on app.article_writer to purpose_mail_opens
grant select (article_id, language, person_id, tenant_id) on app.article_writer to purpose_news
grant select (article_id, language, person_id, tenant_id) on app.article_writer to purpose_rights
grant select (article_id, language, person_id, tenant_id) on app.article_writer to purpose_security
grant select (article_id, language, person_id, tenant_id) on app.article_writer to purpose_service
grant select (article_id, language, person_id, tenant_id) on app.article_writer to purpose_upkeep
grant select (article_id, language, person_id, tenant_id) on app.article_writer to purpose_usage_statistics
grant select (about, asked, day, opened, shown, solved, tenant_id, workspace_id) on app.ask_help to purpose_administration
grant select (about, asked, day, opened, shown, solved, tenant_id, workspace_id) on app.ask_help to purpose_features
grant select (about, asked, day, opened, shown, solved, tenant_id, workspace_id) on app.ask_help to purpose_fulfilment
grant select (about, asked, day, opened, shown, solved, tenant_id, workspace_id) on app.ask_help to purpose_mail_opens
grant select (about, asked, day, opened, shown, solved, tenant_id, workspace_id) on app.ask_help to purpose_news
grant select (about, asked, day, opened, shown, solved, tenant_id, workspace_id) on app.ask_help to purpose_rights
grant select (about, asked, day, opened, shown, solved, tenant_id, workspace_id) on app.ask_help to purpose_security
grant select (about, asked, day, opened, shown, solved, tenant_id, workspace_id) on app.ask_help to purpose_service
grant select (about, asked, day, opened, shown, solved, tenant_id, workspace_id) on app.ask_help to purpose_upkeep
grant select (about, asked, day, opened, shown, solved, tenant_id, workspace_id) on app.ask_help to purpose_usage_statistics
grant select (draft, published_number, tenant_id, updated_at, version, workspace_id) on app.assignment_book to purpose_administration
grant select (draft, published_number, tenant_id, updated_at, version, workspace_id) on app.assignment_book to purpose_features
grant select (draft, published_number, tenant_id, updated_at, version, workspace_id) on app.assignment_book to purpose_fulfilment
grant select (draft, published_number, tenant_id, updated_at, version, workspace_id) on app.assignment_book to purpose_mail_opens
grant select (draft, published_number, tenant_id, updated_at, version, workspace_id) on app.assignment_book to purpose_news
grant select (draft, published_number, tenant_id, updated_at, version, workspace_id) on app.assignment_book to purpose_rights
grant select (draft, published_number, tenant_id, updated_at, version, workspace_id) on app.assignment_book to purpose_security
grant select (draft, published_number, tenant_id, updated_at, version, workspace_id) on app.assignment_book to purpose_service
grant select (draft, published_number, tenant_id, updated_at, version, workspace_id) on app.assignment_book to purpose_upkeep
grant select (draft, published_number, tenant_id, updated_at, version, workspace_id) on app.assignment_book to purpose_usage_statistics
grant select (person_id, rule_id, taken_at, tenant_id, workspace_id) on app.assignment_turn to purpose_administration
grant select (person_id, rule_id, taken_at, tenant_id, workspace_id) on app.assignment_turn to purpose_rights
grant select (person_id, rule_id, taken_at, tenant_id, workspace_id) on app.assignment_turn to purpose_service
grant select (definition, number, published_at, published_by, tenant_id, workspace_id) on app.assignment_version to purpose_administration
grant select (definition, number, published_at, published_by, tenant_id, workspace_id) on app.assignment_version to purpose_rights
grant select (definition, number, published_at, published_by, tenant_id, workspace_id) on app.assignment_version to purpose_service
grant select (added_by, file_id, id, inline, internal, made_at, message_id, name, tenant_id, ticket_id) on app.attachment to purpose_rights
grant select (added_by, file_id, id, inline, internal, made_at, message_id, name, tenant_id, ticket_id) on app.attachment to purpose_service
grant select (accent, logo_file_id, name, tenant_id, version) on app.branding to purpose_administration
grant select (accent, logo_file_id, name, tenant_id, version) on app.branding to purpose_features
grant select (accent, logo_file_id, name, tenant_id, version) on app.branding to purpose_fulfilment
grant select (accent, logo_file_id, name, tenant_id, version) on app.branding to purpose_mail_opens
grant select (accent, logo_file_id, name, tenant_id, version) on app.branding to purpose_news
grant select (accent, logo_file_id, name, tenant_id, version) on app.branding to purpose_rights
grant select (accent, logo_file_id, name, tenant_id, version) on app.branding to purpose_security
grant select (accent, logo_file_id, name, tenant_id, version) on app.branding to purpose_service
grant select (accent, logo_file_id, name, tenant_id, version) on app.branding to purpose_upkeep
grant select (accent, logo_file_id, name, tenant_id, version) on app.branding to purpose_usage_statistics
grant select (cycle, explained_at, explained_by, level_id, reason_id, tenant_id, ticket_id) on app.breach_explanation to purpose_administration
grant select (cycle, explained_at, explained_by, level_id, reason_id, tenant_id, ticket_id) on app.breach_explanation to purpose_rights
grant select (cycle, explained_at, explained_by, level_id, reason_id, tenant_id, ticket_id) on app.breach_explanation to purpose_service
grant select (cycle, explained_at, explained_by, level_id, reason_id, tenant_id, ticket_id) on app.breach_explanation to purpose_upkeep
grant select (active, id, made_at, name, tenant_id, updated_at, version, workspace_id) on app.breach_reason to purpose_administration
grant select (active, id, made_at, name, tenant_id, updated_at, version, workspace_id) on app.breach_reason to purpose_features
grant select (active, id, made_at, name, tenant_id, updated_at, version, workspace_id) on app.breach_reason to purpose_fulfilment
grant select (active, id, made_at, name, tenant_id, updated_at, version, workspace_id) on app.breach_reason to purpose_mail_opens
grant select (active, id, made_at, name, tenant_id, updated_at, version, workspace_id) on app.breach_reason to purpose_news
grant select (active, id, made_at, name, tenant_id, updated_at, version, workspace_id) on app.breach_reason to purpose_rights
grant select (active, id, made_at, name, tenant_id, updated_at, version, workspace_id) on app.breach_reason to purpose_security
grant select (active, id, made_at, name, tenant_id, updated_at, version, workspace_id) on app.breach_reason to purpose_service
grant select (active, id, made_at, name, tenant_id, updated_at, version, workspace_id) on app.breach_reason to purpose_upkeep
grant select (active, id, made_at, name, tenant_id, updated_at, version, workspace_id) on app.breach_reason to purpose_usage_statistics
grant select (id, made_at, person_id, tenant_id) on app.bulk_edit to purpose_rights
grant select (before, id, made_at, person_id, tenant_id) on app.bulk_edit to purpose_service
grant select (id, made_at, person_id, tenant_id) on app.bulk_edit to purpose_upkeep
grant select (active, feed_hash, id, made_at, name, published_version, tenant_id, updated_at, version, workspace_id) on app.business_calendar to purpose_administration
grant select (active, feed_hash, id, made_at, name, published_version, tenant_id, updated_at, version, workspace_id) on app.business_calendar to purpose_features
grant select (active, feed_hash, id, made_at, name, published_version, tenant_id, updated_at, version, workspace_id) on app.business_calendar to purpose_fulfilment
grant select (active, feed_hash, id, made_at, name, published_version, tenant_id, updated_at, version, workspace_id) on app.business_calendar to purpose_mail_opens
grant select (active, feed_hash, id, made_at, name, published_version, tenant_id, updated_at, version, workspace_id) on app.business_calendar to purpose_news
grant select (active, feed_hash, id, made_at, name, published_version, tenant_id, updated_at, version, workspace_id) on app.business_calendar to purpose_rights
grant select (active, feed_hash, id, made_at, name, published_version, tenant_id, updated_at, version, workspace_id) on app.business_calendar to purpose_security
grant select (active, feed_hash, id, made_at, name, published_version, tenant_id, updated_at, version, workspace_id) on app.business_calendar to purpose_service
grant select (active, feed_hash, id, made_at, name, published_version, tenant_id, updated_at, version, workspace_id) on app.business_calendar to purpose_upkeep
grant select (active, feed_hash, id, made_at, name, published_version, tenant_id, updated_at, version, workspace_id) on app.business_calendar to purpose_usage_statistics
grant select (calendar_id, definition, first_year, last_year, number, published_at, published_by, tenant_id) on app.business_calendar_version to purpose_administration
grant select (calendar_id, definition, first_year, last_year, number, published_at, published_by, tenant_id) on app.business_calendar_version to purpose_rights
grant select (calendar_id, definition, first_year, last_year, number, published_at, published_by, tenant_id) on app.business_calendar_version to purpose_service
grant select (calendar_id, definition, first_year, last_year, number, published_at, published_by, tenant_id) on app.business_calendar_version to purpose_upkeep
grant select (body_html, id, name, owner_id, tenant_id, updated_at, version, workspace_id) on app.canned_response to purpose_administration
grant select (body_html, id, name, owner_id, tenant_id, updated_at, version, workspace_id) on app.canned_response to purpose_rights
grant select (body_html, id, name, owner_id, tenant_id, updated_at, version, workspace_id) on app.canned_response to purpose_service
grant select (at, category, is_allowed, number, person_id, tenant_id) on app.category_choice to purpose_administration
grant select (at, category, is_allowed, number, person_id, tenant_id) on app.category_choice to purpose_rights
grant select (at, category, is_allowed, number, person_id, tenant_id) on app.category_choice to purpose_service
grant select (at, category, is_allowed, number, person_id, tenant_id) on app.category_choice to purpose_usage_statistics
grant select (answers, began_at, board, canceled_because, ended_at, irregular, irregular_reason, kept_both, model_key, model_number, outage_minutes, pir, planned, planned_at, plans, review, risk, risk_points, tenant_id, ticket_id, touched, updated_at, version) on app.change to purpose_administration
grant select (answers, began_at, board, canceled_because, ended_at, irregular, irregular_reason, kept_both, model_key, model_number, outage_minutes, pir, planned, planned_at, plans, review, risk, risk_points, tenant_id, ticket_id, touched, updated_at, version) on app.change to purpose_features
grant select (answers, began_at, board, canceled_because, ended_at, irregular, irregular_reason, kept_both, model_key, model_number, outage_minutes, pir, planned, planned_at, plans, review, risk, risk_points, tenant_id, ticket_id, touched, updated_at, version) on app.change to purpose_fulfilment
grant select (answers, began_at, board, canceled_because, ended_at, irregular, irregular_reason, kept_both, model_key, model_number, outage_minutes, pir, planned, planned_at, plans, review, risk, risk_points, tenant_id, ticket_id, touched, updated_at, version) on app.change to purpose_mail_opens
grant select (answers, began_at, board, canceled_because, ended_at, irregular, irregular_reason, kept_both, model_key, model_number, outage_minutes, pir, planned, planned_at, plans, review, risk, risk_points, tenant_id, ticket_id, touched, updated_at, version) on app.change to purpose_news
grant select (answers, began_at, board, canceled_because, ended_at, irregular, irregular_reason, kept_both, model_key, model_number, outage_minutes, pir, planned, planned_at, plans, review, risk, risk_points, tenant_id, ticket_id, touched, updated_at, version) on app.change to purpose_rights
grant select (answers, began_at, board, canceled_because, ended_at, irregular, irregular_reason, kept_both, model_key, model_number, outage_minutes, pir, planned, planned_at, plans, review, risk, risk_points, tenant_id, ticket_id, touched, updated_at, version) on app.change to purpose_security
grant select (answers, began_at, board, canceled_because, ended_at, irregular, irregular_reason, kept_both, model_key, model_number, outage_minutes, pir, planned, planned_at, plans, review, risk, risk_points, tenant_id, ticket_id, touched, updated_at, version) on app.change to purpose_service
grant select (answers, began_at, board, canceled_because, ended_at, irregular, irregular_reason, kept_both, model_key, model_number, outage_minutes, pir, planned, planned_at, plans, review, risk, risk_points, tenant_id, ticket_id, touched, updated_at, version) on app.change to purpose_upkeep
grant select (answers, began_at, board, canceled_because, ended_at, irregular, irregular_reason, kept_both, model_key, model_number, outage_minutes, pir, planned, planned_at, plans, review, risk, risk_points, tenant_id, ticket_id, touched, updated_at, version) on app.change to purpose_usage_statistics
grant select (meeting_id, position, put_off_to, tenant_id, ticket_id) on app.change_agenda to purpose_administration
grant select (meeting_id, position, put_off_to, tenant_id, ticket_id) on app.change_agenda to purpose_features
grant select (meeting_id, position, put_off_to, tenant_id, ticket_id) on app.change_agenda to purpose_fulfilment
grant select (meeting_id, position, put_off_to, tenant_id, ticket_id) on app.change_agenda to purpose_mail_opens
grant select (meeting_id, position, put_off_to, tenant_id, ticket_id) on app.change_agenda to purpose_news
grant select (meeting_id, position, put_off_to, tenant_id, ticket_id) on app.change_agenda to purpose_rights
grant select (meeting_id, position, put_off_to, tenant_id, ticket_id) on app.change_agenda to purpose_security
grant select (meeting_id, position, put_off_to, tenant_id, ticket_id) on app.change_agenda to purpose_service
grant select (meeting_id, position, put_off_to, tenant_id, ticket_id) on app.change_agenda to purpose_upkeep
grant select (meeting_id, position, put_off_to, tenant_id, ticket_id) on app.change_agenda to purpose_usage_statistics
grant select (active, begins, kinds, least_risk, minutes, place, quorum, rule, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_board to purpose_administration
grant select (active, begins, kinds, least_risk, minutes, place, quorum, rule, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_board to purpose_features
grant select (active, begins, kinds, least_risk, minutes, place, quorum, rule, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_board to purpose_fulfilment
grant select (active, begins, kinds, least_risk, minutes, place, quorum, rule, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_board to purpose_mail_opens
grant select (active, begins, kinds, least_risk, minutes, place, quorum, rule, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_board to purpose_news
grant select (active, begins, kinds, least_risk, minutes, place, quorum, rule, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_board to purpose_rights
grant select (active, begins, kinds, least_risk, minutes, place, quorum, rule, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_board to purpose_security
grant select (active, begins, kinds, least_risk, minutes, place, quorum, rule, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_board to purpose_service
grant select (active, begins, kinds, least_risk, minutes, place, quorum, rule, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_board to purpose_upkeep
grant select (active, begins, kinds, least_risk, minutes, place, quorum, rule, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_board to purpose_usage_statistics
grant select (person_id, since, tenant_id, workspace_id) on app.change_board_member to purpose_administration
grant select (person_id, since, tenant_id, workspace_id) on app.change_board_member to purpose_rights
grant select (person_id, since, tenant_id, workspace_id) on app.change_board_member to purpose_service
grant select (person_id, since, tenant_id, workspace_id) on app.change_board_member to purpose_upkeep
grant select (hash, id, made_at, person_id, service_id, tenant_id) on app.change_feed to purpose_rights
grant select (hash, id, made_at, person_id, service_id, tenant_id) on app.change_feed to purpose_service
grant select (by_series, ends_at, id, minutes, place, starts_at, state, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_meeting to purpose_administration
grant select (by_series, ends_at, id, minutes, place, starts_at, state, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_meeting to purpose_features
grant select (by_series, ends_at, id, minutes, place, starts_at, state, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_meeting to purpose_fulfilment
grant select (by_series, ends_at, id, minutes, place, starts_at, state, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_meeting to purpose_mail_opens
grant select (by_series, ends_at, id, minutes, place, starts_at, state, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_meeting to purpose_news
grant select (by_series, ends_at, id, minutes, place, starts_at, state, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_meeting to purpose_rights
grant select (by_series, ends_at, id, minutes, place, starts_at, state, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_meeting to purpose_security
grant select (by_series, ends_at, id, minutes, place, starts_at, state, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_meeting to purpose_service
grant select (by_series, ends_at, id, minutes, place, starts_at, state, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_meeting to purpose_upkeep
grant select (by_series, ends_at, id, minutes, place, starts_at, state, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_meeting to purpose_usage_statistics
grant select (at, by_id, id, meeting_id, tenant_id, text) on app.change_minutes_addition to purpose_rights
grant select (at, by_id, id, meeting_id, tenant_id, text) on app.change_minutes_addition to purpose_service
grant select (active, id, key, position, published_number, tenant_id, updated_at, version, workspace_id) on app.change_model to purpose_administration
grant select (active, id, key, position, published_number, tenant_id, updated_at, version, workspace_id) on app.change_model to purpose_features
grant select (active, id, key, position, published_number, tenant_id, updated_at, version, workspace_id) on app.change_model to purpose_fulfilment
grant select (active, id, key, position, published_number, tenant_id, updated_at, version, workspace_id) on app.change_model to purpose_mail_opens
grant select (active, id, key, position, published_number, tenant_id, updated_at, version, workspace_id) on app.change_model to purpose_news
grant select (active, id, key, position, published_number, tenant_id, updated_at, version, workspace_id) on app.change_model to purpose_rights
grant select (active, id, key, position, published_number, tenant_id, updated_at, version, workspace_id) on app.change_model to purpose_security
grant select (active, id, key, position, published_number, tenant_id, updated_at, version, workspace_id) on app.change_model to purpose_service
grant select (active, id, key, position, published_number, tenant_id, updated_at, version, workspace_id) on app.change_model to purpose_upkeep
grant select (active, id, key, position, published_number, tenant_id, updated_at, version, workspace_id) on app.change_model to purpose_usage_statistics
grant select (definition, model_id, number, published_at, published_by, tenant_id) on app.change_model_version to purpose_administration
grant select (definition, model_id, number, published_at, published_by, tenant_id) on app.change_model_version to purpose_rights
grant select (definition, model_id, number, published_at, published_by, tenant_id) on app.change_model_version to purpose_service
grant select (definition, model_id, number, published_at, published_by, tenant_id) on app.change_model_version to purpose_upkeep
grant select (active, begins, id, kind, minutes, name, rule, services, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_period to purpose_administration
grant select (active, begins, id, kind, minutes, name, rule, services, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_period to purpose_features
grant select (active, begins, id, kind, minutes, name, rule, services, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_period to purpose_fulfilment
grant select (active, begins, id, kind, minutes, name, rule, services, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_period to purpose_mail_opens
grant select (active, begins, id, kind, minutes, name, rule, services, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_period to purpose_news
grant select (active, begins, id, kind, minutes, name, rule, services, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_period to purpose_rights
grant select (active, begins, id, kind, minutes, name, rule, services, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_period to purpose_security
grant select (active, begins, id, kind, minutes, name, rule, services, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_period to purpose_service
grant select (active, begins, id, kind, minutes, name, rule, services, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_period to purpose_upkeep
grant select (active, begins, id, kind, minutes, name, rule, services, tenant_id, time_zone, updated_at, version, workspace_id) on app.change_period to purpose_usage_statistics
grant select (ci, key, planned, service_id, tenant_id, ticket_id) on app.change_touch to purpose_administration
grant select (ci, key, planned, service_id, tenant_id, ticket_id) on app.change_touch to purpose_features
grant select (ci, key, planned, service_id, tenant_id, ticket_id) on app.change_touch to purpose_fulfilment
grant select (ci, key, planned, service_id, tenant_id, ticket_id) on app.change_touch to purpose_mail_opens
grant select (ci, key, planned, service_id, tenant_id, ticket_id) on app.change_touch to purpose_news
grant select (ci, key, planned, service_id, tenant_id, ticket_id) on app.change_touch to purpose_rights
grant select (ci, key, planned, service_id, tenant_id, ticket_id) on app.change_touch to purpose_security
grant select (ci, key, planned, service_id, tenant_id, ticket_id) on app.change_touch to purpose_service
grant select (ci, key, planned, service_id, tenant_id, ticket_id) on app.change_touch to purpose_upkeep
grant select (ci, key, planned, service_id, tenant_id, ticket_id) on app.change_touch to purpose_usage_statistics
grant select (cycle, level_id, mark, reached_at, team_id, tenant_id, ticket_id, told_at) on app.clock_mark to purpose_administration
grant select (cycle, level_id, mark, reached_at, team_id, tenant_id, ticket_id, told_at) on app.clock_mark to purpose_features
grant select (cycle, level_id, mark, reached_at, team_id, tenant_id, ticket_id, told_at) on app.clock_mark to purpose_fulfilment
grant select (cycle, level_id, mark, reached_at, team_id, tenant_id, ticket_id, told_at) on app.clock_mark to purpose_mail_opens
grant select (cycle, level_id, mark, reached_at, team_id, tenant_id, ticket_id, told_at) on app.clock_mark to purpose_news
grant select (cycle, level_id, mark, reached_at, team_id, tenant_id, ticket_id, told_at) on app.clock_mark to purpose_rights
grant select (cycle, level_id, mark, reached_at, team_id, tenant_id, ticket_id, told_at) on app.clock_mark to purpose_security
grant select (cycle, level_id, mark, reached_at, team_id, tenant_id, ticket_id, told_at) on app.clock_mark to purpose_service
grant select (cycle, level_id, mark, reached_at, team_id, tenant_id, ticket_id, told_at) on app.clock_mark to purpose_upkeep
grant select (cycle, level_id, mark, reached_at, team_id, tenant_id, ticket_id, told_at) on app.clock_mark to purpose_usage_statistics
grant select (id, made_at, tenant_id) on app.confidential_bytes to purpose_administration
grant select (id, made_at, tenant_id) on app.confidential_bytes to purpose_features
grant select (id, made_at, tenant_id) on app.confidential_bytes to purpose_fulfilment
grant select (id, made_at, tenant_id) on app.confidential_bytes to purpose_mail_opens
grant select (id, made_at, tenant_id) on app.confidential_bytes to purpose_news
grant select (id, made_at, tenant_id) on app.confidential_bytes to purpose_rights
grant select (id, made_at, tenant_id) on app.confidential_bytes to purpose_security
grant select (id, made_at, tenant_id) on app.confidential_bytes to purpose_service
grant select (id, made_at, tenant_id) on app.confidential_bytes to purpose_upkeep
grant select (id, made_at, tenant_id) on app.confidential_bytes to purpose_usage_statistics
grant select (id, requester_id, tenant_id) on app.confidential_case to candor_overseer
grant select (assignee_id, channel, class_id, closed_at, description_html, description_text, due_at, id, keep_until, last_said_at, open, opened_at, opened_by_id, priority, reference, requester_id, state, tenant_id, title, updated_at, version) on app.confidential_case to purpose_service
grant select (active, confidentiality, id, kept_months, key, machine, made_at, name, portal, prefix, tenant_id, version, workspace_id) on app.confidential_case_class to purpose_administration
grant select (active, confidentiality, id, kept_months, key, machine, made_at, name, portal, prefix, tenant_id, version, workspace_id) on app.confidential_case_class to purpose_features
grant select (active, confidentiality, id, kept_months, key, machine, made_at, name, portal, prefix, tenant_id, version, workspace_id) on app.confidential_case_class to purpose_fulfilment
grant select (active, confidentiality, id, kept_months, key, machine, made_at, name, portal, prefix, tenant_id, version, workspace_id) on app.confidential_case_class to purpose_mail_opens
grant select (active, confidentiality, id, kept_months, key, machine, made_at, name, portal, prefix, tenant_id, version, workspace_id) on app.confidential_case_class to purpose_news
grant select (active, confidentiality, id, kept_months, key, machine, made_at, name, portal, prefix, tenant_id, version, workspace_id) on app.confidential_case_class to purpose_rights
grant select (active, confidentiality, id, kept_months, key, machine, made_at, name, portal, prefix, tenant_id, version, workspace_id) on app.confidential_case_class to purpose_security
grant select (active, confidentiality, id, kept_months, key, machine, made_at, name, portal, prefix, tenant_id, version, workspace_id) on app.confidential_case_class to purpose_service
grant select (active, confidentiality, id, kept_months, key, machine, made_at, name, portal, prefix, tenant_id, version, workspace_id) on app.confidential_case_class to purpose_upkeep
grant select (active, confidentiality, id, kept_months, key, machine, made_at, name, portal, prefix, tenant_id, version, workspace_id) on app.confidential_case_class to purpose_usage_statistics
grant select (added_at, added_by_id, bytes, case_id, id, kind, media_type, message_id, name, scan, sent, tenant_id) on app.confidential_case_file to purpose_service
grant select (case_id, granted_at, granted_by_id, group_id, id, kind, person_id, reason, revoke_reason, revoked_at, revoked_by_id, tenant_id, until) on app.confidential_case_grant to purpose_service
grant select (author_id, case_id, html, id, kind, made_at, tenant_id, text) on app.confidential_case_message to purpose_service
grant select (case_id, id, of_file, person_id, read_at, tenant_id) on app.confidential_case_read to purpose_service
grant select (case_id, made_at, named_by_id, person_id, tenant_id) on app.confidential_case_subject to purpose_service
grant select (added_by_id, class_id, leads, leads_since, made_at, person_id, tenant_id) on app.confidential_case_team to purpose_service
grant select (case_id, tenant_id, told_at) on app.confidential_case_unhandled to purpose_administration
grant select (case_id, tenant_id, told_at) on app.confidential_case_unhandled to purpose_features
grant select (case_id, tenant_id, told_at) on app.confidential_case_unhandled to purpose_fulfilment
grant select (case_id, tenant_id, told_at) on app.confidential_case_unhandled to purpose_mail_opens
grant select (case_id, tenant_id, told_at) on app.confidential_case_unhandled to purpose_news
grant select (case_id, tenant_id, told_at) on app.confidential_case_unhandled to purpose_rights
grant select (case_id, tenant_id, told_at) on app.confidential_case_unhandled to purpose_security
grant select (case_id, tenant_id, told_at) on app.confidential_case_unhandled to purpose_service
grant select (case_id, tenant_id, told_at) on app.confidential_case_unhandled to purpose_upkeep
grant select (case_id, tenant_id, told_at) on app.confidential_case_unhandled to purpose_usage_statistics
grant select (asked_at, asker_id, case_id, confirmed, decide_reason, decided_at, decided_by_id, field_id, id, label, lapses_at, minutes, reason, reference, tenant_id, until, version) on app.confidential_glass_ask to purpose_service
grant select (id, made_at, name, tenant_id, version, workspace_id) on app.confidential_group to purpose_administration
grant select (id, made_at, name, tenant_id, version, workspace_id) on app.confidential_group to purpose_features
grant select (id, made_at, name, tenant_id, version, workspace_id) on app.confidential_group to purpose_fulfilment
grant select (id, made_at, name, tenant_id, version, workspace_id) on app.confidential_group to purpose_mail_opens
grant select (id, made_at, name, tenant_id, version, workspace_id) on app.confidential_group to purpose_news
grant select (id, made_at, name, tenant_id, version, workspace_id) on app.confidential_group to purpose_rights
grant select (id, made_at, name, tenant_id, version, workspace_id) on app.confidential_group to purpose_security
grant select (id, made_at, name, tenant_id, version, workspace_id) on app.confidential_group to purpose_service
grant select (id, made_at, name, tenant_id, version, workspace_id) on app.confidential_group to purpose_upkeep
grant select (id, made_at, name, tenant_id, version, workspace_id) on app.confidential_group to purpose_usage_statistics
grant select (added_by_id, group_id, made_at, person_id, tenant_id) on app.confidential_group_member to purpose_service
grant select (case_id, code_hash, feedback_on, is_news, made_on, tenant_id, told_acknowledge, told_feedback) on app.confidential_report to purpose_administration
grant select (case_id, code_hash, feedback_on, is_news, made_on, tenant_id, told_acknowledge, told_feedback) on app.confidential_report to purpose_features
grant select (case_id, code_hash, feedback_on, is_news, made_on, tenant_id, told_acknowledge, told_feedback) on app.confidential_report to purpose_fulfilment
grant select (case_id, code_hash, feedback_on, is_news, made_on, tenant_id, told_acknowledge, told_feedback) on app.confidential_report to purpose_mail_opens
grant select (case_id, code_hash, feedback_on, is_news, made_on, tenant_id, told_acknowledge, told_feedback) on app.confidential_report to purpose_news
grant select (case_id, code_hash, feedback_on, is_news, made_on, tenant_id, told_acknowledge, told_feedback) on app.confidential_report to purpose_rights
grant select (case_id, code_hash, feedback_on, is_news, made_on, tenant_id, told_acknowledge, told_feedback) on app.confidential_report to purpose_security
grant select (case_id, code_hash, feedback_on, is_news, made_on, tenant_id, told_acknowledge, told_feedback) on app.confidential_report to purpose_service
grant select (case_id, code_hash, feedback_on, is_news, made_on, tenant_id, told_acknowledge, told_feedback) on app.confidential_report to purpose_upkeep
grant select (case_id, code_hash, feedback_on, is_news, made_on, tenant_id, told_acknowledge, told_feedback) on app.confidential_report to purpose_usage_statistics
grant select (case_id, field_id, granted_at, granted_by_id, group_id, id, kind, person_id, reason, revoke_reason, revoked_at, revoked_by_id, tenant_id, until) on app.confidential_seal_grant to purpose_service
grant select (answer, answered_at, answered_by_id, asked_at, asked_by_id, case_id, field_id, id, tenant_id, text) on app.confidential_seal_question to purpose_service
grant select (by_glass, case_id, field_id, id, person_id, read_at, tenant_id) on app.confidential_seal_read to purpose_service
grant select (case_id, id, is_file, label, reference, sealed_at, sealed_by_id, tenant_id) on app.confidential_sealed_field to purpose_service
grant select (box, bytes, field_id, subject_id, tenant_id, wrapped) on app.confidential_sealed_value to purpose_service
grant select (glass_minutes, guard_days, tenant_id, version) on app.confidential_setting to purpose_administration
grant select (glass_minutes, guard_days, tenant_id, version) on app.confidential_setting to purpose_features
grant select (glass_minutes, guard_days, tenant_id, version) on app.confidential_setting to purpose_fulfilment
grant select (glass_minutes, guard_days, tenant_id, version) on app.confidential_setting to purpose_mail_opens
grant select (glass_minutes, guard_days, tenant_id, version) on app.confidential_setting to purpose_news
grant select (glass_minutes, guard_days, tenant_id, version) on app.confidential_setting to purpose_rights
grant select (glass_minutes, guard_days, tenant_id, version) on app.confidential_setting to purpose_security
grant select (glass_minutes, guard_days, tenant_id, version) on app.confidential_setting to purpose_service
grant select (glass_minutes, guard_days, tenant_id, version) on app.confidential_setting to purpose_upkeep
grant select (glass_minutes, guard_days, tenant_id, version) on app.confidential_setting to purpose_usage_statistics
grant select (act, at, id, method, notice, number, person_id, place, policy, purpose, state, tenant_id) on app.consent_event to purpose_administration
grant select (act, at, id, notice, number, person_id, policy, purpose, state, tenant_id) on app.consent_event to purpose_features
grant select (act, at, id, notice, number, person_id, policy, purpose, state, tenant_id) on app.consent_event to purpose_mail_opens
grant select (act, at, id, notice, number, person_id, policy, purpose, state, tenant_id) on app.consent_event to purpose_news
grant select (act, at, id, method, notice, number, person_id, place, policy, purpose, state, tenant_id) on app.consent_event to purpose_rights
grant select (act, at, id, method, notice, number, person_id, place, policy, purpose, state, tenant_id) on app.consent_event to purpose_service
grant select (act, at, id, notice, number, person_id, policy, purpose, state, tenant_id) on app.consent_event to purpose_usage_statistics
grant select (fingerprint, kept_at, notice, tenant_id) on app.consent_notice to purpose_administration
grant select (fingerprint, kept_at, notice, tenant_id) on app.consent_notice to purpose_features
grant select (fingerprint, kept_at, notice, tenant_id) on app.consent_notice to purpose_fulfilment
grant select (fingerprint, kept_at, notice, tenant_id) on app.consent_notice to purpose_mail_opens
grant select (fingerprint, kept_at, notice, tenant_id) on app.consent_notice to purpose_news
grant select (fingerprint, kept_at, notice, tenant_id) on app.consent_notice to purpose_rights
grant select (fingerprint, kept_at, notice, tenant_id) on app.consent_notice to purpose_security
grant select (fingerprint, kept_at, notice, tenant_id) on app.consent_notice to purpose_service
grant select (fingerprint, kept_at, notice, tenant_id) on app.consent_notice to purpose_upkeep
grant select (fingerprint, kept_at, notice, tenant_id) on app.consent_notice to purpose_usage_statistics
grant select (accepted_at, accepted_by, customer, document_version, ends_at, fingerprint, id, kind, provider, starts_at, tenant_id) on app.contract to purpose_administration
grant update (ends_at) on app.contract to purpose_administration
grant select (accepted_at, accepted_by, customer, document_version, ends_at, fingerprint, id, kind, provider, starts_at, tenant_id) on app.contract to purpose_rights
grant update (ends_at) on app.contract to purpose_rights
grant select (accepted_at, accepted_by, customer, document_version, ends_at, fingerprint, id, kind, provider, starts_at, tenant_id) on app.contract to purpose_service
grant update (ends_at) on app.contract to purpose_service
grant select (document_version, fingerprint, kind, tenant_id, wording) on app.contract_text to purpose_administration
grant select (document_version, fingerprint, kind, tenant_id, wording) on app.contract_text to purpose_features
grant select (document_version, fingerprint, kind, tenant_id, wording) on app.contract_text to purpose_fulfilment
grant select (document_version, fingerprint, kind, tenant_id, wording) on app.contract_text to purpose_mail_opens
grant select (document_version, fingerprint, kind, tenant_id, wording) on app.contract_text to purpose_news
grant select (document_version, fingerprint, kind, tenant_id, wording) on app.contract_text to purpose_rights
grant select (document_version, fingerprint, kind, tenant_id, wording) on app.contract_text to purpose_security
grant select (document_version, fingerprint, kind, tenant_id, wording) on app.contract_text to purpose_service
grant select (document_version, fingerprint, kind, tenant_id, wording) on app.contract_text to purpose_upkeep
grant select (document_version, fingerprint, kind, tenant_id, wording) on app.contract_text to purpose_usage_statistics
grant select (attested_at, attested_by, control, done_on, id, says, tenant_id, valid_until) on app.control_attestation to purpose_administration
grant select (attested_at, attested_by, control, done_on, id, says, tenant_id, valid_until) on app.control_attestation to purpose_rights
grant select (attested_at, attested_by, control, done_on, id, says, tenant_id, valid_until) on app.control_attestation to purpose_service
grant select (control, facts, failures, held_at, incident_id, ran_at, red_since, software, tenant_id, verdict) on app.control_check to purpose_administration
grant select (control, facts, failures, held_at, incident_id, ran_at, red_since, software, tenant_id, verdict) on app.control_check to purpose_features
grant select (control, facts, failures, held_at, incident_id, ran_at, red_since, software, tenant_id, verdict) on app.control_check to purpose_fulfilment
grant select (control, facts, failures, held_at, incident_id, ran_at, red_since, software, tenant_id, verdict) on app.control_check to purpose_mail_opens
grant select (control, facts, failures, held_at, incident_id, ran_at, red_since, software, tenant_id, verdict) on app.control_check to purpose_news
grant select (control, facts, failures, held_at, incident_id, ran_at, red_since, software, tenant_id, verdict) on app.control_check to purpose_rights
grant select (control, facts, failures, held_at, incident_id, ran_at, red_since, software, tenant_id, verdict) on app.control_check to purpose_security
grant select (control, facts, failures, held_at, incident_id, ran_at, red_since, software, tenant_id, verdict) on app.control_check to purpose_service
grant select (control, facts, failures, held_at, incident_id, ran_at, red_since, software, tenant_id, verdict) on app.control_check to purpose_upkeep
grant select (control, facts, failures, held_at, incident_id, ran_at, red_since, software, tenant_id, verdict) on app.control_check to purpose_usage_statistics
grant select (control, day, failed, gaps, held, tenant_id) on app.control_day to purpose_administration
grant select (control, day, failed, gaps, held, tenant_id) on app.control_day to purpose_features
grant select (control, day, failed, gaps, held, tenant_id) on app.control_day to purpose_fulfilment
grant select (control, day, failed, gaps, held, tenant_id) on app.control_day to purpose_mail_opens
grant select (control, day, failed, gaps, held, tenant_id) on app.control_day to purpose_news
grant select (control, day, failed, gaps, held, tenant_id) on app.control_day to purpose_rights
grant select (control, day, failed, gaps, held, tenant_id) on app.control_day to purpose_security
grant select (control, day, failed, gaps, held, tenant_id) on app.control_day to purpose_service
grant select (control, day, failed, gaps, held, tenant_id) on app.control_day to purpose_upkeep
grant select (control, day, failed, gaps, held, tenant_id) on app.control_day to purpose_usage_statistics
grant select (code, id, name, owner_id, tenant_id, version) on app.cost_centre to purpose_administration
grant select (code, id, name, owner_id, tenant_id, version) on app.cost_centre to purpose_features
grant select (code, id, name, owner_id, tenant_id, version) on app.cost_centre to purpose_fulfilment
grant select (code, id, name, owner_id, tenant_id, version) on app.cost_centre to purpose_mail_opens
grant select (code, id, name, owner_id, tenant_id, version) on app.cost_centre to purpose_news
grant select (code, id, name, owner_id, tenant_id, version) on app.cost_centre to purpose_rights
grant select (code, id, name, owner_id, tenant_id, version) on app.cost_centre to purpose_security
grant select (code, id, name, owner_id, tenant_id, version) on app.cost_centre to purpose_service
grant select (code, id, name, owner_id, tenant_id, version) on app.cost_centre to purpose_upkeep
grant select (code, id, name, owner_id, tenant_id, version) on app.cost_centre to purpose_usage_statistics
grant select (cost_centre_id, department_id, tenant_id) on app.cost_centre_department to purpose_administration
grant select (cost_centre_id, department_id, tenant_id) on app.cost_centre_department to purpose_features
grant select (cost_centre_id, department_id, tenant_id) on app.cost_centre_department to purpose_fulfilment
grant select (cost_centre_id, department_id, tenant_id) on app.cost_centre_department to purpose_mail_opens
grant select (cost_centre_id, department_id, tenant_id) on app.cost_centre_department to purpose_news
grant select (cost_centre_id, department_id, tenant_id) on app.cost_centre_department to purpose_rights
grant select (cost_centre_id, department_id, tenant_id) on app.cost_centre_department to purpose_security
grant select (cost_centre_id, department_id, tenant_id) on app.cost_centre_department to purpose_service
grant select (cost_centre_id, department_id, tenant_id) on app.cost_centre_department to purpose_upkeep
grant select (cost_centre_id, department_id, tenant_id) on app.cost_centre_department to purpose_usage_statistics
grant select (changed_at, person_id, tenant_id) on app.credential to purpose_administration
grant select (changed_at, person_id, tenant_id) on app.credential to purpose_rights
grant select (changed_at, password_hash, person_id, tenant_id) on app.credential to purpose_security
grant select (asked_at, ends_at, entries, file_id, id, kind, of_id, person_id, ready_at, tenant_id) on app.data_copy to purpose_rights
grant select (asked_at, ends_at, entries, file_id, id, kind, of_id, person_id, ready_at, tenant_id) on app.data_copy to purpose_service
grant select (columns, copy_id, decided_at, decided_by, decision, number, reason, row_key, source, tenant_id) on app.data_review to purpose_rights
grant select (columns, copy_id, decided_at, decided_by, decision, number, reason, row_key, source, tenant_id) on app.data_review to purpose_service
grant select (amount, at, confirm, event, extension, jurisdiction, law, made_by, notice, number, reason, right_key, source, tenant_id, unit) on app.deadline_rule to purpose_administration
grant select (amount, at, confirm, event, extension, jurisdiction, law, made_by, notice, number, reason, right_key, source, tenant_id, unit) on app.deadline_rule to purpose_rights
grant select (amount, at, confirm, event, extension, jurisdiction, law, made_by, notice, number, reason, right_key, source, tenant_id, unit) on app.deadline_rule to purpose_service
grant select (id, name, tenant_id, version) on app.department to purpose_administration
grant select (id, name, tenant_id, version) on app.department to purpose_features
grant select (id, name, tenant_id, version) on app.department to purpose_fulfilment
grant select (id, name, tenant_id, version) on app.department to purpose_mail_opens
grant select (id, name, tenant_id, version) on app.department to purpose_news
grant select (id, name, tenant_id, version) on app.department to purpose_rights
grant select (id, name, tenant_id, version) on app.department to purpose_security
grant select (id, name, tenant_id, version) on app.department to purpose_service
grant select (id, name, tenant_id, version) on app.department to purpose_upkeep
grant select (id, name, tenant_id, version) on app.department to purpose_usage_statistics
grant select (act, at, number, permission, person_id, state, tenant_id) on app.device_permission_event to purpose_administration
grant select (act, at, number, permission, person_id, state, tenant_id) on app.device_permission_event to purpose_rights
grant select (act, at, number, permission, person_id, state, tenant_id) on app.device_permission_event to purpose_service
grant select (content, person_id, place, tenant_id, updated_at) on app.draft to purpose_rights
grant select (content, person_id, place, tenant_id, updated_at) on app.draft to purpose_service
grant select (person_id, place, tenant_id, updated_at) on app.draft to purpose_upkeep
grant select (actor_id, at, commitment, facts, id, object_id, purpose, tenant_id, type, xid) on app.event to purpose_administration
grant select (actor_id, at, commitment, facts, id, object_id, purpose, tenant_id, type, xid) on app.event to purpose_rights
grant select (actor_id, at, commitment, facts, id, object_id, purpose, tenant_id, type, xid) on app.event to purpose_security
grant select (actor_id, at, commitment, facts, id, object_id, purpose, tenant_id, type, xid) on app.event to purpose_service
grant select (actor_id, at, commitment, facts, id, object_id, purpose, tenant_id, type, xid) on app.event to purpose_upkeep
grant select (id, reader, tenant_id, xid) on app.event_cursor to purpose_administration
grant select (id, reader, tenant_id, xid) on app.event_cursor to purpose_features
grant select (id, reader, tenant_id, xid) on app.event_cursor to purpose_fulfilment
grant select (id, reader, tenant_id, xid) on app.event_cursor to purpose_mail_opens
grant select (id, reader, tenant_id, xid) on app.event_cursor to purpose_news
grant select (id, reader, tenant_id, xid) on app.event_cursor to purpose_rights
grant select (id, reader, tenant_id, xid) on app.event_cursor to purpose_security
grant select (id, reader, tenant_id, xid) on app.event_cursor to purpose_service
grant select (id, reader, tenant_id, xid) on app.event_cursor to purpose_upkeep
grant select (id, reader, tenant_id, xid) on app.event_cursor to purpose_usage_statistics
grant select (event_id, sealed, subject_id, tenant_id) on app.event_payload to purpose_administration
grant select (event_id, sealed, subject_id, tenant_id) on app.event_payload to purpose_rights
grant select (event_id, sealed, subject_id, tenant_id) on app.event_payload to purpose_security
grant select (event_id, sealed, subject_id, tenant_id) on app.event_payload to purpose_service
grant select (event_id, sealed, subject_id, tenant_id) on app.event_payload to purpose_upkeep
grant select (head, last_id, last_xid, leaves, sealed_at, seq, tenant_id) on app.event_seal to purpose_administration
grant select (head, last_id, last_xid, leaves, sealed_at, seq, tenant_id) on app.event_seal to purpose_features
grant select (head, last_id, last_xid, leaves, sealed_at, seq, tenant_id) on app.event_seal to purpose_fulfilment
grant select (head, last_id, last_xid, leaves, sealed_at, seq, tenant_id) on app.event_seal to purpose_mail_opens
grant select (head, last_id, last_xid, leaves, sealed_at, seq, tenant_id) on app.event_seal to purpose_news
grant select (head, last_id, last_xid, leaves, sealed_at, seq, tenant_id) on app.event_seal to purpose_rights
grant select (head, last_id, last_xid, leaves, sealed_at, seq, tenant_id) on app.event_seal to purpose_security
grant select (head, last_id, last_xid, leaves, sealed_at, seq, tenant_id) on app.event_seal to purpose_service
grant select (head, last_id, last_xid, leaves, sealed_at, seq, tenant_id) on app.event_seal to purpose_upkeep
grant select (head, last_id, last_xid, leaves, sealed_at, seq, tenant_id) on app.event_seal to purpose_usage_statistics
grant select (bytes, id, made_at, media_type, scan, sha256, tenant_id) on app.file to purpose_administration
grant select (bytes, id, made_at, media_type, scan, sha256, tenant_id) on app.file to purpose_rights
grant select (bytes, id, made_at, media_type, scan, sha256, tenant_id) on app.file to purpose_service
grant select (bounced_at, letter_id, person_id, sent_at, source, tenant_id, written_at) on app.first_contact to purpose_administration
grant update (bounced_at, sent_at) on app.first_contact to purpose_administration
grant select (bounced_at, letter_id, person_id, sent_at, source, tenant_id, written_at) on app.first_contact to purpose_rights
grant update (bounced_at, sent_at) on app.first_contact to purpose_rights
grant select (bounced_at, letter_id, person_id, sent_at, source, tenant_id, written_at) on app.first_contact to purpose_service
grant update (bounced_at, sent_at) on app.first_contact to purpose_service
grant select (answer, fingerprint, key, made_at, person_id, tenant_id) on app.idempotency to purpose_administration
grant select (answer, fingerprint, key, made_at, person_id, tenant_id) on app.idempotency to purpose_rights
grant select (answer, fingerprint, key, made_at, person_id, tenant_id) on app.idempotency to purpose_security
grant select (answer, fingerprint, key, made_at, person_id, tenant_id) on app.idempotency to purpose_service
grant select (answer, fingerprint, key, made_at, person_id, tenant_id) on app.idempotency to purpose_upkeep
grant select (marks, moments, ref, tenant_id, ticket_id) on app.import_origin to purpose_administration
grant select (marks, moments, ref, tenant_id, ticket_id) on app.import_origin to purpose_features
grant select (marks, moments, ref, tenant_id, ticket_id) on app.import_origin to purpose_fulfilment
grant select (marks, moments, ref, tenant_id, ticket_id) on app.import_origin to purpose_mail_opens
grant select (marks, moments, ref, tenant_id, ticket_id) on app.import_origin to purpose_news
grant select (marks, moments, ref, tenant_id, ticket_id) on app.import_origin to purpose_rights
grant select (marks, moments, ref, tenant_id, ticket_id) on app.import_origin to purpose_security
grant select (marks, moments, ref, tenant_id, ticket_id) on app.import_origin to purpose_service
grant select (marks, moments, ref, tenant_id, ticket_id) on app.import_origin to purpose_upkeep
grant select (marks, moments, ref, tenant_id, ticket_id) on app.import_origin to purpose_usage_statistics
grant select (content, done, dry_run, failure, id, made_at, mapping, report, source, started_by, state, tenant_id, total, updated_at) on app.import_run to purpose_administration
grant select (content, done, dry_run, failure, id, made_at, mapping, report, source, started_by, state, tenant_id, total, updated_at) on app.import_run to purpose_rights
grant select (content, done, dry_run, failure, id, made_at, mapping, report, source, started_by, state, tenant_id, total, updated_at) on app.import_run to purpose_service
grant select (agreement, agreement_note, basis, id, recorded_at, recorded_by, tenant_id, text, topic, withdrawn_at, withdrawn_by) on app.instruction to purpose_administration
grant select (agreement, agreement_note, basis, id, recorded_at, recorded_by, tenant_id, text, topic, withdrawn_at, withdrawn_by) on app.instruction to purpose_features
grant select (agreement, agreement_note, basis, id, recorded_at, recorded_by, tenant_id, text, topic, withdrawn_at, withdrawn_by) on app.instruction to purpose_fulfilment
grant select (agreement, agreement_note, basis, id, recorded_at, recorded_by, tenant_id, text, topic, withdrawn_at, withdrawn_by) on app.instruction to purpose_mail_opens
grant select (agreement, agreement_note, basis, id, recorded_at, recorded_by, tenant_id, text, topic, withdrawn_at, withdrawn_by) on app.instruction to purpose_news
grant select (agreement, agreement_note, basis, id, recorded_at, recorded_by, tenant_id, text, topic, withdrawn_at, withdrawn_by) on app.instruction to purpose_rights
grant select (agreement, agreement_note, basis, id, recorded_at, recorded_by, tenant_id, text, topic, withdrawn_at, withdrawn_by) on app.instruction to purpose_security
grant select (agreement, agreement_note, basis, id, recorded_at, recorded_by, tenant_id, text, topic, withdrawn_at, withdrawn_by) on app.instruction to purpose_service
grant select (agreement, agreement_note, basis, id, recorded_at, recorded_by, tenant_id, text, topic, withdrawn_at, withdrawn_by) on app.instruction to purpose_upkeep
grant select (agreement, agreement_note, basis, id, recorded_at, recorded_by, tenant_id, text, topic, withdrawn_at, withdrawn_by) on app.instruction to purpose_usage_statistics
grant select (attempts, id, raw, reason, received_at, recipient, sender, tenant_id) on app.kept_mail to purpose_administration
grant select (attempts, id, raw, reason, received_at, recipient, sender, tenant_id) on app.kept_mail to purpose_rights
grant select (attempts, id, raw, reason, received_at, recipient, sender, tenant_id) on app.kept_mail to purpose_service
grant select (changed, off, person_id, tenant_id, updated_at) on app.key_setting to purpose_administration
grant select (changed, off, person_id, tenant_id, updated_at) on app.key_setting to purpose_rights
grant select (changed, off, person_id, tenant_id, updated_at) on app.key_setting to purpose_security
grant select (changed, off, person_id, tenant_id, updated_at) on app.key_setting to purpose_service
grant select (four_eyes, review_team_id, tenant_id, updated_at, valid_months, version, workspace_id) on app.knowledge_rules to purpose_administration
grant select (four_eyes, review_team_id, tenant_id, updated_at, valid_months, version, workspace_id) on app.knowledge_rules to purpose_features
grant select (four_eyes, review_team_id, tenant_id, updated_at, valid_months, version, workspace_id) on app.knowledge_rules to purpose_fulfilment
grant select (four_eyes, review_team_id, tenant_id, updated_at, valid_months, version, workspace_id) on app.knowledge_rules to purpose_mail_opens
grant select (four_eyes, review_team_id, tenant_id, updated_at, valid_months, version, workspace_id) on app.knowledge_rules to purpose_news
grant select (four_eyes, review_team_id, tenant_id, updated_at, valid_months, version, workspace_id) on app.knowledge_rules to purpose_rights
grant select (four_eyes, review_team_id, tenant_id, updated_at, valid_months, version, workspace_id) on app.knowledge_rules to purpose_security
grant select (four_eyes, review_team_id, tenant_id, updated_at, valid_months, version, workspace_id) on app.knowledge_rules to purpose_service
grant select (four_eyes, review_team_id, tenant_id, updated_at, valid_months, version, workspace_id) on app.knowledge_rules to purpose_upkeep
grant select (four_eyes, review_team_id, tenant_id, updated_at, valid_months, version, workspace_id) on app.knowledge_rules to purpose_usage_statistics
grant select (open, tenant_id, updated_at, version) on app.knowledge_site to purpose_administration
grant select (open, tenant_id, updated_at, version) on app.knowledge_site to purpose_features
grant select (open, tenant_id, updated_at, version) on app.knowledge_site to purpose_fulfilment
grant select (open, tenant_id, updated_at, version) on app.knowledge_site to purpose_mail_opens
grant select (open, tenant_id, updated_at, version) on app.knowledge_site to purpose_news
grant select (open, tenant_id, updated_at, version) on app.knowledge_site to purpose_rights
grant select (open, tenant_id, updated_at, version) on app.knowledge_site to purpose_security
grant select (open, tenant_id, updated_at, version) on app.knowledge_site to purpose_service
grant select (open, tenant_id, updated_at, version) on app.knowledge_site to purpose_upkeep
grant select (open, tenant_id, updated_at, version) on app.knowledge_site to purpose_usage_statistics
grant select (ends_at, kind, made_at, person_id, tenant_id) on app.link_token to purpose_administration
grant select (ends_at, kind, made_at, person_id, tenant_id, used_at) on app.link_token to purpose_rights
grant select (ends_at, kind, made_at, person_id, tenant_id, token_sha256, used_at) on app.link_token to purpose_security
grant select (country, id, name, tenant_id, time_zone, version) on app.location to purpose_administration
grant select (country, id, name, tenant_id, time_zone, version) on app.location to purpose_features
grant select (country, id, name, tenant_id, time_zone, version) on app.location to purpose_fulfilment
grant select (country, id, name, tenant_id, time_zone, version) on app.location to purpose_mail_opens
grant select (country, id, name, tenant_id, time_zone, version) on app.location to purpose_news
grant select (country, id, name, tenant_id, time_zone, version) on app.location to purpose_rights
grant select (country, id, name, tenant_id, time_zone, version) on app.location to purpose_security
grant select (country, id, name, tenant_id, time_zone, version) on app.location to purpose_service
grant select (country, id, name, tenant_id, time_zone, version) on app.location to purpose_upkeep
grant select (country, id, name, tenant_id, time_zone, version) on app.location to purpose_usage_statistics
grant select (asked_at, asked_by, checked_at, faults, id, sealed, tenant_id, unsealed) on app.log_check to purpose_administration
grant select (asked_at, asked_by, checked_at, faults, id, sealed, tenant_id, unsealed) on app.log_check to purpose_rights
grant select (actions, id, name, removed_at, tenant_id, updated_at, version, workspace_id) on app.macro to purpose_administration
grant select (actions, id, name, removed_at, tenant_id, updated_at, version, workspace_id) on app.macro to purpose_features
grant select (actions, id, name, removed_at, tenant_id, updated_at, version, workspace_id) on app.macro to purpose_fulfilment
grant select (actions, id, name, removed_at, tenant_id, updated_at, version, workspace_id) on app.macro to purpose_mail_opens
grant select (actions, id, name, removed_at, tenant_id, updated_at, version, workspace_id) on app.macro to purpose_news
grant select (actions, id, name, removed_at, tenant_id, updated_at, version, workspace_id) on app.macro to purpose_rights
grant select (actions, id, name, removed_at, tenant_id, updated_at, version, workspace_id) on app.macro to purpose_security
grant select (actions, id, name, removed_at, tenant_id, updated_at, version, workspace_id) on app.macro to purpose_service
grant select (actions, id, name, removed_at, tenant_id, updated_at, version, workspace_id) on app.macro to purpose_upkeep
grant select (actions, id, name, removed_at, tenant_id, updated_at, version, workspace_id) on app.macro to purpose_usage_statistics
grant select (made_at, mail_id, person_id, tenant_id, token_sha256) on app.mail_beacon to purpose_mail_opens
grant select (made_at, mail_id, person_id, tenant_id, token_sha256) on app.mail_beacon to purpose_rights
grant select (made_at, mail_id, person_id, tenant_id) on app.mail_beacon to purpose_upkeep
grant select (minute, tenant_id, token_sha256) on app.mail_open to purpose_mail_opens
grant select (minute, tenant_id, token_sha256) on app.mail_open to purpose_rights
grant select (address, at, class, reason, tenant_id) on app.mail_suppression to purpose_administration
grant select (address, at, class, reason, tenant_id) on app.mail_suppression to purpose_features
grant select (address, at, class, reason, tenant_id) on app.mail_suppression to purpose_news
grant select (address, at, class, reason, tenant_id) on app.mail_suppression to purpose_security
grant select (address, at, class, reason, tenant_id) on app.mail_suppression to purpose_service
grant select (cadence_minutes, decided_at, decided_by_id, decision_reason, end_reason, ended_at, ended_by_id, headline, id, proposed_at, proposed_by_id, reason, state, tenant_id, ticket_id, told_before_at, told_missed_at, update_due_at, version) on app.major_incident to purpose_rights
grant select (cadence_minutes, decided_at, decided_by_id, decision_reason, end_reason, ended_at, ended_by_id, headline, id, proposed_at, proposed_by_id, reason, state, tenant_id, ticket_id, told_before_at, told_missed_at, update_due_at, version) on app.major_incident to purpose_service
grant select (added_at, added_by_id, major_id, task_id, tenant_id) on app.major_incident_action to purpose_rights
grant select (added_at, added_by_id, major_id, task_id, tenant_id) on app.major_incident_action to purpose_service
grant select (tenant_id, version, workspace_id) on app.major_incident_duty to purpose_administration
grant select (tenant_id, version, workspace_id) on app.major_incident_duty to purpose_features
grant select (tenant_id, version, workspace_id) on app.major_incident_duty to purpose_fulfilment
grant select (tenant_id, version, workspace_id) on app.major_incident_duty to purpose_mail_opens
grant select (tenant_id, version, workspace_id) on app.major_incident_duty to purpose_news
grant select (tenant_id, version, workspace_id) on app.major_incident_duty to purpose_rights
grant select (tenant_id, version, workspace_id) on app.major_incident_duty to purpose_security
grant select (tenant_id, version, workspace_id) on app.major_incident_duty to purpose_service
grant select (tenant_id, version, workspace_id) on app.major_incident_duty to purpose_upkeep
grant select (tenant_id, version, workspace_id) on app.major_incident_duty to purpose_usage_statistics
grant select (made_at, person_id, tenant_id, workspace_id) on app.major_incident_manager to purpose_rights
grant select (made_at, person_id, tenant_id, workspace_id) on app.major_incident_manager to purpose_service
grant select (causes, finished_at, finished_by_id, happened, impact, major_id, tenant_id, version, went_badly, went_well, written_at, written_by_id) on app.major_incident_review to purpose_rights
grant select (causes, finished_at, finished_by_id, happened, impact, major_id, tenant_id, version, went_badly, went_well, written_at, written_by_id) on app.major_incident_review to purpose_service
grant select (made_at, major_id, person_id, role, tenant_id) on app.major_incident_role to purpose_rights
grant select (made_at, major_id, person_id, role, tenant_id) on app.major_incident_role to purpose_service
grant select (effect, major_id, service_id, tenant_id) on app.major_incident_service to purpose_administration
grant select (effect, major_id, service_id, tenant_id) on app.major_incident_service to purpose_features
grant select (effect, major_id, service_id, tenant_id) on app.major_incident_service to purpose_fulfilment
grant select (effect, major_id, service_id, tenant_id) on app.major_incident_service to purpose_mail_opens
grant select (effect, major_id, service_id, tenant_id) on app.major_incident_service to purpose_news
grant select (effect, major_id, service_id, tenant_id) on app.major_incident_service to purpose_rights
grant select (effect, major_id, service_id, tenant_id) on app.major_incident_service to purpose_security
grant select (effect, major_id, service_id, tenant_id) on app.major_incident_service to purpose_service
grant select (effect, major_id, service_id, tenant_id) on app.major_incident_service to purpose_upkeep
grant select (effect, major_id, service_id, tenant_id) on app.major_incident_service to purpose_usage_statistics
grant select (by_id, headline, id, made_at, major_id, on_portal, on_status_page, on_ticket, phase, said, tenant_id) on app.major_incident_update to purpose_rights
grant select (by_id, headline, id, made_at, major_id, on_portal, on_status_page, on_ticket, phase, said, tenant_id) on app.major_incident_update to purpose_service
grant select (made_at, message_id, person_id, tenant_id) on app.mention to purpose_rights
grant select (made_at, message_id, person_id, tenant_id) on app.mention to purpose_service
grant select (made_at, message_id, person_id, tenant_id) on app.mention to purpose_upkeep
grant select (author_id, body_html, body_text, channel, id, kind, made_at, tenant_id, ticket_id, words) on app.message to purpose_rights
grant select (author_id, body_html, body_text, channel, id, kind, made_at, tenant_id, ticket_id, words) on app.message to purpose_service
grant select (at, class, is_on, number, person_id, tenant_id) on app.message_choice to purpose_administration
grant select (at, class, is_on, number, person_id, tenant_id) on app.message_choice to purpose_rights
grant select (at, class, is_on, number, person_id, tenant_id) on app.message_choice to purpose_service
grant select (at, basis, channel, class, id, news_id, person_id, template, tenant_id, unsubscribe, version, way) on app.message_log to purpose_administration
grant select (at, basis, channel, class, id, news_id, person_id, template, tenant_id, unsubscribe, version, way) on app.message_log to purpose_features
grant select (at, basis, channel, class, id, news_id, person_id, template, tenant_id, unsubscribe, version, way) on app.message_log to purpose_news
grant select (at, basis, channel, class, id, news_id, person_id, template, tenant_id, unsubscribe, version, way) on app.message_log to purpose_rights
grant select (at, basis, channel, class, id, news_id, person_id, template, tenant_id, unsubscribe, version, way) on app.message_log to purpose_security
grant select (at, basis, channel, class, id, news_id, person_id, template, tenant_id, unsubscribe, version, way) on app.message_log to purpose_service
grant select (at, basis, channel, class, id, news_id, person_id, template, tenant_id, unsubscribe, version, way) on app.message_log to purpose_upkeep
grant select (body, body_de, class, id, made_at, made_by, tenant_id, title, title_de) on app.news to purpose_administration
grant select (body, body_de, class, id, made_at, made_by, tenant_id, title, title_de) on app.news to purpose_features
grant select (body, body_de, class, id, made_at, made_by, tenant_id, title, title_de) on app.news to purpose_news
grant select (body, body_de, class, id, made_at, made_by, tenant_id, title, title_de) on app.news to purpose_rights
grant select (body, body_de, class, id, made_at, made_by, tenant_id, title, title_de) on app.news to purpose_service
grant select (next, tenant_id, type) on app.number_block to purpose_administration
grant select (next, tenant_id, type) on app.number_block to purpose_features
grant select (next, tenant_id, type) on app.number_block to purpose_fulfilment
grant select (next, tenant_id, type) on app.number_block to purpose_mail_opens
grant select (next, tenant_id, type) on app.number_block to purpose_news
grant select (next, tenant_id, type) on app.number_block to purpose_rights
grant select (next, tenant_id, type) on app.number_block to purpose_security
grant select (next, tenant_id, type) on app.number_block to purpose_service
grant select (next, tenant_id, type) on app.number_block to purpose_upkeep
grant select (next, tenant_id, type) on app.number_block to purpose_usage_statistics
grant select (current, id, prefix, since, tenant_id, type, workspace_id) on app.number_prefix to purpose_administration
grant select (current, id, prefix, since, tenant_id, type, workspace_id) on app.number_prefix to purpose_features
grant select (current, id, prefix, since, tenant_id, type, workspace_id) on app.number_prefix to purpose_fulfilment
grant select (current, id, prefix, since, tenant_id, type, workspace_id) on app.number_prefix to purpose_mail_opens
grant select (current, id, prefix, since, tenant_id, type, workspace_id) on app.number_prefix to purpose_news
grant select (current, id, prefix, since, tenant_id, type, workspace_id) on app.number_prefix to purpose_rights
grant select (current, id, prefix, since, tenant_id, type, workspace_id) on app.number_prefix to purpose_security
grant select (current, id, prefix, since, tenant_id, type, workspace_id) on app.number_prefix to purpose_service
grant select (current, id, prefix, since, tenant_id, type, workspace_id) on app.number_prefix to purpose_upkeep
grant select (current, id, prefix, since, tenant_id, type, workspace_id) on app.number_prefix to purpose_usage_statistics
grant select (digits, tenant_id, type, workspace_id) on app.number_width to purpose_administration
grant select (digits, tenant_id, type, workspace_id) on app.number_width to purpose_features
grant select (digits, tenant_id, type, workspace_id) on app.number_width to purpose_fulfilment
grant select (digits, tenant_id, type, workspace_id) on app.number_width to purpose_mail_opens
grant select (digits, tenant_id, type, workspace_id) on app.number_width to purpose_news
grant select (digits, tenant_id, type, workspace_id) on app.number_width to purpose_rights
grant select (digits, tenant_id, type, workspace_id) on app.number_width to purpose_security
grant select (digits, tenant_id, type, workspace_id) on app.number_width to purpose_service
grant select (digits, tenant_id, type, workspace_id) on app.number_width to purpose_upkeep
grant select (digits, tenant_id, type, workspace_id) on app.number_width to purpose_usage_statistics
grant select (abandoned_at, attempts, body_html, body_text, bounced_at, class, given_up_at, id, last_error, made_at, next_try_at, recipient, sent_at, subject, tenant_id, to_person_id, unsubscribe, workspace_id) on app.outbound_mail to purpose_administration
grant select (abandoned_at, attempts, body_html, body_text, bounced_at, class, given_up_at, id, last_error, made_at, next_try_at, recipient, sent_at, subject, tenant_id, to_person_id, unsubscribe, workspace_id) on app.outbound_mail to purpose_features
grant select (abandoned_at, attempts, body_html, body_text, bounced_at, class, given_up_at, id, last_error, made_at, next_try_at, recipient, sent_at, subject, tenant_id, to_person_id, unsubscribe, workspace_id) on app.outbound_mail to purpose_news
grant select (abandoned_at, attempts, body_html, body_text, bounced_at, class, given_up_at, id, made_at, next_try_at, recipient, sent_at, subject, tenant_id, to_person_id, workspace_id) on app.outbound_mail to purpose_rights
grant select (abandoned_at, attempts, body_html, body_text, bounced_at, class, given_up_at, id, last_error, made_at, next_try_at, recipient, sent_at, subject, tenant_id, to_person_id, unsubscribe, workspace_id) on app.outbound_mail to purpose_security
grant select (abandoned_at, attempts, body_html, body_text, bounced_at, class, given_up_at, id, last_error, made_at, next_try_at, recipient, sent_at, subject, tenant_id, to_person_id, unsubscribe, workspace_id) on app.outbound_mail to purpose_service
grant select (day, loads, page, tenant_id) on app.page_count to purpose_administration
grant select (day, loads, page, tenant_id) on app.page_count to purpose_features
grant select (day, loads, page, tenant_id) on app.page_count to purpose_fulfilment
grant select (day, loads, page, tenant_id) on app.page_count to purpose_mail_opens
grant select (day, loads, page, tenant_id) on app.page_count to purpose_news
grant select (day, loads, page, tenant_id) on app.page_count to purpose_rights
grant select (day, loads, page, tenant_id) on app.page_count to purpose_security
grant select (day, loads, page, tenant_id) on app.page_count to purpose_service
grant select (day, loads, page, tenant_id) on app.page_count to purpose_upkeep
grant select (day, loads, page, tenant_id) on app.page_count to purpose_usage_statistics
grant select (active, id, tenant_id) on app.person to candor_overseer
grant select (active, active_since, city, country, department_id, email, family_name, given_name, id, locale, location_id, made_at, manager_id, phone, postal_code, region, source, street, tenant_id, time_zone, updated_at, version, vip) on app.person to purpose_administration
grant select (active, email, id, locale, source, tenant_id, version) on app.person to purpose_features
grant select (city, country, id, postal_code, region, source, street, tenant_id, version) on app.person to purpose_fulfilment
grant select (active, email, id, locale, source, tenant_id, version) on app.person to purpose_news
grant select (active, active_since, city, country, department_id, email, family_name, given_name, id, locale, location_id, made_at, manager_id, phone, postal_code, region, source, street, tenant_id, time_zone, updated_at, version, vip) on app.person to purpose_rights
grant select (active, active_since, email, family_name, given_name, id, locale, source, tenant_id, time_zone, version) on app.person to purpose_security
grant select (active, active_since, city, country, department_id, email, family_name, given_name, id, locale, location_id, made_at, manager_id, phone, postal_code, region, source, street, tenant_id, time_zone, updated_at, version, vip) on app.person to purpose_service
grant select (level, person_id, skill_id, tenant_id) on app.person_skill to purpose_administration
grant select (level, person_id, skill_id, tenant_id) on app.person_skill to purpose_rights
grant select (level, person_id, skill_id, tenant_id) on app.person_skill to purpose_service
grant select (answer, asked_at, attempt, decision, key, place, task_id, tenant_id, ticket_id) on app.plan_step to purpose_administration
grant select (answer, asked_at, attempt, decision, key, place, task_id, tenant_id, ticket_id) on app.plan_step to purpose_features
grant select (answer, asked_at, attempt, decision, key, place, task_id, tenant_id, ticket_id) on app.plan_step to purpose_fulfilment
grant select (answer, asked_at, attempt, decision, key, place, task_id, tenant_id, ticket_id) on app.plan_step to purpose_mail_opens
grant select (answer, asked_at, attempt, decision, key, place, task_id, tenant_id, ticket_id) on app.plan_step to purpose_news
grant select (answer, asked_at, attempt, decision, key, place, task_id, tenant_id, ticket_id) on app.plan_step to purpose_rights
grant select (answer, asked_at, attempt, decision, key, place, task_id, tenant_id, ticket_id) on app.plan_step to purpose_security
grant select (answer, asked_at, attempt, decision, key, place, task_id, tenant_id, ticket_id) on app.plan_step to purpose_service
grant select (answer, asked_at, attempt, decision, key, place, task_id, tenant_id, ticket_id) on app.plan_step to purpose_upkeep
grant select (answer, asked_at, attempt, decision, key, place, task_id, tenant_id, ticket_id) on app.plan_step to purpose_usage_statistics
grant select (at, covered, number, people, series, tenant_id) on app.policy_activation to purpose_administration
grant select (at, covered, number, people, series, tenant_id) on app.policy_activation to purpose_features
grant select (at, covered, number, people, series, tenant_id) on app.policy_activation to purpose_fulfilment
grant select (at, covered, number, people, series, tenant_id) on app.policy_activation to purpose_mail_opens
grant select (at, covered, number, people, series, tenant_id) on app.policy_activation to purpose_news
grant select (at, covered, number, people, series, tenant_id) on app.policy_activation to purpose_rights
grant select (at, covered, number, people, series, tenant_id) on app.policy_activation to purpose_security
grant select (at, covered, number, people, series, tenant_id) on app.policy_activation to purpose_service
grant select (at, covered, number, people, series, tenant_id) on app.policy_activation to purpose_upkeep
grant select (at, covered, number, people, series, tenant_id) on app.policy_activation to purpose_usage_statistics
grant select (acknowledged, bounced, counted_at, covered, number, of_tenant, people, rest, seen, sent, series, tenant_id) on app.policy_coverage to purpose_administration
grant select (acknowledged, bounced, counted_at, covered, number, of_tenant, people, rest, seen, sent, series, tenant_id) on app.policy_coverage to purpose_features
grant select (acknowledged, bounced, counted_at, covered, number, of_tenant, people, rest, seen, sent, series, tenant_id) on app.policy_coverage to purpose_fulfilment
grant select (acknowledged, bounced, counted_at, covered, number, of_tenant, people, rest, seen, sent, series, tenant_id) on app.policy_coverage to purpose_mail_opens
grant select (acknowledged, bounced, counted_at, covered, number, of_tenant, people, rest, seen, sent, series, tenant_id) on app.policy_coverage to purpose_news
grant select (acknowledged, bounced, counted_at, covered, number, of_tenant, people, rest, seen, sent, series, tenant_id) on app.policy_coverage to purpose_rights
grant select (acknowledged, bounced, counted_at, covered, number, of_tenant, people, rest, seen, sent, series, tenant_id) on app.policy_coverage to purpose_security
grant select (acknowledged, bounced, counted_at, covered, number, of_tenant, people, rest, seen, sent, series, tenant_id) on app.policy_coverage to purpose_service
grant select (acknowledged, bounced, counted_at, covered, number, of_tenant, people, rest, seen, sent, series, tenant_id) on app.policy_coverage to purpose_upkeep
grant select (acknowledged, bounced, counted_at, covered, number, of_tenant, people, rest, seen, sent, series, tenant_id) on app.policy_coverage to purpose_usage_statistics
grant select (number, of_tenant, reason, series, signed_at, signed_by, tenant_id, uncovered) on app.policy_exception to purpose_administration
grant select (number, of_tenant, reason, series, signed_at, signed_by, tenant_id, uncovered) on app.policy_exception to purpose_rights
grant select (number, of_tenant, reason, series, signed_at, signed_by, tenant_id, uncovered) on app.policy_exception to purpose_service
grant select (settings, tenant_id, updated_at, updated_by, version) on app.policy_identity to purpose_administration
grant select (settings, tenant_id, updated_at, updated_by, version) on app.policy_identity to purpose_rights
grant select (settings, tenant_id, updated_at, updated_by, version) on app.policy_identity to purpose_service
grant select (acknowledged_at, bounced_at, letter_id, number, person_id, seen_at, sent_at, series, tasked_at, tenant_id, written_at) on app.policy_notice to purpose_administration
grant select (acknowledged_at, bounced_at, letter_id, number, person_id, seen_at, sent_at, series, tasked_at, tenant_id, written_at) on app.policy_notice to purpose_rights
grant select (acknowledged_at, bounced_at, letter_id, number, person_id, seen_at, sent_at, series, tasked_at, tenant_id, written_at) on app.policy_notice to purpose_service
grant select (assertion, failures, fault, held_at, ran_at, red_since, software, tenant_id) on app.policy_proof to purpose_administration
grant select (assertion, failures, fault, held_at, ran_at, red_since, software, tenant_id) on app.policy_proof to purpose_features
grant select (assertion, failures, fault, held_at, ran_at, red_since, software, tenant_id) on app.policy_proof to purpose_fulfilment
grant select (assertion, failures, fault, held_at, ran_at, red_since, software, tenant_id) on app.policy_proof to purpose_mail_opens
grant select (assertion, failures, fault, held_at, ran_at, red_since, software, tenant_id) on app.policy_proof to purpose_news
grant select (assertion, failures, fault, held_at, ran_at, red_since, software, tenant_id) on app.policy_proof to purpose_rights
grant select (assertion, failures, fault, held_at, ran_at, red_since, software, tenant_id) on app.policy_proof to purpose_security
grant select (assertion, failures, fault, held_at, ran_at, red_since, software, tenant_id) on app.policy_proof to purpose_service
grant select (assertion, failures, fault, held_at, ran_at, red_since, software, tenant_id) on app.policy_proof to purpose_upkeep
grant select (assertion, failures, fault, held_at, ran_at, red_since, software, tenant_id) on app.policy_proof to purpose_usage_statistics
grant select (change, change_class, document, effective_at, hash, number, previous, published_at, published_by, series, tenant_id) on app.policy_version to purpose_administration
grant select (change, change_class, document, effective_at, hash, number, previous, published_at, published_by, series, tenant_id) on app.policy_version to purpose_rights
grant select (change, change_class, document, effective_at, hash, number, previous, published_at, published_by, series, tenant_id) on app.policy_version to purpose_service
grant select (ends_at, person_id, state, tenant_id, ticket_id) on app.presence to purpose_rights
grant select (ends_at, person_id, state, tenant_id, ticket_id) on app.presence to purpose_service
grant select (ends_at, person_id, tenant_id, ticket_id) on app.presence to purpose_upkeep
grant select (article_id, cause, fix, known_error_at, known_error_by, root_cause, tenant_id, ticket_id, updated_at, version, workaround) on app.problem to purpose_rights
grant select (article_id, cause, fix, known_error_at, known_error_by, root_cause, tenant_id, ticket_id, updated_at, version, workaround) on app.problem to purpose_service
grant select (announcement_id, resolved, tenant_id, ticket_id) on app.problem_announced to purpose_administration
grant select (announcement_id, resolved, tenant_id, ticket_id) on app.problem_announced to purpose_features
grant select (announcement_id, resolved, tenant_id, ticket_id) on app.problem_announced to purpose_fulfilment
grant select (announcement_id, resolved, tenant_id, ticket_id) on app.problem_announced to purpose_mail_opens
grant select (announcement_id, resolved, tenant_id, ticket_id) on app.problem_announced to purpose_news
grant select (announcement_id, resolved, tenant_id, ticket_id) on app.problem_announced to purpose_rights
grant select (announcement_id, resolved, tenant_id, ticket_id) on app.problem_announced to purpose_security
grant select (announcement_id, resolved, tenant_id, ticket_id) on app.problem_announced to purpose_service
grant select (announcement_id, resolved, tenant_id, ticket_id) on app.problem_announced to purpose_upkeep
grant select (announcement_id, resolved, tenant_id, ticket_id) on app.problem_announced to purpose_usage_statistics
grant select (id, kind, resolves, tenant_id, text_de, text_en, ticket_id, told_at, told_by) on app.problem_announcement to purpose_rights
grant select (id, kind, resolves, tenant_id, text_de, text_en, ticket_id, told_at, told_by) on app.problem_announcement to purpose_service
grant select (dismissed_at, dismissed_by, dismissed_size, id, made_at, problem_id, refreshed_at, tenant_id, workspace_id) on app.problem_candidate to purpose_rights
grant select (dismissed_at, dismissed_by, dismissed_size, id, made_at, problem_id, refreshed_at, tenant_id, workspace_id) on app.problem_candidate to purpose_service
grant select (candidate_id, tenant_id, ticket_id) on app.problem_candidate_ticket to purpose_administration
grant select (candidate_id, tenant_id, ticket_id) on app.problem_candidate_ticket to purpose_features
grant select (candidate_id, tenant_id, ticket_id) on app.problem_candidate_ticket to purpose_fulfilment
grant select (candidate_id, tenant_id, ticket_id) on app.problem_candidate_ticket to purpose_mail_opens
grant select (candidate_id, tenant_id, ticket_id) on app.problem_candidate_ticket to purpose_news
grant select (candidate_id, tenant_id, ticket_id) on app.problem_candidate_ticket to purpose_rights
grant select (candidate_id, tenant_id, ticket_id) on app.problem_candidate_ticket to purpose_security
grant select (candidate_id, tenant_id, ticket_id) on app.problem_candidate_ticket to purpose_service
grant select (candidate_id, tenant_id, ticket_id) on app.problem_candidate_ticket to purpose_upkeep
grant select (candidate_id, tenant_id, ticket_id) on app.problem_candidate_ticket to purpose_usage_statistics
grant select (active, key, name, position, tenant_id, updated_at, version) on app.problem_cause to purpose_administration
grant select (active, key, name, position, tenant_id, updated_at, version) on app.problem_cause to purpose_features
grant select (active, key, name, position, tenant_id, updated_at, version) on app.problem_cause to purpose_fulfilment
grant select (active, key, name, position, tenant_id, updated_at, version) on app.problem_cause to purpose_mail_opens
grant select (active, key, name, position, tenant_id, updated_at, version) on app.problem_cause to purpose_news
grant select (active, key, name, position, tenant_id, updated_at, version) on app.problem_cause to purpose_rights
grant select (active, key, name, position, tenant_id, updated_at, version) on app.problem_cause to purpose_security
grant select (active, key, name, position, tenant_id, updated_at, version) on app.problem_cause to purpose_service
grant select (active, key, name, position, tenant_id, updated_at, version) on app.problem_cause to purpose_upkeep
grant select (active, key, name, position, tenant_id, updated_at, version) on app.problem_cause to purpose_usage_statistics
grant select (at, id, made_at, made_by, said, tenant_id, ticket_id, version) on app.problem_moment to purpose_rights
grant select (at, id, made_at, made_by, said, tenant_id, ticket_id, version) on app.problem_moment to purpose_service
grant select (answer, step, tenant_id, ticket_id) on app.problem_why to purpose_rights
grant select (answer, step, tenant_id, ticket_id) on app.problem_why to purpose_service
grant select (person_id, read_at, tenant_id, ticket_id) on app.read_mark to purpose_rights
grant select (person_id, read_at, tenant_id, ticket_id) on app.read_mark to purpose_service
grant select (active, draft, id, key, made_at, popularity, published_version, service_id, tenant_id, updated_at, version, workspace_id) on app.request_type to purpose_administration
grant select (active, draft, id, key, made_at, popularity, published_version, service_id, tenant_id, updated_at, version, workspace_id) on app.request_type to purpose_features
grant select (active, draft, id, key, made_at, popularity, published_version, service_id, tenant_id, updated_at, version, workspace_id) on app.request_type to purpose_fulfilment
grant select (active, draft, id, key, made_at, popularity, published_version, service_id, tenant_id, updated_at, version, workspace_id) on app.request_type to purpose_mail_opens
grant select (active, draft, id, key, made_at, popularity, published_version, service_id, tenant_id, updated_at, version, workspace_id) on app.request_type to purpose_news
grant select (active, draft, id, key, made_at, popularity, published_version, service_id, tenant_id, updated_at, version, workspace_id) on app.request_type to purpose_rights
grant select (active, draft, id, key, made_at, popularity, published_version, service_id, tenant_id, updated_at, version, workspace_id) on app.request_type to purpose_security
grant select (active, draft, id, key, made_at, popularity, published_version, service_id, tenant_id, updated_at, version, workspace_id) on app.request_type to purpose_service
grant select (active, draft, id, key, made_at, popularity, published_version, service_id, tenant_id, updated_at, version, workspace_id) on app.request_type to purpose_upkeep
grant select (active, draft, id, key, made_at, popularity, published_version, service_id, tenant_id, updated_at, version, workspace_id) on app.request_type to purpose_usage_statistics
grant select (definition, number, published_at, published_by, request_type_id, tenant_id) on app.request_type_version to purpose_administration
grant select (definition, number, published_at, published_by, request_type_id, tenant_id) on app.request_type_version to purpose_rights
grant select (definition, number, published_at, published_by, request_type_id, tenant_id) on app.request_type_version to purpose_service
grant select (at, copy_id, entries, fingerprint, kind, tenant_id, ticket_id) on app.right_handed to purpose_administration
grant select (at, copy_id, entries, fingerprint, kind, tenant_id, ticket_id) on app.right_handed to purpose_rights
grant select (at, copy_id, entries, fingerprint, kind, tenant_id, ticket_id) on app.right_handed to purpose_service
grant select (made_at, request_type_id, right_key, tenant_id) on app.right_item to purpose_administration
grant select (made_at, request_type_id, right_key, tenant_id) on app.right_item to purpose_features
grant select (made_at, request_type_id, right_key, tenant_id) on app.right_item to purpose_fulfilment
grant select (made_at, request_type_id, right_key, tenant_id) on app.right_item to purpose_mail_opens
grant select (made_at, request_type_id, right_key, tenant_id) on app.right_item to purpose_news
grant select (made_at, request_type_id, right_key, tenant_id) on app.right_item to purpose_rights
grant select (made_at, request_type_id, right_key, tenant_id) on app.right_item to purpose_security
grant select (made_at, request_type_id, right_key, tenant_id) on app.right_item to purpose_service
grant select (made_at, request_type_id, right_key, tenant_id) on app.right_item to purpose_upkeep
grant select (made_at, request_type_id, right_key, tenant_id) on app.right_item to purpose_usage_statistics
grant select (at, by_id, letter_id, number, reason, step, tenant_id, ticket_id) on app.right_step to purpose_administration
grant select (at, by_id, letter_id, number, reason, step, tenant_id, ticket_id) on app.right_step to purpose_rights
grant select (at, by_id, letter_id, number, reason, step, tenant_id, ticket_id) on app.right_step to purpose_service
grant select (at, due_on, kind, tenant_id, ticket_id) on app.right_warning to purpose_administration
grant select (at, due_on, kind, tenant_id, ticket_id) on app.right_warning to purpose_features
grant select (at, due_on, kind, tenant_id, ticket_id) on app.right_warning to purpose_fulfilment
grant select (at, due_on, kind, tenant_id, ticket_id) on app.right_warning to purpose_mail_opens
grant select (at, due_on, kind, tenant_id, ticket_id) on app.right_warning to purpose_news
grant select (at, due_on, kind, tenant_id, ticket_id) on app.right_warning to purpose_rights
grant select (at, due_on, kind, tenant_id, ticket_id) on app.right_warning to purpose_security
grant select (at, due_on, kind, tenant_id, ticket_id) on app.right_warning to purpose_service
grant select (at, due_on, kind, tenant_id, ticket_id) on app.right_warning to purpose_upkeep
grant select (at, due_on, kind, tenant_id, ticket_id) on app.right_warning to purpose_usage_statistics
grant select (address, answered_by, at, number, reasons, set_by, tenant_id, warn_days) on app.rights_desk to purpose_administration
grant select (address, answered_by, at, number, reasons, set_by, tenant_id, warn_days) on app.rights_desk to purpose_rights
grant select (address, answered_by, at, number, reasons, set_by, tenant_id, warn_days) on app.rights_desk to purpose_service
grant select (at, country, jurisdiction, number, region, set_by, tenant_id, time_zone) on app.rights_place to purpose_administration
grant select (at, country, jurisdiction, number, region, set_by, tenant_id, time_zone) on app.rights_place to purpose_rights
grant select (at, country, jurisdiction, number, region, set_by, tenant_id, time_zone) on app.rights_place to purpose_service
grant select (granted_at, granted_by, id, person_id, role, tenant_id, workspace_id) on app.role_grant to purpose_administration
grant select (granted_at, granted_by, id, person_id, role, tenant_id, workspace_id) on app.role_grant to purpose_rights
grant select (granted_at, granted_by, id, person_id, role, tenant_id, workspace_id) on app.role_grant to purpose_security
grant select (granted_at, granted_by, id, person_id, role, tenant_id, workspace_id) on app.role_grant to purpose_service
grant select (columns, condition, group_by, id, look, name, owner_id, position, sort, team_id, tenant_id, updated_at, version, workspace_id) on app.saved_view to purpose_administration
grant select (columns, condition, group_by, id, look, name, owner_id, position, sort, team_id, tenant_id, updated_at, version, workspace_id) on app.saved_view to purpose_rights
grant select (columns, condition, group_by, id, look, name, owner_id, position, sort, team_id, tenant_id, updated_at, version, workspace_id) on app.saved_view to purpose_service
grant select (active, icon, id, key, made_at, name, position, summary, tenant_id, version, workspace_id) on app.service to purpose_administration
grant select (active, icon, id, key, made_at, name, position, summary, tenant_id, version, workspace_id) on app.service to purpose_features
grant select (active, icon, id, key, made_at, name, position, summary, tenant_id, version, workspace_id) on app.service to purpose_fulfilment
grant select (active, icon, id, key, made_at, name, position, summary, tenant_id, version, workspace_id) on app.service to purpose_mail_opens
grant select (active, icon, id, key, made_at, name, position, summary, tenant_id, version, workspace_id) on app.service to purpose_news
grant select (active, icon, id, key, made_at, name, position, summary, tenant_id, version, workspace_id) on app.service to purpose_rights
grant select (active, icon, id, key, made_at, name, position, summary, tenant_id, version, workspace_id) on app.service to purpose_security
grant select (active, icon, id, key, made_at, name, position, summary, tenant_id, version, workspace_id) on app.service to purpose_service
grant select (active, icon, id, key, made_at, name, position, summary, tenant_id, version, workspace_id) on app.service to purpose_upkeep
grant select (active, icon, id, key, made_at, name, position, summary, tenant_id, version, workspace_id) on app.service to purpose_usage_statistics
grant select (id, made_at, published_version, tenant_id, updated_at, version, workspace_id) on app.service_level to purpose_administration
grant select (id, made_at, published_version, tenant_id, updated_at, version, workspace_id) on app.service_level to purpose_features
grant select (id, made_at, published_version, tenant_id, updated_at, version, workspace_id) on app.service_level to purpose_fulfilment
grant select (id, made_at, published_version, tenant_id, updated_at, version, workspace_id) on app.service_level to purpose_mail_opens
grant select (id, made_at, published_version, tenant_id, updated_at, version, workspace_id) on app.service_level to purpose_news
grant select (id, made_at, published_version, tenant_id, updated_at, version, workspace_id) on app.service_level to purpose_rights
grant select (id, made_at, published_version, tenant_id, updated_at, version, workspace_id) on app.service_level to purpose_security
grant select (id, made_at, published_version, tenant_id, updated_at, version, workspace_id) on app.service_level to purpose_service
grant select (id, made_at, published_version, tenant_id, updated_at, version, workspace_id) on app.service_level to purpose_upkeep
grant select (id, made_at, published_version, tenant_id, updated_at, version, workspace_id) on app.service_level to purpose_usage_statistics
grant select (calendar_id, definition, level_id, number, published_at, published_by, tenant_id) on app.service_level_version to purpose_administration
grant select (calendar_id, definition, level_id, number, published_at, published_by, tenant_id) on app.service_level_version to purpose_rights
grant select (calendar_id, definition, level_id, number, published_at, published_by, tenant_id) on app.service_level_version to purpose_service
grant select (calendar_id, definition, level_id, number, published_at, published_by, tenant_id) on app.service_level_version to purpose_upkeep
grant select (absolute_end, browser, id, idle_end, made_at, network, person_id, proved_at, seen_at, tenant_id) on app.session to purpose_rights
grant select (absolute_end, browser, id, idle_end, made_at, network, person_id, proved_at, seen_at, tenant_id, token_sha256) on app.session to purpose_security
grant select (id, person_id, proved_at, tenant_id) on app.session to purpose_service
grant select (failures, subject_hash, tenant_id, window_start) on app.sign_in_throttle to purpose_security
grant select (asked_at, company, country, email, ends_at, family_name, founded, given_name, id, locale, plan, settled_at, slug, tenant_id, terms_version, token_sha256) on app.sign_up to purpose_rights
grant select (asked_at, company, country, email, ends_at, family_name, founded, given_name, id, locale, plan, settled_at, slug, tenant_id, terms_version, token_sha256) on app.sign_up to purpose_service
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.skill to purpose_administration
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.skill to purpose_features
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.skill to purpose_fulfilment
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.skill to purpose_mail_opens
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.skill to purpose_news
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.skill to purpose_rights
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.skill to purpose_security
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.skill to purpose_service
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.skill to purpose_upkeep
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.skill to purpose_usage_statistics
grant select (definition, id, tenant_id, type, updated_at, version, workspace_id) on app.state_machine to purpose_administration
grant select (definition, id, tenant_id, type, updated_at, version, workspace_id) on app.state_machine to purpose_features
grant select (definition, id, tenant_id, type, updated_at, version, workspace_id) on app.state_machine to purpose_fulfilment
grant select (definition, id, tenant_id, type, updated_at, version, workspace_id) on app.state_machine to purpose_mail_opens
grant select (definition, id, tenant_id, type, updated_at, version, workspace_id) on app.state_machine to purpose_news
grant select (definition, id, tenant_id, type, updated_at, version, workspace_id) on app.state_machine to purpose_rights
grant select (definition, id, tenant_id, type, updated_at, version, workspace_id) on app.state_machine to purpose_security
grant select (definition, id, tenant_id, type, updated_at, version, workspace_id) on app.state_machine to purpose_service
grant select (definition, id, tenant_id, type, updated_at, version, workspace_id) on app.state_machine to purpose_upkeep
grant select (definition, id, tenant_id, type, updated_at, version, workspace_id) on app.state_machine to purpose_usage_statistics
grant select (tenant_id, updated_at, version, visibility) on app.status_page to purpose_administration
grant select (tenant_id, updated_at, version, visibility) on app.status_page to purpose_features
grant select (tenant_id, updated_at, version, visibility) on app.status_page to purpose_fulfilment
grant select (tenant_id, updated_at, version, visibility) on app.status_page to purpose_mail_opens
grant select (tenant_id, updated_at, version, visibility) on app.status_page to purpose_news
grant select (tenant_id, updated_at, version, visibility) on app.status_page to purpose_rights
grant select (tenant_id, updated_at, version, visibility) on app.status_page to purpose_security
grant select (tenant_id, updated_at, version, visibility) on app.status_page to purpose_service
grant select (tenant_id, updated_at, version, visibility) on app.status_page to purpose_upkeep
grant select (tenant_id, updated_at, version, visibility) on app.status_page to purpose_usage_statistics
grant select (position, service_id, tenant_id) on app.status_page_service to purpose_administration
grant select (position, service_id, tenant_id) on app.status_page_service to purpose_features
grant select (position, service_id, tenant_id) on app.status_page_service to purpose_fulfilment
grant select (position, service_id, tenant_id) on app.status_page_service to purpose_mail_opens
grant select (position, service_id, tenant_id) on app.status_page_service to purpose_news
grant select (position, service_id, tenant_id) on app.status_page_service to purpose_rights
grant select (position, service_id, tenant_id) on app.status_page_service to purpose_security
grant select (position, service_id, tenant_id) on app.status_page_service to purpose_service
grant select (position, service_id, tenant_id) on app.status_page_service to purpose_upkeep
grant select (position, service_id, tenant_id) on app.status_page_service to purpose_usage_statistics
grant select (bytes, counted_at, tenant_id) on app.storage_apart to purpose_administration
grant select (bytes, counted_at, tenant_id) on app.storage_apart to purpose_features
grant select (bytes, counted_at, tenant_id) on app.storage_apart to purpose_fulfilment
grant select (bytes, counted_at, tenant_id) on app.storage_apart to purpose_mail_opens
grant select (bytes, counted_at, tenant_id) on app.storage_apart to purpose_news
grant select (bytes, counted_at, tenant_id) on app.storage_apart to purpose_rights
grant select (bytes, counted_at, tenant_id) on app.storage_apart to purpose_security
grant select (bytes, counted_at, tenant_id) on app.storage_apart to purpose_service
grant select (bytes, counted_at, tenant_id) on app.storage_apart to purpose_upkeep
grant select (bytes, counted_at, tenant_id) on app.storage_apart to purpose_usage_statistics
grant select (destroyed_at, made_at, subject_id, tenant_id, wrapped) on app.subject_key to purpose_administration
grant select (destroyed_at, made_at, subject_id, tenant_id, wrapped) on app.subject_key to purpose_rights
grant select (destroyed_at, made_at, subject_id, tenant_id, wrapped) on app.subject_key to purpose_security
grant select (destroyed_at, made_at, subject_id, tenant_id, wrapped) on app.subject_key to purpose_service
grant select (destroyed_at, made_at, subject_id, tenant_id, wrapped) on app.subject_key to purpose_upkeep
grant select (canceled_at, canceled_by, ends_at, freezes_at, next_period, next_plan, period, plan, started_at, state, tenant_id, version) on app.subscription to purpose_administration
grant select (canceled_at, canceled_by, ends_at, freezes_at, next_period, next_plan, period, plan, started_at, state, tenant_id, version) on app.subscription to purpose_rights
grant select (canceled_at, canceled_by, ends_at, freezes_at, next_period, next_plan, period, plan, started_at, state, tenant_id, version) on app.subscription to purpose_service
grant select (days, ends_at, sent_at, tenant_id) on app.subscription_notice to purpose_administration
grant select (days, ends_at, sent_at, tenant_id) on app.subscription_notice to purpose_features
grant select (days, ends_at, sent_at, tenant_id) on app.subscription_notice to purpose_fulfilment
grant select (days, ends_at, sent_at, tenant_id) on app.subscription_notice to purpose_mail_opens
grant select (days, ends_at, sent_at, tenant_id) on app.subscription_notice to purpose_news
grant select (days, ends_at, sent_at, tenant_id) on app.subscription_notice to purpose_rights
grant select (days, ends_at, sent_at, tenant_id) on app.subscription_notice to purpose_security
grant select (days, ends_at, sent_at, tenant_id) on app.subscription_notice to purpose_service
grant select (days, ends_at, sent_at, tenant_id) on app.subscription_notice to purpose_upkeep
grant select (days, ends_at, sent_at, tenant_id) on app.subscription_notice to purpose_usage_statistics
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.team to purpose_administration
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.team to purpose_features
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.team to purpose_fulfilment
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.team to purpose_mail_opens
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.team to purpose_news
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.team to purpose_rights
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.team to purpose_security
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.team to purpose_service
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.team to purpose_upkeep
grant select (active, id, made_at, name, tenant_id, version, workspace_id) on app.team to purpose_usage_statistics
grant select (person_id, team_id, tenant_id) on app.team_member to purpose_administration
grant select (person_id, team_id, tenant_id) on app.team_member to purpose_rights
grant select (person_id, team_id, tenant_id) on app.team_member to purpose_security
grant select (person_id, team_id, tenant_id) on app.team_member to purpose_service
grant select (assignee_id, channel, closed_at, description_html, description_text, digits, due_at, external_ref, fields, follow_up_at, hold_reason, hops, id, impact, last_agent_reply_at, last_requester_reply_at, made_at, major, merged_into_id, number, open, opened_by_id, parent_id, prefix, priority, priority_override_reason, reopens, request_type_id, request_type_version, requester_id, resolution_code, resolution_notes, resolved_at, sort_position, state, team_id, tenant_id, title, type, updated_at, urgency, version, waiting_on, waiting_since, words, workspace_id) on app.ticket to purpose_rights
grant select (assignee_id, channel, closed_at, description_html, description_text, digits, due_at, external_ref, fields, follow_up_at, hold_reason, hops, id, impact, last_agent_reply_at, last_requester_reply_at, made_at, major, merged_into_id, number, open, opened_by_id, parent_id, prefix, priority, priority_override_reason, reopens, request_type_id, request_type_version, requester_id, resolution_code, resolution_notes, resolved_at, sort_position, state, team_id, tenant_id, title, type, updated_at, urgency, version, waiting_on, waiting_since, words, workspace_id) on app.ticket to purpose_service
grant select (cycle, due_at, is_next, kept_at, level_id, level_number, next_at, state, tenant_id, ticket_id) on app.ticket_clock to purpose_administration
grant select (cycle, due_at, is_next, kept_at, level_id, level_number, next_at, state, tenant_id, ticket_id) on app.ticket_clock to purpose_features
grant select (cycle, due_at, is_next, kept_at, level_id, level_number, next_at, state, tenant_id, ticket_id) on app.ticket_clock to purpose_fulfilment
grant select (cycle, due_at, is_next, kept_at, level_id, level_number, next_at, state, tenant_id, ticket_id) on app.ticket_clock to purpose_mail_opens
grant select (cycle, due_at, is_next, kept_at, level_id, level_number, next_at, state, tenant_id, ticket_id) on app.ticket_clock to purpose_news
grant select (cycle, due_at, is_next, kept_at, level_id, level_number, next_at, state, tenant_id, ticket_id) on app.ticket_clock to purpose_rights
grant select (cycle, due_at, is_next, kept_at, level_id, level_number, next_at, state, tenant_id, ticket_id) on app.ticket_clock to purpose_security
grant select (cycle, due_at, is_next, kept_at, level_id, level_number, next_at, state, tenant_id, ticket_id) on app.ticket_clock to purpose_service
grant select (cycle, due_at, is_next, kept_at, level_id, level_number, next_at, state, tenant_id, ticket_id) on app.ticket_clock to purpose_upkeep
grant select (cycle, due_at, is_next, kept_at, level_id, level_number, next_at, state, tenant_id, ticket_id) on app.ticket_clock to purpose_usage_statistics
grant select (from_id, kind, made_at, made_by, tenant_id, to_id) on app.ticket_link to purpose_rights
grant select (from_id, kind, made_at, made_by, tenant_id, to_id) on app.ticket_link to purpose_service
grant select (from_id, id, into_id, merged_at, merged_by, moved, tenant_id, undone_at) on app.ticket_merge to purpose_rights
grant select (from_id, id, into_id, merged_at, merged_by, moved, tenant_id, undone_at) on app.ticket_merge to purpose_service
grant select (tag, tenant_id, ticket_id) on app.ticket_tag to purpose_rights
grant select (tag, tenant_id, ticket_id) on app.ticket_tag to purpose_service
grant select (file_id, made_at, name, person_id, tenant_id) on app.upload to purpose_rights
grant select (file_id, made_at, name, person_id, tenant_id) on app.upload to purpose_service
grant select (file_id, made_at, person_id, tenant_id) on app.upload to purpose_upkeep
grant select (app_version, cls, fault, id, inp, lcp, minute, number, page, stack, tenant_id, ttfb) on app.usage_diagnostic to purpose_rights
grant select (app_version, cls, fault, id, inp, lcp, minute, number, page, stack, tenant_id, ttfb) on app.usage_diagnostic to purpose_usage_statistics
grant select (id, made_at, person_id, tenant_id) on app.usage_number to purpose_rights
grant select (made_at, person_id, tenant_id) on app.usage_number to purpose_upkeep
grant select (id, made_at, person_id, tenant_id) on app.usage_number to purpose_usage_statistics
grant select (day, page, people, seconds, tenant_id, visits) on app.usage_sum to purpose_administration
grant select (day, page, people, seconds, tenant_id, visits) on app.usage_sum to purpose_features
grant select (day, page, people, seconds, tenant_id, visits) on app.usage_sum to purpose_fulfilment
grant select (day, page, people, seconds, tenant_id, visits) on app.usage_sum to purpose_mail_opens
grant select (day, page, people, seconds, tenant_id, visits) on app.usage_sum to purpose_news
grant select (day, page, people, seconds, tenant_id, visits) on app.usage_sum to purpose_rights
grant select (day, page, people, seconds, tenant_id, visits) on app.usage_sum to purpose_security
grant select (day, page, people, seconds, tenant_id, visits) on app.usage_sum to purpose_service
grant select (day, page, people, seconds, tenant_id, visits) on app.usage_sum to purpose_upkeep
grant select (day, page, people, seconds, tenant_id, visits) on app.usage_sum to purpose_usage_statistics
grant select (begins, browser, id, minute, network, number, page, seconds, tenant_id) on app.usage_view to purpose_rights
grant select (begins, browser, id, minute, network, number, page, seconds, tenant_id) on app.usage_view to purpose_usage_statistics
grant select (list, made_at, person_id, shared, tenant_id, ticket_id) on app.watcher to purpose_rights
grant select (list, made_at, person_id, shared, tenant_id, ticket_id) on app.watcher to purpose_service
grant select (icon, id, key, made_at, matrix, name, noun, position, settings, tenant_id, version) on app.workspace to purpose_administration
grant select (icon, id, key, made_at, matrix, name, noun, position, settings, tenant_id, version) on app.workspace to purpose_features
grant select (icon, id, key, made_at, matrix, name, noun, position, settings, tenant_id, version) on app.workspace to purpose_fulfilment
grant select (icon, id, key, made_at, matrix, name, noun, position, settings, tenant_id, version) on app.workspace to purpose_mail_opens
grant select (icon, id, key, made_at, matrix, name, noun, position, settings, tenant_id, version) on app.workspace to purpose_news
grant select (icon, id, key, made_at, matrix, name, noun, position, settings, tenant_id, version) on app.workspace to purpose_rights
grant select (icon, id, key, made_at, matrix, name, noun, position, settings, tenant_id, version) on app.workspace to purpose_security
grant select (icon, id, key, made_at, matrix, name, noun, position, settings, tenant_id, version) on app.workspace to purpose_service
grant select (icon, id, key, made_at, matrix, name, noun, position, settings, tenant_id, version) on app.workspace to purpose_upkeep
grant select (icon, id, key, made_at, matrix, name, noun, position, settings, tenant_id, version) on app.workspace to purpose_usage_statistics

-- Functions
CREATE OR REPLACE FUNCTION app.article_reader(OUT known boolean, OUT open boolean, OUT works_everywhere boolean, OUT works uuid[], OUT runs_everywhere boolean, OUT runs uuid[], OUT teams uuid[])
 RETURNS record
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from app.person p where p.tenant_id = app.tenant() and p.id = app.person() and p.active),
    coalesce((select s.open from app.knowledge_site s where s.tenant_id = app.tenant()), false),
    coalesce(bool_or(g.workspace_id is null), false), coalesce(array_agg(g.workspace_id) filter (where g.workspace_id is not null), '{}'),
    coalesce(bool_or(g.workspace_id is null) filter (where g.role = 'workspaceAdmin'), false),
    coalesce(array_agg(g.workspace_id) filter (where g.workspace_id is not null and g.role = 'workspaceAdmin'), '{}'),
    array(select m.team_id from app.team_member m where m.tenant_id = app.tenant() and m.person_id = app.person())
  from app.role_grant g
  where g.tenant_id = app.tenant() and g.person_id = app.person() and g.role in ('agent', 'teamLead', 'workspaceAdmin')
$function$

owner candor_owner
execute to candor_overseer
CREATE OR REPLACE FUNCTION app.article_words_near(candidates text[], passing uuid[])
 RETURNS TABLE(word text, texts integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'off'
AS $function$
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
      join app.article_text x on x.tenant_id = tenant and x.article_id = w.article_id and x.language = w.language
        and x.published_number is not null and x.state <> 'retired'
        where w.tenant_id = tenant and w.words @@ c.word::tsquery
          and app.reads_article(a, passing, r.known, r.open, r.works_everywhere, r.works, r.runs_everywhere, r.runs, r.teams)
          and (w.language = a.language or exists (select from app.article_text s where s.tenant_id = tenant and s.article_id = a.id
          and s.language = a.language and s.published_number is not null and s.state <> 'retired')) limit 20) f) o
    where o.texts > 0;
end $function$

owner candor_overseer
execute to purpose_service
CREATE OR REPLACE FUNCTION app.articles_with(query tsquery, wanted text[], unwanted text[], passing uuid[])
 RETURNS TABLE(article_id uuid, language text, rank real)
 LANGUAGE plpgsql
 STABLE ROWS 100
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
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
      join app.article_text x on x.tenant_id = tenant and x.article_id = w.article_id and x.language = w.language
        and x.published_number is not null and x.state <> 'retired'
      where w.tenant_id = tenant and w.words @@ query
        and app.reads_article(a, passing, r.known, r.open, r.works_everywhere, r.works, r.runs_everywhere, r.runs, r.teams)
        and (w.language = a.language or exists (select from app.article_text s where s.tenant_id = tenant and s.article_id = a.id
          and s.language = a.language and s.published_number is not null and s.state <> 'retired'))
        and (wanted || unwanted = '{}' or exists (
          select from app.article_version v
          where v.tenant_id = tenant and v.article_id = w.article_id and v.language = w.language and v.number = x.published_number
            and app.tells(concat_ws(E'\n', v.title, v.summary, v.plain), wanted, unwanted)))
      order by w.article_id desc limit 300) f;
end $function$

owner candor_owner
execute to candor_overseer
CREATE OR REPLACE FUNCTION app.as_typed(wanted text[])
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select array(select replace(replace(replace(w, '(^|[^[:alnum:]])', '% '), '([^[:alnum:]]|$)', ' %'), '[^[:alnum:]]+', ' ') from unnest(wanted) w)
$function$

owner candor_owner
execute to candor_overseer
CREATE OR REPLACE FUNCTION app.ask_for_case(ask uuid, typed text, why text, for_minutes integer, moment timestamp with time zone, lapses timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  insert into app.confidential_glass_ask (tenant_id, id, case_id, reference, asker_id, reason, minutes, asked_at, lapses_at, version)
  select app.tenant(), ask, (select c.id from app.confidential_case c where c.tenant_id = app.tenant() and c.reference = typed
      and not exists (select from app.confidential_case_subject s
        where s.tenant_id = c.tenant_id and s.case_id = c.id and s.person_id = app.case_reader())),
    typed, app.case_reader(), why, for_minutes, moment, lapses, 1
  where exists (select from app.guards_since() g where g.person_id = app.case_reader() and g.counts_from <= app.case_moment())
$function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.case_hearers(cases uuid[], moment timestamp with time zone)
 RETURNS TABLE(case_id uuid, reference text, person_id uuid, is_requester boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select distinct c.id, c.reference, p.id, p.id is not distinct from c.requester_id
  from app.confidential_case c
  join app.confidential_case_grant g on g.tenant_id = c.tenant_id and g.case_id = c.id and g.revoked_at is null and (g.until is null or g.until > moment)
  join app.person p on p.tenant_id = g.tenant_id and p.active and (p.id = g.person_id or exists (select from app.confidential_group_member m
    where m.tenant_id = g.tenant_id and m.group_id = g.group_id and m.person_id = p.id))
  where c.tenant_id = app.tenant() and c.id = any (cases)
    and not exists (select from app.confidential_case_subject s where s.tenant_id = c.tenant_id and s.case_id = c.id and s.person_id = p.id)
$function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.case_moment()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('app.case_moment', true), '')::timestamptz $function$

owner candor_owner
execute to candor_overseer, public
CREATE OR REPLACE FUNCTION app.case_reader()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('app.case_reader', true), '')::uuid $function$

owner candor_owner
execute to candor_overseer, public
CREATE OR REPLACE FUNCTION app.cases_of_group(which uuid, people uuid[], moment timestamp with time zone)
 RETURNS TABLE(case_id uuid, grant_id uuid, reference text, person_id uuid, is_new boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select c.id, g.id, c.reference, p.id, not exists (select from app.confidential_case_grant o
      where o.tenant_id = c.tenant_id and o.case_id = c.id and o.id <> g.id and o.revoked_at is null and (o.until is null or o.until > moment)
        and (o.person_id = p.id or exists (select from app.confidential_group_member m
          where m.tenant_id = o.tenant_id and m.group_id = o.group_id and m.person_id = p.id)))
  from app.confidential_case_grant g join app.confidential_case c on c.tenant_id = g.tenant_id and c.id = g.case_id
  join app.person p on p.tenant_id = g.tenant_id and p.id = any (people) and p.active
  where g.tenant_id = app.tenant() and g.group_id = which and g.revoked_at is null and (g.until is null or g.until > moment)
    and not exists (select from app.confidential_case_subject s where s.tenant_id = c.tenant_id and s.case_id = c.id and s.person_id = p.id)
$function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.changes_meeting(keys text[], who uuid, since timestamp with time zone, until timestamp with time zone, besides uuid)
 RETURNS TABLE(ticket_id uuid, key text, starts_at timestamp with time zone, ends_at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 20
 SET search_path TO 'pg_catalog'
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
#variable_conflict use_column
declare
  tenant constant uuid := app.tenant();
  during constant tstzrange := tstzrange(since, until, '[)');
begin
  return query
    select x.ticket_id, x.key, lower(x.planned), upper(x.planned)
    from unnest(keys) k (key)
    join app.change_touch x on x.tenant_id = tenant and x.key = k.key and x.planned && during
    join app.ticket t on t.tenant_id = tenant and t.id = x.ticket_id and t.open
    where x.ticket_id is distinct from besides
    union all
    select c.ticket_id, 'person:' || who, lower(c.planned), upper(c.planned)
    from app.ticket t join app.change c on c.tenant_id = tenant and c.ticket_id = t.id and c.planned && during
    where t.tenant_id = tenant and t.assignee_id = who and t.type = 'change' and t.open and t.id is distinct from besides;
end $function$

owner candor_overseer
execute to purpose_service
CREATE OR REPLACE FUNCTION app.changes_planned(since timestamp with time zone, until timestamp with time zone)
 RETURNS TABLE(ticket_id uuid, starts_at double precision, ends_at double precision, touched text, model_key text, model_number integer, version integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
#variable_conflict use_column
declare
  tenant constant uuid := app.tenant();
  during constant tstzrange := tstzrange(since, until, '[)');
begin
  return query
    select c.ticket_id, date_part('epoch', lower(c.planned)) * 1000, date_part('epoch', upper(c.planned)) * 1000,
      c.touched, c.model_key, c.model_number, c.version
    from app.change c where c.tenant_id = tenant and c.planned && during;
end $function$

owner candor_overseer
execute to purpose_service
CREATE OR REPLACE FUNCTION app.contract_end(tenant uuid)
 RETURNS double precision
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select case when count(*) < 2 then 0 when bool_or(c.until < 'infinity') then extract(epoch from min(c.until)) * 1000 end
  from (select max(coalesce(c.ends_at, 'infinity')) as until from app.contract c where c.tenant_id = tenant group by c.kind) c
$function$

owner candor_overseer
execute to candor_app, candor_worker
CREATE OR REPLACE FUNCTION app.count_storage_apart(moment timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  insert into app.storage_apart as s (tenant_id, bytes, counted_at)
  select app.tenant(), (coalesce((select sum(f.bytes) from app.confidential_case_file f where f.tenant_id = app.tenant()), 0)
    + coalesce((select sum(v.bytes) from app.confidential_sealed_value v where v.tenant_id = app.tenant()), 0))::bigint / 134217728 * 134217728, moment
  on conflict (tenant_id) do update set bytes = excluded.bytes, counted_at = excluded.counted_at
    where s.counted_at < date_trunc('day', moment, 'UTC')
$function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.day_of(moment timestamp with time zone)
 RETURNS timestamp with time zone
 LANGUAGE sql
 IMMUTABLE
AS $function$ select date_trunc('day', moment at time zone 'UTC') at time zone 'UTC' $function$

owner candor_owner
CREATE OR REPLACE FUNCTION app.decide_glass(ask uuid, confirms boolean, why text, new_grant uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  a app.confidential_glass_ask;
  ends timestamptz;
begin
  select * into a from app.confidential_glass_ask g where g.tenant_id = app.tenant() and g.id = ask for update;
  if a.id is null or a.decided_at is not null or a.lapses_at <= app.case_moment() or (confirms and a.case_id is null)
    or not exists (select from app.glass_seconds() s where s.ask_id = ask and s.person_id = app.case_reader()) then return false;
  end if;
  if confirms and exists (select from app.confidential_case_subject s
    where s.tenant_id = a.tenant_id and s.case_id = a.case_id and s.person_id = a.asker_id) then return false;
  end if;
  if confirms and a.field_id is null
    and not exists (select from app.guards_since() g where g.person_id = a.asker_id and g.counts_from <= app.case_moment()) then return false;
  end if;
  ends := case when confirms then app.case_moment() + make_interval(mins => least(a.minutes, app.glass_minutes())) end;
  update app.confidential_glass_ask g set decided_at = app.case_moment(), decided_by_id = app.case_reader(), confirmed = confirms, decide_reason = why,
    until = ends, version = g.version + 1 where g.tenant_id = a.tenant_id and g.id = a.id;
  if confirms and a.field_id is null then
    insert into app.confidential_case_grant (tenant_id, id, case_id, person_id, kind, reason, granted_by_id, granted_at, until)
      values (a.tenant_id, new_grant, a.case_id, a.asker_id, 'breakGlass', a.reason, app.case_reader(), app.case_moment(), ends);
  elsif confirms then
    insert into app.confidential_seal_grant (tenant_id, id, case_id, field_id, person_id, kind, reason, granted_by_id, granted_at, until)
      values (a.tenant_id, new_grant, a.case_id, a.field_id, a.asker_id, 'breakGlass', a.reason, app.case_reader(), app.case_moment(), ends);
  end if;
  return true;
end $function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.denied_categories(of_tenant uuid, person uuid)
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select coalesce(array_agg(last.category), '{}') from (
    select distinct on (c.category) c.category, c.is_allowed from app.category_choice c
    where c.tenant_id = of_tenant and c.person_id = person order by c.category, c.number desc) last
  where not last.is_allowed
$function$

owner candor_overseer
execute to purpose_administration, purpose_security, purpose_service, purpose_upkeep
CREATE OR REPLACE FUNCTION app.drop_usage_days(before date)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  part record;
  tenant uuid;
  asking text := current_setting('app.tenant', true);
  dropped integer := 0;
begin
  for part in
    select c.relname, i.inhparent = 'app.usage_view'::regclass as is_view, to_date(right(c.relname, 8), 'YYYYMMDD') as day
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent in ('app.usage_view'::regclass, 'app.usage_diagnostic'::regclass)
      and right(c.relname, 8) < to_char(before, 'YYYYMMDD')
    order by c.relname
  loop
    if part.is_view then
      -- Nobody else reads it any more: the lock is the one that dropping takes, and the wall falls with it or stands again.
      execute format('alter table app.%I no force row level security', part.relname);
      for tenant in execute format('select distinct v.tenant_id from app.%I v order by 1', part.relname) loop
        perform set_config('app.tenant', tenant::text, true);
        execute format(
          'insert into app.usage_sum (tenant_id, day, page, people, visits, seconds)
           select v.tenant_id, $2, v.page, count(distinct v.number), count(*) filter (where v.begins), sum(v.seconds) from app.%I v
           where v.tenant_id = $1 group by v.tenant_id, v.page having count(distinct v.number) >= 5 on conflict do nothing', part.relname)
          using tenant, part.day;
      end loop;
      perform set_config('app.tenant', coalesce(asking, ''), true);
    end if;
    execute format('drop table app.%I', part.relname);
    dropped := dropped + 1;
  end loop;
  return dropped;
end $function$

owner candor_owner
execute to purpose_upkeep
CREATE OR REPLACE FUNCTION app.either(word text)
 RETURNS tsquery
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select array_to_string(array[word] || ts_lexize('pg_catalog.english_stem', word) || ts_lexize('pg_catalog.german_stem', word), ' | ')::tsquery
$function$

owner candor_owner
CREATE OR REPLACE FUNCTION app.end_team_grants(class uuid, people uuid[], who uuid, moment timestamp with time zone)
 RETURNS TABLE(case_id uuid, grant_id uuid, is_last boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
#variable_conflict use_column
begin
  perform c.id from app.confidential_case c
    where c.tenant_id = app.tenant() and c.class_id = class and exists (select from app.confidential_case_grant g
      where g.tenant_id = c.tenant_id and g.case_id = c.id and g.person_id = any (people) and g.kind = 'caseTeam' and g.revoked_at is null)
    order by c.id for update;
  return query with due as (
    select g.id, g.case_id, c.open and not exists (select from app.confidential_case_grant o
        join app.person p on p.tenant_id = o.tenant_id and p.id = o.person_id and p.active
        where o.tenant_id = g.tenant_id and o.case_id = g.case_id and o.kind in ('assigned', 'caseTeam') and o.revoked_at is null
          and o.person_id <> all (people)) as is_last
    from app.confidential_case_grant g join app.confidential_case c on c.tenant_id = g.tenant_id and c.id = g.case_id
    where g.tenant_id = app.tenant() and c.class_id = class and g.person_id = any (people) and g.kind = 'caseTeam' and g.revoked_at is null),
  ended as (
    update app.confidential_case_grant g set revoked_at = moment, revoked_by_id = who
      from due where g.tenant_id = app.tenant() and g.id = due.id and not due.is_last returning g.case_id, g.person_id),
  freed as (
    update app.confidential_case c set assignee_id = null, version = version + 1 from ended e
      where c.tenant_id = app.tenant() and c.id = e.case_id and c.assignee_id = e.person_id and not exists (
        select from app.confidential_case_grant o where o.tenant_id = c.tenant_id and o.case_id = c.id and o.person_id = e.person_id
          and o.kind = 'assigned' and o.revoked_at is null))
  select due.case_id, due.id, due.is_last from due;
end $function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.erase_due_cases(moment timestamp with time zone)
 RETURNS SETOF uuid
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  with due as (select c.id from app.confidential_case c where c.tenant_id = app.tenant() and c.keep_until is not null and c.keep_until <= moment),
  opened as (delete from app.confidential_glass_ask a using due where a.tenant_id = app.tenant() and a.case_id = due.id and a.confirmed)
  delete from app.confidential_case c using due where c.tenant_id = app.tenant() and c.id = due.id returning c.id
$function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.erase_stray_asks(moment timestamp with time zone)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  with gone as (delete from app.confidential_glass_ask a
    where a.tenant_id = app.tenant() and a.case_id is null and a.asked_at < moment - interval '1 year' returning 1)
  select count(*)::integer from gone
$function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.files_in_report(code bytea)
 RETURNS TABLE(id uuid, is_own boolean, name text, bytes bigint, media_type text, scan text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
#variable_conflict use_column
begin
  return query select f.id, f.added_by_id is null, f.name, f.bytes, f.media_type, f.scan
    from app.confidential_report r join app.confidential_case_file f on f.tenant_id = r.tenant_id and f.case_id = r.case_id
    where r.tenant_id = app.tenant() and r.code_hash = code and f.kind = 'reply' and f.sent order by f.id;
end $function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.for_all_eyes(query tsquery)
 RETURNS tsquery
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select regexp_replace(query::text, $re$('[^']+')(:)?$re$, '\1:ABD', 'g')::tsquery
$function$

owner candor_owner
execute to candor_overseer
CREATE OR REPLACE FUNCTION app.forget_case_bytes(which uuid)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  with gone as (delete from app.confidential_bytes b where b.tenant_id = app.tenant() and b.id = which
    and not exists (select from app.confidential_sealed_field s where s.tenant_id = b.tenant_id and s.id = b.id and s.is_file)
    and not exists (select from app.confidential_case_file f where f.tenant_id = b.tenant_id and f.id = b.id) returning 1)
  select exists (select from gone)
$function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.found_tenant(sign_up uuid, host text, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  asked app.sign_up;
begin
  if app.tenant() is distinct from (select (s.value ->> 'tenantId')::uuid from installation.setting s where s.key = 'operator') then
    raise exception 'Only the operator has tenants founded';
  end if;
  select * into asked from app.sign_up u where u.tenant_id = app.tenant() and u.id = sign_up and u.founded is not null;
  if asked.id is null then
    raise exception 'Nobody has confirmed this';
  end if;
  if exists (select from installation.tenant t where t.slug = asked.slug) or exists (select from installation.address a where a.host = found_tenant.host) then
    return false;
  end if;
  insert into installation.tenant (id, slug, name, made_at) values (asked.founded, asked.slug, asked.company, at);
  insert into installation.address (host, tenant_id) values (found_tenant.host, asked.founded);
  return true;
end $function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.fresh_consent_from(wanted text, moment timestamp with time zone)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select coalesce(max(v.number), 0) from installation.setting s
  join app.policy_version v on v.tenant_id = (s.value ->> 'tenantId')::uuid and v.series = 'policy'
  join app.policy_activation a on a.tenant_id = v.tenant_id and a.series = v.series and a.number = v.number
  where s.key = 'operator' and v.change_class = 'material' and v.change -> 'freshConsent' ? wanted and a.at <= moment
$function$

owner candor_overseer
execute to purpose_administration, purpose_features, purpose_mail_opens, purpose_news, purpose_rights, purpose_security, purpose_service, purpose_upkeep, purpose_usage_statistics
CREATE OR REPLACE FUNCTION app.glass_minutes()
 RETURNS integer
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
  select coalesce((select s.glass_minutes from app.confidential_setting s where s.tenant_id = app.tenant()), 30)
$function$

owner candor_owner
CREATE OR REPLACE FUNCTION app.glass_seconds()
 RETURNS TABLE(ask_id uuid, person_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select a.id, p.id from app.confidential_glass_ask a
  join app.person p on p.tenant_id = a.tenant_id and p.active and p.id <> a.asker_id
  where a.tenant_id = app.tenant()
    and not exists (select from app.confidential_case_subject s
      where s.tenant_id = a.tenant_id and s.case_id = a.case_id and s.person_id = p.id)
    and (p.id in (select g.person_id from app.guards_since() g where g.counts_from <= app.case_moment())
      or exists (select from app.confidential_case c
        join app.confidential_case_team t on t.tenant_id = c.tenant_id and t.class_id = c.class_id and t.leads and t.person_id = p.id
          and (t.leads_since <= c.opened_at or t.leads_since <= app.case_moment() - make_interval(days => app.guard_days()))
        join app.confidential_case_grant k on k.tenant_id = c.tenant_id and k.case_id = c.id and k.revoked_at is null
          and (k.until is null or k.until > app.case_moment()) and k.person_id = p.id
        where c.tenant_id = a.tenant_id and c.id = a.case_id))
$function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.guard_days()
 RETURNS integer
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
  select coalesce((select s.guard_days from app.confidential_setting s where s.tenant_id = app.tenant()), 7)
$function$

owner candor_owner
CREATE OR REPLACE FUNCTION app.guards_since()
 RETURNS TABLE(person_id uuid, counts_from timestamp with time zone)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
  select r.person_id, min(case when exists (select from app.confidential_case_class k where k.tenant_id = r.tenant_id and k.made_at < r.granted_at)
    then r.granted_at + make_interval(days => app.guard_days()) else r.granted_at end)
  from app.role_grant r where r.tenant_id = app.tenant() and r.role = 'privacyOfficer' group by r.person_id
$function$

owner candor_owner
CREATE OR REPLACE FUNCTION app.guess_tickets(terms text[], most integer)
 RETURNS TABLE(ticket_id uuid, rank real)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
 SET plan_cache_mode TO 'force_custom_plan'
 SET "pg_trgm.word_similarity_threshold" TO '0.3'
AS $function$
#variable_conflict use_column
declare
  tenant constant uuid := app.tenant();
  reach record;
begin
  select * into reach from app.reach();
  return query
    with alike as (
      select t.id, (select min(public.word_similarity(term, lower(t.title))) from unnest(terms) as term) as score
      from app.ticket t
      where t.tenant_id = tenant and lower(t.title) operator(public.%>) terms[1]
        and not exists (select from unnest(terms) as term where not lower(t.title) operator(public.%>) term)
        and (reach.everywhere or t.workspace_id = any(reach.spaces) or (app.is_own(t.requester_id, t.opened_by_id, t.type) or t.id = any(reach.own)))
      order by t.id desc limit 1000
    )
    select a.id, a.score from alike a order by a.score desc, a.id desc limit most;
end $function$

owner candor_overseer
execute to purpose_administration, purpose_service
CREATE OR REPLACE FUNCTION app.heard_asks()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select coalesce(array_agg(s.ask_id), '{}') from app.glass_seconds() s where s.person_id = app.case_reader()
$function$

owner candor_owner
execute to purpose_administration, purpose_rights, purpose_security, purpose_service, purpose_upkeep
CREATE OR REPLACE FUNCTION app.held_case_files(later uuid[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select f.id from app.confidential_case_file f
  where f.tenant_id = app.tenant() and f.scan = 'held' and f.id <> all (later) order by f.added_at, f.id limit 20
$function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.is_case_newborn(which uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select app.case_reader() is not null
    and not exists (select from app.confidential_case_grant g where g.tenant_id = app.tenant() and g.case_id = which)
$function$

owner candor_overseer
execute to purpose_administration, purpose_rights, purpose_security, purpose_service, purpose_upkeep
CREATE OR REPLACE FUNCTION app.is_delivered_to(person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select exists (
    select from app.ticket t join app.request_type_version v
      on v.tenant_id = t.tenant_id and v.request_type_id = t.request_type_id and v.number = t.request_type_version
    where t.tenant_id = app.tenant() and t.requester_id = person and t.open and t.waiting_on <> 'approval' and v.definition -> 'ships' = 'true')
$function$

owner candor_overseer
execute to purpose_fulfilment
CREATE OR REPLACE FUNCTION app.is_field_newborn(which uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select app.case_reader() is not null
    and not exists (select from app.confidential_seal_grant g where g.tenant_id = app.tenant() and g.field_id = which)
$function$

owner candor_owner
execute to purpose_administration, purpose_rights, purpose_security, purpose_service, purpose_upkeep
CREATE OR REPLACE FUNCTION app.is_own(requester uuid, opener uuid, kind text)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select (requester = app.person() or opener = app.person()) and kind not in ('task', 'problem')
$function$

owner candor_owner
execute to candor_overseer
CREATE OR REPLACE FUNCTION app.judge_case_file(which uuid, verdict text)
 RETURNS uuid
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  update app.confidential_case_file f set scan = verdict where f.tenant_id = app.tenant() and f.id = which and f.scan = 'held' returning f.case_id
$function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.keep_denied_out()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare denied text[];
begin
  if coalesce(new.phone, new.street, new.postal_code, new.city, new.region, new.country) is null then return new; end if;
  denied := app.denied_categories(new.tenant_id, new.id);
  if 'phone' = any(denied) then new.phone := null; end if;
  if 'address' = any(denied) then
    new.street := null; new.postal_code := null; new.city := null; new.region := null; new.country := null;
  end if;
  return new;
end $function$

owner candor_owner
CREATE OR REPLACE FUNCTION app.keeps_cases()
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select current_user::text = 'candor_overseer' or current_user::text = (select pg_catalog.pg_get_userbyid(c.relowner)::text
    from pg_catalog.pg_class c where c.oid = 'app.confidential_case'::regclass)
$function$

owner candor_owner
execute to candor_overseer, public
CREATE OR REPLACE FUNCTION app.left_cases(people uuid[])
 RETURNS TABLE(person_id uuid, reference text, field_id uuid, read_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  with opened as (select r.case_id, r.person_id, max(r.read_at) as at from app.confidential_case_read r
    where r.tenant_id = app.tenant() and r.person_id = any (people) and r.read_at > app.case_moment() - interval '7 days' group by 1, 2),
  unsealed as (select r.field_id, r.person_id, max(r.read_at) as at from app.confidential_seal_read r
    where r.tenant_id = app.tenant() and r.person_id = any (people) and r.read_at > app.case_moment() - interval '7 days' group by 1, 2)
  select o.person_id, c.reference, null::uuid, o.at from opened o join app.confidential_case c on c.tenant_id = app.tenant() and c.id = o.case_id
  where not exists (select from app.case_hearers(array(select distinct case_id from opened), app.case_moment()) h
    where h.case_id = o.case_id and h.person_id = o.person_id)
  union all
  select u.person_id, f.reference, f.id, u.at from unsealed u join app.confidential_sealed_field f on f.tenant_id = app.tenant() and f.id = u.field_id
  where not exists (select from app.seal_holders(array(select distinct field_id from unsealed)) h
    where h.field_id = u.field_id and h.person_id = u.person_id)
$function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.log_horizon()
 RETURNS xid8
 LANGUAGE sql
 STABLE
AS $function$ select (pg_snapshot_xmin(pg_current_snapshot())::text::bigint + app.xid_shift())::text::xid8 $function$

owner candor_owner
CREATE OR REPLACE FUNCTION app.log_xid()
 RETURNS xid8
 LANGUAGE sql
 STABLE
AS $function$ select (pg_current_xact_id()::text::bigint + app.xid_shift())::text::xid8 $function$

owner candor_owner
CREATE OR REPLACE FUNCTION app.mail_ways(since timestamp with time zone)
 RETURNS TABLE(way text, letters bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select m.way, count(*) from app.message_log m where m.way is not null and m.at >= since group by m.way
$function$

owner candor_overseer
execute to purpose_upkeep
CREATE OR REPLACE FUNCTION app.matching_tickets(query tsquery, wanted text[], unwanted text[])
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
declare
  tenant constant uuid := app.tenant();
  shown constant tsquery := app.for_all_eyes(query);
  reach record;
begin
  select * into reach from app.reach();
  return query
    select t.id from app.ticket t where t.tenant_id = tenant and t.words @@ query
      and (wanted || unwanted = '{}' or app.tells(app.told_by(t.title, t.description_text, t.fields), wanted, unwanted))
      and (reach.everywhere or t.workspace_id = any(reach.spaces) or (app.is_own(t.requester_id, t.opened_by_id, t.type) or t.id = any(reach.own)) and t.words @@ shown)
    union
    select m.ticket_id from app.message m join app.ticket t on t.tenant_id = tenant and t.id = m.ticket_id
    where m.tenant_id = tenant and m.words @@ query
      and (wanted || unwanted = '{}' or app.tells(m.body_text, wanted, unwanted))
      and (reach.everywhere or t.workspace_id = any(reach.spaces) or m.kind = 'comment' and (app.is_own(t.requester_id, t.opened_by_id, t.type) or t.id = any(reach.own)));
end $function$

owner candor_overseer
execute to purpose_administration, purpose_service
CREATE OR REPLACE FUNCTION app.name_handler(typed text, who uuid, why text, new_grant uuid)
 RETURNS TABLE(case_id uuid, person_id uuid, place text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
#variable_conflict use_column
declare
  which uuid;
  others uuid[];
begin
  select c.id into which from app.confidential_case c where c.tenant_id = app.tenant() and c.reference = typed for update;
  if which is null
    or not exists (select from app.who_may_name(app.case_moment()) w where w.case_id = which and w.person_id = app.case_reader())
    or not exists (select from app.nameable(app.case_moment(), app.case_reader()) n where n.case_id = which and n.person_id = who) then return;
  end if;
  select array_agg(w.person_id) into others from app.who_may_name(app.case_moment()) w where w.case_id = which;
  insert into app.confidential_case_grant (tenant_id, id, case_id, person_id, kind, reason, granted_by_id, granted_at)
    values (app.tenant(), new_grant, which, who, 'assigned', why, app.case_reader(), app.case_moment());
  update app.confidential_case c set assignee_id = who, version = c.version + 1 where c.tenant_id = app.tenant() and c.id = which;
  delete from app.confidential_case_unhandled u where u.tenant_id = app.tenant() and u.case_id = which;
  return query select which, p.id, case when not within.so then 'page' when p.id = (select c.requester_id from app.confidential_case c
      where c.tenant_id = p.tenant_id and c.id = which) then 'own' else 'desk' end from app.person p,
    lateral (select exists (select from app.confidential_case_grant g where g.tenant_id = p.tenant_id and g.case_id = which and g.revoked_at is null
        and (g.until is null or g.until > app.case_moment()) and (g.person_id = p.id or exists (select from app.confidential_group_member m
          where m.tenant_id = g.tenant_id and m.group_id = g.group_id and m.person_id = p.id)))
      and not exists (select from app.confidential_case_subject s
        where s.tenant_id = p.tenant_id and s.case_id = which and s.person_id = p.id) as so) within
    where p.tenant_id = app.tenant() and p.active and (within.so or p.id = any (others));
end $function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.nameable(moment timestamp with time zone, namer uuid)
 RETURNS TABLE(case_id uuid, person_id uuid)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
  select u.case_id, p.id from app.unhandled_cases(moment) u
  join app.confidential_case_team t on t.tenant_id = app.tenant() and t.class_id = u.class_id and t.person_id <> namer and t.added_by_id <> namer
  join app.person p on p.tenant_id = t.tenant_id and p.id = t.person_id and p.active and p.id is distinct from u.requester_id
  where not exists (select from app.confidential_case_subject s where s.tenant_id = p.tenant_id and s.case_id = u.case_id and s.person_id = p.id)
$function$

owner candor_owner
CREATE OR REPLACE FUNCTION app.note_case_bytes(which uuid, moment timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  insert into app.confidential_bytes (tenant_id, id, made_at) values (app.tenant(), which, moment)
$function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.open_usage_day(day date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  parent text;
  part text;
begin
  foreach parent in array array['usage_view', 'usage_diagnostic'] loop
    part := parent || '_' || to_char(day, 'YYYYMMDD');
    continue when to_regclass('app.' || part) is not null;
    -- Two who need the same day at once: the second waits, and finds it there.
    perform pg_advisory_xact_lock(hashtextextended('app.' || part, 0));
    continue when exists (select from pg_class where relname = part and relnamespace = 'app'::regnamespace);
    execute format('create table app.%I (like app.%I including all)', part, parent);
    execute format('alter table app.%I enable row level security, force row level security', part);
    execute format('create policy tenant on app.%I using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())', part);
    execute format('alter table app.%I attach partition app.%I for values from (%L) to (%L)', parent, part,
      day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC');
  end loop;
end $function$

owner candor_owner
execute to purpose_service, purpose_upkeep, purpose_usage_statistics
CREATE OR REPLACE FUNCTION app.openable_fields()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select coalesce(array_agg(distinct h.field_id), '{}') from app.seal_holders(array(
    select g.field_id from app.confidential_seal_grant g where g.tenant_id = app.tenant() and g.revoked_at is null
      and (g.person_id = app.case_reader() or g.group_id in (select m.group_id from app.confidential_group_member m
        where m.tenant_id = app.tenant() and m.person_id = app.case_reader())))) h
  where h.person_id = app.case_reader()
$function$

owner candor_owner
execute to purpose_administration, purpose_rights, purpose_security, purpose_service, purpose_upkeep
CREATE OR REPLACE FUNCTION app.opened_with(query tsquery, wanted text[], unwanted text[], everywhere boolean, spaces uuid[], own uuid[])
 RETURNS TABLE(ticket_id uuid, rank real)
 LANGUAGE plpgsql
 STABLE ROWS 100
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
declare
  tenant constant uuid := app.tenant();
  typed constant text[] := app.as_typed(wanted);
  shown constant tsquery := case when everywhere then query else app.for_all_eyes(query) end;
begin
  return query
    select t.id, ts_rank(t.words, case when t.inside then query else shown end)
    from (select t.id, t.words, everywhere or t.workspace_id = any(spaces) as inside from app.ticket t
      where t.tenant_id = tenant and t.words @@ query
        and (everywhere or t.workspace_id = any(spaces) or (app.is_own(t.requester_id, t.opened_by_id, t.type) or t.id = any(own)) and t.words @@ shown)
        and (wanted || unwanted = '{}' or app.tells(app.told_by(t.title, t.description_text, t.fields), typed, wanted, unwanted))
      order by t.id desc limit 1000) t;
end $function$

owner candor_owner
execute to candor_overseer
CREATE OR REPLACE FUNCTION app.password_efforts(memory integer, passes integer)
 RETURNS TABLE(kept bigint, weaker bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select count(*), count(*) filter (where split_part(c.password_hash, '$', 1) <> 'argon2id'
    or split_part(c.password_hash, '$', 2)::integer < memory or split_part(c.password_hash, '$', 3)::integer < passes)
  from app.credential c
$function$

owner candor_overseer
execute to purpose_upkeep
CREATE OR REPLACE FUNCTION app.person()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.person', true), '')::uuid $function$

owner candor_owner
CREATE OR REPLACE FUNCTION app.queue_job(name text, details jsonb, key text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select jobs.add_job(name, json_build_object('tenantId', app.tenant(), 'details', details), job_key => app.tenant() || ':' || key)
  where app.tenant() is not null
$function$

owner candor_jobs
execute to purpose_administration, purpose_security, purpose_service, purpose_upkeep
CREATE OR REPLACE FUNCTION app.reach(OUT everywhere boolean, OUT spaces uuid[], OUT own uuid[])
 RETURNS record
 LANGUAGE sql
 STABLE
AS $function$
  select a.everywhere, a.spaces, case when a.everywhere then '{}'
    when a.spaces <> '{}' then array(
      select w.ticket_id from app.watcher w where w.tenant_id = app.tenant() and w.person_id = app.person() and w.shared)
    else array(
      select t.id from app.ticket t where t.tenant_id = app.tenant() and t.requester_id = app.person() and t.type not in ('task', 'problem')
      union select t.id from app.ticket t where t.tenant_id = app.tenant() and t.opened_by_id = app.person() and t.type not in ('task', 'problem')
      union select w.ticket_id from app.watcher w where w.tenant_id = app.tenant() and w.person_id = app.person() and w.shared) end
  from (
    select coalesce(bool_or(g.workspace_id is null), false) or count(g.workspace_id) > 0 and not exists (
        select from app.workspace w where w.tenant_id = app.tenant() and w.id <> all(array_agg(g.workspace_id))) as everywhere,
      coalesce(array_agg(g.workspace_id) filter (where g.workspace_id is not null), '{}') as spaces
    from app.role_grant g
    where g.tenant_id = app.tenant() and g.person_id = app.person() and g.role in ('agent', 'teamLead', 'workspaceAdmin')) a
$function$

owner candor_owner
execute to candor_overseer
CREATE OR REPLACE FUNCTION app.readable_case(typed text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  with mine as materialized (select app.readable_cases() as ids)
  select c.id from mine left join app.confidential_case c
    on c.tenant_id = app.tenant() and c.reference = typed and c.id = any (mine.ids)
$function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.readable_cases()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select coalesce(array_agg(distinct g.case_id), '{}') from app.confidential_case_grant g
  where g.tenant_id = app.tenant() and g.revoked_at is null and (g.until is null or g.until > app.case_moment())
    and (g.person_id = app.case_reader() or g.group_id in (select m.group_id from app.confidential_group_member m
      where m.tenant_id = app.tenant() and m.person_id = app.case_reader()))
    and not exists (select from app.confidential_case_subject s
      where s.tenant_id = g.tenant_id and s.case_id = g.case_id and s.person_id = app.case_reader())
$function$

owner candor_overseer
execute to candor_owner, purpose_administration, purpose_rights, purpose_security, purpose_service, purpose_upkeep
CREATE OR REPLACE FUNCTION app.reader_guards_from()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select g.counts_from from app.guards_since() g where g.person_id = app.case_reader()
$function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.reads_article(a app.article, passing uuid[], known boolean, open boolean, works_everywhere boolean, works uuid[], runs_everywhere boolean, runs uuid[], teams uuid[])
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select case when not known then open and a.visibility = 'public'
    else runs_everywhere or a.workspace_id = any(runs)
      or a.owner_id = app.person() and (works_everywhere or a.workspace_id = any(works))
      or (a.audience_id is null or a.audience_id = any(passing)) and (a.visibility in ('public', 'tenant')
        or a.visibility = 'workspace' and (works_everywhere or a.workspace_id = any(works))
        or a.visibility = 'team' and a.team_id = any(teams)) end
$function$

owner candor_owner
execute to candor_overseer
CREATE OR REPLACE FUNCTION app.redact_payloads(events uuid[], subject uuid, boxes bytea[])
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  with redacted as (
    update app.event_payload p set sealed = n.box
    from unnest(events, boxes) as n (event_id, box)
    where p.tenant_id = app.tenant() and p.event_id = n.event_id and p.subject_id = subject
      and exists (select from app.event e where e.tenant_id = p.tenant_id and e.id = p.event_id and e.object_id = subject
        and e.type in ('person.created', 'person.changed'))
    returning 1)
  select count(*)::integer from redacted
$function$

owner candor_owner
execute to purpose_upkeep
CREATE OR REPLACE FUNCTION app.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'The log is append-only';
end $function$

owner candor_owner
CREATE OR REPLACE FUNCTION app.refuse_change_of_consent()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'What somebody allowed or refused stays as it was said';
end $function$

owner candor_owner
CREATE OR REPLACE FUNCTION app.refuse_change_of_contract()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'What was accepted is immutable';
end $function$

owner candor_owner
CREATE OR REPLACE FUNCTION app.refuse_change_of_policy()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'A published policy is immutable';
end $function$

owner candor_owner
CREATE OR REPLACE FUNCTION app.refuse_change_of_rights()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'What was decided about a right stays as it was';
end $function$

owner candor_owner
CREATE OR REPLACE FUNCTION app.refuse_change_of_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'A published version is immutable';
end $function$

owner candor_owner
CREATE OR REPLACE FUNCTION app.refuse_change_of_votes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (new.tenant_id, new.approval_id, new.place, new.voice_id, new.by_id, new.answer, new.at)
     is distinct from (old.tenant_id, old.approval_id, old.place, old.voice_id, old.by_id, old.answer, old.at) then
    raise exception 'An answer is never changed';
  end if;
  return new;
end $function$

owner candor_owner
CREATE OR REPLACE FUNCTION app.refuse_early_activation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'INSERT' then raise exception 'A published policy is immutable'; end if;
  if new.at < (select v.effective_at from app.policy_version v
               where v.tenant_id = new.tenant_id and v.series = new.series and v.number = new.number) then
    raise exception 'Its day has not come';
  end if;
  return new;
end $function$

owner candor_owner
CREATE OR REPLACE FUNCTION app.refuse_short_notice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  promised integer;
  waits timestamptz;
begin
  select max((v.document ->> 'noticeDays')::integer), max(v.effective_at) into promised, waits
  from app.policy_version v
  where v.tenant_id = new.tenant_id and v.series = new.series and v.number >= coalesce(
    (select max(f.number) from app.policy_version f
     where f.tenant_id = new.tenant_id and f.series = new.series and f.effective_at <= new.published_at), 0);
  if new.change_class = 'material' and new.effective_at < new.published_at + make_interval(hours => 24 * promised) then
    raise exception 'A material change was promised % days of notice', promised;
  end if;
  if new.effective_at < waits then
    raise exception 'A version before it takes effect later';
  end if;
  return new;
end $function$

owner candor_owner
CREATE OR REPLACE FUNCTION app.refuse_unsaying()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.sent_at <> new.sent_at or (old.sent_at is not null and new.sent_at is null)
    or old.seen_at <> new.seen_at or (old.seen_at is not null and new.seen_at is null)
    or old.acknowledged_at <> new.acknowledged_at or (old.acknowledged_at is not null and new.acknowledged_at is null) then
    raise exception 'What a person was told stays told';
  end if;
  return new;
end $function$

owner candor_owner
CREATE OR REPLACE FUNCTION app.report_acknowledged_on(which uuid)
 RETURNS date
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
  select (min(m.made_at) at time zone 'UTC')::date from app.confidential_case_message m
  where m.tenant_id = app.tenant() and m.case_id = which and m.kind = 'reply' and m.author_id is not null
$function$

owner candor_owner
CREATE OR REPLACE FUNCTION app.report_feedback_by(made_on date, acknowledged_on date)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE
AS $function$ select (coalesce(acknowledged_on, made_on + 7) + interval '3 months')::date $function$

owner candor_owner
CREATE OR REPLACE FUNCTION app.report_with(code bytea, moment timestamp with time zone)
 RETURNS TABLE(reference text, title text, description text, state text, open boolean, keep_until timestamp with time zone, machine jsonb, made_on text, acknowledged_on text, feedback_by text, feedback_on text, readers integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select c.reference, c.title, c.description_text, c.state, c.open, c.keep_until, k.machine, r.made_on::text,
    a.day::text, app.report_feedback_by(r.made_on, a.day)::text, r.feedback_on::text,
    (select count(*)::integer from app.person p where p.tenant_id = c.tenant_id and p.active
      and not exists (select from app.confidential_case_subject s where s.tenant_id = c.tenant_id and s.case_id = c.id and s.person_id = p.id)
      and exists (select from app.confidential_case_grant g where g.tenant_id = c.tenant_id and g.case_id = c.id and g.revoked_at is null
        and (g.until is null or g.until > moment) and (g.person_id = p.id or exists (select from app.confidential_group_member m
          where m.tenant_id = g.tenant_id and m.group_id = g.group_id and m.person_id = p.id))))
  from app.confidential_report r join app.confidential_case c on c.tenant_id = r.tenant_id and c.id = r.case_id
  join app.confidential_case_class k on k.tenant_id = c.tenant_id and k.id = c.class_id,
    lateral (select app.report_acknowledged_on(c.id) as day) a
  where r.tenant_id = app.tenant() and r.code_hash = code
$function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.reports_to_tell(moment timestamp with time zone)
 RETURNS TABLE(case_id uuid, reference text, about text, person_id uuid)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  with due as (
    select r.case_id, c.reference, r.is_news as news,
      c.open and not r.told_acknowledge and a.day is null and moment >= (r.made_on + 5)::timestamp at time zone 'UTC' as acknowledge,
      c.open and not r.told_feedback and r.feedback_on is null
        and moment >= (app.report_feedback_by(r.made_on, a.day) - 14)::timestamp at time zone 'UTC' as feedback
    from app.confidential_report r join app.confidential_case c on c.tenant_id = r.tenant_id and c.id = r.case_id,
      lateral (select app.report_acknowledged_on(r.case_id) as day) a
    where r.tenant_id = app.tenant()),
  told as (
    update app.confidential_report r set is_news = false, told_acknowledge = r.told_acknowledge or d.acknowledge,
      told_feedback = r.told_feedback or d.feedback
    from due d where r.tenant_id = app.tenant() and r.case_id = d.case_id and (d.news or d.acknowledge or d.feedback)
    returning d.case_id, d.reference, d.news, d.acknowledge, d.feedback)
  select distinct t.case_id, t.reference, s.about, g.person_id
  from told t cross join lateral (values ('news', t.news), ('due', t.acknowledge or t.feedback)) as s (about, so)
  join app.confidential_case_grant g on g.tenant_id = app.tenant() and g.case_id = t.case_id and g.kind in ('assigned', 'caseTeam')
    and g.revoked_at is null and (g.until is null or g.until > moment)
  where s.so and not exists (select from app.confidential_case_subject u
    where u.tenant_id = app.tenant() and u.case_id = t.case_id and u.person_id = g.person_id)
$function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.said_in_report(code bytea)
 RETURNS TABLE(is_own boolean, words text, said_on text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select m.author_id is null, m.text, (m.made_at at time zone 'UTC')::date::text
  from app.confidential_report r join app.confidential_case_message m on m.tenant_id = r.tenant_id and m.case_id = r.case_id
  where r.tenant_id = app.tenant() and r.code_hash = code and m.kind = 'reply' order by m.id
$function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.said_with(query tsquery, wanted text[], unwanted text[], everywhere boolean, spaces uuid[], own uuid[])
 RETURNS TABLE(ticket_id uuid, message_id uuid, rank real)
 LANGUAGE plpgsql
 STABLE ROWS 100
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
declare
  tenant constant uuid := app.tenant();
  typed constant text[] := app.as_typed(wanted);
begin
  return query
    select m.ticket_id, m.id, ts_rank(m.words, query)
    from (select m.ticket_id, m.id, m.words from app.message m
      where m.tenant_id = tenant and m.words @@ query
        and (wanted || unwanted = '{}' or app.tells(m.body_text, typed, wanted, unwanted))
        and (everywhere or exists (select from app.ticket t where t.tenant_id = tenant and t.id = m.ticket_id
          and (t.workspace_id = any(spaces) or m.kind = 'comment' and (app.is_own(t.requester_id, t.opened_by_id, t.type) or t.id = any(own)))))
      order by m.id desc limit 1000) m;
end $function$

owner candor_owner
execute to candor_overseer
CREATE OR REPLACE FUNCTION app.say_in_report(code bytea, said_html text, said_text text, onward text, moment timestamp with time zone)
 RETURNS TABLE(case_id uuid, message_id uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  which uuid;
  today timestamptz := app.day_of(moment);
  after bigint;
  made uuid;
  noted timestamptz;
begin
  select r.case_id into which from app.confidential_report r where r.tenant_id = app.tenant() and r.code_hash = code for update;
  if which is null then return; end if;
  select ('x' || lpad(substr(replace(m.id::text, '-', ''), 1, 12), 16, '0'))::bit(64)::bigint + 1 into after
    from app.confidential_case_message m where m.tenant_id = app.tenant() and m.case_id = which order by m.id desc limit 1;
  made := (lpad(to_hex(greatest(coalesce(after, 0), (extract(epoch from today) * 1000)::bigint)), 12, '0') || '7'
    || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid;
  select greatest(today, max(d.read_at) + interval '1 microsecond') into noted
    from app.confidential_case_read d where d.tenant_id = app.tenant() and d.case_id = which;
  insert into app.confidential_case_message (tenant_id, id, case_id, kind, author_id, html, text, made_at)
    values (app.tenant(), made, which, 'reply', null, said_html, said_text, noted);
  update app.confidential_case c set updated_at = greatest(c.updated_at, today), state = case when c.open then coalesce(onward, c.state) else c.state end,
      version = c.version + (c.open and onward is not null)::integer, last_said_at = greatest(noted, c.last_said_at)
    where c.tenant_id = app.tenant() and c.id = which;
  update app.confidential_report r set is_news = true where r.tenant_id = app.tenant() and r.case_id = which;
  return query select which, made;
end $function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.say_once_in_report(code bytea, said_html text, said_text text, onward text, moment timestamp with time zone, tail text, files jsonb)
 RETURNS TABLE(case_id uuid, message_id uuid, is_new boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
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
end $function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.seal_anew(which uuid, was bytea, anew bytea, new_key bytea)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  with done as (update app.confidential_sealed_value v set box = anew, wrapped = new_key, subject_id = null
    from app.confidential_sealed_field f, app.confidential_case c
    where v.tenant_id = app.tenant() and v.field_id = which and v.subject_id is not null and v.box = was
      and f.tenant_id = v.tenant_id and f.id = v.field_id and c.tenant_id = f.tenant_id and c.id = f.case_id and c.requester_id is null returning 1)
  select exists (select from done)
$function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.seal_holders(fields uuid[])
 RETURNS TABLE(field_id uuid, grant_id uuid, person_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select g.field_id, g.id, p.id from app.confidential_seal_grant g
  join app.person p on p.tenant_id = g.tenant_id and p.active and (p.id = g.person_id or exists (select from app.confidential_group_member m
    where m.tenant_id = g.tenant_id and m.group_id = g.group_id and m.person_id = p.id))
  where g.tenant_id = app.tenant() and g.field_id = any (fields) and g.revoked_at is null and (g.until is null or g.until > app.case_moment())
    and (g.kind in ('named', 'group') or exists (select from app.confidential_case_grant k
      where k.tenant_id = g.tenant_id and k.case_id = g.case_id and k.revoked_at is null and (k.until is null or k.until > app.case_moment())
        and (k.person_id = p.id or exists (select from app.confidential_group_member m
          where m.tenant_id = k.tenant_id and m.group_id = k.group_id and m.person_id = p.id))))
    and not exists (select from app.confidential_case_subject s
      where s.tenant_id = g.tenant_id and s.case_id = g.case_id and s.person_id = p.id)
$function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.sealed_under_people(most integer)
 RETURNS TABLE(field_id uuid, box bytea, wrapped bytea)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select v.field_id, v.box, k.wrapped from app.confidential_sealed_value v
  join app.confidential_sealed_field f on f.tenant_id = v.tenant_id and f.id = v.field_id
  join app.confidential_case c on c.tenant_id = f.tenant_id and c.id = f.case_id and c.requester_id is null
  join app.subject_key k on k.tenant_id = v.tenant_id and k.subject_id = v.subject_id and k.wrapped is not null
  where v.tenant_id = app.tenant() order by v.field_id limit most
$function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.search_articles(query tsquery, wanted text[], unwanted text[], passing uuid[], preferred text, most integer)
 RETURNS TABLE(article_id uuid, rank real, total integer, exact boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 20
 SET search_path TO 'pg_catalog'
AS $function$
  with found as materialized (select * from app.articles_with(query, wanted, unwanted, passing)),
    best as (
      select f.article_id, max(f.rank * case when f.language = preferred then 1 else 0.8 end)::real as rank from found f group by f.article_id
    )
  select b.article_id, b.rank, (count(*) over ())::integer, (select count(*) < 300 from found)
  from best b order by b.rank desc, b.article_id desc limit most
$function$

owner candor_overseer
execute to purpose_service
CREATE OR REPLACE FUNCTION app.search_over(queries tsquery[], phrases text[], no_queries tsquery[], no_phrases text[], most integer)
 RETURNS TABLE(ticket_id uuid, message_id uuid, rank real, total integer, exact boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 50
 SET search_path TO 'pg_catalog'
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
#variable_conflict use_column
declare
  tenant constant uuid := app.tenant();
  with_phrases constant boolean := array_remove(phrases || no_phrases, null) <> '{}';
  shown constant tsquery[] := array(select app.for_all_eyes(q.query) from unnest(queries) with ordinality q (query, at) order by q.at);
  no_shown constant tsquery[] := array(select app.for_all_eyes(q.query) from unnest(no_queries) with ordinality q (query, at) order by q.at);
  reach record;
  driver tsquery;
  fewest integer := 1001;
  found integer;
  candidate tsquery;
begin
  select * into reach from app.reach();
  driver := queries[1];
  foreach candidate in array queries loop
    select (select count(*) from (select from app.ticket t where t.tenant_id = tenant and t.words @@ candidate order by t.id desc limit 1000) o)
      + (select count(*) from (select from app.message m where m.tenant_id = tenant and m.words @@ candidate order by m.id desc limit 1000) s)
      into found;
    if found < fewest then
      driver := candidate;
      fewest := found;
    end if;
  end loop;
  return query
    with driven as (
      select id from (select t.id from app.ticket t where t.tenant_id = tenant and t.words @@ driver
          and (reach.everywhere or t.workspace_id = any(reach.spaces) or (app.is_own(t.requester_id, t.opened_by_id, t.type) or t.id = any(reach.own)))
        order by t.id desc limit 1000) o
      union
      select ticket_id from (select m.ticket_id from app.message m where m.tenant_id = tenant and m.words @@ driver
          and (reach.everywhere or exists (select from app.ticket t where t.tenant_id = tenant and t.id = m.ticket_id
            and (t.workspace_id = any(reach.spaces) or m.kind = 'comment' and (app.is_own(t.requester_id, t.opened_by_id, t.type) or t.id = any(reach.own)))))
        order by m.id desc limit 1000) s
    ), candidates as materialized (
      select t.id, t.words, case when with_phrases then app.told_by(t.title, t.description_text, t.fields) end as said, reach.everywhere or t.workspace_id = any(reach.spaces) as whole
      from driven d join app.ticket t on t.tenant_id = tenant and t.id = d.id
      order by t.id desc limit 1000
    ), whole as (
      select c.id, (array_agg(x.message order by x.score desc))[1] as message, sum(x.score)::real as score
      from candidates c cross join lateral (
        select b.message, b.score from unnest(queries, case when c.whole then queries else shown end, phrases) as w (query, seen, phrase) cross join lateral (
          select a.message, a.score from (
            select null::uuid as message, ts_rank(c.words, w.seen) as score
            where c.words @@ w.seen and (w.phrase is null or c.said ~* w.phrase)
            union all
            select m.id, ts_rank(m.words, w.query) from app.message m
            where m.tenant_id = tenant and m.ticket_id = c.id and (c.whole or m.kind = 'comment')
              and m.words @@ w.query and (w.phrase is null or m.body_text ~* w.phrase)) a
          order by a.score desc, a.message nulls first limit 1) b) x
      where not exists (select from unnest(no_queries, case when c.whole then no_queries else no_shown end, no_phrases) as n (query, seen, phrase)
        where c.words @@ n.seen and (n.phrase is null or c.said ~* n.phrase)
          or exists (select from app.message m where m.tenant_id = tenant and m.ticket_id = c.id and (c.whole or m.kind = 'comment')
            and m.words @@ n.query and (n.phrase is null or m.body_text ~* n.phrase)))
      group by c.id having count(*) = cardinality(queries)
    )
    select w.id, w.message, w.score, (count(*) over ())::integer, (select count(*) from driven) < 1000 from whole w
    order by w.score desc, w.id desc limit most;
end $function$

owner candor_overseer
execute to purpose_administration, purpose_service
CREATE OR REPLACE FUNCTION app.search_tickets(query tsquery, wanted text[], unwanted text[], most integer)
 RETURNS TABLE(ticket_id uuid, message_id uuid, rank real, total integer, exact boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 50
 SET search_path TO 'pg_catalog'
AS $function$
#variable_conflict use_column
declare
  tenant constant uuid := app.tenant();
  reach record;
  shown tsquery;
begin
  select * into reach from app.reach();
  if reach.everywhere or reach.spaces <> '{}' then
    return query
      with found as materialized (
        select o.ticket_id as ticket, null::uuid as message, o.rank as score
        from app.opened_with(query, wanted, unwanted, reach.everywhere, reach.spaces, reach.own) o
        union all
        select s.ticket_id, s.message_id, s.rank from app.said_with(query, wanted, unwanted, reach.everywhere, reach.spaces, reach.own) s
      ), best as (
        select distinct on (f.ticket) f.ticket, f.message, f.score from found f
        order by f.ticket, f.score desc, f.message desc nulls first
      )
      select b.ticket, b.message, b.score, (count(*) over ())::integer,
        (select count(*) filter (where f.message is null) < 1000 and count(f.message) < 1000 from found f)
      from best b order by b.score desc, b.ticket desc limit most;
  else
    shown := app.for_all_eyes(query);
    return query
      with best as (
        select distinct on (f.ticket) f.ticket, f.message, f.score from (
          select t.id as ticket, null::uuid as message, ts_rank(t.words, shown) as score
          from app.ticket t where t.tenant_id = tenant and t.id = any(reach.own) and t.words @@ shown
            and (wanted || unwanted = '{}' or app.tells(app.told_by(t.title, t.description_text, t.fields), wanted, unwanted))
          union all
          select m.ticket_id, m.id, ts_rank(m.words, query)
          from app.message m
          where m.tenant_id = tenant and m.ticket_id = any(reach.own) and m.kind = 'comment' and m.words @@ query
            and (wanted || unwanted = '{}' or app.tells(m.body_text, wanted, unwanted))) f
        order by f.ticket, f.score desc, f.message desc nulls first
      )
      select b.ticket, b.message, b.score, (count(*) over ())::integer, true from best b order by b.score desc, b.ticket desc limit most;
  end if;
end $function$

owner candor_overseer
execute to purpose_administration, purpose_service
CREATE OR REPLACE FUNCTION app.stray_case_bytes(before timestamp with time zone)
 RETURNS SETOF uuid
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  with unsent as (
    delete from app.confidential_case_file f where f.tenant_id = app.tenant() and not f.sent and f.added_at < before returning f.id)
  select b.id from app.confidential_bytes b where b.tenant_id = app.tenant() and b.made_at < before
    and not exists (select from app.confidential_sealed_field s where s.tenant_id = b.tenant_id and s.id = b.id and s.is_file)
    and (b.id in (select u.id from unsent u)
      or not exists (select from app.confidential_case_file f where f.tenant_id = b.tenant_id and f.id = b.id)) limit 200
$function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.subscription_standings(after_id uuid, most integer)
 RETURNS TABLE(tenant_id uuid, slug text, name text, plan text, period text, state text, started_at timestamp with time zone, ends_at timestamp with time zone, freezes_at timestamp with time zone, next_plan text, next_period text, canceled_at timestamp with time zone, version integer, agents integer, notices integer, noticed_at timestamp with time zone, total integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select t.id, t.slug, t.name, s.plan, s.period, s.state, s.started_at, s.ends_at, s.freezes_at, s.next_plan, s.next_period, s.canceled_at, s.version,
    (select count(distinct g.person_id)::integer from app.role_grant g join app.person p on p.tenant_id = g.tenant_id and p.id = g.person_id
      where g.tenant_id = t.id and p.active and g.role in ('agent', 'teamLead', 'workspaceAdmin')),
    (select count(*)::integer from app.subscription_notice n where n.tenant_id = t.id),
    (select max(n.sent_at) from app.subscription_notice n where n.tenant_id = t.id),
    (select count(*)::integer from app.subscription)
  from installation.tenant t join app.subscription s on s.tenant_id = t.id
  where app.tenant() = (select (o.value ->> 'tenantId')::uuid from installation.setting o where o.key = 'operator')
    and (after_id is null or (t.name, t.id) > (select a.name, a.id from installation.tenant a where a.id = after_id))
  order by t.name, t.id limit most
$function$

owner candor_overseer
execute to purpose_administration
CREATE OR REPLACE FUNCTION app.suggest_articles(terms tsquery[], passing uuid[], preferred text, most integer)
 RETURNS TABLE(article_id uuid, share real)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 5
 SET search_path TO 'pg_catalog'
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
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
      join app.article_text x on x.tenant_id = tenant and x.article_id = w.article_id and x.language = w.language
        and x.published_number is not null and x.state <> 'retired'
      where w.tenant_id = tenant and w.words @@ term
        and app.reads_article(a, passing, r.known, r.open, r.works_everywhere, r.works, r.runs_everywhere, r.runs, r.teams)
        and (w.language = a.language or exists (select from app.article_text s where s.tenant_id = tenant and s.article_id = a.id
          and s.language = a.language and s.published_number is not null and s.state <> 'retired'))
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
        join app.article a on a.tenant_id = tenant and a.id = c.id
        join app.article_text x on x.tenant_id = tenant and x.article_id = c.id and x.language = w.language
          and x.published_number is not null and x.state <> 'retired'
        cross join unnest(terms, weights) as t (query, weight)
        where (w.language = a.language or exists (select from app.article_text s where s.tenant_id = tenant and s.article_id = a.id
          and s.language = a.language and s.published_number is not null and s.state <> 'retired'))
        group by c.id, w.language
      ), best as (
        select s.id, max(s.score * case when s.language = preferred then 1 else 0.8 end) as score from scored s group by s.id
      )
    select b.id, (b.score / nullif(2 * (select sum(w) from unnest(weights) w), 0))::real from best b
    order by b.score desc, b.id desc limit most;
end $function$

owner candor_overseer
execute to purpose_service
CREATE OR REPLACE FUNCTION app.tells(said text, typed text[], wanted text[], unwanted text[])
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
begin
  return unwanted = '{}' and said like all(typed) or said ~* all(wanted) and said !~* all(unwanted);
end $function$

owner candor_owner
execute to candor_overseer
CREATE OR REPLACE FUNCTION app.tells(said text, wanted text[], unwanted text[])
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
begin
  return said ~* all(wanted) and said !~* all(unwanted);
end $function$

owner candor_owner
execute to candor_overseer
CREATE OR REPLACE FUNCTION app.tenant()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.tenant', true), '')::uuid $function$

owner candor_owner
CREATE OR REPLACE FUNCTION app.tenant_of_letter(letter uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select m.tenant_id from app.outbound_mail m where m.id = letter
$function$

owner candor_overseer
execute to purpose_upkeep
CREATE OR REPLACE FUNCTION app.tenants_with_due_clocks(before timestamp with time zone)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select t.id from installation.tenant t
  where exists (select from app.ticket_clock c where c.tenant_id = t.id and c.next_at <= before)
$function$

owner candor_overseer
execute to candor_worker
CREATE OR REPLACE FUNCTION app.tenants_with_held_files()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select t.id from installation.tenant t where exists (select from app.file f where f.tenant_id = t.id and f.scan = 'held')
    or exists (select from app.confidential_case_file f where f.tenant_id = t.id and f.scan = 'held')
$function$

owner candor_overseer
execute to candor_worker
CREATE OR REPLACE FUNCTION app.tenants_with_mail(before timestamp with time zone)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select t.id from installation.tenant t
  where exists (
    select from app.outbound_mail m
    where m.tenant_id = t.id and m.sent_at is null and m.given_up_at is null and m.next_try_at <= before)
$function$

owner candor_overseer
execute to candor_worker
CREATE OR REPLACE FUNCTION app.tenants_with_news(reader_name text, before xid8)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select t.id from installation.tenant t
  left join app.event_cursor c on c.tenant_id = t.id and c.reader = reader_name
  cross join lateral (
    select from app.event e where e.tenant_id = t.id and e.xid < before
      and (e.xid, e.id) > (coalesce(c.xid, '0'::xid8), coalesce(c.id, '00000000-0000-0000-0000-000000000000'::uuid))
    order by e.xid, e.id limit 1) news
$function$

owner candor_overseer
execute to candor_app, candor_worker
CREATE OR REPLACE FUNCTION app.titles_near(terms text[], passing uuid[], likeness real, most integer)
 RETURNS TABLE(article_id uuid, title text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 100
 SET search_path TO 'pg_catalog'
 SET plan_cache_mode TO 'force_custom_plan'
 SET "pg_trgm.word_similarity_threshold" TO '0.3'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
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
end $function$

owner candor_overseer
execute to purpose_service
CREATE OR REPLACE FUNCTION app.told_by(title text, description text, fields jsonb)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select concat_ws(E'\n', title, description, case when fields <> '{}' then (
    select string_agg(v #>> '{}', E'\n') from jsonb_path_query(fields, 'strict $.** ? (@.type() == "string")') v) end)
$function$

owner candor_owner
execute to candor_overseer
CREATE OR REPLACE FUNCTION app.unhandled_cases(moment timestamp with time zone)
 RETURNS TABLE(case_id uuid, class_id uuid, reference text, opened_at timestamp with time zone, requester_id uuid)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
  select c.id, c.class_id, c.reference, c.opened_at, c.requester_id from app.confidential_case c
  where c.tenant_id = app.tenant() and c.open and not exists (select from app.confidential_case_grant g
    join app.person p on p.tenant_id = g.tenant_id and p.id = g.person_id and p.active
    where g.tenant_id = c.tenant_id and g.case_id = c.id and g.kind in ('assigned', 'caseTeam') and g.revoked_at is null
      and (g.until is null or g.until > moment))
$function$

owner candor_owner
CREATE OR REPLACE FUNCTION app.unhandled_for_reader()
 RETURNS TABLE(reference text, nominee_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select u.reference, n.person_id from app.unhandled_cases(app.case_moment()) u
  join app.who_may_name(app.case_moment()) w on w.case_id = u.case_id and w.person_id = app.case_reader()
  left join app.nameable(app.case_moment(), app.case_reader()) n on n.case_id = u.case_id
  order by u.reference, n.person_id
$function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.unhandled_to_tell(moment timestamp with time zone)
 RETURNS TABLE(case_id uuid, reference text, person_id uuid)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  with still as (select u.case_id, u.reference from app.unhandled_cases(moment) u),
  over as (delete from app.confidential_case_unhandled k where k.tenant_id = app.tenant() and k.case_id not in (select s.case_id from still s)),
  fresh as (insert into app.confidential_case_unhandled (tenant_id, case_id, told_at)
    select app.tenant(), s.case_id, moment from still s on conflict do nothing returning case_id)
  select s.case_id, s.reference, w.person_id from fresh f join still s on s.case_id = f.case_id join app.who_may_name(moment) w on w.case_id = s.case_id
$function$

owner candor_owner
execute to purpose_service
CREATE OR REPLACE FUNCTION app.who_may_name(moment timestamp with time zone)
 RETURNS TABLE(case_id uuid, person_id uuid)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
  select u.case_id, p.id from app.unhandled_cases(moment) u
  join app.person p on p.tenant_id = app.tenant() and p.active and p.id is distinct from u.requester_id
  where (p.id in (select g.person_id from app.guards_since() g where g.counts_from <= moment)
      or exists (select from app.confidential_case_team t
        where t.tenant_id = p.tenant_id and t.class_id = u.class_id and t.person_id = p.id and t.leads))
    and not exists (select from app.confidential_case_subject s where s.tenant_id = p.tenant_id and s.case_id = u.case_id and s.person_id = p.id)
$function$

owner candor_owner
CREATE OR REPLACE FUNCTION app.words_near(candidates text[])
 RETURNS TABLE(word text, texts integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'off'
AS $function$
#variable_conflict use_column
declare
  tenant constant uuid := app.tenant();
  reach record;
begin
  select * into reach from app.reach();
  if reach.everywhere or reach.spaces <> '{}' then
    return query
      select c.word, (o.texts + s.texts)::integer from unnest(candidates) c (word)
      cross join lateral (select count(*) as texts from (select from app.ticket t
          where t.tenant_id = tenant and t.words @@ c.word::tsquery and (reach.everywhere or t.workspace_id = any(reach.spaces)
            or t.id = any(reach.own) and t.words @@ app.for_all_eyes(c.word::tsquery)) limit 20) f) o
      cross join lateral (select count(*) as texts from (select from app.message m
          where m.tenant_id = tenant and m.words @@ c.word::tsquery and (reach.everywhere or exists (select from app.ticket t
            where t.tenant_id = tenant and t.id = m.ticket_id
              and (t.workspace_id = any(reach.spaces) or m.kind = 'comment' and t.id = any(reach.own)))) limit 20) f) s
      where o.texts + s.texts > 0;
  else
    return query
      select f.lexeme, least(count(*), 20)::integer from (
        select u.lexeme from app.ticket t cross join lateral unnest(t.words) u
          where t.tenant_id = tenant and t.id = any(reach.own) and u.lexeme = any(candidates)
            and (u.weights is null or u.weights && '{A,B,D}')
        union all
        select u.lexeme from app.message m cross join lateral unnest(m.words) u
          where m.tenant_id = tenant and m.ticket_id = any(reach.own) and m.kind = 'comment' and u.lexeme = any(candidates)) f
      group by f.lexeme;
  end if;
end $function$

owner candor_overseer
execute to purpose_administration, purpose_service
CREATE OR REPLACE FUNCTION app.xid_shift()
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select 0::bigint $function$

owner candor_owner
CREATE OR REPLACE FUNCTION installation.agree_by_hand(tenant uuid, at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  -- An owner that is no superuser stands behind the wall too.
  perform set_config('app.tenant', tenant::text, true);
  insert into app.subscription (tenant_id, plan, period, state, started_at, version)
  values (tenant, 'selfRun', 'year', 'active', at, 1) on conflict do nothing;
  insert into app.contract (tenant_id, id, kind, document_version, customer, provider, starts_at, accepted_at)
  select tenant, gen_random_uuid(), kind, 'by hand', t.name, coalesce(o.name, t.name), at, at
  from installation.tenant t
  cross join unnest(array['agreement', 'processing']) kind
  left join (select o.name from installation.setting s join installation.tenant o on o.id::text = s.value ->> 'tenantId' where s.key = 'operator') o on true
  where t.id = tenant and not exists (select from app.contract c where c.tenant_id = tenant);
end $function$

owner candor_owner
CREATE OR REPLACE FUNCTION installation.oversee(name text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('create policy overseer on app.%I for select to candor_overseer using (true)', name);
  execute format('grant select on app.%I to candor_overseer', name);
end $function$

owner candor_owner
CREATE OR REPLACE FUNCTION installation.wall(name text, deeds text DEFAULT 'select, insert, update, delete'::text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('alter table app.%I enable row level security', name);
  execute format('alter table app.%I force row level security', name);
  execute format('create policy tenant on app.%I using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())', name);
  execute format('grant %s on app.%I to purpose_service, purpose_security, purpose_administration, purpose_upkeep', deeds, name);
end $function$

owner candor_owner

-- Triggers
CREATE TRIGGER immutable BEFORE UPDATE ON app.approval_vote FOR EACH ROW EXECUTE FUNCTION app.refuse_change_of_votes()
CREATE TRIGGER immutable BEFORE DELETE OR UPDATE ON app.article_audience FOR EACH ROW EXECUTE FUNCTION app.refuse_change_of_version()
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON app.article_audience FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change_of_version()
CREATE TRIGGER immutable BEFORE DELETE OR UPDATE ON app.article_version FOR EACH ROW EXECUTE FUNCTION app.refuse_change_of_version()
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON app.article_version FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change_of_version()
CREATE TRIGGER immutable BEFORE DELETE OR UPDATE ON app.assignment_version FOR EACH ROW EXECUTE FUNCTION app.refuse_change_of_version()
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON app.assignment_version FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change_of_version()
CREATE TRIGGER immutable BEFORE DELETE OR UPDATE ON app.business_calendar_version FOR EACH ROW EXECUTE FUNCTION app.refuse_change_of_version()
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON app.business_calendar_version FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change_of_version()
CREATE TRIGGER immutable BEFORE DELETE OR UPDATE ON app.change_model_version FOR EACH ROW EXECUTE FUNCTION app.refuse_change_of_version()
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON app.change_model_version FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change_of_version()
CREATE TRIGGER immutable BEFORE DELETE OR UPDATE ON app.consent_event FOR EACH ROW EXECUTE FUNCTION app.refuse_change_of_consent()
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON app.consent_event FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change_of_consent()
CREATE TRIGGER immutable BEFORE DELETE OR UPDATE ON app.consent_notice FOR EACH ROW EXECUTE FUNCTION app.refuse_change_of_consent()
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON app.consent_notice FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change_of_consent()
CREATE TRIGGER immutable BEFORE UPDATE ON app.contract_text FOR EACH ROW EXECUTE FUNCTION app.refuse_change_of_contract()
CREATE TRIGGER immutable BEFORE DELETE OR UPDATE ON app.deadline_rule FOR EACH ROW EXECUTE FUNCTION app.refuse_change_of_rights()
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON app.deadline_rule FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change_of_rights()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON app.event FOR EACH ROW EXECUTE FUNCTION app.refuse_change()
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON app.event FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change()
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON app.event_seal FOR EACH ROW EXECUTE FUNCTION app.refuse_change()
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON app.event_seal FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change()
CREATE TRIGGER denied_stays_out BEFORE INSERT OR UPDATE ON app.person FOR EACH ROW EXECUTE FUNCTION app.keep_denied_out()
CREATE TRIGGER in_time BEFORE INSERT OR DELETE OR UPDATE ON app.policy_activation FOR EACH ROW EXECUTE FUNCTION app.refuse_early_activation()
CREATE TRIGGER kept BEFORE UPDATE ON app.policy_notice FOR EACH ROW EXECUTE FUNCTION app.refuse_unsaying()
CREATE TRIGGER immutable BEFORE DELETE OR UPDATE ON app.policy_version FOR EACH ROW EXECUTE FUNCTION app.refuse_change_of_policy()
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON app.policy_version FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change_of_policy()
CREATE TRIGGER notice_kept BEFORE INSERT ON app.policy_version FOR EACH ROW EXECUTE FUNCTION app.refuse_short_notice()
CREATE TRIGGER immutable BEFORE DELETE OR UPDATE ON app.right_handed FOR EACH ROW EXECUTE FUNCTION app.refuse_change_of_rights()
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON app.right_handed FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change_of_rights()
CREATE TRIGGER immutable BEFORE DELETE OR UPDATE ON app.right_step FOR EACH ROW EXECUTE FUNCTION app.refuse_change_of_rights()
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON app.right_step FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change_of_rights()
CREATE TRIGGER immutable BEFORE DELETE OR UPDATE ON app.service_level_version FOR EACH ROW EXECUTE FUNCTION app.refuse_change_of_version()
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON app.service_level_version FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change_of_version()
