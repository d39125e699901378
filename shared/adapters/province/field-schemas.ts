import * as z from 'zod';
import { isRealDate } from '../../domain/calendar.ts';

/** Text that a person reads. */
export const wording = z.string().trim().min(1, 'must not be empty');

export const bilingual = z.strictObject({ vi: wording, en: wording });

export const localDate = z.string().refine(isRealDate, 'must be a day that exists, as YYYY-MM-DD');

export const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day, as HH:MM');

export const mailAddress = z
  .string()
  .regex(/^[a-zA-Z0-9._+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be one plain mail address');
