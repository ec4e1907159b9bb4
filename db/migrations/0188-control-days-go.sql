-- The history of measures is told for thirty days, and goes after them.
grant delete on app.control_day to purpose_service, purpose_security, purpose_administration, purpose_upkeep;
