import { decodeEntities } from './html-entities.ts';

const dropped = new Set(
  'script style head template noscript title object svg math select'.split(' '),
);
const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const blocks = new Set(
  `address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header main
nav ol p pre section table tr ul`.split(/\s+/),
);
const hiddenStyle = /display:none|visibility:hidden|mso-hide:all|font-size:0(?:px|pt|em|;|$)/u;

/**
 * The text that a reader of this HTML would see: no scripts, styles, comments or hidden elements, blocks on lines of
 * their own, targets of links after their text. One pass, so that no nesting or unclosed tag makes it slow.
 */
export const htmlToText = (html: string): string => new Stripper(html).strip();

class Stripper {
  readonly #html: string;
  readonly #lower: string;
  readonly #lastClose: number;
  readonly #lastQuote: Readonly<Record<string, number>>;
  readonly #pieces: string[] = [];
  /** The element whose content is being dropped, and how many of its kind are open within. */
  #hidden: { name: string; depth: number } | undefined;
  #link = '';

  constructor(html: string) {
    this.#html = html;
    // Keeps every offset, unlike toLowerCase(), which makes İ two characters.
    this.#lower = html.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase());
    this.#lastClose = html.lastIndexOf('>');
    this.#lastQuote = { '"': html.lastIndexOf('"'), "'": html.lastIndexOf("'") };
  }

  strip() {
    for (let at = 0; at < this.#html.length; ) {
      const open = this.#html.indexOf('<', at);
      const end = open < 0 || open > this.#lastClose ? this.#html.length : open;
      this.#addText(this.#html.slice(at, end));
      at = end < this.#html.length ? this.#takeMarkup(end) : end;
    }
    return tidy(this.#pieces.join(''));
  }

  #addText(text: string) {
    if (!this.#hidden) this.#pieces.push(decodeEntities(text.replace(/[ \t\r\n\f]+/gu, ' ')));
  }

  /** Reads what begins at a `<` and answers where the text goes on. */
  #takeMarkup(open: number) {
    if (this.#lower.startsWith('<!--', open)) return this.#skipComment(open);
    const match = /^<(\/?)([a-z][a-z0-9:-]{0,30})/u.exec(this.#lower.slice(open, open + 40));
    if (!match) return this.#takeStrange(open);
    const end = this.#tagEnd(open + match[0].length);
    const name = match[2] ?? '';
    const attributes = this.#html.slice(open + match[0].length, Math.min(end - 1, open + 4000));
    if (match[1]) this.#close(name);
    else this.#begin(name, attributes);
    return name === 'script' || name === 'style' ? this.#skipRaw(name, end) : end;
  }

  #takeStrange(open: number) {
    const next = this.#html[open + 1];
    if (next === '!' || next === '?' || next === '/') return this.#html.indexOf('>', open) + 1;
    this.#addText('<'); // "a < b" is no tag.
    return open + 1;
  }

  #skipComment(open: number) {
    const end = this.#html.indexOf('-->', open + 2);
    return end < 0 ? this.#html.length : end + 3;
  }

  #skipRaw(name: string, from: number) {
    if (this.#hidden?.name !== name) return from;
    const end = this.#lower.indexOf(`</${name}`, from);
    return end < 0 ? this.#html.length : end;
  }

  /** After the `>` that ends a tag; one within quotes does not, unless the quote is never closed. */
  #tagEnd(from: number) {
    let at = from;
    for (; at < this.#html.length && this.#html[at] !== '>'; at += 1) {
      const character = this.#html[at] ?? '';
      const isQuote = character === '"' || character === "'";
      if (isQuote && at < (this.#lastQuote[character] ?? -1))
        at = this.#html.indexOf(character, at + 1);
    }
    return Math.min(at + 1, this.#html.length);
  }

  #begin(name: string, attributes: string) {
    if (this.#hidden) {
      if (this.#hidden.name === name && !voids.has(name)) this.#hidden.depth += 1;
    } else if (!voids.has(name) && (dropped.has(name) || isHidden(attributes))) {
      this.#hidden = { name, depth: 1 };
    } else this.#mark(name, attributes);
  }

  #mark(name: string, attributes: string) {
    if (name === 'br') this.#pieces.push('\n');
    else if (name === 'li') this.#pieces.push('\n- ');
    else if (name === 'hr') this.#pieces.push('\n---\n');
    else if (name === 'td' || name === 'th') this.#pieces.push(' ');
    else if (name === 'a') this.#link = linkTarget(attributes);
    else if (blocks.has(name)) this.#pieces.push('\n');
  }

  #close(name: string) {
    if (this.#hidden) {
      if (this.#hidden.name === name) this.#hidden.depth -= 1;
      if (this.#hidden.depth === 0) this.#hidden = undefined;
      return;
    }
    if (name === 'a') this.#closeLink();
    else if (name === 'p') this.#pieces.push('\n\n');
    else if (blocks.has(name)) this.#pieces.push('\n');
  }

  #closeLink() {
    const shown = this.#pieces.at(-1)?.trim();
    if (this.#link && shown !== this.#link) this.#pieces.push(` (${this.#link})`);
    this.#link = '';
  }
}

const isHidden = (attributes: string) => {
  if (/(?:^|\s)hidden(?=[\s=/]|$)/iu.test(attributes)) return true;
  const style = attributeOf(attributes, 'style');
  return hiddenStyle.test(style.replace(/\s+/gu, '').toLowerCase());
};

/** Targets that a reader can follow; anything else, such as `javascript:`, is not shown. */
const linkTarget = (attributes: string) => {
  const target = decodeEntities(attributeOf(attributes, 'href')).trim();
  return /^(?:https?:\/\/|mailto:)[^\s<>]+$/iu.test(target) ? target.replace(/^mailto:/iu, '') : '';
};

const attributeOf = (attributes: string, name: string) => {
  const start = attributes.search(new RegExp(`(?:^|\\s)${name}\\s?=`, 'iu'));
  if (start < 0) return '';
  const value = attributes.slice(attributes.indexOf('=', start) + 1).trimStart();
  const quote = value[0] === '"' || value[0] === "'" ? value[0] : undefined;
  if (!quote) return value.split(/\s/u, 1)[0] ?? '';
  const end = value.indexOf(quote, 1);
  return end < 0 ? value.slice(1) : value.slice(1, end);
};

/** Lines trimmed, at most one empty line in a row. */
const tidy = (text: string) => {
  const lines = text
    .split('\n')
    .map((line) => line.replaceAll('\u00a0', ' ').replace(/ {2,}/gu, ' ').trim());
  return lines
    .filter((line, index) => line !== '' || lines[index - 1] !== '')
    .join('\n')
    .trim();
};
