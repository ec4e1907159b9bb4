// Which capability may call which. A capability not named on the right is reached by its events only.
module.exports = {
  subscription: [],
  directory: [],
  'sign-in': ['directory'],
  catalog: ['directory'],
  tickets: ['directory', 'catalog'],
  exchange: ['directory', 'tickets'],
  policy: ['directory', 'tickets'],
  consent: ['directory', 'policy'],
  oversight: ['directory'],
  usage: ['directory', 'consent', 'policy'],
  site: ['directory', 'policy', 'sign-in', 'subscription', 'tickets'],
  rights: ['directory', 'catalog', 'tickets', 'policy', 'consent'],
  'my-data': ['directory', 'policy'],
};
