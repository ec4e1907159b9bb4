// Which capability may call which. A capability not named on the right is reached by its events only.
module.exports = {
  subscription: [],
  sla: ['directory', 'catalog', 'tickets'],
  directory: ['subscription'],
  'sign-in': ['directory', 'subscription'],
  catalog: ['directory'],
  tickets: ['directory', 'catalog', 'subscription'],
  approvals: ['directory', 'catalog', 'tickets'],
  exchange: ['directory', 'tickets'],
  controls: ['directory', 'sign-in', 'tickets'],
  policy: ['directory', 'controls', 'tickets'],
  consent: ['directory', 'policy'],
  oversight: ['directory'],
  usage: ['directory', 'consent', 'policy', 'subscription'],
  site: ['directory', 'policy', 'rights', 'sign-in', 'subscription', 'tickets'],
  rights: ['directory', 'catalog', 'tickets', 'policy', 'consent'],
  'my-data': ['directory', 'policy', 'rights', 'sign-in', 'tickets'],
};
