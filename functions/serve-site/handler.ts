import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { routeOf } from '../../shared/contracts/request-route.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { findUnit } from '../../shared/domain/unit.ts';
import { describeError } from '../../shared/runtime/describe-error.ts';
import { createRouter } from '../../shared/runtime/http.ts';
import { logger } from '../../shared/runtime/logger.ts';
import { plainRequest } from '../../shared/runtime/plain-request.ts';
import { type SubmitReportDeps, submitReport } from '../../shared/use-cases/submit-report.ts';
import { type TrackReportDeps, trackReport } from '../../shared/use-cases/track-report.ts';
import { formValues, readForm, reportOf, tokenOf } from './form-fields.ts';
import { FailurePage } from './pages/failure-page.tsx';
import { FormPage, type FormValues } from './pages/form-page.tsx';
import { ReceiptPage } from './pages/receipt-page.tsx';
import { StaffPage } from './pages/staff-page.tsx';
import { type Texts, textsIn } from './pages/texts.ts';
import { TrackingPage } from './pages/tracking-page.tsx';

export type Deps = SubmitReportDeps &
  TrackReportDeps & { readonly styleSheet: string; newToken(): string };

/** No script at all, nothing from elsewhere, no framing. The style sheet draws its arrows from `data:` pictures. */
const securityHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'cache-control': 'no-store',
};

const page = (status: number, content: VNode) =>
  new Response(`<!doctype html>${renderToString(content)}`, {
    status,
    headers: { ...securityHeaders, 'content-type': 'text/html; charset=utf-8' },
  });

const searchOf = (request: Request) => new URL(request.url).searchParams;
const textsFor = (request: Request) => textsIn(searchOf(request).get('lang'));

/** A failure in words; the form comes back with what was typed. */
const explain = ({ errors }: Texts, error: unknown) => {
  if (error instanceof URIError) return { status: 400, words: errors.other };
  if (!(error instanceof AppError) || error.kind !== 'invalid') {
    logger.error('report.filing_failed', describeError(error));
    return { status: 503, words: errors.unavailable };
  }
  const known = Object.entries(errors).find(([field]) => field === error.field)?.[1];
  return { status: 400, words: known ?? errors.other };
};

/** Whatever fails outside the form is told in words as well. */
const failurePage = (error: unknown, request: Request) => {
  const texts = textsFor(request);
  const { status, words } = explain(texts, error);
  return page(status, FailurePage({ texts, words }));
};

export const createHandler = (deps: Deps, clock: () => string) => {
  const router = createRouter(failurePage);
  const { units } = deps.province.directory;
  const unitName = (code: string) => findUnit(deps.province.directory, code)?.name ?? code;

  const formPage = (texts: Texts, values: FormValues, token: string, error?: string) =>
    FormPage({ texts, units, values, token, ...(error !== undefined && { error }) });

  router.get('/', async ({ req }) => page(200, formPage(textsFor(req), {}, deps.newToken())));

  router.post('/', async ({ req, event }) => {
    const texts = textsFor(req);
    const form = await readForm(req);
    const token = tokenOf(form) ?? deps.newToken();
    try {
      const submission = { at: clock(), route: routeOf(event), token };
      const receipt = await submitReport(deps, reportOf(form, texts.lang), submission);
      logger.info('report.filed', { channel: 'web', unit: receipt.unit });
      return page(201, ReceiptPage({ texts, receipt, unitName: unitName(receipt.unit) }));
    } catch (error) {
      const { status, words } = explain(texts, error);
      return page(status, formPage(texts, formValues(form), token, words));
    }
  });

  router.get('/tra-cuu', async ({ req }) => {
    const code = (searchOf(req).get('ma') ?? '').slice(0, 40);
    return page(200, TrackingPage({ texts: textsFor(req), code, unitName }));
  });

  router.post('/tra-cuu', async ({ req }) => {
    const form = await readForm(req);
    const typedCode = form.get('code') ?? '';
    const receiptKey = (form.get('key') ?? '').replace(/[\s-]/g, '').toUpperCase().slice(0, 64);
    const found = await trackReport(deps, { typedCode, receiptKey, at: clock() });
    const result = found ?? 'not-found';
    const code = typedCode.slice(0, 40);
    return page(found ? 200 : 404, TrackingPage({ texts: textsFor(req), code, result, unitName }));
  });

  router.get('/ho-so/:id', async ({ req, params }) => {
    const caseId = (params.id ?? '').slice(0, 64);
    return page(200, StaffPage({ texts: textsFor(req), caseId }));
  });

  router.get('/assets/site.css', async () => {
    const headers = { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=86400' };
    return new Response(deps.styleSheet, { headers });
  });

  return middy((event: APIGatewayProxyEventV2, context: Context) =>
    router.resolve(plainRequest(event), context),
  ).use(injectLambdaContext(logger));
};
