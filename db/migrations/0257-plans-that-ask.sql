-- The queue of requests that ask what next looks at these alone.
create index plan_step_asks on app.plan_step (tenant_id, ticket_id) where decision = 'asks';
