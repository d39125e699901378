import { loadConfig } from '../../shared/runtime/config.ts';
import { bundledModel } from '../../shared/runtime/model.ts';
import { bundledProvince } from '../../shared/runtime/province.ts';
import { fileMailEnv } from './config.ts';
import { createHandler } from './handler.ts';
import { wire } from './wiring.ts';

export const handler = createHandler(
  wire(loadConfig(fileMailEnv), { province: bundledProvince(), model: bundledModel() }),
);
