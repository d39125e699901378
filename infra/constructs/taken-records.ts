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

/**
 * New cases that a person has to decide. Whether the classifier abstained is in a list, and how a pipe's filter reads the
 * lists of a stream record is not documented: the function looks again, at the price of one read.
 */
export const newUndecidedCases: TakenRecords = {
  name: 'undecided-cases',
  pattern: {
    eventName: ['INSERT'],
    dynamodb: {
      Keys: { sk: { S: ['STATE'] } },
      NewImage: { status: { S: ['awaiting-triage'] } },
    },
  },
  inputTemplate: '{"caseId": <$.dynamodb.Keys.pk.S>}',
  parkedAs: 'undecided-cases',
  impact: 'Intake triages new cases without the second opinion that it is used to.',
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
