import type { KMSClient } from '@aws-sdk/client-kms';
import * as z from 'zod';
import { AppError } from '../../domain/errors.ts';
import type { Relay } from '../../domain/identity.ts';
import type { SendMailDeps } from '../../use-cases/send-mail.ts';
import { openEnvelope } from './open-envelope.ts';

const relay = z.object({
  address: z.string(),
  receiptKey: z.string(),
  inReplyTo: z.string().optional(),
});

/** Opens the address to answer to. Only `send-mail` may use the relay key. */
export const createRelayOpener = (
  kms: KMSClient,
  relayKeyId: string,
): Pick<SendMailDeps, 'openRelay'> => ({
  async openRelay(owner, jwe) {
    const caseId = owner.replace(/^CASE#/, '');
    const opened = await openEnvelope(kms, relayKeyId, { jwe, caseId, field: 'relay' });
    const parsed = relay.safeParse(opened);
    if (!parsed.success) throw new AppError('invalid', 'damaged-envelope');
    return parsed.data as Relay; // Zod's `| undefined` on an optional field never occurs here.
  },
});
