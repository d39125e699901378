import { domainToASCII } from 'node:url';
import { AppError } from '../../domain/errors.ts';

/** RFC 5321 section 4.5.3.1: local part 64, path 256 with its angle brackets. */
const maxLocalPart = 64;
const maxAddress = 254;

/**
 * A dot-atom (RFC 5322 section 3.2.3) less the signs that some mail server or tool gives a meaning: `%` and `!` route on,
 * `?` opens encoded words, a backtick, `|`, `$` and braces speak to shells.
 */
const localPart = /^[A-Za-z0-9_][A-Za-z0-9_+=~&'#/*^-]*(\.[A-Za-z0-9_+=~&'#/*^-]+)*$/;
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const topLabel = /^([a-z]{2,63}|xn--[a-z0-9-]{2,59})$/;
/** Letters, marks and digits of any script; the conversion to ASCII would read other signs as a part of an address. */
const writtenDomain = /^[\p{L}\p{M}\p{Nd}.-]+$/u;

const asciiDomain = (written: string): string | undefined => {
  if (written.length > maxAddress || !writtenDomain.test(written)) return undefined;
  const labels = domainToASCII(written).toLowerCase().split('.');
  const last = labels.at(-1) ?? '';
  const isDomain =
    labels.length > 1 && labels.every((one) => label.test(one)) && topLabel.test(last);
  return isDomain ? labels.join('.') : undefined;
};

const convert = (address: string): string | undefined => {
  const at = address.indexOf('@'); // A second one is no sign of a domain, so the check below finds it.
  const local = address.slice(0, Math.max(at, 0));
  if (local.length > maxLocalPart || !localPart.test(local)) return undefined;
  const domain = asciiDomain(address.slice(at + 1));
  const converted = domain === undefined ? undefined : `${local}@${domain}`;
  return converted !== undefined && converted.length <= maxAddress ? converted : undefined;
};

/** Whether a mail can be sent to it: one bare address, no name, list, group, comment, quotes or address literal. */
export const isSafeAddress = (address: string): boolean => convert(address) !== undefined;

/**
 * The address in ASCII, an international domain converted (RFC 5891).
 * Throws `AppError('invalid', 'address-unsafe')`, which never quotes the address.
 */
export const safeAddress = (address: string): string => {
  const converted = convert(address);
  if (converted === undefined) throw new AppError('invalid', 'address-unsafe');
  return converted;
};
