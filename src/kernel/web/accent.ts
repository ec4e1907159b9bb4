type Rgb = readonly [number, number, number];

const channels = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
const hexOf = (rgb: Rgb): string => `#${rgb.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/** WCAG 2.2 relative luminance. */
function luminance(rgb: Rgb): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The nearest colour of the same hue that text in it stays readable (4.5:1) on all given grounds. */
export function readable(hex: string, grounds: readonly string[], towards: '#000000' | '#ffffff'): string {
  const [from, to] = [channels(hex), channels(towards)];
  for (let share = 0; share <= 1; share += 0.04) {
    const mixed = from.map((value, at) => value + ((to[at] ?? 0) - value) * share) as unknown as Rgb;
    if (grounds.every((ground) => contrast(mixed, channels(ground)) >= 4.5)) return hexOf(mixed);
  }
  return towards;
}

/** Puts the tenant's accent into force for both themes, moved to where it can be read. */
export function showAccent(accent: string | null): void {
  if (accent === null || !/^#[0-9a-f]{6}$/i.test(accent)) return;
  const light = readable(accent, ['#ffffff', '#f7f6f3', '#e8eefc'], '#000000');
  const dark = readable(accent, ['#1a1a1d', '#121214', '#1e2a47'], '#ffffff');
  const { style } = document.documentElement;
  style.setProperty('--tenant-accent', light);
  style.setProperty('--tenant-on-accent', '#ffffff');
  style.setProperty('--tenant-accent-dark', dark);
  style.setProperty('--tenant-on-accent-dark', '#10131c');
}
