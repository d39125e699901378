import { figuresQuery } from '../../shared/contracts/classification-figures.ts';
import { type createRouter, json } from '../../shared/runtime/http.ts';
import { parseInput } from '../../shared/runtime/parse-input.ts';
import {
  type ClassificationFiguresDeps,
  readClassificationFigures,
} from '../../shared/use-cases/classification-figures.ts';
import type { ReadRequest } from './similar-routes.ts';

/** Internal figures: small counts are not hidden in them. */
export const addFiguresRoutes = (
  router: ReturnType<typeof createRouter>,
  deps: ClassificationFiguresDeps,
  { readerOf }: Pick<ReadRequest, 'readerOf'>,
) => {
  router.get('/v1/figures/classification', async ({ req, event }) => {
    const query = Object.fromEntries(new URL(req.url).searchParams);
    const period = parseInput(figuresQuery, query);
    const figures = await readClassificationFigures(deps, readerOf(event), period);
    return json(200, { ...period, ...figures });
  });
};
