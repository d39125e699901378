import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { presentSimilar } from '../../shared/contracts/similar-case.ts';
import {
  caseQuery,
  parseCommand,
  presentCase,
  presentListed,
  presentOpened,
} from '../../shared/contracts/staff-case.ts';
import { staffOf } from '../../shared/contracts/staff-claims.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { findUnit } from '../../shared/domain/unit.ts';
import { createRouter, json, readJson } from '../../shared/runtime/http.ts';
import { logger } from '../../shared/runtime/logger.ts';
import { parseInput } from '../../shared/runtime/parse-input.ts';
import { plainRequest } from '../../shared/runtime/plain-request.ts';
import type { ClassificationFiguresDeps } from '../../shared/use-cases/classification-figures.ts';
import {
  giveCommand,
  type HandleCaseDeps,
  openCaseForStaff,
} from '../../shared/use-cases/handle-case.ts';
import {
  type CaseQuery,
  type ListCasesDeps,
  listCases,
} from '../../shared/use-cases/list-cases.ts';
import { type SimilarCasesDeps, similarCasesFor } from '../../shared/use-cases/similar-cases.ts';
import { addFiguresRoutes } from './figures-routes.ts';
import { addSimilarRoutes } from './similar-routes.ts';

const queryOf = (request: Request): CaseQuery => {
  const given = [...new URL(request.url).searchParams].filter(([, value]) => value !== '');
  const { overdue, ...query } = parseInput(caseQuery, Object.fromEntries(given));
  // Zod writes absent optional fields as `| undefined`, which they never are.
  return { ...query, ...(overdue !== undefined && { overdue: overdue === 'true' }) } as CaseQuery;
};

/** A command without parameters may come without a body. */
const bodyOf = async (request: Request) =>
  request.headers.get('content-length') === '0' || (await request.clone().text()) === ''
    ? {}
    : readJson(request);

/** Our ids are short; a longer one is no key of the table, and no case. */
const caseIdOf = (id = '') => {
  if (/^[\w-]{1,64}$/.test(id)) return id;
  throw new AppError('not-found', 'no-such-case');
};

export type Deps = HandleCaseDeps & ListCasesDeps & SimilarCasesDeps & ClassificationFiguresDeps;

export const createHandler = (deps: Deps, clock: () => string) => {
  const router = createRouter();

  /** A unit that the directory does not know could be shut out of nothing, a slip of the pen included. */
  const readerOf = (event: unknown) => {
    const staff = staffOf(event);
    if (findUnit(deps.province.directory, staff.unit)) return staff;
    throw new AppError('forbidden', 'unknown-unit');
  };

  router.get('/v1/cases', async ({ req, event }) => {
    const at = clock();
    const page = await listCases(deps, readerOf(event), { query: queryOf(req), at });
    const items = page.items.map((listed) => presentListed(listed, at));
    return json(200, { items, ...(page.cursor !== undefined && { cursor: page.cursor }) });
  });

  router.get('/v1/cases/:id', async ({ event, params }) => {
    const [staff, id] = [readerOf(event), caseIdOf(params.id)];
    const opened = await openCaseForStaff(deps, staff, id);
    const similar = await similarCasesFor(deps, staff, id);
    return json(200, {
      ...presentOpened(opened, clock()),
      similar: similar.map(presentSimilar),
    });
  });

  router.post('/v1/cases/:id/:command', async ({ req, event, params }) => {
    const staff = readerOf(event);
    const command = parseCommand(String(params.command), await bodyOf(req));
    const [caseId, at] = [caseIdOf(params.id), clock()];
    const state = await giveCommand(deps, { staff, caseId, command, at });
    logger.info('case.commanded', { caseId, command: command.name, status: state.status });
    return json(200, presentCase(state, at));
  });

  addSimilarRoutes(router, deps, { readerOf, caseIdOf });
  addFiguresRoutes(router, deps, { readerOf });

  return middy((event: APIGatewayProxyEventV2, context: Context) =>
    router.resolve(plainRequest(event), context),
  ).use(injectLambdaContext(logger));
};
