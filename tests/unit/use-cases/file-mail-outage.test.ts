import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/domain/errors.ts';
import { fileMail } from '../../../shared/use-cases/file-mail.ts';
import { aStoredMail } from '../../support/builders.ts';
import { onlyCaseIn, outboxOf } from '../../support/filed-mail.ts';
import { aWorld } from '../../support/in-memory-world.ts';

const away = (code: string) => async () => {
  throw new AppError('unavailable', code);
};

describe('an engine that is away for longer than a mail has tries', () => {
  it.each([
    ['the table', { storeReport: away('table-unavailable') }],
    ['the store of raw mails', { readRawMail: away('storage-unavailable') }],
    ['the hash key', { keyedHash: { hash: away('key-service-unavailable') } }],
  ])(
    '(%s) costs the mail no reading: it is read, filed and acknowledged afterwards',
    async (_, broken) => {
      const around = aWorld();
      for (const deliveries of [1, 2, 3, 4]) {
        const filing = fileMail({ ...around.deps, ...broken }, aStoredMail({ deliveries }));
        await expect(filing).rejects.toMatchObject({ kind: 'unavailable' });
      }
      await fileMail(around.deps, aStoredMail({ deliveries: 5 }));
      expect(onlyCaseIn(around).unreadable).toBeUndefined();
      expect(outboxOf(around).map(({ id }) => id)).toEqual(['acknowledgement']);
    },
  );

  it('does not hide a mail that ends the process: its tries are still counted', async () => {
    const around = aWorld();
    const ended = { ...around.deps, parseMail: () => new Promise<never>(() => {}) };
    const broken = { ...around.deps, storeReport: away('table-unavailable') };
    await expect(fileMail(broken, aStoredMail({ deliveries: 2 }))).rejects.toThrow();
    for (const deliveries of [3, 4]) void fileMail(ended, aStoredMail({ deliveries }));
    await new Promise(setImmediate);
    expect(await fileMail(ended, aStoredMail({ deliveries: 5 }))).toMatchObject({
      outcome: 'filed',
      reason: 'parser-gave-up',
    });
  });
});
