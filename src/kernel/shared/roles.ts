/** Roles held in a workspace (agent, teamLead, workspaceAdmin) or in the tenant; everybody is a requester without one. */
export const roles = ['agent', 'teamLead', 'workspaceAdmin', 'tenantAdmin', 'privacyOfficer', 'billing'] as const;
export type Role = (typeof roles)[number];
