import * as z from 'zod';
import { acts } from '../domain/taxonomy.ts';

const line = (max: number) => z.string().trim().min(1).max(max);

/** `POST /v1/reports`. Unknown fields are refused: a typing mistake must not lose a part of a report silently. */
export const webReport = z.strictObject({
  unit: line(32).optional(),
  text: z.string().trim().min(1).max(20_000),
  acts: z
    .array(z.enum(acts.map(({ code }) => code)))
    .max(20)
    .optional(),
  contact: z
    .strictObject({
      name: line(200).optional(),
      email: z.email().max(254).optional(),
      phone: line(40).optional(),
      address: line(500).optional(),
    })
    .optional(),
  language: z.enum(['vi', 'en']).optional(),
});
