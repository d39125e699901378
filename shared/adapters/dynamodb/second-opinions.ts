import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { intents } from '../../domain/classification.ts';
import type { SecondOpinion } from '../../domain/second-opinion.ts';
import { type ActCode, acts } from '../../domain/taxonomy.ts';
import type { AskSecondOpinionDeps, Settlement } from '../../use-cases/ask-second-opinion.ts';
import type { HandleCaseDeps } from '../../use-cases/handle-case.ts';
import { isConditionFailure, unavailable } from './failures.ts';
import { getItem } from './get-item.ts';
import { opinionCallsKey, secondOpinionKey } from './keys.ts';
import type { Table } from './table.ts';

const actCodes: readonly ActCode[] = acts.map(({ code }) => code);
const strings = z.array(z.string());

const givenItem = z.object({
  phase: z.literal('given'),
  opinion: z.object({
    at: z.string(),
    modelId: z.string(),
    promptVersion: z.string(),
    intent: z.enum(intents),
    acts: z.array(z.enum(actCodes)),
    head: z.boolean(),
    urgent: z.boolean(),
    quotes: strings,
    agrees: z.array(z.enum(['intent', 'acts', 'head', 'urgent'])),
  }),
});

/** Says whether the update was made; false when its condition did not hold. */
const update = async (table: Table, command: UpdateCommand) => {
  try {
    await table.client.send(command);
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw unavailable(error);
  }
};

/** AP24. Updates only, and only these attributes: the function's role may write no others (`CaseTable.updateAccess`). */
const claimCommand = (table: Table, caseId: string, at: string, leaseUntil: string) =>
  new UpdateCommand({
    TableName: table.name,
    Key: secondOpinionKey(caseId),
    UpdateExpression: 'SET entity = :entity, phase = :pending, askingUntil = :lease',
    ConditionExpression: 'attribute_not_exists(phase) OR (phase = :pending AND askingUntil < :now)',
    ExpressionAttributeValues: {
      ':entity': 'second-opinion',
      ':pending': 'pending',
      ':lease': leaseUntil,
      ':now': at,
    },
  });

const settleCommand = (table: Table, caseId: string, settlement: Settlement) =>
  new UpdateCommand({
    TableName: table.name,
    Key: secondOpinionKey(caseId),
    UpdateExpression: `SET phase = :phase${settlement.outcome === 'given' ? ', opinion = :opinion' : ''} REMOVE askingUntil`,
    ConditionExpression: 'phase = :pending',
    ExpressionAttributeValues: {
      ':pending': 'pending',
      ':phase': settlement.outcome,
      ...(settlement.outcome === 'given' && { ':opinion': settlement.opinion }),
    },
  });

const secondsKept = 3 * 24 * 60 * 60;

/** AP25. The count expires by itself. */
const countCommand = (table: Table, day: string, perDay: number) =>
  new UpdateCommand({
    TableName: table.name,
    Key: opinionCallsKey(day),
    UpdateExpression: 'ADD calls :one SET expiresAt = :expiresAt',
    ConditionExpression: 'attribute_not_exists(calls) OR calls < :perDay',
    ExpressionAttributeValues: {
      ':one': 1,
      ':perDay': perDay,
      ':expiresAt': Date.parse(day) / 1000 + secondsKept,
    },
  });

type SecondOpinions = Pick<AskSecondOpinionDeps, 'claimAsking' | 'countCall' | 'settleAsking'> &
  Pick<HandleCaseDeps, 'findSecondOpinion'>;

export const createSecondOpinionStore = (table: Table): SecondOpinions => ({
  async claimAsking(caseId, at, leaseUntil) {
    if (await update(table, claimCommand(table, caseId, at, leaseUntil))) return 'claimed';
    const item = await getItem(table, secondOpinionKey(caseId));
    return item?.phase === 'pending' ? 'in-hand' : 'settled';
  },
  async countCall(day, perDay) {
    return (await update(table, countCommand(table, day, perDay))) ? 'counted' : 'capped';
  },
  async settleAsking(caseId, settlement) {
    await update(table, settleCommand(table, caseId, settlement));
  },
  // AP24. A damaged opinion is none: it is advice, and must not keep anyone from the case.
  async findSecondOpinion(caseId): Promise<SecondOpinion | undefined> {
    const item = await getItem(table, secondOpinionKey(caseId));
    return givenItem.safeParse(item).data?.opinion;
  },
});
