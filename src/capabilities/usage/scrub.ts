const frame =
  /^\s*(?:at\s+(?:async\s+)?)?([\w$.]{1,60})?[\s@(]*https?:\/\/[^\s()]*\/([\w-]{1,80}\.js)(?:\?[^\s():]*)?:(\d{1,7}):(\d{1,7})\)?\s*$/;
const mostFrames = 12;

/**
 * What may be kept of a stack: of each line that is a place in one of our files, the function, the file and where in it. A message, an
 * address, a query or a name that somebody typed is in no such line, so it is in nothing that comes out here.
 */
export function placesIn(stack: string): string | null {
  const places = stack.split('\n').flatMap((line) => {
    const [, name = 'anonymous', file, row, column] = frame.exec(line) ?? [];
    return file === undefined ? [] : [`${name} ${file}:${row}:${column}`];
  });
  return places.length === 0 ? null : places.slice(0, mostFrames).join('\n');
}
