import type { OutboxRef } from '../../shared/use-cases/prepare-mail.ts';
import type { SendDigestDeps } from '../../shared/use-cases/send-digest.ts';
import type { Claim, SendMailDeps } from '../../shared/use-cases/send-mail.ts';
import type { InMemoryTable, KeptOutboxRow } from './in-memory-cases.ts';

type Outbox = Pick<SendMailDeps, 'claim' | 'markSent' | 'markFailed' | 'release' | 'findRelay'> &
  Pick<SendDigestDeps, 'hasDigest' | 'addDigest'>;

const nameOf = ({ owner, id }: OutboxRef) => `${owner}/${id}`;

const isFree = ({ status, leaseUntil = '' }: KeptOutboxRow, at: string) =>
  status === 'pending' || (status === 'sending' && leaseUntil < at);

const whyNot = ({ status }: KeptOutboxRow): Claim => {
  if (status === 'sent') return { outcome: 'already-sent' };
  return { outcome: status === 'failed' ? 'already-failed' : 'in-hand' };
};

/** The outbox with its leases: a row that is sent stays sent, whoever comes late. */
export const inMemoryOutbox = (table: InMemoryTable): Outbox => {
  const settle = async (ref: OutboxRef, fields: Partial<KeptOutboxRow>) => {
    const row = table.outbox.get(nameOf(ref));
    if (!row || row.status === 'sent') return;
    const { leaseUntil: _, ...rest } = row;
    table.outbox.set(nameOf(ref), { ...rest, ...fields });
  };
  return {
    async claim(ref, at, leaseUntil) {
      const row = table.outbox.get(nameOf(ref));
      if (!row) return { outcome: 'missing' };
      if (!isFree(row, at)) return whyNot(row);
      const attempts = row.attempts + 1;
      table.outbox.set(nameOf(ref), { ...row, status: 'sending', attempts, leaseUntil });
      const { audience, unit, content } = row;
      return {
        outcome: 'claimed',
        row: { audience, content, attempts, ...(unit !== undefined && { unit }) },
      };
    },
    markSent: (ref, _at, sesMessageId) => settle(ref, { status: 'sent', sesMessageId }),
    markFailed: (ref, _at, reason) => settle(ref, { status: 'failed', reason }),
    release: (ref) => settle(ref, { status: 'pending' }),
    findRelay: async (owner) => table.relays.get(owner),
    hasDigest: async (day) => table.outbox.has(`DIGEST#${day}/digest`),
    async addDigest(day, content) {
      if (table.outbox.has(`DIGEST#${day}/digest`)) return 'duplicate';
      table.addToOutbox(`DIGEST#${day}`, [{ id: 'digest', audience: 'inspectorate', content }]);
      return 'added';
    },
  };
};
