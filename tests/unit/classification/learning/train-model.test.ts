import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLexicon } from '../../../../shared/classification/features/lexicon.ts';
import type { Labelled } from '../../../../shared/classification/learning/labelled.ts';
import { settings, trainModel } from '../../../../shared/classification/learning/train-model.ts';
import { heads } from '../../../../shared/classification/model/heads.ts';
import { encodeModel } from '../../../../shared/classification/model/model-file.ts';
import { createScorer } from '../../../../shared/classification/model/score.ts';
import { aLabelled, prepared, someMessages } from './a-labelled.ts';

const lexicon = createLexicon([{ concept: 'bribe', phrases: ['phong bì', 'vòi vĩnh'] }]);
const chosen = {
  ...settings,
  vocabulary: { minTexts: 1, perBlock: [500, 500, 5, 500] },
  keep: 1_000,
};

const sharpener = aLabelled({
  id: 's-1',
  writer: 's',
  body: 'Thu tiền photo giấy tờ không có biên lai.',
  acts: ['thu_ngoai'],
});

const pieces = [
  { id: 'p-1', writer: 'p', text: 'Anh ta vòi vĩnh tiền của dân.', acts: ['goi_y_vu_loi'] },
  { id: 'p-2', writer: 'p', text: 'Không ai vòi vĩnh gì cả.', acts: [] },
];

const report = aLabelled({
  id: 'r-1',
  writer: 'r',
  body: 'Tôi tố cáo cán bộ nhận phong bì rồi im lặng.',
  intent: 'denunciation',
});

interface Beside {
  readonly reports?: readonly Labelled[];
  readonly sharpening?: readonly Labelled[];
}

const train = (
  messages: readonly Labelled[],
  { reports = [report], sharpening = [sharpener] }: Beside = {},
) =>
  trainModel(
    {
      mixed: prepared(messages),
      reports: prepared(reports),
      sharpening: prepared(sharpening),
      pieces,
    },
    lexicon,
    2,
    chosen,
  );
const bytes = (messages: readonly Labelled[], beside?: Beside) =>
  Buffer.from(encodeModel(train(messages, beside))).toString('base64');

const messages = someMessages();
const once = bytes(messages);

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('training', () => {
  it('gives the same file, byte for byte, from the same messages', () => {
    expect(bytes(someMessages())).toBe(once);
  });

  it('does not depend on the order in which a message names its fields', () => {
    const turned = messages.map(
      // The same fields in another order are the same message.
      (message) => Object.fromEntries(Object.entries(message).reverse()) as unknown as Labelled,
    );
    expect(Object.keys(turned[0] ?? {})).not.toEqual(Object.keys(messages[0] ?? {}));
    expect(bytes(turned)).toBe(once);
  });

  it('does not depend on the day, the zone or chance', () => {
    vi.useFakeTimers({ now: new Date('2031-02-28T23:59:59+14:00') });
    vi.spyOn(Math, 'random').mockReturnValue(0.123);
    expect(bytes(messages)).toBe(once);
  });

  it('learns from what it is given: another label makes another model', () => {
    const [first = aLabelled(), ...rest] = messages;
    expect(bytes([{ ...first, intent: 'complaint' }, ...rest])).not.toBe(once);
  });

  it('answers the messages that it learned from with their intents', () => {
    const score = createScorer(train(messages));
    for (const { labelled, written, stripped } of prepared(messages)) {
      for (const { text, evidence } of [written, stripped]) {
        const margins = [...score(text, evidence).margins].slice(0, 6);
        const said = heads[margins.indexOf(Math.max(...margins))];
        expect(said).toBe(`intent:${labelled.intent}`);
      }
    }
  });

  it('fits confidence on models that have not seen the writer', () => {
    const marginsOfV0 = (all: readonly Labelled[]) =>
      train(all)
        .heldOut.filter(({ labelled }) => labelled.writer === 'v0')
        .map(({ margins }) => [...margins]);
    const mislabelled = messages.map((message) =>
      message.writer === 'v0' ? { ...message, intent: 'unrelated' as const, acts: [] } : message,
    );
    expect(marginsOfV0(mislabelled)).toEqual(marginsOfV0(messages));
  });

  it('holds out every message of inbox and reports once, and none of those that sharpen the acts', () => {
    const { heldOut } = train(messages);
    const idsOf = (usual: boolean) =>
      heldOut.filter((one) => one.hasUsualActs === usual).map(({ labelled }) => labelled.id);
    expect(idsOf(true).toSorted()).toEqual(messages.map(({ id }) => id).toSorted());
    expect(idsOf(false)).toEqual([report.id]);
  });

  it('takes the intent and the acts of reports', () => {
    expect(bytes(messages, { reports: [{ ...report, intent: 'unrelated' }] })).not.toBe(once);
    expect(bytes(messages, { reports: [{ ...report, acts: ['tu_choi'] }] })).not.toBe(once);
  });

  it('takes no intent from messages that sharpen the acts, but their acts', () => {
    expect(bytes(messages, { sharpening: [{ ...sharpener, intent: 'unrelated' }] })).toBe(once);
    expect(bytes(messages, { sharpening: [{ ...sharpener, acts: ['tu_choi'] }] })).not.toBe(once);
  });
});
