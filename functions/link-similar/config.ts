import * as z from 'zod';
import { variable } from '../../shared/runtime/config.ts';

export const linkSimilarEnv = z.object({
  TABLE_NAME: variable,
});
export type LinkSimilarEnv = z.infer<typeof linkSimilarEnv>;
