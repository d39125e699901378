const latin1Names =
  `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3
acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig
Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave
Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave
iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn
yuml`.split(/\s+/);

const named = new Map<string, string>([
  ...latin1Names.map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    ndash: '–',
    mdash: '—',
    hellip: '…',
  }),
  ...Object.entries({
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    bull: '•',
  }),
  ...Object.entries({
    abreve: 'ă',
    Abreve: 'Ă',
    dstrok: 'đ',
    Dstrok: 'Đ',
    itilde: 'ĩ',
    Itilde: 'Ĩ',
  }),
  ...Object.entries({
    utilde: 'ũ',
    Utilde: 'Ũ',
    euro: '€',
    trade: '™',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
  }),
  ...Object.entries({ zwnj: '', zwj: '', lrm: '', rlm: '', rarr: '→', larr: '←', check: '✓' }),
]);

/** Decodes the character references that mail programs write; an unknown one stays as it is. */
export const decodeEntities = (text: string) =>
  text.replace(
    /&(#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,9});?/gu,
    (whole, name: string) =>
      name.startsWith('#') ? fromCodePoint(name) : (named.get(name) ?? whole),
  );

const fromCodePoint = (name: string) => {
  const isHex = name[1] === 'x' || name[1] === 'X';
  const code = isHex ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  // WHATWG HTML 13.2.5.80: no such character, a surrogate or NUL.
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
};
