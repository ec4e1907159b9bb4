import { type Call, type Permitted, permit, permitNew } from '../../../kernel/access/access.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { needsFeature } from '../../subscription/public.ts';
import { mayArrangeTenant } from '../policy.ts';
import { type BrandingRow, brandingOf } from '../queries/branding.ts';
import { type BrandingChange, type BrandingReply, contrastOnWhite, readableAccent, usualAccent } from '../shared/branding.ts';
import { lockBranding, updateBranding } from '../store/branding.ts';

const rounded = (contrast: number): number => Math.round(contrast * 100) / 100;

const replyOf = ({ name, accent, logoFileId, version }: BrandingRow, asked: string = accent): BrandingReply => ({
  name,
  accent,
  contrast: rounded(contrastOnWhite(accent)),
  logo: logoFileId === null ? null : `/api/v1/branding/logo?v=${logoFileId}`,
  version,
  adjusted: asked === accent ? null : { asked, askedContrast: rounded(contrastOnWhite(asked)) },
});

const usual = (edge: Edge) => ({ name: edge.tenant.name, accent: usualAccent });

export async function seeBranding({ tx }: Call, _input: unknown, edge: Edge): Promise<BrandingReply> {
  return replyOf((await brandingOf(tx)) ?? { ...usual(edge), logoFileId: null, version: 1 });
}

/** A colour too light for white text is darkened until it passes, and the answer says so. */
export async function changeBranding(call: Call, { name, accent }: BrandingChange, edge: Edge): Promise<BrandingReply> {
  const found = await held(call, edge);
  refuseStale(edge, replyOf(found), { name, accent });
  const next = { ...found, name, accent: readableAccent(accent) };
  if (next.accent !== found.accent) await needsFeature(call, 'branding');
  return replyOf(await save(call, next), accent);
}

export async function setLogo(call: Call, fileId: string, edge: Edge): Promise<BrandingReply> {
  const found = await held(call, edge);
  await needsFeature(call, 'branding');
  return replyOf(await save(call, { ...found, logoFileId: fileId }));
}

export async function removeLogo(call: Call, edge: Edge): Promise<BrandingReply> {
  return replyOf(await save(call, { ...(await held(call, edge)), logoFileId: null }));
}

type Held = Permitted<BrandingRow, 'change'>;

async function held({ tx, actor }: Call, edge: Edge): Promise<Held> {
  const allowed = mayArrangeTenant(actor);
  return permit(await lockBranding(tx, permitNew(usual(edge), 'change', allowed)), 'change', () => allowed);
}

async function save({ tx }: Call, next: Held): Promise<BrandingRow> {
  await updateBranding(tx, next);
  tx.emit({
    type: 'branding.changed',
    objectId: tx.tenantId,
    facts: { logoFileId: next.logoFileId },
    payloads: [{ subjectId: tx.tenantId, content: { to: { name: next.name, accent: next.accent } } }],
  });
  return { ...next, version: next.version + 1 };
}
