import { loadProvince } from '../adapters/province/load-province.ts';

/** The province's data that the bundle carries beside itself. */
export const bundledProvince = () => loadProvince(new URL('./province/', import.meta.url));
