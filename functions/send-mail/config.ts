import * as z from 'zod';
import { variable } from '../../shared/runtime/config.ts';

export const sendMailEnv = z.object({
  TABLE_NAME: variable,
  DOCUMENTS_BUCKET: variable,
  RELAY_KEY_ID: variable,
  CONFIGURATION_SET: variable,
  SENDER_ADDRESS: variable,
  PUBLIC_URL: variable,
});
export type SendMailEnv = z.infer<typeof sendMailEnv>;
