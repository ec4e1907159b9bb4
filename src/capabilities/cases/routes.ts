import { deed } from '../../kernel/http/answer.ts';
import { casesContract as contract } from './contract.ts';
import { caseClassContract as classes } from './contract-classes.ts';
import { caseSettingsContract as settings } from './contract-settings.ts';
import { asReader } from './reader.ts';
import { caseReply } from './replies.ts';
import { changeCase, clearSubject, move, nameSubject } from './service/change.ts';
import { addClass, changeClass, listClasses, setTeam } from './service/classes.ts';
import { assign, letIn, letOut } from './service/grants.ts';
import { addGroup, changeGroup, listGroups } from './service/groups.ts';
import { openCase } from './service/open.ts';
import { listCases, listOpenings, readCase } from './service/read.ts';
import { saidAgain, say } from './service/say.ts';
import { changeSettings, seeSettings } from './service/settings.ts';

export const casesRoutes = {
  list: deed(contract.list, asReader(listCases)),
  // Of what is said here no answer is kept: whoever repeats a deed after they were let out finds nothing.
  open: deed(contract.open, asReader(openCase), {
    keep: ({ reference }) => reference,
    again: (reference) => asReader((call) => caseReply(call, reference)),
  }),
  get: deed(
    contract.get,
    asReader((call, { reference }) => readCase(call, reference)),
  ),
  change: deed(
    contract.change,
    asReader((call, { reference, ...wanted }, edge) => changeCase(call, reference, wanted, edge)),
  ),
  move: deed(
    contract.move,
    asReader((call, { reference, ...wanted }, edge) => move(call, reference, wanted, edge)),
  ),
  assign: deed(
    contract.assign,
    asReader((call, { reference, ...wanted }, edge) => assign(call, reference, wanted, edge)),
  ),
  say: deed(
    contract.say,
    asReader((call, { reference, ...said }) => say(call, reference, said)),
    { keep: ({ message }) => message.id, again: (id) => asReader((call, { reference, body }) => saidAgain(call, reference, id, body)) },
  ),
  letIn: deed(
    contract.letIn,
    asReader((call, { reference, ...wanted }) => letIn(call, reference, wanted)),
    { keep: () => '', again: () => asReader((call, { reference }) => caseReply(call, reference)) },
  ),
  letOut: deed(
    contract.letOut,
    asReader((call, { reference, id, reason }) => letOut(call, reference, id, reason)),
  ),
  nameSubject: deed(
    contract.nameSubject,
    asReader((call, { reference, person }) => nameSubject(call, reference, person)),
  ),
  clearSubject: deed(
    contract.clearSubject,
    asReader((call, { reference, person }) => clearSubject(call, reference, person)),
  ),
  openings: deed(
    contract.openings,
    asReader((call, { reference, ...page }) => listOpenings(call, reference, page)),
  ),
};

export const caseClassRoutes = {
  list: deed(classes.list, listClasses),
  add: deed(classes.add, addClass),
  change: deed(classes.change, (call, { id, ...wanted }, edge) => changeClass(call, id, wanted, edge)),
  team: deed(
    classes.team,
    asReader((call, { id, people }, edge) => setTeam(call, id, people, edge)),
  ),
  groups: deed(classes.groups, listGroups),
  addGroup: deed(classes.addGroup, addGroup),
  changeGroup: deed(classes.changeGroup, (call, { id, members }, edge) => changeGroup(call, id, members, edge)),
};

export const caseSettingsRoutes = {
  get: deed(settings.get, seeSettings),
  change: deed(settings.change, changeSettings),
};
