-- Canceled is no state of its own: what runs goes on until the freeze, and taking it back leaves everything as it was.
alter table app.subscription
  add column freezes_at timestamptz,
  drop constraint subscription_state_check,
  drop constraint what_ends_has_an_end,
  drop constraint canceled_has_a_time,
  drop constraint next_comes_at_a_renewal;
update app.subscription set freezes_at = ends_at where state in ('canceled', 'ended');
update app.subscription set state = 'active' where state = 'canceled';
alter table app.subscription
  add constraint subscription_state_check check (state in ('trial', 'active', 'ended')),
  add constraint a_trial_has_an_end check (state <> 'trial' or ends_at is not null),
  add constraint what_ended_froze check (state <> 'ended' or freezes_at is not null),
  add constraint canceled_has_a_freeze check (canceled_at is null or freezes_at is not null),
  add constraint next_comes_at_a_renewal check (next_plan is null or (state = 'active' and ends_at is not null));

-- Whoever pays for the tenant: sees and changes plan and contract, and nothing that anybody asked for.
alter table app.role_grant
  drop constraint role_grant_role_check,
  add constraint role_grant_role_check check (role in ('agent', 'teamLead', 'workspaceAdmin', 'tenantAdmin', 'privacyOfficer', 'billing'));
