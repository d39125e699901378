import { createHash } from 'node:crypto';
import { AppError } from '../../shared/domain/errors.ts';
import type { Identity, KeyedHash, Relay, Seal } from '../../shared/domain/identity.ts';

interface Envelope {
  readonly caseId: string;
  readonly value: unknown;
}

/** Envelopes whose text says nothing of what is in them; whoever holds this object can open them. */
export const inMemorySeal = () => {
  const envelopes = new Map<string, Envelope>();
  const put = (field: string, caseId: string, value: unknown) => {
    const name = `sealed-${field}-${envelopes.size + 1}`;
    envelopes.set(name, { caseId, value });
    return name;
  };
  const open = (caseId: string, name: string) => {
    const envelope = envelopes.get(name);
    if (envelope?.caseId !== caseId) throw new AppError('invalid', 'damaged-envelope');
    return envelope.value;
  };
  const seal: Seal = {
    sealIdentity: async (caseId, identity) => put('identity', caseId, identity),
    sealRelay: async (caseId, relay) => put('relay', caseId, relay),
  };
  return {
    seal,
    // What was put in under this name was sealed by the functions above.
    openIdentity: (caseId: string, name: string) => open(caseId, name) as Identity,
    openRelay: async (owner: string, name: string) =>
      open(owner.replace(/^CASE#/, ''), name) as Relay,
  };
};

/** Deterministic, and different for each purpose. */
export const plainKeyedHash: KeyedHash = {
  hash: async (purpose, value) =>
    createHash('sha256').update(`${purpose}:${value}`).digest('base64url'),
};
