import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measure, microsecondsPerText } from './near-duplicates/measure.ts';
import { readBases } from './near-duplicates/read-bases.ts';

const fixtures = fileURLToPath(new URL('../tests/fixtures/near-duplicates', import.meta.url));

/** Without files: the committed fixtures. */
const pathsFrom = (given: readonly string[]) =>
  given.length > 0
    ? given
    : readdirSync(fixtures)
        .filter((name) => name.endsWith('.jsonl'))
        .sort()
        .map((name) => `${fixtures}/${name}`);

/** What a signature costs at the size that the promise names, made of real texts end to end. */
const ofLength = (texts: readonly string[], length: number) => {
  const all = texts.join('\n');
  return Array.from({ length: Math.max(1, Math.floor(all.length / length)) }, (_, index) =>
    all.slice(index * length, (index + 1) * length),
  ).slice(0, 50);
};

const run = () => {
  const bases = readBases(pathsFrom(process.argv.slice(2)));
  const texts = bases.map(({ text }) => text);
  const speed = {
    microsecondsPerMessage: microsecondsPerText(texts.slice(0, 500), 5),
    microsecondsPer3000Characters: microsecondsPerText(ofLength(texts, 3000), 20),
  };
  process.stdout.write(`${JSON.stringify({ ...measure(bases), ...speed })}\n`);
};

if (import.meta.main) run();
