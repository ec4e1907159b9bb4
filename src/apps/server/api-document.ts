import { z } from 'zod';
import * as catalogRecords from '../../capabilities/catalog/contract.ts';
import * as forms from '../../capabilities/catalog/shared/forms/definition.ts';
import * as requestTypes from '../../capabilities/catalog/shared/request-type.ts';
import * as branding from '../../capabilities/directory/shared/branding.ts';
import * as groups from '../../capabilities/directory/shared/groups.ts';
import * as people from '../../capabilities/directory/shared/person.ts';
import * as imports from '../../capabilities/exchange/contract.ts';
import * as articleBodies from '../../capabilities/knowledge/shared/document/body.ts';
import * as oversight from '../../capabilities/oversight/contract.ts';
import * as policies from '../../capabilities/policy/contract.ts';
import * as signIn from '../../capabilities/sign-in/contract.ts';
import * as ticketInputs from '../../capabilities/tickets/contract.ts';
import * as ticketFiles from '../../capabilities/tickets/contract-files.ts';
import * as ticketRecords from '../../capabilities/tickets/shared/records.ts';
import { type ApiSource, describeApi } from '../../kernel/openapi/document.ts';
import type { ApiDocument } from '../../kernel/openapi/json-schema.ts';
import * as conditions from '../../kernel/shared/conditions/condition.ts';
import { contract } from './contract.ts';
import { house } from './house.ts';

/** Records with a name: each schema that one of these files exports goes by the name it has there. */
const files = [
  articleBodies,
  conditions,
  forms,
  requestTypes,
  catalogRecords,
  branding,
  groups,
  people,
  signIn,
  imports,
  oversight,
  policies,
  ticketInputs,
  ticketFiles,
  ticketRecords,
];

const schemas: ApiSource['schemas'] = Object.fromEntries(
  files.flatMap((file) =>
    Object.entries(file).flatMap(([name, value]) => (value instanceof z.ZodType && isRecord(value) ? [[name, value]] : [])),
  ),
);

/** A text or a number needs no name of its own. */
function isRecord(schema: z.ZodType): boolean {
  return (
    schema instanceof z.ZodLazy ||
    schema instanceof z.ZodObject ||
    schema instanceof z.ZodUnion ||
    schema instanceof z.ZodDiscriminatedUnion
  );
}

const scopes: Readonly<Record<string, string>> = {
  assignment: 'By which rules tickets find team and person, who can take on what, and who is away.',
  approvals: 'What waits for whose approval, as it was shown, and what they answered.',
  attachments: 'Files on tickets.',
  cases: 'Confidential cases: open to nobody but whom they are shared with, by name and with a reason; and who that is.',
  changes: 'Changes: planned by models, agreed to, in windows and freezes, with what meets what; their calendar and its feeds.',
  'major-incidents':
    'Major incidents: proposed, decided, led, told of outside, resolved with what hangs below them, learnt from; and the status page.',
  knowledge: 'Articles: written, reviewed, published in versions, and read by whom they are for.',
  audit: 'The log of the administration, and whether it is untouched.',
  branding: 'How the tenant looks.',
  choices: 'What a person allows and refuses.',
  catalog: 'What departments offer: services, request types and their forms.',
  'service-levels': 'What workspaces agreed to: how long something may take, for which tickets, by which calendar.',
  calendars: 'When departments work: weekly hours, public holidays, days that are not as usual.',
  'cost-centres': 'Where it is booked, and who answers for it.',
  departments: 'Departments of the organisation.',
  drafts: 'What people began to write.',
  rights: 'What people may ask for about their own data, with the clock of the law.',
  subscription: 'Plan, contract and what is in use of it.',
  usage: 'How the pages are used: one’s own rows, and sums over at least five people.',
  instructions: 'What the organisation has instructed that concerns people at work.',
  imports: 'Bringing in what another system knows.',
  locations: 'Sites of the organisation.',
  'my-data': 'What is held about a person, and a copy of it for them.',
  news: 'Telling news to whoever allowed it.',
  mail: 'Letters that did not arrive.',
  me: 'The record of whoever asks.',
  password: 'Passwords: setting, changing, resetting.',
  controls: 'The measures that protect what is held: what was found of each, and when.',
  policy: 'The privacy policy: who answers for it, its versions, what is shown of it.',
  people: 'People of the organisation.',
  responses: 'Prepared answers.',
  roles: 'Who may do what.',
  search: 'Finding by words.',
  session: 'Signing in and out, and where one is signed in.',
  teams: 'Teams and their members.',
  tickets: 'Incidents, requests and tasks: asking, answering, resolving.',
  tokens: 'API tokens.',
  views: 'Queues and saved views.',
  workspaces: 'Workspaces of departments.',
};

const info = {
  title: 'Candor API',
  version: '1',
  description: 'Everything the screens do, for programs. Errors are problem documents (RFC 9457); times are UTC.',
};

/** The reference of the API, made from the contract that also answers it. */
export const apiDocument = (): Promise<ApiDocument> => describeApi({ contract, rawRoutes: house.rawRoutes, schemas, scopes, info });
