import { loadModel } from '../adapters/model/load-model.ts';

/** The model that `bundle` puts beside every function that imports this. */
export const bundledModel = () => loadModel(new URL('model.bin', import.meta.url));
