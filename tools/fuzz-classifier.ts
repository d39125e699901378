import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadModel } from '../shared/adapters/model/load-model.ts';
import { loadProvince } from '../shared/adapters/province/load-province.ts';
import { createClassifier } from '../shared/classification/classifier.ts';
import { seededRandom } from '../shared/classification/learning/seeded-random.ts';
import type { ClassifierInput, Classify } from '../shared/domain/classification.ts';
import { createFaultFinder } from './fuzzing/faults-of.ts';
import { oddInput } from './fuzzing/odd-text.ts';
import { letter } from './fuzzing/pieces.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { directory } = loadProvince(at('../shared/province/sample'));
const classify = createClassifier(
  directory,
  loadModel(at('../shared/classification/model/model.bin')),
);
const faultsOf = createFaultFinder(directory);

const perCharacters = 10_000;
const mostSaid = 20;
/** Numbers of strings are far apart between seeds. */
const seedStep = 1_000_003;
const warmUps = 300;

const inputOf = (seed: number, number: number) => oddInput(seededRandom(seed * seedStep + number));

const lengthOf = ({ subject = '', body }: ClassifierInput) => subject.length + body.length;

const microseconds = (work: Classify, input: ClassifierInput) => {
  const started = performance.now();
  work(input);
  return (performance.now() - started) * 1000;
};

/** Microseconds for each 10,000 characters begun, so that a short text counts as one such stretch. */
const rate = (time: number, input: ClassifierInput) =>
  time / Math.max(1, Math.ceil(lengthOf(input) / perCharacters));

/** A string that took long, by its number. */
interface Suspect {
  readonly rate: number;
  readonly number: number;
}

const mostSuspects = 200;
const timesAgain = 7;

/** Keeps the strings that took longest, in no order; `least` is what a further one must exceed. */
const createSuspects = () => {
  let kept: Suspect[] = [];
  let least = 0;
  return {
    add: (suspect: Suspect) => {
      if (suspect.rate <= least) return;
      kept.push(suspect);
      if (kept.length < 2 * mostSuspects) return;
      kept = kept.sort((a, b) => b.rate - a.rate).slice(0, mostSuspects);
      least = kept.at(-1)?.rate ?? 0;
    },
    all: (): readonly Suspect[] => kept,
  };
};

/** A string is slow by itself when it is so each time; a machine with other work stops any of them now and then. */
const slowestOf = (suspects: readonly Suspect[], seed: number) => {
  const timed = suspects.map(({ number }) => {
    const input = inputOf(seed, number);
    const times = Array.from({ length: timesAgain }, () => microseconds(classify, input));
    return { number, length: lengthOf(input), rate: rate(Math.min(...times), input) };
  });
  return timed.reduce((one, other) => (other.rate > one.rate ? other : one), {
    number: 0,
    length: 0,
    rate: 0,
  });
};

const say = (text: string) => console.error(text);

/** Classifies `count` odd reports; what is wrong goes to stderr by number, never with the text. */
const run = (seed: number, from: number, count: number) => {
  let [throws, invalid, said] = [0, 0, 0];
  const suspects = createSuspects();
  const started = performance.now();
  for (let number = from; number < from + count; number += 1) {
    const input = inputOf(seed, number);
    const complain = (what: string) => {
      said += 1;
      if (said <= mostSaid) say(`string ${number} of seed ${seed}: ${what}`);
    };
    try {
      const before = performance.now();
      const found = classify(input);
      const time = (performance.now() - before) * 1000;
      const faults = faultsOf(input, found);
      if (faults.length > 0) {
        invalid += 1;
        complain(`lacks ${faults.join('; ')}`);
      }
      suspects.add({ rate: rate(time, input), number });
    } catch (error) {
      throws += 1;
      complain(
        error instanceof Error ? (error.stack?.split('\n')[1]?.trim() ?? error.name) : 'a throw',
      );
    }
  }
  const slowest = slowestOf(suspects.all(), seed);
  say(`slowest is string ${slowest.number} of seed ${seed}`);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  return { throws, invalid, slowest, seconds };
};

const options = {
  count: { type: 'string', default: '1000000' },
  seed: { type: 'string', default: '1' },
  from: { type: 'string', default: '0' },
} as const;

/** Odd strings must leave nothing behind: an ordinary letter is answered afterwards as before. */
const ordinary: ClassifierInput = { channel: 'email', subject: 'Đơn phản ánh', body: letter };

const main = () => {
  const { values } = parseArgs({ options });
  const [count, seed, from] = [values.count, values.seed, values.from].map(Number);
  if (![count, seed, from].every(Number.isSafeInteger)) throw new Error('numbers are wanted');
  const before = JSON.stringify(classify(ordinary));
  for (let number = 0; number < warmUps; number += 1) classify(inputOf(-1, number));
  const { throws, invalid, slowest, seconds } = run(seed ?? 1, from ?? 0, count ?? 0);
  const isUnchanged = JSON.stringify(classify(ordinary)) === before;
  if (!isUnchanged) say('an ordinary letter is answered otherwise than before');
  const all = {
    count,
    throws,
    invalid: invalid + (isUnchanged ? 0 : 1),
    slowestMicrosecondsPer10000Characters: Math.round(slowest.rate),
    slowestLength: slowest.length,
    seconds,
  };
  console.log(JSON.stringify(all));
  if (all.throws + all.invalid > 0) process.exitCode = 1;
};

if (import.meta.main) main();
