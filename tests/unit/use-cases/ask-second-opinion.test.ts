import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/domain/errors.ts';
import type { OpenCaseInput } from '../../../shared/domain/open-case.ts';
import type { OpinionPrompt } from '../../../shared/domain/wording/opinion-prompt.ts';
import {
  askSecondOpinion,
  type ModelAnswer,
} from '../../../shared/use-cases/ask-second-opinion.ts';
import { openCaseForStaff } from '../../../shared/use-cases/handle-case.ts';
import { aClassification, aMessage, aReport, aStaff } from '../../support/builders.ts';
import { aWorld } from '../../support/in-memory-world.ts';

const now = '2026-10-05T02:00:00.000Z';
const abstained = aClassification({ abstained: true, head: true, headIsSure: false });
const answered: ModelAnswer = {
  outcome: 'answered',
  opinion: {
    intent: 'complaint',
    acts: ['tu_choi'],
    head: true,
    urgent: false,
    quotes: ['không ai nhận', 'giám đốc đã nhận tiền'],
  },
  inputTokens: 2_000,
  outputTokens: 80,
};

/** A case that the classifier left open, a clock that stands still, and a model that says one thing after the other. */
const aWorldToAsk = (opening: Partial<OpenCaseInput> = {}, callsPerDay = 10) => {
  const { table, deps } = aWorld();
  table.file(aReport({ classification: abstained, isAnswerable: false, ...opening }));
  const prompts: OpinionPrompt[] = [];
  const said: (ModelAnswer | Error)[] = [];
  let at = now;
  const asking = {
    ...deps,
    modelId: 'thu.mau-v1:0',
    callsPerDay,
    newDelimiter: () => `d${prompts.length}`,
    askModel: async (prompt: OpinionPrompt) => {
      prompts.push(prompt);
      const next = said.shift() ?? answered;
      if (next instanceof Error) throw next;
      return next;
    },
  };
  const ask = (id = 'case-a') => askSecondOpinion(asking, id, () => at);
  const setClock = (instant: string) => {
    at = instant;
  };
  return { table, deps, asking, prompts, said, ask, setClock };
};

const notNow = new AppError('unavailable', 'model-unavailable', { field: 'ThrottlingException' });

describe('a second opinion', () => {
  it('is kept beside its case with where it agrees, and with those quotes alone that the report holds', async () => {
    const { table, ask } = aWorldToAsk();
    expect(await ask()).toEqual({
      outcome: 'given',
      latencyMs: 0,
      inputTokens: 2_000,
      outputTokens: 80,
    });
    expect(table.secondOpinions.get('case-a')).toEqual({
      outcome: 'given',
      opinion: {
        at: now,
        modelId: 'thu.mau-v1:0',
        promptVersion: '1',
        intent: 'complaint',
        acts: ['tu_choi'],
        head: true,
        urgent: false,
        quotes: ['không ai nhận'],
        agrees: ['head', 'urgent'],
      },
    });
  });

  it('changes nothing of the case: no version, no journal entry, no mail', async () => {
    const { table, ask } = aWorldToAsk();
    const before = structuredClone([table.cases, table.journals, table.messages, table.outbox]);
    await ask();
    expect([table.cases, table.journals, table.messages, table.outbox]).toEqual(before);
  });

  it('is shown to those who may open the case, and to nobody else', async () => {
    const { deps, ask } = aWorldToAsk();
    await ask();
    const inspector = aStaff({ unit: 'thanhtra', roles: ['inspector'] });
    const opened = await openCaseForStaff(deps, inspector, 'case-a');
    expect(opened.secondOpinion).toMatchObject({ intent: 'complaint', modelId: 'thu.mau-v1:0' });
    const shutOut = aStaff({ unit: 'sotp', roles: ['inspector', 'intake', 'officer', 'head'] });
    await expect(openCaseForStaff(deps, shutOut, 'case-a')).rejects.toMatchObject({
      code: 'no-such-case',
    });
  });

  it('is asked for with the words of the report alone: no subject, code, id, unit or mailbox', async () => {
    const message = aMessage({ subject: 'Về hồ sơ BN-7K3M-Q9XH-T', text: 'Họ không nhận hồ sơ.' });
    const { prompts, ask } = aWorldToAsk({ message });
    await ask();
    expect(prompts).toHaveLength(1);
    expect(prompts[0]?.report).toBe('<report-d0>\nHọ không nhận hồ sơ.\n</report-d0>');
    expect(JSON.stringify(prompts)).not.toMatch(/BN-7K3M|Về hồ sơ|case-a|sotp|@/);
  });

  it('that is unusable leaves nothing but that word', async () => {
    const { table, said, ask, deps } = aWorldToAsk();
    said.push({ outcome: 'unusable', inputTokens: 2_000, outputTokens: 1_500 });
    expect(await ask()).toMatchObject({ outcome: 'unusable', outputTokens: 1_500 });
    expect(table.secondOpinions.get('case-a')).toEqual({ outcome: 'unusable' });
    const intake = aStaff({ unit: 'bantcd', roles: ['intake'] });
    expect(await openCaseForStaff(deps, intake, 'case-a')).not.toHaveProperty('secondOpinion');
  });
});

