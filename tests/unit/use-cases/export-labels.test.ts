import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../shared/adapters/crypto/sha256.ts';
import type { Labelled } from '../../../shared/classification/learning/labelled.ts';
import { redact } from '../../../shared/classification/redact.ts';
import type { Correct } from '../../../shared/domain/correction.ts';
import { type ExportedExample, exportLabels } from '../../../shared/use-cases/export-labels.ts';
import { giveCommand } from '../../../shared/use-cases/handle-case.ts';
import { aClassification, aMessage, aReport, aStaff } from '../../support/builders.ts';
import { aWorld } from '../../support/in-memory-world.ts';

const staff = aStaff({ id: 'thanh-tra-bi-mat', unit: 'thanhtra', roles: ['inspector'] });
const october = '2026-10-06T02:00:00.000Z';
const months = { from: '2026-10', to: '2026-12' };

const aWorldOfExamples = () => {
  const world = aWorld();
  const file = (id: string, opening: Parameters<typeof aReport>[0] = {}) =>
    world.table.file(aReport({ id, code: `code-${id}`, isAnswerable: false, ...opening }));
  const correct = (caseId: string, said: Partial<Correct> = {}, at = october) => {
    const labels = { intent: 'complaint', acts: ['keo_dai'], units: ['sonv'] } as const;
    const rest = { headIsMeant: false, isUrgent: true, mayLearn: true } as const;
    const command = { name: 'correct', ...labels, ...rest, ...said } as const;
    return giveCommand(world.deps, { staff, caseId, command, at });
  };
  const run = async (texts: ReadonlyMap<string, string> = new Map(), wanted = {}) => {
    const readLongText = async (key: string) => texts.get(key);
    const deps = { ...world.deps, redact, sha256, readLongText };
    const [examples, leftOut]: [ExportedExample[], string[]] = [[], []];
    for await (const step of exportLabels(deps, { ...months, ...wanted })) {
      if (step.outcome === 'exported') examples.push(step.example);
      else leftOut.push(step.outcome);
    }
    return { examples, leftOut };
  };
  return { ...world, file, correct, run };
};

describe('an exported example', () => {
  it('is a line of the training data, with the person’s labels and the month', async () => {
    const { file, correct, run } = aWorldOfExamples();
    file('case-a');
    await correct('case-a');
    const { examples } = await run();
    const [example] = examples satisfies Labelled[];
    expect(example).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      writer: 'collected-2026-10',
      cluster: example?.id,
      channel: 'email',
      subject: 'Phản ánh thái độ tiếp dân',
      body: 'Tôi đến nộp hồ sơ ba lần mà không ai nhận.',
      kinds: ['collected'],
      intent: 'complaint',
      also: [],
      acts: ['keo_dai'],
      units: ['sonv'],
      head: false,
      urgent: true,
    });
  });

  it('has the same id in the next export, and no other case has it', async () => {
    const { file, correct, run } = aWorldOfExamples();
    for (const id of ['case-a', 'case-b']) {
      file(id);
      await correct(id);
    }
    const [first, second] = [await run(), await run()];
    expect(first).toEqual(second);
    expect(new Set(first.examples.map(({ id }) => id)).size).toBe(2);
  });

  it('tells nothing of the sender, the case or the officer', async () => {
    const { file, correct, run } = aWorldOfExamples();
    // Stored by a redactor that knew less than today's.
    const text =
      'Tôi tên là Lò Thị Giả Danh, số điện thoại 0912 345 678, thư gia.danh@congdan.example.\n' +
      'Hồ sơ của tôi là BN-7K3M-Q9XH-T, lần trước là bn 7k3m q9xh t. Tôi chờ ba tháng không ai trả lời.';
    const subject = 'Gửi tiếp BN-7K3M-Q9XH-T';
    file('0b5cf0e2-3c0a-4b58-9a39-6c3e0f6f8a11', { message: aMessage({ subject, text }) });
    await correct('0b5cf0e2-3c0a-4b58-9a39-6c3e0f6f8a11');
    const { examples } = await run();
    const line = JSON.stringify(examples);
    expect(line).toContain('chờ ba tháng');
    for (const canary of [
      ...['Giả Danh', '345 678', '0912', 'gia.danh', '7K3M', '7k3m', 'Q9XH'],
      ...['0b5cf0e2', 'thanh-tra-bi-mat', 'code-0b5', 'sotp'],
    ]) {
      expect(line).not.toContain(canary);
    }
  });

  it('has no subject when there was none', async () => {
    const { file, correct, run } = aWorldOfExamples();
    file('case-a', { message: aMessage({ subject: ' ' }) });
    await correct('case-a');
    expect((await run()).examples[0]).not.toHaveProperty('subject');
  });

  it('holds a long text whole', async () => {
    const { file, correct, run } = aWorldOfExamples();
    file('case-a', { message: aMessage({ text: 'Đoạn đầu', textKey: 'texts/abc' }) });
    await correct('case-a');
    const { examples } = await run(new Map([['texts/abc', 'Đoạn đầu và đoạn cuối.']]));
    expect(examples[0]?.body).toBe('Đoạn đầu và đoạn cuối.');
  });

  it('is made of the report, not of the answer to it', async () => {
    const { file, correct, run, table } = aWorldOfExamples();
    file('case-a');
    await correct('case-a');
    const answer = aMessage({ direction: 'out', text: 'Đã xử lý.' });
    table.messages.set('case-a', [answer, ...(table.messages.get('case-a') ?? [])]);
    expect((await run()).examples[0]?.body).toContain('nộp hồ sơ ba lần');
  });
});

