const all = (value: string | null, ...places: readonly string[]) => Object.fromEntries(places.map((place) => [place, value]));

/** Keys of what the product brings along; a text in their place would be a record that nothing can be done with. */
export const keys: Readonly<Record<string, string | null | readonly string[]>> = {
  'app.ticket.state': 'new',
  // For everybody of the organisation, and nobody is kept out; readers see a version, and the next waits for a review.
  'app.article.visibility': 'tenant',
  ...all(
    null,
    'app.article.team_id',
    'app.article.told_soon',
    'app.article.told_over',
    'app.article_audience.deny',
    'app.saved_view.group_by',
    'app.import_run.report',
  ),
  ...all('en', 'app.article_writer.language', 'app.article_version.language', 'app.article_words.language'),
  ...all('2026-02-02', 'app.article_use.day', 'app.ask_help.day', 'app.right_warning.due_on'),
  'app.article.valid_until': '2026-11-30',
  'app.article_text.state': 'review',
  'app.article_version.files': [],
  // A step is a task's or waits to be approved, never both.
  'app.plan_step.asked_at': null,
  'app.approval_link.ends_at': '2026-02-09T09:00:00Z',
  // It is listed, and holds for nobody yet: whoever asks has no more rights by it.
  'app.approval_stand_in.begins_at': '2098-01-01T00:00:00Z',
  'app.approval_stand_in.ends_at': '2099-01-01T00:00:00Z',
  'app.ticket.hold_reason': null,
  // Open, as its state says.
  'app.ticket.resolved_at': null,
  'app.ticket.closed_at': null,
  'app.ticket.resolution_code': null,
  'app.ticket.channel': 'portal',
  'app.ticket.prefix': null,
  'app.ticket.digits': null,
  'app.message.channel': 'portal',
  'app.person.source': 'admin',
  'app.person.locale': 'en',
  'app.person.time_zone': 'Europe/Berlin',
  'app.person.country': 'DE',
  'app.person.phone': '+49 30 7654321',
  'app.person.postal_code': '10999',
  'app.location.time_zone': 'Europe/Berlin',
  'app.location.country': 'DE',
  'app.sign_up.country': 'DE',
  'app.saved_view.sort': '-updatedAt',
  'app.saved_view.columns': ['number', 'title'],
  'app.absence.from_day': '2026-11-02',
  'app.absence.until_day': '2026-11-13',
  'app.control_attestation.done_on': '2026-11-02',
  'app.control_attestation.valid_until': '2027-05-02',
  'app.usage_view.page': '/requests',
  'app.usage_view.browser': 'Firefox 140',
  'app.usage_diagnostic.page': '/requests',
  'app.usage_diagnostic.app_version': '0.1.0',
  'app.usage_diagnostic.stack': 'draw desk.js:1:2',
  // There are no bytes behind it; like one that still waits for its scan, it is not handed out.
  'app.file.scan': 'held',
};
