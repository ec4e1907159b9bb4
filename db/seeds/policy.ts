const halfAYear = 182 * 86_400_000;

/** Who answers for the demo's policy. Names and addresses are invented: a real installation sets its own, and nothing is ever sent there. */
export const demoIdentity = (now: Date) => ({
  serviceName: 'Enterprise Service Management Software',
  company: 'ESM Software Demo Inc.',
  address: '1 Example Street, Chicago, IL 60601, United States',
  email: 'info@esm.example',
  phone: '+1 312 555 0142',
  contactPage: '/contact-us/',
  privacyRole: { en: 'the privacy officer', de: 'die Datenschutzbeauftragte' },
  privacyEmail: 'privacy@esm.example',
  authority: 'the Attorney General of Illinois',
  offices: [
    { city: 'Chicago', country: 'US' },
    { city: 'Frankfurt', country: 'DE' },
    { city: 'Pune', country: 'IN' },
  ],
  transfers: [
    { country: 'IN' as const, mechanism: 'standardClauses' as const },
    { country: 'US' as const, mechanism: 'standardClauses' as const },
  ],
  hours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00', timeZone: 'America/Chicago', holidays: { country: 'US', region: 'IL' } },
  offersService: true,
  automatedDecisions: false as const,
  attestedUntil: new Date(now.getTime() + halfAYear).toISOString().slice(0, 10),
  noticeDays: 30,
});
