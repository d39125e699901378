import { randomUUID } from 'node:crypto';
import pico from '@picocss/pico/css/pico.classless.min.css';
import { loadConfig } from '../../shared/runtime/config.ts';
import { publicDeps } from '../../shared/runtime/public-deps.ts';
import { serveSiteEnv } from './config.ts';
import { createHandler } from './handler.ts';
import site from './site.css';

export const handler = createHandler(
  {
    ...publicDeps(loadConfig(serveSiteEnv)),
    styleSheet: `${pico}\n${site}`,
    newToken: () => randomUUID(),
  },
  () => new Date().toISOString(),
);
