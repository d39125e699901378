import * as z from 'zod';
import { variable } from '../../shared/runtime/config.ts';

export const serveSiteEnv = z.object({
  TABLE_NAME: variable,
  IDENTITY_KEY_ID: variable,
  RELAY_KEY_ID: variable,
  HASH_KEY_ID: variable,
});
export type ServeSiteEnv = z.infer<typeof serveSiteEnv>;
