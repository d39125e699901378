import * as z from 'zod';

/** `GET /v1/figures/classification?from=YYYY-MM-DD&to=YYYY-MM-DD`, days of Viet Nam, both included. */
export const figuresQuery = z.strictObject({
  from: z.string().max(10),
  to: z.string().max(10),
});
