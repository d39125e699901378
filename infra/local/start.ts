/** `npm start`: runs the whole product on this machine until Ctrl-C. */
import { readFlags } from './flags.ts';
import { startLocalCloud } from './local-cloud.ts';
import { startScreen } from './start-screen.ts';

process.env.TZ = 'UTC'; // As in Lambda: nothing may depend on the zone of this machine.

const stopOnSignals = (close: () => Promise<void>) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, async () => {
      await close();
      process.exit(0);
    });
  }
};

const startedAt = performance.now();
try {
  const flags = readFlags(process.argv.slice(2));
  const cloud = await startLocalCloud({ ...flags, progress: (line) => console.log(line) });
  stopOnSignals(cloud.close);
  console.log(startScreen(cloud, (performance.now() - startedAt) / 1000));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
