/** Markup that is safe to send: made by `html` alone, so that no text gets into a mail unescaped. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

type Part = string | number | Html | readonly Html[];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeText = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const markupOf = (part: Part): string => {
  if (part instanceof Html) return part.markup;
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part));
  return part.map(({ markup }) => markup).join('');
};

/** Template tag: what is put in is escaped for text and for quoted attributes, unless it is `Html` itself. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(
    texts.reduce((made, text, index) => {
      const part = parts[index - 1];
      return made + (part === undefined ? '' : markupOf(part)) + text;
    }),
  );

const trackingCodes = /([A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z])/;

/** A line of text in which no tracking code breaks at its dashes: people read it out and type it off. */
export const withWholeCodes = (line: string): Html[] =>
  line
    .split(trackingCodes)
    .map((piece) =>
      trackingCodes.test(piece)
        ? html`<span style="white-space:nowrap">${piece}</span>`
        : html`${piece}`,
    );
