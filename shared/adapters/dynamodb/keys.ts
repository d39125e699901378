/** Every key string of the table is built here and nowhere else (docs/data-model.md). */

const padded = (sequence: number) => String(sequence).padStart(6, '0');

export const casePk = (id: string) => `CASE#${id}`;
export const caseIdOf = (pk: string) => pk.replace(/^CASE#/, '');
export const stateKey = (id: string) => ({ pk: casePk(id), sk: 'STATE' });
export const eventKey = (id: string, sequence: number) => ({
  pk: casePk(id),
  sk: `EVENT#${padded(sequence)}`,
});
export const messageKey = (id: string, sequence: number) => ({
  pk: casePk(id),
  sk: `MESSAGE#${padded(sequence)}`,
});
export const sealedKey = (id: string) => ({ pk: casePk(id), sk: 'SEALED' });
export const relayKey = (owner: string) => ({ pk: owner, sk: 'RELAY' });
export const outboxKey = (owner: string, id: string) => ({ pk: owner, sk: `OUTBOX#${id}` });
export const digestPk = (day: string) => `DIGEST#${day}`;
export const ledgerKey = (storedAs: string) => ({ pk: `MAIL#${storedAs}`, sk: 'OUTCOME' });
export const triesKey = (storedAs: string) => ({ pk: `MAIL#${storedAs}`, sk: 'ATTEMPTS' });
export const trackingKey = (code: string) => ({ pk: `CODE#${code}`, sk: 'TRACK' });

export const allowanceKey = (senderHash: string, day: string) => ({
  pk: `ANSWERED#${senderHash}`,
  sk: `DAY#${day}`,
});

/** Newest last; what comes behind `BAND#` says the version, the band and its minima. */
export const bandPk = (band: string) => `BAND#${band}`;
export const bandKey = (band: string, at: string, id: string) => ({
  pk: bandPk(band),
  sk: `${at}#${id}`,
});
export const similarKey = (id: string, otherId: string) => ({
  pk: casePk(id),
  sk: `SIMILAR#${otherId}`,
});

/** What a second model said of a case, and how often one was asked on a day of the province. */
export const secondOpinionKey = (id: string) => ({ pk: casePk(id), sk: 'SECOND-OPINION' });
export const opinionCallsKey = (day: string) => ({ pk: `SECONDOPINION#${day}`, sk: 'CALLS' });

/** What a month's corrections teach, and what became of the reports a month brought: a case stands in each once. */
export const learnedPk = (month: string) => `LEARNED#${month}`;
export const learnedKey = (month: string, id: string) => ({
  pk: learnedPk(month),
  sk: casePk(id),
});
export const classifiedPk = (month: string) => `FILED#${month}`;
export const classifiedKey = (month: string, id: string) => ({
  pk: classifiedPk(month),
  sk: casePk(id),
});

export const timerShards = 4;
export const timerShardName = (shard: number) => `TIMER#${shard}`;

/** Spreads cases over the shards by their id, the same way every time. */
export const timerShardOf = (id: string) => {
  let sum = 0;
  for (let index = 0; index < id.length; index += 1) sum = (sum * 31 + id.charCodeAt(index)) >>> 0;
  return timerShardName(sum % timerShards);
};
export const timerSort = (at: string, id: string) => `${at}#${id}`;

export type Half = 'OPEN' | 'DONE';
export const unitPk = (unit: string, half: Half) => `UNIT#${unit}#${half}`;
export const dueSort = (dueOn: string, id: string) => `${dueOn}#${id}`;
