import * as z from 'zod';
import { AppError } from '../domain/errors.ts';

const scheduledEvent = z.object({ time: z.iso.datetime({ offset: true }) });

/** The instant a schedule was due, or is run as of, as UTC. The function's own clock is never asked. */
export const scheduledInstant = (event: unknown) => {
  const parsed = scheduledEvent.safeParse(event);
  if (!parsed.success) throw new AppError('invalid', 'bad-instant', { field: 'time' });
  return new Date(parsed.data.time).toISOString();
};
