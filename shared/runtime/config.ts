import * as z from 'zod';
import { AppError } from '../domain/errors.ts';

/** What every function is given by the infrastructure, whatever it does. */
export interface CommonEnv {
  readonly POWERTOOLS_SERVICE_NAME: string;
  readonly POWERTOOLS_LOG_LEVEL: string;
  readonly POWERTOOLS_METRICS_NAMESPACE: string;
}

/** One variable: present and not blank. */
export const variable = z.string().trim().min(1);

/**
 * Reads a function's own variables at cold start.
 * Throws `AppError('invalid', 'bad-configuration')` naming every missing or malformed variable, never a value.
 */
export const loadConfig = <Schema extends z.ZodType>(
  schema: Schema,
  env: Record<string, string | undefined> = process.env,
): z.output<Schema> => {
  const parsed = schema.safeParse(env);
  if (parsed.success) return parsed.data;
  const names = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))].sort();
  throw new AppError('invalid', 'bad-configuration', { field: names.join(', ') });
};
