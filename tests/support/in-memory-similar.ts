import type { SimilarCase } from '../../shared/domain/similarity.ts';
import type { LinkSimilarDeps } from '../../shared/use-cases/link-similar.ts';
import type { SimilarCasesDeps } from '../../shared/use-cases/similar-cases.ts';
import type { InMemoryTable } from './in-memory-cases.ts';

type Similar = Pick<LinkSimilarDeps, 'addToBands' | 'newestInBand' | 'linkCases'> &
  Pick<SimilarCasesDeps, 'listSimilar'>;

const put = <T>(map: Map<string, Map<string, T>>, [outer, inner]: [string, string], value: T) =>
  map.set(outer, (map.get(outer) ?? new Map<string, T>()).set(inner, value));

/** Bands and the links between cases. */
export const inMemorySimilar = (table: InMemoryTable): Similar => {
  const note = (id: string, similar: SimilarCase) => put(table.similar, [id, similar.id], similar);
  return {
    async addToBands(bands, entry) {
      for (const band of bands) put(table.bands, [band, `${entry.at}#${entry.caseId}`], entry);
    },
    async newestInBand(band, limit) {
      const entries = [...(table.bands.get(band) ?? [])].sort(([a], [b]) => (a < b ? 1 : -1));
      return entries.slice(0, limit).map(([, entry]) => entry);
    },
    async linkCases(id, similar) {
      note(id, similar);
      note(similar.id, { ...similar, id });
    },
    listSimilar: async (id) => [...(table.similar.get(id)?.values() ?? [])],
  };
};
