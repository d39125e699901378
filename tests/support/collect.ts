/** Every item of every page. */
export const collect = async <T>(pages: AsyncIterable<readonly T[]>) => {
  const items: T[] = [];
  for await (const page of pages) items.push(...page);
  return items;
};
