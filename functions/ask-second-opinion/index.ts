import { loadConfig } from '../../shared/runtime/config.ts';
import { askSecondOpinionEnv } from './config.ts';
import { createHandler } from './handler.ts';
import { wire } from './wiring.ts';

export const handler = createHandler(wire(loadConfig(askSecondOpinionEnv)), () =>
  new Date().toISOString(),
);
