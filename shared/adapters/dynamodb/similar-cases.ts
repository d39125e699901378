import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { SimilarCase } from '../../domain/similarity.ts';
import type { LinkSimilarDeps } from '../../use-cases/link-similar.ts';
import type { SimilarCasesDeps } from '../../use-cases/similar-cases.ts';
import { batchPut } from './batch-put.ts';
import { again } from './failures.ts';
import { bandKey, bandPk, casePk, similarKey } from './keys.ts';
import type { Table } from './table.ts';

// Bands and links are hints: an item that is damaged is passed over, and holds up neither linking nor opening a case.
const bandItem = z.object({ caseId: z.string(), signature: z.string(), at: z.string() });

const similarItem = z.object({
  otherId: z.string(),
  relation: z.enum(['same-petition', 'related']),
  jaccard: z.number(),
  at: z.string(),
});

/**
 * AP19: the note under one of the two. An update, and of these attributes only: the function's role may write no others
 * in a case's partition (`CaseTable.updateAccess`).
 */
const noteCommand = (
  table: Table,
  id: string,
  { id: otherId, relation, jaccard, at }: SimilarCase,
) =>
  new UpdateCommand({
    TableName: table.name,
    Key: similarKey(id, otherId),
    UpdateExpression:
      'SET entity = :entity, otherId = :otherId, relation = :relation, jaccard = :jaccard, #at = :at',
    ExpressionAttributeNames: { '#at': 'at' }, // A reserved word.
    ExpressionAttributeValues: {
      ':entity': 'similar',
      ':otherId': otherId,
      ':relation': relation,
      ':jaccard': jaccard,
      ':at': at,
    },
  });

const putSimilar = (table: Table, id: string, similar: SimilarCase) =>
  table.client.send(noteCommand(table, id, similar)).catch(again);

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
    return Items.flatMap((item) => bandItem.safeParse(item).data ?? []);
  },

  // AP19: two updates, no transaction. What is left half-way is written again when the queue tries again.
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
    return Items.flatMap((item) => {
      const { data } = similarItem.safeParse(item);
      if (!data) return [];
      const { otherId, ...similarity } = data;
      return [{ id: otherId, ...similarity }];
    });
  },
});
