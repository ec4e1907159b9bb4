import { deed, look } from '../../kernel/http/answer.ts';
import { queuesContract, viewsContract } from './contract-views.ts';
import { groupsOf } from './queries/groups.ts';
import { listQueues } from './queries/views.ts';
import { changeView, createView, removeView, seeView, seeViews, viewFields } from './service/views.ts';

/** Not glances: a saved view is read before it is counted. */
export const queueRoutes = {
  list: deed(queuesContract.list, (call) => listQueues(call)),
  groups: deed(queuesContract.groups, (call, input) => groupsOf(call, input)),
};

export const viewRoutes = {
  list: look(viewsContract.list, (call) => seeViews(call)),
  fields: look(viewsContract.fields, () => viewFields()),
  get: look(viewsContract.get, (call, { id }) => seeView(call, id)),
  create: deed(viewsContract.create, (call, input) => createView(call, input)),
  change: deed(viewsContract.change, (call, { id, ...change }, edge) => changeView(call, id, change, edge)),
  remove: deed(viewsContract.remove, (call, { id }) => removeView(call, id)),
};
