import type { FunctionSpec } from './function-spec.ts';
import { type Instance, startInstance } from './lambda-instance.ts';

const maxInstances = 3;

/** The instances of one function: as many as are busy at once, up to a bound. */
export const createPool = (spec: FunctionSpec, onLine: (line: string) => void) => {
  const all = new Set<Instance>();
  const idle: Instance[] = [];
  const queue: ((instance: Instance) => void)[] = [];

  const start = () => {
    const instance = startInstance(spec, onLine);
    all.add(instance);
    return instance;
  };
  const take = async () => {
    const ready = idle.pop();
    if (ready && !ready.isGone()) return ready;
    if (ready) all.delete(ready);
    if (all.size < maxInstances) return start();
    return new Promise<Instance>((resolve) => queue.push(resolve));
  };
  const give = (instance: Instance) => {
    const usable = instance.isGone() ? undefined : instance;
    if (!usable) all.delete(instance);
    const next = queue.shift();
    if (next) next(usable ?? start());
    else if (usable) idle.push(usable);
  };
  const stop = async () => {
    await Promise.all([...all].map((instance) => instance.stop()));
  };
  return { take, give, stop };
};

export type Pool = ReturnType<typeof createPool>;
