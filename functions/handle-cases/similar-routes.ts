import { presentComparison } from '../../shared/contracts/similar-case.ts';
import type { Staff } from '../../shared/domain/staff.ts';
import { type createRouter, json } from '../../shared/runtime/http.ts';
import { compareCases, type SimilarCasesDeps } from '../../shared/use-cases/similar-cases.ts';

/** What the handler knows of a request's reader and of a case's id in its path. */
export interface ReadRequest {
  readonly readerOf: (event: unknown) => Staff;
  readonly caseIdOf: (name: string | undefined) => string;
}

/** Two similar cases side by side. */
export const addSimilarRoutes = (
  router: ReturnType<typeof createRouter>,
  deps: SimilarCasesDeps,
  { readerOf, caseIdOf }: ReadRequest,
) => {
  router.get('/v1/cases/:id/similar/:otherId', async ({ event, params }) => {
    const ids = [caseIdOf(params.id), caseIdOf(params.otherId)] as const;
    return json(200, presentComparison(await compareCases(deps, readerOf(event), ids)));
  });
};
