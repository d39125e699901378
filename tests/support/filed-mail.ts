import { fileMail } from '../../shared/use-cases/file-mail.ts';
import { aStoredMail } from './builders.ts';
import { aWorld, type World } from './in-memory-world.ts';

/** The case of a world that must hold one and no other. */
export const onlyCaseIn = ({ table }: ReturnType<typeof aWorld>) => {
  const [state, ...others] = table.cases.values();
  if (!state || others.length > 0) throw new Error(`${table.cases.size} cases instead of one`);
  return state;
};

export const outboxOf = ({ table }: ReturnType<typeof aWorld>) => [...table.outbox.values()];

/** Files one mail in a world of its own. */
export const filed = async (world: World = {}, mail = aStoredMail()) => {
  const around = aWorld(world);
  const result = await fileMail(around.deps, mail);
  return { ...around, around, result };
};
