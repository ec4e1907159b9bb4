import { Readable } from 'node:stream';
import { fileTypeFromBuffer } from 'file-type';
import sanitizeHtml from 'sanitize-html';
import { type Actor, type Call, Refusal } from '../../../kernel/access/access.ts';
import { type OpenableFile, openFile, storeFile } from '../../../kernel/files/files.ts';
import { mayArrangeTenant } from '../policy.ts';
import { brandingOf } from '../queries/branding.ts';

export const mostLogo = 512 * 1024;
const pictures = new Set(['image/png', 'image/webp']);

/** Stores a logo and gives the file's id: PNG and WebP as they are, SVG only with what draws. */
export async function storeLogo(actor: Actor, bytes: Buffer): Promise<string> {
  if (!mayArrangeTenant(actor)) throw new Refusal('forbidden', 'The logo is for tenant admins');
  const { id } = await storeFile(actor, Readable.from([await harmless(bytes)]), mostLogo);
  return id;
}

async function harmless(bytes: Buffer): Promise<Buffer> {
  const type = await fileTypeFromBuffer(bytes);
  if (type !== undefined && pictures.has(type.mime)) return bytes;
  const isMarkup = type === undefined || type.mime === 'application/xml';
  const drawing = isMarkup ? drawingIn(bytes.toString('utf8')) : '';
  // What stood before the drawing, for instance the rest of a document type, is no part of it.
  const start = drawing.indexOf('<svg');
  if (start >= 0) return Buffer.from(drawing.slice(start));
  throw new Refusal('wrong_media_type', 'A logo is a PNG, WebP or SVG picture', {
    next: 'Save the logo as one of these and send it again.',
  });
}

const shapes =
  'svg g path rect circle ellipse line polyline polygon text tspan defs linearGradient radialGradient stop clipPath mask title desc';
const looks = `xmlns viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points transform fill fill-rule fill-opacity stroke stroke-width
  stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-opacity opacity offset stop-color stop-opacity gradientUnits
  gradientTransform spreadMethod clip-path clip-rule mask id font-family font-size font-weight text-anchor preserveAspectRatio role`;

/** Shapes and their looks only: no script, no style, no link, nothing fetched from elsewhere. */
const drawingIn = (markup: string): string =>
  sanitizeHtml(markup, {
    allowedTags: shapes.split(' '),
    allowedAttributes: { '*': looks.split(/\s+/) },
    parser: { xmlMode: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
    transformTags: { '*': (tagName, attribs) => ({ tagName, attribs: pointingInside(attribs) }) },
  });

/** A look may refer to another part of the same drawing, as fill="url(#a)", and to nothing else. */
const pointingInside = (attribs: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(attribs).filter(([, value]) => !/url\s*\(/i.test(value) || /^url\(#[\w-]+\)$/.test(value.trim())));

export type Logo = { file: OpenableFile; id: string; mediaType: string };

/** The logo of the tenant, for everybody: it stands on the page where people sign in. */
export async function openLogo(call: Call): Promise<Logo> {
  const id = (await brandingOf(call.tx))?.logoFileId;
  if (id === undefined || id === null) throw new Refusal('not_found', 'There is no logo');
  const file = await openFile(call, id);
  return { file, id, mediaType: pictures.has(file.mediaType) ? file.mediaType : 'image/svg+xml' };
}
