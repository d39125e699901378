import { describe, expect, it } from 'vitest';
import { calibrate, type HeldOut } from '../../../../shared/classification/learning/calibrate.ts';
import { isExampleOf, type Labelled } from '../../../../shared/classification/learning/labelled.ts';
import {
  calibrationError,
  microF1,
  share,
} from '../../../../shared/classification/learning/metrics.ts';
import { seededRandom } from '../../../../shared/classification/learning/seeded-random.ts';
import { type Decision, decide } from '../../../../shared/classification/model/decide.ts';
import { actCodes, firstAct, heads } from '../../../../shared/classification/model/heads.ts';
import type { Calibration } from '../../../../shared/classification/model/model.ts';
import { sigmoid } from '../../../../shared/classification/model/probability.ts';
import { intents } from '../../../../shared/domain/classification.ts';
import { model } from '../../../support/the-model.ts';
import { aLabelled } from './a-labelled.ts';

/** Messages with margins that are right on the whole and off by up to `noise`. */
const heldOut = (noise: number, seed = 1): HeldOut[] => {
  const random = seededRandom(seed);
  const draw = () => (random() + random() + random() - 1.5) * noise;
  return Array.from({ length: 900 }, (_, number) => {
    const intent = intents[Math.floor(random() * intents.length)] ?? 'feedback';
    const isReport = intent !== 'inquiry' && intent !== 'unrelated';
    const labelled = aLabelled({
      id: `v-${number}`,
      intent,
      also: isReport && intent !== 'complaint' && random() < 0.2 ? ['complaint'] : [],
      acts: isReport ? actCodes.filter(() => random() < 0.1) : [],
      head: isReport && random() < 0.2,
      urgent: isReport && random() < 0.15,
    });
    const margins = heads.map((head) => (isExampleOf(labelled, head) ? 0.6 : -0.9) + draw());
    return {
      labelled,
      margins: Float64Array.from(margins),
      hasUsualActs: true,
      isHeadHeard: labelled.head && random() < 0.9,
      body: { margins: Float64Array.of(draw() + 1, draw()), right: 0 },
    };
  });
};

const decisionsBy = (calibration: Calibration, held: readonly HeldOut[]) =>
  held.map((one) => ({ ...one, said: decide({ ...model, calibration }, one.margins) }));

type Judged = ReturnType<typeof decisionsBy>[number];

/** Whether a person looks at it in any case. */
const isSeen = ({ said, isHeadHeard }: Judged, { thresholds }: Calibration) =>
  !said.isSureEnough ||
  said.intent === 'unrelated' ||
  (said.mayBeDenunciation && said.intent !== 'denunciation') ||
  (said.mayBeRetaliation && !said.acts.includes('tru_dap')) ||
  (said.head < thresholds.head && (isHeadHeard || said.head >= thresholds.mayBeHead));

const noises = [0, 0.5, 1, 1.5, 2.5];

describe.each(noises)('confidence and thresholds fitted on margins off by up to %d', (noise) => {
  const held = heldOut(noise);
  const calibration = calibrate(held);
  const judged = decisionsBy(calibration, held);
  const caught = (isMeant: (labelled: Labelled) => boolean, isSaid: (said: Decision) => boolean) =>
    share(
      judged.filter(({ labelled }) => isMeant(labelled)),
      (one) => isSaid(one.said) || isSeen(one, calibration),
    );

  it('catch the denunciations, the retaliation and the heads as promised, or ask a person', () => {
    const isDenunciation = ({ intent }: { intent: string }) => intent === 'denunciation';
    const isRetaliation = ({ acts }: { acts: readonly string[] }) => acts.includes('tru_dap');
    expect(caught(isDenunciation, isDenunciation)).toBeGreaterThanOrEqual(0.98);
    expect(caught(isRetaliation, isRetaliation)).toBeGreaterThanOrEqual(0.98);
    const isHeadCaught = ({ head }: Decision) => head >= calibration.thresholds.head;
    expect(caught(({ head }) => head, isHeadCaught)).toBeGreaterThanOrEqual(0.97);
  });

  it('are probabilities, one sigmoid a head and one threshold an act', () => {
    const { temperature, sigmoids, thresholds } = calibration;
    const numbers = Object.values(thresholds).flat();
    expect([sigmoids.length, thresholds.acts.length]).toEqual([heads.length, actCodes.length]);
    expect(numbers.every((number) => number >= 0 && number <= 1)).toBe(true);
    expect(temperature).toBeGreaterThan(0);
  });

  it('say how often the intent will be right', () => {
    const answers = judged.map(({ labelled, said }) => ({
      confidence: said.confidence,
      isRight: said.intent === labelled.intent,
    }));
    expect(calibrationError(answers)).toBeLessThan(0.05);
  });

  const actsAt = (threshold: number) =>
    microF1(
      judged.map(({ labelled, margins }) => [
        actCodes.filter((_, act) => {
          const { a = 0, b = 0 } = calibration.sigmoids[firstAct + act] ?? {};
          return sigmoid(margins[firstAct + act] ?? 0, a, b) >= threshold;
        }),
        labelled.acts,
      ]),
    );

  it('say acts where that is right most often: no other threshold does better', () => {
    const reached = microF1(judged.map(({ labelled, said }) => [said.acts, labelled.acts]));
    const others = Array.from({ length: 33 }, (_, at) => actsAt((3 * at + 2) / 100));
    expect(reached).toBeGreaterThanOrEqual(Math.max(...others));
  });
});

