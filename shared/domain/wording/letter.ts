import type { RenderedMail } from '../outbox.ts';
import type { Language } from './dates.ts';
import { type Html, html, withWholeCodes } from './html.ts';
import { mailPage, styles } from './mail-page.ts';

export type Block =
  | { readonly kind: 'text' | 'note'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'link'; readonly label: string; readonly href: string };

/** A mail in plain blocks, so that its HTML and its text cannot say different things. */
export interface Letter {
  readonly language: Language;
  readonly subject: string;
  /** What a phone shows beside the subject. */
  readonly preview: string;
  readonly blocks: readonly Block[];
}

/**
 * Removes what no text of a mail needs: control characters except line feed and tab, and marks that turn the reading
 * direction, which can make a line read as another.
 */
export const plainText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '');

const blockAsText = (block: Block): string => {
  switch (block.kind) {
    case 'facts':
      return block.facts.map(([label, value]) => `- ${label}: ${plainText(value)}`).join('\n');
    case 'link':
      return `${block.label}:\n${block.href}`;
    default:
      return plainText(block.text);
  }
};

const factAsHtml = ([label, value]: readonly [string, string]) =>
  html`<tr><td class="soft" style="${styles.label}">${label}</td><td style="${styles.value}">${plainText(value)}</td></tr>`;

const linesAsHtml = (text: string): Html[] =>
  plainText(text)
    .split('\n')
    .map((line, index) =>
      index === 0 ? html`${withWholeCodes(line)}` : html`<br>${withWholeCodes(line)}`,
    );

const blockAsHtml = (block: Block): Html => {
  switch (block.kind) {
    case 'facts':
      return html`<table role="presentation" class="box" style="width:100%;border-collapse:separate;margin:0 0 16px;padding:6px 14px;background:#f2f5f8;border-radius:8px">${block.facts.map(factAsHtml)}</table>\n`;
    case 'link':
      return html`<p style="${styles.text}"><a href="${block.href}" style="${styles.button}">${block.label}</a></p>\n`;
    case 'note':
      return html`<p class="soft" style="${styles.note}">${linesAsHtml(block.text)}</p>\n`;
    default:
      return html`<p style="${styles.text}">${linesAsHtml(block.text)}</p>\n`;
  }
};

/** Renders a letter as text and as HTML. Everything in it is escaped; line feeds stay. */
export const renderLetter = ({ language, subject, preview, blocks }: Letter): RenderedMail => ({
  subject,
  text: `${blocks.map(blockAsText).join('\n\n')}\n`,
  html: mailPage({ language, title: subject, preview, body: blocks.map(blockAsHtml) }),
});
