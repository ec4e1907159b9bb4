import { deed } from '../../kernel/http/answer.ts';
import { rightsContract } from './contract.ts';
import { ownDataContract } from './contract-own.ts';
import { arranged, setDesk, setPlace, setRule } from './service/arrange.ts';
import { chooseOwn, ownCategories } from './service/categories.ts';
import { firstContacts } from './service/first-contact.ts';
import { ownPermissions, sayPermission } from './service/permissions.ts';
import { policiesShown } from './service/policies.ts';
import { openRequests, ownRights, seeRequest } from './service/requests.ts';
import { takeStep } from './service/take.ts';

export const rightsRoutes = {
  mine: deed(rightsContract.mine, (call) => ownRights(call)),
  requests: deed(rightsContract.requests, (call, wanted) => openRequests(call, wanted)),
  request: deed(rightsContract.request, (call, { number }) => seeRequest(call, number)),
  take: deed(rightsContract.take, (call, wanted) => takeStep(call, wanted)),
  firstContacts: deed(rightsContract.firstContacts, (call) => firstContacts(call)),
  arranged: deed(rightsContract.arranged, (call) => arranged(call)),
  setRule: deed(rightsContract.setRule, (call, wanted) => setRule(call, wanted)),
  setDesk: deed(rightsContract.setDesk, (call, wanted) => setDesk(call, wanted)),
  setPlace: deed(rightsContract.setPlace, (call, wanted) => setPlace(call, wanted)),
};

export const ownDataRoutes = {
  categories: deed(ownDataContract.categories, (call) => ownCategories(call)),
  choose: deed(ownDataContract.choose, (call, wanted) => chooseOwn(call, wanted)),
  permissions: deed(ownDataContract.permissions, (call) => ownPermissions(call)),
  sayPermission: deed(ownDataContract.sayPermission, (call, said) => sayPermission(call, said)),
  policies: deed(ownDataContract.policies, (call) => policiesShown(call)),
};
