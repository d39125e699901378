import { loadConfig } from '../../shared/runtime/config.ts';
import { publicDeps } from '../../shared/runtime/public-deps.ts';
import { submitReportEnv } from './config.ts';
import { createHandler } from './handler.ts';

export const handler = createHandler(publicDeps(loadConfig(submitReportEnv)), () =>
  new Date().toISOString(),
);
