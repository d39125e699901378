import { readFileSync } from 'node:fs';
import type { Model } from '../../classification/model/model.ts';
import { decodeModel } from '../../classification/model/model-file.ts';
import { AppError } from '../../domain/errors.ts';

/**
 * The classifier's model, in one read, for a function's cold start. Throws `AppError('invalid', 'model.invalid')` when the
 * file is missing or not a whole model: a broken deployment, found before the first report.
 */
export const loadModel = (file: string | URL): Model => {
  try {
    return decodeModel(readFileSync(file));
  } catch (cause) {
    throw new AppError('invalid', 'model.invalid', { cause });
  }
};
