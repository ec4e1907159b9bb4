-- Statistics and opened letters are kept under the roles of their own purposes, which make the day's partitions and ask the ledger.
grant usage on schema app, installation to purpose_rights, purpose_usage_statistics, purpose_mail_opens, purpose_news, purpose_features;
grant execute on function app.open_usage_day to purpose_usage_statistics;
grant execute on function app.fresh_consent_from to purpose_rights, purpose_usage_statistics, purpose_mail_opens, purpose_news, purpose_features;
