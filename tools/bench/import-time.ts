import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

const script = `
const before = performance.now();
await import(process.argv[1]);
console.log(performance.now() - before);
process.exit(0);`;

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** Milliseconds that a fresh process takes to import a bundled function: the median of `runs`. */
export const importMilliseconds = (file: string, env: Record<string, string>, runs = 7) => {
  const url = pathToFileURL(file).href;
  const times = Array.from({ length: runs }, () =>
    Number(
      execFileSync(process.execPath, ['--input-type=module', '-e', script, url], {
        env: { ...process.env, AWS_REGION: 'ap-southeast-1', ...env },
        encoding: 'utf8',
      })
        .trim()
        .split('\n')
        .at(-1),
    ),
  );
  return median(times);
};
