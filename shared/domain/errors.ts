export type ErrorKind = 'invalid' | 'not-found' | 'conflict' | 'forbidden' | 'unavailable';

/**
 * A failure that callers can act on. They read `kind` (what to do) and `code` (what exactly), never `message`.
 * `field` names the offending field or line of an `invalid` input; none of the parts ever quotes the input.
 */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly field?: string;
  /** What the caller may be told beside the code: codes of ours, never input. */
  readonly details?: Readonly<Record<string, string | readonly string[]>>;

  constructor(
    kind: ErrorKind,
    code: string,
    options: Pick<AppError, 'field' | 'details'> & { cause?: unknown } = {},
  ) {
    super(options.field ? `${code}: ${options.field}` : code, { cause: options.cause });
    this.name = 'AppError';
    this.kind = kind;
    this.code = code;
    if (options.field !== undefined) this.field = options.field;
    if (options.details !== undefined) this.details = options.details;
  }
}
