import { firstValue, type RawField, readStructured } from './header-fields.ts';

/** A leaf of the mail, by its place in the raw bytes; nothing of a body is copied. */
export interface MailPart {
  readonly fields: readonly RawField[];
  readonly type: string;
  readonly params: ReadonlyMap<string, string>;
  readonly disposition: string;
  readonly encoding: string;
  readonly start: number;
  end: number;
  /** Which multipart/alternative it is a version of, when it is within one. */
  readonly alternative?: number;
  /** It stands within an attached mail, which is listed as a whole. */
  readonly isNested: boolean;
}

/** What a part takes over from the containers that it stands in. */
export interface Surroundings {
  /** Of the multipart type directly around it, such as `mixed`; empty outside any. */
  readonly subtype: string;
  readonly alternative?: number;
  readonly isNested: boolean;
}

/** Reads what a part's fields say of it; its body begins, and so far ends, at `start`. */
export const describePart = (
  fields: readonly RawField[],
  around: Surroundings,
  start: number,
): MailPart => {
  // RFC 2046 5.1.5: the parts of a digest are mails unless they say otherwise.
  const fallback = around.subtype === 'digest' ? 'message/rfc822' : 'text/plain';
  const { value, params } = readStructured(firstValue(fields, 'content-type') || fallback);
  // RFC 2045 5.2: what is not a type is text; and a container without a boundary holds nothing else.
  const isText =
    !value.includes('/') || (value.startsWith('multipart/') && !params.get('boundary'));
  return {
    fields,
    type: isText ? 'text/plain' : value,
    params,
    disposition: readStructured(firstValue(fields, 'content-disposition') ?? '').value,
    encoding: readStructured(firstValue(fields, 'content-transfer-encoding') ?? '').value,
    start,
    end: start,
    ...(around.alternative === undefined ? {} : { alternative: around.alternative }),
    isNested: around.isNested,
  };
};

/** An attached mail is also read for its text, unless it was attached as a file or is what a bounce returns. */
export const isReadThrough = (part: MailPart, around: Surroundings) => {
  const isPlain = part.encoding !== 'base64' && part.encoding !== 'quoted-printable';
  const isFile = part.disposition === 'attachment' || around.subtype === 'report';
  return part.type === 'message/rfc822' && isPlain && !isFile;
};
