import * as z from 'zod';
import { variable } from '../../shared/runtime/config.ts';

export const fileMailEnv = z.object({
  TABLE_NAME: variable,
  MAIL_BUCKET: variable,
  DOCUMENTS_BUCKET: variable,
  IDENTITY_KEY_ID: variable,
  RELAY_KEY_ID: variable,
  HASH_KEY_ID: variable,
});
export type FileMailEnv = z.infer<typeof fileMailEnv>;
