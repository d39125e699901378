export type IdentityKind =
  | 'name'
  | 'phone'
  | 'email'
  | 'identity-number'
  | 'tax-number'
  | 'insurance-number'
  | 'bank-account'
  | 'plate'
  | 'address'
  | 'signature';

/** What is already known of the sender from outside the text; every mention of it is masked too. */
export interface KnownIdentity {
  readonly names?: readonly string[];
  readonly emails?: readonly string[];
  readonly phones?: readonly string[];
  readonly addresses?: readonly string[];
}

export interface RedactedSpan {
  readonly kind: IdentityKind;
  /** Offsets in UTF-16 code units into the text that was given in. */
  readonly start: number;
  readonly end: number;
}

export interface Redaction {
  /** The text with each span replaced by a mark such as `[tên]` or `[số điện thoại]`. */
  readonly text: string;
  readonly spans: readonly RedactedSpan[];
}

/** Pure, total: never throws, whatever the text. When in doubt it masks. */
export type Redact = (text: string, known?: KnownIdentity) => Redaction;
