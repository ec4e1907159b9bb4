const words = {
  location: { en: 'Location', de: 'Standort' },
  contactType: { en: 'Contact type', de: 'Kontaktart' },
  symptom: { en: 'Symptom', de: 'Symptom' },
  configurationItem: { en: 'Configuration item', de: 'Konfigurationselement' },
  problem: { en: 'Problem', de: 'Problem' },
  requestForChange: { en: 'Request for change', de: 'Änderungsantrag' },
  causedBy: { en: 'Caused by change', de: 'Verursacht durch Change' },
  vendor: { en: 'Vendor', de: 'Lieferant' },
  priorityConfirmed: { en: 'Priority confirmed', de: 'Priorität bestätigt' },
  madeSla: { en: 'SLA met', de: 'SLA eingehalten' },
  knowledge: { en: 'Knowledge used', de: 'Wissen genutzt' },
};

/** What fields are called that came along from another system: no form asked for them. */
export const importedFields: ReadonlyMap<string, { en: string; de: string }> = new Map(Object.entries(words));
