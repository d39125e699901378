import { join } from 'node:path';
import { checkProvince } from '../../shared/adapters/province/check-province.ts';
import { findStage } from '../stages.ts';
import { createActivity } from './activity.ts';
import { type Base, openBase } from './base.ts';
import { type Closers, createClosers } from './closers.ts';
import type { CloudUrls, LocalCloud, LocalCloudOptions } from './cloud-types.ts';
import { createControl } from './control.ts';
import { createHttpApi } from './engines/http-api.ts';
import { type Route, readRoutes } from './engines/http-routes.ts';
import { createSchedules } from './engines/schedules.ts';
import { startEvents } from './events.ts';
import { createAuthorizer } from './identity/authorizer.ts';
import { issuerPath, signInPath } from './identity/issuer.ts';
import { createSignIn } from './identity/sign-in.ts';
import { type IdleReport, waitUntilIdle } from './idle.ts';
import { openServices, type Services } from './services.ts';
import { synthesize } from './synthesize.ts';

export const projectRoot = join(import.meta.dirname, '..', '..');

const urlsOf = ({ publicUrl, viewer }: Base, { mailIn }: Services): CloudUrls => ({
  form: `${publicUrl}/`,
  api: `${publicUrl}/v1`,
  health: `${publicUrl}/_local/health`,
  signIn: `${publicUrl}${signInPath}`,
  smtp: mailIn.url,
  outbox: `http://localhost:${viewer.port}/`,
});

/** What citizens wait for is loaded before the first of them comes: queue workers and public pages. */
const warmUp = async ({ lambda }: Services, queueWorkers: string[], routes: readonly Route[]) => {
  const pages = routes.filter(({ jwt }) => !jwt).map(({ functionName }) => functionName);
  await Promise.all([...new Set([...queueWorkers, ...pages])].map((name) => lambda.warm(name)));
};

interface Served {
  readonly urls: CloudUrls;
  readonly routes: readonly Route[];
  readonly runSchedules: boolean;
  readonly wait: (timeoutSeconds: number) => Promise<IdleReport>;
}

/** From here on the HTTP port answers. */
const serve = (base: Base, services: Services, closers: Closers, served: Served) => {
  const { front, publicUrl, innerUrl } = base;
  const { template, lambda, mailOut, issuer, endpoints } = services;
  const { urls, routes, wait } = served;
  const schedules = createSchedules(template, lambda);
  if (served.runSchedules) closers.add(schedules.start());
  const checkToken = createAuthorizer(issuer.issuer, `${innerUrl}${issuerPath}/jwks`);
  const health = () => ({ ready: true, urls, endpoints });
  front.serve({
    api: createHttpApi(routes, lambda, checkToken),
    control: createControl({ health, waitUntilIdle: wait, sent: mailOut.sent, schedules, issuer }),
    signIn: createSignIn(publicUrl, innerUrl, issuer),
    issuer: issuer.provider.callback(),
  });
};

/** Checks the province's data first: a mistake in it refuses the start before anything else happens. */
const openChecked = async (options: LocalCloudOptions, closers: Closers) => {
  const { progress = () => {}, assemblyFolder } = options;
  const stage = findStage(options.stage ?? 'local');
  const { directory } = checkProvince(join(projectRoot, stage.provinceFolder));
  const assembly = async () =>
    assemblyFolder ?? (await synthesize(projectRoot, stage.name, progress));
  const base = await openBase({ ...options, progress, assembly }, closers);
  progress('Starting the functions …');
  const exampleMailbox = directory.units.find(({ level }) => level === 'ward')?.mailbox ?? '';
  return { base, exampleMailbox };
};

const open = async (options: LocalCloudOptions, closers: Closers): Promise<LocalCloud> => {
  const { base, exampleMailbox } = await openChecked(options, closers);
  const activity = createActivity(Date.now);
  const services = await openServices(base, options, activity, closers);
  const { template, lambda, mailOut, mailIn, kms, endpoints } = services;
  const routes = readRoutes(template, lambda);
  const parts = { template, lambda, queues: base.queues, activity };
  const events = startEvents({ ...parts, databaseEndpoint: base.database.endpoint });
  closers.opened(events);
  await warmUp(services, events.queueWorkers, routes);

  const urls = urlsOf(base, services);
  const mailsSent = () => mailOut.sent().length;
  const wait = (seconds: number) => waitUntilIdle({ ...events, ...parts, mailsSent }, seconds);
  serve(base, services, closers, {
    ...{ urls, routes, wait },
    runSchedules: options.runSchedules !== false,
  });
  return {
    urls,
    endpoints,
    ports: { http: base.front.port, smtp: mailIn.port, outbox: base.viewer.port },
    exampleMailbox,
    lines: lambda.lines,
    messages: base.queues.messages,
    sent: mailOut.sent,
    keyUses: kms.uses,
    invoke: lambda.invoke,
    kill: lambda.kill,
    waitUntilIdle: wait,
    close: closers.closeAll,
  };
};

/**
 * Runs the synthesized stacks on this machine and is ready when it resolves. Everything it holds is gone after `close`.
 * @throws AppError for a mistake in the province's data; Error for a port in use, missing Java, an app that cannot be
 *   synthesized, a function that does not load or a resource type that it does not know. Nothing is left running then.
 */
export const startLocalCloud = async (options: LocalCloudOptions): Promise<LocalCloud> => {
  const closers = createClosers();
  try {
    return await open(options, closers);
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
};
