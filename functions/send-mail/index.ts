import { loadConfig } from '../../shared/runtime/config.ts';
import { bundledProvince } from '../../shared/runtime/province.ts';
import { sendMailEnv } from './config.ts';
import { createHandler } from './handler.ts';
import { wire } from './wiring.ts';

const clock = () => new Date().toISOString();

export const handler = createHandler(
  wire(loadConfig(sendMailEnv), { province: bundledProvince(), clock }),
  clock,
);
