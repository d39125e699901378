import type { Redact } from './redaction.ts';

/** So many UTF-16 code units of a report go out at most. */
export const mostCharactersSent = 6_000;

/**
 * What a person does not see on the page: control, format and unassigned characters, Unicode tags, lone surrogates,
 * variation selectors. Orders to a model are hidden in them.
 */
const unseen = /(?![\n\t])\p{Cc}|[\p{Cf}\p{Co}\p{Cn}\p{Cs}]|\p{Variation_Selector}/gu;

/** Any address, an office's too: redaction leaves nothing private, but a mailbox says whom this is about. */
const mailAddress = /[^\s@＠]{1,64}[@＠][^\s@＠]{1,255}/g;
/** Also with spaces or nothing between its parts. A public code opens nothing without its key, yet it names the case. */
const trackingCode = /\bBN[\s-]?[a-z0-9]{4}[\s-]?[a-z0-9]{4}[\s-]?[a-z0-9]\b/gi;

const withoutUnseen = (text: string) =>
  text.normalize('NFC').replaceAll(/\r\n?/g, '\n').replaceAll(unseen, '');

const withoutHandles = (text: string) =>
  text.replaceAll(mailAddress, '[thư điện tử]').replaceAll(trackingCode, '[mã hồ sơ]');

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
