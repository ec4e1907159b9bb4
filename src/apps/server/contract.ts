import { sessionContract } from '../../capabilities/sign-in/contract.ts';

/** The whole API as a contract: what the browser's client, the OpenAPI document and the generated tests read. */
export const contract = { session: sessionContract };