describe('no model is asked', () => {
  it.each<[string, Partial<OpenCaseInput>, string]>([
    ['when the classifier was sure', { classification: aClassification() }, 'not-needed'],
    [
      'when a person has to look for another reason',
      { classification: aClassification({ intent: 'denunciation' }) },
      'not-needed',
    ],
    ['when there is no word to read', { message: aMessage({ text: ' \u200b' }) }, 'no-text'],
  ])('%s', async (_, opening, outcome) => {
    const { table, prompts, ask } = aWorldToAsk(opening);
    expect(await ask()).toEqual({ outcome });
    expect(prompts).toEqual([]);
    expect(table.secondOpinions.size + table.opinionCalls.size).toBe(0);
  });

  it('a second time by a second delivery', async () => {
    const { table, prompts, ask } = aWorldToAsk();
    await ask();
    const kept = structuredClone(table.secondOpinions);
    expect(await ask()).toEqual({ outcome: 'settled-before' });
    expect(prompts).toHaveLength(1);
    expect(table.secondOpinions).toEqual(kept);
  });

  it.each(['unusable', 'refused'] as const)(
    'again after an answer that was %s',
    async (outcome) => {
      const { prompts, said, ask } = aWorldToAsk();
      said.push({ outcome });
      await ask();
      expect(await ask()).toEqual({ outcome: 'settled-before' });
      expect(prompts).toHaveLength(1);
    },
  );

  it('while another run is asking; the queue comes back', async () => {
    const { prompts, ask } = aWorldToAsk();
    const [one, other] = await Promise.allSettled([ask(), ask()]);
    expect(one).toMatchObject({ status: 'fulfilled', value: { outcome: 'given' } });
    expect(other).toMatchObject({ reason: { kind: 'unavailable', code: 'in-hand' } });
    expect(prompts).toHaveLength(1);
  });

  it('more often on one day than was set, and the cases beyond are told so', async () => {
    const { table, prompts, ask } = aWorldToAsk({}, 2);
    for (const id of ['b', 'c', 'd']) {
      table.file(aReport({ id, code: `code-${id}`, classification: abstained }));
    }
    const outcomes = [];
    for (const id of ['case-a', 'b', 'c', 'd']) outcomes.push((await ask(id)).outcome);
    expect(outcomes).toEqual(['given', 'given', 'capped', 'capped']);
    expect(prompts).toHaveLength(2);
    expect(table.secondOpinions.get('d')).toEqual({ outcome: 'capped' });
  });

  it('about a case that is not there', async () => {
    const missing = { kind: 'not-found', code: 'no-such-case' };
    await expect(aWorldToAsk().ask('nowhere')).rejects.toMatchObject(missing);
  });
});

describe('a model that cannot be asked now', () => {
  it('is asked again once the lease of the failed run is over, and each call is counted', async () => {
    const { table, said, ask, setClock } = aWorldToAsk();
    said.push(notNow);
    await expect(ask()).rejects.toMatchObject({ code: 'model-unavailable' });
    await expect(ask()).rejects.toMatchObject({ code: 'in-hand' });
    setClock('2026-10-05T02:01:01.000Z');
    expect(await ask()).toMatchObject({ outcome: 'given' });
    expect(table.opinionCalls.get('2026-10-05')).toBe(2);
  });

  it('never answers beyond the day’s number by failing', async () => {
    const { prompts, said, ask, setClock } = aWorldToAsk({}, 1);
    said.push(notNow);
    await expect(ask()).rejects.toMatchObject({ code: 'model-unavailable' });
    setClock('2026-10-05T02:01:01.000Z');
    expect(await ask()).toEqual({ outcome: 'capped' });
    expect(prompts).toHaveLength(1);
  });

  it('counts by the province’s days', async () => {
    const { table, ask, setClock } = aWorldToAsk();
    setClock('2026-10-05T17:00:00.000Z');
    await ask();
    expect([...table.opinionCalls.keys()]).toEqual(['2026-10-06']);
  });
});
