const wordCharacter = /^[\p{L}\p{M}\p{N}]$/u;
const invisible = /^[\u00ad\u200b-\u200d\u2060\ufeff]$/;

const classOf = (char: string) => (wordCharacter.test(char) ? 1 : invisible.test(char) ? 3 : 2);

/** By code unit: 0 not yet looked at, 1 part of a word, 2 not, 3 invisible. A table, because each character asks. */
const classes = new Uint8Array(0x10000);

const lookUp = (code: number) => {
  const known = classes[code];
  if (known) return known;
  const found = classOf(String.fromCharCode(code));
  classes[code] = found;
  return found;
};

/** How many code units of a word stand at `at`: 1, 2 for a letter outside the basic plane, 0 for anything else. */
const wordUnits = (text: string, at: number) => {
  const code = text.charCodeAt(at);
  if ((code & 0xf800) !== 0xd800) return lookUp(code) === 1 ? 1 : 0;
  const point = text.codePointAt(at) ?? 0;
  return point > 0xffff && wordCharacter.test(String.fromCodePoint(point)) ? 2 : 0;
};

const isPlainWord = (code: number) => classes[code] === 1;

/** Where the next word at or after `from` begins; the length of the text if there is none. */
export const wordStart = (text: string, from: number) => {
  let at = from;
  while (at < text.length && wordUnits(text, at) === 0) at += 1;
  return at;
};

/** Where the word that begins at `start` ends. */
export const wordEnd = (text: string, start: number) => {
  let at = start;
  for (let units = 1; units > 0; at += units) {
    while (isPlainWord(text.charCodeAt(at))) at += 1;
    units = at < text.length ? wordUnits(text, at) : 0;
  }
  return at;
};

/** Soft hyphens, joiners and the like come with copied text and split words; the rest stays as it is. */
export const withoutInvisible = (text: string) => {
  for (let at = 0; at < text.length; at += 1)
    if (lookUp(text.charCodeAt(at)) === 3)
      return text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
  return text;
};
