/**
 * What stands in the redacted text for each kind of identity. `redact.ts` checks that the kinds are those of the domain.
 * Later kinds win where two readings overlap, so that a phone inside an address is called a phone.
 */
export const markOf = {
  signature: '[chữ ký]',
  address: '[địa chỉ]',
  name: '[tên]',
  plate: '[biển số]',
  phone: '[số điện thoại]',
  'bank-account': '[số tài khoản]',
  'insurance-number': '[số bảo hiểm]',
  'tax-number': '[mã số thuế]',
  'identity-number': '[số định danh]',
  email: '[thư điện tử]',
} as const;

export type MarkedKind = keyof typeof markOf;

// Object.keys of a constant literal: exactly these keys, in this order.
export const markedKinds = Object.keys(markOf) as readonly MarkedKind[];

const marks: readonly string[] = Object.values(markOf);

/** Length of the mark that begins at `at`, or 0. A mark is never read as text again, which keeps redaction idempotent. */
export function markLengthAt(text: string, at: number): number {
  return marks.find((mark) => text.startsWith(mark, at))?.length ?? 0;
}
