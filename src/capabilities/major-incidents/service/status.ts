import { type Call, permitNew } from '../../../kernel/access/access.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { servicesOffered } from '../../catalog/public.ts';
import type { Outage, StatusPageReply } from '../contract-status.ts';
import { mayRunStatusPage } from '../policy.ts';
import { pageOf, servicesOfPage, toldIncidents } from '../queries-status.ts';
import type { Visibility } from '../shared/words.ts';
import { holdPage, keepPage } from '../store.ts';
import { wrongField } from './found.ts';

/** What is told above the portal: the last word of each that runs. */
export async function outagesNow({ tx }: Call): Promise<Outage[]> {
  return (await toldIncidents(tx, 'portal')).flatMap(({ id, headline, services, updates: [last] }) =>
    last === undefined
      ? []
      : [{ id, headline, services: [...services], phase: last.phase, said: last.said, at: new Date(last.at).toISOString() }],
  );
}

/** To whom the page is open, and what can stand on it: for who runs the tenant. */
export async function seePage(call: Call): Promise<StatusPageReply> {
  permitNew({}, 'read', mayRunStatusPage(call.actor));
  const [page, services, told] = [await pageOf(call.tx), await servicesOfPage(call.tx), await toldIncidents(call.tx, 'statusPage')];
  return {
    ...page,
    services: services.map(({ id, name, shown }) => ({ id, name, shown })),
    told: told.map(({ headline, state, updates, beganAt }) => ({
      headline,
      running: state === 'accepted',
      at: new Date(updates[0]?.at ?? beganAt).toISOString(),
    })),
  };
}

type Wanted = { readonly visibility: Visibility; readonly services: readonly string[] };

/** Opens or closes it; nothing of it was open before somebody said so. */
export async function changePage(call: Call, wanted: Wanted, edge: Pick<Edge, 'ifMatch'>): Promise<StatusPageReply> {
  const page = permitNew({ ...wanted, services: [...new Set(wanted.services)] }, 'run', mayRunStatusPage(call.actor));
  await holdPage(call.tx);
  refuseStale(edge, await seePage(call), wanted);
  const offered = new Set((await servicesOffered(call.tx)).map(({ id }) => id));
  if (page.services.some((id) => !offered.has(id))) throw wrongField('/services', 'There is no such service', 'Choose another service.');
  await keepPage(call.tx, page);
  call.tx.emit({
    type: 'statusPage.changed',
    objectId: call.tx.tenantId,
    facts: { visibility: page.visibility, serviceIds: page.services },
  });
  return await seePage(call);
}
