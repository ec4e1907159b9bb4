/**
 * The closed list of what may be known about a person, in the grammar of fideslang (dots go from wide to narrow). A new one is a
 * material change of the privacy policy.
 */
export const categories = {
  'user.name.first': 'Given name',
  'user.name.last': 'Family name',
  'user.contact.email': 'E-mail address',
  'user.contact.phone': 'Phone number',
  'user.contact.address.street': 'Street and house number',
  'user.contact.address.postal_code': 'Postal code',
  'user.contact.address.city': 'City',
  'user.contact.address.state': 'State, province or region',
  'user.contact.address.country': 'Country',
  'user.workplace': 'Place in the organisation: manager, department, location, teams, standing',
  'user.account': 'The account: whether it is open, when it was made and changed',
  'user.account.settings': 'Language, time zone, layout and other choices',
  'user.account.roles': 'What the person may do',
  'user.authorization.credentials': 'What proves who somebody is: passwords and tokens, only as hashes',
  'user.device.ip_address': 'Network address of a device',
  'user.device.browser': 'Browser family and major version',
  'user.content.request': 'What a person asked for or was told, in words',
  'user.content.file': 'Files a person added',
  'user.content.draft': 'What a person wrote and did not send',
  'user.behavior.service_use': 'When and how the service was used: who did what, when',
  'user.telemetry': 'How pages worked on a device: how fast, and which kind of fault; never words',
  'user.unique_id.pseudonymous': 'A random identifier that stands for a person',
} as const;

export type Category = keyof typeof categories;

/** How long something stays, as a rule that the retention job and the policy text both read. */
export const retentions = {
  account: 'While the account is open, then erased within a month',
  ticket: 'Until the ticket is closed and the tenant’s retention of tickets has passed',
  session: 'Until the session ends, at most 14 days',
  link: 'Until the link is used or ends, at most 7 days',
  token: 'Until the token ends or is taken back',
  throttle: '15 minutes after the last failed try',
  draft: 'Until it is sent or thrown away, at most 30 days unused',
  repeat: '24 hours',
  mail: '30 days after it was sent',
  record: 'As long as the record it belongs to',
  log: '14 days',
  usage: '90 days, then only as sums over at least five people',
  replaced: '90 days after another value took its place',
  browser: 'Until sign-out or until the person clears it',
  audit: 'As long as the law asks for evidence; words go with their subject’s key',
} as const;

export type Retention = keyof typeof retentions;
