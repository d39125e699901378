import * as z from 'zod';
import { variable } from '../../shared/runtime/config.ts';

export const sendDigestEnv = z.object({
  TABLE_NAME: variable,
  DOCUMENTS_BUCKET: variable,
  PUBLIC_URL: variable,
});
export type SendDigestEnv = z.infer<typeof sendDigestEnv>;
