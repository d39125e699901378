import * as z from 'zod';
import { variable } from '../../shared/runtime/config.ts';

export const handleCasesEnv = z.object({
  TABLE_NAME: variable,
});
export type HandleCasesEnv = z.infer<typeof handleCasesEnv>;
