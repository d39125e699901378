import type { KeyedHash } from '../domain/identity.ts';
import type { Sign, Signature } from '../domain/similarity.ts';

export interface SignReportDeps {
  readonly keyedHash: KeyedHash;
  readonly sign: Sign;
}

/**
 * The signature of a report's text as it was read: redaction masks differently in every copy. Under a key of ours, since
 * a plain hash of a few letters is undone by trying them all. A report is never lost to it: what cannot be signed has none.
 * Throws `unavailable` when the key cannot be had; the report is then tried again as a whole.
 */
export const signReport = async (
  { keyedHash, sign }: SignReportDeps,
  text: string,
): Promise<{ readonly signature?: Signature }> => {
  const key = await keyedHash.hash('similarity', 'shingles');
  try {
    const signature = sign(text, key);
    return signature === undefined ? {} : { signature };
  } catch {
    return {};
  }
};
