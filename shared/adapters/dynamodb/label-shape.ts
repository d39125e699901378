import * as z from 'zod';
import { intents } from '../../domain/classification.ts';

/** Labels as they lie in an item. */
export const labelShape = z.object({
  intent: z.enum(intents),
  acts: z.array(z.string()),
  accused: z.array(z.string()),
  headIsMeant: z.boolean(),
  isUrgent: z.boolean(),
});
