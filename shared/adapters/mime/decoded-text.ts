import { addressParser, decodeWords } from 'postal-mime';
import type { MailAddress } from '../../domain/mail.ts';
import { repairText } from './charset-repair.ts';
import type { RawField } from './header-fields.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu;

/** One line of clean text: repaired, NFC, without control characters, so that no value can start a header line. */
export const cleanLine = (text: string) =>
  repairText(text).replace(controls, ' ').toWellFormed().normalize('NFC').trim();

/** A header's value with its encoded words (RFC 2047) decoded. */
export const decodeValue = (value: string) => cleanLine(decodeWords(value));

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const plausibleAddress = /^[^@\s\u0000-\u001f\u007f-\u009f]+@[^@\s\u0000-\u001f\u007f-\u009f]+$/u;

/**
 * Every address in every field of that name, in order, as given. Parsed before decoding, so that an encoded comma or
 * bracket cannot make one sender two. What could never be an address is left out, and so is what follows a hundred.
 */
export const readAddresses = (fields: readonly RawField[], name: string): readonly MailAddress[] =>
  fields
    .filter((field) => field.name === name)
    .flatMap(({ value }) => addressParser(value, { flatten: true }))
    .flatMap((found) =>
      found.address ? [{ name: cleanLine(found.name), address: found.address }] : [],
    )
    .filter(({ address }) => plausibleAddress.test(address))
    .slice(0, 100);

/** Message ids as `<left@right>`, in order (RFC 5322 3.6.4), the last 100 of them. */
export const readMessageIds = (value = ''): readonly string[] =>
  (value.match(/<[^<>\s]{1,990}>/gu) ?? []).slice(-100).map(cleanLine);
