import { inflateRawSync } from 'node:zlib';

/** The parts of an archive by name, read by its own list at the end (PKWARE APPNOTE 4.3.12). */
export function unzip(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const parts = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, name, extra] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28), archive.readUInt16LE(at + 30)];
    const begins = archive.readUInt32LE(at + 42);
    const content = begins + 30 + archive.readUInt16LE(begins + 26) + archive.readUInt16LE(begins + 28);
    parts.set(archive.toString('utf8', at + 46, at + 46 + name), inflateRawSync(archive.subarray(content, content + packed)));
    at += 46 + name + extra + archive.readUInt16LE(at + 32);
  }
  return parts;
}
