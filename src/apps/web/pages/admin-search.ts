import { type DesignerPart, designerParts } from '../../../capabilities/catalog/ui/admin/designer-parts.ts';
import type { PeopleFilter } from '../../../capabilities/directory/ui/admin/data.ts';
import { type WorkspacePart, workspaceParts } from '../../../capabilities/directory/ui/admin/workspace-parts.ts';
import { type KnowledgePart, knowledgeParts } from '../../../capabilities/knowledge/ui/admin/parts.ts';
import { kinds } from '../../../capabilities/oversight/shared/kinds.ts';
import type { LogFilter } from '../../../capabilities/oversight/ui/admin/data.ts';
import {
  type PolicyPart,
  type PolicyShow,
  type ProofShow,
  policyParts,
  policyShows,
  proofShows,
} from '../../../capabilities/policy/ui/admin/parts.ts';
import { filterKeys, type RegisterFilter } from '../../../capabilities/policy/ui/admin/register-filter.ts';
import { isDay } from '../../../kernel/shared/conditions/forms-of-values.ts';
import { roles } from '../../../kernel/shared/roles.ts';

type Search = Record<string, unknown>;

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined => values.find((one) => one === value);

/** The address as a filter; what means nothing is left out. */
export function readPeopleFilter(search: Search): PeopleFilter {
  const read: PeopleFilter = {
    q: text(search['q']),
    state: oneOf(['inactive', 'all'], search['state']),
    role: oneOf(roles, search['role']),
    departmentId: text(search['departmentId']),
    locationId: text(search['locationId']),
    vip: oneOf(['true'], search['vip']),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** A part of a workspace, and the service level that is open in it. */
export function readPart(search: Search): { part?: WorkspacePart; level?: string } {
  const part = oneOf(workspaceParts, search['part']);
  const level = part === 'levels' ? text(search['level']) : undefined;
  return { ...(part === undefined ? {} : { part }), ...(level === undefined ? {} : { level }) };
}

export function readDesignerPart(search: Search): { part?: DesignerPart } {
  const part = oneOf(designerParts, search['part']);
  return part === undefined ? {} : { part };
}

export function readPolicyPart(search: Search): { part?: PolicyPart; show?: PolicyShow } {
  const part = oneOf(policyParts, search['part']);
  const show = oneOf(policyShows, search['show']);
  return { ...(part === undefined ? {} : { part }), ...(show === undefined ? {} : { show }) };
}

/** A department and the part of its knowledge that is open. */
export function readKnowledgePart(search: Search): { part?: KnowledgePart; workspace?: string } {
  const part = oneOf(knowledgeParts, search['part']);
  const workspace = text(search['workspace']);
  return { ...(part === undefined ? {} : { part }), ...(workspace === undefined ? {} : { workspace }) };
}

export function readRun(search: Search): { run?: string } {
  const run = text(search['run']);
  return run === undefined ? {} : { run };
}

/** The model of changes that is open. */
export function readModel(search: Search): { model?: string } {
  const model = text(search['model']);
  return model === undefined ? {} : { model };
}

export function readCalendar(search: Search): { calendar?: string } {
  const calendar = text(search['calendar']);
  return calendar === undefined ? {} : { calendar };
}

const day = (value: unknown): string | undefined => (isDay(value) ? value : undefined);

/** Identifiers and days only: whose they are does not stand in an address. */
export function readLogFilter(search: Search): LogFilter {
  const read: LogFilter = {
    personId: text(search['personId']),
    objectId: text(search['objectId']),
    kind: oneOf(kinds, search['kind']),
    from: day(search['from']),
    until: day(search['until']),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

export function readProofShow(search: Search): { show?: ProofShow } {
  const show = oneOf(proofShows, search['show']);
  return show === undefined ? {} : { show };
}

/** A value that names nothing shows nothing, and says so. */
export const readRegisterFilter = (search: Search): RegisterFilter =>
  Object.fromEntries(filterKeys.flatMap((key) => (text(search[key]) === undefined ? [] : [[key, text(search[key])]])));
