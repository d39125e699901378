import { loadProvince } from '../../shared/adapters/province/load-province.ts';
import type { Province } from '../../shared/domain/province.ts';

const sample = new URL('../../shared/province/sample/', import.meta.url);
let loaded: Province | undefined;

/** The sample province, read once for each test file. */
export const aProvince = (): Province => {
  loaded ??= loadProvince(sample);
  return loaded;
};
