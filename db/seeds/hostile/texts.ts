// Texts that break what is built carelessly: markup, quotes, emoji of many code points, right to left, invisible and stacked characters.
const zeroWidth = '\u200B\u200C\u200D\u2060';
const rightToLeft = '\u202Eevil\u202C';

export const script = '<script>alert("1")</script>';
export const image = '<img src=x onerror="alert(2)">';
export const entities = '&amp; &lt;b&gt; &#x27; " \' ` \\ / {{7*7}} ${7*7} %00';
export const emoji = '👩🏽‍🚀👨‍👩‍👧‍👦🏳️‍🌈🇺🇳🧑🏿‍🦽‍➡️';
export const zalgo = 'Z\u0351\u036B\u0343\u036A\u0302a\u036B\u0323\u0325l\u0334\u0358\u030Dg\u0338\u0342\u0346o\u0321\u0333\u0340';
export const arabic = 'محمد بن عبد الرحمن الأنصاري';
export const hebrew = 'שלום עולם "מירכאות"';
export const cjk = '髙橋﨑彅𠮷野家';
export const invisible = `in${zeroWidth}visible${zeroWidth}`;
export const reversed = `photo${rightToLeft}.png`;
export const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
export const longest = `${longWord}${longWord.toLowerCase()}`.repeat(3);
export const sql = "Robert'); drop table ticket;--";
export const formula = '=HYPERLINK("http://example.org","click")';
export const lines = 'first line\nsecond line\r\n\tthird line with a tab';

/** All of them, for fields that take much. */
export const everything = [script, image, entities, emoji, zalgo, arabic, hebrew, cjk, invisible, reversed, longest, sql, formula, lines].join('\n\n');
/** Short ones, each for a title or a name. */
export const shorts = [script, image, entities, emoji, zalgo, arabic, hebrew, cjk, invisible, reversed, longWord, sql, formula];
/** The text at a place, round and round. */
export const nasty = (at: number): string => shorts[at % shorts.length] ?? script;
