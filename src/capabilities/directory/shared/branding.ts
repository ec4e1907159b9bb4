import { z } from 'zod';
import { Text, Version } from '../../../kernel/shared/contract.ts';

const Colour = z
  .string()
  .trim()
  .regex(/^#[0-9a-fA-F]{6}$/, 'A colour is written as #rrggbb')
  .toLowerCase()
  .describe('Colour, #rrggbb.');

export const BrandingChange = z.object({
  name: Text(100).describe('Name of the service as people see it.'),
  accent: Colour.describe('Colour of buttons and links; white text on it must have a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3).'),
});
export type BrandingChange = z.infer<typeof BrandingChange>;

export const BrandingReply = z.object({
  name: z.string(),
  accent: z.string(),
  contrast: z.number().describe('Contrast of the accent against white, 1 to 21.'),
  logo: z.string().nullable().describe('Address of the logo, if there is one.'),
  version: Version,
  adjusted: z
    .object({ asked: z.string(), askedContrast: z.number() })
    .nullable()
    .describe('Set when the colour asked for was too light: the nearest one that passes was taken instead.'),
});
export type BrandingReply = z.infer<typeof BrandingReply>;

export const usualAccent = '#2456c9';
const least = 4.5;

/** Contrast of a colour against white (WCAG 2.2, relative luminance). */
export function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map(linear);
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** The nearest colour of the same hue that carries white text: darkened in the smallest steps that a screen can show. */
export function readableAccent(colour: string): string {
  const channels = channelsOf(colour);
  for (let step = 0; step <= 255; step += 1) {
    const darker = hexOf(channels.map((channel) => Math.round((channel * (255 - step)) / 255)));
    if (contrastOnWhite(darker) >= least) return darker;
  }
  return '#000000';
}

const channelsOf = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
const hexOf = (channels: readonly number[]): string => `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;

/** From the screen's curve to light (sRGB, IEC 61966-2-1; threshold as in WCAG 2.2). */
function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
