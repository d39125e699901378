import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { OutboxContent } from '../../domain/outbox.ts';
import type { OutboxRef } from '../../use-cases/prepare-mail.ts';
import type { SendDigestDeps } from '../../use-cases/send-digest.ts';
import type { Claim, SendMailDeps } from '../../use-cases/send-mail.ts';
import { isConditionFailure, unavailable } from './failures.ts';
import { getItem } from './get-item.ts';
import { digestPk, outboxKey, relayKey } from './keys.ts';
import { toOutboxItem } from './outbox-item.ts';
import type { Table } from './table.ts';

const outboxItem = z.object({
  status: z.enum(['pending', 'sending', 'sent', 'failed']),
  audience: z.enum(['sender', 'officer', 'head', 'above', 'inspectorate', 'chairman']),
  unit: z.string().optional(),
  attempts: z.number(),
  content: z.looseObject({ kind: z.string() }),
});

const relayItem = z.object({ jwe: z.string(), senderHash: z.string() });

const keyOf = ({ owner, id }: OutboxRef) => outboxKey(owner, id);

/** AP10. `status` and `sent` are reserved words or close to it, so every name is written as a placeholder. */
export const claimCommand = (table: Table, ref: OutboxRef, at: string, leaseUntil: string) =>
  new UpdateCommand({
    TableName: table.name,
    Key: keyOf(ref),
    UpdateExpression: 'SET #status = :sending, #lease = :lease ADD #attempts :one',
    ConditionExpression: '#status = :pending OR (#status = :sending AND #lease < :now)',
    ExpressionAttributeNames: {
      '#status': 'status',
      '#lease': 'leaseUntil',
      '#attempts': 'attempts',
    },
    ExpressionAttributeValues: {
      ':pending': 'pending',
      ':sending': 'sending',
      ':lease': leaseUntil,
      ':now': at,
      ':one': 1,
    },
    ReturnValues: 'ALL_NEW',
  });

/** AP11: moves a row that is not sent yet. A row that is sent stays sent, whoever comes late. */
const settleCommand = (table: Table, ref: OutboxRef, fields: Record<string, string>) => {
  const names = Object.keys(fields);
  return new UpdateCommand({
    TableName: table.name,
    Key: keyOf(ref),
    UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')} REMOVE #lease`,
    ConditionExpression: 'attribute_exists(pk) AND #status <> :sent',
    ExpressionAttributeNames: {
      '#lease': 'leaseUntil',
      ...Object.fromEntries(names.map((name) => [`#${name}`, name])),
    },
    ExpressionAttributeValues: {
      ':sent': 'sent',
      ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [`:${name}`, value])),
    },
  });
};

/** A settled row needs no settling: a failed condition here is the outcome we wanted. */
const settle = async (table: Table, ref: OutboxRef, fields: Record<string, string>) => {
  try {
    await table.client.send(settleCommand(table, ref, fields));
  } catch (error) {
    if (!isConditionFailure(error)) throw unavailable(error);
  }
};

const whyNotClaimed = async (table: Table, ref: OutboxRef): Promise<Claim> => {
  const item = await getItem(table, keyOf(ref));
  if (!item) return { outcome: 'missing' };
  const { status } = outboxItem.parse(item);
  if (status === 'sent') return { outcome: 'already-sent' };
  return { outcome: status === 'failed' ? 'already-failed' : 'in-hand' };
};

type Outbox = Pick<SendMailDeps, 'claim' | 'markSent' | 'markFailed' | 'release' | 'findRelay'> &
  Pick<SendDigestDeps, 'hasDigest' | 'addDigest'>;

export const createOutbox = (table: Table): Outbox => ({
  async claim(ref, at, leaseUntil) {
    try {
      const { Attributes } = await table.client.send(claimCommand(table, ref, at, leaseUntil));
      const { audience, unit, attempts, content } = outboxItem.parse(Attributes);
      return {
        outcome: 'claimed',
        row: {
          audience,
          attempts,
          content: content as unknown as OutboxContent, // Written by us from this very type.
          ...(unit !== undefined && { unit }),
        },
      };
    } catch (error) {
      if (!isConditionFailure(error)) throw unavailable(error);
      return whyNotClaimed(table, ref);
    }
  },
  markSent: (ref, sentAt, sesMessageId) =>
    settle(table, ref, { status: 'sent', sentAt, sesMessageId }),
  markFailed: (ref, failedAt, reason) => settle(table, ref, { status: 'failed', failedAt, reason }),
  release: (ref) => settle(table, ref, { status: 'pending' }),

  // AP12
  async findRelay(owner) {
    const item = await getItem(table, relayKey(owner));
    return item && relayItem.parse(item);
  },

  async hasDigest(day) {
    return (await getItem(table, outboxKey(digestPk(day), 'digest'))) !== undefined;
  },

  // AP16
  async addDigest(day, content) {
    const row = { id: 'digest', audience: 'inspectorate', content } as const;
    const command = new PutCommand({
      TableName: table.name,
      Item: toOutboxItem(digestPk(day), row, `${day}T00:00:00.000Z`),
      ConditionExpression: 'attribute_not_exists(pk)',
    });
    try {
      await table.client.send(command);
      return 'added';
    } catch (error) {
      if (isConditionFailure(error)) return 'duplicate';
      throw unavailable(error);
    }
  },
});
