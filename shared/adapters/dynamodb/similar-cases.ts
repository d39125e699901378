import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { SimilarCase } from '../../domain/similarity.ts';
import type { LinkSimilarDeps } from '../../use-cases/link-similar.ts';
import type { SimilarCasesDeps } from '../../use-cases/similar-cases.ts';
import { batchPut } from './batch-put.ts';
import { again } from './failures.ts';
import { bandKey, bandPk, casePk, similarKey } from './keys.ts';
import type { Table } from './table.ts';

const bandItem = z.object({ caseId: z.string(), signature: z.string(), at: z.string() });

const similarItem = z.object({
  otherId: z.string(),
  relation: z.enum(['same-petition', 'related']),
  jaccard: z.number(),
  at: z.string(),
});

/** AP19: the note under one of the two. */
const putSimilar = (table: Table, id: string, { id: otherId, ...similarity }: SimilarCase) => {
  const key = similarKey(id, otherId);
  const Item = { ...key, entity: 'similar', otherId, ...similarity };
  return table.client.send(new PutCommand({ TableName: table.name, Item })).catch(again);
};

type SimilarStore = Pick<LinkSimilarDeps, 'addToBands' | 'newestInBand' | 'linkCases'> &
  Pick<SimilarCasesDeps, 'listSimilar'>;

export const createSimilarCases = (table: Table): SimilarStore => ({
  // AP17
  async addToBands(bands, entry, expiresAt) {
    const { at, caseId } = entry;
    const items = bands.map((band) => ({
      ...bandKey(band, at, caseId),
      entity: 'band',
      ...entry,
      expiresAt,
    }));
    await batchPut(table, items);
  },

  // AP18: strong, so that of two cases linked at the same moment one sees the other.
  async newestInBand(band, limit) {
    const command = new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': bandPk(band) },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: limit,
    });
    const { Items = [] } = await table.client.send(command).catch(again);
    return Items.map((item) => bandItem.parse(item));
  },

  // AP19: two puts, no transaction. What is left half-way is written again when the queue tries again.
  async linkCases(id, similar) {
    await putSimilar(table, id, similar);
    await putSimilar(table, similar.id, { ...similar, id });
  },

  // AP20: one page of it, thousands of links.
  async listSimilar(id) {
    const command = new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': casePk(id), ':prefix': 'SIMILAR#' },
    });
    const { Items = [] } = await table.client.send(command).catch(again);
    return Items.map((item) => {
      const { otherId, ...similarity } = similarItem.parse(item);
      return { id: otherId, ...similarity };
    });
  },
});
