import type { LabelledWrite } from '../../shared/adapters/dynamodb/transaction.ts';

const utf8 = (text: string) => Buffer.byteLength(text, 'utf8');

/** Size of a value as DynamoDB charges it: names and strings in UTF-8, 3 bytes a list or map and 1 an element. */
export const sizeOf = (value: unknown): number => {
  if (value === undefined) return 0;
  if (typeof value === 'string') return utf8(value);
  if (typeof value === 'number') return Math.ceil(String(value).replace(/\D/g, '').length / 2) + 1;
  if (typeof value !== 'object' || value === null) return 1;
  const parts = Array.isArray(value) ? value.map((one) => sizeOf(one) + 1) : [itemSize(value, 1)];
  return 3 + parts.reduce((sum, size) => sum + size, 0);
};

const itemSize = (item: object, perField = 0) =>
  Object.entries(item).reduce(
    (sum, [name, value]) => sum + utf8(name) + sizeOf(value) + perField,
    0,
  );

const kilobytes = (bytes: number) => Math.max(1, Math.ceil(bytes / 1024));

const indexes = [
  { name: 'timers', key: 'timerShard' },
  { name: 'byUnit', key: 'unitPk' },
  { name: 'byDue', key: 'duePk' },
] as const;

export interface Capacity {
  /** 2 units for each started kilobyte of each item of a transaction. */
  readonly table: number;
  /** 1 unit for each started kilobyte of each index that the item is in. */
  readonly indexes: number;
  readonly items: number;
  readonly bytes: number;
}

/**
 * Write units that AWS charges for a transaction. DynamoDB Local reports 4 whatever its size, so it is counted here.
 * Index entries are counted at the size of the whole item: an upper bound, since their projection is narrower.
 */
export const transactionCapacity = (writes: readonly LabelledWrite[]): Capacity => {
  const items = writes.map(({ write }) => write.Put?.Item ?? {});
  const sizes = items.map((item) => itemSize(item));
  const inIndexes = items.flatMap((item, index) =>
    indexes.filter(({ key }) => key in item).map(() => kilobytes(sizes[index] ?? 0)),
  );
  return {
    table: sizes.reduce((sum, size) => sum + 2 * kilobytes(size), 0),
    indexes: inIndexes.reduce((sum, size) => sum + size, 0),
    items: items.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
};
