import type { Redact } from './redaction.ts';
import { withoutTrackingCodes } from './tracking-code.ts';

/** So many UTF-16 code units of a report go out at most. */
export const mostCharactersSent = 6_000;

/**
 * What a person does not see on the page: control, format and unassigned characters, Unicode tags, lone surrogates,
 * variation selectors, letters without a shape. Orders to a model are hidden in them, and numbers split by them.
 */
const unseen =
  /(?![\n\t])\p{Cc}|[\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Default_Ignorable_Code_Point}]|\u2800/gu;

/** Any address, an office's too: redaction leaves nothing private, but a mailbox says whom this is about. */
const mailAddress = /[^\s@＠]{1,64}[@＠][^\s@＠]{1,255}/g;

const withoutUnseen = (text: string) =>
  text.normalize('NFC').replaceAll(/\r\n?/g, '\n').replaceAll(unseen, '');

/** A public code opens nothing without its key, yet it names the case. */
const withoutHandles = (text: string) =>
  withoutTrackingCodes(text.replaceAll(mailAddress, '[thư điện tử]'));

/** Angle brackets and their lookalikes become quotation marks, which end nothing. */
const withoutTags = (text: string, delimiter: string) =>
  text
    .replaceAll(/[<＜﹤]/g, '‹')
    .replaceAll(/[>＞﹥]/g, '›')
    .replaceAll(delimiter, '');

/**
 * What of a redacted text may leave the house: redacted once more, after everything unseen is gone that could have split
 * a number; without addresses and codes; without a sign that could end the block it is put in. Empty when there is
 * nothing to read.
 */
export const wordsToSend = (text: string, redact: Redact, delimiter: string): string => {
  const redacted = redact(withoutUnseen(text)).text;
  const harmless = withoutTags(withoutHandles(redacted), delimiter);
  return harmless.slice(0, mostCharactersSent).toWellFormed().trim();
};
