import { deed, look } from '../../kernel/http/answer.ts';
import { cannedContract, queuesContract, viewsContract } from './contract-views.ts';
import { groupsOf } from './queries/groups.ts';
import { listQueues } from './queries/views.ts';
import { changeCanned, createCanned, removeCanned, renderCanned, seeCanned } from './service/canned.ts';
import { changeView, createView, removeView, seeView, seeViews, viewFields } from './service/views.ts';

/** Not glances: a saved view is read before it is counted. */
export const queueRoutes = {
  list: deed(queuesContract.list, (call) => listQueues(call)),
  groups: deed(queuesContract.groups, (call, input) => groupsOf(call, input)),
};

export const viewRoutes = {
  list: look(viewsContract.list, (call) => seeViews(call)),
  fields: look(viewsContract.fields, (call) => viewFields(call)),
  get: look(viewsContract.get, (call, { id }) => seeView(call, id)),
  create: deed(viewsContract.create, (call, input) => createView(call, input)),
  change: deed(viewsContract.change, (call, { id, ...change }, edge) => changeView(call, id, change, edge)),
  remove: deed(viewsContract.remove, (call, { id }) => removeView(call, id)),
};

export const cannedRoutes = {
  list: look(cannedContract.list, (call) => seeCanned(call)),
  create: deed(cannedContract.create, (call, input) => createCanned(call, input)),
  change: deed(cannedContract.change, (call, { id, ...change }, edge) => changeCanned(call, id, change, edge)),
  remove: deed(cannedContract.remove, (call, { id }) => removeCanned(call, id)),
  render: look(cannedContract.render, (call, { id, ticket }) => renderCanned(call, id, ticket)),
};