describe('how much is left to a person', () => {
  const isRight = ({ labelled, said }: Judged) => labelled.intent === said.intent;
  const isAnswered = ({ said }: Judged) => said.isSureEnough;

  it('is what keeps the answers right: nine in ten at least, and more than of the rest', () => {
    const held = heldOut(2);
    const judged = decisionsBy(calibrate(held), held);
    const answered = judged.filter(isAnswered);
    const rest = judged.filter((one) => !isAnswered(one));
    expect(answered.length).toBeGreaterThan(0);
    expect(share(answered, isRight)).toBeGreaterThan(0.9);
    expect(share(rest, isRight)).toBeLessThan(share(answered, isRight));
  });

  it('is nothing where the margins are always right: no answer and no suspicion too many', () => {
    const held = heldOut(0);
    const calibration = calibrate(held);
    const asked = decisionsBy(calibration, held).filter(
      (one) => one.said.intent !== 'unrelated' && isSeen(one, calibration),
    );
    expect(asked).toEqual([]);
  });

  it('grows with the doubt', () => {
    const shares = [0.5, 1.5, 2.5].map((noise) => {
      const held = heldOut(noise);
      return share(decisionsBy(calibrate(held), held), isAnswered);
    });
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  });

  it('holds for messages that were not fitted on', () => {
    const calibration = calibrate(heldOut(1.5, 1));
    const judged = decisionsBy(calibration, heldOut(1.5, 2));
    const denunciations = judged.filter(({ labelled }) => labelled.intent === 'denunciation');
    const caught = share(
      denunciations,
      (one) => one.said.intent === 'denunciation' || isSeen(one, calibration),
    );
    expect(caught).toBeGreaterThan(0.95);
    expect(share(judged.filter(isAnswered), isRight)).toBeGreaterThan(0.88);
  });
});

describe('messages with more acts than an inbox has', () => {
  const isActColumn = (column: number) => heads[column]?.startsWith('act:');
  const actsOf = ({ sigmoids, thresholds }: Calibration) => ({
    sigmoids: sigmoids.filter((_, column) => isActColumn(column)),
    thresholds: thresholds.acts,
  });
  const restOf = ({ temperature, sigmoids, thresholds }: Calibration) => ({
    temperature,
    sigmoids: sigmoids.filter((_, column) => !isActColumn(column)),
    isSureEnough: thresholds.answer,
  });
  const usual = heldOut(1.5, 1);
  const others = heldOut(2.5, 3).map((one) => ({
    ...one,
    labelled: { ...one.labelled, acts: [...actCodes] },
    hasUsualActs: false,
  }));
  const [alone, together] = [calibrate(usual), calibrate([...usual, ...others])];

  it('do not tell how sure an act is, nor from where on it is said', () => {
    expect(actsOf(together)).toEqual(actsOf(alone));
  });

  it('tell the rest as all do', () => {
    const asUsual = others.map((one) => ({ ...one, hasUsualActs: true }));
    expect(restOf(together)).toEqual(restOf(calibrate([...usual, ...asUsual])));
    expect(restOf(together).temperature).not.toBe(restOf(alone).temperature);
  });
});
