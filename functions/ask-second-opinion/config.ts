import * as z from 'zod';
import { variable } from '../../shared/runtime/config.ts';

export const askSecondOpinionEnv = z.object({
  TABLE_NAME: variable,
  MODEL_ID: variable,
  MODEL_REGION: variable,
  CALLS_PER_DAY: variable.regex(/^[1-9]\d{0,5}$/),
});
export type AskSecondOpinionEnv = z.infer<typeof askSecondOpinionEnv>;
