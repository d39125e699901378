import type { Activity } from '../activity.ts';
import type { FunctionSpec } from './function-spec.ts';
import { FunctionError } from './lambda-instance.ts';
import { createPool, type Pool } from './lambda-pool.ts';

export interface Lambda {
  readonly functions: readonly FunctionSpec[];
  /** Finds a function by its ARN, with or without a version. */
  byArn(arn: string): FunctionSpec;
  /** Runs a function by name on an idle instance, a new one, or the next that becomes free. */
  invoke(name: string, event: unknown): Promise<unknown>;
  /** Loads a bundle ahead of its first invocation. Rejects with FunctionError when it does not load. */
  warm(name: string): Promise<void>;
  /** Ends every running instance of a function, in the middle of what it does. */
  kill(name: string): Promise<void>;
  counts(): Record<string, { invocations: number; errors: number }>;
  /** Every line the functions wrote to stdout and stderr. */
  lines(): string[];
  close(): Promise<void>;
}

/** A local cloud may run for weeks; its oldest log lines are then dropped. */
const maxLines = 400_000;

const createLog = (print: (line: string) => void) => {
  const lines: string[] = [];
  const onLine = (line: string) => {
    lines.push(line);
    if (lines.length > maxLines) lines.splice(0, maxLines / 2);
    print(line);
  };
  return { lines, onLine };
};

const createCounts = (functions: readonly FunctionSpec[]) => {
  const counts = Object.fromEntries(
    functions.map(({ name }) => [name, { invocations: 0, errors: 0 }]),
  );
  const count = (name: string, what: 'invocations' | 'errors') => {
    const mine = counts[name];
    if (mine) mine[what] += 1;
  };
  return { counts, count };
};

/** What Lambda itself logs about an invocation that failed. */
const failureLine = (name: string, { errorType, message: errorMessage }: FunctionError) =>
  JSON.stringify({ level: 'ERROR', function: name, errorType, errorMessage });

interface Log {
  readonly onLine: (line: string) => void;
  readonly count: (name: string, what: 'invocations' | 'errors') => void;
}

const createInvoke =
  (poolOf: (name: string) => Pool, activity: Activity, { onLine, count }: Log) =>
  async (name: string, event: unknown): Promise<unknown> => {
    const pool = poolOf(name);
    const end = activity.begin();
    const instance = await pool.take();
    try {
      count(name, 'invocations');
      return await instance.invoke(event);
    } catch (error) {
      count(name, 'errors');
      if (error instanceof FunctionError) onLine(failureLine(name, error));
      throw error;
    } finally {
      pool.give(instance);
      end();
    }
  };

/** Runs the bundled functions in workers, with the template's environment, timeout and memory class. */
export const createLambda = (
  functions: readonly FunctionSpec[],
  activity: Activity,
  print: (line: string) => void,
): Lambda => {
  const { lines, onLine } = createLog(print);
  const { counts, count } = createCounts(functions);
  const pools = new Map(functions.map((spec) => [spec.name, createPool(spec, onLine)]));
  const poolOf = (name: string) => {
    const pool = pools.get(name);
    if (!pool) throw new Error(`There is no function ${name}`);
    return pool;
  };
  const invoke = createInvoke(poolOf, activity, { onLine, count });

  return {
    functions,
    byArn: (arn) => {
      const found = functions.find((spec) => arn === spec.arn || arn.startsWith(`${spec.arn}:`));
      if (!found) throw new Error(`There is no function ${arn}`);
      return found;
    },
    invoke,
    warm: async (name) => {
      const pool = poolOf(name);
      const instance = await pool.take();
      await instance.warm().finally(() => pool.give(instance));
    },
    kill: (name) => poolOf(name).stop(),
    counts: () => counts,
    lines: () => lines,
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.stop()));
    },
  };
};
