/** Where, when and with what a picture was taken stands beside it in its file: of these three kinds all that is no picture is left out. */
type Cleaner = (bytes: Buffer) => Buffer | undefined;

const cleaners: Readonly<Record<string, Cleaner>> = { 'image/jpeg': jpeg, 'image/png': png, 'image/webp': webp };

export const isCleaned = (mediaType: string): boolean => mediaType in cleaners;

/** The picture and nothing else; undefined where it cannot be read as one, so that nothing is kept that was not cleaned. */
export const cleanPicture = (bytes: Buffer, mediaType: string): Buffer | undefined => cleaners[mediaType]?.(bytes);

const [exif, icc] = [Buffer.from('Exif\0\0'), Buffer.from('ICC_PROFILE\0')];
const endOfPicture = Buffer.from([0xff, 0xd9]);

/** ITU T.81: segments, each after a marker and its length, then scans of bytes in which 0xff 0x00 is no marker. What follows the end is left out. */
function jpeg(bytes: Buffer): Buffer | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  const kept = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length && bytes.readUInt16BE(at) !== 0xffd9; ) {
    const part = partAt(bytes, at);
    if (part === undefined) return undefined;
    kept.push(...part.kept);
    at = part.next;
  }
  return kept.length < 3 ? undefined : Buffer.concat([...kept, endOfPicture]);
}

function partAt(bytes: Buffer, at: number): { kept: Buffer[]; next: number } | undefined {
  if (bytes[at] !== 0xff) return undefined;
  const marker = bytes[at + 1] ?? 0;
  // Markers may stand behind any number of these.
  if (marker === 0xff) return { kept: [], next: at + 1 };
  const end = at + 2 + bytes.readUInt16BE(at + 2);
  if (end > bytes.length) return undefined;
  if (marker !== 0xda) return { kept: segment(marker, bytes.subarray(at, end)), next: end };
  const next = endOfScan(bytes, end);
  return { kept: [bytes.subarray(at, next)], next };
}

/** Of what programs add only the colours are kept, and which way up the picture is. */
function segment(marker: number, part: Buffer): Buffer[] {
  const isAdded = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
  if (!isAdded || (marker === 0xe2 && part.subarray(4).indexOf(icc) === 0)) return [part];
  const turned = marker === 0xe1 && part.subarray(4).indexOf(exif) === 0 ? orientationIn(part.subarray(10)) : undefined;
  return turned === undefined ? [] : [orientation(turned)];
}

function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0xd9;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/** The entry 0x0112 of the first directory of a TIFF header, 1 to 8. */
function orientationIn(tiff: Buffer): number | undefined {
  if (tiff.length < 10) return undefined;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = Array.from({ length: Math.min(short(first), 200) }, (_, count) => first + 2 + 12 * count);
  const found = entries.find((at) => short(at) === 0x0112);
  const turned = found === undefined ? 0 : short(found + 8);
  return turned >= 1 && turned <= 8 ? turned : undefined;
}

const orientation = (turned: number): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xe1, 0, 34]),
    exif,
    Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0, 0, 0, 0, 0]),
  ]);

const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const pngKept = /^(IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|sBIT|bKGD|pHYs|acTL|fcTL|fdAT)$/;

/** ISO/IEC 15948: chunks of length, name, content and sum. */
function png(bytes: Buffer): Buffer | undefined {
  if (!bytes.subarray(0, 8).equals(pngMark)) return undefined;
  const kept: Buffer[] = [pngMark];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    if (pngKept.test(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return undefined;
}

const webpKept = /^(VP8 |VP8L|VP8X|ALPH|ANIM|ANMF|ICCP)$/;

/** RFC 9649: a RIFF of chunks, each filled up to an even length; the first says in two bits that there is more than a picture. */
function webp(bytes: Buffer): Buffer | undefined {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') return undefined;
  const kept: Buffer[] = [];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    if (at + 8 + length > bytes.length) return undefined;
    kept.push(...chunk(bytes.subarray(at, end)));
    at = end;
  }
  if (kept.length === 0) return undefined;
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  const body = Buffer.concat(kept);
  head.writeUInt32LE(4 + body.length, 4);
  return Buffer.concat([head, body]);
}

function chunk(part: Buffer): Buffer[] {
  const name = part.toString('latin1', 0, 4);
  if (!webpKept.test(name)) return [];
  return [name === 'VP8X' ? withoutBits(part) : part];
}

function withoutBits(part: Buffer): Buffer {
  const plain = Buffer.from(part);
  plain[8] = (plain[8] ?? 0) & ~0x0c;
  return plain;
}
