import type { Control } from '../shared/catalog.ts';
import { attestedBy } from './attestations.ts';
import { mailTransport, passwordHashing, secondFactor, tenantWalls } from './counts.ts';
import { auditLog, backups, patchAge } from './installation.ts';
import type { Probe } from './probe.ts';
import { transport } from './transport.ts';

/** How each measure is looked at. */
export const probes: Readonly<Record<Control, Probe>> = {
  transport,
  mailTransport,
  encryptionAtRest: attestedBy('encryptionAtRest'),
  secondFactor,
  passwordHashing,
  tenantWalls,
  auditLog,
  patchAge,
  backups,
  restoreDrill: attestedBy('restoreDrill'),
};
