import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

type Worker = { id: string; name: string; email: string; locale: string; timeZone: string; active: boolean };

/** Whom to look for: people by name, everybody of teams, whoever leads one. */
export type AtWork = {
  readonly workspaceId: string;
  readonly people: readonly string[];
  readonly teams: readonly string[];
  readonly ledTeams: readonly string[];
};

/** Those of them who work in the workspace and may come in, each once. A team without a lead of its own is led by those of the workspace. */
export const workingAmong = (tx: Tx, { workspaceId, people, teams, ledTeams }: AtWork): Promise<Worker[]> =>
  tx.rows<Worker>(
    sql`with holding as (
          select g.person_id, g.role from app.role_grant g where g.tenant_id = ${tx.tenantId}
            and g.role in ('agent', 'teamLead', 'workspaceAdmin') and (g.workspace_id is null or g.workspace_id = ${workspaceId})),
        led as (
          select w.team_id, h.person_id, exists (select from app.team_member m where m.tenant_id = ${tx.tenantId}
            and m.team_id = w.team_id and m.person_id = h.person_id) as own
          from unnest(${[...ledTeams]}::uuid[]) as w (team_id) cross join holding h where h.role = 'teamLead')
        select p.id, trim(p.given_name || ' ' || p.family_name) as name, p.email, p.locale, p.time_zone as "timeZone", p.active
        from app.person p where p.tenant_id = ${tx.tenantId} and p.active and p.id in (select person_id from holding)
          and (p.id = any(${[...people]}::uuid[])
            or exists (select from app.team_member m where m.tenant_id = p.tenant_id and m.person_id = p.id
              and m.team_id = any(${[...teams]}::uuid[]))
            or exists (select from led l where l.person_id = p.id
              and (l.own or not exists (select from led o where o.team_id = l.team_id and o.own))))
        order by p.id`,
    'directory.working-among',
  );
