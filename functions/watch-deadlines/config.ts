import * as z from 'zod';
import { variable } from '../../shared/runtime/config.ts';

export const watchDeadlinesEnv = z.object({
  TABLE_NAME: variable,
});
export type WatchDeadlinesEnv = z.infer<typeof watchDeadlinesEnv>;
