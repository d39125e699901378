import { randomBytes, randomUUID } from 'node:crypto';
import { receiptKeyOf, trackingCodeOf } from '../../domain/tracking-code.ts';

/** Where ids and keys come from when it is for real; tests hand in their own. */
export const randomIds = {
  newCaseId: () => randomUUID(),
  newTrackingCode: () => trackingCodeOf(randomBytes(8)),
  newReceiptKey: () => receiptKeyOf(randomBytes(20)),
};
