import { loadModel } from '../../shared/adapters/model/load-model.ts';

/** The committed model: tests run with what is deployed. */
export const model = loadModel(
  new URL('../../shared/classification/model/model.bin', import.meta.url),
);
