// The names that people and programs write; every other character comes as itself or by its number.
const spelled =
  'quot:" amp:& apos:\' lt:< gt:> nbsp:\u00a0 iexcl:¡ cent:¢ pound:£ curren:¤ yen:¥ brvbar:¦ sect:§ uml:¨ copy:© ordf:ª laquo:« not:¬ shy:\u00ad reg:® ' +
  'macr:¯ deg:° plusmn:± sup2:² sup3:³ acute:´ micro:µ para:¶ middot:· cedil:¸ sup1:¹ ordm:º raquo:» frac14:¼ frac12:½ frac34:¾ iquest:¿ ' +
  'Agrave:À Aacute:Á Acirc:Â Atilde:Ã Auml:Ä Aring:Å AElig:Æ Ccedil:Ç Egrave:È Eacute:É Ecirc:Ê Euml:Ë Igrave:Ì Iacute:Í Icirc:Î Iuml:Ï ' +
  'Ntilde:Ñ Ograve:Ò Oacute:Ó Ocirc:Ô Otilde:Õ Ouml:Ö times:× Oslash:Ø Ugrave:Ù Uacute:Ú Ucirc:Û Uuml:Ü Yacute:Ý szlig:ß agrave:à aacute:á ' +
  'acirc:â atilde:ã auml:ä aring:å aelig:æ ccedil:ç egrave:è eacute:é ecirc:ê euml:ë igrave:ì iacute:í icirc:î iuml:ï ntilde:ñ ograve:ò ' +
  'oacute:ó ocirc:ô otilde:õ ouml:ö divide:÷ oslash:ø ugrave:ù uacute:ú ucirc:û uuml:ü yacute:ý yuml:ÿ OElig:Œ oelig:œ Scaron:Š scaron:š ' +
  'euro:€ ndash:– mdash:— lsquo:‘ rsquo:’ sbquo:‚ ldquo:“ rdquo:” bdquo:„ dagger:† bull:• hellip:… permil:‰ lsaquo:‹ rsaquo:› trade:™ ' +
  'larr:← uarr:↑ rarr:→ darr:↓ harr:↔ minus:− le:≤ ge:≥ ne:≠ asymp:≈ infin:∞ check:✓ ensp:\u2002 emsp:\u2003 thinsp:\u2009 zwj:\u200d zwnj:\u200c';

const named = new Map(spelled.split(' ').map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)] as const));

/** Text in which HTML's names and numbers of characters are the characters; a name that we do not know stays as it is. */
export const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][\da-zA-Z]{1,30}));/g, (said, decimal, hex, name) =>
    name === undefined ? characterOf(Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10)) : (named.get(name) ?? said),
  );

const characterOf = (code: number): string =>
  code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
