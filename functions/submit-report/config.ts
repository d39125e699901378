import * as z from 'zod';
import { variable } from '../../shared/runtime/config.ts';

export const submitReportEnv = z.object({
  TABLE_NAME: variable,
  IDENTITY_KEY_ID: variable,
  RELAY_KEY_ID: variable,
  HASH_KEY_ID: variable,
});
export type SubmitReportEnv = z.infer<typeof submitReportEnv>;
