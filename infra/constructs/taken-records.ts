import type { TakenRecords } from './table-pipe.ts';

/** New outbox rows, and nothing else that happens in the table. */
export const newOutboxRows: TakenRecords = {
  name: 'outbox',
  pattern: {
    eventName: ['INSERT'],
    dynamodb: { Keys: { sk: { S: [{ prefix: 'OUTBOX#' }] } } },
  },
  // Ids only: whoever reads the queue learns that something is to be said, not what or to whom.
  inputTemplate: '{"caseId": <$.dynamodb.Keys.pk.S>, "outboxId": <$.dynamodb.Keys.sk.S>}',
  parkedAs: 'outbox-rows',
  impact: 'Acknowledgements and reminders are written but never sent.',
};

/** New cases whose words were signed: the others are like nothing. */
export const newSignedCases: TakenRecords = {
  name: 'signed-cases',
  pattern: {
    eventName: ['INSERT'],
    dynamodb: {
      Keys: { sk: { S: ['STATE'] } },
      NewImage: { signature: { S: [{ exists: true }] } },
    },
  },
  inputTemplate: '{"caseId": <$.dynamodb.Keys.pk.S>}',
  parkedAs: 'signed-cases',
  impact: 'Officers are not told that a new case may be a copy of another; each works alone on it.',
};
