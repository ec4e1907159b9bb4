import { deed, look } from '../../kernel/http/answer.ts';
import {
  brandingContract,
  costCentresContract,
  departmentsContract,
  locationsContract,
  meContract,
  peopleContract,
  rolesContract,
  teamsContract,
  workspacesContract,
} from './contract.ts';
import { instructionsContract } from './contract-instructions.ts';
import * as branding from './service/branding.ts';
import * as costCentres from './service/cost-centres.ts';
import * as groups from './service/groups.ts';
import * as instructions from './service/instructions.ts';
import * as keys from './service/keys.ts';
import * as people from './service/people.ts';
import * as roles from './service/roles.ts';
import * as teams from './service/teams.ts';
import * as workspaces from './service/workspaces.ts';

const done = { done: true as const };

export const peopleRoutes = {
  list: look(peopleContract.list, people.findPeople),
  suggest: look(peopleContract.suggest, people.suggest),
  get: look(peopleContract.get, (call, { id }) => people.seePerson(call, id)),
  card: look(peopleContract.card, (call, { id }) => people.seeCard(call, id)),
  create: deed(peopleContract.create, people.createPerson),
  change: deed(peopleContract.change, (call, { id, ...change }, edge) => people.changePerson(call, id, change, edge)),
  deactivate: deed(peopleContract.deactivate, (call, { id }) => people.deactivatePerson(call, id)),
  reactivate: deed(peopleContract.reactivate, (call, { id }) => people.reactivatePerson(call, id)),
};

export const meRoutes = {
  get: look(meContract.get, (call) => people.seePerson(call, call.actor.id)),
  change: deed(meContract.change, people.changeMe),
  keys: look(meContract.keys, (call) => keys.seeKeys(call)),
  setKeys: deed(meContract.setKeys, (call, input) => keys.setKeys(call, input)),
};

export const departmentRoutes = {
  list: look(departmentsContract.list, groups.seeDepartments),
  create: deed(departmentsContract.create, groups.createDepartment),
  change: deed(departmentsContract.change, groups.renameDepartment),
  remove: deed(departmentsContract.remove, async (call, { id }) => {
    await groups.removeDepartment(call, id);
    return done;
  }),
};

export const costCentreRoutes = {
  list: look(costCentresContract.list, costCentres.seeCostCentres),
  create: deed(costCentresContract.create, costCentres.createCostCentre),
  change: deed(costCentresContract.change, (call, { id, ...change }, edge) => costCentres.changeCostCentre(call, id, change, edge)),
  remove: deed(costCentresContract.remove, async (call, { id }) => {
    await costCentres.removeCostCentre(call, id);
    return done;
  }),
};

export const locationRoutes = {
  list: look(locationsContract.list, groups.seeLocations),
  create: deed(locationsContract.create, groups.createLocation),
  change: deed(locationsContract.change, (call, { id, ...change }, edge) => groups.changeLocation(call, id, change, edge)),
  remove: deed(locationsContract.remove, async (call, { id }) => {
    await groups.removeLocation(call, id);
    return done;
  }),
};

export const workspaceRoutes = {
  list: look(workspacesContract.list, workspaces.seeWorkspaces),
  get: look(workspacesContract.get, (call, { id }) => workspaces.seeWorkspace(call, id)),
  create: deed(workspacesContract.create, workspaces.createWorkspace),
  change: deed(workspacesContract.change, (call, { id, ...change }, edge) => workspaces.changeWorkspace(call, id, change, edge)),
};

export const teamRoutes = {
  list: look(teamsContract.list, teams.seeTeams),
  get: look(teamsContract.get, (call, { id }) => teams.seeTeam(call, id)),
  create: deed(teamsContract.create, teams.createTeam),
  change: deed(teamsContract.change, (call, { id, ...change }, edge) => teams.changeTeam(call, id, change, edge)),
  addMember: deed(teamsContract.addMember, (call, { id, personId }) => teams.addMember(call, id, personId)),
  removeMember: deed(teamsContract.removeMember, (call, { id, personId }) => teams.removeMember(call, id, personId)),
};

export const roleRoutes = {
  list: look(rolesContract.list, roles.seeGrants),
  grant: deed(rolesContract.grant, roles.grantRole),
  revoke: deed(rolesContract.revoke, async (call, { id }) => {
    await roles.revokeRole(call, id);
    return done;
  }),
};

export const brandingRoutes = {
  get: look(brandingContract.get, branding.seeBranding),
  change: deed(brandingContract.change, branding.changeBranding),
  removeLogo: deed(brandingContract.removeLogo, (call, _input, edge) => branding.removeLogo(call, edge)),
};

export const instructionRoutes = {
  list: look(instructionsContract.list, instructions.seeInstructions),
  record: deed(instructionsContract.record, (call, { topic, ...input }) => instructions.recordInstruction(call, topic, input)),
  withdraw: deed(instructionsContract.withdraw, (call, { topic }) => instructions.withdrawInstruction(call, topic)),
};