describe('what is left out', () => {
  it('is what nobody gave leave for, or no longer', async () => {
    const { file, correct, run } = aWorldOfExamples();
    for (const id of ['case-a', 'case-b', 'case-c']) file(id);
    await correct('case-a', { mayLearn: false });
    await correct('case-b');
    await correct('case-b', { mayLearn: false }, '2026-11-06T02:00:00.000Z');
    expect(await run()).toEqual({ examples: [], leftOut: [] });
  });

  it('is what was withdrawn while the list was read', async () => {
    const { file, correct, run, table } = aWorldOfExamples();
    file('case-a');
    const { learnedIn: _, ...state } = await correct('case-a');
    table.cases.set('case-a', state);
    expect(await run()).toEqual({ examples: [], leftOut: ['withdrawn'] });
  });

  it('is what cannot be read, and it is counted: the others are exported', async () => {
    const { file, correct, deps } = aWorldOfExamples();
    file('case-a');
    await correct('case-a');
    const withDamage = {
      ...deps,
      redact,
      sha256,
      readLongText: async () => undefined,
      async *learnedIn(month: Parameters<typeof deps.learnedIn>[0]) {
        yield ['damaged' as const];
        yield* deps.learnedIn(month);
      },
    };
    const outcomes: string[] = [];
    for await (const { outcome } of exportLabels(withDamage, { from: '2026-10', to: '2026-10' }))
      outcomes.push(outcome);
    expect(outcomes).toEqual(['damaged', 'exported']);
  });

  it('is what has no text any more, or no case', async () => {
    const { file, correct, run, table } = aWorldOfExamples();
    file('case-a', { message: aMessage({ text: '  ' }) });
    file('case-b', { message: aMessage({ textKey: 'texts/gone' }) });
    file('case-c');
    file('case-d');
    for (const id of ['case-a', 'case-b', 'case-c', 'case-d']) await correct(id);
    table.messages.delete('case-c');
    table.cases.delete('case-d');
    expect(await run()).toEqual({
      examples: [],
      leftOut: ['no-text', 'no-text', 'no-text', 'no-case'],
    });
  });

  it.each([
    ['is kept from a unit', { units: ['sotp'], headIsMeant: true }],
    ['tells of retaliation', { acts: ['keo_dai', 'tru_dap'] }],
  ])('is a case that %s, unless these are asked for', async (_, said) => {
    const { file, correct, run } = aWorldOfExamples();
    for (const id of ['case-a', 'case-b']) file(id);
    await correct('case-a', said);
    await correct('case-b');
    const usual = await run();
    expect([usual.examples.length, usual.leftOut]).toEqual([1, ['kept']]);
    const all = await run(new Map(), { withKept: true });
    expect([all.examples.length, all.leftOut]).toEqual([2, []]);
    expect(all.examples).toEqual(expect.arrayContaining([...usual.examples]));
  });

  it('is a case that was kept from a unit before a person said that no head is meant', async () => {
    const { file, correct, run } = aWorldOfExamples();
    file('case-a', { classification: aClassification({ units: ['soct'], head: true }) });
    await correct('case-a', { headIsMeant: false });
    expect(await run()).toEqual({ examples: [], leftOut: ['kept'] });
  });

  it('is what was corrected in other months', async () => {
    const { file, correct, run } = aWorldOfExamples();
    for (const id of ['case-a', 'case-b']) file(id);
    await correct('case-a', {}, '2026-12-31T16:59:00.000Z');
    await correct('case-b', {}, '2026-12-31T17:00:00.000Z');
    const { examples } = await run();
    expect(examples.map(({ writer }) => writer)).toEqual(['collected-2026-12']);
  });
});
